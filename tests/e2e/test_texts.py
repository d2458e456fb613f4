#!/usr/bin/python3
"""kamae texts: the words of a scenario as a sheet.

usage: tests/e2e/test_texts.py KAMAE
"""

import csv
import io
import json
import pathlib
import re

import program
from program import ROOT, SMALL, SOUND, Case

SCHEMA = json.loads((ROOT / "assets/schema/scenario.schema.json").read_text())
LANGUAGES = ("ja", "en", "ja-easy")


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

    def test_it_goes_to_a_file_but_not_over_a_scenario_and_not_to_a_screen(self):
        self.kamae("texts", "export", "one-page", "--out", "one.csv")
        self.assertEqual((self.folder / "one.csv").read_bytes(), self.sheet("one-page"))
        path = self.write("mine.json", (ROOT / "scenarios/one-page.json").read_bytes())
        self.assertIn("KM0621", self.kamae("texts", "export", path, "--out", path, exits=3)[1])
        told, exits = self.terminal("texts", "export", "one-page").finish()
        self.assertEqual(exits, 2)
        self.assertIn("KM0652", told)

    def test_an_unknown_word_behind_texts_is_told(self):
        self.assertIn("KM0688", self.kamae("texts", "convert", "one-page", exits=2)[1])


if __name__ == "__main__":
    program.run_tests()
