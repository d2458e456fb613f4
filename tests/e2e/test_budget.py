#!/usr/bin/python3 -B
"""Exploration of scenarios that are far too large: the budget of seconds and of bytes holds, whatever the scenario.
usage: tests/e2e/test_budget.py PROGRAM

A sanitizer needs memory of its own and takes its time; then the limits are wider, and tell a table that doubles without
asking all the same: a table that grows to twice its size, all that is allowed, stands beside its old self (3/2), each
8 bytes have one that says what they are (9/8)."""

import json
import os
import pathlib
import subprocess
import sys

import program
from program import Case, ROOT

sys.path.insert(0, str(ROOT / "tests/bench"))
import bench_budget  # noqa: E402

HEAD = ROOT / "tests/diag/explore/sound.json"
RULES = str(ROOT / "tests/diag/rulebook-explore.json")
MEMORY = 48


class Budget(Case):
    def setUp(self):
        super().setUp()
        self.sanitized = b"__asan_init" in pathlib.Path(program.PROGRAM).read_bytes()
        self.head = json.loads(HEAD.read_text(encoding="utf-8"))

    def spent(self, *arguments):
        """Processor seconds and peak of memory in MB of one run, and what it prints."""
        out = self.folder / "out"
        options = ":".join(filter(None, (os.environ.get("ASAN_OPTIONS"), "quarantine_size_mb=1")))
        with open(out, "wb") as file:
            process = subprocess.Popen([program.PROGRAM, *arguments], stdout=file, stdin=subprocess.DEVNULL,
                                       env={**self.environment, "ASAN_OPTIONS": options})
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        self.assertIn(process.returncode, (0, 1))
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6, json.loads(out.read_text("utf-8"))

    def each_scene(self):
        for name, parts in bench_budget.SCENES.items():
            path = self.write(f"{name}.json", json.dumps(bench_budget.scene(self.head, *parts)))
            with self.subTest(name):
                yield path

    def test_seconds_and_bytes_hold_in_every_phase(self):
        least, program_itself, _ = self.spent("explore", str(HEAD), "--rulebook", RULES, "--json")
        allowed = program_itself + 3 / 2 * 9 / 8 * MEMORY if self.sanitized else MEMORY
        for path in self.each_scene():
            seconds, peak, found = self.spent("explore", path, "--rulebook", RULES, "--json", "--seconds", "1",
                                              "--memory", str(MEMORY))
            self.assertIn(found["status"], ("exact", "bounds", "gave-up"))
            self.assertLess(seconds, least + 1.5)
            self.assertLess(peak, allowed)

    def test_check_takes_two_seconds_and_200_mb_by_default(self):
        if self.sanitized:
            self.skipTest("a sanitizer's figures say nothing of it")
        for path in self.each_scene():
            seconds, peak, _ = self.spent("check", path, "--rulebook", RULES, "--json")
            self.assertLess(seconds, 2.5)
            self.assertLess(peak, 200)


if __name__ == "__main__":
    program.run_tests()
