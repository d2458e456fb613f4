"""What `kamae explore` says of a scenario that has golden runs, and that those runs agree with it.

SCENARIO/explore.txt is what is printed, explore.en.txt, if it is there, the same in English. Besides: the best path,
played, gives the best score; every golden run ends in an ending that is reachable, with a score in its range; a run
starts with what is best attainable and ends with its own points; what was attainable never rises.
"""

import json
import pathlib
import tempfile

from cases import case_options, compare, run

FILES = ("explore.txt", "explore.en.txt")


def explore(kamae, folder, *options):
    scenario, rulebook = case_options(folder)
    return run(kamae, "explore", scenario, *rulebook, *options)


def prove(kamae, folder):
    return json.loads(explore(kamae, folder, "--json"))


def disagreements(proved, score):
    """What is wrong with one run, in words."""
    end = score["ending"]
    ending = next(ending for ending in proved["endings"] if ending["node"] == end)
    curve = score["attainable"]
    if not ending["reachable"]:
        yield f"ends at {end}, which is said to be out of reach"
    if not ending["worst"] <= score["score"] <= ending["best"]:
        yield f"scores {score['score']} at {end}, outside {ending['worst']} to {ending['best']}"
    if curve[0] != proved["best_points"]:
        yield f"starts with {curve[0]} attainable, the best is {proved['best_points']}"
    if curve[-1] != score["points"]:
        yield f"ends with {curve[-1]} attainable and {score['points']} points"
    if any(after > before for before, after in zip(curve, curve[1:])):
        yield f"what is attainable rises: {curve}"


def choices_of(path):
    """A path of choices and entries as a file of answers: behind its entries a form is handed in."""
    lines = []
    for choice in path:
        if lines and "=" in lines[-1] and "=" not in choice:
            lines.append("submit")
        lines.append(choice)
    return "\n".join([*lines, "submit"] if "=" in lines[-1] else lines) + "\n"


def score_of_best_path(kamae, folder, proved):
    with tempfile.TemporaryDirectory() as scratch:
        choices, session = (pathlib.Path(scratch) / name for name in ("best.choices", "best.jsonl"))
        choices.write_text(choices_of(proved["best_path"]))
        scenario, rulebook = case_options(folder)
        run(kamae, "play", scenario, *rulebook, "--choices", str(choices), "--session", str(session))
        return json.loads(run(kamae, "score", str(session), "--json"))


def problems(kamae, folder, proved, update):
    """What is wrong with the files and with the best path, in words; how a file differs is printed."""
    for language, name in zip(("ja", "en"), FILES):
        path = folder / name
        if (language == "ja" or path.exists()) and not compare(path, explore(kamae, folder, "--lang", language), update):
            yield f"{name} differs"
    score = score_of_best_path(kamae, folder, proved)
    if score["score"] != proved["best"] or score["points"] != proved["best_points"]:
        yield f"the best path scores {score['score']}, not {proved['best']}"
