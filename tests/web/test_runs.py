#!/usr/bin/python3
"""Golden runs on this machine and in Chromium, from file://: everything that comes of them has the same sum (runs.c).

usage: test_runs.py NATIVE PAGE PROGRAM FOLDER [--all]
NATIVE is runs.c compiled for this machine, PROGRAM for a page. FOLDER keeps the node modules between runs. Without --all
it is a share of the runs: of each scenario every eighth, the first one included. Without Chromium or the modules the test is
skipped, and says why.
"""

import os
import pathlib
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))

# pylint: disable=wrong-import-position
from program import ROOT
from test_browser import chromium, install, skip

SHARE = 8
SAID = 40  # lines of a program that failed, from its start and from its end
PRODUCTS = ["session", "trace", "score", *(f"{form}-{language}" for language in ("ja", "both")
                                           for form in ("text", "markdown", "html", "json")), "pictures"]


def runs_of(every):
    """The names of the runs, of each folder every one that stands at a multiple of `every`."""
    golden = ROOT / "tests/golden"
    folders = sorted({path.parent for path in golden.glob("*/*.choices")})
    return [f"{folder.name}/{path.stem}" for folder in folders for path in sorted(folder.glob("*.choices"))[::every]]


def play(command, runs, **options):
    """What is told of the runs by run and product, and how many seconds that took."""
    began = time.monotonic()
    done = subprocess.run(command, env={**os.environ, "RUNS": " ".join(runs)}, capture_output=True, text=True, check=False, **options)
    if done.returncode:
        said = (done.stdout + done.stderr).splitlines()
        sys.exit("\n".join([*said[:SAID], *said[-SAID:], f"{command[0]} ended with {done.returncode}"]))
    rows = [line.split() for line in done.stdout.splitlines() if line.startswith(tuple(f"{run} " for run in runs))]
    return {(run, product): (size, total) for run, product, size, total in rows}, time.monotonic() - began


def main():
    native, page, program, folder, *others = sys.argv[1:]
    browser = chromium()
    if not browser:
        skip("chromium is missing (package chromium)")
    install(pathlib.Path(folder))
    runs = runs_of(1 if others == ["--all"] else SHARE)
    here, seconds_here = play([native], runs)
    there, seconds_there = play(["node", str(HERE / "runs.mjs"), browser, page, program, str(ROOT)], runs, cwd=folder)
    expected = {(run, product) for run in runs for product in PRODUCTS}
    differ = sorted(key for key in expected if here.get(key) is None or here[key] != there.get(key))
    for run, product in differ:
        print(f"{run} {product}: {here.get((run, product))} here, {there.get((run, product))} in Chromium")
    equal = len(runs) - len({run for run, _ in differ})
    print(f"{equal} of {len(runs)} runs have the same {len(PRODUCTS)} products here ({seconds_here:.0f} s) and in Chromium "
          f"({seconds_there:.0f} s)")
    sys.exit(1 if differ or not runs else 0)


if __name__ == "__main__":
    main()
