// The page as the program's window and host: starts it, hands it what happens, paints what it shows.

const ADDED = "/tmp"; // where a file lies while the program looks at it
const LARGEST_RECORD = 16 << 20; // of a file that the program reads
const MIRROR_MS = 200; // between two of what mirrors a picture that moves

// What is kept, as it is called in a file of all of it.
const KEPT_FOLDERS = [
    ["sessions/", `${HOME}.local/state/kamae/`, ".jsonl"],
    ["scenarios/", `${HOME}.local/share/kamae/scenarios/`, ".json"],
];

const element = (id) => document.getElementById(id);

class Program {
    constructor(wasi, store, painter) {
        Object.assign(this, { wasi, store, painter, timer: 0, clipboard: "", mirrored: 0 });
        this.mirror = new Mirror(this, element("mirror"), element("said"));
    }

    // ---- what the program asks of the page: gui/web/page.h ----

    imports() {
        const text = (at, length) => this.wasi.text(at, length);
        return {
            measure: (at, length, size, bold, language) => this.painter.measure(text(at, length), size, bold, language),
            minutes_east: (ms) => -new Date(ms).getTimezoneOffset(),
            copy: (at, length) => (this.clipboard = text(at, length)),
            save: (at, length, bytes, count) => this.save(text(at, length), this.wasi.bytes(bytes, count).slice()),
            choose: () => element("file").click(),
            keep: (at, length, line, count, number) =>
                this.keep(text(at, length), this.wasi.bytes(line, count).slice(), number),
            save_all: () => this.saveAll(),
        };
    }

    download(name, blob) {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(blob);
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    }

    // A page can be printed at once, too.
    save(path, bytes) {
        const name = path.split("/").pop();
        this.download(name, new Blob([bytes], { type: "application/octet-stream" }));
        if (name.endsWith(".html")) {
            this.offerPrint(name, new TextDecoder().decode(bytes));
        }
    }

    offerPrint(name, html) {
        const dialog = element("saved");
        dialog.querySelector("p").textContent = this.word("gui.web.saved").replace("{file}", name);
        element("print").textContent = this.word("gui.web.print");
        element("close").textContent = this.word("gui.notice.close");
        element("print").onclick = () => this.print(html);
        element("close").onclick = () => dialog.close();
        dialog.showModal();
    }

    // In a frame of its own, without scripts.
    print(html) {
        document.querySelector("iframe")?.remove();
        const frame = document.createElement("iframe");
        frame.sandbox = "allow-same-origin allow-modals";
        frame.srcdoc = html;
        frame.onload = () => frame.contentWindow.print();
        document.body.append(frame);
    }

    // ---- what is kept: store.js ----

    // The file must be kept up to where the line goes.
    async keep(path, line, number) {
        this.keepFiles();
        const answer = await this.store.append(path, this.wasi.files.find(path).size, line);
        this.door.web_kept(number, answer);
        this.turn();
    }

    // What changed but for the lines of sessions; what could not be kept is told. Resolves to a kept_answer.
    async keepFiles() {
        const answer = await this.store.keep(this.wasi.files);
        if (answer !== C.KEPT) {
            this.door.web_unkept(answer);
            this.turn();
        }
        return answer;
    }

    saveAll() {
        const { files } = this.wasi;
        const entries = KEPT_FOLDERS.flatMap(([name, folder, ending]) =>
            [...files.below(folder.slice(0, -1))]
                .filter((path) => path.endsWith(ending))
                .map((path) => [name + path.slice(folder.length), files.get(path)]),
        );
        this.download(`kamae-${new Date().toLocaleDateString("sv")}.zip`, zip(entries));
    }

    // Takes what such a file holds. A session that is there goes on when the file knows more of it; else it stays.
    async takeAll(bytes) {
        const count = { taken: 0, there: 0, refused: 0 };
        const { files } = this.wasi;
        const entries = await unzip(bytes, LARGEST_RECORD).catch(() => [["", new Uint8Array(0)]]);
        for (const [name, content] of entries) {
            const [kind, folder, ending] = KEPT_FOLDERS.find(([start]) => name.startsWith(start)) ?? [""];
            const last = name.slice(kind.length);
            const path = folder + last;
            const mine = folder && files.get(path);
            const more = !mine || (content.length > mine.length && mine.every((byte, at) => byte === content[at]));
            if (!folder || !last.endsWith(ending) || last.includes("/")) {
                count.refused++;
            } else if (!more || path === this.textAt(this.door.web_place())) {
                count.there++;
            } else if (ending === ".json") {
                this.look(last, content);
                files.find(path) ? count.taken++ : count.refused++;
            } else if (!new TextDecoder().decode(content.subarray(0, 64)).includes('"kamae_session"')) {
                count.refused++;
            } else {
                files.put(path, content);
                count.taken++;
            }
        }
        if ((await this.keepFiles()) === C.KEPT) {
            this.door.web_taken(count.taken, count.there, count.refused);
        }
    }

    // ---- the program's functions ----

    async start(module) {
        const { exports } = await this.wasi.start(module, { page: this.imports() });
        this.door = exports;
        exports._initialize();
        this.input = exports.web_input();
    }

    // Text into the program's input, cut where it is too long; a NUL ends it. Gives the functions, of which one reads it.
    put(text) {
        const room = this.wasi.bytes(this.input, this.door.web_input_bytes());
        const { written } = new TextEncoder().encodeInto(text.replaceAll("\0", ""), room.subarray(0, room.length - 1));
        room[written] = 0;
        return this.door;
    }

    // The text at an address, up to its NUL.
    textAt(at) {
        const bytes = new Uint8Array(this.wasi.memory.buffer);
        return this.wasi.text(at, bytes.indexOf(0, at) - at);
    }

    word(key) {
        return this.textAt(this.put(key).web_word());
    }

    // What stands on the screen, for tests.
    tree() {
        return JSON.parse(this.textAt(this.door.web_tree()));
    }

    // ---- what happens: input.js ----

    now() {
        return Math.floor(performance.now());
    }

    key(key, modifiers, repeat) {
        this.door.web_key(key, modifiers, repeat, this.now());
        this.turn();
    }

    // Whether there are fingers and no keyboard: until a key is pressed.
    touch(touch) {
        this.fingers = touch;
        this.door.web_touch(touch);
    }

    text(kind, text) {
        this.put(text).web_text(kind, this.now());
        this.turn();
    }

    pointer(kind, x, y, touch) {
        this.door.web_pointer(kind, x, y, touch, this.now());
        this.turn();
    }

    wheel(pixels) {
        this.door.web_wheel(pixels, this.now());
        this.turn();
    }

    paste(text) {
        this.put(text).web_paste();
        this.key("v".charCodeAt(0), C.GUI_CTRL, false);
    }

    choose(id) {
        this.put(id ?? "").web_activate(this.now());
        this.turn();
    }

    focus(id) {
        this.put(id ?? "").web_focus();
        this.turn();
    }

    // What the program copies at Ctrl and a letter; "" for nothing.
    copied(letter) {
        this.clipboard = "";
        this.key(letter, C.GUI_CTRL, false);
        return this.clipboard;
    }

    // A file that may be a scenario.
    look(name, bytes) {
        const path = `${ADDED}/${name}`;
        this.wasi.files.put(path, bytes);
        this.put(path).web_add();
        this.wasi.files.remove(path);
    }

    async add(files) {
        for (const file of files) {
            const bytes = new Uint8Array(await file.arrayBuffer());
            await (file.name.endsWith(".zip") ? this.takeAll(bytes) : this.look(file.name, bytes));
            this.turn();
        }
    }

    // `again`: texts may have another width now.
    resize(again) {
        const { clientWidth, clientHeight } = element("window");
        const changed = this.painter.resize(clientWidth, clientHeight, devicePixelRatio);
        this.door.web_resize(clientWidth, clientHeight, again || changed);
        this.shown = false;
        this.turn();
    }

    // ---- a turn: frames, the picture when it is another one, and when to come again ----

    turn() {
        clearTimeout(this.timer);
        const now = this.now();
        if (this.door.web_frames(now) || !this.shown) {
            const at = this.door.web_picture();
            this.painter.paint(this.wasi.memory, at, this.door.web_picture_rows());
            this.shown = true;
            this.stale = true;
            document.documentElement.lang = this.door.web_english() ? "en" : "ja";
        }
        const rest = this.door.web_rest(this.now());
        this.reflect(now, rest);
        this.follow();
        this.keepFiles();
        this.note();
        this.lms?.turn();
        if (rest >= 0) {
            const again = () => this.turn(); // at once while there is work, whose slices are short
            this.timer = setTimeout(rest ? () => requestAnimationFrame(again) : again, rest);
        }
    }

    // While things move, the mirror follows now and then.
    reflect(now, rest) {
        if (this.stale && (rest < 0 || rest >= MIRROR_MS || now - this.mirrored >= MIRROR_MS)) {
            this.mirror.show(this.textAt(this.door.web_mirror()));
            this.mirrored = now;
            this.stale = false;
        }
    }

    // Where somebody is, for when the page is loaded again.
    note() {
        const place = this.lms?.keeps ? "" : this.textAt(this.door.web_place());
        if (place !== (history.state?.place ?? "")) {
            history.replaceState({ place }, "");
        }
    }

    // The hidden field has the focus while a field of the program has, else what mirrors the thing that has it; what is
    // selected there stays so.
    follow() {
        const typing = element("typing");
        const at = this.door.web_caret();
        typing.hidden = !at;
        if (at) {
            const [x, y, , height] = new Int32Array(this.wasi.memory.buffer, at, 4);
            const box = this.painter.canvas.getBoundingClientRect();
            typing.style.cssText = `left:${box.left + x}px;top:${box.top + y}px;font-size:${height * 0.7}px`;
            typing.ariaLabel = this.mirror.focused?.ariaLabel ?? "";
        }
        const wanted = at ? typing : this.mirror.focused;
        const busy = document.querySelector("dialog[open]") || this.selecting || !getSelection().isCollapsed;
        if (document.activeElement !== wanted && !busy) {
            wanted?.focus({ preventScroll: true });
        }
    }
}

// ---- start ----

// The environment of a program that finds its files in memory and speaks the browser's language.
function variablesOf(languages) {
    const known = languages.map((language) => language.slice(0, 2).toLowerCase());
    return { HOME: "/home", LANG: known[0] === "ja" ? "ja_JP.UTF-8" : "en_US.UTF-8", LANGUAGE: known.join(":") };
}

function wishedTheme() {
    if (matchMedia("(forced-colors: active)").matches || matchMedia("(prefers-contrast: more)").matches) {
        return C.GUI_CONTRAST;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? C.GUI_DARK : C.GUI_LIGHT;
}

function programBytes() {
    const text = atob(element("program").textContent.trim());
    const packed = new Uint8Array(text.length).map((_, at) => text.charCodeAt(at));
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

// What follows is a task of its own: a browser answers between two of them.
const pause = () => new Promise((done) => setTimeout(done));

// What the page is for, as `kamae pack` has written it.
function prepare(program, { mode, rulebook }) {
    if (mode) {
        program.put(mode).web_fix_mode();
    }
    if (rulebook) {
        program.put(rulebook).web_use_rulebook();
    }
}

async function start() {
    const files = new Files();
    const lms = await globalThis.openSystem?.(); // of assets/lms, where the page is for a learning system
    for (const [path, text] of Object.entries(JSON.parse(element("data").textContent))) {
        files.put(`/kamae/${path}`, new TextEncoder().encode(text));
    }
    lms?.choose(files);
    files.put(`${ADDED}/.`, new Uint8Array(0));
    const wasi = new Wasi({ files, variables: variablesOf(lms?.languages ?? navigator.languages) });
    const store = lms?.store ?? (await Store.open(document.documentElement.dataset.store));
    await store.load(files);
    const program = new Program(wasi, store, new Painter(element("picture")));
    await program.start(await WebAssembly.compile(await programBytes()));
    program.door.web_begin(wishedTheme(), matchMedia("(prefers-reduced-motion: reduce)").matches, store.keeping);
    prepare(program, document.documentElement.dataset);
    const fingers = matchMedia("(hover: none) and (pointer: coarse)");
    program.touch(fingers.matches);
    fingers.addEventListener("change", () => program.touch(fingers.matches));
    if (history.state?.place) {
        program.put(history.state.place).web_go_on();
    } else if (!lms?.goOn(program)) {
        program.door.web_open_only();
    }
    lms?.begin(program);
    await pause();
    const { clientWidth, clientHeight } = element("window");
    program.door.web_resize(clientWidth, clientHeight, false);
    program.door.web_frames(program.now()); // measures the texts that are painted below
    await pause();
    listen(program, element("window"), element("typing"));
    element("file").addEventListener("change", ({ target }) => {
        program.add([...target.files]);
        target.value = ""; // so that the same file can be chosen again
    });
    addEventListener("resize", () => program.resize(false));
    document.fonts?.addEventListener("loadingdone", () => program.resize(true));
    for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"]) {
        matchMedia(query).addEventListener("change", () => {
            program.door.web_theme(wishedTheme());
            program.turn();
        });
    }
    program.resize(false);
    element("notice").remove();
    return program;
}

// For tests, and for whoever looks at it with the browser's tools.
const kamae = start().catch((error) => {
    element("notice").textContent = `このブラウザでは動きません。 / This browser cannot run it. (${error.message})`;
    throw error;
});
