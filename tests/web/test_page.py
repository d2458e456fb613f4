#!/usr/bin/python3
"""The page in Chromium, opened from a file: whole runs by keyboard and by touch, and that kamae says the same of them.

usage: test_page.py KAMAE PAGE FOLDER
FOLDER keeps the node modules between runs. Without Chromium or the modules the test is skipped, and says why.
"""

import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))

# pylint: disable=wrong-import-position
from program import ROOT, Case, run_tests
from test_browser import chromium, install, layout_of, skip


class Page(Case):

    def results_in(self, folder):
        self.kamae("new", "--policy", "our-shop", "--out", "shop.json")
        self.kamae("pack", "broken-kettle", "--mode", "exam", "--rulebook", "shop.json", "--page", str(PAGE), "--out",
                   "exam.html", KAMAE_LANG="ja")
        self.kamae("pack", "one-page", "--page", str(PAGE), "--out", "lesson.html", KAMAE_LANG="ja")
        command = ["node", HERE / "page.mjs", CHROMIUM, PAGE, self.folder / "exam.html", self.folder / "lesson.html",
                   ROOT / "scenarios/one-page.json", folder]
        done = subprocess.run(command, cwd=MODULES, capture_output=True, check=False, timeout=2400)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return json.loads(done.stdout)

    def test_the_page_does_what_the_program_does(self):
        found = self.results_in(self.folder)
        self.assertEqual(found["problems"], [])
        for packed in ("exam.html", "lesson.html"):
            self.assertLess((self.folder / packed).stat().st_size, 1800 * 1000)
        for way in ("keyboard", "touch", "lesson_by_touch", "lesson_by_keyboard", "exam"):
            with self.subTest(way):
                self.assertEqual((found[way]["misfits"], found[way]["kept"]), (0, 1))
                self.kamae("score", f"{way}.jsonl", TZ="Asia/Tokyo")
                self.kamae("report", f"{way}.jsonl", "--format", "html", "--lang", "ja", "--out", "native.html",
                           TZ="Asia/Tokyo")
                native = (self.folder / "native.html").read_bytes()
                self.assertEqual(native, (self.folder / f"{way}.html").read_bytes())
                (self.folder / "native.html").unlink()
        for way in ("lesson_by_touch", "lesson_by_keyboard"):
            self.assertTrue(found[way]["paper"]["same"], way)
            self.assertGreater(found[way]["paper"]["length"], 1000)
        self.assertEqual([found["exam"][what] for what in ("modes", "stores", "title")],
                         [["briefing.mode.exam"], ["kamae-broken-kettle"], "一日で動かないケトル – Kamae 構え"])
        self.assertIn('"mode":"exam"', (self.folder / "exam.jsonl").read_text(encoding="utf-8"))
        self.assertIn("our-shop", (self.folder / "exam.jsonl").read_text(encoding="utf-8"))
        self.assertEqual(found["typing"], {"before": "library.first", "during": "typing", "composed": True, "committed": "ケトル",
                                           "cut": "", "pasted": "ケトルケトル", "after": "library.add"})
        self.assertEqual(found["scrolling"], {"drawn": 80})
        self.assertEqual(found["files"], {"code": True, "elements": 0})
        self.assertEqual(found["zoomed"], {"misfits": 0, "options": True})
        self.assertEqual(["このブラウザでは動きません" in told for told in found["forbidden"]], [True, True])
        self.assertEqual(found["going_on"], {"same": True, "kept": 1, "whole": True, "unwritten": True, "further": True})
        self.assertEqual(found["unkept"], {"meanwhile": 0, "caught": True, "lines": 5, "saved": 0})
        self.assertEqual(found["archive"], {"same": True, "card": True})
        self.assertEqual(found["wishes"], [["en", "dark"], ["ja", "light"], ["ja", "light"]])

    def test_it_is_read_and_pressed_without_its_picture(self):
        done = subprocess.run(["node", HERE / "voice.mjs", CHROMIUM, PAGE], cwd=MODULES, capture_output=True, check=False,
                              timeout=600)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        found = json.loads(done.stdout)
        self.assertEqual(found["problems"], [])
        self.assertTrue(found["run"]["done"])
        self.assertGreater(found["run"]["said"], 5)
        self.assertEqual(found["read"], {"drawn": True, "there": True, "found": True, "whole": True})
        self.assertEqual(found["follow"], {"tabbed": True, "focused": ["briefing.mode.exam"] * 2})
        self.assertEqual(found["pages"], 8)
        self.assertGreaterEqual(set(found["violations"]), {"library", "scene", "form", "seat", "export", "help", "設定"})
        self.assertEqual({screen: rules for screen, rules in found["violations"].items() if rules}, {})

    def test_it_loads_nothing_and_names_its_licences(self):
        text = PAGE.read_text(encoding="utf-8")
        self.assertIn("default-src 'none'", text)
        self.assertEqual(re.findall(r'<(?:script|link|img)[^>]*\b(?:src|href)="(?!data:)', text), [])
        licences = text[text.index('id="licences"'):]
        for name in ("GNU LESSER GENERAL PUBLIC LICENSE", "GNU GENERAL PUBLIC LICENSE", "Dave Gamble", "Kamae contributors"):
            self.assertIn(name, licences)
        sources = re.findall(r"^(\w+) +([\d.]+)-\S+ +[0-9a-f]{64}$", (ROOT / "tools/web").read_text(encoding="utf-8"), re.M)
        self.assertEqual(len(sources), 2)
        for name, version in sources:
            self.assertEqual(licences.lower().count(f"{name} {version} ".lower()), 2, "LICENSE-WEB.md has another version")

    def test_the_scripts_are_laid_out_and_short(self):
        scripts = sorted((ROOT / "assets/web").glob("*.js"))
        self.assertEqual(layout_of(MODULES, [*scripts, ROOT / "assets/web/page.css"]), "")
        self.assertLessEqual(sum(len(script.read_text(encoding="utf-8").splitlines()) for script in scripts), 1500)


if __name__ == "__main__":
    PAGE = pathlib.Path(sys.argv.pop(2)).resolve()
    MODULES = pathlib.Path(sys.argv.pop(2))
    CHROMIUM = chromium()
    if not CHROMIUM:
        skip("chromium is missing (package chromium)")
    install(MODULES)
    run_tests()
