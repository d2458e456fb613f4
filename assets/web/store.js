// What the program keeps, in the browser's database: of each file its parts, by path and the byte at which each begins.
// A long line, as sessions have their scenario and rulebook, is a text that files share: its part is the text's number.
// One page at a time writes.

const HOME = "/home/"; // what lies below it is kept
const SHARED_BYTES = 4096; // of a line that is shared
const LOCK_MS = 700; // a page that is loaded again may find its lock held for a moment

function answerOf(request) {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

// Whether this page is the one that writes, from now on until it is closed. Where a browser knows no locks nobody is
// kept out; then a part that another page has written is not written again.
function lock(name) {
    return new Promise((resolve) => {
        const held = () => {
            resolve(true);
            return new Promise(() => {});
        };
        navigator.locks
            ? navigator.locks.request(name, { signal: AbortSignal.timeout(LOCK_MS) }, held).catch(() => resolve(false))
            : resolve(true);
    });
}

// The lines of `bytes`, each with its newline.
function* linesOf(bytes) {
    for (let at = 0; at < bytes.length;) {
        const end = bytes.indexOf(10, at) + 1 || bytes.length;
        yield bytes.slice(at, end);
        at = end;
    }
}

const equal = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);

class Store {
    // One that has nothing of its own.
    constructor(keeping = C.APP_NOT_KEPT) {
        this.keeping = keeping;
        this.appended = new Map(); // path → bytes that are kept of a file that grows
        this.missing = new Set(); // paths that could not be kept
        this.texts = []; // what files share, by number
        this.last = Promise.resolve(); // what is written now
    }

    // The store called `name`. Never fails: `keeping` says what came of it.
    static async open(name) {
        const store = new Store();
        try {
            const request = indexedDB.open(name, 1);
            request.onupgradeneeded = () =>
                ["parts", "texts"].forEach((kind) => request.result.createObjectStore(kind));
            store.database = await answerOf(request);
            store.keeping = (await lock(name)) ? C.APP_KEPT_IN_BROWSER : C.APP_READ_ONLY;
        } catch (error) {
            console.info(`nothing is kept: ${error.message}`);
        }
        return store;
    }

    // Puts what is kept into `files`.
    async load(files) {
        if (!this.database) {
            return;
        }
        const transaction = this.database.transaction(["parts", "texts"]);
        const [parts, texts] = ["parts", "texts"].map((kind) => transaction.objectStore(kind));
        const requests = [parts.getAllKeys(), parts.getAll(), texts.getAll()];
        const [keys, values, shared] = await Promise.all(requests.map(answerOf));
        this.texts = shared;
        const found = new Map(keys.map(([path]) => [path, []]));
        keys.forEach(([path], index) => found.get(path).push(shared[values[index]] ?? values[index]));
        for (const [path, parts] of found) {
            files.put(path, ...parts);
            this.appended.set(path, files.find(path).size);
        }
        files.changed.clear();
    }

    // Changes parts and texts as one, after what was to be written before, and resolves to what came of it once that is
    // on the disk: a kept_answer.
    write(change) {
        this.last = this.last.then(() => this.writeNow(change));
        return this.last;
    }

    writeNow(change) {
        return new Promise((resolve) => {
            const known = this.texts.length;
            try {
                const kinds = ["parts", "texts"];
                const transaction = this.database.transaction(kinds, "readwrite", { durability: "strict" });
                transaction.oncomplete = () => resolve(C.KEPT);
                transaction.onabort = () => {
                    this.texts.length = known;
                    resolve(transaction.error?.name === "QuotaExceededError" ? C.KEPT_FULL : C.KEPT_FAILED);
                };
                change(...kinds.map((kind) => transaction.objectStore(kind)));
            } catch {
                resolve(C.KEPT_FAILED); // the database was closed, as when the browser's data is cleared
            }
        });
    }

    // Adds `bytes` from byte `at` of a file on; what stands there already makes it fail.
    add(parts, texts, path, at, bytes) {
        for (const line of linesOf(bytes)) {
            let part = line;
            if (line.length >= SHARED_BYTES) {
                part = this.texts.findIndex((text) => equal(text, line));
                if (part < 0) {
                    part = this.texts.push(line) - 1;
                    texts.add(line, part);
                }
            }
            parts.add(part, [path, at]);
            at += line.length;
        }
    }

    // Keeps lines from byte `at` of a file on, where it ends. Resolves to a kept_answer.
    async append(path, at, lines) {
        const answer = await this.write((parts, texts) => this.add(parts, texts, path, at, lines));
        if (answer === C.KEPT) {
            this.appended.set(path, at + lines.length);
        }
        return answer;
    }

    // Keeps the files that changed otherwise, as a whole. Resolves to a kept_answer.
    async keep(files) {
        const paths = [...files.changed].filter(
            (path) => path.startsWith(HOME) && (files.find(path)?.size ?? 0) !== (this.appended.get(path) ?? 0),
        );
        files.changed.clear();
        if (this.keeping !== C.APP_KEPT_IN_BROWSER || !paths.length) {
            return C.KEPT;
        }
        paths.push(...this.missing);
        this.missing.clear();
        const answer = await this.write((parts, texts) => {
            for (const path of new Set(paths)) {
                const bytes = files.get(path) ?? new Uint8Array(0);
                parts.delete(IDBKeyRange.bound([path], [path, Infinity]));
                this.add(parts, texts, path, 0, bytes);
                this.appended.set(path, bytes.length);
            }
        });
        if (answer !== C.KEPT) {
            paths.forEach((path) => this.missing.add(path));
        }
        return answer;
    }
}
