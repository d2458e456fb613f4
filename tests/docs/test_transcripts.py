#!/usr/bin/python3
"""Holds the transcripts in README.md to the golden files they were taken from.

usage: tests/docs/test_transcripts.py [--update]

A fenced block after the line <!-- golden: FILE --> is the whole of FILE; after <!-- golden: FILE N-M --> its lines N to M.
With --update the blocks are rewritten.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BLOCK = re.compile(r"(<!-- golden: (\S+)(?: (\d+)-(\d+))? -->\n```\n)(.*?)(```\n)", re.S)


def expected(match):
    lines = (ROOT / match[2]).read_text(encoding="utf-8").splitlines(keepends=True)
    if match[3]:
        lines = lines[int(match[3]) - 1:int(match[4])]
    return "".join(lines)


def main():
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    if "--update" in sys.argv:
        readme.write_text(BLOCK.sub(lambda m: m[1] + expected(m) + m[6], text), encoding="utf-8")
        return 0
    blocks = list(BLOCK.finditer(text))
    wrong = [match[2] for match in blocks if match[5] != expected(match)]
    for name in wrong:
        print(f"README.md: the transcript is not {name} any more; tests/docs/test_transcripts.py --update")
    if not blocks:
        print("README.md: no transcript of a golden run")
    return 1 if wrong or not blocks else 0


if __name__ == "__main__":
    sys.exit(main())
