"""A scenario that is being written, in the desktop: it opens, is loaded again at every save, and its author stays where
they are; every node can be found and begun at, and what is wrong is told.

usage: test_watch.py PROGRAM KAMAE
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from leaks import without_leaks  # noqa: E402 (its folder is known only here)

PROGRAM = None
KAMAE = None
ROOT = pathlib.Path(__file__).resolve().parents[2]
SCENE = (ROOT / "scenarios/broken-kettle.json").read_text(encoding="utf-8")
NODES = [node["id"] for node in json.loads(SCENE)["nodes"]]
BEGIN = "wait scene\nkey End\nwait scene.option.1\n"
SECOND = BEGIN + "key 1\nkey End\nwait scene.option.1\n"  # the answer o-refund leads to the node refund-first
LIST = "key /\nwait watch\n"


def changed(before, after):
    assert before in SCENE, before
    return SCENE.replace(before, after, 1)


FILES = {
    "scene.json": SCENE,
    "sound.json": SCENE,
    "broken.json": changed('"start": "', '"start": "no-'),
    "words.json": changed("I'm sorry. I'd like to save you time, and it takes about three minutes. Would you come this way?",
                          "Quite new words."),
    "revised.json": changed('"revision": ', '"revision": 9'),
    "gone.json": changed('"id": "o-refund"', '"id": "another-one"'),
    "two.json": changed('"start": "', '"start": "no-').replace('"to": "', '"to": "no-', 1),
    "stuck.json": SCENE.replace('"id": "r-', '"when": "anger > 99", "id": "r-'),
    "torn.json": SCENE[:1000],
}


class Watching(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="kamae watch ")
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name)
        for name, text in FILES.items():
            (self.home / name).write_text(text, encoding="utf-8")

    def run_in_home(self, *command):
        known = {name: os.environ[name] for name in ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS") if name in os.environ}
        known |= {"HOME": str(self.home), "LANG": "C.UTF-8", "KAMAE_LANG": "en", "SDL_VIDEODRIVER": "dummy"}
        return subprocess.run(command, env=without_leaks(command[0], known), cwd=self.home, capture_output=True,
                              text=True, timeout=600, check=False)

    def act(self, script, *options, first="scene.json"):
        (self.home / "scene.json").write_text(FILES[first], encoding="utf-8")
        (self.home / "test.script").write_text(script + "quit\n", encoding="utf-8")
        result = self.run_in_home(PROGRAM, "--watch", "scene.json", "--script", "test.script", *options)
        self.assertEqual((result.returncode, result.stderr), (0, ""), script)

    def shown(self, script, *options, first="scene.json"):
        """What stands on the screen after the script, and all its words."""
        self.act(script + "fits\ntree tree.json\n", *options, first=first)
        things = json.loads((self.home / "tree.json").read_text(encoding="utf-8"))
        return {thing["id"]: thing for thing in things}, "\n".join(thing["label"] for thing in things)


class Place(Watching):
    def assert_at(self, words, node, turn):
        lines = words.splitlines()
        self.assertIn(node, lines)
        self.assertIn(f"Answer {turn}", lines)

    def test_the_scene_opens_and_nothing_is_kept(self):
        self.assert_at(self.shown(SECOND)[1], "refund-first", 2)
        self.assertEqual([path for path in self.home.rglob("*") if path.name.endswith(".jsonl")], [])

    def test_a_save_is_seen_and_the_place_is_kept(self):
        for name, seen in (("words.json", True), ("revised.json", False)):
            with self.subTest(name):
                _, words = self.shown(f"{SECOND}save {name}\nexpect scene.option.1\n")
                self.assert_at(words, "refund-first", 2)
                self.assertEqual("Quite new words." in words, seen)

    def test_where_the_keyboard_is_and_what_lies_over_the_scene_stays(self):
        things, _ = self.shown(f"{SECOND}key Down\nkey Down\nsave words.json\n")
        self.assertIn("focused", things["scene.option.2"]["state"])
        self.act(f"{SECOND}key h\nwait scene.page.close\nsave words.json\nexpect scene.page.close\n")

    def test_a_form_that_is_half_filled_stays_open(self):
        things, _ = self.shown(f"{BEGIN}{LIST}click watch.node.record\nwait scene\nkey End\nwait scene.form\nkey Enter\n"
                               "wait form.option.1\nkey 1\nkey 1\nsave revised.json\nexpect form.option.1\n")
        self.assertIn("3", things["form.progress"]["label"])

    def test_answers_that_are_gone_are_told(self):
        things, words = self.shown(f"{SECOND}save gone.json\n")
        self.assertIn("Of your 1 answers 0", things["notice.text"]["label"])
        self.assert_at(words, "counter", 1)

    def test_at_the_end_one_goes_back_or_elsewhere(self):
        end = f"{SECOND}{LIST}click watch.node.end-warm\nwait scene.list\n"
        things, _ = self.shown(end)
        self.assertNotIn("scene.debrief", things)
        self.assertNotIn("scene.stop", things)
        self.act(f"{end}click scene.back-one\nkey End\nwait scene.option.1\n")
        for step in ("key Enter", "key Esc", "click scene.back"):
            self.act(f"{end}{step}\nwait watch\n")

    def test_a_node_without_an_answer_says_why(self):
        _, words = self.shown(f"{BEGIN}{LIST}click watch.node.refund-first\nwait scene\nkey End\nsave stuck.json\n"
                              "wait scene.list\n")
        self.assertIn("The \"when\" of no answer holds here", words)


class Nodes(Watching):
    def listed(self, things):
        return [name.removeprefix("watch.node.") for name in things if name.startswith("watch.node.")]

    def test_every_node_is_listed_and_where_one_stands_is_marked(self):
        things, words = self.shown(SECOND + LIST)
        self.assertEqual(self.listed(things), NODES)
        self.assertIn(f"{len(NODES)} nodes", words)
        self.assertIn("focused", things["watch.node.refund-first"]["state"])
        self.assertEqual([name for name in self.listed(things) if "chosen" in things[f"watch.node.{name}"]["state"]],
                         ["refund-first"])

    def test_nodes_are_found_by_id_and_by_words_of_either_language(self):
        for typed, found in (("refund-f", "refund-first"), ("REFUND-F", "refund-first"), ("receipt half out", "refund-first"),
                             ("出しかけた手", "refund-first"), ("Would you come this way", "refund-first"),
                             ("ｒｅｃｏｒｄ", "record"), ("one with a thicker handle", "end-warm")):
            with self.subTest(typed):
                things, _ = self.shown(f"{BEGIN}{LIST}key /\ntext {typed}\n")
                self.assertIn(found, self.listed(things))
                self.assertLess(len(self.listed(things)), 6)
                self.assertIn("node", things["watch.count"]["label"])

    def test_nothing_found_is_said(self):
        things, words = self.shown(f"{BEGIN}{LIST}key /\ntext zzzz\n")
        self.assertEqual(self.listed(things), [])
        self.assertIn("No node has these words", words)
        things, _ = self.shown(f"{BEGIN}{LIST}key /\ntext zzzz\nkey Esc\n")
        self.assertEqual(self.listed(things), NODES)
        self.act(f"{BEGIN}{LIST}key /\ntext zzzz\nkey Esc\nkey Esc\nwait scene\n")

    def test_any_node_is_begun_at_by_mouse_and_by_keyboard(self):
        for steps in ("click watch.node.refund-first", "key /\ntext refund-f\nkey Enter",
                      "key /\ntext refund-f\nkey Tab\nkey Enter"):
            with self.subTest(steps):
                _, words = self.shown(f"{BEGIN}{LIST}{steps}\nwait scene\nkey End\nwait scene.option.1\nsave words.json\n")
                self.assertIn("refund-first", words.splitlines())
                self.assertIn("Quite new words.", words)

    def test_the_last_node_of_many(self):
        self.act(f"{BEGIN}{LIST}click watch.node.{NODES[-1]}\nwait scene\n")


class Findings(Watching):
    def test_while_it_is_broken_the_last_sound_one_can_be_played(self):
        things, words = self.shown(f"{BEGIN}save broken.json\n")
        self.assertIn("errors: 1", things["notice.text"]["label"])
        self.assertIn("last readable version", words)
        self.act(f"{BEGIN}save broken.json\nkey 1\nkey End\nwait scene.option.1\nfits\nsave torn.json\nfits\n"
                 "expect notice.text\n")

    def test_mended_it_is_told_no_longer_and_the_place_is_kept(self):
        things, words = self.shown(f"{SECOND}save broken.json\nexpect notice.text\nsave words.json\n")
        self.assertNotIn("notice.text", things)
        self.assertIn("Quite new words.", words)
        self.assertIn("Answer 2", words.splitlines())

    def test_the_findings_are_those_of_check_in_its_order(self):
        things, words = self.shown(f"{BEGIN}save two.json\nkey e\nwait watch\nexpect watch.broken\n")
        checked = self.run_in_home(KAMAE, "check", "two.json", "--quick").stdout
        codes = [line.partition(" KM")[2].partition(": ")[0] for line in checked.splitlines() if " error KM" in line]
        self.assertEqual(len(codes), 2, checked)
        places = [words.index(f"(KM{code})") for code in codes]
        self.assertEqual(places, sorted(places))
        self.assertNotIn("notice.text", things)
        self.assertIn("errors: 2", words)

    def test_what_following_every_way_shows_is_among_them_as_check_has_it(self):
        things, words = self.shown(f"{BEGIN}save stuck.json\nkey e\nwait watch\n")
        checked = self.run_in_home(KAMAE, "check", "stuck.json").stdout
        codes = re.findall(r" (KM\d{4}): ", checked)
        self.assertIn("KM0438", codes)
        self.assertIn("KM0626", codes)
        self.assertCountEqual(re.findall(r"\((KM\d{4})\)", words), codes)
        self.assertIn("Every way through was followed", things["watch.progress"]["label"])
        _, words = self.shown(f"{BEGIN}save stuck.json\nkey e\nwait watch\nsave sound.json\n")
        self.assertNotIn("KM0442", words)
        self.assertIn("KM0438", words)

    def test_a_file_that_is_broken_from_the_start_opens_when_it_is_mended(self):
        self.shown("wait watch\nexpect watch.broken\n", first="torn.json")
        self.act("wait watch\nkey Esc\nexpect watch\nkey /\nfits\nsave broken.json\nexpect watch\nsave sound.json\nwait scene\n"
                 "key End\nwait scene.option.1\n", first="torn.json")

    def test_an_empty_list_says_that_every_way_was_followed(self):
        made = self.run_in_home(KAMAE, "new", "small", "--template", "counter", "--out", "small.json")
        self.assertEqual(made.returncode, 0, made.stderr)
        (self.home / "test.script").write_text("wait scene\nkey e\nwait watch\nfits\ntree tree.json\nquit\n", encoding="utf-8")
        result = self.run_in_home(PROGRAM, "--watch", "small.json", "--script", "test.script")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        shown = (self.home / "tree.json").read_text(encoding="utf-8")
        self.assertIn("Nothing was found", shown)
        self.assertIn("Every way through was followed", shown)


class Outside(Watching):
    def test_what_cannot_be_watched(self):
        for name in ("nowhere.json", "no-folder/scene.json"):
            with self.subTest(name):
                result = self.run_in_home(PROGRAM, "--watch", name)
                self.assertEqual(result.returncode, 3)
                self.assertIn("KM060", result.stderr)

    def test_a_script_saves_only_what_is_watched(self):
        (self.home / "test.script").write_text("wait library\nsave sound.json\n", encoding="utf-8")
        result = self.run_in_home(PROGRAM, "--script", "test.script")
        self.assertEqual(result.returncode, 1)
        self.assertIn("test.script:2", result.stderr)

    def test_an_id_of_the_library_is_found(self):
        (self.home / "test.script").write_text("wait scene\nquit\n", encoding="utf-8")
        result = self.run_in_home(PROGRAM, "--watch", "one-page", "--script", "test.script")
        self.assertEqual((result.returncode, result.stderr), (0, ""))


class Fits(Watching):
    """All that --watch shows, in every language and several sizes of text."""

    STEPS = ["wait scene", "key End", "wait scene.option.1", "key 1", "key End", "wait scene.option.1", "save words.json",
             "save broken.json", "expect notice.text", "key Down", LIST.strip(), "key F1", "wait help.text", "key End", "key Esc",
             "key Down", "key End", "key /", "text e", "key Tab", "key Esc", "key /", "text zzzz", "key Esc", "key e", "key Tab", "key e",
             "expect watch.broken", "key End", "save torn.json", "save two.json", "save sound.json", "key /", "click watch.node.end-warm",
             "wait scene.list", "key Esc", "wait watch", "click watch.node.refund-first", "wait scene", "key End",
             "save stuck.json", "wait scene.list", "save gone.json"]

    def walk(self, language, scale):
        self.act("".join(f"{step}\nfits\n" for step in self.STEPS), "--lang", language, "--scale", str(scale), "--size", "1280x720")


def add_walk(language, scale):
    setattr(Fits, f"test_everything_fits_in_{language}_at_{scale}", lambda self: self.walk(language, scale))


if __name__ == "__main__":
    PROGRAM, KAMAE = os.path.abspath(sys.argv.pop(1)), os.path.abspath(sys.argv.pop(1))
    for tongue in ("ja", "en", "both"):
        for text_size in (100, 200, 300):
            add_walk(tongue, text_size)
    unittest.main()
