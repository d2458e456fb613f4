#!/usr/bin/python3 -B
"""The commands but play, as a user types them: results on stdout, the rest on stderr, exit codes, help.
usage: tests/e2e/test_cli.py PROGRAM"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import unittest

import program
from program import Case, PLAY, ROOT, SMALL, SOUND

COMMANDS = re.findall(r"    ROW\((\w+)\)", (ROOT / "src/cli/commands.h").read_text(encoding="utf-8"))
CHOICES = "seat\ndefer\nwhen=eleven where=upstairs\nsubmit\n"


class Welcome(Case):
    def test_the_name_alone_says_what_it_is_and_what_to_type(self):
        out, errors = self.kamae()
        self.assertIn("kamae play broken-kettle --mode guided", out)
        self.assertEqual(errors, "")

    def test_help_lists_every_command(self):
        for word in ("--help", "-h", "help"):
            out, _ = self.kamae(word)
            for command in COMMANDS:
                self.assertIn(f"\n  {command} ", out)

    def test_common_options_stand_anywhere(self):
        japanese = {"KAMAE_LANG": "", "LANG": "ja_JP.UTF-8"}
        help_of_list, _ = self.kamae("list", "--help")
        self.assertIn("usage:", help_of_list)
        for arguments in (["--lang", "en", "list", "--help"], ["--help", "list", "--lang=en"],
                          ["list", "--lang", "en", "-h"], ["help", "list", "--lang", "en"],
                          ["--lang=ja", "--help", "--lang=en", "list"], ["--help", "list", "--lang", "en", "--json"]):
            self.assertEqual(self.kamae(*arguments, **japanese)[0], help_of_list, arguments)
        everything, _ = self.kamae("--help")
        for arguments in (["--lang", "en", "--help"], ["--help", "--lang", "en"], ["-h", "--lang=en"],
                          ["help", "--lang", "en"], ["--lang=en", "help"]):
            self.assertEqual(self.kamae(*arguments, **japanese)[0], everything, arguments)
        self.assertEqual(self.kamae("--lang", "en", **japanese)[0], self.kamae()[0])
        self.assertEqual(self.kamae("--lang", "en", "list", **japanese)[0], self.kamae("list")[0])
        version, _ = self.kamae("--version")
        for arguments in (["--version", "--lang", "en"], ["list", "--version"], ["--data", ".", "--version"]):
            self.assertEqual(self.kamae(*arguments)[0], version)

    def test_help_names_every_common_option(self):
        for arguments in (["--help"], ["list", "--help"]):
            out, _ = self.kamae(*arguments)
            for option in ("--lang ja|en|both|ja-easy", "--data DIR", "--help", "--version"):
                self.assertIn(f"\n  {option} ", out)

    def test_every_command_says_in_both_languages_what_it_does(self):
        for command in COMMANDS:
            both = self.kamae(command, "--help", "--lang", "both")[0].split("\n")[:2]
            alone = [self.kamae(command, "--help", "--lang", language)[0].split("\n")[0] for language in ("ja", "en")]
            self.assertEqual(both, alone)
            self.assertRegex(alone[0], "[ぁ-ん]")
            self.assertTrue(alone[1].isascii(), alone[1])

    def test_two_lines_end_the_options(self):
        self.assertIn("KM0601", self.kamae("report", "--", "--help.jsonl", exits=3)[1])

    def test_every_commands_help_has_an_example_that_begins_with_it(self):
        for command in COMMANDS:
            out, errors = self.kamae(command, "--help")
            self.assertIn(f"\n  kamae {command}", out)
            self.assertIn("--lang ja|en|both|ja-easy", out)
            self.assertEqual(errors, "")
            self.assertEqual(self.kamae(command, "-h")[0], out)

    def test_the_version_is_a_line(self):
        out, _ = self.kamae("--version")
        self.assertRegex(out, r"^kamae \d+\.\d+\.\d+\n$")


class PlainJapanese(Case):
    """--lang ja-easy: a text that has plain Japanese is told in it, any other in Japanese."""

    def setUp(self):
        super().setUp()
        scene = json.loads(pathlib.Path(ROOT, SOUND).read_text())
        scene["title"]["ja-easy"] = "かみを 一まい"
        line = next(line for node in scene["nodes"] for line in node.get("lines", ()) if line["by"] == "customer")
        self.plain = line["text"] if isinstance(line["text"], str) else line["text"]["ja"]
        line["text"] = {"ja": self.plain, "ja-easy": "かみに かいて ください。"}
        self.scene = self.folder / "easy.json"
        self.scene.write_text(json.dumps(scene, ensure_ascii=False))
        self.choices = self.folder / "easy.choices"
        self.choices.write_text(CHOICES)

    def test_a_run_is_told_and_reported_in_it(self):
        session = self.folder / "easy.jsonl"
        out, _ = self.kamae("play", self.scene, "--rulebook", SMALL, "--choices", self.choices, "--session", session,
                            "--lang", "ja-easy")
        self.assertIn("かみを 一まい", out)
        self.assertIn("かみに かいて ください。", out)
        self.assertNotIn(self.plain, out)
        self.assertIn("ふり返り：かみを 一まい", out)
        for form in ("text", "markdown", "html"):
            report, _ = self.kamae("report", session, "--format", form, "--lang", "ja-easy", "--full")
            self.assertIn("かみを 一まい", report, form)
            self.assertIn("かみに かいて ください。", report, form)
            self.assertIn("この結果を人事評価に使うことはありません。", report.replace("<wbr/>", ""), form)
        japanese, _ = self.kamae("report", session, "--lang", "ja", "--full")
        self.assertIn(self.plain, japanese)
        self.assertNotIn("かみに", japanese)

    def test_every_command_has_its_words_then(self):
        for arguments in (["sheet", self.scene, "--rulebook", SMALL, "--handout"], ["explain", "KM0301"], ["acts", "apology"],
                          ["rules", "apology"], ["--help"]):
            easy, _ = self.kamae(*arguments, "--lang", "ja-easy")
            japanese, _ = self.kamae(*arguments, "--lang", "ja")
            self.assertEqual(easy.replace("かみを 一まい", "一枚の紙"), japanese, arguments)
        bad = self.folder / "bad.json"
        bad.write_text("{")
        self.assertEqual(self.kamae("check", bad, "--lang", "ja-easy", exits=1),
                         self.kamae("check", bad, "--lang", "ja", exits=1))


class Usage(Case):
    def refused(self, code, *arguments):
        out, errors = self.kamae(*arguments, exits=2)
        self.assertEqual(out, "")
        self.assert_finding(errors, code)
        return errors

    def test_an_unknown_command_gets_the_nearest(self):
        self.assertIn('"report"', self.refused("KM0630", "repot"))

        for typed, meant in (("plya", "play"), ("lsit", "list"), ("chekc", "check"), ("sheets", "sheet")):
            errors = self.refused("KM0630", typed)
            self.assertIn(f'"{meant}"', errors)
            self.assertIn("kamae --help", errors)
        self.assertIn("kamae --help", self.refused("KM0630", "sing", "--loud", "x"))
        self.assertIn("一覧は kamae --help", self.refused("KM0630", "sing", "--lang", "ja"))

    def test_what_lists_the_options_is_named(self):
        self.assertIn("kamae list --help", self.refused("KM0631", "list", "--nonsense"))
        self.assertIn("kamae --help", self.refused("KM0631", "--nonsense", "list"))
        self.assertIn('"--lang"', self.refused("KM0631", "--lnag=en"))

    def test_an_option_is_no_value(self):
        self.refused("KM0632", "play", "one-page", "--session", "--soft")
        self.refused("KM0632", "--lang", "--help")

    def test_an_unknown_option_gets_the_nearest(self):
        self.assertIn('"--lang"', self.refused("KM0631", "list", "--lnag", "en"))
        self.assertIn('"--session"', self.refused("KM0631", "play", "one-page", "--sesion=x.jsonl"))

    def test_an_option_without_its_value(self):
        self.refused("KM0632", "play", "one-page", "--seed")

    def test_a_value_for_an_option_that_takes_none(self):
        self.refused("KM0633", "list", "--json=yes")

    def test_a_seed_that_is_no_number(self):
        for seed in ("x", "-1", "1.5", "", "1 ", "１", "1e3"):
            self.refused("KM0634", "play", "one-page", f"--seed={seed}")

    def test_a_seed_that_a_session_cannot_hold(self):
        for seed in (2**53, 2**63 - 1, 2**63, 2**64, 10**40):
            self.assertIn("9007199254740991", self.refused("KM0659", "play", "one-page", f"--seed={seed}"))
        self.kamae(*PLAY, "--seed", str(2**53 - 1), typed="1\n")

    def test_an_unknown_language(self):
        self.refused("KM0635", "list", "--lang", "fr")

    def test_an_unknown_mode(self):
        self.refused("KM0636", "play", "one-page", "--mode", "dream")

    def test_an_unknown_report_format(self):
        self.refused("KM0637", "report", "x.jsonl", "--format", "html5")

    def test_resume_takes_no_scenario_and_no_session(self):
        self.refused("KM0638", "play", "one-page", "--resume", "x.jsonl")
        self.refused("KM0638", "play", "--resume", "x.jsonl", "--session", "y.jsonl")

    def test_a_missing_argument(self):
        for arguments in (["play"], ["report"], ["score"], ["check"]):
            self.assertIn("kamae", self.refused("KM0639", *arguments))

    def test_one_argument_too_many(self):
        for arguments in (["play", "a", "b"], ["report", "a", "b"], ["score", "a", "b"], ["list", "a"],
                          ["explain", "KM0101", "KM0102"]):
            self.refused("KM0640", *arguments)

    def test_an_unknown_code(self):
        self.refused("KM0641", "explain", "KM9999")
        self.assertRegex(self.refused("KM0641", "explain", "KM03411"), "perhaps: KM03[14]1")

    def test_every_mistake_is_told_at_once(self):
        errors = self.refused("KM0631", "play", "--nonsense", "--seed", "x", "--lang", "fr")
        self.assert_finding(errors, "KM0634")
        self.assert_finding(errors, "KM0635")


class Files(Case):
    def not_run(self, code, *arguments):
        out, errors = self.kamae(*arguments, exits=3)
        self.assertEqual(out, "")
        self.assert_finding(errors, code)
        return errors

    def test_a_file_that_is_not_there(self):
        for arguments in (["report", "no.jsonl"], ["score", "no.jsonl"], ["play", "./no.json"],
                          ["play", "--resume", "no.jsonl"], [*PLAY, "--choices", "no.txt"],
                          ["score", "--trace", "no.json"], ["play", SOUND, "--rulebook", "./no.json"]):
            self.not_run("KM0601", *arguments)

    def test_a_scenario_or_rulebook_that_is_not_in_the_library(self):
        self.assertIn("kamae list", self.not_run("KM0612", "play", "no-such-scene"))
        errors = self.not_run("KM0612", "play", "borken-kettle")
        self.assertIn('"broken-kettle"', errors)
        self.assertIn("kamae list", errors)
        self.assertIn('"standard"', self.not_run("KM0613", "play", SOUND, "--rulebook", "standrad"))
        self.not_run("KM0613", "play", SOUND, "--rulebook", "no-such-book")

    def test_a_folder_instead_of_a_file(self):
        for arguments in (["report", "."], ["play", "./"], [*PLAY, "--choices", "."]):
            self.not_run("KM0603", *arguments)

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_a_file_that_may_not_be_read(self):
        os.chmod(self.write("secret.jsonl", "x"), 0)
        self.not_run("KM0602", "report", "secret.jsonl")

    def test_a_device_is_not_read(self):
        self.not_run("KM0604", "report", "/dev/zero")

    def test_data_that_is_not_there_is_told_without_words(self):
        shutil.copytree(ROOT / "assets/locale", self.folder / "data/assets/locale")
        (self.folder / "data/assets/locale/ja.json").write_text("{")
        for language in ("ja", "both"):
            _, errors = self.kamae("list", "--data", "data", "--lang", language, exits=3)
            self.assertIn("KM01", errors)
        self.kamae("list", "--data", "data", "--lang", "en")  # which needs no other words

    def test_a_full_disk_behind_stdout_is_told(self):
        with open("/dev/full", "w") as full:
            for arguments in (["list"], ["explain", "--list"], ["check", SOUND, "--rulebook", SMALL, "--json"]):
                done = subprocess.run([program.PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE,
                                      env=self.environment, check=False)
                self.assertEqual(done.returncode, 3)
                self.assertEqual(done.stderr.decode().count("KM0617"), 1)


class Languages(Case):
    def test_the_option_beats_the_variable_beats_the_locale(self):
        out, _ = self.kamae("list", "--help", KAMAE_LANG="", LANG="ja_JP.UTF-8")
        self.assertIn("使い方", out)
        out, _ = self.kamae("list", "--help", KAMAE_LANG="", LANG="en_GB.UTF-8")
        self.assertIn("usage:", out)
        out, _ = self.kamae("list", "--help", KAMAE_LANG="ja", LANG="en_GB.UTF-8")
        self.assertIn("使い方", out)
        out, _ = self.kamae("list", "--help", "--lang", "en", KAMAE_LANG="ja")
        self.assertIn("usage:", out)

    def test_both_prints_both(self):
        out, errors = self.kamae("explain", "KM0101", "--lang", "both")
        self.assertIn("エディター", out)
        self.assertIn("editor", out)
        _, errors = self.kamae("report", "no.jsonl", "--lang=both", exits=3)
        self.assertEqual(errors.count("KM0601"), 2)


class Listing(Case):
    def library(self):
        (self.folder / "library/scenarios").mkdir(parents=True)
        shutil.copy(SOUND, self.folder / "library/scenarios/sound.json")
        return ["--data", "library"]

    def test_a_scenario_is_listed_with_its_title(self):
        out, errors = self.kamae("list", *self.library())
        self.assertIn("sound", out)
        self.assertIn("one page", out)
        self.assertEqual(errors, "")

    def test_json_names_id_file_and_title(self):
        out, _ = self.kamae("list", "--json", *self.library())
        entry = next(entry for entry in json.loads(out) if entry["id"] == "sound")
        self.assertEqual(entry["title_en"], "one page")
        self.assertEqual(entry["channel"], "counter")
        self.assertTrue(entry["sound"])
        self.assertTrue(entry["file"].endswith("/scenarios/sound.json"))

    def test_who_stands_for_a_scenario_is_listed_when_asked(self):
        library = self.library()
        out, _ = self.kamae("list", "--long", *library)
        for line in ("a written apology is demanded", "Written by Mori and Tanaka",
                     "Reviewed by the managers (2026-02-28), 原 (2024-02-29)", "Based on an invented incident"):
            self.assertIn(f"{' ' * 19}{line}\n", out)
        self.assertNotIn("Mori", self.kamae("list", *library)[0])
        entry = next(entry for entry in json.loads(self.kamae("list", "--json", *library)[0]) if entry["id"] == "sound")
        self.assertEqual([reviewer["date"] for reviewer in entry["reviewers"]], ["2026-02-28", "2024-02-29"])
        self.assertEqual((entry["author_en"], entry["source_ja"]), ("Mori and Tanaka", "架空の出来事"))

    def test_a_broken_file_is_named_and_the_others_are_listed(self):
        library = self.library()
        (self.folder / "library/scenarios/broken.json").write_text("{")
        out, errors = self.kamae("list", *library, exits=1)
        self.assertIn("one page", out)
        self.assertIn("broken.json:", errors)

    def test_of_a_file_only_the_head_is_looked_at_wherever_it_stands(self):
        library = self.library()
        before, _ = self.kamae("list", "--json", *library)
        path = self.folder / "library/scenarios/sound.json"
        text = path.read_text()
        path.write_text(text[:text.index('"nodes"')] + '"nodes": [' + "1 " * 100_000)
        self.assertEqual(self.kamae("list", "--json", *library), (before, ""))
        scenario = json.loads(text)
        path.write_text(json.dumps({"nodes": scenario.pop("nodes"), **scenario}))
        self.assertEqual(self.kamae("list", "--json", *library), (before, ""))

    def test_a_scenario_of_the_library_is_played_by_its_id(self):
        self.library()
        out, _ = self.kamae("play", "sound", "--rulebook", SMALL, "--data", "library",
                            "--choices", self.write("c", CHOICES))
        self.assertIn("Debrief", out)
        self.kamae("play", "sound", "--rulebook", SMALL, "--choices", "c", KAMAE_DATA="library")

    def test_titles_and_names_of_files_reach_the_terminal_harmless(self):
        self.library()
        text = pathlib.Path(SOUND).read_text().replace("一枚の紙", "\\u001b[31m赤\\n\\u202e次").replace(
            "one page", "\\u001b]0;owned\\u0007")
        (self.folder / "library/scenarios/red\x1b[31m.json").write_text(text)
        for language in ("ja", "en", "both"):
            out, _ = self.kamae("list", "--data", "library", "--lang", language)
            self.assertIn("\ufffd", out)


class Sessions(Case):
    def setUp(self):
        super().setUp()
        self.kamae(*PLAY, "--choices", self.write("choices", CHOICES), "--session", "s.jsonl")

    def test_score_json_has_the_members_that_tools_rely_on(self):
        out, errors = self.kamae("score", "s.jsonl", "--json")
        score = json.loads(out)
        self.assertEqual(errors, "")
        for member in ("scenario", "points", "possible", "earned", "deducted", "score", "passed", "ended", "turns",
                       "meters", "rules"):
            self.assertIn(member, score)
        self.assertEqual((score["scenario"], score["ended"], score["turns"]), ("sound", True, 3))
        self.assertEqual(score["meters"], {"anger": 3, "trust": 4})
        self.assertEqual(score["points"], score["earned"] - score["deducted"])
        self.assertEqual(score["score"], (200 * score["points"] + score["possible"]) // (2 * score["possible"]))
        for rule in score["rules"]:
            self.assertLessEqual({"id", "verdict", "objective", "severity", "weight", "evidence"}, rule.keys())
            self.assertIn(rule["verdict"], ("kept", "broken", "untested", "not-applicable"))
            for evidence in rule["evidence"]:
                self.assertLessEqual({"turn", "node", "choice", "act"}, evidence.keys())
        verdicts = {rule["id"]: rule["verdict"] for rule in score["rules"]}
        self.assertEqual(verdicts["refuse-or-defer"], "kept")
        self.assertEqual(verdicts["check-on-the-phone"], "not-applicable")

    def test_score_in_words_ends_with_the_points(self):
        out, _ = self.kamae("score", "s.jsonl")
        self.assertIn("refuse-or-defer", out)
        self.assertRegex(out.splitlines()[-1], r"^\d+ − \d+ = \d+ / \d+ → \d+$")

    def test_a_stopped_session_has_no_verdicts(self):
        self.kamae(*PLAY, "--session", "stopped.jsonl", typed="1\n!\n")
        out, _ = self.kamae("score", "stopped.jsonl")
        self.assertIn("Nothing is scored", out)
        self.assertNotIn("refuse-or-defer", out)
        score = json.loads(self.kamae("score", "stopped.jsonl", "--json")[0])
        self.assertEqual((score["points"], score["score"], score["rules"]), (None, None, []))

    def test_report_goes_to_stdout_or_whole_into_a_file(self):
        out, errors = self.kamae("report", "s.jsonl")
        self.assertIn("one page", out)
        self.assertLessEqual(out.count("\n"), 30)
        self.assertEqual(errors, "")
        printed, _ = self.kamae("report", "s.jsonl", "--out", "report.txt")
        self.assertEqual(printed, "")
        self.assertEqual((self.folder / "report.txt").read_text(), out)

    def test_a_report_that_cannot_be_written_leaves_nothing(self):
        _, errors = self.kamae("report", "s.jsonl", "--out", "no/report.txt", exits=3)
        self.assert_finding(errors, "KM0611")
        self.assertFalse((self.folder / "no").exists())

    def test_the_full_report_holds_the_short_one_and_more(self):
        short, _ = self.kamae("report", "s.jsonl")
        full, _ = self.kamae("report", "s.jsonl", "--full")
        self.assertGreater(len(full), len(short))
        self.assertIn("Transcript", full)

    def test_report_json_parses(self):
        report = json.loads(self.kamae("report", "s.jsonl", "--format", "json")[0])
        self.assertEqual(report["status"], "ended")
        self.assertEqual([said["kind"] for said in report["transcript"]],
                         ["line", "line", "choice", "line", "line", "choice", "contact-end", "entry", "entry"])

    def test_the_report_is_the_same_every_time(self):
        for arguments in (["--full", "--lang", "both"], ["--format=json"]):
            first, _ = self.kamae("report", "s.jsonl", *arguments)
            self.assertEqual(self.kamae("report", "s.jsonl", *arguments)[0], first)

    def test_every_bad_session_file_gives_its_finding_and_exit_code(self):
        for path in sorted((ROOT / "tests/diag/session").iterdir()):
            code = path.name[:6]
            for command in ("report", "score"):
                _, errors = self.kamae(command, str(path), exits=0 if code == "KM0504" else 1)
                self.assert_finding(errors, code)
                self.assertIn(path.name, errors)

    def test_a_session_replays_with_its_own_texts_when_the_scenario_has_changed(self):
        scenario = pathlib.Path(SOUND).read_text()
        path = self.write("mine.json", scenario)
        self.kamae("play", path, "--rulebook", SMALL, "--choices", "choices", "--session", "mine.jsonl")
        before, _ = self.kamae("report", "mine.jsonl", "--full")
        self.write("mine.json", scenario.replace("one page", "another page"))
        self.assertEqual(self.kamae("report", "mine.jsonl", "--full")[0], before)

    def test_no_control_character_of_a_session_reaches_the_terminal(self):
        lines = pathlib.Path(self.folder / "s.jsonl").read_text().split("\n")
        for word in ("one page", "一枚の紙", "Please sit down. Since what time?", "原", "怒り", "謝罪文を書かない"):
            lines[1] = lines[1].replace(word, word + "\\u001b[31m\\u202e\\u009b")
            lines[2] = lines[2].replace(word, word + "\\u001b[31m\\u202e\\u009b")
        self.write("hostile.jsonl", "\n".join(lines))
        for arguments in (["report", "hostile.jsonl"], ["report", "hostile.jsonl", "--full", "--lang=both"],
                          ["score", "hostile.jsonl"], ["score", "hostile.jsonl", "--json"],
                          ["report", "hostile.jsonl", "--format=json"]):
            self.kamae(*arguments)


class Traces(Case):
    TRACE = {"objectives": ["no-written-apology", "apologise-early"],
             "events": [{"actor": "customer", "act": "customer.complaint.state", "turn": 0, "utterance": 1},
                        {"actor": "agent", "act": "agent.apology.limited", "turn": 1, "utterance": 2}],
             "offers": [{"turn": 1, "options": [{"id": "a", "acts": ["agent.apology.limited"]},
                                                {"id": "b", "acts": ["agent.apology.written"]}]}]}

    def score(self, trace, *arguments, exits=0):
        path = self.write("trace.json", json.dumps(trace))
        return self.kamae("score", "--trace", path, "--rulebook", SMALL, *arguments, exits=exits)

    def test_a_bare_trace_gives_verdicts_and_counts_per_constraint(self):
        score = json.loads(self.score(self.TRACE, "--json")[0])
        self.assertEqual((score["earned"], score["possible"], score["ended"]), (8, 8, True))
        rules = {rule["id"]: rule for rule in score["rules"]}
        self.assertEqual(rules["no-written-apology"]["evidence"],
                         [{"kind": "resisted", "turn": 1, "node": None, "choice": "b", "act": "agent.apology.written"}])
        constraint = rules["apologise-early"]["constraints"][0]
        self.assertEqual(constraint["template"], "response")
        self.assertEqual((constraint["activations"], constraint["fulfilments"], constraint["violations"]), (1, 1, 0))
        self.assertEqual((constraint["running"], constraint["final"]), ("satisfied-so-far", "satisfied-for-good"))

    def test_without_objectives_there_are_verdicts_and_no_score(self):
        trace = {**self.TRACE, "objectives": []}
        score = json.loads(self.score(trace, "--json")[0])
        self.assertIsNone(score["score"])
        self.assertIn("kept", [rule["verdict"] for rule in score["rules"]])
        self.assertNotIn("→", self.score(trace)[0])

    def test_a_bad_trace_gives_its_finding(self):
        _, errors = self.score({"events": [{"actor": "agent", "act": "agent.apolgy.limited", "turn": 1, "utterance": 1}]},
                               exits=1)
        self.assert_finding(errors, "KM0511")
        self.assertRegex(errors, r"trace\.json:\d+:\d+:")

    def test_a_trace_and_a_session_at_once_are_refused(self):
        self.kamae("score", "x.jsonl", "--trace", "y.json", exits=2)


class Checking(Case):
    BROKEN = str(ROOT / "tests/diag/scenario/KM0340-unknown-node.json")
    WARNED = str(ROOT / "tests/diag/scenario/KM0401-unreachable.json")

    def check(self, *arguments, exits):
        return self.kamae("check", "--rulebook", SMALL, *arguments, exits=exits)

    def test_a_sound_file_gives_nothing_but_the_summary(self):
        out, errors = self.check(SOUND, SMALL, "--quick", exits=0)
        self.assertEqual(out, "")
        self.assertIn("2 file(s): 0 error(s), 0 warning(s)", errors)

    def test_findings_are_results_and_errors_give_1(self):
        out, _ = self.check(SOUND, self.BROKEN, exits=1)
        self.assertRegex(out, r"KM0340-unknown-node\.json:\d+:\d+: error KM0340: ")

    def test_warnings_give_0_and_with_strict_1(self):
        out, _ = self.check(self.WARNED, exits=0)
        self.assertIn("warning KM0401", out)
        self.check(self.WARNED, "--strict", exits=1)

    def test_json_has_the_members_that_editors_rely_on(self):
        out, errors = self.check(SOUND, self.BROKEN, self.WARNED, "--json", "--quick", exits=1)
        checked = json.loads(out)
        self.assertEqual(errors, "")
        self.assertEqual(set(checked), {"files", "together", "errors", "warnings", "notices", "allowed"})
        self.assertEqual([file["file"] for file in checked["files"]], [SOUND, self.BROKEN, self.WARNED])
        self.assertEqual([len(file["diagnostics"]) for file in checked["files"]][0], 0)
        finding = checked["files"][1]["diagnostics"][0]
        self.assertEqual(set(finding), {"code", "severity", "line", "column", "pointer", "message", "hint",
                                        "cause"})
        self.assertEqual((finding["code"], finding["severity"]), ("KM0340", "error"))
        self.assertGreater(finding["line"], 1)
        self.assertTrue(finding["pointer"].startswith("/nodes/"))
        self.assertGreaterEqual(checked["errors"], 1)
        self.assertGreaterEqual(checked["warnings"], 1)

    def test_a_missing_file_gives_3_wherever_it_stands_and_the_rest_is_checked(self):
        for files in (["./no.json", SOUND, self.BROKEN], [self.BROKEN, SOUND, "./no.json"]):
            out, _ = self.check(*files, exits=3)
            self.assertIn("KM0601", out)
            self.assertIn("KM0340", out)

    def test_a_rulebook_that_does_not_load_is_told_once(self):
        book = self.write("book.json", "{}")
        out, _ = self.kamae("check", "--rulebook", book, SOUND, self.BROKEN, exits=1)
        once, _ = self.kamae("check", "--rulebook", book, SOUND, exits=1)
        self.assertEqual(out, once)


class Explaining(Case):
    def test_a_code_is_explained_whatever_its_case(self):
        out, _ = self.kamae("explain", "km0101")
        self.assertIn("KM0101 (error)", out)
        self.assertEqual(self.kamae("explain", "KM0101")[0], out)

    def test_the_list_has_every_code_once_in_order(self):
        out, _ = self.kamae("explain", "--list")
        codes = [line[:6] for line in out.splitlines() if line.startswith("KM")]
        self.assertGreater(len(codes), 100)
        self.assertEqual(codes, sorted(set(codes)))
        self.assertNotRegex(out, r"\{[1-4]")
        self.assertEqual(self.kamae("explain")[0], out)

    def test_a_message_is_shown_as_it_may_be_met(self):
        out, _ = self.kamae("explain", "KM0601")
        self.assertIn('\nexample: there is no file "my-shop.json"\n', out)
        out, _ = self.kamae("explain", "KM0612", "--lang", "ja")
        self.assertIn("\n例: シナリオ「borken-kettle」が見つかりません\n", out)
        self.assertIn("→ 「broken-kettle」のことですか。一覧は kamae list で出ます", out)
        out, _ = self.kamae("explain", "KM0101")
        self.assertIn("\na byte here is not valid UTF-8\n", out)

    def test_a_code_is_explained_in_both_languages_at_once(self):
        for code in ("KM0101", "KM0453", "KM0612"):
            explained, _ = self.kamae("explain", code, "--lang", "both")
            self.assertEqual(explained.count(f"{code} ("), 2)
            self.assertNotRegex(explained, r"\{[1-4]", code)
            for part in explained.split(code)[1:]:
                self.assertGreater(len(part.splitlines()), 2)


if __name__ == "__main__":
    program.run_tests()
