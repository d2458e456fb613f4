// Files in one file, as ZIP has them: written stored, read stored or deflated. Names are UTF-8.

const ZIP = { LOCAL: 0x04034b50, CENTRAL: 0x02014b50, END: 0x06054b50, VERSION: 20, UTF8: 0x0800, DEFLATED: 8 };
const ABOUT = "222244422"; // sizes of what both records of an entry have
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;

// CRC-32, byte by byte.
const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
    for (let bit = 0; bit < 8; bit++) {
        byte = (byte >>> 1) ^ (byte & 1 ? 0xedb88320 : 0);
    }
    return byte;
});

function checksum(bytes) {
    let sum = -1;
    for (const byte of bytes) {
        sum = (sum >>> 8) ^ CHECKSUMS[(sum ^ byte) & 0xff];
    }
    return ~sum >>> 0;
}

// A record: numbers one after the other, each of as many bytes as its digit in `sizes` says.
function record(sizes, values) {
    const view = new DataView(new ArrayBuffer([...sizes].reduce((sum, size) => sum + Number(size), 0)));
    let at = 0;
    values.forEach((value, index) => {
        sizes[index] === "4" ? view.setUint32(at, value, true) : view.setUint16(at, value, true);
        at += Number(sizes[index]);
    });
    return new Uint8Array(view.buffer);
}

// [[name, bytes], …] as a Blob.
function zip(entries) {
    const parts = [];
    const central = [];
    let at = 0;
    for (const [name, bytes] of entries) {
        const title = new TextEncoder().encode(name);
        // Flags, method, time and day (1 January 1980), sum and sizes, and how long the name is.
        const about = [ZIP.UTF8, 0, 0, 0x21, checksum(bytes), bytes.length, bytes.length, title.length, 0];
        parts.push(record("42" + ABOUT, [ZIP.LOCAL, ZIP.VERSION, ...about]), title, bytes);
        const all = [ZIP.CENTRAL, ZIP.VERSION, ZIP.VERSION, ...about, 0, 0, 0, 0, at];
        central.push(record(`422${ABOUT}22244`, all), title);
        at += LOCAL_BYTES + title.length + bytes.length;
    }
    const size = central.reduce((sum, part) => sum + part.length, 0);
    const count = entries.length;
    const end = record("42222442", [ZIP.END, 0, 0, count, count, size, at, 0]);
    return new Blob([...parts, ...central, end], { type: "application/zip" });
}

// The bytes of an entry that stand at `at`, of which there must be `size` in the end and no more.
async function unpacked(bytes, method, size) {
    if (method !== ZIP.DEFLATED) {
        return bytes;
    }
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const out = new Uint8Array(size);
    let got = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
        out.set(part.value, got); // throws beyond the end
        got += part.value.length;
    }
    return out.subarray(0, got);
}

// The entries of a ZIP that are no larger than `most`, as [[name, bytes], …]. Throws when it is none, or damaged.
async function unzip(bytes, most) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let end = bytes.length - END_BYTES;
    while (view.getUint32(end, true) !== ZIP.END) {
        end--; // a comment may follow; throws before the start
    }
    const found = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left; left--) {
        const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
        const [title, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
        const local = view.getUint32(at + 42, true);
        const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + title));
        const start = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
        if (size <= most) {
            const content = bytes.subarray(start, start + packed);
            const whole = await unpacked(content, view.getUint16(at + 10, true), size);
            if (whole.length !== size || checksum(whole) !== view.getUint32(at + 16, true)) {
                throw new Error(`${name} is damaged`);
            }
            found.push([name, whole]);
        }
        at += CENTRAL_BYTES + title + extra + comment;
    }
    return found;
}
