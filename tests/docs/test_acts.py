#!/usr/bin/python3
"""Holds the acts of the standard rulebook to what authors look up: each has a label, a meaning and a sentence with which
it is done, in Japanese and English.

usage: tests/docs/test_acts.py
"""

import json
import re
import unittest

import guide

ACTS = json.loads((guide.ROOT / "assets/rulebooks/standard.json").read_text(encoding="utf-8"))["acts"]
JAPANESE = re.compile("[ぁ-んァ-ヶ一-鿿]")


class Acts(unittest.TestCase):
    def test_each_has_its_texts_in_both_languages(self):
        self.assertGreater(len(ACTS), 100)
        for act in ACTS:
            for key in ("label", "definition", "example"):
                with self.subTest(f"{act['id']} {key}"):
                    self.assertRegex(act[key]["ja"], JAPANESE)
                    self.assertRegex(act[key]["en"], "[A-Za-z]")
                    self.assertNotRegex(act[key]["en"], JAPANESE)
            for name, label in act.get("variants", {}).items():
                with self.subTest(f"{act['id']}.{name}"):
                    self.assertEqual(set(label) & {"ja", "en"}, {"ja", "en"})

    def test_no_two_have_the_same_sentence(self):
        for language in ("ja", "en"):
            sentences = [act["example"][language] for act in ACTS]
            self.assertEqual(len(sentences), len(set(sentences)))

    def test_a_sentence_is_said_and_does_not_explain(self):
        for act in ACTS:
            self.assertNotEqual(act["example"]["ja"], act["definition"]["ja"], act["id"])
            self.assertRegex(act["example"]["ja"], "[。？！）]$|、$", act["id"])
            self.assertRegex(act["example"]["en"], r"[.?!)\u2026]$", act["id"])


if __name__ == "__main__":
    unittest.main()
