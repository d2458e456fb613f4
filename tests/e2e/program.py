"""The real program for the tests in Python: run through pipes, or at a pseudo-terminal, in a folder of its own.

A test file subclasses Case and ends with run_tests(); the path of the program is its first argument."""

import fcntl
import json
import os
import pathlib
import pty
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from leaks import without_leaks  # noqa: E402 (its folder is known only here)

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SOUND = str(ROOT / "tests/diag/scenario/sound.json")
SMALL = str(ROOT / "tests/diag/rulebook-small.json")
PLAY = ["play", SOUND, "--rulebook", SMALL]
PROGRAM = None
PATIENCE = 300  # seconds, where a few are needed: a busy machine is no mistake
played = {}


def run_tests():
    global PROGRAM
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="kamae e2e ")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.environment = {"COLUMNS": "80", "LANG": "C.UTF-8", "HOME": str(self.folder / "home"),
                            "PATH": os.environ.get("PATH", ""), "KAMAE_LANG": "en"}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def kamae(self, *arguments, exits=0, typed="", **environment):
        """Runs it with pipes; gives what it printed as (stdout, stderr)."""
        typed = typed if isinstance(typed, bytes) else typed.encode()
        known = without_leaks(arguments[:1], {**self.environment, **environment})
        done = subprocess.run([PROGRAM, *arguments], input=typed, capture_output=True, cwd=self.folder, env=known,
                              timeout=PATIENCE, check=False)
        out, errors = done.stdout.decode(), done.stderr.decode()
        self.assertEqual(done.returncode, exits, f"{arguments}\n{out}\n{errors}")
        for text in (out, errors):
            self.assert_harmless(text)
        return out, errors

    def run_with(self, environment, *arguments, **options):
        """Runs it whatever comes of it; gives the completed process, with bytes."""
        known = without_leaks(arguments[:1], {**self.environment, **environment})
        return subprocess.run([PROGRAM, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, cwd=self.folder, env=known, timeout=PATIENCE, check=False,
                              **options)

    def assert_harmless(self, text):
        """Nothing that moves a cursor, changes a colour or turns the direction of writing."""
        for character in text:
            code = ord(character)
            harmful = (code < 32 and character != "\n") or 127 <= code < 160 or code in (0x2028, 0x2029) \
                or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069 or code in (0x061C, 0x200E, 0x200F, 0xFEFF) \
                or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
            if harmful:
                self.fail(f"U+{code:04X} in {text!r}")

    def keep_run(self, case, name="s.jsonl"):
        """Keeps the session of a golden run, such as one-page/ideal. Since a debrief follows the whole scenario, it is
        played once for all tests of a file."""
        if case not in played:
            self.kamae("play", case.partition("/")[0], "--choices", str(ROOT / f"tests/golden/{case}.choices"),
                       "--session", name)
            played[case] = (self.folder / name).read_bytes()
        (self.folder / name).write_bytes(played[case])
        return name

    def assert_finding(self, errors, code):
        self.assertIn(code, errors)

    def events(self, path):
        """The events of a session file, with everything after the three lines of its head."""
        return [json.loads(line) for line in (self.folder / path).read_text().splitlines()[3:]]

    def names(self, path):
        return [event.get("choice", event["event"]) for event in self.events(path)]

    def entries(self, path):
        """What was entered into forms: slot and option, None for a slot left blank."""
        return [(event["slot"], event.get("option")) for event in self.events(path) if event["event"] == "entry"]

    def terminal(self, *arguments, **environment):
        terminal = Terminal([PROGRAM, *arguments], self.folder, {**self.environment, **environment})
        self.addCleanup(terminal.close)
        return terminal


class Terminal:
    """The program at a pseudo-terminal. What it prints is gathered in `text`."""

    def __init__(self, command, folder, environment):
        outside, inside = pty.openpty()
        self.process = subprocess.Popen(command, stdin=inside, stdout=inside, stderr=inside, cwd=folder,
                                        env=environment, start_new_session=True)
        os.close(inside)
        self.descriptor = outside
        self.text = ""
        self.bytes = b""

    def wait_for(self, prompt, seconds=PATIENCE):
        """Reads until `prompt` was printed; forgets everything up to it and gives that."""
        limit = time.monotonic() + seconds
        while prompt not in self.text:
            if not self.read(limit - time.monotonic()):
                raise AssertionError(f"no {prompt!r} in {self.text!r}")
        before, _, self.text = self.text.partition(prompt)
        return before

    def read(self, seconds):
        if seconds <= 0 or not select.select([self.descriptor], [], [], seconds)[0]:
            return False
        try:
            got = os.read(self.descriptor, 4096)
        except OSError:
            return False
        self.bytes += got
        complete = self.bytes.decode(errors="ignore")
        self.bytes = self.bytes[len(complete.encode()):]
        self.text += complete.replace("\r\n", "\n")
        return bool(got)

    def resize(self, columns, rows=40):
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, line):
        os.write(self.descriptor, line.encode() + b"\n")

    def answer(self, line, prompt="> "):
        """Types a line and gives what is printed up to the next prompt."""
        self.type(line)
        return self.wait_for(prompt)

    def finish(self):
        """What is printed up to the end, and the exit code."""
        while self.read(PATIENCE):
            pass
        return self.text, self.process.wait(timeout=PATIENCE)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def close(self):
        if self.process.poll() is None:
            self.kill()
        os.close(self.descriptor)
