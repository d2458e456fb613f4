#!/usr/bin/python3
"""That `kamae check --strict` finds nothing in the shipped scenarios but what tells-left.txt lists.

usage: tests/golden/tells.py --kamae PROGRAM

A line of the list is "SCENARIO CODE what"; "together" in place of a scenario is all of them in one check. Only habits
that pass without listening (KM0434) and tells (KM0451, KM0452) may be listed: anything else is to be mended. A listed
one that is not found any more is a mistake, too, so that the list only ever gets shorter. Exit code: 0 as listed, 1 not.
"""

import argparse
import json
import re
import sys

from cases import HERE, ROOT, Failed, run

LIST = HERE / "tells-left.txt"
MAY_BE_LEFT = {"KM0434", "KM0451", "KM0452"}


def what(finding):
    """Which habit or tell a message is about: "longest (ja)"."""
    name = re.search(r": ([a-z-]+(?: \((?:ja|en)\))?) ", finding["message"])
    return name.group(1) if name else finding["message"]


def lines_of(place, findings):
    return {f"{place} {finding['code']} {what(finding)}" for finding in findings if finding["severity"] != "notice"}


def found(kamae, scenarios):
    """What is found in the scenarios, as lines of the list."""
    checked = json.loads(run(kamae, "check", *(f"scenarios/{name}.json" for name in scenarios), "--json",
                             "--lang", "en"))
    lines = lines_of("together", checked["together"])
    for name, file in zip(scenarios, checked["files"]):
        lines |= lines_of(name, file["diagnostics"])
    return lines


def main():
    reader = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    reader.add_argument("--kamae", required=True)
    given = reader.parse_args()
    scenarios = sorted(path.stem for path in (ROOT / "scenarios").glob("*.json"))
    listed = {line for line in LIST.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")}
    try:
        lines = found(given.kamae, scenarios)
    except Failed as failed:
        sys.exit(str(failed))
    wrong = [f"found, and not listed: {line}" for line in sorted(lines - listed)]
    wrong += [f"listed, and not found: {line}" for line in sorted(listed - lines)]
    wrong += [f"cannot be left: {line}" for line in sorted(listed) if line.split()[1] not in MAY_BE_LEFT]
    print("\n".join(wrong or [f"{len(scenarios)} scenarios, {len(listed)} tells left"]))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
