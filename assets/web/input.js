// What the browser says, as the program's events. `program` is the page's (page.js); every event is handled at once, so
// that what it opens (a keyboard, a choice of files) is opened within it.

const KEYS = {
    Enter: C.GUI_KEY_ENTER,
    Escape: C.GUI_KEY_ESCAPE,
    Tab: C.GUI_KEY_TAB,
    Backspace: C.GUI_KEY_BACKSPACE,
    Delete: C.GUI_KEY_DELETE,
    ArrowLeft: C.GUI_KEY_LEFT,
    ArrowRight: C.GUI_KEY_RIGHT,
    ArrowUp: C.GUI_KEY_UP,
    ArrowDown: C.GUI_KEY_DOWN,
    Home: C.GUI_KEY_HOME,
    End: C.GUI_KEY_END,
    PageUp: C.GUI_KEY_PAGE_UP,
    PageDown: C.GUI_KEY_PAGE_DOWN,
    F1: C.GUI_KEY_F1,
    F2: C.GUI_KEY_F2,
};

const LINE_PIXELS = 48; // of a wheel that tells lines

// [key, modifiers] of what was pressed, or null for what is the browser's: with Ctrl all but editing, since zoom,
// reloading and tabs are its own.
function keyOf(event, typing) {
    const modifiers =
        (event.shiftKey ? C.GUI_SHIFT : 0) |
        (event.ctrlKey || event.metaKey ? C.GUI_CTRL : 0) |
        (event.altKey ? C.GUI_ALT : 0);
    if (KEYS[event.key]) {
        return event.altKey ? null : [KEYS[event.key], modifiers];
    }
    if (event.key.length !== 1 || (modifiers & ~C.GUI_SHIFT && event.key.toLowerCase() !== "a")) {
        return null;
    }
    // The row of numbers types other characters on some keyboards; a shortcut is its place.
    const digit = /^Digit(\d)$/.exec(event.code);
    if (digit && !typing && !/\d/.test(event.key)) {
        return [digit[1].charCodeAt(0), 0];
    }
    const letter = event.key.toLowerCase();
    return [letter.codePointAt(0), letter === letter.toUpperCase() ? modifiers & ~C.GUI_SHIFT : modifiers];
}

function listen(program, area, typing) {
    let composing = false;

    addEventListener("keydown", (event) => {
        if (event.isComposing || composing || event.keyCode === 229 || document.querySelector("dialog[open]")) {
            return;
        }
        const key = keyOf(event, document.activeElement === typing);
        if (!key) {
            return;
        }
        if (program.fingers && document.activeElement !== typing) {
            program.touch(false);
        }
        // What types a character comes as input, too.
        const types = document.activeElement === typing && event.key.length === 1 && !(key[1] & C.GUI_CTRL);
        if (!types) {
            event.preventDefault();
        }
        program.key(key[0], key[1], event.repeat);
    });

    // ---- typing ----

    function commit() {
        if (typing.value) {
            program.text(C.GUI_EVENT_TEXT, typing.value);
        }
        typing.value = "";
    }

    typing.addEventListener("compositionstart", () => (composing = true));
    typing.addEventListener("compositionupdate", (event) => program.text(C.GUI_EVENT_COMPOSE, event.data));
    typing.addEventListener("compositionend", () => {
        composing = false;
        program.text(C.GUI_EVENT_COMPOSE, "");
        commit();
    });
    typing.addEventListener("input", (event) => {
        if (!event.isComposing && !composing) {
            commit();
        }
    });

    // ---- the clipboard: the browser says when, the program what ----

    addEventListener("paste", (event) => {
        event.preventDefault();
        program.paste(event.clipboardData.getData("text/plain"));
    });
    for (const kind of ["copy", "cut"]) {
        addEventListener(kind, (event) => {
            const letter = kind === "copy" ? "c" : "x";
            const text = getSelection().isCollapsed && program.copied(letter.charCodeAt(0));
            if (text) {
                event.clipboardData.setData("text/plain", text);
                event.preventDefault();
            }
        });
    }

    // ---- pointers ----

    function pointer(kind, event) {
        const box = area.getBoundingClientRect();
        const outside = event.type === "pointercancel" || !getSelection().isCollapsed;
        const [x, y] = outside ? [-1, -1] : [event.clientX - box.left, event.clientY - box.top].map(Math.floor);
        program.pointer(kind, x, y, event.pointerType !== "mouse");
    }

    const selectable = (event) => getComputedStyle(event.target).userSelect === "text";
    let held = null; // the pointer that is down: others are passed over
    area.addEventListener("mousedown", (event) => selectable(event) || event.preventDefault());
    area.addEventListener("pointerdown", (event) => {
        if (held !== null || event.button !== 0) {
            return;
        }
        getSelection().removeAllRanges();
        held = event.pointerId;
        program.selecting = selectable(event);
        pointer(C.GUI_EVENT_MOVE, event);
        pointer(C.GUI_EVENT_PRESS, event);
    });
    addEventListener("pointermove", (event) => {
        if (held === null || held === event.pointerId) {
            pointer(C.GUI_EVENT_MOVE, event);
        }
    });
    for (const kind of ["pointerup", "pointercancel"]) {
        addEventListener(kind, (event) => {
            if (held !== event.pointerId) {
                return;
            }
            held = null;
            program.selecting = false;
            pointer(C.GUI_EVENT_MOVE, event);
            pointer(C.GUI_EVENT_RELEASE, event);
        });
    }

    area.addEventListener(
        "wheel",
        (event) => {
            if (event.ctrlKey) {
                return;
            }
            event.preventDefault();
            const scale = [1, LINE_PIXELS, area.clientHeight][event.deltaMode];
            program.wheel(Math.round(-event.deltaY * scale));
        },
        { passive: false },
    );

    // ---- files ----

    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", (event) => {
        event.preventDefault();
        program.add([...event.dataTransfer.files]);
    });
}
