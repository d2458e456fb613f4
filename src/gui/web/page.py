#!/usr/bin/env python3
"""Makes the page of the trainer, and the constants that it shares with the program.

usage: page.py constants HEADER… > constants.js
       page.py page SYSTEM VERSION TEMPLATE PROGRAM ROOT STYLE SCRIPT… -- TITLE=LICENCE… > kamae.html

constants: every enumerator of the C headers, by its name, as members of the JavaScript object C.
page: TEMPLATE with STYLE, the SCRIPTs as one, PROGRAM (WebAssembly) packed by gzip as base64, and the words, rulebooks and
scenarios of the source tree ROOT, and below them the LICENCEs, each under its title. It loads nothing, and its policy lets no other script run.
SYSTEM is the learning system that it speaks to, "scorm" or "cmi5", or "": such a page has no data of its own, since only
`kamae pack` uses it, and may connect to what it needs: SCORM to nothing, cmi5 to any server, which the launch names.
"""

import base64
import gzip
import hashlib
import json
import pathlib
import re
import sys

DATA = ("assets/locale/*.json", "assets/rulebooks/*.json", "scenarios/*.json")
ENUM = re.compile(r"\benum\b[^{};]*\{([^}]*)\}")
CONNECT = {"": "", "scorm": "", "cmi5": "; connect-src http: https:"}
COMMENT = re.compile(r"/\*.*?\*/", re.S)


def value_of(word, known):
    """An integer, a character or an enumerator before."""
    if word in known:
        return known[word]
    shift = re.fullmatch(r"1 << (\d+)", word)
    if shift:
        return 1 << int(shift.group(1))
    return ord(word[1]) if re.fullmatch(r"'.'", word) else int(word, 0)


def constants_of(text):
    found = {}
    for body in ENUM.findall(COMMENT.sub("", text)):
        following = 0
        for row in filter(None, (part.strip() for part in body.split(","))):
            name, _, value = (part.strip() for part in row.partition("="))
            found[name] = value_of(value, found) if value else following
            following = found[name] + 1
    return found


def constants(headers):
    found = {}
    for header in headers:
        found.update(constants_of(pathlib.Path(header).read_text(encoding="utf-8")))
    rows = "".join(f"  {name}: {value},\n" for name, value in found.items())
    return f"// Made from {', '.join(pathlib.Path(header).name for header in headers)}.\nconst C = {{\n{rows}}};\n"


def in_script(text):
    """Within an element <script> nothing looks like its end."""
    return text.replace("<", "\\u003c")


def base64_of(data):
    return base64.b64encode(data).decode()


def licences_of(titled):
    """To be read by people, so that nothing in it is written otherwise."""
    parts = [(title, pathlib.Path(path).read_text(encoding="utf-8")) for title, path in (each.split("=", 1) for each in titled)]
    text = "".join(f"\n==== {title} ====\n\n{words}" for title, words in parts)
    assert "</script" not in text.lower() and "<!--" not in text
    return text


def page(system, version, template, program, root, style, scripts, licences):
    root = pathlib.Path(root)
    data = {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
            for pattern in DATA if not system for path in sorted(root.glob(pattern))}
    script = "\n" + "\n".join(pathlib.Path(each).read_text(encoding="utf-8") for each in scripts)
    assert "</script" not in script.lower() and "<!--" not in script
    parts = {
        "VERSION": version,
        "LMS": system,
        "CONNECT": CONNECT[system],
        "ICON": base64_of((root / "assets/desktop/kamae.svg").read_bytes()),
        "POLICY": "sha256-" + base64_of(hashlib.sha256(script.encode()).digest()),
        "STYLE": pathlib.Path(style).read_text(encoding="utf-8"),
        "DATA": in_script(json.dumps(data, ensure_ascii=False, separators=(",", ":"))),
        "PROGRAM": base64_of(gzip.compress(pathlib.Path(program).read_bytes(), mtime=0)),
        "SCRIPT": script,
        "LICENCES": licences_of(licences),
    }
    text = pathlib.Path(template).read_text(encoding="utf-8")
    return re.sub(r"@(\w+)@", lambda match: parts[match.group(1)], text)


def main():
    match sys.argv[1:]:
        case ["constants", *headers] if headers:
            sys.stdout.write(constants(headers))
        case ["page", system, version, template, program, root, style, *rest] if "--" in rest and system in CONNECT:
            at = rest.index("--")
            sys.stdout.write(page(system, version, template, program, root, style, rest[:at], rest[at + 1:]))
        case _:
            print(__doc__.split("\n\n")[1], file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
