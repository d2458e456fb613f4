#!/usr/bin/python3
"""Holds every scenario of scenarios/ to the library's standard and prints a table of them.

usage: tests/library/quality.py --kamae PROGRAM

`kamae check --strict` must find nothing, alone and over all of them together: followed to the end, 100 in reach, every
objective kept and broken by some run, 90 at least where nothing is broken, score and story agreeing, no habit that
passes, no tell. tests/golden/ID must hold the runs of RUNS and one for each objective; golden_runs_ID proves that their
files are true. The figures of the table are those of `kamae explore`. Exit code: 0 all as it must be, 1 not.
"""

import argparse
import json
import os
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "golden"))
import cases  # noqa: E402

WAYS = ("careless-records", "decent-novice", "expert", "legalistic", "over-apologising", "rushed")
RUNS = ("ideal", "worst", *(f"way-{way}" for way in WAYS))
RESULT = re.compile(r" = (-?\d+) of \d+ -> (\d+), ")

# The head: a line in Japanese, a line in English.
COLUMNS = (
    ("シナリオ", "scenario"),
    ("たどり方", "followed"),
    ("最高", "best"),
    ("違反なし", "clean"),
    ("目標", "objectives"),
    ("終わり", "ends"),
    ("聞かずに", "unheard"),
    ("手がかり", "tells"),
    ("見本", "runs"),
    ("指摘", "findings"),
)
LEGEND = """違反なし：一つも破らない回の最低点。目標：守ることも破ることもできる数。終わり：よい、どちらともいえない、害が残る。
聞かずに：話を聞かない答え方の最高点。手がかり：見た目でわかる答えの癖。見本：tests/golden にある、要る通し練習。
clean: the lowest score without a breach; objectives: how many can be kept and broken; ends: good, mixed, harm;
unheard: the best score of a habit that does not listen; tells: what gives good answers away; runs: golden ones."""


# ---- what the program says ----

def checked(kamae, files):
    """What `kamae check --strict` finds, by file and "together": lists of sentences."""
    done = cases.call(kamae, "check", "--strict", "--json", "--lang", "en", *files)
    if done.returncode not in (0, 1):
        raise cases.Failed(done.stderr.decode())
    answer = json.loads(done.stdout)
    found = {pathlib.Path(file["file"]).stem: file["diagnostics"] for file in answer["files"]}
    found["together"] = answer["together"]
    return {name: [f"{finding['code']} {finding['message']}" for finding in findings
                   if finding["severity"] != "notice"] for name, findings in found.items()}


def explore(kamae, files):
    """What is proved of each file that can be read; what is wrong with the others, `kamae check` has said."""
    done = cases.call(kamae, "explore", *files, "--json")
    if not done.stdout:
        raise cases.Failed(done.stderr.decode())
    return json.loads(done.stdout)


def best_unheard(strategies):
    """The best score of a habit that does not listen, in any order of the options and either language."""
    scores = []
    for value in (strategies, strategies["in_english"]):
        scores += [score for name, score in value.items() if isinstance(score, int) and not name.startswith("random_")]
        scores += value["best_of_shuffles"].values()
    return max(scores)


def clear_tells(tells):
    return sum(count["strength"] == "clear" for part in ("decisions", "slots") for count in tells[part]["counts"])


# ---- the golden runs ----

def results(folder):
    """(points, score) of each golden run by name, as its score file has them."""
    found = {}
    for path in folder.glob("*.score.txt"):
        result = RESULT.search(path.read_text(encoding="utf-8"))
        if result:
            found[path.name.removesuffix(".score.txt")] = (int(result[1]), int(result[2]))
    return found


def missing_runs(folder, proved):
    """What is missing or is not what its name says, in words."""
    runs = results(folder)
    for name in RUNS:
        if name not in runs:
            yield f"no golden run {name}"
    if "ideal" in runs and runs["ideal"][1] != proved["best"]:
        yield f"the golden run ideal scores {runs['ideal'][1]}, the best is {proved['best']}"
    if "worst" in runs and (runs["worst"][1] != proved["worst"] or runs["worst"] != min(runs.values())):
        yield "the golden run worst is not the worst"
    for rule in (objective["rule"] for objective in proved["objectives"]):
        name = f"breaks-{rule}"
        if name not in runs:
            yield f"no golden run {name}"
        elif not re.search(rf"^broken +\[\d\] {rule}( |$)", (folder / f"{name}.score.txt").read_text(), re.M):
            yield f"the golden run {name} does not break {rule}"


# ---- the table ----

def width(text):
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def print_table(rows):
    widths = [max(map(width, column)) for column in zip(*rows)]
    for row in rows:
        print("  ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths)).rstrip())


def row_of(proved, findings, missing):
    outcomes = [ending["outcome"] for ending in proved["endings"]]
    both = sum(objective["keepable"] and objective["breakable"] for objective in proved["objectives"])
    wanted = len(RUNS) + len(proved["objectives"])
    return (proved["scenario"], proved["status"], str(proved["best"]), str(proved["lowest_clean"]),
            f"{both}/{len(proved['objectives'])}",
            " ".join(str(outcomes.count(outcome)) for outcome in ("good", "mixed", "harm")),
            str(best_unheard(proved["strategies"])), str(clear_tells(proved["tells"])),
            f"{wanted - len(missing)}/{wanted}", str(len(findings)))


def main():
    reader = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    reader.add_argument("--kamae", required=True, type=os.path.abspath)
    kamae = reader.parse_args().kamae
    files = [str(path.relative_to(cases.ROOT)) for path in sorted((cases.ROOT / "scenarios").glob("*.json"))]
    try:
        findings = checked(kamae, files)
        explored = explore(kamae, files)
    except cases.Failed as failed:
        sys.exit(str(failed))
    wrong = [f"{name}: {what}" for name, sentences in findings.items() for what in sentences]
    rows = [*zip(*COLUMNS)]
    for proved in explored["scenarios"]:
        missing = list(missing_runs(cases.HERE / proved["scenario"], proved))
        rows.append(row_of(proved, findings[proved["scenario"]], missing))
        wrong += [f"{proved['scenario']}: {what}" for what in missing]
    rows.append(("together", *[""] * 6, str(clear_tells(explored["tells"])), "", str(len(findings["together"]))))
    print_table(rows)
    print(LEGEND)
    print("\n".join(wrong or [f"{len(files)} scenarios, nothing missing"]))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
