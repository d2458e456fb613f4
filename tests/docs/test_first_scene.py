#!/usr/bin/python3
"""Walks scenarios/FIRST-SCENE.md as its reader would, in each of its languages, from top to bottom.

usage: tests/docs/test_first_scene.py KAMAE

Kinds of examples (see guide.py), all about the one file that `kamae new` made:
    run [typed="…"]     a command; `typed` is what is typed at it, a line each ("." is an empty line)
    replace             lines "FROM → TO": every place in the file; each must be there
    change              pairs of lines "before: …", "after: …" (前, 後): once in the file
    insert before=ID    text to put in front of the choice with that id
    prints              what the last command printed: these lines, in this order; "…" stands for any others
"""

import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import unittest

import guide

KAMAE = os.path.abspath(sys.argv.pop(1))
PAGE = guide.ROOT / "scenarios/FIRST-SCENE.md"
HALVES = ("ja", "en")


def halves():
    text = PAGE.read_text(encoding="utf-8")
    return dict(zip(HALVES, text.split("\n---\n")))


class Lesson:
    """One reader in an empty home."""

    def __init__(self, folder, language):
        self.folder = pathlib.Path(folder)
        self.environment = {**os.environ, "HOME": folder, "KAMAE_LANG": language, "COLUMNS": "80"}
        self.environment.pop("XDG_DATA_HOME", None)
        self.file = None
        self.printed = ""

    # Nothing says where the data lie: what is added goes into the reader's own home.
    def run(self, example):
        command = shlex.split(example.body)
        typed = "".join(("" if word == "." else word) + "\n" for word in example.keys.get("typed", "").split())
        done = subprocess.run([KAMAE, *command[1:]], cwd=self.folder, input=typed, text=True,
                              capture_output=True, env=self.environment, check=False)
        assert done.returncode == 0, f"{example}: {example.body}{done.stdout}{done.stderr}"
        self.printed = done.stdout + done.stderr
        if command[1] == "new":
            self.file = self.folder / f"{command[2]}.json"

    def write(self, change):
        self.file.write_text(change(self.file.read_text(encoding="utf-8")), encoding="utf-8")

    def replace(self, example):
        for line in example.body.splitlines():
            old, new = line.split(" → ")
            assert old in self.file.read_text(encoding="utf-8"), f"{example}: {old} is not in the file"
            self.write(lambda text, old=old, new=new: text.replace(old, new))

    def change(self, example):
        lines = [re.sub(r"^(前|後|before|after): +", "", line) for line in example.body.splitlines()]
        for old, new in zip(lines[::2], lines[1::2]):
            count = self.file.read_text(encoding="utf-8").count(old)
            assert count == 1, f"{example}: {old} is in the file {count} times"
            self.write(lambda text, old=old, new=new: text.replace(old, new))

    def insert(self, example):
        text = self.file.read_text(encoding="utf-8")
        start = text.rindex("{", 0, text.index(f'"id": "{example.keys["before"]}"'))
        line = text.rindex("\n", 0, start) + 1
        self.write(lambda text: text[:line] + example.body + text[line:])

    def prints(self, example):
        place, printed = 0, self.printed.splitlines()
        gap = False
        for line in example.body.splitlines():
            if line == "…":
                gap = True
                continue
            found = printed.index(line, place) if line in printed[place:] else None
            assert found is not None, f"{example}: not printed: {line}\n{self.printed}"
            assert gap or not place or found == place, f"{example}: something stands before: {line}"
            place, gap = found + 1, False
        assert place, f"{example}: nothing is shown"

    def take(self, example):
        {"run": self.run, "replace": self.replace, "change": self.change, "insert": self.insert,
         "prints": self.prints}[example.kind](example)


class FirstScene(unittest.TestCase):
    def test_each_half_can_be_walked_as_it_is_written(self):
        for language, text in halves().items():
            with self.subTest(language), tempfile.TemporaryDirectory() as folder:
                lesson = Lesson(folder, language)
                examples = list(guide.read_examples(text))
                self.assertGreater(len(examples), 12)
                for example in examples:
                    lesson.take(example)

    def test_both_halves_take_the_same_steps(self):
        steps = [[(each.kind, each.body) for each in guide.read_examples(text) if each.kind in ("run", "replace", "insert")]
                 for text in halves().values()]
        looked_up = ("run", "kamae acts 憶測\n"), ("run", "kamae acts speculate\n")
        self.assertEqual([step for step in steps[0] if step != looked_up[0]],
                         [step for step in steps[1] if step != looked_up[1]])

    def test_every_command_is_an_example(self):
        text = PAGE.read_text(encoding="utf-8")
        self.assertEqual(len(guide.read_fences(text, "sh")),
                         len([each for each in guide.read_examples(text) if each.kind == "run"]))


if __name__ == "__main__":
    unittest.main()
