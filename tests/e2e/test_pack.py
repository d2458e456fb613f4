#!/usr/bin/python3 -B
"""A page to hand out: what goes into it and how, on a small page with the parts that tools/web makes.
usage: tests/e2e/test_pack.py PROGRAM"""

import json
import pathlib
import re

from program import ROOT, SMALL, SOUND, Case, run_tests

VERSION = re.search(r"VERSION (\d+\.\d+\.\d+)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")).group(1)
PAGE = f"""<!doctype html>
<html lang="ja" data-version="{VERSION}" data-store="kamae" data-mode="" data-rulebook="">
<title>Kamae</title>
<script type="application/json" id="data">{{"scenarios/other.json": "{{}}"}}</script>
<script>run();</script>
"""


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
        self.assertIn(f'data-store="kamae-{sound["id"]}" data-mode="exam" data-rulebook="{small["id"]}"', self.lesson())
        self.assertIn(f"<title>{sound['title']['ja']} – Kamae</title>", self.lesson())
        self.assertIn("<script>run();</script>", self.lesson())

    def test_the_same_lesson_has_the_same_bytes(self):
        self.pack("one-page", "broken-kettle")
        first = self.lesson()
        self.pack("one-page", "broken-kettle")
        self.assertEqual(self.lesson(), first)
        self.assertIn('data-store="kamae-one-page+broken-kettle" data-mode="" data-rulebook=""', first)
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


if __name__ == "__main__":
    run_tests()
