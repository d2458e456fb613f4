#!/usr/bin/python3
"""What the trainer in a page takes in Chromium, as lines "name value".

usage: bench_page.py PAGE FOLDER
FOLDER keeps the node modules between runs. Exit code 77, and why, where there is no Chromium.
"""

import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))

# pylint: disable=wrong-import-position
from test_browser import chromium, install, skip


def main():
    page, modules = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    program = chromium()
    if not program:
        skip("chromium is missing (package chromium)")
    install(modules)
    with tempfile.TemporaryDirectory(prefix="kamae page ") as profile:
        command = ["node", HERE / "page.mjs", program, page, profile]
        sys.exit(subprocess.run(command, cwd=modules, check=False, timeout=600).returncode)


if __name__ == "__main__":
    main()
