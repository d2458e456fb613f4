#!/usr/bin/python3
"""Holds the words of the standard rulebook for what is to be done: guided mode tells them as something that is owed,
the report as something for tomorrow.

usage: tests/docs/test_duties.py

A rule whose title is a ban has a `duty`, and no duty, its own or its title, is a ban.
"""

import json
import re
import unittest

import guide

RULEBOOK = json.loads((guide.ROOT / "assets/rulebooks/standard.json").read_text(encoding="utf-8"))
OBLIGATIONS = ("existence", "init", "end", "responded_existence", "response", "chain_response", "succession")
BAN = {
    "ja": re.compile("ない(?!こと|もの|とき)|せず|ません|ぬ$|まず$|禁"),
    "en": re.compile(r"\b(do not|don't|never|no|not|nobody|nothing|without|avoid|leave out|refrain)\b(?! know)", re.IGNORECASE),
}


def owed():
    for rule in RULEBOOK["rules"]:
        if any(constraint["template"] in OBLIGATIONS for constraint in rule["constraints"]):
            yield rule


class Duties(unittest.TestCase):
    def test_bans_are_recognised(self):
        for words in ("憶測で答えない", "一人で訪問しない", "土下座はせず、言葉で詫びる"):
            self.assertRegex(words, BAN["ja"])
        for words in ("Do not guess", "Never visit alone", "Apologise in words, never on your knees"):
            self.assertRegex(words, BAN["en"])

    def test_what_is_to_be_done_is_worded_so(self):
        for rule in RULEBOOK["rules"]:
            for language, ban in BAN.items():
                words = rule.get("duty", rule["title"])[language]
                self.assertNotRegex(words, ban, f"{rule['id']}: its title is a ban; give it a duty")

    def test_only_what_can_be_owed_or_is_called_a_ban_has_a_duty(self):
        can_be = {rule["id"] for rule in owed()}
        for rule in RULEBOOK["rules"]:
            if "duty" in rule:
                ban = any(BAN[language].search(rule["title"][language]) for language in BAN)
                self.assertTrue(ban or rule["id"] in can_be, rule["id"])
                self.assertEqual(set(rule["duty"]), {"ja", "en"}, rule["id"])


if __name__ == "__main__":
    unittest.main()
