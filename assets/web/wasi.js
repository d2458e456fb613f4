// The system that the program sees: WASI, preview 1, with files in memory, the clock and nothing else. What the program
// is not given answers that there is no such call.
//
// A file is { parts, size }: arrays of bytes one after the other, the last of which may be longer than it, and which files
// share. A folder is { entries }, a Map from name to either; both have a number and the time of their last change.

const WASI = {
    FOLDER: 3,
    FILE: 4,
    OUTPUT: 2,
    BAD_DESCRIPTOR: 8,
    EXISTS: 20,
    INVALID: 28,
    IS_FOLDER: 31,
    NO_ENTRY: 44,
    NO_SYSTEM: 52,
    NO_FOLDER: 54,
    NOT_EMPTY: 55,
    CREATE: 1,
    MUST_BE_FOLDER: 2,
    EXCLUSIVE: 4,
    TRUNCATE: 8,
    APPEND: 1,
};

class Exit extends Error {
    constructor(code) {
        super(`the program ended with ${code}`);
        this.code = code;
    }
}

// The files of a program, by absolute path.
class Files {
    constructor() {
        this.number = 0;
        this.changed = new Set(); // paths of files that were written, renamed to or removed; whoever looks empties it
        this.root = this.folder();
    }

    folder() {
        return { entries: new Map(), number: ++this.number, at: Date.now() };
    }

    // [folder, name] of a path, or null when its folder does not exist. The root has no name.
    place(path) {
        const names = path.split("/").filter((name) => name && name !== ".");
        const name = names.pop() ?? "";
        let folder = this.root;
        for (const each of names) {
            folder = folder?.entries?.get(each);
        }
        return folder?.entries ? [folder, name] : null;
    }

    find(path) {
        const place = this.place(path);
        return place && (place[1] ? place[0].entries.get(place[1]) : place[0]);
    }

    // A new empty file; its folder must exist.
    create(path) {
        const [folder, name] = this.place(path);
        const file = { parts: [], size: 0, number: ++this.number, at: Date.now() };
        folder.entries.set(name, file);
        this.changed.add(path);
        return file;
    }

    // Makes `path` hold arrays of bytes, with the folders above it.
    put(path, ...parts) {
        let above = "";
        for (const name of path.split("/").slice(1, -1)) {
            above += `/${name}`;
            if (!this.find(above)) {
                const [folder, last] = this.place(above);
                folder.entries.set(last, this.folder());
            }
        }
        const file = this.find(path) ?? this.create(path);
        Object.assign(file, { parts, size: parts.reduce((sum, part) => sum + part.length, 0), at: Date.now() });
        this.changed.add(path);
    }

    // The bytes at `path`, or null. They are the file's own.
    get(path) {
        const file = this.find(path);
        return file?.parts ? this.whole(file).subarray(0, file.size) : null;
    }

    // What a file holds as one array, in which it can be written.
    whole(file) {
        if (file.parts.length !== 1) {
            const bytes = new Uint8Array(file.size);
            this.copy(file, 0, bytes);
            file.parts = [bytes];
        }
        return file.parts[0];
    }

    // Copies from byte `from` of a file into `out`; how many bytes there were.
    copy(file, from, out) {
        let start = 0; // of a part, in the file
        let got = 0;
        for (const part of file.parts) {
            const end = Math.min(start + part.length, file.size, from + out.length);
            if (from + got < end) {
                out.set(part.subarray(from + got - start, end - start), got);
                got = end - from;
            }
            start += part.length;
        }
        return got;
    }

    remove(path) {
        const [folder, name] = this.place(path);
        folder.entries.delete(name);
        this.changed.add(path);
    }

    // The paths of all files below a folder.
    *below(path) {
        for (const [name, entry] of this.find(path)?.entries ?? []) {
            if (entry.entries) {
                yield* this.below(`${path}/${name}`);
            } else {
                yield `${path}/${name}`;
            }
        }
    }

    resize(file, size) {
        const before = this.whole(file);
        if (size > before.length) {
            const bytes = new Uint8Array(Math.max(size, before.length * 2));
            bytes.set(before.subarray(0, file.size));
            file.parts = [bytes];
        } else {
            before.fill(0, Math.min(size, file.size), file.size);
        }
        file.size = size;
        file.at = Date.now();
    }
}

// The system of one program. `variables` is its environment; `print` gets what it writes to its output, as text.
class Wasi {
    constructor({ files, variables = {}, print = console.error }) {
        this.files = files;
        this.variables = Object.entries(variables).map(([name, value]) => `${name}=${value}\0`);
        this.print = print;
        this.opened = new Map([
            [0, { output: true }],
            [1, { output: true }],
            [2, { output: true }],
            [3, { path: "/", node: files.root }],
        ]);
    }

    // Starts `module`; `others` are further imports by module and name. Resolves to the instance.
    async start(module, others = {}) {
        const system = {};
        for (const { module: from, name } of WebAssembly.Module.imports(module)) {
            if (from === "wasi_snapshot_preview1") {
                system[name] = (...values) => this.call(name, values);
            }
        }
        this.instance = await WebAssembly.instantiate(module, { ...others, wasi_snapshot_preview1: system });
        this.memory = this.instance.exports.memory;
        return this.instance;
    }

    call(name, values) {
        return this[name] ? (this[name](...values) ?? 0) : WASI.NO_SYSTEM;
    }

    get view() {
        return new DataView(this.memory.buffer);
    }

    bytes(at, length) {
        return new Uint8Array(this.memory.buffer, at, length);
    }

    text(at, length) {
        return new TextDecoder().decode(this.bytes(at, length));
    }

    // The absolute path of what is named from an open folder.
    path(descriptor, at, length) {
        const base = this.opened.get(descriptor)?.path ?? "/";
        return `${base}/${this.text(at, length)}`.replace(/\/(\.?\/)*/g, "/").replace(/(?<=.)\/\.?$/, "");
    }

    // ---- the environment, the clock, the end ----

    sizes(strings, count, size) {
        this.view.setUint32(count, strings.length, true);
        const bytes = strings.reduce((sum, string) => sum + new TextEncoder().encode(string).length, 0);
        this.view.setUint32(size, bytes, true);
    }

    environ_sizes_get(count, size) {
        this.sizes(this.variables, count, size);
    }

    environ_get(pointers, at) {
        for (const [index, variable] of this.variables.entries()) {
            const bytes = new TextEncoder().encode(variable);
            this.bytes(at, bytes.length).set(bytes);
            this.view.setUint32(pointers + 4 * index, at, true);
            at += bytes.length;
        }
    }

    args_sizes_get(count, size) {
        this.sizes([], count, size);
    }

    args_get() {}

    clock_time_get(id, precision, out) {
        const ms = id === 0 ? Date.now() : performance.now();
        this.view.setBigUint64(out, BigInt(Math.floor(ms * 1e6)), true);
    }

    proc_exit(code) {
        throw new Exit(code);
    }

    // ---- descriptors ----

    fd_prestat_get(descriptor, out) {
        if (descriptor !== 3) {
            return WASI.BAD_DESCRIPTOR;
        }
        this.view.setUint32(out, 0, true);
        this.view.setUint32(out + 4, 1, true);
    }

    fd_prestat_dir_name(descriptor, at) {
        this.bytes(at, 1)[0] = "/".charCodeAt(0);
    }

    fd_fdstat_get(descriptor, out) {
        const opened = this.opened.get(descriptor);
        if (!opened) {
            return WASI.BAD_DESCRIPTOR;
        }
        this.bytes(out, 24).fill(0);
        this.view.setUint8(out, this.kind(opened.node));
        this.view.setUint16(out + 2, opened.append ? WASI.APPEND : 0, true);
        this.view.setBigUint64(out + 8, 0x1fffffffn, true);
        this.view.setBigUint64(out + 16, 0x1fffffffn, true);
    }

    fd_fdstat_set_flags(descriptor, flags) {
        this.opened.get(descriptor).append = Boolean(flags & WASI.APPEND);
    }

    fd_close(descriptor) {
        return this.opened.delete(descriptor) ? 0 : WASI.BAD_DESCRIPTOR;
    }

    fd_sync() {}
    fd_datasync() {}

    kind(node) {
        return !node ? WASI.OUTPUT : node.entries ? WASI.FOLDER : WASI.FILE;
    }

    status(node, out) {
        this.bytes(out, 64).fill(0);
        this.view.setBigUint64(out + 8, BigInt(node?.number ?? 0), true);
        this.view.setUint8(out + 16, this.kind(node));
        this.view.setBigUint64(out + 24, 1n, true);
        this.view.setBigUint64(out + 32, BigInt(node?.size ?? 0), true);
        for (const time of [40, 48, 56]) {
            this.view.setBigUint64(out + time, BigInt(node?.at ?? 0) * 1000000n, true);
        }
    }

    fd_filestat_get(descriptor, out) {
        const opened = this.opened.get(descriptor);
        return opened ? this.status(opened.node, out) : WASI.BAD_DESCRIPTOR;
    }

    // ---- reading and writing ----

    // The parts of memory that a list of { address, length } names.
    parts(list, count) {
        const view = this.view;
        return Array.from({ length: count }, (_, index) =>
            this.bytes(view.getUint32(list + 8 * index, true), view.getUint32(list + 8 * index + 4, true)),
        );
    }

    // Copies from a file to memory; how many bytes there were goes to `out`.
    read(file, at, list, count, out) {
        let got = 0;
        for (const part of this.parts(list, count)) {
            got += this.files.copy(file, at + got, part);
        }
        this.view.setUint32(out, got, true);
        return got;
    }

    fd_read(descriptor, list, count, out) {
        const opened = this.opened.get(descriptor);
        if (!opened?.node?.parts) {
            return opened?.node ? WASI.IS_FOLDER : WASI.BAD_DESCRIPTOR;
        }
        opened.at += this.read(opened.node, opened.at, list, count, out);
    }

    fd_pread(descriptor, list, count, offset, out) {
        const file = this.opened.get(descriptor)?.node;
        if (!file?.parts) {
            return WASI.BAD_DESCRIPTOR;
        }
        this.read(file, Math.min(Number(offset), file.size), list, count, out);
    }

    fd_write(descriptor, list, count, out) {
        const opened = this.opened.get(descriptor);
        const parts = this.parts(list, count);
        const length = parts.reduce((sum, part) => sum + part.length, 0);
        this.view.setUint32(out, length, true);
        if (opened?.output) {
            this.print(parts.map((part) => new TextDecoder().decode(part)).join(""));
            return 0;
        }
        if (!opened?.node.parts) {
            return WASI.BAD_DESCRIPTOR;
        }
        const file = opened.node;
        let at = opened.append ? file.size : opened.at;
        this.files.resize(file, Math.max(file.size, at + length));
        for (const part of parts) {
            this.files.whole(file).set(part, at);
            at += part.length;
        }
        opened.at = at;
        this.files.changed.add(opened.path);
    }

    fd_seek(descriptor, offset, from, out) {
        const opened = this.opened.get(descriptor);
        if (!opened?.node?.parts) {
            return WASI.BAD_DESCRIPTOR;
        }
        const at = [0, opened.at, opened.node.size][from] + Number(offset);
        if (at < 0) {
            return WASI.INVALID;
        }
        opened.at = at;
        this.view.setBigUint64(out, BigInt(at), true);
    }

    fd_filestat_set_size(descriptor, size) {
        const opened = this.opened.get(descriptor);
        this.files.resize(opened.node, Number(size));
        this.files.changed.add(opened.path);
    }

    fd_readdir(descriptor, at, length, cookie, out) {
        const entries = [...this.opened.get(descriptor).node.entries].slice(Number(cookie));
        let used = 0;
        for (const [index, [name, node]] of entries.entries()) {
            const bytes = new TextEncoder().encode(name);
            const entry = new Uint8Array(24 + bytes.length);
            const view = new DataView(entry.buffer);
            view.setBigUint64(0, cookie + BigInt(index + 1), true);
            view.setBigUint64(8, BigInt(node.number), true);
            view.setUint32(16, bytes.length, true);
            view.setUint8(20, this.kind(node));
            entry.set(bytes, 24);
            const part = entry.subarray(0, length - used);
            this.bytes(at + used, part.length).set(part);
            used += part.length;
        }
        this.view.setUint32(out, used, true);
    }

    // ---- names ----

    path_open(folder, follow, at, length, how, rights, inherited, flags, out) {
        const path = this.path(folder, at, length);
        let node = this.files.find(path);
        if (node && how & WASI.EXCLUSIVE) {
            return WASI.EXISTS;
        }
        if (node && !node.entries && how & WASI.MUST_BE_FOLDER) {
            return WASI.NO_FOLDER;
        }
        if (!node && !(how & WASI.CREATE && this.files.place(path))) {
            return WASI.NO_ENTRY;
        }
        node ??= this.files.create(path);
        if (how & WASI.TRUNCATE) {
            this.files.resize(node, 0);
            this.files.changed.add(path);
        }
        let descriptor = 4;
        while (this.opened.has(descriptor)) {
            descriptor++;
        }
        this.opened.set(descriptor, { path, node, at: 0, append: Boolean(flags & WASI.APPEND) });
        this.view.setUint32(out, descriptor, true);
    }

    path_filestat_get(folder, follow, at, length, out) {
        const node = this.files.find(this.path(folder, at, length));
        return node ? this.status(node, out) : WASI.NO_ENTRY;
    }

    path_create_directory(folder, at, length) {
        const path = this.path(folder, at, length);
        const place = this.files.place(path);
        if (!place || this.files.find(path)) {
            return place ? WASI.EXISTS : WASI.NO_ENTRY;
        }
        place[0].entries.set(place[1], this.files.folder());
    }

    path_unlink_file(folder, at, length) {
        const path = this.path(folder, at, length);
        const node = this.files.find(path);
        if (!node?.parts) {
            return node ? WASI.IS_FOLDER : WASI.NO_ENTRY;
        }
        this.files.remove(path);
    }

    path_remove_directory(folder, at, length) {
        const path = this.path(folder, at, length);
        const node = this.files.find(path);
        if (!node?.entries) {
            return node ? WASI.NO_FOLDER : WASI.NO_ENTRY;
        }
        if (node.entries.size) {
            return WASI.NOT_EMPTY;
        }
        this.files.remove(path);
    }

    path_rename(folder, at, length, newFolder, newAt, newLength) {
        const from = this.path(folder, at, length);
        const to = this.path(newFolder, newAt, newLength);
        const place = this.files.place(to);
        const node = this.files.find(from);
        if (!node || !place) {
            return WASI.NO_ENTRY;
        }
        this.files.remove(from);
        place[0].entries.set(place[1], node);
        this.files.changed.add(to);
    }
}
