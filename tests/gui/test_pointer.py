#!/usr/bin/python3
"""kamae-gui by mouse alone and by finger alone, in small windows and with large texts: from every screen the help is
opened, and from it the size of the text and the language are changed and changed back; what is pressed is large enough;
at the end the program is left by its own button.

usage: test_pointer.py PROGRAM [unittest's options]
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import stage

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = None
LEAST = 40  # of the sides of what is pressed
PRESSED = ("button", "option", "card", "tab", "radio", "switch", "field")
NARROW = 34 * 16  # window over size of text; below there is no hint bar

# What is pressed, in order; "help" goes to the help and back. Whatever is no control reads on; when all was read, it does
# nothing.
TO_A_DECISION = ["scene.picture"] * 12
LIBRARY = ["wait library", "help", "library.add", "wait add", "help", "rail.settings", "wait settings", "help", "rail.about",
           "wait about", "help", "rail.library", "wait library"]
PLAYED = ["library.card.broken-kettle", "wait briefing", "help", "briefing.mode.practice", "briefing.start", "wait scene", "help",
          *TO_A_DECISION, "wait scene.option.1", "help", "scene.stop", "wait stopped", "help", "stopped.way.1", "wait scene", *TO_A_DECISION,
          "scene.option.4", *TO_A_DECISION, "wait scene.option.1", "scene.option.1", *TO_A_DECISION, "wait scene.form", "scene.form", "wait form.option.1", "help",
          *["form.option.2"] * 7, "form.submit", *TO_A_DECISION, "wait scene.option.1", "scene.option.1", *TO_A_DECISION,
          "wait scene.debrief", "scene.debrief",
          "wait debrief", "help", "debrief.page.turns", "help", "debrief.page.guidance", "help", "debrief.page.reflection",
          "help", "debrief.page.points", "help", "debrief.page.summary", "debrief.export", "wait export", "help", "bar.back",
          "wait debrief", "debrief.seat", "wait seat", "help", "bar.back", "wait debrief", "bar.back", "wait library"]
CLASS = ["library.card.broken-kettle", "wait briefing", "briefing.class", "wait class", "help of class",
         "class.leave", "wait library"]
WATCHED = ["wait scene", "help", "scene.back", "wait watch", "help"]


class Pointer(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="kamae pointer ")
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name)
        self.looks = []

    def look(self):
        self.looks.append(f"{len(self.looks)}.json")
        return f"tree {self.looks[-1]}"

    def help_of(self, press, way):
        """The whole of it, from the screen and back: three languages are a round."""
        return [self.look(), *[f"{press} {name}" for name in way], "wait help.text", self.look(),
                f"{press} help.larger", f"{press} help.smaller", *[f"{press} help.language"] * 3, "expect help.quit",
                f"{press} help.close"]

    def script_of(self, walk, press, help_button):
        lines = []
        for step in walk:
            if step == "help":
                lines += self.help_of(press, [help_button])
            elif step == "help of class":
                lines += self.help_of(press, ["class.menu", "class.help"])
            else:
                lines.append(step if step.startswith("wait ") else f"{press} {step}")
        ended = "expect what.is.asked.of.a.window.that.is.closed"
        return [*lines, f"{press} {help_button}", f"{press} help.quit", ended]

    def run_walk(self, walk, press, size, scale, *options):
        width = int(size.partition("x")[0])
        help_button = "bar.help" if width * 100 < NARROW * scale else "hint.F1"
        script = self.script_of(walk, press, help_button)
        (self.home / "pointer.script").write_text("\n".join(script) + "\n", encoding="utf-8")
        environment = stage.environment_in(self.home) | {"SDL_VIDEODRIVER": "dummy", "SDL_RENDER_DRIVER": "software"}
        done = subprocess.run([PROGRAM, "--script", "pointer.script", "--lang", "ja", "--size", size, "--scale", str(scale),
                               "--reduced-motion", *options], env=environment, cwd=self.home, capture_output=True, text=True,
                              timeout=1200, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assert_large_enough()

    def assert_large_enough(self):
        small = set()
        for look in self.looks:
            for thing in json.loads((self.home / look).read_text(encoding="utf-8")):
                width, height = thing["rect"][2:]
                if thing["role"] in PRESSED and min(width, height) < LEAST:
                    small.add(f"{thing['id']} {width}x{height}")
        self.assertFalse(small, f"less than {LEAST} pixels: {sorted(small)}")

    def test_a_scene_that_is_being_written(self):
        shutil.copy(ROOT / "scenarios/broken-kettle.json", self.home / "scene.json")
        self.run_walk(WATCHED, "click", "640x480", 200, "--watch", "scene.json")


def add_walk(press, size, scale):
    def test(self):
        self.run_walk([*LIBRARY, *PLAYED, *CLASS], press, size, scale)
    setattr(Pointer, f"test_{press}_in_{size}_at_{scale}", test)


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    for walked in (("click", "1280x720", 100), ("click", "960x600", 100), ("tap", "960x600", 200), ("click", "960x600", 300),
                   ("tap", "640x480", 100), ("click", "640x480", 200), ("tap", "640x480", 300)):
        add_walk(*walked)
    unittest.main()
