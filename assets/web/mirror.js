// The screen for who does not look at the picture, as elements that lie over it: gui/web/mirror.h writes them. They are
// read and pressed by what helps people, and their texts can be selected, found and translated.

// Makes `shown` like `wanted` from its children down; what is called the same stays, with its focus and selection.
function align(shown, wanted) {
    const names = new Set([...wanted.children].map((child) => child.dataset.id));
    [...shown.children].filter((child) => !names.has(child.dataset.id)).forEach((child) => child.remove());
    const known = new Map([...shown.children].map((child) => [child.dataset.id, child]));
    let at = shown.firstElementChild;
    for (const fresh of [...wanted.children]) {
        const same = fresh.dataset.id ? known.get(fresh.dataset.id) : at?.dataset.id ? null : at;
        if (same?.nodeName !== fresh.nodeName) {
            shown.insertBefore(fresh, at);
            continue;
        }
        same === at ? (at = at.nextElementSibling) : shown.insertBefore(same, at);
        [...fresh.attributes].forEach(({ name, value }) => same.setAttribute(name, value));
        same.getAttributeNames().forEach((name) => fresh.hasAttribute(name) || same.removeAttribute(name));
        if (fresh.firstElementChild?.nodeName === "DIV") {
            align(same, fresh);
        } else if (same.innerHTML !== fresh.innerHTML) {
            same.replaceChildren(...fresh.childNodes);
        }
    }
    for (let next; at; at = next) {
        next = at.nextElementSibling;
        at.remove();
    }
}

class Mirror {
    // What is pressed without a pointer, or gets the focus, is told to the program.
    constructor(program, root, said) {
        Object.assign(this, { root, said, lines: [] });
        root.style.fontFamily = FAMILIES;
        const id = (event) => event.target.closest("[data-id]")?.dataset.id;
        root.addEventListener("click", (event) => event.detail || program.choose(id(event)));
        root.addEventListener("focusin", (event) => event.target === this.focused || program.focus(id(event)));
    }

    show(html) {
        if (html === this.html) {
            return;
        }
        this.html = html;
        const template = document.createElement("template");
        template.innerHTML = html;
        align(this.root, template.content);
        this.focused = this.root.querySelector('[tabindex="0"]');
        const lines = [...this.root.querySelectorAll("[data-live]")].map((line) => line.textContent);
        const news = lines.filter((line) => !this.lines.includes(line));
        if (news.length) {
            this.said.textContent = news.join("\n");
        }
        this.lines = lines;
    }
}
