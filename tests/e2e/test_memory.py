#!/usr/bin/python3 -B
"""Memory runs out: of all calls for memory that a command makes, its libraries' included, one gives nothing, and in
another round it and all after it. The command then says so in one line and exits with 3, or it could do without and
prints what it always does; what was acknowledged of a play is in its file, which goes on. The first FIRST calls fail
one by one, then every STRIDE-th, since a scenario has many thousands; of a play every STEP-th once its file has begun.
Of a report as PDF and of the desktop only the program's own calls fail, every OWN_STRIDE-th: their libraries (GLib,
Pango, fontconfig) end the program themselves.
usage: tests/e2e/test_memory.py PROGRAM [DESKTOP]"""

import itertools
import os
import pathlib
import subprocess
import sys
import unittest

import program
from program import Case, PLAY, SMALL, SOUND

FIRST, STRIDE = 5, 1499
LEAP, STEP = 499, 5
OWN_STRIDE = 61
TYPED = "1\n2\n1\n1\n\n"
TOLD = "out of memory"
DESKTOP = os.path.abspath(sys.argv.pop(2)) if len(sys.argv) > 2 and os.path.isfile(sys.argv[2]) else None
SCRIPT = "wait library\nclick library.card.broken-kettle\nwait briefing\nclick briefing.start\nwait scene\nkey End\n" \
         "wait scene.option.1\nkey 1\nkey End\nwait scene.option.1\nquit\n"


class Memory(Case):
    def run_short(self, nth, mode, arguments, typed="", runs=None):
        """Runs it (the program, unless it is said what) with the Nth call failing; None when there are fewer."""
        hit = self.folder / ".memory-was-out"
        hit.unlink(missing_ok=True)
        environment = {"LD_PRELOAD": str(library()), "KAMAE_MEMORY": f"{nth} {mode}", "KAMAE_MEMORY_HIT": str(hit),
                       "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0"}
        done = subprocess.run([runs or program.PROGRAM, *arguments], input=typed.encode(), capture_output=True, cwd=self.folder,
                              env={**self.environment, **environment}, timeout=program.PATIENCE, check=False)
        return done if hit.exists() else None

    def each(self, mode, *arguments, stride=STRIDE, runs=None):
        for nth in itertools.chain(range(1, FIRST + 1), itertools.count(FIRST + stride, stride)):
            done = self.run_short(nth, mode, arguments, runs=runs)
            if not done:
                self.assertGreater(nth, FIRST)
                break
            yield nth, done

    def assert_told(self, done, clean):
        """One line and exit code 3, or all is as it would have been."""
        errors = done.stderr.decode()
        if done.returncode == 3:
            self.assertEqual(errors.count(TOLD), 1, errors)
            self.assertRegex(errors.splitlines()[-1], r"^kamae(-gui)?: ")
        else:
            self.assertEqual((done.returncode, done.stdout), (clean.returncode, clean.stdout), errors)

    def test_every_command_says_so_and_ends(self):
        self.kamae(*PLAY, "--session", "s.jsonl", typed=TYPED)
        scene = (SOUND, "--rulebook", SMALL)
        commands = [("list",), ("check", "--quick", *scene), ("check", *scene), ("explore", *scene), ("score", "s.jsonl")]
        commands += [("report", "s.jsonl", "--format", name) for name in ("text", "markdown", "html", "json")]
        for arguments in commands:
            clean = self.run_with({}, *arguments)
            for mode in ("once", "always"):
                told = 0
                for nth, done in self.each(mode, *arguments):
                    with self.subTest(arguments=arguments, mode=mode, nth=nth):
                        self.assert_told(done, clean)
                    told += done.returncode == 3
                self.assertGreater(told, FIRST)

    def assert_each_told(self, clean, arguments, runs=None):
        """The same for the program's own calls alone."""
        for mode in ("once own", "always own"):
            told = 0
            for nth, done in self.each(mode, *arguments, stride=OWN_STRIDE, runs=runs):
                with self.subTest(mode=mode, nth=nth):
                    self.assert_told(done, clean)
                told += done.returncode == 3
            self.assertGreater(told, FIRST)

    def test_a_report_as_pdf_says_so_too_and_leaves_nothing_half(self):
        self.kamae(*PLAY, "--session", "s.jsonl", typed=TYPED)
        arguments = ("report", "s.jsonl", "--format", "pdf", "--out", "s.pdf")
        clean = self.run_with({}, *arguments)
        if b"KM0650" in clean.stderr:
            self.skipTest("built without Pango")
        whole = (self.folder / "s.pdf").read_bytes()
        self.assert_each_told(clean, arguments)
        self.assertEqual((self.folder / "s.pdf").read_bytes(), whole)

    @unittest.skipUnless(DESKTOP, "built without the desktop")
    def test_the_desktop_says_so_too(self):
        self.environment["SDL_VIDEODRIVER"] = "dummy"
        arguments = ("--script", self.write("scene.script", SCRIPT))
        clean = subprocess.run([DESKTOP, *arguments], capture_output=True, cwd=self.folder, env=self.environment,
                               timeout=program.PATIENCE, check=False)
        self.assertEqual((clean.returncode, clean.stderr), (0, b""))
        self.assert_each_told(clean, arguments, runs=DESKTOP)

    def play(self, nth, clean):
        """Plays with no memory from the Nth call on; gives how many events the file holds, None before it is there.
        Whatever was shown as said is in it."""
        path = self.folder / "s.jsonl"
        path.unlink(missing_ok=True)
        done = self.run_short(nth, "always", [*PLAY, "--session", "s.jsonl"], TYPED)
        if not done:
            return len(clean)
        self.assertEqual((done.returncode, done.stderr.decode().count(TOLD)), (3, 1))
        if not path.exists() or not path.stat().st_size:
            return None
        names = self.names("s.jsonl")
        self.assertEqual(names, clean[: len(names)])
        self.assertGreaterEqual(len(names), done.stdout.decode().split("Debrief")[0].count("(you):"))
        return len(names)

    def test_what_was_acknowledged_of_a_play_is_kept_and_goes_on(self):
        self.kamae(*PLAY, "--session", "clean.jsonl", typed=TYPED)
        clean, lengths, late = self.names("clean.jsonl"), set(), LEAP
        while self.play(late, clean) is None:
            late += LEAP
        for nth in itertools.count(late - LEAP, STEP):
            with self.subTest(nth=nth):
                length = self.play(nth, clean)
            if length == len(clean):
                break
            if length is not None and length not in lengths:
                lengths.add(length)
                self.kamae("score", "s.jsonl")
                self.kamae("play", "--resume", "s.jsonl", typed="q\n")
        self.assertGreater(len(lengths), 1)


def library():
    """The build puts it into tests/e2e beside src/cli/kamae."""
    return pathlib.Path(program.PROGRAM).parents[2] / "tests/e2e/libkamae_memory.so"


if __name__ == "__main__":
    program.run_tests()
