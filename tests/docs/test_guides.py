#!/usr/bin/env python3
"""Holds scenarios/README.md against the program.

usage: test_guides.py KAMAE [--update] [unittest's options]
    --update   writes what the program prints now into the guide, where the guide shows it

Each example of the guide (see guide.py) goes through the real `kamae`: scenarios and rulebooks through check --strict
--quick, fragments in a frame (see frames.py), answers through play and score. What the guide shows of check, explore
and score must be what they print. The tables of fields, words, limits, templates, acts, bands and findings are compared
with the C sources, the standard rulebook and the program, in both directions.
"""

import itertools
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import frames
import guide

sys.path.insert(0, str(guide.ROOT / "tests"))
from leaks import without_leaks  # noqa: E402 (its folder is known only here)

KAMAE = os.path.abspath(sys.argv.pop(1))
UPDATE = "--update" in sys.argv and sys.argv.remove("--update") is None
GUIDE = guide.ROOT / "scenarios/README.md"
TEXT = GUIDE.read_text(encoding="utf-8")
STANDARD = guide.ROOT / "assets/rulebooks/standard.json"
FIELD_FILES = ("src/scenario/read.c", "src/scenario/nodes.c", "src/scenario/pictures.c", "src/scenario/allows.c",
               "src/rulebook/written.c",
               "src/engine/bare_trace.c")
WORDS = [f"src/scenario/nodes.c {array}" for array in ("phases", "reasons", "outcomes", "speakers", "moods", "marks")]
WORDS += [f"src/scenario/read.c {array}"
          for array in ("document_channels", "document_complaint_types", "harassment_names")]
WORDS += [f"src/scenario/pictures.c {array}" for array in
          ("pictures_rooms", "props", "ages", "genders", "hair_styles", "clothes", "glasses", "beards", "extras")]
LANGUAGES = 2
PASS_MARK = 70


def kamae(folder, *words):
    """The exit code and what was printed. Data comes from this tree, whatever is installed."""
    done = subprocess.run([KAMAE, *words, "--data", guide.ROOT], cwd=folder, text=True, capture_output=True,
                          stdin=subprocess.DEVNULL, env=without_leaks(words[:1], {**os.environ, "COLUMNS": "80"}), check=False)
    return done.returncode, done.stdout, done.stderr


class Place(unittest.TestCase):
    """A test with an empty folder to work in."""

    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self._folder.name)
        self.addCleanup(self._folder.cleanup)

    def keep(self, name, content):
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False, indent=1)
        (self.folder / name).write_text(text, encoding="utf-8")

    def codes(self, name, *options):
        """Exit code and codes of the errors and warnings in a file; notices would be about words like "x"."""
        code, out, err = kamae(self.folder, "check", "--strict", "--quick", "--json", *options, name)
        self.assertIn(code, (0, 1), err)
        found = json.loads(out)["files"][0]["diagnostics"]
        return code, [each["code"] for each in found if each["severity"] != "notice"], out

    def assert_sound(self, name, *options):
        code, _, out = self.codes(name, *options)
        self.assertEqual(code, 0, out)


class ExamplesRun(Place):
    """Every example does what the guide says of it."""

    def setUp(self):
        super().setUp()
        self.base = next(each for each in guide.read_examples(TEXT) if each.kind == "scenario").json
        self.standard = json.loads(STANDARD.read_text(encoding="utf-8"))

    def test_every_example(self):
        examples = list(guide.read_examples(TEXT))
        self.assertGreater(len(examples), 40)
        for example in examples:
            with self.subTest(str(example)):
                run = getattr(self, "run_" + example.kind.replace("-", "_"), None)
                self.assertIsNotNone(run, "no such kind of example")
                run(example)

    def test_every_block_of_json_is_an_example(self):
        self.assertEqual(len(guide.read_fences(TEXT, "json")),
                         len([each for each in guide.read_examples(TEXT) if each.info == "json"]))

    # ---- whole files ----

    def run_scenario(self, example):
        self.keep(example.keys["name"], example.body)
        self.assert_sound(example.keys["name"])

    def run_rulebook(self, example):
        self.run_scenario(example)

    def run_trace(self, example):
        self.keep(example.keys["name"], example.body)
        self.traces = {**getattr(self, "traces", {}), example.keys["name"]: example.keys["rulebook"]}
        code, _, err = kamae(self.folder, "score", "--trace", example.keys["name"], "--rulebook",
                             example.keys["rulebook"])
        self.assertEqual(code, 0, err)

    # ---- fragments ----

    def check_scenario(self, members, nodes):
        self.keep("framed.json", frames.scenario(self.base, members, nodes))
        self.assert_sound("framed.json")

    def run_member(self, example):
        self.check_scenario(example.json, [])

    def run_text(self, example):
        self.check_scenario({"title": example.json}, [])

    def run_node(self, example):
        self.check_scenario({}, [example.json])

    def run_choice(self, example):
        self.check_scenario({}, [frames.node_of("choice", example.json)])

    def run_line(self, example):
        self.check_scenario({}, [frames.node_of("line", example.json)])

    def run_form(self, example):
        self.check_scenario({}, [frames.node_of("form", example.json)])

    def run_conditions(self, example):
        for condition in example.body.splitlines():
            with self.subTest(condition):
                self.check_scenario({}, [frames.node_of("choice", frames.condition_choice(condition))])

    def run_wrong_conditions(self, example):
        for line in example.body.splitlines():
            condition, code = re.match(r"(.*?) +(KM\d{4})\b", line).groups()
            with self.subTest(condition):
                framed = frames.scenario(self.base, {"flags": {"seated": False}}, [frames.node_of(
                    "choice", frames.condition_choice("anger >= 8 and trust > 1 and seated"))])
                next(each for each in frames.walk(framed) if each.get("id") == "asked")["when"] = condition
                self.keep("framed.json", framed)
                self.assertIn(code, self.codes("framed.json")[1])

    def check_rulebook(self, members):
        self.keep("framed.json", frames.rulebook(self.standard, members))
        self.assert_sound("framed.json")

    def run_rulebook_member(self, example):
        self.check_rulebook(example.json)

    def run_rule(self, example):
        self.check_rulebook({"rules": [example.json]})

    def run_rule_conditions(self, example):
        for condition in example.body.splitlines():
            with self.subTest(condition):
                self.check_rulebook({"rules": [{**self.standard["rules"][0], "id": "asked", "when": condition}]})

    def test_a_form_takes_as_many_options_as_the_guide_says(self):
        most = int(re.search(r"一つの項目に(\d+)まで", TEXT)[1])
        self.assertIn(f"at most {most} in one slot", TEXT)
        for count, codes in ((most, []), (most + 1, ["KM0311"])):
            slots = [{"slot": slot, "label": "x", "options": [
                {"id": f"o{i}", "text": "x", "mark": "fact"} for i in range(part)]}
                     for slot, part in (("when", most), ("where", count))]
            form = {"title": "x", "slots": slots, "to": "rest"}
            self.keep("framed.json", frames.scenario(self.base, {}, [frames.node_of("form", form)]))
            self.assertEqual(self.codes("framed.json")[1], codes)

    # ---- runs ----

    def compare(self, example, printed):
        """The example shows what was printed; with --update it does from now on."""
        if UPDATE:
            GUIDE.write_text(guide.replace(GUIDE.read_text(encoding="utf-8"), example, printed), encoding="utf-8")
        else:
            self.assertEqual(example.body, printed)

    def run_choices(self, example):
        self.keep(example.keys["name"], example.body)
        session = example.keys["name"] + ".session.jsonl"
        (pathlib.Path(self.folder) / session).unlink(missing_ok=True)
        code, _, err = kamae(self.folder, "play", example.keys["of"], "--choices", example.keys["name"],
                             "--session", session)
        self.assertEqual(code, 0, err)

    def run_score(self, example):
        of, language = example.keys["of"], example.keys.get("lang", "ja")
        trace = getattr(self, "traces", {}).get(of)
        words = ["--trace", of, "--rulebook", trace] if trace else [of + ".session.jsonl"]
        code, out, err = kamae(self.folder, "score", *words, "--lang", language)
        self.assertEqual(code, 0, err)
        rules = re.findall(r"\([\w-]+\)$", example.body, re.M)
        lines = out.splitlines(keepends=True)
        shown = [line for line in lines if line.rstrip().endswith(tuple(rules))]
        self.compare(example, "".join([*shown, lines[-1]]))

    def run_findings(self, example):
        """What check says of a file, as it is (warnings alone), or with a mistake put in (an error)."""
        of, mistake = example.keys["of"], "replace" in example.keys
        sound = (self.folder / of).read_text(encoding="utf-8")
        if mistake:
            self.assertIn(example.keys["replace"], sound)
            self.keep(of, sound.replace(example.keys["replace"], example.keys["by"], 1))
        code, out, _ = kamae(self.folder, "check", of, "--lang", example.keys.get("lang", "ja"))
        self.assertEqual(code, 1 if mistake else 0)
        self.compare(example, out)
        self.keep(of, sound)

    def run_change(self, example):
        """A choice takes the place of the one with its id, in all that follows."""
        scenario = json.loads((self.folder / example.keys["of"]).read_text(encoding="utf-8"))
        choice = next(each for each in frames.walk(scenario) if "acts" in each and each.get("id") == example.json["id"])
        self.assertNotEqual(choice, example.json)
        choice.clear()
        choice.update(example.json)
        self.keep(example.keys["of"], scenario)
        self.assert_sound(example.keys["of"])

    def run_explore(self, example):
        code, out, err = kamae(self.folder, "explore", example.keys["of"], "--lang", example.keys.get("lang", "ja"))
        self.assertEqual(code, 0, err)
        self.compare(example, out)

    def run_graph(self, example):
        code, out, err = kamae(self.folder, "graph", example.keys["of"], "--format", "mermaid", "--lang",
                               example.keys.get("lang", "ja"))
        self.assertEqual(code, 0, err)
        self.compare(example, out)

    def run_editor(self, example):
        """The settings of an editor, as they lie beside the scenarios."""
        settings = (guide.ROOT / "scenarios/.vscode/settings.json").read_text(encoding="utf-8")
        self.assertEqual(example.json, json.loads(settings))

    def run_lookup(self, example):
        words = example.keys["words"].split()
        code, out, err = kamae(self.folder, *words, "--lang", example.keys.get("lang", "ja"))
        self.assertEqual(code, 0, err)
        self.compare(example, out)

    def run_attainable(self, example):
        score = json.loads(kamae(self.folder, "score", example.keys["of"] + ".session.jsonl", "--json")[1])
        self.compare(example, " → ".join(str(points) for points in score["attainable"]) + "\n")


class TheFirstScenario(Place):
    """What the guide asks of scenarios is true of its own."""

    def score(self, answers):
        self.keep("run.choices", " ".join(answers))
        (self.folder / "run").unlink(missing_ok=True)
        code, _, err = kamae(self.folder, "play", "wrong-name.json", "--choices", "run.choices", "--session", "run")
        self.assertEqual(code, 0, err)
        return json.loads(kamae(self.folder, "score", "run", "--json")[1])["score"]

    def scores(self, scenario):
        """The score of each run: three choices at each of three nodes."""
        self.keep("wrong-name.json", scenario)
        nodes = [node["choices"] for node in scenario["nodes"] if "choices" in node]
        return nodes, {numbers: self.score([choices[number]["id"] for choices, number in zip(nodes, numbers)])
                       for numbers in itertools.product(range(3), repeat=len(nodes))}

    def test_reaches_100_on_one_path_and_gives_nothing_away_by_place_or_length(self):
        for example in (each for each in guide.read_examples(TEXT) if each.kind == "scenario"):
            nodes, scores = self.scores(example.json)
            self.assertEqual(list(scores.values()).count(100), 1)
            naive = {(number,) * len(nodes) for number in range(3)}
            for pick in (min, max):
                naive.add(tuple(pick(range(3), key=lambda number, choices=choices: len(choices[number]["text"]))
                                for choices in nodes))
            for numbers in naive:
                self.assertLess(scores[numbers], PASS_MARK, f"{example}: {numbers}")


class TablesAreTrue(Place):
    """The tables of the guide say what the program reads: nothing is missing, nothing is invented."""

    def tables(self, kind):
        return list(guide.read_tables(TEXT, kind))

    def test_every_table_of_fields_is_described_in_both_languages(self):
        described = [tuple(rest.split()) for rest, _ in self.tables("fields")]
        written = [(path, table) for path in FIELD_FILES for table in guide.read_fields(path)]
        self.assertEqual(sorted(described), sorted(written * LANGUAGES))

    def test_every_field_is_described_once_with_what_it_needs(self):
        for rest, rows in self.tables("fields"):
            path, table = rest.split()
            fields = guide.read_fields(path)[table]
            with self.subTest(rest):
                self.assertEqual([guide.code_words(row[0])[0] for row in rows], list(fields))
                self.assertEqual([row[1] == "●" for row in rows], [field.required for field in fields.values()])
                for row, field in zip(rows, fields.values()):
                    self.check_range(row[2] + row[3], field.range)

    def check_range(self, cell, wanted):
        if not wanted or wanted[1] == 2**31 - 1 or wanted[0] == wanted[1]:
            return
        found = [tuple(int(number.replace(",", "").replace("−", "-")) for number in pair)
                 for pair in re.findall(r"([-−]?[\d,]+)[–〜]([-−]?[\d,]+)", cell)]
        self.assertIn(wanted, found, cell)

    def test_every_word_to_choose_from_is_described(self):
        tables = self.tables("words")
        self.assertEqual(sorted(rest for rest, _ in tables), sorted(WORDS * LANGUAGES))
        for rest, rows in tables:
            with self.subTest(rest):
                self.assertEqual([guide.code_words(row[0])[0] for row in rows], guide.read_words(*rest.split()))

    def test_the_limits_are_those_of_the_program(self):
        limits = guide.read_limits()
        self.assertEqual(len(self.tables("limits")), LANGUAGES)
        for rest, rows in self.tables("limits"):
            self.assertEqual([int(re.match(r"[\d,]+", row[1])[0].replace(",", "")) for row in rows],
                             [limits[name] for name in rest.split()])

    def test_every_family_of_acts_is_described(self):
        acts = json.loads(STANDARD.read_text(encoding="utf-8"))["acts"]
        families = {".".join(act["id"].split(".")[:2]) for act in acts}
        self.assertEqual(len(self.tables("families")), LANGUAGES)
        for _, rows in self.tables("families"):
            self.assertCountEqual([guide.code_words(row[0])[0] for row in rows], families)

    def test_the_slots_and_personas_are_those_of_the_standard_rulebook(self):
        rulebook = json.loads(STANDARD.read_text(encoding="utf-8"))
        slots = {act["id"]: list(act["variants"]) for act in rulebook["acts"] if "variants" in act}
        personas = [persona["id"] for persona in rulebook["personas"]]
        for kind, wanted in (("slots", slots["agent.record.memo"]), ("personas", personas)):
            self.assertEqual(len(self.tables(kind)), LANGUAGES)
            for _, rows in self.tables(kind):
                self.assertCountEqual([guide.code_words(row[0])[0] for row in rows], wanted)

    def test_every_act_that_the_guide_names_exists(self):
        rulebook = json.loads(STANDARD.read_text(encoding="utf-8"))
        acts = {act["id"] for act in rulebook["acts"]}
        acts |= {f"{act['id']}.{variant}" for act in rulebook["acts"] for variant in act.get("variants", ())}
        acts |= {act["id"] for example in guide.read_examples(TEXT) if example.kind == "rulebook-member"
                 for act in example.json.get("acts", ())}
        starts = {id_[:end] for id_ in acts for end in [m.start() for m in re.finditer(r"\.|$", id_)]}
        for name in set(re.findall(r"\b(?:agent|customer|scene)\.[a-z_.]+[a-z]", TEXT)):
            self.assertIn(name, starts)

    def test_the_bands_are_those_of_the_standard_rulebook(self):
        bands = json.loads(STANDARD.read_text(encoding="utf-8"))["loss_bands"]
        ends = [band["from"] - 1 for band in bands[1:]] + [None]
        for language, (_, rows) in zip(("ja", "en"), self.tables("bands"), strict=True):
            shown = [(row[0].replace("〜", "–"), row[1]) for row in rows]
            self.assertEqual(shown, [(self.band_range(band["from"], end), band["label"][language])
                                     for band, end in zip(bands, ends)])

    def band_range(self, first, last):
        return str(first) if first == last else f"{first}–{'' if last is None else last}"

    def test_every_finding_that_only_exploring_gives_is_in_the_table(self):
        for language, (_, rows) in zip(("ja", "en"), self.tables("proofs"), strict=True):
            listed = kamae(self.folder, "explain", "--list", "--lang", language)[1]
            found = re.findall(r"(?m)^(KM0\d\d\d) ", listed)
            proofs = [code for code in found if "KM0420" < code < "KM0460" or code == "KM0726"]
            self.assertEqual([row[0] for row in rows], proofs)
            for code, kind, *_ in rows:
                first = kamae(self.folder, "explain", code, "--lang", language)[1].splitlines()[0]
                self.assertRegex(first, rf"^{code}\b.*{kind}")

    def test_the_budgets_are_those_of_the_program(self):
        source = (guide.ROOT / "src/cli/prove.h").read_text(encoding="utf-8")
        seconds = re.search(r"#else\nenum \{ CLI_CHECK_SECONDS = (\d+) \}", source)[1]  # without a sanitizer
        source = source.replace(".seconds = CLI_CHECK_SECONDS", f".seconds = {seconds}")
        budgets = re.findall(r"\.states = (\d+), \.seconds = (\d+), \.megabytes = (\d+)", source)
        self.assertEqual(len(budgets), 2)
        for states, seconds, megabytes in budgets:
            self.assertTrue(re.search(f"状態 {int(states):,} 個、{seconds} 秒、(メモリー )?{megabytes} MB", TEXT))
            self.assertIn(f"{int(states):,} states, {seconds} seconds or {megabytes} MB", TEXT)

    def test_numbers_outside_of_the_field_tables_are_those_of_the_program(self):
        for path, name, japanese, english in (
                ("src/scenario/nodes.c", "EFFECT_MAX", "（-{0}〜{0}）", "(−{0}–{0})"),
                ("src/rulebook/written.c", "DELTA_MAX", "それぞれ -{0}〜{0}。", "each −{0}–{0};"),
                ("src/scenario/names.c", "OBJECTIVES_MIN", "{0}〜8個", "{0}–8 of them"),
                ("src/scenario/names.c", "OBJECTIVES_MAX", "5〜{0}個", "5–{0} of them")):
            number = re.search(rf"\b{name} = (\d+)", (guide.ROOT / path).read_text(encoding="utf-8"))[1]
            for words in (japanese.format(number), english.format(number)):
                self.assertIn(words, TEXT, name)


class TemplatesMeanWhatTheGuideSays(Place):
    """Each row of letters in the table of templates is scored as a bare trace."""

    ACTS = {"A": "agent.a", "B": "agent.b", "-": "agent.c"}

    def keep_rulebook(self, template, needs_b):
        constraint = {"template": template, "a": ["agent.a"], **({"b": ["agent.b"]} if needs_b else {})}
        self.keep("letters.json", {
            "format": 1, "id": "letters", "revision": 1, "language": "en", "title": "x",
            "weights": {"critical": 5, "major": 3, "minor": 1, "reminder": 0}, "pass_mark": PASS_MARK,
            "loss_bands": [{"id": "none", "from": 0, "label": "x"}],
            "acts": [{"id": id_, "label": "x"} for id_ in self.ACTS.values()],
            "rules": [{"id": "letters", "severity": "major", "title": "x", "why": "x", "say_instead": "x",
                       "constraints": [constraint]}]})

    def verdict(self, letters):
        events = [{"actor": "agent", "act": self.ACTS[letter], "turn": turn, "utterance": turn}
                  for turn, answer in enumerate(letters.split(), start=1) for letter in answer]
        self.keep("trace.json", {"objectives": ["letters"], "events": events})
        code, out, err = kamae(self.folder, "score", "--trace", "trace.json", "--rulebook", "letters.json", "--json")
        self.assertEqual(code, 0, err)
        return json.loads(out)["rules"][0]["verdict"]

    def test_what_sounds_like_a_yes_is_what_check_listens_for(self):
        wording = {each["id"]: each for each in json.loads(STANDARD.read_text(encoding="utf-8"))["wording"]}
        tables = list(guide.read_tables(TEXT, "traps"))
        self.assertEqual([rest for rest, _ in tables], ["ja", "en"])
        for language, rows in tables:
            phrases = [phrase.lstrip("^").lower() for phrase in wording["yes-in-a-no"]["sure"][language]]
            for trap, better in rows:
                with self.subTest(trap):
                    self.assertTrue(any(phrase in trap.lower() for phrase in phrases), trap)
                    self.assertFalse(any(phrase in better.lower() for phrase in phrases), better)

    def test_every_template_is_described_in_both_languages(self):
        templates = guide.read_words("src/rulebook/constraints.c", "template_names")
        tables = list(guide.read_tables(TEXT, "templates"))
        self.assertEqual(len(tables), LANGUAGES)
        for _, rows in tables:
            self.assertEqual([guide.code_words(row[0])[0] for row in rows], templates)

    def test_every_row_of_letters_has_the_verdict_of_its_column(self):
        for _, rows in guide.read_tables(TEXT, "templates"):
            for row in rows:
                template = guide.code_words(row[0])[0]
                self.keep_rulebook(template, template not in ("existence", "absence", "init", "end"))
                for column, verdicts in ((2, ("kept", "untested")), (3, ("broken",))):
                    for letters in guide.code_words(row[column]):
                        with self.subTest(f"{template}: {letters}"):
                            self.assertIn(self.verdict(letters), verdicts)


class CommandsExist(Place):
    """What the guide tells to type is there."""

    def test_every_command_and_option_in_the_guide_exists(self):
        lines = [line for block in guide.read_fences(TEXT, "sh") for line in block.splitlines()]
        for line in filter(lambda line: line.startswith("kamae "), lines):
            command, *words = line.split()[1:]
            code, help_, _ = kamae(self.folder, command, "--help")
            with self.subTest(line):
                self.assertEqual(code, 0)
                for option in filter(lambda word: word.startswith("--"), words):
                    self.assertRegex(help_, rf"(?m)^ +{option}\b")

    def test_every_code_in_the_guide_can_be_explained(self):
        for code in sorted(set(re.findall(r"\bKM\d{4}\b", TEXT))):
            self.assertEqual(kamae(self.folder, "explain", code)[0], 0, code)


if __name__ == "__main__":
    unittest.main()
