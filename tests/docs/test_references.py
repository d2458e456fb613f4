#!/usr/bin/python3
"""Holds what the rulebook rests on: assets/references.json against the references of the standard rulebook.

usage: tests/docs/test_references.py

Every source that the rulebook names stands in references.json with where and when it was read and whether that was
the original (primary) or what others say of it (secondary). What was not read in the original says so, in its source
and, where it speaks of the law, in its words. No critical rule rests on a broadcast.
"""

import datetime
import json
import re
import unittest

import guide

RULEBOOK = json.loads((guide.ROOT / "assets/rulebooks/standard.json").read_text(encoding="utf-8"))
FILE = json.loads((guide.ROOT / "assets/references.json").read_text(encoding="utf-8"))
LISTED = {entry["id"]: entry for entry in FILE["references"]}
KINDS = ("primary", "secondary")
MEDIA = ("official", "standard", "study", "commentary", "press", "broadcast", "articles")
PRACTICE = re.compile(r"G\d+")  # the digest of practical advice, one entry for all
SAYS_SO = {"source": ("原文は未確認", "original not read"), "part": ("一部を確認", "read in part")}
HEDGES = {"ja": "公開の解説", "en": "published commentary"}
LAW = {"ja": re.compile("犯罪|違法|法律で|条例|刑法|法令"), "en": re.compile(r"\b(crime|illegal|unlawful|by law|ordinance)\b")}


def entry_of(reference):
    return LISTED.get("G" if PRACTICE.fullmatch(reference) else reference)


class References(unittest.TestCase):
    def test_every_reference_of_the_rulebook_is_listed(self):
        for reference in RULEBOOK["references"]:
            self.assertIsNotNone(entry_of(reference), reference)
        self.assertEqual(set(LISTED) - {"G"}, {name for name in RULEBOOK["references"] if not PRACTICE.fullmatch(name)})
        for rule in RULEBOOK["rules"]:
            self.assertTrue(rule["references"], rule["id"])

    def test_every_entry_says_where_and_when_it_was_read(self):
        for name, entry in LISTED.items():
            with self.subTest(name):
                for field in ("title", "publisher", "supports"):
                    self.assertTrue(all(entry[field][language] for language in ("ja", "en")), field)
                self.assertTrue(entry["source"])
                datetime.date.fromisoformat(entry["read"])
                self.assertIn(entry["kind"], KINDS)
                self.assertIn(entry["medium"], MEDIA)

    def test_the_rulebook_and_the_list_agree(self):
        for name, reference in RULEBOOK["references"].items():
            if not PRACTICE.fullmatch(name):
                self.assertEqual(LISTED[name]["read"], reference["date"], name)
                self.assertEqual(LISTED[name]["supports"], reference["text"], name)

    def test_what_was_not_read_in_the_original_says_so(self):
        for name, reference in RULEBOOK["references"].items():
            if PRACTICE.fullmatch(name) or LISTED[name]["kind"] == "primary":
                continue
            self.assertTrue(any(all(words in reference["source"] for words in pair) for pair in SAYS_SO.values()), name)

    def test_no_secondary_source_is_presented_as_the_law(self):
        for name, entry in LISTED.items():
            if entry["law"] and entry["kind"] == "secondary":
                self.assertIn(HEDGES["ja"], entry["supports"]["ja"], name)
                self.assertRegex(entry["supports"]["en"], "published (commentary|reports)", name)

    def test_no_rule_states_the_law_without_having_read_it(self):
        for rule in RULEBOOK["rules"]:
            entries = [entry_of(reference) for reference in rule["references"]]
            if any(entry["law"] and entry["kind"] == "primary" for entry in entries):
                continue
            for field in ("title", "why", "say_instead"):
                for language, words in LAW.items():
                    text = rule[field][language]
                    self.assertTrue(not words.search(text) or HEDGES[language] in text, f"{rule['id']} {field}")

    def test_no_critical_rule_rests_on_a_broadcast(self):
        for rule in RULEBOOK["rules"]:
            if rule["severity"] == "critical":
                media = {entry_of(reference)["medium"] for reference in rule["references"]}
                self.assertNotIn("broadcast", media, rule["id"])


if __name__ == "__main__":
    unittest.main()
