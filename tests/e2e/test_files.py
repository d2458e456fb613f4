#!/usr/bin/python3 -B
"""What the program does to files when something is in the way: a disk that fails, names that lead elsewhere, what
is no file at all. Nothing that was there is lost, and nothing half is left.
usage: tests/e2e/test_files.py PROGRAM"""

import errno
import itertools
import os

import program
from faults import Faults
from program import Case, PLAY, SMALL, SOUND

CHOICES = "seat\ndefer\nwhen=eleven where=upstairs\nsubmit\n"


class FilesCase(Case):
    def setUp(self):
        super().setUp()
        self.faults = Faults(self.folder)

    def names_in_folder(self):
        return sorted(name for name in os.listdir(self.folder) if name not in ("home", self.faults.mark.name))

    def session(self, name="s.jsonl"):
        self.kamae(*PLAY, "--choices", self.write("choices", CHOICES), "--session", name)
        return name

    def read(self, name):
        return (self.folder / name).read_bytes()


class FailingDisk(FilesCase):
    """Every call that a command makes on a file fails once, one after the other, and then for good."""

    ERRORS = (errno.ENOSPC, errno.EIO)

    def each_fault(self, *calls):
        """Up to the first that does not happen any more."""
        for call, error, mode in itertools.product(calls, self.ERRORS, ("once", "always")):
            for nth in itertools.count(1):
                yield f"{call} {nth} {error} {mode}", self.faults.of(call, nth, error, mode, str(self.folder))
                if not self.faults.happened():
                    break

    def test_a_report_is_whole_or_not_there(self):
        self.session()
        for name, fault in self.each_fault("open", "write", "fsync", "close", "rename"):
            self.write("out", "as it was")
            before = self.names_in_folder()
            done = self.run_with(fault, "report", "s.jsonl", "--out", f"{self.folder}/out")
            if not self.faults.happened():
                self.assertEqual(done.returncode, 0)
            whole = b"one page" in self.read("out")
            self.assertTrue(whole or self.read("out") == b"as it was", name)
            self.assertEqual(self.names_in_folder(), before, name)
            self.assertTrue(whole or done.returncode == 3, name)
            if done.returncode:
                self.assertIn(b"KM06", done.stderr)

    def test_a_new_file_is_whole_or_not_there(self):
        for name, fault in self.each_fault("open", "write", "fsync", "close"):
            done = self.run_with(fault, "new", "--policy", "shop")
            self.assertEqual(done.returncode, 3 if self.faults.happened() else 0, name)
            self.assertEqual(self.names_in_folder(), [] if self.faults.happened() else ["shop.json"], name)
            if not done.returncode:
                os.remove(self.folder / "shop.json")

    def test_a_new_file_of_which_the_half_was_written_is_removed(self):
        fault = self.faults.of("write", 1, errno.ENOSPC, "half", "shop.json")
        self.assertIn(b"KM0609", self.run_with(fault, "new", "--policy", "shop").stderr)
        self.assertEqual(self.names_in_folder(), [])
        self.kamae("new", "--policy", "shop")


if __name__ == "__main__":
    program.run_tests()
