#!/usr/bin/python3
"""Writes reports and sheets in the formats that carry markup and compares them with the files beside it.

usage: tests/report/run.py --kamae PROGRAM [--update]

A file is a whole report in Markdown, or one element of a page in HTML: each shows one idea and fits a screen.
Exit code: 0 all equal, 1 not.
"""

import argparse
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ROOM = ["tests/diag/scenario/sound.json", "--rulebook", "tests/diag/rulebook-small.json"]
DEFERRED = [*ROOM, "--choices", "tests/golden/sound/deferred.choices"]
WRITTEN = [*ROOM, "--choices", "tests/golden/sound/written.choices"]

# file → (what was played, options of the report) or (None, options of the sheet)
CASES = {
    "short-report.en.md": (DEFERRED, ["--format", "markdown", "--lang", "en"]),
    "handout.ja.md": (None, [*ROOM, "--handout", "--format", "markdown", "--lang", "ja"]),
    "host.ja.md": (None, [*ROOM, "--host", "--format", "markdown", "--lang", "ja"]),
    "roles.ja.md": (None, [*ROOM, "--roles", "--format", "markdown", "--lang", "ja"]),
    "attendance.en.md": (None, [*ROOM, "--attendance", "--format", "markdown", "--lang", "en"]),
    "turning-point.both.html": (WRITTEN, ["--format", "html", "--full", "--lang", "both"]),
    "curves.ja.html": (WRITTEN, ["--format", "html", "--full", "--lang", "ja"]),
}

# The element that an HTML file holds.
ELEMENTS = {
    "turning-point.both.html": ("article", "turning-point"),
    "curves.ja.html": ("figure", "chart"),
}


def run(kamae, *arguments):
    environment = {"COLUMNS": "80", "LANG": "C.UTF-8", "HOME": "/nonexistent", "PATH": os.environ.get("PATH", "")}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
        if name in os.environ:
            environment[name] = os.environ[name]
    done = subprocess.run([kamae, *arguments], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"kamae {' '.join(arguments)}\nexit code {done.returncode}\n{done.stderr.decode()}")
    return re.sub(r"\b20\d\d-\d\d-\d\d\b", "2026-12-01", done.stdout.decode())  # the day of the test


def written(kamae, name):
    played, options = CASES[name]
    if played is None:
        return run(kamae, "sheet", *options)
    with tempfile.TemporaryDirectory() as folder:
        session = str(pathlib.Path(folder) / "session.jsonl")
        run(kamae, "play", *played, "--session", session)
        text = run(kamae, "report", session, *options)
    if name not in ELEMENTS:
        return text
    element, css = ELEMENTS[name]
    return re.search(rf'<{element} class="{css}">.*?</{element}>\n', text, re.S).group(0)


def main():
    reader = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    reader.add_argument("--kamae", required=True)
    reader.add_argument("--update", action="store_true")
    given = reader.parse_args()
    wrong = [path.name for path in HERE.iterdir() if path.name not in {*CASES, "run.py", "CMakeLists.txt"}]
    for name in wrong:
        print(f"tests/report/{name}: belongs to no case")
    for name in CASES:
        path, got = HERE / name, written(os.path.abspath(given.kamae), name)
        expected = path.read_text() if path.exists() else ""
        if got == expected:
            continue
        if given.update:
            path.write_text(got)
            print(f"wrote tests/report/{name}")
            continue
        wrong.append(name)
        sys.stdout.writelines(difflib.unified_diff(expected.splitlines(True), got.splitlines(True), name, "now"))
    print(f"{len(CASES)} files, {len(wrong)} differences")
    if wrong:
        print("When a difference is meant: tests/report/run.py --kamae PROGRAM --update, and a sentence in the commit.")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
