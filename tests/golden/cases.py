"""How a golden case is run: the program in surroundings that are always the same, the files of a case, one comparison."""

import difflib
import json
import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from leaks import without_leaks  # noqa: E402 (its folder is known only here)

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


class Failed(Exception):
    """A command that did not do what a golden case needs."""


def call(kamae, *arguments):
    """The finished process of a command that may also fail."""
    environment = {"COLUMNS": "80", "LANG": "C.UTF-8", "HOME": "/nonexistent", "PATH": os.environ.get("PATH", "")}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH"):
        if name in os.environ:
            environment[name] = os.environ[name]
    return subprocess.run([kamae, *arguments], cwd=ROOT, env=without_leaks(arguments[0], environment),
                          stdin=subprocess.DEVNULL, capture_output=True, check=False)


def run(kamae, *arguments):
    """What a command prints; Failed when it does not do what it should."""
    done = call(kamae, *arguments)
    errors = done.stderr.decode()
    if done.returncode != 0 or "KM0" in errors:
        raise Failed(f"kamae {' '.join(arguments)}\nexit code {done.returncode}\n{errors}")
    return re.sub(r"\b20\d\d-\d\d-\d\d\b", "2026-12-01", done.stdout.decode())  # the day of the test


def case_options(folder):
    """The scenario's argument and the options that its case.json asks for."""
    path = folder / "case.json"
    case = json.loads(path.read_text()) if path.exists() else {}
    rulebook = ["--rulebook", case["rulebook"]] if "rulebook" in case else []
    return case.get("scenario", folder.name), rulebook


def play(kamae, choices, session, language, mode="practice"):
    scenario, rulebook = case_options(choices.parent)
    return run(kamae, "play", scenario, *rulebook, "--choices", str(choices), "--session", session,
               "--lang", language, "--mode", mode)


def compare(path, got, update):
    """Whether the file holds `got`; with update it does afterwards."""
    expected = path.read_text() if path.exists() else ""
    if got == expected and path.exists():
        return True
    if update:
        path.write_text(got)
        print(f"wrote {path.relative_to(ROOT)}")
        return True
    name = str(path.relative_to(ROOT))
    sys.stdout.writelines(line if line.endswith("\n") else line + "\n" for line in difflib.unified_diff(
        expected.splitlines(True), got.splitlines(True), name, f"{name} as it is now"))
    return False
