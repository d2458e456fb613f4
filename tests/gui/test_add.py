"""Scenarios from elsewhere: by 「追加」 or dragged onto the window they are checked, copied and shown, as by kamae add.

usage: test_add.py PROGRAM KAMAE
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from leaks import without_leaks  # noqa: E402 (its folder is known only here)

PROGRAM = None
KAMAE = None
ROOT = pathlib.Path(__file__).resolve().parents[2]
LIBRARY = "wait library\n"
IN_THE_SCENE = (LIBRARY + "click library.card.broken-kettle\nwait briefing\nclick briefing.start\nwait scene\nkey End\n"
                "wait scene.option.1\nkey 1\nkey End\nwait scene.option.1\n")
ANSWERS = ["o-refund", "r-quick", "stop"]
LEAVE = "click scene.stop\nwait stopped\nkey 3\nwait library\n"


class Adding(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name)
        self.kept = self.home / ".local/share/kamae/scenarios"

    def run_in_home(self, *command):
        known = {name: os.environ[name] for name in ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS") if name in os.environ}
        known |= {"HOME": str(self.home), "LANG": "C.UTF-8", "KAMAE_LANG": "en", "SDL_VIDEODRIVER": "dummy"}
        return subprocess.run(command, env=without_leaks(command[0], known), cwd=self.home, capture_output=True,
                              text=True, timeout=600, check=False)

    def act(self, script):
        (self.home / "test.script").write_text(script, encoding="utf-8")
        result = self.run_in_home(PROGRAM, "--script", "test.script")
        self.assertEqual((result.returncode, result.stderr), (0, ""), script)

    def write(self, name, content):
        path = self.home / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def scene(self, name, **changes):
        """A copy of one-page with another id."""
        scene = json.loads((ROOT / "scenarios/one-page.json").read_text(encoding="utf-8"))
        return self.write(name, json.dumps(scene | {"id": "late-parcel"} | changes, ensure_ascii=False))

    def shown(self, script):
        """All words on the screen after the script."""
        self.act(script + "fits\ntree tree.json\nquit\n")
        things = json.loads((self.home / "tree.json").read_text(encoding="utf-8"))
        return "\n".join(thing["label"] for thing in things)

    def answers(self):
        """What was answered in the one session that was kept."""
        (path,) = (self.home / ".local/state/kamae").glob("*.jsonl")
        events = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()[3:]]
        return [event.get("choice", event["event"]) for event in events]

    def refused(self, path):
        """The words of a file that is refused, by the desktop as by the command."""
        words = self.shown(f"{LIBRARY}drop {path}\nwait add\nexpect add.refused\n")
        told = self.run_in_home(KAMAE, "add", str(path))
        self.assertIn(told.returncode, (1, 3))
        lines = [line for line in told.stderr.splitlines() if " error KM" in f" {line}"]
        self.assertTrue(lines, told.stderr)
        for line in lines[:20]:
            self.assertIn(line.partition(" KM")[2].partition(": ")[2], words)
        return words


class Added(Adding):
    def assert_added(self, path):
        self.assertEqual(os.listdir(self.kept), ["late-parcel.json"])
        self.assertEqual((self.kept / "late-parcel.json").read_bytes(), path.read_bytes())

    def test_a_file_that_is_dropped_is_copied_and_shown(self):
        path = self.scene("mail attachment.txt")
        self.act(f"{LIBRARY}key /\ntext kettle\nkey Esc\ndrop {path}\nwait library.card.late-parcel\nexpect library\n"
                 "expect notice.text\nfits\nkey Enter\nwait briefing\nfits\n")
        self.assert_added(path)

    def test_by_keyboard(self):
        path = self.scene("new.json")
        self.act(f"{LIBRARY}key a\nwait add\nkey Enter\nexpect add\ntext  {path} \nkey Enter\n"
                 "wait library.card.late-parcel\nexpect library\nkey a\nwait add\nexpect add.path\nkey Esc\nkey Esc\n"
                 "wait library\n")
        self.assert_added(path)

    def test_by_mouse(self):
        path = self.scene("new.json")
        self.act(f"{LIBRARY}click library.add\nwait add\nclick add.path\ntext {path}\nclick add.add\n"
                 "wait library.card.late-parcel\nexpect library\n")
        self.assert_added(path)

    def test_a_run_goes_on(self):
        path = self.scene("new.json")
        self.act(f"{IN_THE_SCENE}drop {path}\nexpect scene\nexpect notice.text\nfits\nkey 1\nkey End\n"
                 f"{LEAVE}expect library.card.late-parcel\n")
        self.assertEqual(self.answers(), ANSWERS)
        self.assert_added(path)


class Refused(Adding):
    def test_one_that_is_there_already_stays(self):
        self.act(f"{LIBRARY}drop {self.scene('new.json')}\nwait library.card.late-parcel\n")
        before = (self.kept / "late-parcel.json").read_bytes()
        self.refused(self.scene("new.json", minutes=7))
        self.assertEqual((self.kept / "late-parcel.json").read_bytes(), before)

    def test_what_is_wrong_is_said_as_by_the_command(self):
        self.assertIn("KM0141", self.refused(self.scene("outside.json", id="../../outside")))
        self.assertIn("KM0703", self.refused(ROOT / "assets/rulebooks/standard.json"))
        self.assertIn("KM0601", self.refused(self.home / "nowhere.json"))
        self.refused(self.home)
        self.refused(self.write("notes.txt", "Dear all,\n"))
        self.assertFalse(self.kept.exists())

    def test_hostile_files(self):
        head = (ROOT / "scenarios/one-page.json").read_text(encoding="utf-8").split('"nodes"')[0]
        for name, content in (("huge.json", b" " * 100_000_000), ("deep.json", "[" * 5_000_000),
                              ("many.json", head + '"nodes": [' + '{"id":"a"},' * 100_000 + "{}]}"),
                              ("noise.json", bytes(range(256)) * 4000), ("esc\x1b[31m.json", "{")):
            with self.subTest(name):
                self.refused(self.write(name, content))
        os.mkfifo(self.home / "pipe.json")
        self.shown(f"{LIBRARY}drop pipe.json\nwait add\nexpect add.refused\n")
        self.assertFalse(self.kept.exists())

    def test_what_was_seen_is_forgotten(self):
        self.shown(f"{LIBRARY}drop nowhere.json\nwait add\nexpect add.refused\nclick rail.library\nwait library\n"
                   f"drop {self.scene('new.json')}\nwait library.card.late-parcel\nexpect library\n")

    def test_a_run_goes_on_and_what_is_wrong_can_be_read_later(self):
        words = self.shown(f"{IN_THE_SCENE}drop {ROOT}/assets/rulebooks/standard.json\nexpect scene\nexpect notice.text\nfits\n"
                           f"key 1\nkey End\n{LEAVE}key a\nwait add\nexpect add.refused\n")
        self.assertIn("KM0703", words)
        self.assertEqual(self.answers(), ANSWERS)


if __name__ == "__main__":
    PROGRAM, KAMAE = (os.path.abspath(sys.argv.pop(1)) for _ in range(2))
    unittest.main()
