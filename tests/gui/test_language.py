#!/usr/bin/python3
"""All that kamae-gui shows is said in the language that is chosen now: on a walk through every screen, what stands there
after F2 is what stands there when that language was chosen from the start.

usage: test_language.py PROGRAM [unittest's options]
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import stage
import test_walk

PROGRAM = None
FROM_JAPANESE, BACK = ["key F2"], ["key F2", "key F2"]  # a round: Japanese, English, both


class Language(unittest.TestCase):
    def looks(self, language, before, after):
        """What was done, and the words on the screen after it, in order."""
        lines, done = [], []
        for step in [*test_walk.ALONE, *test_walk.CLASS]:
            if step == "help":
                continue
            lines.append(step)
            if not step.startswith("wait"):
                lines += [*before, f"tree {len(done)}.json", *after]
                done.append(step)
        with tempfile.TemporaryDirectory(prefix="kamae language ") as home:
            folder = pathlib.Path(home)
            (folder / "walk.script").write_text("\n".join([*lines, "quit"]) + "\n", encoding="utf-8")
            environment = stage.environment_in(folder) | {"SDL_VIDEODRIVER": "dummy", "SDL_RENDER_DRIVER": "software"}
            played = subprocess.run([PROGRAM, "--script", "walk.script", "--lang", language, "--size", "1280x720",
                                     "--reduced-motion"], env=environment, cwd=home, capture_output=True, text=True,
                                    timeout=1200, check=False)
            self.assertEqual((played.returncode, played.stderr), (0, ""))
            return [(step, self.words(folder / f"{number}.json", home)) for number, step in enumerate(done)]

    @staticmethod
    def words(tree, home):
        return [[thing["id"], *(thing[name].replace(home, "HOME") for name in ("label", "value"))]
                for thing in json.loads(tree.read_text(encoding="utf-8"))]

    def test_nothing_keeps_the_language_in_which_it_was_said_first(self):
        for (step, english), (_, changed) in zip(self.looks("en", [], []), self.looks("ja", FROM_JAPANESE, BACK)):
            with self.subTest(step):
                self.assertEqual(english, changed)


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
