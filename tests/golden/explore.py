#!/usr/bin/python3
"""What `kamae explore` says of every scenario that has golden runs, and that those runs agree with it.

usage: tests/golden/explore.py --kamae PROGRAM [--update] [SCENARIO …]

SCENARIO/explore.txt is what is printed, explore.en.txt, if it is there, the same in English. Besides, for each
scenario: its best path, played, gives the best score; every golden run ends in an ending that is reachable, with a score
in its range; a run starts with what is best attainable and ends with its own points; what was attainable never rises.
Order: the scenarios, each against its file, then each run. Exit code: 0 all agrees, 1 not.
"""

import argparse
import json
import os
import pathlib
import sys
import tempfile

from run import HERE, ROOT, Failed, case_options, compare, run


def explore(kamae, folder, *options):
    scenario, rulebook = case_options(folder)
    return run(kamae, "explore", scenario, *rulebook, *options)


def check_sentences(kamae, folder, update):
    """How many of the files differ from what is printed."""
    languages = [("ja", folder / "explore.txt"), ("en", folder / "explore.en.txt")]
    return sum(not compare(path, explore(kamae, folder, "--lang", language), update)
               for language, path in languages if language == "ja" or path.exists())


def score_of(kamae, folder, choices):
    """What `kamae score` says of a run of the folder's scenario."""
    scenario, rulebook = case_options(folder)
    with tempfile.TemporaryDirectory() as scratch:
        session = str(pathlib.Path(scratch) / "session.jsonl")
        run(kamae, "play", scenario, *rulebook, "--choices", str(choices), "--session", session)
        return json.loads(run(kamae, "score", session, "--json"))


def disagreements(proofs, score):
    """What is wrong with one run, in words."""
    end = score["ending"]
    ending = next(ending for ending in proofs["endings"] if ending["node"] == end)
    curve = score["attainable"]
    if not ending["reachable"]:
        yield f"ends at {end}, which is said to be out of reach"
    if not ending["worst"] <= score["score"] <= ending["best"]:
        yield f"scores {score['score']} at {end}, outside {ending['worst']} to {ending['best']}"
    if curve[0] != proofs["best_points"]:
        yield f"starts with {curve[0]} attainable, the best is {proofs['best_points']}"
    if curve[-1] != score["points"]:
        yield f"ends with {curve[-1]} attainable and {score['points']} points"
    if any(after > before for before, after in zip(curve, curve[1:])):
        yield f"what is attainable rises: {curve}"


def check_best_path(kamae, folder, proofs):
    with tempfile.NamedTemporaryFile("w", suffix=".choices") as choices:
        lines = []
        for choice in proofs["best_path"]:
            if lines and "=" in lines[-1] and "=" not in choice:
                lines.append("submit")
            lines.append(choice)
        choices.write("\n".join([*lines, "submit"] if "=" in lines[-1] else lines) + "\n")
        choices.flush()
        score = score_of(kamae, folder, choices.name)
    if score["score"] != proofs["best"] or score["points"] != proofs["best_points"]:
        yield f"the best path scores {score['score']}, not {proofs['best']}"


def check_folder(kamae, folder, update):
    """How much is wrong with one scenario."""
    wrong = check_sentences(kamae, folder, update)
    proofs = json.loads(explore(kamae, folder, "--json"))
    for problem in check_best_path(kamae, folder, proofs):
        print(f"{folder.name}: {problem}")
        wrong += 1
    for choices in sorted(folder.glob("*.choices")):
        for problem in disagreements(proofs, score_of(kamae, folder, choices)):
            print(f"{choices.relative_to(ROOT)}: {problem}")
            wrong += 1
    return wrong


def main():
    reader = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    reader.add_argument("--kamae", required=True)
    reader.add_argument("--update", action="store_true")
    reader.add_argument("names", nargs="*")
    given = reader.parse_args()
    folders = sorted({choices.parent for choices in HERE.glob("*/*.choices")})
    wrong = 0
    for folder in folders:
        if given.names and folder.name not in given.names:
            continue
        try:
            wrong += check_folder(os.path.abspath(given.kamae), folder, given.update)
        except Failed as failed:
            wrong += 1
            print(f"{folder.name}: {failed}")
    print(f"{len(folders)} scenarios, {wrong} differences")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
