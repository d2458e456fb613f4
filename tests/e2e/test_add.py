#!/usr/bin/python3
"""kamae add: a scenario is checked, copied to where the list finds it, and never stands in another's place.

usage: tests/e2e/test_add.py KAMAE
"""

import json
import os
import pathlib
import resource

import program
from program import SMALL, SOUND, Case

MEGABYTES = 1000 if "ASAN_OPTIONS" in os.environ else 200
SECONDS = 8 if "ASAN_OPTIONS" in os.environ else 1


class Adding(Case):
    def setUp(self):
        super().setUp()
        self.kept = self.folder / "home/.local/share/kamae/scenarios"

    def test_it_is_copied_as_it_is_and_listed(self):
        out, errors = self.kamae("add", SOUND, "--rulebook", SMALL)
        self.assertEqual((out, errors), (f"{self.kept}/sound.json\n", ""))
        self.assertEqual((self.kept / "sound.json").read_bytes(), pathlib.Path(SOUND).read_bytes())
        self.assertIn("one page", self.kamae("list")[0])

    def test_the_file_gets_the_name_of_the_id(self):
        path = self.write("mail attachment.txt", pathlib.Path(SOUND).read_text())
        self.assertEqual(self.kamae("add", path, "--rulebook", SMALL)[0], f"{self.kept}/sound.json\n")

    def test_it_never_goes_over_another(self):
        self.kamae("add", SOUND, "--rulebook", SMALL)
        before = (self.kept / "sound.json").read_bytes()
        changed = self.write("sound.json", pathlib.Path(SOUND).read_text().replace('"revision": 1', '"revision": 2'))
        _, errors = self.kamae("add", changed, "--rulebook", SMALL, exits=1)
        self.assert_finding(errors, "KM0701")
        self.assertEqual((self.kept / "sound.json").read_bytes(), before)

    def test_an_id_counts_whatever_its_file_is_called(self):
        self.kept.mkdir(parents=True)
        (self.kept / "another-name.json").write_bytes(pathlib.Path(SOUND).read_bytes())
        _, errors = self.kamae("add", SOUND, "--rulebook", SMALL, exits=1)
        self.assert_finding(errors, "KM0701")
        self.assertIn("another-name.json", errors)
        self.assertEqual(os.listdir(self.kept), ["another-name.json"])

    def test_one_that_comes_with_kamae_is_not_hidden(self):
        copy = self.write("x.json", (program.ROOT / "scenarios/one-page.json").read_text())
        self.assert_finding(self.kamae("add", copy, exits=1)[1], "KM0701")
        self.assertFalse(self.kept.exists())

    def test_the_named_data_folder_gets_it(self):
        out, _ = self.kamae("add", SOUND, "--rulebook", SMALL, "--data", "shelf")
        self.assertEqual(out, "shelf/scenarios/sound.json\n")
        self.assertTrue((self.folder / "shelf/scenarios/sound.json").is_file())
        self.assertFalse(self.kept.exists())

    def test_a_folder_that_cannot_be_made(self):
        (self.folder / "shelf").write_text("")
        _, errors = self.kamae("add", SOUND, "--rulebook", SMALL, "--data", "shelf", exits=1)
        self.assert_finding(errors, "KM0702")

    def test_what_is_not_sound_is_refused_with_its_findings(self):
        scene = json.loads(pathlib.Path(SOUND).read_text())
        scene["id"] = "../../outside"
        path = self.write("outside.json", json.dumps(scene))
        self.assert_finding(self.kamae("add", path, "--rulebook", SMALL, exits=1)[1], "KM0141")
        self.assert_finding(self.kamae("add", SMALL, exits=1)[1], "KM0703")
        self.assert_finding(self.kamae("add", "nowhere.json", exits=3)[1], "KM0601")
        self.assertFalse((self.folder / "home").exists())


class Hostile(Case):
    def refused(self, name, content):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.kamae("add", self.write(name, content), exits=None)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.assertLess(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, SECONDS, name)
        self.assertLess(after.ru_maxrss / 1000, MEGABYTES, name)
        self.assertFalse((self.folder / "home").exists(), name)

    def kamae(self, *arguments, exits=0, **options):
        if exits is not None:
            return super().kamae(*arguments, exits=exits, **options)
        done = self.run_with({}, *arguments)
        self.assertIn(done.returncode, (1, 3), arguments)
        self.assert_harmless(done.stderr.decode())
        return done

    def test_it_is_refused_quickly_and_in_little_memory(self):
        head = pathlib.Path(SOUND).read_text().split('"nodes"')[0]
        self.refused("huge.json", b" " * 100_000_000)
        self.refused("many.json", head + '"nodes": [' + '{"id":"a"},' * 1_000_000 + "{}]}")
        self.refused("deep.json", "[" * 5_000_000)
        self.refused("circle.json", head + '"nodes": [{"id": "ask", "to": "ask"}]}')
        self.refused("noise.json", bytes(range(256)) * 4000)
        self.refused("string.json", '{"id": "' + "x" * 10_000_000)


if __name__ == "__main__":
    program.run_tests()
