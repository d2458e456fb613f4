#!/usr/bin/env python3
"""What `kamae graph` draws of one small scenario, in each format that is text, against graphs/sound.LANGUAGE.FORMAT.

usage: tests/golden/graphs.py --kamae PROGRAM [--update]

With --update the files are written anew: read them, and look at the DOT with `dot -Tpng`. Exit code: 0 the same, 1 not.
"""

import argparse
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests/golden/graphs"
SCENE = ["tests/diag/scenario/sound.json", "--rulebook", "tests/diag/rulebook-small.json"]


def draw(program, language, form):
    return subprocess.run([program, "graph", *SCENE, "--format", form, "--lang", language], check=True,
                          capture_output=True, text=True, encoding="utf-8", timeout=120, cwd=ROOT,
                          env={"COLUMNS": "80", "LANG": "C.UTF-8", "HOME": "/nonexistent"}).stdout


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kamae", required=True)
    parser.add_argument("--update", action="store_true")
    arguments = parser.parse_args()
    differing = 0
    for language, form in (("ja", "dot"), ("en", "mermaid")):
        golden = FOLDER / f"sound.{language}.{form}"
        drawn = draw(arguments.kamae, language, form)
        if arguments.update:
            golden.write_text(drawn, encoding="utf-8")
        elif golden.read_text(encoding="utf-8") != drawn:
            differing += 1
            print(f"{golden.name} differs; it would be:\n{drawn}")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
