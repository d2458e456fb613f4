#!/usr/bin/python3 -B
"""Tells, as explore prints them and check finds them; several scenarios together.
usage: tests/e2e/test_tells.py PROGRAM"""

import json
import re

import program
from program import ROOT, Case

TELLS = ROOT / "tests/diag/tells"
RULES = ["--rulebook", str(ROOT / "tests/diag/rulebook-tells.json")]


class Explore(Case):
    def test_a_table_says_where_the_best_answers_can_be_told(self):
        out, _ = self.kamae("explore", str(TELLS / "KM0451-longest.json"), *RULES, "--lang", "en", COLUMNS="80")
        self.assertRegex(out, r"(?m)^longest +18/18 \(9\.0\)!$")
        self.assertRegex(out, r"(?m)^first +9/18 \(9\.0\)$")
        self.assertLessEqual(max(map(len, out.splitlines())), 80)

    def test_where_lines_are_short_it_is_a_list(self):
        out, _ = self.kamae("explore", str(ROOT / "scenarios/one-page.json"), "--lang", "en", COLUMNS="40")
        tells = " ".join(out[out.index("Tells:"):].split())
        self.assertRegex(tells, r"what to say .*longest: Japanese \d+/\d+ \(\d+\.\d\), English .*slots of forms .*longest: ")

    def table_of(self, *texts):
        """The table's line of languages and that of the longest, of a scene whose answers say these languages."""
        scene = json.loads((TELLS / "KM0451-longest.json").read_text(encoding="utf-8"))
        for node in scene["nodes"]:
            for choice in node.get("choices", []):
                choice["text"] = dict.fromkeys(texts, choice["text"])
        path = self.write("read.json", json.dumps(scene))
        lines = self.kamae("explore", path, *RULES, "--lang", "en", COLUMNS="80")[0].splitlines()
        heads = next(i for i, line in enumerate(lines) if "what to say" in line)
        return lines[heads + 1].split(), next(line for line in lines[heads:] if line.startswith("longest ")).split()[1:]

    def test_a_language_that_no_answer_is_written_in_has_no_column(self):
        count = ["18/18", "(9.0)!"]
        self.assertEqual(self.table_of("ja"), (["Japanese"], count))
        self.assertEqual(self.table_of("en"), (["English"], count))
        self.assertEqual(self.table_of("ja", "en"), (["Japanese", "English"], count * 2))

    def test_a_scene_without_a_form_has_no_column_and_no_row_of_forms(self):
        out = self.kamae("explore", str(TELLS / "KM0451-longest.json"), *RULES, "--lang", "en", COLUMNS="80")[0]
        table = out[out.index("Tells:"):]
        self.assertIn("what to say", table)
        self.assertNotIn("slots of forms", table)
        self.assertNotIn("hedge", table)
        out = self.kamae("explore", str(ROOT / "scenarios/one-page.json"), "--lang", "en", COLUMNS="100")[0]
        self.assertRegex(out, r"(?m)^ +what to say +slots of forms$")
        self.assertRegex(out, r"(?m)^fewest hedges ")

    def test_counts_are_there_for_machines(self):
        out, _ = self.kamae("explore", str(TELLS / "KM0451-longest.json"), *RULES, "--json")
        decisions = json.loads(out)["tells"]["decisions"]
        self.assertEqual((decisions["places"], decisions["single"]), (18, 0))
        count = next(count for count in decisions["counts"] if (count["tell"], count["language"]) == ("longest", "ja"))
        self.assertEqual((count["hits"], count["places"], count["expected"], count["strength"]), (18, 18, 9, "clear"))
        self.assertAlmostEqual(count["chance"] * 2 ** 18, 1, places=4)

    def test_several_scenarios_are_counted_together(self):
        files = [str(TELLS / "KM0451-longest.json"), str(TELLS / "sound.json")]
        out, _ = self.kamae("explore", *files, *RULES, "--lang", "en")
        self.assertEqual(out.count("was followed."), 2)
        together = out[out.index("over all 2 scenarios together"):]
        self.assertRegex(together, r"(?m)^first +18/36 \(18\.0\)$")
        found = json.loads(self.kamae("explore", *files, *RULES, "--json")[0])
        self.assertEqual(len(found["scenarios"]), 2)
        self.assertEqual(found["tells"]["decisions"]["places"], 36)

    def test_one_that_is_named_twice_counts_once(self):
        files = [str(TELLS / "KM0451-longest.json"), str(TELLS / "sound.json")]
        twice = json.loads(self.kamae("explore", *files, files[0], *RULES, "--json")[0])
        self.assertEqual(twice["tells"], json.loads(self.kamae("explore", *files, *RULES, "--json")[0])["tells"])
        self.assertNotIn("scenarios together", self.kamae("explore", files[0], files[0], *RULES, "--lang", "en")[0])

    def test_one_that_cannot_be_read_does_not_hide_the_others(self):
        out, errors = self.kamae("explore", "nowhere.json", str(TELLS / "sound.json"), *RULES, exits=3)
        self.assertIn("was followed.", out)
        self.assertIn("nowhere.json", errors)


class Check(Case):
    def check(self, *files, exits=0):
        return json.loads(self.kamae("check", *map(str, files), *RULES, "--json", "--strict", exits=exits)[0])

    def test_a_tell_fails_where_it_is_strict(self):
        found = self.check(TELLS / "KM0451-longest.json", exits=1)["files"][0]["diagnostics"]
        tell, = [finding for finding in found if finding["code"] == "KM0451"]
        self.assertEqual((tell["severity"], tell["pointer"]), ("warning", "/nodes"))
        self.assertIn("longest (ja) is best in 18 of 18 places", tell["message"])

    def test_one_answer_alone_is_a_notice(self):
        found = self.check(TELLS / "KM0453-one-best-answer.json", exits=1)["files"][0]["diagnostics"]
        single, = [finding for finding in found if finding["code"] == "KM0453"]
        self.assertEqual(single["severity"], "notice")

    def short(self, name):
        """A scene of six decisions with a tell: too few to leave chance."""
        scene = json.loads((TELLS / "KM0451-longest.json").read_text(encoding="utf-8"))
        scene["id"] = name
        scene["nodes"] = scene["nodes"][:6] + scene["nodes"][-1:]
        for choice in scene["nodes"][5]["choices"]:
            choice["to"] = "done"
        return self.write(f"{name}.json", json.dumps(scene))

    def test_what_no_scene_shows_by_itself_shows_in_all_together(self):
        files = [self.short(name) for name in ("tells-a", "tells-b", "tells-c")]
        found = self.check(*files, exits=1)
        for file in found["files"]:
            self.assertNotIn("KM0451", [finding["code"] for finding in file["diagnostics"]
                                        if finding["severity"] == "warning"])
        self.assertEqual([finding["code"] for finding in found["together"]], ["KM0451"])
        out, _ = self.kamae("check", *files, *RULES, "--lang", "en")
        self.assertRegex(out, re.compile(r"^3 scenarios together: warning KM0451: .*longest \(ja\)", re.M))

    def test_the_same_scene_twice_proves_nothing_more(self):
        file = self.short("tells-a")
        self.assertEqual(self.check(file, file, file, exits=1)["together"], [])


if __name__ == "__main__":
    program.run_tests()
