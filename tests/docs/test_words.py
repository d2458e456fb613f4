#!/usr/bin/env python3
"""Every word of the interface is looked up by something: its key stands in the source as a text of its own, or is
composed there of a prefix and a name.

usage: test_words.py [unittest's options]
"""

import json
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMPOSED = ("explore.proof.", "explore.strategy.", "explore.tells.", "rule.kept.", "rule.broken.",
            "rule.untested.", "rule.released.")  # and the name of what is told


def read_texts():
    """All texts in quotes in the source."""
    texts = set()
    for path in [*(ROOT / "src").rglob("*.[ch]"), *(ROOT / "include").rglob("*.h"),
                 *(ROOT / "assets/web").glob("*.js")]:
        texts.update(re.findall(r'"((?:[^"\\\n]|\\.)*)"', path.read_text(encoding="utf-8")))
    return texts


def is_looked_up(key, texts):
    names = [key.removeprefix(prefix) for prefix in COMPOSED if key.startswith(prefix)]
    return key in texts or any(name in texts for name in names)


class Words(unittest.TestCase):
    def setUp(self):
        self.texts = read_texts()

    def test_every_word_is_looked_up(self):
        for language in ("ja", "en"):
            words = json.loads((ROOT / f"assets/locale/{language}.json").read_text(encoding="utf-8"))
            self.assertEqual([key for key in words if not is_looked_up(key, self.texts)], [])

    def test_every_prefix_is_composed_with(self):
        for prefix in COMPOSED:
            self.assertIn(f"{prefix}%s", self.texts)

    def test_a_word_that_nothing_looks_up_is_found(self):
        self.assertFalse(is_looked_up("words.of.nobody", self.texts))
        self.assertFalse(is_looked_up("explore.proof.of-nothing", self.texts))


if __name__ == "__main__":
    unittest.main()
