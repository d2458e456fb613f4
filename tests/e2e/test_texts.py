#!/usr/bin/python3
"""kamae texts: the words of a scenario as a sheet.

usage: tests/e2e/test_texts.py KAMAE ON|OFF (whether it was built with libxlsxwriter)
"""

import csv
import io
import json
import pathlib
import random
import re
import resource
import shutil
import sys
import unittest
import xml.etree.ElementTree
import zipfile

import program
from program import ROOT, SMALL, SOUND, Case

WITH_XLSX = sys.argv.pop(2) == "ON"
SCHEMA = json.loads((ROOT / "assets/schema/scenario.schema.json").read_text())
LANGUAGES = ("ja", "en", "ja-easy")
MEMORY = 200 << 20


def texts_of(value, schema=SCHEMA):
    """All localised texts in `value`, by what the schema says is one."""
    for part in schema.get("allOf", []):
        yield from texts_of(value, part)
    reference = schema.get("$ref", "")
    if reference == "#/definitions/text":
        yield value
    elif reference:
        yield from texts_of(value, SCHEMA["definitions"][reference.rpartition("/")[2]])
    if isinstance(value, list) and "items" in schema:
        for each in value:
            yield from texts_of(each, schema["items"])
    if isinstance(value, dict):
        for key, each in value.items():
            patterns = list(schema.get("patternProperties", {}).values())
            own = schema.get("properties", {}).get(key) or (patterns[0] if patterns and key != "note" else {})
            yield from texts_of(each, own)


def words(text, language):
    """A text by language, as the file means it."""
    return {language: text} if isinstance(text, str) else {tag: text[tag] for tag in LANGUAGES if tag in text}


def unguarded(cell):
    """Without the apostrophe before a formula or a number; the shipped texts have no others like it."""
    return cell[1:] if re.match(r"'(?:[=+@＝＋－＠-]|[0-9.,:/% -]+$)", cell) else cell


def read(sheet):
    assert sheet.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(sheet.decode("utf-8-sig"), newline="")))


XLSX = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def read_workbook(path):
    """The cells of the only page, row by row. Each must be a string."""
    with zipfile.ZipFile(path) as archive:
        page = xml.etree.ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        shared = xml.etree.ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
    strings = ["".join(text.text or "" for text in item.iter(XLSX + "t")) for item in shared]
    rows = []
    for row in page.iter(XLSX + "row"):
        cells = row.findall(XLSX + "c")
        assert all(cell.find(XLSX + "f") is None for cell in cells)
        assert all(cell.get("t") == "s" or cell.find(XLSX + "v") is None for cell in cells)
        rows.append(["" if cell.find(XLSX + "v") is None else strings[int(cell.find(XLSX + "v").text)] for cell in cells])
    return rows, page


FIXTURES = ROOT / "tests/diag/sheets"


def written(rows, separator=",", end="\r\n", mark=b"\xef\xbb\xbf", quoting=csv.QUOTE_ALL):
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, rows[0], delimiter=separator, lineterminator=end, quoting=quoting)
    writer.writeheader()
    writer.writerows(rows)
    return mark + out.getvalue().encode()


class Export(Case):
    def sheet(self, *arguments):
        done = self.run_with({}, "texts", "export", *arguments)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return done.stdout

    def test_every_localised_text_of_a_file_is_one_row_in_order(self):
        for path in [*sorted((ROOT / "scenarios").glob("*.json")), pathlib.Path(SOUND)]:
            scene = json.loads(path.read_text())
            rows = read(self.sheet(str(path), *(["--rulebook", SMALL] if str(path) == SOUND else [])))
            found = [words(text, scene["language"]) for text in texts_of(scene)]
            told = [{tag: unguarded(row[tag]) for tag in LANGUAGES if row.get(tag)} for row in rows]
            self.assertEqual(told, found, path)
            self.assertEqual(len({row["id"] for row in rows}), len(rows), path)

    def test_an_id_is_made_of_ids_and_outlives_another_order(self):
        scene = json.loads((ROOT / "scenarios/one-page.json").read_text())
        before = {row["id"]: row for row in read(self.sheet("one-page"))}
        scene["nodes"].reverse()
        for node in scene["nodes"]:
            node.get("choices", []).reverse()
        after = {row["id"]: row for row in read(self.sheet(self.write("turned.json", json.dumps(scene))))}
        self.assertEqual(before, after)

    def test_what_a_translator_needs_stands_beside_the_words(self):
        rows = {row["id"]: row for row in read(self.sheet(SOUND, "--rulebook", SMALL, "--lang", "en"))}
        line = rows["nodes/arrive/lines/1/text"]
        self.assertEqual((line["node"], line["speaker"], line["ja"], line["en"], line["status"]),
                         ("arrive", "原", "紙に書いて謝ってください。", "Write me an apology.", "same"))
        self.assertIn("; ", line["acts"])
        self.assertEqual(rows["cast/customer/about"]["status"], "missing-en")

    def test_what_would_have_fitted_has_the_speaker_of_the_answer_but_not_its_acts(self):
        rows = {row["id"]: row for row in read(self.sheet("one-page"))}
        instead = [row for id_, row in rows.items() if re.fullmatch(r"nodes/[^/]+/choices/[^/]+/instead", id_)]
        self.assertGreater(len(instead), 5)
        for row in instead:
            answer = rows[row["id"].removesuffix("instead") + "text"]
            self.assertEqual((row["speaker"], row["acts"]), (answer["speaker"], ""), row["id"])
            self.assertNotEqual(answer["acts"], "")

    def test_a_place_that_was_left_empty_asks_for_no_translation(self):
        scene = pathlib.Path(SOUND).read_text()
        author = '{"ja": "森と田中", "en": "Mori and Tanaka"}'
        self.assertIn(author, scene)
        for words, status in (('""', "same"), ('{"ja": "", "en": ""}', "same"), ('{"ja": "森", "en": ""}', "missing-en"),
                              ('{"ja": "", "en": "Mori"}', "missing-ja")):
            path = self.write("empty.json", scene.replace(author, words))
            rows = {row["id"]: row for row in read(self.sheet(path, "--rulebook", SMALL))}
            self.assertEqual(rows["author"]["status"], status, words)

    def test_a_formula_is_made_harmless_and_a_plain_text_is_left_alone(self):
        scene = (pathlib.Path(SOUND)).read_text()
        for ja, cell in (("=1+1", "'=1+1"), ("@here", "'@here"), ("＝合計", "'＝合計"), ("'-x", "''-x"), ("10/29", "'10/29"),
                         ("TRUE", "'TRUE"), ("'quoted'", "'quoted'"), ("203号室", "203号室")):
            path = self.write("formula.json", scene.replace("二階の住人", ja))
            rows = {row["id"]: row for row in read(self.sheet(path, "--rulebook", SMALL))}
            self.assertEqual(rows["cast/customer/about"]["ja"], cell)

    def test_every_cell_is_in_quotes_and_every_row_ends_with_crlf(self):
        sheet = self.sheet("one-page").decode("utf-8-sig")
        self.assertTrue(sheet.endswith('"\r\n'))
        for row in sheet.removesuffix("\r\n").split("\r\n"):
            self.assertTrue(row.startswith('"') and row.endswith('"'), row)

    def test_it_goes_to_a_file_but_over_none_and_not_to_a_screen(self):
        self.kamae("texts", "export", "one-page", "--out", "one.csv")
        self.assertEqual((self.folder / "one.csv").read_bytes(), self.sheet("one-page"))
        self.write("one.csv", b"somebody's work")
        self.assertIn("KM0610", self.kamae("texts", "export", "one-page", "--out", "one.csv", exits=3)[1])
        self.assertEqual((self.folder / "one.csv").read_bytes(), b"somebody's work")
        path = self.write("mine.json", (ROOT / "scenarios/one-page.json").read_bytes())
        self.assertIn("KM0610", self.kamae("texts", "export", path, "--out", path, exits=3)[1])
        told, exits = self.terminal("texts", "export", "one-page").finish()
        self.assertEqual(exits, 2)
        self.assertIn("KM0652", told)

    def test_an_unknown_word_behind_texts_is_told(self):
        self.assertIn("KM0688", self.kamae("texts", "convert", "one-page", exits=2)[1])


NASTY = ["=1+1", "'=x", "''", "a,b", 'say "no"', "two\nlines", "\ttab", "-5", "10/29", "TRUE", " blank ", ";", "🙏", "\\", "\u0007x", "é"]


def guard(text):
    """The apostrophe that a spreadsheet program's user sees."""
    return "'" + text if re.match(r"'*(?:[=+@\t\r\n＝＋－＠-]|[0-9.,:/+% eE-]*[0-9][0-9.,:/+% eE-]*$|(?:TRUE|true|True|FALSE)$)",
                                  text) else text


class Import(Case):
    def setUp(self):
        super().setUp()
        self.original = pathlib.Path(SOUND).read_bytes()
        self.scene = self.write("scene.json", self.original)
        self.take("export", "scene.json", "--out", "scene.csv")
        self.sheet = (self.folder / "scene.csv").read_bytes()

    def take(self, *arguments, exits=0):
        return self.kamae("texts", *arguments, "--rulebook", SMALL, exits=exits)

    def after(self, sheet, *arguments, exits=0):
        """Imports a sheet; gives what was told."""
        (self.folder / "scene.csv").write_bytes(sheet)
        return self.take("import", "scene.csv", *arguments, exits=exits)

    def now(self):
        return (self.folder / "scene.json").read_bytes()

    def test_an_unedited_sheet_leaves_every_byte_whatever_saved_it(self):
        rows = read(self.sheet)
        habits = [written(rows), written(rows, separator=";"), written(rows, separator="\t"), written(rows, end="\n"),
                  written(rows, mark=b""), written(rows, quoting=csv.QUOTE_MINIMAL),
                  written([{**row, "": ""} for row in rows]), self.sheet.replace(b"\n", b"\r\n").replace(b"\r\r", b"\r"),
                  self.sheet + b",,,,,,,\r\n" * 3]
        for sheet in habits:
            self.assertEqual(self.after(sheet)[0], "texts with new words: 0\n")
            self.assertEqual(self.now(), self.original)
        self.assertFalse(list(self.folder.glob("*.before-import*")))

    def test_edited_sorted_sheets_lose_and_move_nothing(self):
        draw = random.Random(7)
        expected = {row["id"]: (row["ja"], row["en"]) for row in read(self.sheet)}
        for _ in range(6):
            rows = read((self.folder / "scene.csv").read_bytes())
            for row in rows:
                if row["node"] and draw.random() < 0.3:
                    tag = draw.choice(("ja", "en"))
                    row[tag] = guard(draw.choice(NASTY) + draw.choice(("", str(draw.random()), "ことば")))
            draw.shuffle(rows)
            expected = {row["id"]: (row["ja"], row["en"]) for row in rows}
            self.after(written(rows, separator=draw.choice(",;\t")))
            (self.folder / "scene.csv").unlink()
            self.take("export", "scene.json", "--out", "scene.csv")
            self.assertEqual({row["id"]: (row["ja"], row["en"]) for row in read((self.folder / "scene.csv").read_bytes())},
                             expected)
        self.assertEqual(self.without_texts(self.now()), self.without_texts(self.original))

    def without_texts(self, content):
        """The scene with every text that a node holds as one word: all but the words must stay."""
        scene = json.loads(content)
        return re.sub(r'"(text|inner|soft|why|instead|title|label|summary|host)": (?:\{[^{}]*\}|"(?:[^"\\]|\\.)*")',
                      r'"\1": 0', json.dumps(scene))

    def test_the_old_file_is_kept_beside_and_never_over_another(self):
        for number, name in enumerate(("scene.json.before-import", "scene.json.before-import-2")):
            before = self.now()
            out, _ = self.after(self.sheet.replace("今日こそ。".encode(), f"今日こそ{number}。".encode()),
                                "--accept-changed")
            self.assertIn(name, out)
            self.assertEqual((self.folder / name).read_bytes(), before)
        self.assertEqual((self.folder / "scene.json.before-import").read_bytes(), self.original)
        self.assertEqual(self.now(), self.original.replace("今日こそ。".encode(), "今日こそ1。".encode()))

    def test_a_missing_language_is_added_and_the_layout_stays(self):
        rows = read(self.sheet)
        for row in rows:
            if row["id"] == "cast/customer/about":
                row["en"] = "from upstairs"
        self.after(written(rows))
        self.assertEqual(self.now(), self.original.replace('"about": "二階の住人"'.encode(),
                                                           '"about": {"ja": "二階の住人", "en": "from upstairs"}'.encode()))

    def test_what_changed_on_both_sides_waits_for_the_author(self):
        self.write("scene.json", self.original.replace("今日こそ。".encode(), "明日こそ。".encode()))
        self.assertIn("newer", self.after(self.sheet)[0])
        edited = self.sheet.replace("今日こそ。".encode(), "いつか。".encode())
        self.assert_finding(self.after(edited, exits=1)[1], "KM0686")
        self.assertIn("明日こそ。".encode(), self.now())
        self.after(edited, "--accept-changed")
        self.assertIn("いつか。".encode(), self.now())

    def test_a_correction_in_the_scenario_and_a_translation_in_the_sheet_are_both_kept(self):
        rows = read(self.sheet)
        row = next(row for row in rows if row["ja"] == "今日こそ。")
        self.write("scene.json", self.original.replace("今日こそ。".encode(), "明日こそ。".encode()))
        row["en"] = "This time."
        out = io.StringIO()
        writer = csv.DictWriter(out, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
        edited = out.getvalue().encode()
        for options in ((), ("--accept-changed",)):
            self.after(edited, *options)
            self.assertIn("明日こそ。".encode(), self.now())
            self.assertIn(b"This time.", self.now())

    def test_a_part_of_a_sheet_is_taken_when_told(self):
        rows = [{**row, "en": "Mine."} for row in read(self.sheet) if row["id"] == "nodes/arrive/lines/1/text"]
        self.assert_finding(self.after(written(rows), exits=1)[1], "KM0685")
        self.assertEqual(self.now(), self.original)
        self.after(written(rows), "--partial")
        self.assertEqual(self.now(), self.original.replace(b"Write me an apology.", b"Mine."))

    def test_each_fixture_gives_its_finding_and_nothing_is_written(self):
        codes = set()
        for path in sorted(FIXTURES.glob("KM*.csv")):
            code = path.name[:6]
            codes.add(code)
            errors = self.after(path.read_bytes(), exits=0 if code == "KM0687" else 1)[1]
            self.assertEqual(set(re.findall(r"KM\d{4}", errors)), {code}, errors)
            self.assertEqual(self.now(), self.original, path)
        self.assertEqual(codes, {f"KM06{number}" for number in (*range(70, 78), *range(79, 88))})

    def test_words_that_would_make_the_scenario_unsound_are_not_written(self):
        longest = "a" * (64 << 10)
        mine = "Write me an apology.".encode()
        errors = self.after(self.sheet.replace(mine, f"{longest}a".encode()), exits=1)[1]
        self.assertEqual(re.findall(r"KM\d{4}", errors), ["KM0112", "KM0689"], errors)
        self.assertEqual(self.now(), self.original)
        self.assertFalse(list(self.folder.glob("*.before-import*")))
        self.after(self.sheet.replace(mine, longest.encode()))
        self.assertEqual(self.now(), self.original.replace(mine, longest.encode()))

    def refused_with(self, sheet):
        """The exit status of an import that must stay within a second of processor time and MEMORY; under the sanitizers,
        which need memory of their own, within ten seconds."""
        sanitized = b"__asan_init" in pathlib.Path(program.PROGRAM).read_bytes()
        self.write("scene.csv", sheet)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = self.run_with({}, "texts", "import", "scene.csv", "--rulebook", SMALL,
                             preexec_fn=None if sanitized else lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.assertLess(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 10 if sanitized else 1)
        self.assertEqual(self.now(), self.original)
        return done.returncode

    def test_hostile_sheets_are_refused_at_once(self):
        head = b'id,ja,en,hash\r\n'
        row = self.sheet.split(b"\r\n")[1] + b"\r\n"
        for start, part in ((head, b'"'), (head + b'"', b"a"), (b"", b","), (head, b"a\r\n"), (b"", b"\0"), (head, b"\r"),
                            (b"", b"\xff"), (head, b"=1+1,=1,=2,=3\r\n"), (self.sheet, row)):
            self.assertEqual(self.refused_with(start + part * ((15 << 20) // len(part))), 1, (start, part))
        self.assertEqual(self.refused_with(b"a" * (100 << 20)), 3)


class Since(Case):
    def status(self, scene, *arguments):
        (self.folder / "scene.json").write_text(json.dumps(scene, ensure_ascii=False), encoding="utf-8")
        (self.folder / "new.csv").unlink(missing_ok=True)
        self.kamae("texts", "export", "scene.json", "--rulebook", SMALL, "--out", "new.csv", *arguments)
        return {row["id"]: row["status"] for row in read((self.folder / "new.csv").read_bytes())}

    def test_a_row_says_what_has_changed_since_an_older_sheet(self):
        scene = json.loads(pathlib.Path(SOUND).read_text(encoding="utf-8"))
        scene["title"], scene["summary"] = {"ja": "紙", "en": "paper"}, {"ja": "求め", "en": "demand"}
        scene["briefing"] = {"ja": "受付", "en": "desk"}
        (self.folder / "scene.json").write_text(json.dumps(scene, ensure_ascii=False), encoding="utf-8")
        self.kamae("texts", "export", "scene.json", "--rulebook", SMALL, "--out", "old.csv")
        before = self.status(scene, "--since", "old.csv")
        self.assertEqual(before, self.status(scene))
        scene["title"]["ja"], scene["summary"]["en"] = "一枚の紙", "a demand"
        scene["briefing"] = {"ja": "店の受付", "en": "the desk"}
        scene["facilitator"]["questions"].append({"ja": "次はどうしますか", "en": "and next time?"})
        scene["source"] = "聞いた話"
        after = self.status(scene, "--since", "old.csv")
        wanted = {"title": "changed-ja", "summary": "changed-en", "briefing": "changed", "facilitator/questions/2": "new",
                  "source": "missing-en"}
        self.assertEqual(after, {**before, **wanted})

    def test_edits_of_the_old_sheet_make_no_difference(self):
        self.kamae("texts", "export", SOUND, "--rulebook", SMALL, "--out", "old.csv")
        rows = read((self.folder / "old.csv").read_bytes())
        for row in rows:
            row["ja"] += "！"
        random.Random(7).shuffle(rows)
        (self.folder / "old.csv").write_bytes(written(rows))
        scene = json.loads(pathlib.Path(SOUND).read_text(encoding="utf-8"))
        self.assertEqual(self.status(scene, "--since", "old.csv"), self.status(scene))

    def test_what_is_no_sheet_is_told(self):
        (self.folder / "old.csv").write_text("a,b\n1,2\n")
        _, errors = self.kamae("texts", "export", "one-page", "--since", "old.csv", exits=1)
        self.assert_finding(errors, "KM0679")
        self.kamae("texts", "export", "one-page", "--since", "nowhere.csv", exits=3)

    def test_the_sheet_of_another_scenario_is_told(self):
        (self.folder / "old.csv").write_bytes(written([{**row, "id": f"other/{row['id']}"} for row in self.rows()]))
        _, errors = self.kamae("texts", "export", "one-page", "--since", "old.csv", exits=1)
        self.assert_finding(errors, "KM0682")

    def rows(self):
        self.kamae("texts", "export", "one-page", "--out", "own.csv")
        return read((self.folder / "own.csv").read_bytes())


class Workbook(Case):
    def export(self, path, *arguments, exits=0):
        return self.kamae("texts", "export", path, "--xlsx", *arguments, exits=exits)

    @unittest.skipUnless(WITH_XLSX, "built without libxlsxwriter")
    def test_it_has_the_cells_of_the_csv_as_strings(self):
        for scene in ("one-page", "third-leak-call"):
            self.export(scene, "--out", f"{scene}.xlsx")
            self.kamae("texts", "export", scene, "--out", f"{scene}.csv")
            sheet = list(csv.reader(io.StringIO((self.folder / f"{scene}.csv").read_text(encoding="utf-8-sig"), newline="")))
            rows, page = read_workbook(self.folder / f"{scene}.xlsx")
            self.assertEqual(rows, sheet)
            self.assertIsNotNone(page.find(f".//{XLSX}pane"))
            self.assertIsNotNone(page.find(f"{XLSX}autoFilter"))

    @unittest.skipUnless(WITH_XLSX, "built without libxlsxwriter")
    def test_the_same_bytes_each_time_and_nothing_left_behind(self):
        temporary = self.folder / "temporary"
        temporary.mkdir()
        for name in ("a", "b"):
            self.kamae("texts", "export", "one-page", "--xlsx", "--out", f"{name}.xlsx", TMPDIR=str(temporary))
        self.assertEqual((self.folder / "a.xlsx").read_bytes(), (self.folder / "b.xlsx").read_bytes())
        self.assertEqual(list(temporary.iterdir()), [])

    @unittest.skipUnless(WITH_XLSX, "built without libxlsxwriter")
    def test_words_of_any_kind_are_no_formulas(self):
        scene = json.loads(pathlib.Path(SOUND).read_text(encoding="utf-8"))
        for words_ in ("=1+1", "@SUM(A1)", "+81", "-2", "a\nb", " x ", "<b>&amp;", "\u0001x", "18:10"):
            scene["summary"] = {"ja": words_, "en": words_}
            (self.folder / "nasty.json").write_text(json.dumps(scene), encoding="utf-8")
            (self.folder / "nasty.xlsx").unlink(missing_ok=True)
            (self.folder / "nasty.csv").unlink(missing_ok=True)
            self.export("nasty.json", "--rulebook", SMALL, "--out", "nasty.xlsx")
            self.kamae("texts", "export", "nasty.json", "--rulebook", SMALL, "--out", "nasty.csv")
            row = next(row for row in read_workbook(self.folder / "nasty.xlsx")[0] if row[0] == "summary")
            other = next(row for row in read((self.folder / "nasty.csv").read_bytes()) if row["id"] == "summary")
            self.assertEqual(row[4].replace("_x0001_", "\u0001"), other["ja"])  # as Excel writes what XML forbids

    @unittest.skipUnless(WITH_XLSX, "built without libxlsxwriter")
    def test_what_a_cell_cannot_hold_is_told(self):
        scene = json.loads(pathlib.Path(SOUND).read_text(encoding="utf-8"))
        scene["summary"] = {"ja": "a" * 32768, "en": "x"}
        (self.folder / "long.json").write_text(json.dumps(scene), encoding="utf-8")
        _, errors = self.export("long.json", "--rulebook", SMALL, "--out", "long.xlsx", exits=3)
        self.assert_finding(errors, "KM0697")
        self.assertFalse((self.folder / "long.xlsx").exists())
        _, errors = self.kamae("texts", "export", "one-page", "--xlsx", "--out", "x.xlsx", exits=3, TMPDIR="/nowhere")
        self.assert_finding(errors, "KM0697")

    @unittest.skipUnless(WITH_XLSX, "built without libxlsxwriter")
    def test_a_workbook_that_is_there_stays(self):
        (self.folder / "mine.xlsx").write_text("mine")
        _, errors = self.export("one-page", "--out", "mine.xlsx", exits=3)
        self.assert_finding(errors, "KM0610")
        self.assertEqual((self.folder / "mine.xlsx").read_text(), "mine")

    @unittest.skipIf(WITH_XLSX, "built with libxlsxwriter")
    def test_without_the_library_the_package_is_named(self):
        _, errors = self.export("one-page", "--out", "x.xlsx", exits=3)
        self.assert_finding(errors, "KM0678")
        self.assertIn("libxlsxwriter-dev", errors)

    def test_a_program_without_its_module_names_the_package(self):
        folder = self.folder / "bin"
        folder.mkdir()
        shutil.copy(program.PROGRAM, folder / "kamae")
        done = program.subprocess.run([folder / "kamae", "texts", "export", "one-page", "--xlsx", "--out", "x.xlsx",
                                       "--data", str(ROOT)], capture_output=True, cwd=self.folder,
                                      env=self.environment, check=False)
        self.assertEqual(done.returncode, 3)
        self.assertIn(b"KM0678", done.stderr)


if __name__ == "__main__":
    program.run_tests()
