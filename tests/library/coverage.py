#!/usr/bin/python3
"""Writes scenarios/COVERAGE.md, what the library has people practise and what not yet, or compares it.

usage: tests/library/coverage.py --kamae PROGRAM [--update]

Whether a rule can be kept and can be broken in a scenario is what `kamae explore` proves of a copy of which every rule
that may come up is an objective. Acts, kinds of complaint and of harassment are read from the scenarios; all there are
from the rulebook and from the tables of the author's guide, which docs_guides holds against the program. A reference is
practised where a rule that rests on it can be kept and broken. Exit code: 0 equal or written, 1 not.
"""

import argparse
import json
import os
import pathlib
import re
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "golden"), str(HERE.parent / "docs")]
import cases  # noqa: E402
import guide  # noqa: E402

SHEET = cases.ROOT / "scenarios/COVERAGE.md"
RULEBOOK = json.loads((cases.ROOT / "assets/rulebooks/standard.json").read_text(encoding="utf-8"))
NOT_EXAMINED = "KM0411"  # nothing in the scenario keeps or breaks that objective
GUIDANCE = re.compile(r"G\d+")

# (is an objective, can be kept, can be broken) → the mark in the table
MARKS = {(True, True, True): "◎", (False, True, True): "○", (False, True, False): "△", (False, False, True): "▽"}


# ---- what can happen ----

def moments(kamae, scenario):
    """(can be kept, can be broken) of each rule that may come up in the scenario."""
    rules = [rule["id"] for rule in RULEBOOK["rules"]]
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / f"{scenario['id']}.json"
        copy.write_text(json.dumps({**scenario, "objectives": rules}), encoding="utf-8")
        found = json.loads(cases.call(kamae, "check", "--quick", "--json", str(copy)).stdout)["files"][0]["diagnostics"]
        out = {int(finding["pointer"].split("/")[2]) for finding in found if finding["code"] == NOT_EXAMINED}
        objectives = [rule for place, rule in enumerate(rules) if place not in out]
        copy.write_text(json.dumps({**scenario, "objectives": objectives}), encoding="utf-8")
        done = cases.call(kamae, "explore", "--json", str(copy))
    if done.returncode != 0:
        raise cases.Failed(done.stderr.decode())
    proved = json.loads(done.stdout)
    if proved["status"] != "exact":
        raise cases.Failed(f"{scenario['id']}: not followed to the end with every rule ({proved['status']})")
    return {objective["rule"]: (objective["keepable"], objective["breakable"]) for objective in proved["objectives"]}


def acts_of(scenario):
    """Every act that the scenario can give: of lines and choices, of entries of forms, of the end of the contact."""
    marks = {"fact": "memo"}
    for part in walk(scenario["nodes"]):
        yield from part.get("acts", ())
        if "slot" in part and "options" in part:
            for option in part["options"]:
                yield f"agent.record.{marks.get(option['mark'], option['mark'])}.{part['slot']}"
        if "reason" in part:
            yield f"scene.contact.end.{part['reason']}"


def walk(value):
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from walk(part)


# ---- the sheet ----

def both(text):
    return text if isinstance(text, str) else f"{text['ja']} / {text['en']}"


def table(head, rows):
    lines = [head, ["---"] + [":-:" if cell.startswith("[") else "---" for cell in head[1:]], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def section(title, words, head, rows, missing):
    """A table under its title; below it what no scenario has."""
    left = "\n".join(f"- {line}" for line in missing) or "- なし / nothing"
    return f"## {title}\n\n{words}\n\n{table(head, rows)}\n\n**まだ扱っていないもの / Not covered yet**（{len(missing)}）\n\n{left}\n"


class Library:
    """The scenarios and what can happen in each."""

    def __init__(self, kamae):
        self.scenarios = [json.loads(path.read_text(encoding="utf-8"))
                          for path in sorted((cases.ROOT / "scenarios").glob("*.json"))]
        self.moments = [moments(kamae, scenario) for scenario in self.scenarios]
        self.acts = [set(acts_of(scenario)) for scenario in self.scenarios]
        self.links = [f"[{scenario['id']}]({scenario['id']}.json)" for scenario in self.scenarios]

    def rule_marks(self, rule):
        return [MARKS.get((rule in scenario["objectives"], *known.get(rule, (False, False))), "")
                for scenario, known in zip(self.scenarios, self.moments)]

    def head(self, *words):
        return [*words, *self.links]


def scenes(library):
    head = ["シナリオ / Scenario", "題 / Title", "業種 / Trade", "経路 / Channel", "強さ / Intensity", "目標 / Objectives"]
    rows = [[link, both(scenario["title"]), both(scenario["setting"]["trade_label"]), scenario["setting"]["channel"],
             str(scenario["setting"]["intensity"]), str(len(scenario["objectives"]))]
            for link, scenario in zip(library.links, library.scenarios)]
    return f"## シナリオ / Scenarios\n\n{table(head, rows)}\n"


def rules(library):
    words = ("◎ 目標で、守ることも破ることもできる。○ 目標ではないが、守ることも破ることもできる。△ 守れるだけ。▽ 破れるだけ。\n"
             "空欄は、試される場面がない。どれも、起こりうることを全部たどって確かめたもの。\n\n"
             "◎ an objective, which can be kept and can be broken; ○ no objective, but can be kept and can be broken;\n"
             "△ can only be kept; ▽ can only be broken; empty: its moment never comes. All of it is proved by following\n"
             "everything that can happen.")
    rows, missing = [], []
    for rule in RULEBOOK["rules"]:
        marks, name = library.rule_marks(rule["id"]), f"{rule['number']} {both(rule['title'])} (`{rule['id']}`)"
        rows.append([name, *marks])
        if not {"◎", "○"} & set(marks):
            missing.append(name)
    return section("決まり × シナリオ / Rules by scenario", words, library.head("決まり / Rule"), rows, missing)


def named(value):
    return value if isinstance(value, list) else [value]


def heads(library, title, field):
    """What the heads of the scenarios name, of the words that the author's guide lists for this field."""
    text = (cases.ROOT / "scenarios/README.md").read_text(encoding="utf-8")
    source = {"complaint_type": "document_complaint_types", "harassment": "harassment_names"}[field]
    japanese, english = (rows for rest, rows in guide.read_tables(text, "words") if rest.endswith(f" {source}"))
    rows, missing = [], []
    for (code, ja), (_, en) in zip(japanese, english):
        word = code.strip("`")
        marks = ["●" if word in named(scenario.get(field)) else "" for scenario in library.scenarios]
        rows.append([f"{ja} / {en} ({code})", *marks])
        if "●" not in marks:
            missing.append(rows[-1][0])
    words = f"● シナリオの `{field}` にある。 / ● named in the scenario's `{field}`."
    return section(title, words, library.head("種類 / Kind"), rows, missing)


def acts(library):
    rows, missing = [], []
    for act in RULEBOOK["acts"]:
        marks = ["●" if any(used == act["id"] or used.startswith(f"{act['id']}.") for used in known) else ""
                 for known in library.acts]
        name = f"{both(act['label'])} (`{act['id']}`)"
        if "●" in marks:
            rows.append([name, *marks])
        else:
            missing.append(name)
    words = (f"手引きの行為 {len(RULEBOOK['acts'])} のうち、{len(rows)} がどこかに出る。● 言葉、選択肢、記録票のどれかで起こる。\n\n"
             f"{len(rows)} of the rulebook's {len(RULEBOOK['acts'])} acts occur somewhere. ● in a line, a choice or a form.")
    return section("行為 × シナリオ / Acts by scenario", words, library.head("行為 / Act"), rows, missing)


def guidance(library):
    rows, missing = [], []
    practised = {rule["id"]: ["●" if mark in ("◎", "○") else "" for mark in library.rule_marks(rule["id"])]
                 for rule in RULEBOOK["rules"]}
    for name, reference in RULEBOOK["references"].items():
        if not GUIDANCE.fullmatch(name):
            continue
        resting = [rule for rule in RULEBOOK["rules"] if name in rule["references"]]
        marks = ["●" if any(column) else "" for column in zip(*(practised[rule["id"]] for rule in resting))]
        line = f"{name} {both(reference['text'])}"
        rows.append([line, " ".join(rule["number"] for rule in resting), *marks])
        if "●" not in marks:
            missing.append(line)
    words = ("● その助言にもとづく決まりのどれかを、守ることも破ることもできる。\n\n"
             "● a rule that rests on this piece of advice can be kept and broken.")
    return section("助言 × シナリオ / Guidance by scenario", words, library.head("助言 / Guidance", "決まり / Rules"), rows,
                   missing)


INTRODUCTION = """# 何を練習できるか / What the library covers

このページは `tools/library --coverage --update` が書きます。手では直しません。シナリオを足すと、ここも変わります。
どの表の下にも、まだどのシナリオも扱っていないものを並べています。

`tools/library --coverage --update` writes this page; it is not edited by hand. A new scenario changes it. Below each table
stands what no scenario covers yet.
"""


def sheet(library):
    return "\n".join((
        INTRODUCTION, scenes(library), rules(library),
        heads(library, "申し出の種類 / Kinds of complaint", "complaint_type"),
        heads(library, "迷惑行為 / Kinds of harassment", "harassment"), acts(library), guidance(library)))


def main():
    reader = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    reader.add_argument("--kamae", required=True, type=os.path.abspath)
    reader.add_argument("--update", action="store_true")
    given = reader.parse_args()
    try:
        equal = cases.compare(SHEET, sheet(Library(given.kamae)), given.update)
    except cases.Failed as failed:
        sys.exit(str(failed))
    if not equal:
        print("When the scenarios or the rulebook have changed: tools/library --coverage --update, and read what it wrote.")
    sys.exit(0 if equal else 1)


if __name__ == "__main__":
    main()
