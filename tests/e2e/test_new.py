#!/usr/bin/python3
"""kamae new: what it writes is sound as it is, says what to change, and never stands in anything's place.

usage: tests/e2e/test_new.py KAMAE
"""

import json

import program
from program import ROOT, Case

TEMPLATES = ("counter", "phone", "chat", "visit")
CHANNELS = {"counter": "counter", "phone": "phone", "chat": "chat", "visit": "visit"}


def objects(value):
    """All JSON objects in `value`, itself included."""
    if isinstance(value, dict):
        yield value
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for child in children:
        yield from objects(child)


class Templates(Case):
    def test_each_passes_the_check_as_it_is_without_a_word(self):
        for name in TEMPLATES:
            out, _ = self.kamae("new", f"my-{name}", "--template", name)
            self.assertEqual(out, f"my-{name}.json\n")
            out, _ = self.kamae("check", "--strict", "--json", f"my-{name}.json")
            self.assertEqual(json.loads(out)["files"][0]["diagnostics"], [])

    def test_each_is_a_small_whole_scene_in_both_languages_with_notes(self):
        for name in TEMPLATES:
            self.kamae("new", f"my-{name}", "--template", name)
            scene = json.loads((self.folder / f"my-{name}.json").read_text())
            self.assertEqual((scene["id"], scene["revision"]), (f"my-{name}", 1))
            self.assertEqual(scene["setting"]["channel"], CHANNELS[name])
            self.assertTrue(8 <= len(scene["nodes"]) <= 12, name)
            outcomes = {node["end"]["outcome"] for node in scene["nodes"] if "end" in node}
            self.assertEqual(outcomes, {"good", "mixed", "harm"}, name)
            notes = [each["note"] for each in objects(scene) if "note" in each]
            self.assertGreaterEqual(len(notes), 8, name)
            for each in objects(scene):
                if "ja" in each:
                    self.assertTrue(each.get("en"), (name, each))

    def test_it_can_be_done_without_a_fault(self):
        for name in TEMPLATES:
            self.kamae("new", f"my-{name}", "--template", name)
            out, _ = self.kamae("explore", f"my-{name}.json", "--json")
            self.assertEqual(json.loads(out)["best"], 100, name)

    def test_without_a_name_it_is_the_counter(self):
        self.kamae("new", "mine")
        self.kamae("new", "mine", "--template", "counter", "--out", "other.json")
        self.assertEqual((self.folder / "mine.json").read_bytes(), (self.folder / "other.json").read_bytes())

    def test_one_that_does_not_exist_is_told_with_those_that_do(self):
        errors = self.kamae("new", "mine", "--template", "shop", exits=2)[1]
        self.assertIn("KM0667", errors)
        self.assertIn("counter, phone, chat or visit", errors)
        self.assertFalse((self.folder / "mine.json").exists())


class Copies(Case):
    def test_words_stay_and_every_node_is_marked(self):
        for path in sorted((ROOT / "scenarios").glob("*.json")):
            name = path.stem
            self.kamae("new", f"our-{name}", "--from", name)
            copy, source = json.loads((self.folder / f"our-{name}.json").read_text()), json.loads(path.read_text())
            self.assertEqual((copy.pop("id"), copy.pop("revision")), (f"our-{name}", 1))
            self.assertIn(name, copy["note"])
            for node in copy["nodes"]:
                self.assertTrue(node["note"].startswith("【書き直す】"), node["id"])
            for scene in (copy, source):
                for each in [scene, *scene["nodes"]]:
                    each.pop("note", None)
            del source["id"], source["revision"]
            self.assertEqual(copy, source)
            self.kamae("check", "--strict", "--quick", f"our-{name}.json")

    def test_the_layout_stays_its_author_s(self):
        self.kamae("new", "mine", "--from", "one-page")
        source = (ROOT / "scenarios/one-page.json").read_text().splitlines()
        copy = [line for line in (self.folder / "mine.json").read_text().splitlines() if '"note"' not in line]
        changed = [line for line in copy if line not in source]
        self.assertLessEqual(len(changed), 2, changed)

    def test_what_is_not_sound_is_not_copied(self):
        self.write("broken.json", '{"format": 1}')
        self.kamae("new", "mine", "--from", "broken.json", exits=1)
        self.kamae("new", "mine", "--from", "nothere", exits=3)
        self.assertFalse((self.folder / "mine.json").exists())


class Files(Case):
    def test_nothing_is_written_over(self):
        self.write("mine.json", "mine")
        for options in ((), ("--from", "one-page"), ("--policy",)):
            self.assertIn("KM0610", self.kamae("new", "mine", *options, exits=3)[1])
        self.assertEqual((self.folder / "mine.json").read_text(), "mine")

    def test_there_is_one_source(self):
        self.assertIn("KM0666", self.kamae("new", "mine", "--policy", "--from", "one-page", exits=2)[1])
        self.assertIn("KM0666", self.kamae("new", "mine", "--template", "chat", "--policy", exits=2)[1])
        self.assertFalse((self.folder / "mine.json").exists())

    def test_an_id_must_be_one(self):
        self.assertIn("KM0647", self.kamae("new", "Our Shop", exits=2)[1])


if __name__ == "__main__":
    program.run_tests()
