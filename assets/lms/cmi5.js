// A learning system that speaks cmi5: statements and states of xAPI, sent to the endpoint that the launch names, and nowhere
// else.

const VERBS = "http://adlnet.gov/expapi/verbs/";
const CATEGORIES = "https://w3id.org/xapi/cmi5/context/categories/";
const MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
const INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
const STATE = "kamae"; // what this page keeps there

// crypto.randomUUID is there over https alone.
function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

const durationOf = (ms) => `PT${(Math.max(0, ms) / 1000).toFixed(2)}S`;

class Cmi5 {
    // Null where no system has launched the page.
    static async connect() {
        const launch = Object.fromEntries(new URLSearchParams(location.search));
        if (!launch.endpoint || !launch.fetch) {
            return null;
        }
        const system = new Cmi5(launch);
        await system.open(launch.fetch);
        return system;
    }

    constructor({ endpoint, actor, registration, activityId }) {
        this.endpoint = endpoint.replace(/\/*$/, "/");
        this.agent = actor;
        this.actor = JSON.parse(actor);
        this.registration = registration;
        this.activity = { objectType: "Activity", id: activityId };
        this.began = Date.now();
        this.waiting = []; // statements
        this.done = {}; // what may be told once in a registration
    }

    async open(tokens) {
        const answer = await (await fetch(tokens, { method: "POST", referrerPolicy: "no-referrer" })).json();
        if (!answer["auth-token"]) {
            throw new Error(answer["error-text"] ?? "auth-token");
        }
        this.token = answer["auth-token"];
        const [data, preferences, state] = await Promise.all([
            this.request("GET", "activities/state", this.stateOf("LMS.LaunchData")),
            this.request("GET", "agents/profile", { agent: this.agent, profileId: "cmi5LearnerPreferences" }),
            this.request("GET", "activities/state", this.stateOf(STATE)),
        ]);
        if (!data) {
            throw new Error("LMS.LaunchData");
        }
        this.data = data;
        this.languages = preferences?.languagePreference?.split(",");
        this.looks = data.launchMode !== "Normal"; // at what was done: it is to stay
        const { kept = "", ...done } = state ?? {};
        Object.assign(this, { kept, done });
        this.say("initialized");
        await this.send();
    }

    stateOf(stateId) {
        const { agent, registration } = this;
        return { activityId: this.activity.id, agent, registration, stateId };
    }

    // What is sent goes on when the page is closed. Resolves to what is got, null for what is not there; an error has
    // `refused` when another try would be in vain.
    async request(method, resource, parameters, content) {
        const query = parameters ? `?${new URLSearchParams(parameters)}` : "";
        const response = await fetch(`${this.endpoint}${resource}${query}`, {
            method,
            headers: {
                Authorization: `Basic ${this.token}`,
                "X-Experience-API-Version": "1.0.3",
                ...(content && { "Content-Type": "application/json" }),
            },
            body: content && JSON.stringify(content),
            keepalive: Boolean(content),
            redirect: "error",
            referrerPolicy: "no-referrer",
        });
        if (response.ok) {
            return content ? null : response.json();
        }
        if (!content && response.status === 404) {
            return null;
        }
        const refused = response.status >= 400 && response.status < 500;
        throw Object.assign(new Error(`${resource}: ${response.status}`), { refused });
    }

    // Adds a statement to what waits. `categories` of cmi5 make it one that cmi5 defines.
    say(verb, { object = this.activity, result, categories = ["cmi5"], parent, mastery, at = Date.now() } = {}) {
        const { contextActivities: activities = {}, extensions, ...template } = this.data.contextTemplate;
        const listed = (kind) => [activities[kind] ?? []].flat();
        const category = [
            ...listed("category").filter(({ id }) => !id.startsWith(CATEGORIES)),
            ...categories.map((name) => ({ id: CATEGORIES + name })),
        ];
        const context = {
            ...template,
            registration: this.registration,
            contextActivities: {
                ...activities,
                category,
                ...(parent && { parent: [...listed("parent"), parent] }),
            },
            extensions: { ...extensions, ...(mastery !== undefined && { [MASTERY]: mastery }) },
        };
        this.waiting.push({
            id: uuid(),
            actor: this.actor,
            verb: { id: VERBS + verb, display: { en: verb } },
            object,
            ...(result && { result }),
            context,
            timestamp: new Date(at).toISOString(),
        });
    }

    // All that waits, at once. What did not arrive waits on.
    async sendNow() {
        const statements = this.waiting.splice(0);
        const { state } = this;
        const sending = [];
        if (statements.length) {
            const again = (error) => {
                this.waiting.unshift(...(error.refused ? [] : statements));
                throw error;
            };
            sending.push(this.request("POST", "statements", null, statements).catch(again));
        }
        if (state !== this.stored) {
            const note = () => (this.stored = state);
            sending.push(this.request("PUT", "activities/state", this.stateOf(STATE), state).then(note));
        }
        await Promise.all(sending);
    }

    // One after the other.
    async send() {
        if (this.sending) {
            return;
        }
        this.sending = true;
        try {
            while (this.waiting.length || this.state !== this.stored) {
                await this.sendNow();
            }
        } finally {
            this.sending = false;
        }
    }

    answered(answer, run) {
        if (this.looks) {
            return;
        }
        const interactionType = answer.option === undefined ? "other" : "choice";
        const id = `urn:kamae:scenario:${run.scenario}:${answer.node}`;
        this.say("answered", {
            object: { objectType: "Activity", id, definition: { type: INTERACTION, interactionType } },
            result: {
                response: answer.words,
                duration: durationOf(answer.took),
                ...(answer.text && { extensions: { "urn:kamae:answer": answer.text } }),
            },
            categories: [],
            parent: this.activity,
            at: answer.at,
        });
    }

    // The points and rules of every run; what cmi5 counts, as often as it may be: completed and passed once in a
    // registration, passed or failed once in a session.
    finished(run, graded) {
        if (this.looks) {
            return;
        }
        const scored = run.score !== null;
        const score = scored && { score: { scaled: run.score / 100, raw: run.score, min: 0, max: 100 } };
        const rules = Object.fromEntries(run.rules.map(({ id, kept }) => [id, kept ? "kept" : "broken"]));
        const duration = durationOf(Date.now() - this.began);
        this.say("scored", { result: { ...score, extensions: { "urn:kamae:rules": rules } }, categories: [] });
        if (!this.done.completed) {
            this.done.completed = true;
            this.say("completed", { result: { completion: true, duration }, categories: ["cmi5", "moveon"] });
        }
        if (graded && scored && !this.done.passed && !this.judged) {
            this.judged = true;
            this.judge(run, score, duration);
        }
    }

    // Where the system says what is enough, that counts.
    judge(run, { score }, duration) {
        const mastery = this.data.masteryScore;
        const success = mastery === undefined ? run.passed : score.scaled >= mastery;
        this.done.passed = success;
        this.say(success ? "passed" : "failed", {
            result: { success, duration, score },
            categories: ["cmi5", "moveon"],
            mastery,
        });
    }

    keep(kept) {
        if (!this.looks) {
            this.state = { kept, ...this.done };
            return this.send();
        }
    }

    leave() {
        this.say("terminated", { result: { duration: durationOf(Date.now() - this.began) } });
        return this.sendNow();
    }
}

openLesson(() => Cmi5.connect());
