#!/usr/bin/python3
"""Holds assets/schema/scenario.schema.json: it is what tools/schema writes, describes every key in both languages, takes
every shipped scenario, and agrees with the loader on 500 files made good or bad at random.

usage: tests/docs/test_schema.py PROGRAM
"""

import copy
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unittest

import frames
import guide

try:
    import jsonschema
except ImportError:
    print("skipped: python3-jsonschema is not there")
    sys.exit(77)

PROGRAM = os.path.abspath(sys.argv.pop(1))
SCHEMA = json.loads((guide.ROOT / "assets/schema/scenario.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
JAPANESE = re.compile("[ぁ-んァ-ヶ一-鿿]")


def whole():
    """The guide's first scenario with everything in it that a scenario may have."""
    text = (guide.ROOT / "scenarios/README.md").read_text(encoding="utf-8")
    examples = list(guide.read_examples(text))
    first = next(each for each in examples if each.kind == "scenario").json
    members = next(each for each in examples if each.kind == "member").json
    form = next(each for each in examples if each.kind == "form").json
    line = next(each for each in examples if each.kind == "line").json
    scenario = frames.scenario(first, members, [frames.node_of("form", form)])
    scenario["nodes"][0]["lines"].append({key: value for key, value in line.items() if key != "when"})
    scenario.update(tags=["night-shift"], harassment=["verbal_abuse"],
                    facilitator={"goal": "x", "questions": ["x", {"ja": "あ", "en": "a"}]})
    scenario["cast"]["customer"]["look"] = {"age": "adult", "gender": "woman", "hair": "bob"}
    return scenario


def places(value, path=()):
    """Every object of a scenario with the way to it."""
    if isinstance(value, dict):
        yield path, value
    for key, each in (value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()):
        yield from places(each, (*path, key))


# ---- changes that leave a scenario good ----

def with_note(chance, scenario):
    chance.choice([place for path, place in places(scenario) if "effects" not in path])["note"] = "覚え書き"


def in_other_languages(chance, scenario):
    place = chance.choice([place for _, place in places(scenario) if "text" in place])
    place["text"] = chance.choice(["言葉", {"ja": "言葉"}, {"ja": "言葉", "en": "words", "ja-easy": "ことば", "note": "x"}])


def another_word(chance, scenario):
    key, words = chance.choice([("mood", ("calm", "cold", "sad")), ("outcome", ("good", "mixed", "harm")),
                                ("mark", ("fact", "guess", "opinion")), ("by", ("customer",)), ("channel", ("phone", "desk"))])
    places_with = [place for _, place in places(scenario) if key in place and (key != "mark" or "fact" not in place)
                   and (key != "by" or place["by"] == "customer")]
    chance.choice(places_with)[key] = chance.choice(words)


def another_number(chance, scenario):
    key, least, most = chance.choice([("minutes", 1, 180), ("intensity", 1, 3)])
    scenario["setting"][key] = chance.choice([least, most, chance.randint(least, most)])


def with_why(chance, scenario):
    choice = chance.choice([place for path, place in places(scenario) if len(path) > 1 and path[-2] == "choices"])
    choice["why"] = "理由"


def another_act(chance, scenario):
    choice = chance.choice([place for path, place in places(scenario) if len(path) > 1 and path[-2] == "choices"
                            and "opens" not in place])
    choice["acts"].append(chance.choice(SCHEMA["definitions"]["choice"]["properties"]["acts"]["items"]["enum"]))


def in_another_order(chance, scenario):
    place = chance.choice([place for _, place in places(scenario)])
    items = list(place.items())
    chance.shuffle(items)
    place.clear()
    place.update(items)


GOOD = (with_note, in_other_languages, another_word, another_number, with_why, another_act, in_another_order)

# ---- changes that make it bad ----


def objects(scenario):
    """Objects with keys of their own, not maps."""
    return [(path, place) for path, place in places(scenario)
            if not path or path[-1] not in ("meters", "flags", "facts", "documents", "effects")]


def unknown_key(chance, scenario):
    chance.choice([place for _, place in objects(scenario)])[chance.choice(["replay", "Text", "acts2", ""])] = "x"


def missing_key(chance, scenario):
    required = [(place, key) for _, place in objects(scenario)
                for key in ("id", "text", "by", "to", "title", "label", "slot", "options", "mark", "channel", "format",
                            "nodes", "cast", "objectives", "start", "name") if key in place]
    place, key = chance.choice([(place, key) for place, key in required if not ("outcome" in place or "end" in place)])
    del place[key]


def wrong_kind(chance, scenario):
    place = chance.choice([place for _, place in objects(scenario) if place])
    key = chance.choice([key for key in place if key != "note"])
    place[key] = chance.choice([value for value in (None, 1.5, 12345678, [[]], {"x": 1})
                                if not isinstance(value, type(place[key])) or value == [[]]])


def wrong_word(chance, scenario):
    keys = ("mood", "by", "phase", "reason", "outcome", "mark", "channel", "complaint_type", "language", "age", "hair")
    place, key = chance.choice([(place, key) for _, place in places(scenario) for key in keys if key in place])
    place[key] = chance.choice([place[key] + "x", place[key].upper(), "", "無い"])


def wrong_number(chance, scenario):
    key, value = chance.choice([("minutes", 0), ("minutes", 181), ("intensity", 4), ("intensity", -1)])
    scenario["setting"][key] = value


def wrong_id(chance, scenario):
    place = chance.choice([place for _, place in places(scenario) if "id" in place])
    place["id"] = chance.choice(["Sorry", "あ", "", "1st", "a b", "a_b", "x" * 65])


def wrong_act(chance, scenario):
    place = chance.choice([place for _, place in places(scenario) if "acts" in place])
    place["acts"] = [*place["acts"], chance.choice(["agent.apology", "agent.no_such", "customer", "Agent.Thanks", "",
                                                    "scene.contact.end.agreed", 1])]


def act_of_another(chance, scenario):
    place = chance.choice([place for _, place in places(scenario) if place.get("by") == "customer"])
    place["acts"] = ["agent.thanks"]


def wrong_rule(chance, scenario):
    scenario["objectives"][chance.randrange(len(scenario["objectives"]))] = chance.choice(
        ["listen-to-the-end", "R14", "", 3, scenario["objectives"][0] + "x"])


def two_ways_on(chance, scenario):
    node = chance.choice([node for node in scenario["nodes"] if "choices" in node or "form" in node])
    if chance.random() < 0.5:
        node["end"] = {"summary": "x", "outcome": "good"}
    else:
        for key in ("choices", "form"):
            node.pop(key, None)


def empty_list(chance, scenario):
    key = chance.choice(["choices", "options", "slots"])
    chance.choice([place for _, place in places(scenario) if key in place])[key] = []


BAD = (unknown_key, missing_key, wrong_kind, wrong_word, wrong_number, wrong_id, wrong_act, act_of_another, wrong_rule,
       two_ways_on, empty_list)


# Words for the pictures that are unknown: an editor marks them, the loader warns and goes on.
FOR_PICTURES = ("KM0359", "KM0368")

class Schema(unittest.TestCase):
    def test_it_is_what_the_tool_writes(self):
        done = subprocess.run([sys.executable, str(guide.ROOT / "tools/schema"), "--check"], capture_output=True, text=True,
                              check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_it_is_sound_and_describes_every_key_in_both_languages(self):
        jsonschema.Draft7Validator.check_schema(SCHEMA)
        tables = [SCHEMA, *(each for each in SCHEMA["definitions"].values() if "properties" in each)]
        self.assertGreater(len(tables), 12)
        for table in tables:
            for key, shape in table["properties"].items():
                if key != "note":
                    japanese, _, english = shape["description"].partition(" / ")
                    self.assertRegex(japanese, JAPANESE, key)
                    self.assertRegex(english, "[A-Za-z0-9]", key)

    def test_every_shipped_scenario_is_taken(self):
        for path in sorted((guide.ROOT / "scenarios").glob("*.json")):
            with self.subTest(path.name):
                VALIDATOR.validate(json.loads(path.read_text(encoding="utf-8")))

    def test_the_editors_settings_bind_it(self):
        folder = guide.ROOT / "scenarios/.vscode"
        binding = json.loads((folder / "settings.json").read_text(encoding="utf-8"))["json.schemas"][0]
        self.assertEqual(binding["fileMatch"], ["*.json", "!/.vscode/*"])
        self.assertEqual((folder.parent / binding["url"]).resolve(), guide.ROOT / "assets/schema/scenario.schema.json")

    def test_an_organisations_acts_and_rules_are_offered(self):
        with tempfile.TemporaryDirectory() as folder:
            book, out = pathlib.Path(folder) / "our-shop.json", pathlib.Path(folder) / "out.json"
            book.write_text(json.dumps({"extends": "standard", "acts": [{"id": "agent.offer.voucher", "variants": {"small": "x"}}],
                                        "rules": [{"id": "manager-knows"}]}), encoding="utf-8")
            subprocess.run([sys.executable, str(guide.ROOT / "tools/schema"), "--rulebook", str(book), "--out", str(out)],
                           check=True)
            own = json.loads(out.read_text(encoding="utf-8"))
        acts = own["definitions"]["choice"]["properties"]["acts"]["items"]["enum"]
        self.assertTrue({"agent.offer.voucher", "agent.offer.voucher.small", "agent.thanks"} <= set(acts))
        self.assertIn("manager-knows", own["properties"]["objectives"]["items"]["enum"])


class Agreement(unittest.TestCase):
    """On files made at random; what only the loader sees (names that lead nowhere, ways that never end) is not made."""

    COUNT = 500

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def loads(self, scenarios):
        """Whether the loader takes each."""
        paths = []
        for number, scenario in enumerate(scenarios):
            paths.append(self.folder / f"{number}.json")
            paths[-1].write_text(json.dumps(scenario, ensure_ascii=False), encoding="utf-8")
        done = subprocess.run([PROGRAM, "check", "--quick", "--json", *map(str, paths)], capture_output=True, check=False,
                              timeout=600)
        self.assertIn(done.returncode, (0, 1), done.stderr.decode())
        files = json.loads(done.stdout)["files"]
        return [[each for each in file["diagnostics"] if each["severity"] == "error" or each["code"] in FOR_PICTURES]
                for file in files]

    def test_the_schema_and_the_loader_say_the_same(self):
        base = whole()
        self.assertEqual(list(VALIDATOR.iter_errors(base)), [])
        chance, scenarios, names = random.Random(14), [], []
        for number in range(self.COUNT):
            changes = GOOD if number % 2 else BAD
            change = changes[number // 2 % len(changes)]
            scenario = copy.deepcopy(base)
            if change is not with_note:
                with_note(chance, scenario)
            change(chance, scenario)
            scenarios.append(scenario)
            names.append(change.__name__)
        sound, differing = {True: 0, False: 0}, []
        for start in range(0, self.COUNT, 100):
            for at, errors in enumerate(self.loads(scenarios[start:start + 100]), start):
                valid = VALIDATOR.is_valid(scenarios[at])
                sound[valid] += 1
                if valid != (not errors):
                    said = [each.message[:200] for each in VALIDATOR.iter_errors(scenarios[at])] or errors
                    differing.append(f"{at} {names[at]}: {said[:2]}")
        self.assertEqual(differing, [])
        self.assertGreater(min(sound.values()), self.COUNT // 3)


if __name__ == "__main__":
    unittest.main()
