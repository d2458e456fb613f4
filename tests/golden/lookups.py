#!/usr/bin/env python3
"""What `kamae rules` says of each template of constraints, in sentences, against lookups/rules.LANGUAGE.txt.

usage: tests/golden/lookups.py --kamae PROGRAM [--update]

With --update the files are written anew: read them, they are meant to be read. Exit code: 0 the same, 1 not.
"""

import argparse
import json
import pathlib
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent / "lookups"
BOOK = FOLDER / "templates.json"


def pages(program, language):
    """The pages of all rules, a line between them."""
    rules = json.loads(BOOK.read_text(encoding="utf-8"))["rules"]
    told = [subprocess.run([program, "rules", rule["title"][language], "--rulebook", str(BOOK), "--lang", language],
                           check=True, capture_output=True, text=True, encoding="utf-8", timeout=120,
                           env={"COLUMNS": "80", "LANG": "C.UTF-8", "HOME": "/nonexistent"}).stdout for rule in rules]
    return "\n".join(told)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kamae", required=True)
    parser.add_argument("--update", action="store_true")
    arguments = parser.parse_args()
    differing = 0
    for language in ("ja", "en"):
        golden = FOLDER / f"rules.{language}.txt"
        printed = pages(arguments.kamae, language)
        if arguments.update:
            golden.write_text(printed, encoding="utf-8")
        elif golden.read_text(encoding="utf-8") != printed:
            differing += 1
            print(f"{golden.name} differs; it would be:\n{printed}")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
