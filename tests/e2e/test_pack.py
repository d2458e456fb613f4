#!/usr/bin/python3 -B
"""A page to hand out: what goes into it and how, on a small page with the parts that tools/web makes.
usage: tests/e2e/test_pack.py PROGRAM ON|OFF (whether it was built with libzip)"""

import json
import pathlib
import re
import sys
import unittest
import zipfile
from xml.etree import ElementTree

from program import ROOT, SMALL, SOUND, Case, run_tests

VERSION = re.search(r"VERSION (\d+\.\d+\.\d+)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")).group(1)
PAGE = f"""<!doctype html>
<html lang="ja" data-version="{VERSION}" data-store="kamae" data-mode="" data-rulebook="" data-graded="" data-lms="">
<title>Kamae</title>
<script type="application/json" id="data">{{"scenarios/other.json": "{{}}"}}</script>
<script>run();</script>
"""

WITH_ZIP = sys.argv.pop(2) == "ON"
SYSTEMS = {"scorm12": "scorm", "scorm2004": "scorm", "cmi5": "cmi5"}


class Pack(Case):
    def setUp(self):
        super().setUp()
        self.write("kamae.html", PAGE)

    def pack(self, *arguments, **options):
        return self.kamae("pack", *arguments, "--page", "kamae.html", "--out", "lesson.html", **options)

    def lesson(self):
        return (self.folder / "lesson.html").read_text(encoding="utf-8")

    def files(self):
        return json.loads(re.search(r'id="data">(.*?)</script>', self.lesson(), re.S).group(1))

    def test_it_has_the_lesson_and_nothing_else(self):
        self.pack(SOUND, "--rulebook", SMALL, "--mode", "exam", KAMAE_LANG="ja")
        sound, small = (json.loads(pathlib.Path(path).read_text(encoding="utf-8")) for path in (SOUND, SMALL))
        files = self.files()
        self.assertEqual(sorted(files), ["assets/locale/en.json", "assets/locale/ja.json",
                                         f"assets/rulebooks/{small['id']}.json", f"scenarios/{sound['id']}.json"])
        self.assertEqual(json.loads(files[f"scenarios/{sound['id']}.json"]), sound)
        self.assertIn(f'data-store="kamae-{sound["id"]}" data-mode="exam" data-rulebook="{small["id"]}" data-graded="yes" data-lms=""',
                      self.lesson())
        self.assertIn(f"<title>{sound['title']['ja']} – Kamae</title>", self.lesson())
        self.assertIn("<script>run();</script>", self.lesson())

    def test_the_same_lesson_has_the_same_bytes(self):
        self.pack("one-page", "broken-kettle")
        first = self.lesson()
        self.pack("one-page", "broken-kettle")
        self.assertEqual(self.lesson(), first)
        self.assertIn('data-store="kamae-one-page+broken-kettle" data-mode="" data-rulebook="" data-graded=""', first)
        self.assertIn("<title>Kamae</title>", first)

    def test_an_organisation_s_rulebook_goes_in_with_what_it_extends(self):
        self.kamae("new", "--policy", "our-shop")
        self.pack("one-page", "--rulebook", "our-shop.json")
        rulebook = self.files()["assets/rulebooks/our-shop.json"]
        self.write("whole.json", rulebook)
        self.kamae("check", "one-page", "--quick", "--rulebook", "whole.json")
        self.assertGreater(len(json.loads(rulebook)["rules"]), 10)

    def test_texts_that_look_like_a_page_s_stay_texts(self):
        made = json.loads(pathlib.Path(SOUND).read_text(encoding="utf-8"))
        made["title"] = {"ja": '</title><script>"&', "en": '</title><script>"&'}
        made["summary"] = {"ja": "</script><!--", "en": "</script><!--"}
        self.pack(self.write("made.json", json.dumps(made)), "--rulebook", SMALL)
        self.assertEqual(self.lesson().count("<script"), 2)
        self.assertIn("<title>&#60;/title&#62;&#60;script&#62;&#34;&#38; – Kamae</title>", self.lesson())
        self.assertEqual(json.loads(self.files()[f"scenarios/{made['id']}.json"])["summary"], made["summary"])

    def test_what_it_refuses(self):
        for code, arguments, page in (("KM0742", ["one-page"], PAGE),
                                      ("KM0743", ["one-page", "--out", "x.html", "--mode", "host"], PAGE),
                                      ("KM0745", ["one-page", "--out", "x.html"], PAGE.replace(VERSION, "0.0.0")),
                                      ("KM0745", ["one-page", "--out", "x.html"], PAGE.replace("id=", "name="))):
            with self.subTest(code):
                self.write("kamae.html", page)
                _, errors = self.kamae("pack", *arguments, "--page", "kamae.html", exits=2 if code < "KM0744" else 3)
                self.assert_finding(errors, code)
                self.assertFalse((self.folder / "x.html").exists())

    def test_no_scenario_takes_the_place_of_another(self):
        copy = self.write("copy.json", pathlib.Path(SOUND).read_text(encoding="utf-8"))
        for first, second in ((SOUND, copy), (copy, SOUND), (copy, copy)):
            with self.subTest(f"{first} {second}"):
                _, errors = self.pack(first, second, "--rulebook", SMALL, exits=1)
                self.assert_finding(errors, "KM0746")
                self.assertIn(str(second), errors)
                self.assertFalse((self.folder / "lesson.html").exists())

    def test_neither_the_page_nor_a_scenario_is_written_over(self):
        _, errors = self.kamae("pack", "one-page", "--page", "kamae.html", "--out", "kamae.html", exits=3)
        self.assert_finding(errors, "KM0621")
        self.assertEqual((self.folder / "kamae.html").read_text(encoding="utf-8"), PAGE)


class Packages(Case):
    def setUp(self):
        super().setUp()
        self.write("kamae.html", PAGE)
        for kind, speaks in SYSTEMS.items():
            self.write(f"{kind}.html", PAGE.replace('data-lms=""', f'data-lms="{speaks}"'))

    def pack(self, kind, *arguments, out="lesson.zip", **options):
        return self.kamae("pack", *arguments, f"--{kind}", "--page", f"{kind}.html", "--out", out, **options)

    def opened(self):
        with zipfile.ZipFile(self.folder / "lesson.zip") as package:
            self.assertEqual({entry.date_time for entry in package.infolist()}, {(1980, 1, 1, 0, 0, 0)})
            return {name: package.read(name).decode() for name in package.namelist()}

    @unittest.skipUnless(WITH_ZIP, "built without libzip")
    def test_a_package_has_the_page_and_what_describes_it(self):
        for kind in SYSTEMS:
            with self.subTest(kind):
                self.pack(kind, "one-page", "broken-kettle", "--graded")
                manifest, page = ("cmi5.xml" if kind == "cmi5" else "imsmanifest.xml"), "index.html"
                files = self.opened()
                self.assertEqual(sorted(files), sorted([manifest, page]))
                self.assertIn(f'data-graded="yes" data-lms="{kind}"', files[page])
                root = ElementTree.fromstring(files[manifest])
                started = [element.get("parameters") or element.text for element in root.iter()
                           if element.get("parameters") or element.tag.endswith("}url")]
                self.assertEqual([place.rsplit("?", 1)[1] for place in started],
                                 ["scenario=one-page", "scenario=broken-kettle"])
                (self.folder / "lesson.zip").rename(self.folder / "first.zip")
                self.pack(kind, "one-page", "broken-kettle", "--graded")
                self.assertEqual(*((self.folder / name).read_bytes() for name in ("first.zip", "lesson.zip")))

    @unittest.skipUnless(WITH_ZIP, "built without libzip")
    def test_titles_are_words_in_xml_too(self):
        made = json.loads(pathlib.Path(SOUND).read_text(encoding="utf-8"))
        made["title"] = {"ja": '</title>&"', "en": '</title>&"'}
        for kind in SYSTEMS:
            with self.subTest(kind):
                self.pack(kind, self.write("made.json", json.dumps(made)), "--rulebook", SMALL)
                files = self.opened()
                del files["index.html"]
                root = ElementTree.fromstring(files.popitem()[1])
                self.assertIn('</title>&"', [element.text for element in root.iter()])

    @unittest.skipUnless(WITH_ZIP, "built without libzip")
    def test_only_an_exam_is_graded_by_itself(self):
        for mode, graded in (("practice", ""), ("exam", "yes")):
            self.pack("scorm12", "one-page", "--mode", mode)
            self.assertIn(f'data-graded="{graded}" data-lms="scorm12"', self.opened()["index.html"])

    def test_what_it_refuses(self):
        for code, arguments in (("KM0747", ["--scorm12", "--cmi5"]), ("KM0748", ["--graded"])):
            with self.subTest(code):
                _, errors = self.kamae("pack", "one-page", "--out", "x.zip", *arguments, exits=2)
                self.assert_finding(errors, code)
        _, errors = self.kamae("pack", "one-page", "--scorm12", "--page", "kamae.html", "--out", "x.zip", exits=3)
        self.assert_finding(errors, "KM0745")

    @unittest.skipIf(WITH_ZIP, "built with libzip")
    def test_without_libzip_the_package_is_named(self):
        _, errors = self.pack("scorm12", "one-page", exits=3)
        self.assert_finding(errors, "KM0749")
        self.assertIn("libzip-dev", errors)


if __name__ == "__main__":
    run_tests()
