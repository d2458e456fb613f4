#!/usr/bin/python3 -B
"""A folder of scenarios in which nearly every file is hostile: as large as a file may be, and as bad. Each is told of, the
scenario among them is listed, and neither the time nor the memory depends on what the files would like.
usage: tests/e2e/test_folder.py PROGRAM [DESKTOP]"""

import json
import multiprocessing
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import program
from program import Case, ROOT

MOST_BYTES = 16 * 1024 * 1024  # of a file
MOST_VALUES = 500000           # in a file
MEMORY = 400 * 1024            # KiB: the 200 MB of the release, and as much again for AddressSanitizer
SECONDS = 30                   # of processor time: the 3 s of the release, and ten times that for the sanitizers
# Freed blocks are given back at once, as they are without AddressSanitizer, so that memory can be measured.
SANITIZER = "quarantine_size_mb=0:thread_local_quarantine_size_kb=0:malloc_context_size=0"
DESKTOP = os.path.abspath(sys.argv.pop(2)) if len(sys.argv) > 2 and os.path.isfile(sys.argv[2]) else None


def members(first, member, count):
    return ("{" + first + ",".join(member.format(number) for number in range(count)) + "}").encode()


def items(item, count):
    return b"[" + b",".join([item] * count) + b"]"


def hostile_files():
    """Name → bytes. The first give up at a byte, the others at a limit, the last ones below it."""
    shipped = json.loads((ROOT / "scenarios/one-page.json").read_text(encoding="utf-8"))
    yield "zeros", b"\0" * MOST_BYTES
    yield "blanks", b" " * MOST_BYTES
    yield "objects", b"{}" * (MOST_BYTES // 2)
    yield "empty", b""
    yield "too-large", b"[" + b" " * MOST_BYTES + b"]"
    yield "deep-lists", b"[" * MOST_BYTES
    yield "deep-objects", b'{"a":' * (MOST_BYTES // 5)
    yield "string", b'"' + b"a" * (MOST_BYTES - 2) + b'"'
    yield "list-of-objects", items(b"{}", MOST_BYTES // 3 - 1)
    yield "unknown-keys", members("", '"k{:07d}":0', 1500000)[:MOST_BYTES]
    yield "fewer-keys", members('"id":"fewer-keys",', '"key-of-some-length-{:07d}":0', MOST_VALUES - 30000)
    yield "one-key", members("", '"id":0', MOST_VALUES - 2)
    yield "strings", members('"x":[' + ",".join(['"twenty letters of it"'] * (MOST_VALUES - 10)) + "],", '"y{}":0', 2)
    yield "nodes", b'{"id":"nodes","nodes":' + items(b'{"id":"a"}', MOST_VALUES // 2 - 10) + b"}"
    yield "long-lines", json.dumps(shipped | {"id": "long-lines", "license": ["x" * 60000] * 270}).encode()


def write_folder(folder):
    folder.mkdir(parents=True)
    for name, content in hostile_files():
        (folder / f"{name}.json").write_bytes(content)
    sound = json.loads((ROOT / "scenarios/broken-kettle.json").read_text(encoding="utf-8"))
    (folder / "sound.json").write_text(json.dumps(sound | {"id": "sound"}))


class Folder(Case):
    @classmethod
    def setUpClass(cls):
        scratch = tempfile.TemporaryDirectory(prefix="kamae folder ")
        cls.addClassCleanup(scratch.cleanup)
        cls.data = pathlib.Path(scratch.name)
        # In a process of its own: a program begins with the memory of the one that starts it in its account.
        writing = multiprocessing.get_context("fork").Process(target=write_folder, args=(cls.data / "scenarios",))
        writing.start()
        writing.join()
        assert writing.exitcode == 0

    def run_measured(self, *command):
        """Runs it within MEMORY and SECONDS; gives exit code, stdout, stderr."""
        options = ":".join([*filter(None, [self.environment.get("ASAN_OPTIONS")]), SANITIZER])
        with open(self.folder / "out", "w+b") as out, open(self.folder / "errors", "w+b") as errors:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=errors, cwd=self.folder,
                                       env={**self.environment, "ASAN_OPTIONS": options, "SDL_VIDEODRIVER": "dummy"})
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        self.assertLess(used.ru_maxrss, MEMORY)
        self.assertLess(used.ru_utime + used.ru_stime, SECONDS)
        return process.returncode, (self.folder / "out").read_text(), (self.folder / "errors").read_text()

    def test_each_is_told_of_and_the_scenario_among_them_is_listed(self):
        code, out, errors = self.run_measured(program.PROGRAM, "list", "--data", str(self.data), "--json")
        self.assertEqual(code, 1)
        self.assert_harmless(errors)
        listed = [scenario["id"] for scenario in json.loads(out)]
        self.assertIn("sound", listed)
        for path in (self.data / "scenarios").iterdir():
            self.assertTrue(path.stem == "sound" or path.stem in listed or path.name in errors, path.name)
        self.assertLess(len(errors), 256 * 1024)

    @unittest.skipUnless(DESKTOP, "built without the desktop")
    def test_the_desktop_opens_its_library(self):
        script = self.write("open.script", "wait library\nexpect library.card.sound\nexpect library.card.one-page\n"
                                           "key End\nkey Home\nfits\nquit\n")
        code, _, errors = self.run_measured(DESKTOP, "--data", str(self.data), "--script", script)
        self.assertEqual(code, 0, errors)


if __name__ == "__main__":
    program.run_tests()
