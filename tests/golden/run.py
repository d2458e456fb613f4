#!/usr/bin/python3
"""Plays every golden case and compares what comes out with the files beside it.

usage: tests/golden/run.py --kamae PROGRAM [--update] [SCENARIO | SCENARIO/NAME …]

A case is SCENARIO/NAME.choices: option ids, one a line, "#" starts a comment that says what the run shows.
Comments may hold the report to what a trainer would say (README.md): "# trainer: …", "# points: …", "# praise: …".
Beside it stand what it must give, each a text file:
    NAME.score.txt      verdicts and points (always)
    NAME.report.ja.txt  NAME.report.en.txt  the report      (only where the file exists)
    NAME.play.ja.txt    NAME.play.en.txt    the whole scene (only where the file exists)
    NAME.guided.ja.txt  NAME.guided.en.txt  the same in guided mode (only where the file exists)
SCENARIO is the id of a scenario, or SCENARIO/case.json names the files: {"scenario": …, "rulebook": …}.
What is proved of the scenario is compared, too, and each run held against it (proofs.py).
Order: find the cases; by scenario prove, play each, compare each file, print the differences. Exit code: 0 all equal,
1 not.
"""

import argparse
import json
import os
import pathlib
import re
import sys
import tempfile

import proofs
from cases import HERE, ROOT, Failed, compare, play, run


def score_text(score):
    """One line a rule that could matter, then the points."""
    lines = []
    for rule in sorted(score["rules"], key=lambda rule: not rule["objective"]):
        if rule["verdict"] == "not-applicable" or (not rule["objective"] and rule["verdict"] == "untested"):
            continue
        weight = f"[{rule['weight']}]" if rule["objective"] else f" {rule['weight']} "
        turns = sorted({evidence["turn"] for evidence in rule["evidence"]})
        when = "turn " + " ".join(str(turn) for turn in turns) if turns else ""
        lines.append(f"{rule['verdict']:<9} {weight} {rule['id']:<32} {when}".rstrip())
    result = f"{score['earned']} - {score['deducted']} = {score['points']} of {score['possible']}"
    if score["score"] is not None:
        result += f" -> {score['score']}, {'passed' if score['passed'] else 'not passed'}"
    meters = "  ".join(f"{name} {value}" for name, value in score["meters"].items())
    return "\n".join([*lines, "", result, meters, *attainable_lines(score)]) + "\n"


def attainable_lines(score):
    """What was still attainable at the start and after each answer; then what each loss was and what beat it."""
    if score["attainable"] is None:
        return []
    lines = ["attainable " + " ".join(str(points) for points in score["attainable"])]
    for decision in score["decisions"]:
        if decision["turning_point"]:
            lines.append(f"turn {decision['turn']}: -{decision['loss']} {', '.join(decision['rules'])}; "
                         f"better: {' '.join(decision['better']) or '(nothing alone)'}")
    return lines


def check_headers(kamae, choices, session):
    headers = said_by_trainer(choices.read_text())
    if not headers:
        return
    wrong = contradictions(headers, json.loads(run(kamae, "report", session, "--format", "json")))
    if wrong:
        raise Failed("; ".join([*wrong, f"trainer: {headers['trainer']}"]))


def outputs(kamae, choices):
    """What `kamae score` says, and what the case gives by file: the score always, the rest where its file exists."""
    name = choices.name.removesuffix(".choices")

    def beside(kind):
        return choices.with_name(f"{name}.{kind}.txt")

    with tempfile.TemporaryDirectory() as folder:
        session = str(pathlib.Path(folder) / "en.jsonl")
        scene = {"en": play(kamae, choices, session, "en")}
        check_headers(kamae, choices, session)
        score = json.loads(run(kamae, "score", session, "--json"))
        found = {beside("score"): score_text(score)}
        for language in ("ja", "en"):
            again = str(pathlib.Path(folder) / f"again.{language}.jsonl")
            if beside(f"play.{language}").exists():
                found[beside(f"play.{language}")] = scene.get(language) or play(kamae, choices, again, language)
            if beside(f"guided.{language}").exists():
                guided = str(pathlib.Path(folder) / f"guided.{language}.jsonl")
                found[beside(f"guided.{language}")] = play(kamae, choices, guided, language, "guided")
            if beside(f"report.{language}").exists():
                found[beside(f"report.{language}")] = run(kamae, "report", session, "--lang", language)
    return score, found


# ---- what a good trainer would say ----

HEADER = re.compile(r"^# *(trainer|points|praise): *(.*?) *$", re.M)
POINT = re.compile(r"(\d+) +([a-z0-9-]+)")
PRAISE = re.compile(r"none|(not +)?\d+( *, *\d+)*")


def said_by_trainer(text):
    """The headers of a case by name; Failed where one cannot be read."""
    headers = {}
    for name, said in HEADER.findall(text):
        if name in headers:
            raise Failed(f"two lines begin with # {name}:")
        headers[name] = said
    if headers and not headers.get("trainer"):
        raise Failed("no line says in a sentence what a trainer would say: # trainer: …")
    points = [point.strip() for point in headers.get("points", "none").split(",")]
    if points != ["none"] and not all(POINT.fullmatch(point) for point in points):
        raise Failed(f"# points: {headers['points']} is neither none nor TURN RULE-ID, TURN RULE-ID")
    if not PRAISE.fullmatch(headers.get("praise", "none")):
        raise Failed(f"# praise: {headers['praise']} is neither none, TURN, nor not TURN, TURN")
    return headers


def points_shown(report):
    """The turning points of the default report, each with the rule it is named for."""
    shown = report["turning_points"][:report["on_first_page"]]
    return [f"{point['turn']} {point['rules'][0]['id'] if point['rules'] else '-'}" for point in shown]


def contradictions(headers, report):
    """Where the report says something else than the trainer."""
    found = []
    if "points" in headers:
        expected = [] if headers["points"] == "none" else [
            " ".join(POINT.fullmatch(point.strip()).groups()) for point in headers["points"].split(",")]
        shown = points_shown(report)
        if shown != expected:
            found.append(f"the turning points are {', '.join(shown) or 'none'}, not {headers['points']}")
    if "praise" in headers:
        praised = report["went_well"]["turn"] if report["went_well"] else None
        turns = {int(turn) for turn in re.findall(r"\d+", headers["praise"])}
        forbidden = headers["praise"].startswith("not")
        right = praised not in turns if forbidden else praised in (turns or {None})
        if not right:
            found.append(f"answer {praised or 'none'} is praised, where the trainer says {headers['praise']}")
    return found


def stray(folder):
    """Files that belong to no case: a renamed one, or a typing error."""
    names = tuple(f"{case.name.removesuffix('.choices')}." for case in folder.glob("*.choices"))
    return [path for path in folder.iterdir() if path.name not in ("case.json", "README.md", *proofs.FILES)
            and not (path.name.startswith(names) and path.suffix in (".choices", ".txt"))]


def find_cases(wanted):
    cases = sorted(HERE.glob("*/*.choices"))
    chosen = [case for case in cases
              if not wanted or {case.parent.name, f"{case.parent.name}/{case.name.removesuffix('.choices')}"} & wanted]
    return chosen


def check_case(kamae, choices, proved, update):
    """What is wrong with one run, in words; where a file differs, how, is printed."""
    try:
        score, found = outputs(kamae, choices)
    except Failed as failed:
        return [str(failed)]
    differs = [f"{path.name} differs" for path, got in found.items() if not compare(path, got, update)]
    return [*differs, *(proofs.disagreements(proved, score) if proved else ())]


def check_folder(kamae, folder, cases, update):
    """How much is wrong with the cases of one folder."""
    wrong = [(path, "belongs to no case") for path in stray(folder)]
    try:
        proved = proofs.prove(kamae, folder)
        wrong += [(folder, problem) for problem in proofs.problems(kamae, folder, proved, update)]
    except Failed as failed:
        proved = None
        wrong += [(folder, str(failed))]
    for case in cases:
        wrong += [(case, problem) for problem in check_case(kamae, case, proved, update)]
    for path, problem in wrong:
        print(f"{path.relative_to(ROOT)}: {problem}")
    return len(wrong)


def main():
    reader = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    reader.add_argument("--kamae", required=True)
    reader.add_argument("--update", action="store_true")
    reader.add_argument("names", nargs="*")
    given = reader.parse_args()
    cases = find_cases(set(given.names))
    if not cases:
        sys.exit(f"no such case: {' '.join(given.names)}")
    wrong = 0
    for folder in sorted({case.parent for case in cases}):
        of_folder = [case for case in cases if case.parent == folder]
        wrong += check_folder(os.path.abspath(given.kamae), folder, of_folder, given.update)
    print(f"{len(cases)} cases, {wrong} differences")
    if wrong:
        print("When a difference is meant: tools/golden --update, and a sentence in the commit that says why.")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
