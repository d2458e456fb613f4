#!/usr/bin/python3 -B
"""What the program does to files when something is in the way: a disk that fails, names that lead elsewhere, what
is no file at all. Nothing that was there is lost, and nothing half is left.
usage: tests/e2e/test_files.py PROGRAM"""

import errno
import itertools
import os
import resource

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


class ClosedStreams(FilesCase):
    """A shell's >&-: no file of the program's may become its standard output."""

    CLOSED = ((0,), (1,), (2,), (0, 1), (0, 2), (1, 2), (0, 1, 2))

    def run_closed(self, closed, *arguments):
        def close():
            for descriptor in closed:
                os.close(descriptor)
        return self.run_with({}, *arguments, preexec_fn=close)

    def test_a_session_holds_its_events_and_nothing_else(self):
        self.session("right.jsonl")
        for closed in self.CLOSED:
            done = self.run_closed(closed, *PLAY, "--choices", "choices", "--session", "s.jsonl")
            self.assertEqual(done.returncode, 3 if 1 in closed else 0, closed)
            self.assertEqual(self.names("s.jsonl"), self.names("right.jsonl"), closed)
            self.kamae("report", "s.jsonl")
            os.remove(self.folder / "s.jsonl")

    def test_a_session_that_goes_on_stays_one(self):
        begun = self.write("begun", "seat\ndefer\n")
        for closed in self.CLOSED:
            self.kamae(*PLAY, "--choices", begun, "--session", "s.jsonl", exits=1)
            rest = self.write("rest", "when=eleven where=upstairs\nsubmit\n")
            done = self.run_closed(closed, "play", "--resume", "s.jsonl", "--choices", rest)
            self.assertEqual(done.returncode, 3 if 1 in closed else 0, closed)
            self.assertEqual(self.names("s.jsonl")[-1], "end", closed)
            self.kamae("report", "s.jsonl")
            os.remove(self.folder / "s.jsonl")

    def test_a_report_that_nobody_can_read_is_a_failure(self):
        self.session()
        for closed in self.CLOSED:
            done = self.run_closed(closed, "report", "s.jsonl")
            self.assertEqual(done.returncode, 3 if 1 in closed else 0, closed)
            self.assertEqual(self.run_closed(closed, "report", "s.jsonl", "--out", "out").returncode, 0, closed)
            self.assertIn(b"one page", self.read("out"), closed)

    def test_the_version_too(self):
        self.assertIn(b"KM0617", self.run_closed((1,), "--version").stderr)


class SizeLimit(FilesCase):
    """ulimit -f: the system stops a file from growing."""

    def run_limited(self, size, *arguments):
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        return self.run_with({}, *arguments, preexec_fn=limit)

    def test_a_report_is_refused_and_nothing_is_left(self):
        self.session()
        before = self.names_in_folder()
        done = self.run_limited(4096, "report", "s.jsonl", "--format", "html", "--out", "out")
        self.assertEqual(done.returncode, 3)
        self.assertIn(b"KM0607", done.stderr)
        self.assertEqual(self.names_in_folder(), before)


if __name__ == "__main__":
    program.run_tests()
