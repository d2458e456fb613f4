#!/usr/bin/python3
"""Reports and sheets in a browser: what axe says against WCAG 2.2 AA, whether a page fits, that it loads nothing.

usage: test_browser.py KAMAE FOLDER [--pictures FOLDER]
FOLDER keeps the node modules between runs. Without Chromium, node or the modules the test is skipped, and says why.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys

from program import ROOT, Case, run_tests

SKIPPED = 77
HERE = ROOT / "tests/e2e"
CHOICES = {"conceding": ["--full", "--solutions"], "initials": []}
SHEETS = ("host", "observer", "handout", "roles", "attendance")


class Pages(Case):
    def files(self):
        """A short report, full ones, the customer's seat and the sheets, in each language."""
        made = []
        for language in ("ja", "en", "both"):
            for name, options in CHOICES.items():
                session = self.keep_run(f"one-page/{name}", f"{name}.jsonl")
                made.append(self.made(f"{name}-{language}", "report", session, "--lang", language, *options))
                (self.folder / session).rename(self.folder / "last.jsonl")
            made.append(self.made(f"seat-{language}", "report", "last.jsonl", "--lang", language, "--seat", "customer"))
            for sheet in SHEETS:
                made.append(self.made(f"{sheet}-{language}", "sheet", "one-page", "--lang", language, f"--{sheet}"))
        return made

    def made(self, name, command, *arguments):
        self.kamae(command, *arguments, "--format", "html", "--out", f"{name}.html")
        return str(self.folder / f"{name}.html")

    def test_no_page_violates_the_guidelines_at_any_width_in_light_and_dark(self):
        done = subprocess.run(["node", str(HERE / "browser.mjs"), CHROMIUM, *PICTURES, *self.files()], cwd=MODULES,
                              capture_output=True, check=False, timeout=5400)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        looks = json.loads(done.stdout)
        self.assertEqual(len(looks), 3 * (len(CHOICES) + 1 + len(SHEETS)) * 2 * 3)
        for look in looks:
            where = f"{look['file']} {look['scheme']} {look['width']}"
            self.assertTrue(look["styled"], f"{where}: the style sheet was refused")
            for problem in ("problems", "overflow", "violations"):
                self.assertEqual(look[problem], [], where)


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


def chromium():
    return next((path for name in ("chromium", "chromium-browser") if (path := shutil.which(name))), None)


def layout_of(modules, files):
    """What prettier, one of the modules, says of files that are not laid out as they should be; "" when all are."""
    done = subprocess.run(["npx", "--no-install", "prettier", "--print-width", "120", "--tab-width", "4", "--no-editorconfig",
                           "--check", *files], cwd=modules, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def install(folder):
    """The modules that package-lock.json names, below `folder`."""
    lock = HERE / "package-lock.json"
    kept = folder / "package-lock.json"
    if kept.exists() and kept.read_bytes() == lock.read_bytes() and (folder / "node_modules/axe-core").exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, folder / name)
    done = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder,
                          capture_output=True, check=False)
    if done.returncode != 0:
        kept.unlink()
        skip(f"npm could not fetch the modules (is there a network?): {done.stderr.decode()[-300:]}")


if __name__ == "__main__":
    PICTURES = []
    if "--pictures" in sys.argv:
        at = sys.argv.index("--pictures")
        PICTURES = ["--pictures", os.path.abspath(sys.argv[at + 1])]
        del sys.argv[at:at + 2]
    MODULES = pathlib.Path(sys.argv.pop(2))
    CHROMIUM = chromium()
    for tool in ("node", "npm"):
        if not shutil.which(tool):
            skip(f"{tool} is missing (package {'nodejs' if tool == 'node' else 'npm'})")
    if not CHROMIUM:
        skip("chromium is missing (package chromium)")
    install(MODULES)
    run_tests()
