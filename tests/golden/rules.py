#!/usr/bin/python3
"""Judges the short runs in rules/ with the real program: every rule of the standard rulebook, kept and broken.

usage: tests/golden/rules.py --kamae PROGRAM [RULE …]

rules/RULE.txt holds the runs of one rule; README.md says how they are written. Each run becomes a bare trace
with that rule as its only objective and goes through `kamae score --trace`; the verdict must be the one in the
run's heading. Each rule needs a file, a kept run, and for each of its constraints a run that breaks it.
Order: read the files, judge every run, look for what is missing. Exit code: 0 all well, 1 not.
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from leaks import without_leaks  # noqa: E402 (its folder is known only here)

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RULEBOOK = ROOT / "assets/rulebooks/standard.json"
VERDICTS = ("kept", "broken", "untested")
HEADING = re.compile(r"== (?P<verdict>[a-z-]+): (?P<title>\S.*)")
LINE = re.compile(r"(?P<turn>\d+) (?P<actor>agent|customer|scene)(?P<acts>( +[a-z_.]+)+)")


class Mistake(Exception):
    """Something in a file that cannot be judged, with the place in front."""


class Run:
    """One heading and what stands under it."""

    def __init__(self, place, verdict, title):
        self.place, self.verdict, self.title = place, verdict, title
        self.events, self.offers = [], []
        self.turn, self.utterances = 0, 0
        self.open_offer = None

    def add_offer(self, place, text):
        if self.open_offer:
            raise Mistake(f"{place}: a second \"?\" before the answer to the first")
        options = [option.split() for option in text.split("|")]
        if len(options) < 2 or not all(options):
            raise Mistake(f"{place}: at least two options, with | between them")
        self.open_offer = options

    def add_line(self, place, turn, actor, acts):
        if turn < self.turn:
            raise Mistake(f"{place}: turn {turn} after turn {self.turn}")
        if self.open_offer:
            self.answer(place, turn, actor, acts)
        self.turn = turn
        self.events += [{"actor": actor, "act": act, "turn": turn, "utterance": self.utterances} for act in acts]
        self.utterances += 1

    def answer(self, place, turn, actor, acts):
        """A decision belongs to the turn that its answer begins."""
        if actor != "agent" or (self.events and turn == self.turn) or acts not in self.open_offer:
            raise Mistake(f"{place}: after \"?\" comes one of its options, by agent, in a new turn")
        options = [{"id": f"option {number}", "acts": option} for number, option in enumerate(self.open_offer, 1)]
        self.offers.append({"turn": turn, "options": options})
        self.open_offer = None

    def trace(self, rule):
        if self.open_offer or not self.events:
            raise Mistake(f"{self.place}: {self.title}: ends before anything was answered")
        return {"objectives": [rule], "events": self.events, "offers": self.offers}


def read_heading(place, text):
    heading = HEADING.fullmatch(text)
    if not heading or heading["verdict"] not in VERDICTS:
        raise Mistake(f"{place}: a heading is \"== kept: title\", with one of {', '.join(VERDICTS)}")
    return Run(place, heading["verdict"], heading["title"])


def read_lines(path):
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise Mistake(f"{path.relative_to(ROOT)}: save it as UTF-8") from error


def read_runs(path):
    runs = []
    for number, line in enumerate(read_lines(path), 1):
        place = f"{path.relative_to(ROOT)}:{number}"
        text = line.split("#")[0].strip() if not line.startswith("==") else line.strip()
        said = LINE.fullmatch(text)
        if not text:
            continue
        if text.startswith("=="):
            runs.append(read_heading(place, text))
        elif not runs:
            raise Mistake(f"{place}: stands before the first heading")
        elif text.startswith("?"):
            runs[-1].add_offer(place, text[1:])
        elif said:
            runs[-1].add_line(place, int(said["turn"]), said["actor"], said["acts"].split())
        else:
            raise Mistake(f"{place}: neither a heading, nor \"? act | act\", nor \"turn actor act…\"")
    return runs


def judge(kamae, rule, run, folder):
    """What the program says about this rule: an entry of `rules` in its JSON."""
    trace = pathlib.Path(folder) / "trace.json"
    trace.write_text(json.dumps(run.trace(rule)), encoding="utf-8")
    done = subprocess.run([kamae, "score", "--trace", str(trace), "--rulebook", str(RULEBOOK), "--json"],
                          stdin=subprocess.DEVNULL, capture_output=True, check=False,
                          env=without_leaks("score", dict(os.environ)))
    if done.returncode != 0 or done.stderr:
        raise Mistake(f"{run.place}: {run.title}\n{done.stderr.decode()}")
    return next(result for result in json.loads(done.stdout)["rules"] if result["id"] == rule)


def difference(run, result):
    """A line of what was expected, and below it why the program thinks otherwise."""
    lines = [f"{run.place}: {run.title}: expected {run.verdict}, is {result['verdict']}"]
    lines += [f"    turn {evidence['turn']}: {evidence['kind']} {evidence['act'] or ''}"
              for evidence in result["evidence"]]
    return "\n".join(lines)


def judge_file(kamae, rule, path):
    """The mistakes of one file. A constraint counts as shown when some broken run breaks it."""
    mistakes, shown, verdicts = [], set(), set()
    runs = read_runs(path)
    with tempfile.TemporaryDirectory() as folder:
        for run in runs:
            result = judge(kamae, rule["id"], run, folder)
            if result["verdict"] != run.verdict:
                mistakes.append(difference(run, result))
            verdicts.add(run.verdict)
            shown |= {number for number, constraint in enumerate(result["constraints"])
                      if constraint["final"] == "violated-for-good"}
    name = path.relative_to(ROOT)
    if "kept" not in verdicts:
        mistakes.append(f"{name}: no kept run")
    for number, constraint in enumerate(rule["constraints"]):
        if number not in shown:
            mistakes.append(f"{name}: no broken run breaks constraint {number + 1} ({constraint['template']})")
    return mistakes, len(runs)


def main():
    reader = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    reader.add_argument("--kamae", required=True)
    reader.add_argument("rules", nargs="*")
    given = reader.parse_args()
    rules = {rule["id"]: rule for rule in json.loads(RULEBOOK.read_text(encoding="utf-8"))["rules"]}
    written = {path.stem: path for path in sorted((HERE / "rules").iterdir())}
    mistakes = [f"{path.relative_to(ROOT)}: no such rule" for name, path in written.items() if name not in rules]
    count = 0
    for name in given.rules or rules:
        if name not in rules or name not in written:
            mistakes.append(f"tests/golden/rules/{name}.txt: missing" if name in rules else f"{name}: no such rule")
            continue
        try:
            found, runs = judge_file(os.path.abspath(given.kamae), rules[name], written[name])
            mistakes, count = mistakes + found, count + runs
        except Mistake as mistake:
            mistakes.append(str(mistake))
    print("\n".join([*mistakes, f"{count} runs, {len(mistakes)} mistakes"]))
    sys.exit(1 if mistakes else 0)


if __name__ == "__main__":
    main()
