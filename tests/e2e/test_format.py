#!/usr/bin/python3
"""kamae format: only white space changes, a file is written as a whole or not at all, and twice is once.

usage: tests/e2e/test_format.py KAMAE
"""

import os
import pathlib
import re
import stat

import program
from program import ROOT, SOUND, Case

TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|[][{},:]|[^][{},:"\s]+')
LAID = '{\n  "a": [1, 2]\n}\n'
CRAMPED = '{"a":[1,2]}'
BROKEN = '{"a": [1, 2}'


class Format(Case):
    def test_the_file_is_replaced_and_keeps_its_rights(self):
        path = pathlib.Path(self.write("a.json", CRAMPED))
        path.chmod(0o640)
        self.assertEqual(self.kamae("format", "a.json"), ("", ""))
        self.assertEqual(path.read_text(), LAID)
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o640)
        self.assertEqual(os.listdir(self.folder), ["a.json"])

    def test_what_is_laid_out_is_not_touched(self):
        path = pathlib.Path(self.write("a.json", LAID))
        before = path.stat().st_ino, path.stat().st_mtime_ns
        self.kamae("format", "a.json")
        self.assertEqual((path.stat().st_ino, path.stat().st_mtime_ns), before)

    def test_check_names_the_first_line_and_writes_nothing(self):
        self.write("laid.json", LAID)
        path = pathlib.Path(self.write("a.json", LAID.replace("1, 2", "1,2")))
        before = path.read_bytes()
        out, errors = self.kamae("format", "laid.json", "a.json", "--check", exits=1)
        self.assertEqual(out, "")
        self.assertTrue(errors.startswith("a.json:2:1: error KM0694:"), errors)
        self.assertEqual(path.read_bytes(), before)
        self.assertEqual(self.kamae("format", "laid.json", "--check"), ("", ""))

    def test_the_end_of_the_file_counts(self):
        self.write("a.json", LAID.rstrip("\n"))
        self.assertIn("a.json:3:1:", self.kamae("format", "a.json", "--check", exits=1)[1])

    def test_a_file_with_mistakes_is_left_and_the_others_are_laid_out(self):
        self.write("bad.json", BROKEN)
        self.write("a.json", CRAMPED)
        _, errors = self.kamae("format", "bad.json", "a.json", exits=1)
        self.assertRegex(errors, r"bad\.json:1:\d+: error KM0117:")
        self.assertEqual((self.folder / "bad.json").read_text(), BROKEN)
        self.assertEqual((self.folder / "a.json").read_text(), LAID)

    def test_a_file_that_is_not_there(self):
        self.write("a.json", CRAMPED)
        _, errors = self.kamae("format", "gone.json", "a.json", exits=3)
        self.assertIn("gone.json", errors)
        self.assertEqual((self.folder / "a.json").read_text(), LAID)

    def test_from_a_pipe_to_a_pipe(self):
        self.assertEqual(self.kamae("format", "-", typed=CRAMPED), (LAID, ""))
        self.assertEqual(self.kamae("format", "-", typed=LAID), (LAID, ""))
        out, errors = self.kamae("format", "-", typed=BROKEN, exits=1)
        self.assertEqual(out, "")
        self.assertIn("-:1:", errors)

    def test_out_leaves_the_file(self):
        self.write("a.json", CRAMPED)
        self.kamae("format", "a.json", "--out", "b.json")
        self.assertEqual((self.folder / "a.json").read_text(), CRAMPED)
        self.assertEqual((self.folder / "b.json").read_text(), LAID)

    def test_out_goes_over_no_scenario(self):
        self.write("a.json", CRAMPED)
        self.write("scene.json", pathlib.Path(SOUND).read_bytes())
        self.assert_finding(self.kamae("format", "a.json", "--out", "scene.json", exits=3)[1], "KM062")
        self.assertEqual((self.folder / "scene.json").read_bytes(), pathlib.Path(SOUND).read_bytes())

    def test_out_is_for_one_file_that_is_written(self):
        self.write("a.json", CRAMPED)
        for more in (["a.json"], ["--check"]):
            _, errors = self.kamae("format", "a.json", *more, "--out", "b.json", exits=2)
            self.assert_finding(errors, "KM0695")
        self.assertEqual(os.listdir(self.folder), ["a.json"])

    def test_nothing_is_lost_of_any_fixture_and_twice_is_once(self):
        before = {}
        for number, path in enumerate(sorted((ROOT / "tests/diag").rglob("*.json"))):
            before[f"{number}.json"] = path.read_bytes()
            self.write(f"{number}.json", path.read_bytes())
        self.run_with({}, "format", *before)
        errors = self.run_with({}, "format", *before, "--check").stderr.decode()
        self.assertNotIn("KM0694", errors)
        unsound = set(re.findall(r"(?m)^(\d+\.json):", errors))
        self.assertLess(len(unsound), len(before) // 2)
        for name, content in before.items():
            after = (self.folder / name).read_bytes()
            with self.subTest(name):
                if name in unsound:
                    self.assertEqual(after, content)
                else:
                    self.assertEqual(TOKEN.findall(after), TOKEN.findall(content))


if __name__ == "__main__":
    program.run_tests()
