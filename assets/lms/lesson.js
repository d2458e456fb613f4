// What a learning system is told of the runs in this page: each answer as it counts, the result at the end of a run, and
// what the run goes on from. Which system it is, scorm.js or cmi5.js knows; a system has
//     kept                   the run it has kept, "" for none
//     answered(answer, run)  an answer was taken; both as gui/web/lesson.c writes them
//     finished(run, graded)  the run has come to its end; `graded`: say whether it was passed
//     keep(kept)             what the run goes on from
//     leave(open)            the page is closed; `open`: the run has not come to its end
// each of which may fail, or return a promise that does: that is told once, and the run goes on.

const SCENARIOS = "/kamae/scenarios"; // where they lie

class Lesson {
    // `system` is null where there is none around the page, or it refuses, for `reason`.
    constructor(system, { graded, scenario, reason = "" }) {
        this.system = system;
        this.reason = reason;
        this.graded = graded;
        this.scenario = scenario;
        this.told = []; // the words of the answers that the system has
        this.began = 0; // when the run began that they are of
        this.over = 0; // when the run began whose end the system has
        this.open = true; // there is something to go on with
    }

    get keeps() {
        return Boolean(this.system);
    }

    // What the learner wishes to read, as far as the system knows.
    get languages() {
        return this.system?.languages;
    }

    // Where the system keeps the run, the browser keeps nothing; else null.
    get store() {
        return this.keeps ? new Store(C.APP_KEPT_BY_SYSTEM) : null;
    }

    // Of the page's scenarios, the one that was started stays; what people add themselves is none of the lesson.
    choose(files) {
        const others = (path) => this.scenario && !path.endsWith(`/${this.scenario}.json`);
        [...files.below(SCENARIOS)].filter(others).forEach((path) => files.remove(path));
        this.paths = new Set(files.below(SCENARIOS));
    }

    // Goes on with what the system has kept; false when there is nothing.
    goOn(program) {
        if (!this.system?.kept) {
            return false;
        }
        program.put(this.system.kept).web_lesson_go_on();
        const run = this.read(program);
        if (run) {
            this.began = run.began;
            this.told = run.answers.map((answer) => answer.words);
            this.over = run.ended ? run.began : 0;
            this.open = !run.ended;
        }
        return true;
    }

    // From now on the program's turns are told.
    begin(program) {
        this.program = program;
        program.lms = this;
        if (!this.system) {
            this.tell(this.reason);
            return;
        }
        addEventListener("pagehide", () => this.attempt(() => this.system.leave(this.open)), { once: true });
        // A page that the browser brings back as it was has left the system.
        addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
    }

    tell(reason) {
        this.program.put(reason).web_lesson_untold();
        setTimeout(() => this.program.turn());
    }

    // The run of the lesson, when it has gone on.
    read(program) {
        const run = JSON.parse(program.textAt(program.door.web_lesson()) || "null");
        return this.paths.has(`${SCENARIOS}/${run?.scenario}.json`) ? run : null;
    }

    async attempt(what) {
        try {
            await what();
        } catch (error) {
            if (!this.failed) {
                this.failed = true;
                this.tell(error.message);
            }
        }
    }

    turn() {
        const run = this.system && this.read(this.program);
        if (!run) {
            return;
        }
        if (run.began !== this.began) {
            Object.assign(this, { began: run.began, told: [] });
        }
        this.open = !run.ended;
        const words = run.answers.map((answer) => answer.words);
        const same = words.findIndex((each, index) => each !== this.told[index]);
        const news = same < 0 ? [] : run.answers.slice(same);
        this.told = words;
        news.forEach((answer) => this.attempt(() => this.system.answered(answer, run)));
        if (run.ended && this.over !== run.began) {
            this.over = run.began;
            this.attempt(() => this.system.finished(run, this.graded || run.mode === "exam"));
        }
        this.attempt(() => this.system.keep(run.kept));
    }
}

// Opens the lesson: `connect` resolves to the system, or to null.
function openLesson(connect) {
    globalThis.openSystem = async () => {
        const scenario = new URLSearchParams(location.search).get("scenario");
        const { graded, lms } = document.documentElement.dataset;
        const about = { graded: Boolean(graded), scenario };
        try {
            return new Lesson(await connect(lms), about);
        } catch (error) {
            return new Lesson(null, { ...about, reason: error.message });
        }
    };
}
