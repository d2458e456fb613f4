#!/usr/bin/python3
"""`cmake --install` into a folder of its own: what is put where, whether its desktop files are valid, and whether the
installed programs find their data from any folder. A scenario that only the installed data has tells these from the
source's.

usage: test_install.py CMAKE BUILD_FOLDER ON|OFF (whether it was built with Pango)
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

CMAKE = BUILD = WITH_PDF = None
VALIDATORS = {"desktop-file-validate": "desktop-file-utils", "appstreamcli": "appstream"}
ADDED = "installed-only"


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="kamae install ")
        cls.addClassCleanup(folder.cleanup)
        cls.home = pathlib.Path(folder.name)
        cls.prefix = cls.home / "prefix"
        subprocess.run([CMAKE, "--install", BUILD, "--prefix", cls.prefix], check=True, stdout=subprocess.DEVNULL)
        scenarios = cls.prefix / "share/kamae/scenarios"
        scene = (scenarios / "one-page.json").read_text(encoding="utf-8")
        scene = scene.replace('"id": "one-page"', f'"id": "{ADDED}"', 1)
        (scenarios / f"{ADDED}.json").write_text(scene, encoding="utf-8")

    def run_installed(self, program, *arguments):
        """From /, with the data folders that a session of this prefix would have."""
        known = {name: os.environ[name] for name in ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS") if name in os.environ}
        known |= {"HOME": str(self.home), "LANG": "C.UTF-8", "KAMAE_LANG": "en", "SDL_VIDEODRIVER": "dummy",
                  "XDG_DATA_DIRS": str(self.prefix / "share")}
        return subprocess.run([self.prefix / "bin" / program, *arguments], env=known, cwd="/", capture_output=True,
                              text=True, timeout=600, check=False)

    def validate(self, *command):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_everything_is_in_its_place(self):
        for name in ("bin/kamae", "bin/kamae-gui", "share/kamae/assets/locale/ja.json",
                     "share/kamae/assets/rulebooks/standard.json", "share/kamae/scenarios/one-page.json",
                     "share/applications/kamae.desktop", "share/metainfo/kamae.metainfo.xml",
                     "share/icons/hicolor/scalable/apps/kamae.svg"):
            with self.subTest(name):
                self.assertTrue((self.prefix / name).is_file())

    def test_what_only_the_source_needs_stays_there(self):
        assets = {path.name for path in (self.prefix / "share/kamae/assets").iterdir()}
        self.assertEqual(assets & {"desktop", "screenshots", "web"}, set())

    def test_the_desktop_file_is_valid_and_names_what_is_there(self):
        path = self.prefix / "share/applications/kamae.desktop"
        self.validate("desktop-file-validate", path)
        lines = path.read_text(encoding="utf-8").splitlines()
        entries = dict(line.split("=", 1) for line in lines if "=" in line)
        self.assertTrue((self.prefix / "bin" / entries["Exec"]).is_file())
        self.assertTrue((self.prefix / f"share/icons/hicolor/scalable/apps/{entries['Icon']}.svg").is_file())
        for key in ("Name", "GenericName", "Comment"):
            self.assertIn(f"{key}[ja]", entries)

    def test_the_metainfo_is_valid(self):
        # An id in reverse-domain form would claim a domain that the project does not have.
        self.validate("appstreamcli", "validate", "--no-net", "--override=cid-desktopapp-is-not-rdns=info",
                      self.prefix / "share/metainfo/kamae.metainfo.xml")

    def test_the_desktop_trainer_finds_its_data_from_any_folder(self):
        script = self.home / "test.script"
        script.write_text(f"wait library\nexpect library.card.one-page\nexpect library.card.{ADDED}\nquit\n",
                          encoding="utf-8")
        done = self.run_installed("kamae-gui", "--script", script)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_the_terminal_trainer_finds_its_data_from_any_folder(self):
        done = self.run_installed("kamae", "list")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn(ADDED, done.stdout)

    def test_the_part_that_makes_pdf_is_found_from_any_folder(self):
        if not WITH_PDF:
            self.skipTest("built without Pango")
        self.assertEqual(len(list(self.prefix.glob("lib*/**/kamae/kamae-pdf.so"))), 1)
        paper = self.home / "sheet.pdf"
        done = self.run_installed("kamae", "sheet", ADDED, "--handout", "--format", "pdf", "--out", paper)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(paper.read_bytes()[:5], b"%PDF-")


if __name__ == "__main__":
    CMAKE, BUILD, WITH_PDF = sys.argv.pop(1), sys.argv.pop(1), sys.argv.pop(1) == "ON"
    MISSING = [package for program, package in VALIDATORS.items() if not shutil.which(program)]
    if MISSING:
        print("skipped: missing packages:", *MISSING)
        sys.exit(77)
    unittest.main()
