#!/usr/bin/python3
"""Somebody new in a real window of an X server: from the first button through the guided scene, its form and its debrief
to a report that the printer gets, once by mouse alone and once by keyboard alone with the largest texts.

usage: test_newcomer.py PROGRAM [unittest's options]
Without the X server or the tools that move keys and pointer the test is skipped and says why.
"""

import os
import pathlib
import shutil
import signal
import sys
import tempfile
import time
import unittest

SKIPPED = 77
TOOLS = {"Xvfb": "xvfb", "xdotool": "xdotool"}
PROGRAM = None
stage = None  # a module, imported once it is known that it can be

# Whatever is no control reads on. Of the options the first one is taken, of the form's fifth row the one that lies lowest.
READ, READ_BY_KEY = "click scene.picture", "key Enter"
BY_MOUSE = ["wait library", "click library.first", *[READ] * 4, "click scene.option.1", READ,
            "click scene.coach.read", "click scene.option.1", *[READ] * 2, "click scene.coach.read", "click scene.option.1",
            *[READ] * 3, "click scene.coach.read", "click scene.form", *["click form.option.1"] * 4, "click form.option.4",
            *["click form.option.1"] * 2, "click form.submit", "click scene.coach.read", "click scene.option.1",
            "click scene.coach.read", "click scene.debrief", "click debrief.export", "click export.write",
            "click export.print"]
# With large texts Enter first goes on to what lies below.
BY_KEYBOARD = ["wait library", "key Enter", *[READ_BY_KEY] * 4, "key 1", *[READ_BY_KEY] * 3, "key 1", *[READ_BY_KEY] * 5,
               "key 1", *[READ_BY_KEY] * 3, "key Enter", "key Enter", *["key 1"] * 4, "key 4", *["key 1"] * 2, "key Enter",
               READ_BY_KEY, "key 1", *[READ_BY_KEY] * 3, "key Enter", "key x", "key Enter", "key Tab", "key Enter"]


class Newcomer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = cls.enterClassContext(stage.Screen())

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="kamae newcomer ")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        programs = self.folder / "bin"
        programs.mkdir()
        # What the printer gets lies beside what was written.
        (programs / "lp").write_text('#!/bin/sh\ncp "$1" "$1.part" && mv "$1.part" "$1.printed"\n', encoding="utf-8")
        (programs / "lp").chmod(0o700)
        before = os.environ["PATH"]
        self.addCleanup(os.environ.__setitem__, "PATH", before)
        os.environ["PATH"] = f"{programs}:{before}"

    def walk(self, steps, scale):
        options = ["--lang", "ja", "--size", "1280x720", "--scale", str(scale), "--reduced-motion"]
        homes = self.folder / "rehearsal", self.folder / "real"
        for home in homes:
            (home / "Documents").mkdir(parents=True)
        # What is written has the name of its folder on the screen, so both have the same one.
        here = self.folder / "home"
        here.symlink_to(homes[0])
        shown = stage.rehearse(PROGRAM, here, steps, options)
        here.unlink()
        here.symlink_to(homes[1])
        window = stage.Window(self.screen, PROGRAM, here, options)
        self.addCleanup(window.close)
        printed = window.play(steps, shown, 0, len(steps))
        self.assertIn("export.handed", printed.things)
        window.press("Ctrl+q")
        self.assertEqual((window.end(), window.said()), (0, ""))
        self.assert_printed(homes[1] / "Documents")

    def assert_printed(self, documents):
        limit = time.monotonic() + stage.PATIENCE
        while not list(documents.glob("*.printed")) and time.monotonic() < limit:
            time.sleep(0.05)
        files = {file.suffix: file.read_bytes() for file in documents.iterdir()}
        self.assertEqual(files.keys(), {".pdf", ".printed"})
        self.assertEqual(files[".printed"], files[".pdf"])
        self.assertTrue(files[".pdf"].startswith(b"%PDF-"))

    def test_by_mouse_alone(self):
        self.walk(BY_MOUSE, 100)

    def test_by_keyboard_alone_with_the_largest_texts(self):
        self.walk(BY_KEYBOARD, 300)


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


def skip_without_tools():
    for tool, package in TOOLS.items():
        if not shutil.which(tool):
            skip(f"{tool} is missing (package {package})")
    try:
        from PIL import features
    except ImportError:
        skip("PIL is missing for this python (package python3-pil)")
    if not features.check("xcb"):
        skip("this PIL cannot look at an X server (package python3-pil has XCB)")


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the X server ends too
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    skip_without_tools()
    import stage
    unittest.main()
