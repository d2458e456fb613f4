#!/usr/bin/python3 -B
"""Reports and sheets as PDF, read back with poppler's tools: what stands in them, fonts, paper, pages.
usage: tests/e2e/test_pdf.py PROGRAM ON|OFF (whether it was built with Pango)"""

import itertools
import json
import re
import shutil
import subprocess
import sys
import unicodedata
import unittest

import fonts
import program
from program import Case, ROOT

TOOLS = ("pdfinfo", "pdffonts", "pdftotext")
SKIPPED = 77
WITH_PDF = sys.argv.pop(2) == "ON"
RUN = "one-page/conceding"
CHOICES = str(ROOT / f"tests/golden/{RUN}.choices")


def squeezed(text):
    """Without blanks and line ends, which a page breaks anywhere."""
    return re.sub(r"\s", "", unicodedata.normalize("NFC", text))


class Pdf(Case):
    def setUp(self):
        super().setUp()
        self.keep_run(RUN, "run.jsonl")

    def pdf(self, name, *arguments, **environment):
        self.kamae(*arguments, "--format", "pdf", "--out", name, **environment)
        return (self.folder / name).read_bytes()

    def report(self, name, *arguments):
        return self.pdf(name, "report", "run.jsonl", *arguments)

    def read(self, tool, name, *arguments):
        done = subprocess.run([tool, name, *arguments], cwd=self.folder, capture_output=True, check=True)
        self.assertEqual(done.stderr.decode(), "")
        return done.stdout.decode()

    def text(self, name):
        """All words in the order in which they were drawn, without the footers."""
        lines = self.read("pdftotext", "-raw", name, "-").replace("\f", "").splitlines()
        return squeezed("".join(line for line in lines if not re.search(r" · |^\d+ / \d+$", line)))


def quoted(report):
    """The texts of a report as JSON that every format shows in full."""
    yield report["title"]
    yield report["happened"]
    if report["went_well"]:
        yield report["went_well"]["you"]["text"]
    for point in report["turning_points"]:
        for who in ("before", "scene", "you"):
            if point[who] and point[who]["text"]:
                yield point[who]["text"]
        yield from (point[key] for key in ("why", "say") if point[key])
        if point["rules"]:
            yield point["rules"][0]["title"]


@unittest.skipUnless(WITH_PDF, "built without Pango")
class Pages(Pdf):
    def test_a_name_stands_in_its_place_and_one_that_is_too_long_for_it_is_whole_all_the_same(self):
        for name in ("A. Student", "Student " * 30):
            self.report("run.pdf", "--lang", "en", "--name", name, "--trainer", "T.\nTrainer")
            found = self.text("run.pdf")
            self.assertIn(squeezed("Name" + name) if len(name) < 20 else squeezed("Name: " + name), found)
            self.assertIn(squeezed("TrainerT. Trainer"), found)

    def test_what_was_said_comes_back_as_text_in_both_languages(self):
        texts = list(quoted(json.loads(self.kamae("report", "run.jsonl", "--format", "json")[0])))
        self.assertGreater(len(texts), 10)
        for language in ("ja", "en"):
            self.report("run.pdf", "--full", "--lang", language)
            found = self.text("run.pdf")
            for text in texts:
                self.assertIn(squeezed(text[language]), found)

    def test_every_character_that_check_accepts_can_be_printed(self):
        noncharacters = [chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)]
        noncharacters += map(chr, range(0xFDD0, 0xFDF0))
        others = [chr(code) for code in (0x7F, 0x9B, 0xAD, 0x34F, 0x61C, 0x180E, 0x200B, 0x202E, 0x2028, 0x2060, 0x3164,
                                         0xD7FF, 0xE000, 0xFEFF, 0xFFF9, 0xFFFC, 0x1F468, 0xE0001, 0xE01EF, 0xF0000,
                                         0x10FFFD)]
        scenario = json.loads((ROOT / "scenarios/one-page.json").read_text())
        scenario["title"]["ja"] += "".join(noncharacters)
        scenario["title"]["en"] += "".join(f"{character} a " for character in noncharacters + others)
        self.write("odd.json", json.dumps(scenario))
        self.kamae("check", "--quick", "odd.json")
        self.kamae("play", "odd.json", "--choices", CHOICES, "--session", "odd.jsonl")
        self.assertIn("\ufffd", self.kamae("report", "odd.jsonl", "--lang", "both")[0])
        self.pdf("odd.pdf", "report", "odd.jsonl", "--full", "--lang", "both")
        self.pdf("sheet.pdf", "sheet", "odd.json", "--observer", "--lang", "both")
        self.assertEqual(self.pdf("sheet.pdf", "sheet", "odd.json", "--handout")[:5], b"%PDF-")

    def test_both_languages_stand_in_the_same_file(self):
        self.report("run.pdf", "--lang", "both")
        found = self.text("run.pdf")
        self.assertIn("念書を書けば終わる", found)
        self.assertIn("Onepageandwearedone", found)

    def test_every_page_is_a4_and_says_which_it_is(self):
        self.report("run.pdf", "--full", "--lang", "ja")
        facts = self.read("pdfinfo", "run.pdf", "-f", "1", "-l", "99")
        pages = int(re.search(r"^Pages: +(\d+)$", facts, re.M).group(1))
        self.assertGreater(pages, 3)
        sizes = re.findall(r"^Page +\d+ size: +(.*)$", facts, re.M)
        self.assertEqual(sizes, ["595.276 x 841.89 pts (A4)"] * pages)
        for page in range(1, pages + 1):
            one = self.read("pdftotext", "run.pdf", "-f", str(page), "-l", str(page), "-")
            self.assertIn(f"{page} / {pages}", one)

    def test_what_is_read_to_the_end_is_on_one_page(self):
        for language in ("ja", "en"):
            self.report("run.pdf", "--lang", language)
            self.assertRegex(self.read("pdfinfo", "run.pdf"), r"Pages: +1\n")

    def test_title_date_and_language_are_told(self):
        file = self.report("run.pdf", "--lang", "ja")
        facts = self.read("pdfinfo", "run.pdf")
        self.assertRegex(facts, r"Title: +ふり返り · 念書を書けば終わる\n")
        self.assertRegex(facts, r"CreationDate: +\w")
        self.assertIn(b"/Lang (ja)", file)

    def test_all_fonts_are_embedded_subsets_with_their_text(self):
        self.report("run.pdf", "--full", "--lang", "both")
        rows = self.read("pdffonts", "run.pdf").splitlines()[2:]
        self.assertGreater(len(rows), 0)
        for row in rows:
            self.assertRegex(row, r" yes yes yes +\d+ +0$")

    def test_the_same_report_is_the_same_file(self):
        self.assertEqual(self.report("one.pdf", "--full"), self.report("two.pdf", "--full"))


@unittest.skipUnless(WITH_PDF, "built without Pango")
class Sheets(Pdf):
    def test_no_page_is_there_for_the_last_lines_alone(self):
        for scenario in sorted((ROOT / "scenarios").glob("*.json")):
            self.pdf("sheet.pdf", "sheet", str(scenario), "--observer", "--lang", "both")
            pages = int(re.search(r"^Pages: +(\d+)$", self.read("pdfinfo", "sheet.pdf"), re.M).group(1))
            last = self.read("pdftotext", "sheet.pdf", "-f", str(pages), "-l", str(pages), "-")
            self.assertGreater(len(last), 400, scenario.name)

    def pages(self, name):
        """The text of each page."""
        return [squeezed(page) for page in self.read("pdftotext", name, "-").split("\f")[:-1]]

    def test_no_card_is_on_two_pages(self):
        for scenario, language in itertools.product(sorted((ROOT / "scenarios").glob("*.json")), ("ja", "en")):
            sheet = ["sheet", str(scenario), "--roles", "--lang", language]
            self.pdf("sheet.pdf", *sheet)
            pages = self.pages("sheet.pdf")
            cards = self.kamae(*sheet, "--format", "markdown")[0].split("\n### ")[1:]
            self.assertEqual(len(cards), 5)
            for card in cards:
                lines = [squeezed(line.rstrip("\\")) for line in re.findall(r"(?m)^ *(?:\d\. |- )?([^\s_□#].*)$", card)]
                whose = lines.pop(0).split(":")[0]
                self.assertTrue(any(all(line in page for line in [whose, *lines]) for page in pages),
                                f"{scenario.name} {language} {whose}")

    def test_the_trainers_page_is_two_sides_of_one_sheet_read_at_arm_s_length_and_attendance_one_page(self):
        for scenario, language in itertools.product(sorted((ROOT / "scenarios").glob("*.json")), ("ja", "en")):
            self.pdf("sheet.pdf", "sheet", str(scenario), "--attendance", "--lang", language)
            self.assertEqual(len(self.pages("sheet.pdf")), 1, f"{scenario.name} {language}")
            self.pdf("sheet.pdf", "sheet", str(scenario), "--host", "--lang", language)
            self.assertLessEqual(len(self.pages("sheet.pdf")), 2, f"{scenario.name} {language}")
            boxes = self.read("pdftotext", "sheet.pdf", "-bbox-layout", "-")
            lines = re.findall(r'<line [^>]*yMin="([\d.]+)"[^>]*yMax="([\d.]+)"', boxes)
            heights = sorted(float(below) - float(above) for above, below in lines)
            self.assertGreater(heights[len(heights) // 2], 13.5, f"{scenario.name} {language}")  # 10 pt and more

    def test_sheets_have_no_date_and_are_the_same_every_day(self):
        for kind in ("--observer", "--handout", "--roles", "--attendance"):
            first = self.pdf("sheet.pdf", "sheet", "one-page", kind, "--lang", "both")
            self.assertEqual(first, self.pdf("again.pdf", "sheet", "one-page", kind, "--lang", "both"))
            self.assertNotIn("CreationDate", self.read("pdfinfo", "sheet.pdf"))
            self.assertIn("念書を書けば終わる", self.text("sheet.pdf"))


@unittest.skipUnless(WITH_PDF, "built without Pango")
class Refusals(Pdf):
    def test_without_a_font_for_japanese_there_is_no_file_but_the_packages_name(self):
        fonts = self.write("fonts.conf", "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig/>")
        _, errors = self.kamae("report", "run.jsonl", "--format", "pdf", "--out", "run.pdf", exits=3,
                               FONTCONFIG_FILE=fonts)
        self.assert_finding(errors, "KM0651")
        self.assertIn("fonts-noto-cjk", errors)
        self.assertFalse((self.folder / "run.pdf").exists())

    def test_a_font_that_only_the_cache_has_is_named(self):
        cache = fonts.Cache(self.folder)
        if not cache.has_japanese():
            self.skipTest("no font that the report would take is installed")
        self.kamae("report", "run.jsonl", "--format", "pdf", "--out", "run.pdf", FONTCONFIG_FILE=cache.file)
        for content in (None, b"no font\n"):
            cache.spoil(content)
            _, errors = self.kamae("report", "run.jsonl", "--format", "pdf", "--out", "bad.pdf", exits=3,
                                   FONTCONFIG_FILE=cache.file)
            self.assert_finding(errors, "KM0663")
            self.assertIn("fc-cache -f", errors)
            self.assertIn(str(cache.font), errors)
            self.assertFalse((self.folder / "bad.pdf").exists())


class Module(Pdf):
    """What makes PDF is loaded from a file beside the programs' folder, and only when a PDF is made."""

    def loaded(self, *arguments):
        """The names of the shared objects that were loaded, as the loader tells them."""
        for path in self.folder.glob("loader.*"):
            path.unlink()
        self.kamae(*arguments, LD_DEBUG="libs", LD_DEBUG_OUTPUT=str(self.folder / "loader"))
        told = "".join(path.read_text() for path in self.folder.glob("loader.*"))
        return " ".join(re.findall(r"calling init: \S*/(\S+)", told))

    @unittest.skipUnless(WITH_PDF, "built without Pango")
    def test_its_libraries_are_loaded_for_pdf_and_for_nothing_else(self):
        for arguments in (["list"], ["report", "run.jsonl", "--format", "html", "--out", "run.html"]):
            found = self.loaded(*arguments)
            self.assertIn("libcjson", found)
            self.assertNotRegex(found, "pango|cairo|fontconfig|glib-2|kamae-pdf")
        self.assertRegex(self.loaded("report", "run.jsonl", "--format", "pdf", "--out", "run.pdf"),
                         "libpango.*kamae-pdf")

    def test_without_it_there_is_no_file_but_the_packages_name(self):
        alone = self.folder / "bin" / "kamae"
        alone.parent.mkdir()
        shutil.copy(program.PROGRAM, alone)
        module = self.folder / "lib/kamae/kamae-pdf.so"
        module.parent.mkdir(parents=True)
        for content in (None, b"no module\n"):
            if content:
                module.write_bytes(content)
            done = self.run_with({}, "report", "run.jsonl", "--format", "pdf", "--out", "run.pdf", executable=alone)
            errors = done.stderr.decode()
            self.assertEqual(done.returncode, 3, errors)
            self.assert_finding(errors, "KM0650")
            self.assertIn("kamae-pdf.so", errors)
            self.assertIn("libpango1.0-dev", errors)
            self.assertFalse((self.folder / "run.pdf").exists())

    @unittest.skipIf(WITH_PDF, "built with Pango")
    def test_a_build_without_pango_says_so(self):
        _, errors = self.kamae("sheet", "one-page", "--handout", "--format", "pdf", "--out", "run.pdf", exits=3)
        self.assert_finding(errors, "KM0650")


if __name__ == "__main__":
    gone = [tool for tool in TOOLS if not shutil.which(tool)]
    if WITH_PDF and gone:
        print(f"SKIPPED: {', '.join(gone)} not found (package poppler-utils)")
        sys.exit(SKIPPED)
    program.run_tests()
