#!/usr/bin/python3
"""kamae-gui in a real window of an X server: whole scenes by keyboard alone and by mouse alone, Japanese by clipboard
and by key, other sizes, and what an idle window costs.

usage: test_window.py PROGRAM KAMAE [unittest's options]
Without the X server, the tools that move keys and pointer, or the reader of text, the test is skipped and says why.
"""

import ctypes
import importlib
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

SKIPPED = 77
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
GOLDEN = ROOT / "tests/golden/broken-kettle/walks-out"
TOOLS = {"Xvfb": "xvfb", "xdotool": "xdotool", "xclip": "xclip", "tesseract": "tesseract-ocr"}
LANGUAGES = {"jpn": "tesseract-ocr-jpn", "eng": "tesseract-ocr-eng"}
PROGRAM = None
KAMAE = None
stage = golden = None  # modules, imported once it is known that they can be

SIZE = (1280, 720)
FIRST_FRAME_SECONDS = 3
IDLE_SECONDS = 3
IDLE_TICKS = 2
LIKE = 0.9

# The golden run walks-out. Its answers are numbered as they stand on the cards.
KEYS_TO_SCENE = ["wait library", "key Tab", "key Enter", "key Enter", "key End"]
KEYS_TO_FORM = ["key 1", "key End", "key 1", "key End", "key 1", "key End", "key Enter"]
KEYS_IN_FORM = ["key 3", "key 2", "key 3", "key 3", "key 3", "key 1", "key 2", "key Enter"]
KEYS_TO_DEBRIEF = ["key 1", "key Enter"]
KEYS_ON_CURVE = ["key Enter", *["key Left"] * 2, *["key Right"] * 2]
KEYS_OF_RETRY = ["key Enter", "key 3", "key End", "key Enter"]
KEYS_OVER_PAGES = ["key Ctrl+Left", *["key Ctrl+Right"] * 6]

# The wheel brings the end of the briefing, which lies below the edge, into view.
CLICKS_TO_SCENE = ["wait library", "click library.card.broken-kettle", "wheel briefing.limits",
                   "click briefing.wording.as-written",
                   "click briefing.mode.practice", "click briefing.start", *["click scene.more"] * 4]
CLICKS_TO_FORM = ["click scene.option.1", "click scene.more", "click scene.option.1", *["click scene.more"] * 2,
                  "click scene.option.1", *["click scene.more"] * 3, "click scene.form"]
CLICKS_IN_FORM = ["click form.option.3", "click form.option.2", *["click form.option.3"] * 3, "click form.option.1",
                  "click form.option.2", "click form.submit"]
CLICKS_TO_DEBRIEF = ["click scene.option.1", "click scene.debrief"]

# A run of the terminal program that was left before its last answer goes on in the window.
CLICKS_TO_PLAN = ["wait library", "click library.continue", "key End", "click scene.option.1", "key End",
                  "click scene.debrief", "click debrief.page.reflection", "click debrief.plan"]
# By the pages' own arrow keys, and then Enter on the turning point where the keyboard then is.
KEYS_TO_RETRY_BY_PAGES = ["wait library", "key c", "key End", "key 1", "key Enter", "key Right", "key Enter"]


# A scenario that is being written, up to its second decision; and what it is changed to.
KEYS_TO_WATCH = ["wait scene", "key End", "key 1", "key End"]
WATCHED = (ROOT / "scenarios/broken-kettle.json").read_text(encoding="utf-8")
SAVES = {"broken.json": WATCHED.replace('"start": "', '"start": "no-'), "sound.json": WATCHED}
SAVE_TICKS = 20  # of a hundred a second, from the save until the last thing of it is painted


class InAWindow(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = cls.enterClassContext(stage.Screen())

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="kamae window ")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def home(self, name):
        path = self.folder / name
        path.mkdir()
        return path

    def open(self, home, *options):
        window = stage.Window(self.screen, PROGRAM, home, options)
        self.addCleanup(window.close)
        return window

    def close(self, window):
        window.ask_to_close()
        self.assertEqual((window.end(), window.said()), (0, ""))

    @staticmethod
    def options(language, size=SIZE, theme="light"):
        return ["--lang", language, "--size", "x".join(map(str, size)), "--theme", theme, "--reduced-motion"]

    def kamae(self, *arguments, exits=0):
        done = subprocess.run([KAMAE, *arguments], env=stage.environment_in(self.folder), capture_output=True,
                              text=True, timeout=600, check=False)
        self.assertEqual(done.returncode, exits, done.stderr)
        return done.stdout

    def session(self, home):
        found = list((home / "state/kamae").glob("*.jsonl"))
        self.assertEqual(len(found), 1)
        return found[0]

    def answers(self, home):
        """The answers kept so far, a line each, as in a file of choices; of a form what was handed in."""
        lines, entries = [], {}
        for line in self.session(home).read_text(encoding="utf-8").splitlines()[3:]:
            event = json.loads(line)
            if event["event"] == "answer":
                lines.append(event["choice"])
            elif event["event"] == "entry":
                entries[event["slot"]] = event["option"]
            elif event["event"] == "submit":
                lines += [f"{slot}={entry}" for slot, entry in entries.items()]
                entries = {}
        return lines

    @staticmethod
    def golden_answers():
        lines = GOLDEN.with_suffix(".choices").read_text(encoding="utf-8").splitlines()
        return [line for line in lines if not line.startswith("#")]

    def assert_kept_as_golden(self, home):
        self.assertEqual(self.answers(home), self.golden_answers())
        score = golden.score_text(json.loads(self.kamae("score", str(self.session(home)), "--json")))
        self.assertEqual(score, GOLDEN.with_suffix(".score.txt").read_text(encoding="utf-8"))

    def assert_reads(self, picture, box, words, language):
        read = stage.read(picture.crop(box), language)
        self.assertGreaterEqual(stage.likeness(read, words), LIKE, f"{read!r} is not {words!r}")

    def assert_shows(self, window, shown, name, language):
        """That the words of the thing are read in the window where they ought to stand."""
        left, upper, right, lower = shown.box(name)
        number_cap = 56 if shown.things[name]["role"] == "option" else 0
        picture = window.look(shown.picture.size)
        self.assert_reads(picture, (left + number_cap, upper, right, lower), shown.label(name), language)

    def test_a_scene_its_form_and_its_debrief_by_keyboard_alone(self):
        parts = [KEYS_TO_SCENE, [*KEYS_TO_FORM, *KEYS_IN_FORM, *KEYS_TO_DEBRIEF], [*KEYS_ON_CURVE, *KEYS_OF_RETRY],
                 KEYS_OVER_PAGES]
        options = self.options("ja")
        home, play = self.home("real"), self.rehearsed(parts, options)
        window = self.open(home, *options)
        scene = play(window)
        self.assert_shows(window, scene, "scene.newest", "jpn")
        self.assert_shows(window, scene, "scene.option.3", "jpn")
        debrief = play(window)
        self.assert_shows(window, debrief, "debrief.happened", "jpn")
        self.assert_kept_as_golden(home)
        retried = play(window)
        self.assertIn("debrief.retry", retried.things)
        points = play(window)
        self.assertIn("debrief.points.sum", points.things)
        self.assert_kept_as_golden(home)
        window.press("Ctrl+q")
        self.assertEqual((window.end(), window.said()), (0, ""))

    def test_the_same_scene_by_mouse_alone(self):
        options = self.options("en")
        parts = [CLICKS_TO_SCENE, [*CLICKS_TO_FORM, *CLICKS_IN_FORM, *CLICKS_TO_DEBRIEF]]
        home, play = self.home("real"), self.rehearsed(parts, options)
        window = self.open(home, *options)
        scene = play(window)
        self.assert_shows(window, scene, "scene.newest", "eng")
        self.assert_shows(window, scene, "scene.option.3", "eng")
        debrief = play(window)
        self.assert_shows(window, debrief, "debrief.happened", "eng")
        self.assert_kept_as_golden(home)
        self.close(window)

    def rehearsed(self, parts, options, prepare=lambda home: None):
        """Gives what plays the next of `parts` in a window, after all of them were rehearsed."""
        home = self.home("rehearsal")
        prepare(home)
        steps = [step for part in parts for step in part]
        shown = stage.rehearse(PROGRAM, home, steps, options)
        at, left = [0], iter(parts)

        def play(window):
            first, at[0] = at[0], at[0] + len(next(left))
            return window.play(steps, shown, first, at[0])
        return play

    def leave_before_the_end(self, home):
        choices = home / "part.choices"
        lines = GOLDEN.with_suffix(".choices").read_text(encoding="utf-8").splitlines()
        choices.write_text("\n".join([*lines[:-1], "submit"]) + "\n", encoding="utf-8")
        kept = home / "state/kamae/broken-kettle-2026-01-31T09.00.00Z-000.jsonl"
        kept.parent.mkdir(parents=True)
        choices_end_early = 1
        self.kamae("play", "broken-kettle", "--choices", str(choices), "--session", str(kept), exits=choices_end_early)

    def test_the_action_plan_takes_japanese_from_the_clipboard_and_from_keys(self):
        options = self.options("ja")
        play = self.rehearsed([CLICKS_TO_PLAN], options, self.leave_before_the_end)
        home = self.home("real")
        self.leave_before_the_end(home)
        window = self.open(home, *options)
        plan = play(window)
        self.assert_kept_as_golden(home)
        left, upper, right, lower = plan.box("debrief.plan")
        inside = left + 8, upper + 4, right - 8, lower - 4
        for way, words in ((self.paste, "次は、日にちを決めてからお返事します。"),
                           (self.type, "まず事実を三つ聞いて書く。")):
            with self.subTest(way.__name__):
                way(window, words)
                self.assert_reads(window.settle(SIZE), inside, words, "jpn")
                self.screen.copy("")
                window.press("Ctrl+a")
                window.press("Ctrl+c")
                window.wait_until(lambda: self.screen.copied() == words, lambda: f"copied: {self.screen.copied()!r}")
        self.close(window)

    def paste(self, window, words):
        self.screen.copy(words)
        window.press("Ctrl+v")

    def type(self, window, words):
        # For each letter xdotool puts it on a spare key for a while: a busy program must look it up in time.
        window.do("type", "--delay", 250, words)

    def test_the_keyboard_follows_the_pages_to_the_turning_point_and_tries_again(self):
        options = self.options("ja")
        play = self.rehearsed([KEYS_TO_RETRY_BY_PAGES], options, self.leave_before_the_end)
        home = self.home("real")
        self.leave_before_the_end(home)
        window = self.open(home, *options)
        shown = play(window)
        self.assertTrue("scene.option.1" in shown.things, f"the window shows {list(shown.things)}")
        self.close(window)

    def test_the_scene_goes_on_after_it_was_hidden_and_in_other_sizes(self):
        sizes = [(960, 600), SIZE, (1600, 900)]
        rehearsals = {size: self.rehearse_at(size) for size in sizes}
        home = self.home("real")
        window = self.open(home, *self.options("ja"))
        window.play(KEYS_TO_SCENE, rehearsals[SIZE], 0, len(KEYS_TO_SCENE))
        # Hidden first: a window that was given another size is shown anew for that alone.
        window.do("windowunmap", window.id)
        window.wait_until(lambda: not self.screen.look().getbbox(), "the window is still there")
        window.do("windowmap", window.id)
        window.wait_to_see(rehearsals[SIZE][len(KEYS_TO_SCENE) - 1].picture, "windowmap")
        window.do("windowfocus", window.id)
        for size in sizes:
            with self.subTest(size=size):
                window.do("windowsize", window.id, *size)
                shown = rehearsals[size][len(KEYS_TO_SCENE) - 1]
                window.wait_to_see(shown.picture, f"windowsize {size}")
                self.assertTrue("scene.newest" in shown.things, "what the customer said last is not on the screen")
                self.assert_shows(window, shown, "scene.newest", "jpn")
        window.press("1")
        window.wait_to_see(rehearsals[sizes[-1]][-1].picture, "key 1")
        self.assertEqual(self.answers(home), self.golden_answers()[:1])
        self.close(window)

    def rehearse_at(self, size):
        return stage.rehearse(PROGRAM, self.home("x".join(map(str, size))), [*KEYS_TO_SCENE, "key 1"],
                              self.options("ja", size))

    def assert_idle(self, window):
        window.settle(SIZE)
        before = window.ticks()
        time.sleep(IDLE_SECONDS)
        self.assertLessEqual(window.ticks() - before, IDLE_TICKS)

    def assert_comes_to_rest(self, window):
        """Following every way through a scenario takes a while, and longer on a busy machine."""
        def rests():
            before = window.ticks()
            time.sleep(IDLE_SECONDS)
            return window.ticks() - before <= IDLE_TICKS
        window.wait_until(rests, "the window does not come to rest")

    def test_on_a_large_screen_the_first_start_asks_about_larger_texts_once(self):
        home, script = self.home("large"), self.folder / "a.script"
        with stage.display.Display(1920, 1080) as large:
            for answer, code in (("fits\nclick notice.large\n", 0), ("", 1)):
                script.write_text(f"wait library\nexpect notice.text\n{answer}quit\n", encoding="utf-8")
                done = subprocess.run([PROGRAM, "--script", str(script)], capture_output=True, text=True, check=False,
                                      env=stage.environment_in(home) | large.environment, timeout=600)
                self.assertEqual((done.returncode, "notice.text" in done.stderr), (code, code == 1), done.stderr)
        settings = json.loads((home / "config/kamae/settings.json").read_text(encoding="utf-8"))
        self.assertEqual(settings["scale"], 125)

    def test_the_library_is_there_at_once_and_then_rests(self):
        window = self.open(self.home("real"), "--lang", "ja", "--size", "x".join(map(str, SIZE)))
        self.assertLess(window.seconds_to_first_frame, FIRST_FRAME_SECONDS)
        self.assert_idle(window)
        self.close(window)

    def test_a_dark_scene_with_reduced_motion_rests(self):
        options = self.options("ja", theme="dark")
        play = self.rehearsed([KEYS_TO_SCENE], options)
        window = self.open(self.home("real"), *options)
        play(window)
        self.assert_idle(window)
        self.close(window)


    def write_watched(self, home):
        for name, text in {"scene.json": WATCHED, **SAVES}.items():
            (home / name).write_text(text, encoding="utf-8")

    def test_a_save_is_seen_at_once_and_between_saves_the_window_rests(self):
        options = [*self.options("ja"), "--watch", "scene.json"]
        play = self.rehearsed([KEYS_TO_WATCH, *[[f"save {name}"] for name in SAVES] * 4], options, self.write_watched)
        home, ticks = self.home("real"), []
        self.write_watched(home)
        window = self.open(home, *options)
        play(window)
        self.assert_comes_to_rest(window)
        for text in list(SAVES.values()) * 4:
            before = window.ticks()
            (home / "scene.json").write_text(text, encoding="utf-8")
            play(window)
            ticks.append(window.ticks() - before)
        self.assertLess(min(ticks), SAVE_TICKS, ticks)
        before = window.settle(SIZE)
        (home / "scene.json").unlink()
        window.wait_until(lambda: window.look(SIZE) != before, "that the file is gone is not told")
        self.assert_comes_to_rest(window)
        (home / "scene.json").write_text(WATCHED, encoding="utf-8")
        window.wait_to_see(before, "the file is there again")
        self.assertFalse((home / "state").exists())
        self.close(window)


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


def skip_without_tools():
    for tool, package in TOOLS.items():
        if not shutil.which(tool):
            skip(f"{tool} is missing (package {package})")
    known = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=True).stdout.split()
    for language, package in LANGUAGES.items():
        if language not in known:
            skip(f"tesseract cannot read {language} (package {package})")
    try:
        features = importlib.import_module("PIL.features")
    except ImportError:
        skip("PIL is missing for this python (package python3-pil)")
    if not features.check("xcb"):
        skip("this PIL cannot look at an X server (package python3-pil has XCB)")
    try:
        ctypes.CDLL("libX11.so.6")
    except OSError:
        skip("libX11 is missing (package libx11-6)")


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the X server ends too
    PROGRAM, KAMAE = os.path.abspath(sys.argv.pop(1)), os.path.abspath(sys.argv.pop(1))
    skip_without_tools()
    sys.path.insert(0, str(ROOT / "tests/golden"))
    stage, golden = importlib.import_module("stage"), importlib.import_module("run")
    unittest.main()
