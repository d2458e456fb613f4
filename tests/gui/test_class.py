"""A class on the desktop is killed while hands are counted as fast as keys are heard: no count that was on the screen
is lost, and the class goes on with it.

KAMAE_KILLS says at how many instants it is killed (8 when not given).

usage: test_class.py PROGRAM
"""

import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = None
KILLS = int(os.environ.get("KAMAE_KILLS", "8"))
SEED = 17
MOST_HANDS = 400
PATIENCE = 600
LONGEST = 1.5  # seconds between the first count and the kill
TO_THE_CLASS = ["wait library", "click library.card.one-page", "wait briefing"]
TO_THE_HANDS = ["wait class", "key End", "wait class.show", "key Enter", "wait class.option.1"]


class Kills(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="kamae class ")
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name)
        known = {name: os.environ[name] for name in ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS")
                 if name in os.environ}
        self.environment = known | {"HOME": folder.name, "LANG": "C.UTF-8", "KAMAE_LANG": "en", "SDL_VIDEODRIVER": "dummy"}

    def start(self, lines):
        (self.home / "class.script").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return subprocess.Popen([PROGRAM, "--script", "class.script", "--reduced-motion"], cwd=self.home,
                                env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def lead(self, lines):
        process = self.start(lines)
        errors = process.communicate(timeout=PATIENCE)[1]
        self.assertEqual((process.returncode, errors), (0, ""))

    def wait_for_the_first_count(self, process):
        limit = time.monotonic() + PATIENCE
        while not (self.home / "1.json").exists() and process.poll() is None and time.monotonic() < limit:
            time.sleep(0.01)

    def counts_shown(self):
        """What stood on the card of option 1, as far as it was written down."""
        counts = []
        for number in range(1, MOST_HANDS + 1):
            try:
                tree = json.loads((self.home / f"{number}.json").read_text(encoding="utf-8"))
            except (FileNotFoundError, json.JSONDecodeError):
                break
            counts.append(int(next(thing["label"] for thing in tree if thing["id"] == "class.count.1")))
        return counts

    def counts_kept(self):
        """Those on whole lines: the last one may be torn."""
        path = next((self.home / ".local/state/kamae").glob("one-page-*.jsonl"))
        text = path.read_text(encoding="utf-8")
        events = [json.loads(line) for line in text[:text.rfind("\n")].split("\n")[3:]]
        return [event["votes"][0]["count"] for event in events if event["event"] == "vote"]

    def forget(self):
        for path in [*self.home.glob("*.json"), *(self.home / ".local/state/kamae").glob("*")]:
            path.unlink()

    def test_no_count_that_was_shown_is_lost(self):
        numbers = random.Random(SEED)
        counting = [line for number in range(1, MOST_HANDS + 1) for line in ("key 1", f"tree {number}.json")]
        begin = [*TO_THE_CLASS, "click briefing.class", *TO_THE_HANDS]
        most, seen = 0, 0
        for _ in range(KILLS):
            process = self.start([*begin, *counting])
            self.wait_for_the_first_count(process)
            time.sleep(numbers.uniform(0, LONGEST))
            process.kill()
            process.communicate()
            shown = self.counts_shown()
            if shown:
                seen += 1
                most = max(most, shown[-1])
                kept = self.counts_kept()
                self.assertEqual(kept[:len(shown)], shown)
                self.lead([*TO_THE_CLASS, "click briefing.class.last", *TO_THE_HANDS,
                           f"expect class.count.1 {kept[-1]}", "key 1", f"expect class.count.1 {kept[-1] + 1}", "quit"])
            self.forget()
        self.assertGreater(seen, 0)
        print(f"{KILLS} kills, {seen} after a count was shown, at most {most} hands")


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
