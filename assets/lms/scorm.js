// A learning system that speaks SCORM, 1.2 or 2004: the object in one of the windows around the page.

const SCORM = {
    scorm12: {
        object: "API",
        call: (name) => `LMS${name === "Terminate" ? "Finish" : name}`,
        mode: "cmi.core.lesson_mode",
        status: "cmi.core.lesson_status",
        success: "cmi.core.lesson_status",
        score: "cmi.core.score",
        exit: "cmi.core.exit",
        normal: "",
        time: "cmi.core.session_time",
        most: 4096, // characters of what is kept
    },
    scorm2004: {
        object: "API_1484_11",
        call: (name) => name,
        mode: "cmi.mode",
        status: "cmi.completion_status",
        success: "cmi.success_status",
        score: "cmi.score",
        exit: "cmi.exit",
        normal: "normal",
        time: "cmi.session_time",
        most: 64000,
    },
};
const WINDOWS = 500; // that are looked into
const OPTIONS = "abcdefghijklmnopqrstuvwxyz0123456789"; // what SCORM 1.2 calls them
const MOST_FILLED_IN = 255;
const MOST_DESCRIBED = 250;
const NOT_THERE = ["401", "402"]; // errors for what a system may do without

// Up the windows from this one, then from the one that opened them.
function findScorm(object) {
    for (const start of [window, window.top.opener]) {
        let place = start;
        for (let left = WINDOWS; place && left; left--) {
            try {
                if (place[object]) {
                    return place[object];
                }
            } catch {
                // A window of somebody else's.
            }
            place = place.parent === place ? null : place.parent;
        }
    }
    return null;
}

const padded = (number) => String(Math.floor(number)).padStart(2, "0");

// A span of time: "00:01:05.25", or "PT65.25S".
function spanOf(old, ms) {
    const seconds = Math.floor(Math.max(0, ms) / 10) / 100;
    const rest = (seconds % 60).toFixed(2).padStart(5, "0");
    return old ? `${padded(seconds / 3600)}:${padded((seconds / 60) % 60)}:${rest}` : `PT${seconds.toFixed(2)}S`;
}

class Scorm {
    // Null where no object is found.
    static connect(kind) {
        const version = SCORM[kind];
        const object = findScorm(version.object);
        return object && new Scorm(object, version);
    }

    constructor(object, version) {
        this.object = object;
        this.version = version;
        this.old = version === SCORM.scorm12;
        this.began = Date.now();
        this.ask("Initialize", "");
        this.complain();
        this.kept = this.get("cmi.suspend_data");
        this.looks = ["browse", "review"].includes(this.get(version.mode)); // at what was done: it is to stay
        this.objectives = new Map(); // id → number
        for (let index = 0; index < Number(this.get("cmi.objectives._count")); index++) {
            this.objectives.set(this.get(`cmi.objectives.${index}.id`), index);
        }
        if (["not attempted", "unknown", ""].includes(this.get(version.status))) {
            this.set(version.status, "incomplete");
        }
    }

    call(name, ...values) {
        return String(this.object[this.version.call(name)](...values) ?? "");
    }

    // For what is answered "true"; the first refusal is remembered, so that it keeps nothing else from being told.
    ask(name, ...values) {
        if (this.call(name, ...values) !== "true") {
            const code = this.call("GetLastError");
            if (!NOT_THERE.includes(code)) {
                this.refusal ??= `${values[0] || name}: ${code} ${this.call("GetErrorString", code)}`;
            }
        }
    }

    complain() {
        const { refusal } = this;
        this.refusal = undefined;
        if (refusal) {
            throw new Error(refusal);
        }
    }

    get(name) {
        return this.call("GetValue", name);
    }

    set(name, value) {
        if (!this.looks && !this.closed) {
            this.ask("SetValue", name, String(value));
        }
    }

    commit() {
        if (!this.closed) {
            this.ask("Commit", "");
            this.complain();
        }
    }

    answered(answer, run) {
        const at = `cmi.interactions.${this.get("cmi.interactions._count")}`;
        const form = answer.option === undefined;
        const time = new Date(answer.at);
        if (this.old) {
            this.set(`${at}.id`, answer.node);
            this.set(`${at}.type`, form ? "fill-in" : "choice");
            this.set(`${at}.time`, [time.getHours(), time.getMinutes(), time.getSeconds()].map(padded).join(":"));
            this.set(`${at}.student_response`, form ? answer.words.slice(0, MOST_FILLED_IN) : OPTIONS[answer.option]);
        } else {
            this.set(`${at}.id`, `urn:kamae:scenario:${run.scenario}:${answer.node}`);
            this.set(`${at}.type`, form ? "other" : "choice");
            this.set(`${at}.timestamp`, time.toISOString().replace(/\dZ$/, "Z"));
            this.set(`${at}.learner_response`, answer.words);
            this.set(`${at}.description`, (answer.text ?? answer.node).slice(0, MOST_DESCRIBED));
        }
        this.set(`${at}.result`, "neutral");
        this.set(`${at}.latency`, spanOf(this.old, answer.took));
    }

    // An objective is a rule that was kept or broken.
    note(rule) {
        const id = this.old ? rule.id : `urn:kamae:rule:${rule.id}`;
        const index = this.objectives.get(id) ?? this.objectives.size;
        const at = `cmi.objectives.${index}`;
        this.objectives.set(id, index);
        this.set(`${at}.id`, id);
        this.set(`${at}.${this.old ? "status" : "success_status"}`, rule.kept ? "passed" : "failed");
        if (!this.old) {
            this.set(`${at}.completion_status`, "completed");
        }
    }

    finished(run, graded) {
        const { score, status, success } = this.version;
        if (!["passed", "failed"].includes(this.get(status))) {
            this.set(status, "completed");
        }
        if (run.score !== null) {
            this.set(`${score}.raw`, run.score);
            this.set(`${score}.min`, 0);
            this.set(`${score}.max`, 100);
            if (!this.old) {
                this.set(`${score}.scaled`, run.score / 100);
            }
            if (graded) {
                this.set(success, run.passed ? "passed" : "failed");
            }
        }
        run.rules.forEach((rule) => this.note(rule));
    }

    keep(kept) {
        if (kept.length > this.version.most) {
            throw new Error(`cmi.suspend_data: ${kept.length} > ${this.version.most}`);
        }
        this.set("cmi.suspend_data", kept);
        this.commit();
    }

    leave(open) {
        this.set(this.version.exit, open ? "suspend" : this.version.normal);
        this.set(this.version.time, spanOf(this.old, Date.now() - this.began));
        this.ask("Commit", "");
        this.ask("Terminate", "");
        this.closed = true;
        this.complain();
    }
}

openLesson((kind) => Scorm.connect(kind));
