#!/usr/bin/python3 -B
"""A play whose record fails: every call on the session's file fails in turn, the 1st, the 2nd, …, once and for good.
The scene always goes on to its debrief, the file is always a session, and only what is kept is said to be.
usage: tests/e2e/test_keeping.py PROGRAM"""

import errno
import itertools
import subprocess

import program
from faults import Faults
from program import Case, PLAY

TYPED = "1\n2\nu\n2\n1\n\n1\n1\n\n\n"  # an answer, one taken back, a form of which one slot is asked twice


class Keeping(Case):
    def setUp(self):
        super().setUp()
        self.faults = Faults(self.folder)
        self.kamae(*PLAY, "--session", "clean.jsonl", typed=TYPED)
        self.played = self.names("clean.jsonl")
        self.assertIn("undo", self.played)
        self.assertEqual(self.played[-2:], ["submit", "end"])

    def play(self, fault):
        path = self.folder / "s.jsonl"
        path.unlink(missing_ok=True)
        done = subprocess.run([program.PROGRAM, *PLAY, "--session", str(path)], input=TYPED.encode(), capture_output=True,
                              cwd=self.folder, env={**self.environment, **fault}, timeout=program.PATIENCE)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def each(self, call, mode):
        for nth in itertools.count(1):
            result = self.play(self.faults.of(call, nth, errno.ENOSPC, mode, "s.jsonl"))
            if not self.faults.happened():
                break
            yield nth, result

    def kept(self):
        """How much of the play the file holds; everything else would be a gap or another play."""
        if not (self.folder / "s.jsonl").exists():
            return None
        names = self.names("s.jsonl")
        self.assertEqual(names, self.played[: len(names)])
        self.kamae("score", "s.jsonl")
        return len(names)

    def refused(self, code, out, errors):
        """It could not begin, and what somebody asked to be kept is not played unkept."""
        self.assertEqual(code, 3)
        self.assertNotIn("Debrief", out)
        self.assertIn("KM06", errors)
        self.assertFalse((self.folder / "s.jsonl").exists())

    def test_what_fails_once_is_made_good(self):
        for call in ("write", "fdatasync"):
            for _, (code, out, errors) in self.each(call, "once"):
                if "Debrief" not in out:
                    self.refused(code, out, errors)
                    continue
                self.assertLessEqual(out.count("can no longer be kept"), 1)
                if self.kept() == len(self.played):
                    self.assertEqual(code, 0)
                    self.assertIn("has been kept", errors)
                else:  # the end itself: nothing came after it
                    self.assertEqual(self.kept(), len(self.played) - 1)
                    self.assertEqual(code, 3)
                    self.assertNotIn("has been kept", errors)

    def test_half_a_line_on_a_disk_that_is_full_from_then_on_is_no_part_of_the_session(self):
        for _, (code, out, errors) in self.each("write", "half"):
            if "Debrief" in out:
                self.assertEqual(code, 3)
                self.assertLess(self.kept(), len(self.played))
            else:
                self.refused(code, out, errors)

    def test_what_fails_for_good_is_told_once_and_ends_in_the_debrief(self):
        for call in ("write", "fdatasync"):
            for _, (code, out, errors) in self.each(call, "always"):
                if "Debrief" not in out:
                    self.refused(code, out, errors)
                    continue
                self.assertEqual(code, 3)
                self.assertEqual(out.count("can no longer be kept"), 1)
                self.assertNotIn("has been kept", errors)
                self.assertIn("What is kept ends before answer", errors)
                self.assertLess(self.kept(), len(self.played))

    def test_a_file_that_cannot_be_opened_or_cut_loses_nothing(self):
        for call in ("open", "fsync", "ftruncate", "close", "rename"):
            for mode in ("once", "always"):
                for _, (code, out, errors) in self.each(call, mode):
                    if "Debrief" in out:
                        self.assertGreaterEqual(self.kept(), len(self.played) - 1)
                    else:
                        self.refused(code, out, errors)


if __name__ == "__main__":
    program.run_tests()
