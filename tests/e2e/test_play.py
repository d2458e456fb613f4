#!/usr/bin/python3 -B
"""kamae play through pipes and at a terminal: what is typed, what is kept, what happens after a crash.
usage: tests/e2e/test_play.py PROGRAM"""

import json
import os
import pathlib
import re
import stat
import subprocess
import unicodedata
import unittest

import program
from program import Case, PLAY, ROOT, SMALL, SOUND

PROMPT = "(? for help) > "
FORM_PROMPT = "leaves it for later) > "
REVIEW_PROMPT = "changes that entry > "


def width(line):
    """Columns, after colours are taken out."""
    line = re.sub(r"\x1b\[[0-9;]*m", "", line)
    return sum(2 if unicodedata.east_asian_width(character) in "AFW" else 1 for character in line)


class Pipe(Case):
    def play(self, typed, *arguments, exits=0, **environment):
        return self.kamae(*PLAY, *arguments, exits=exits, typed=typed, **environment)

    def test_a_whole_scene_is_played_without_prompts_and_ends_with_the_report(self):
        out, errors = self.play("1\n2\n1\n1\n\n")
        self.assertNotIn("> ", out)
        self.assertIn("Debrief: one page", out)
        self.assertIn(" out of 100", out)
        self.assertEqual(errors, "")

    def test_own_words_come_before_the_options_and_stand_beside_the_answer(self):
        path = self.folder / "own.jsonl"
        typed = "1\nI hear you.\n?\n2\n\n2\nAsk first\nu\n1\n1\n\n"
        out, _ = self.play(typed, "--own-words", "--session", str(path))
        self.assertEqual(out.count("Before you see the options"), 1)
        self.assertIn("Numbers are for the options", out)
        self.assertLess(out.index("Numbers are for the options"), out.index("1) "))
        events = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()[3:]]
        kinds = [event["event"] for event in events]
        self.assertEqual(kinds[:6], ["words", "answer", "answer", "words", "undo", "answer"])
        self.assertEqual([event["text"] for event in events if event["event"] == "words"], ["I hear you.", "Ask first"])
        report, _ = self.kamae("report", str(path), "--full", "--lang", "en")
        self.assertIn("Your own words (before the options)", report)
        model, _ = self.kamae("report", str(path), "--format", "json")
        said = [said for said in json.loads(model)["transcript"] if said["kind"] == "choice"]
        self.assertEqual(said[0]["own_words"], {"en": "I hear you."})
        self.assertIsNone(json.loads(model)["plan"])
        for told in (["--mode", "exam"], ["--mode", "host"], ["--choices", "-"]):
            _, errors = self.play("", "--own-words", *told, exits=2)
            self.assertIn("KM0724", errors)

    def test_the_end_of_the_input_leaves(self):
        for typed in ("", "1\n", "1\n2\n1\n"):
            out, errors = self.play(typed)
            self.assertNotIn("Debrief", out)
            self.assertIn("You are leaving", errors)

    def test_full_width_digits_and_keys_are_understood(self):
        out, _ = self.play("？\nｑ\n")
        self.assertIn("Keys", out)
        out, _ = self.play("１\n！\n")
        self.assertIn("Nothing is scored", out)
        for undo in ("ｕ", "Ｕ", "う", "ウ", "ｳ", "U", "　う "):
            out, _ = self.play(f"2\n{undo}\n")
            self.assertIn("Went back one answer", out)
        out, _ = self.play("　二　\nｈ\nＢ\nｕ\n五\n⑩\n")
        self.assertIn("Let me look at the lease", out)
        self.assertEqual(out.count("Please choose a number from 1 to 4."), 2)
        out, _ = self.play("　２　\nｈ\nＢ\nｕ\n")
        for text in ("Let me look at the lease", "The conversation so far", "Take a breath", "Went back one answer"):
            self.assertIn(text, out)

    def test_what_cannot_be_understood_is_answered_with_what_can_be_typed(self):
        out, _ = self.play(b"9\n0\nhello\n\xff\xfe\n" + b"x" * 2000 + b"\n1\n")
        self.assertEqual(out.count("Please choose a number from 1 to 4."), 2)
        self.assertEqual(out.count("Please answer with a number"), 1)
        self.assertEqual(out.count("set the terminal to UTF-8"), 1)
        self.assertEqual(out.count("too long"), 1)
        self.assertIn("Please sit down", out)

    def test_undo_goes_back_one_answer(self):
        out, _ = self.play("u\n4\nu\nu\n", "--session", "s.jsonl")
        self.assertIn("There is no answer to take back yet", out)
        self.assertEqual(self.names("s.jsonl"), ["write", "undo", "leave"])

    def test_a_form_is_filled_slot_by_slot_changed_and_handed_in(self):
        self.play("4\n2\n\n1\n1\n\n", "--session", "s.jsonl")
        self.assertEqual(self.entries("s.jsonl"), [("when", "always"), ("where", None), ("when", "eleven")])
        self.play("4\n2\n1\n2\n\n\n\n", "--session", "t.jsonl")
        self.assertEqual(self.entries("t.jsonl"), [("when", "always"), ("where", "upstairs"), ("where", None)])

    def test_the_form_knows_the_keys_too(self):
        out, _ = self.play("4\n1\nu\n!\n", "--session", "s.jsonl")
        self.assertEqual(self.names("s.jsonl"), ["write", "entry", "undo", "stop"])
        self.assertIn("Took back the last entry", out)
        self.assertEqual(out.count("[1/2]"), 2)
        self.assertIn("Nothing is scored", out)
        self.play("4\n1\nu\nu\n", "--session", "t.jsonl")
        self.assertEqual(self.names("t.jsonl"), ["write", "entry", "undo", "undo", "leave"])

    def test_a_form_that_was_left_goes_on_at_its_slot(self):
        self.play("4\n2\n", "--session", "s.jsonl")
        self.assertEqual(self.names("s.jsonl"), ["write", "entry", "leave"])
        out, _ = self.kamae("play", "--resume", "s.jsonl", "--lang", "en", typed="1\n\n")
        self.assertNotIn("[1/2]", out)
        self.assertIn("[2/2]", out)
        self.assertEqual(self.entries("s.jsonl"), [("when", "always"), ("where", "upstairs")])
        self.assertEqual(self.names("s.jsonl")[-2:], ["submit", "end"])

    def test_reading_help_or_history_loses_no_entry_of_the_form(self):
        self.play("4\n2\n?\nb\nh\n1\n?\n\n", "--session", "s.jsonl")
        self.assertEqual(self.entries("s.jsonl"), [("when", "always"), ("where", "upstairs")])

    def test_a_stopped_scene_prints_care_and_no_points(self):
        out, _ = self.play("4\n!\n")
        self.assertIn("Nothing is scored", out)
        self.assertNotIn("Turning point", out)
        self.assertNotIn("Points", out)

    def test_the_softer_wording(self):
        self.assertIn("Please write.", self.play("q\n", "--soft")[0])
        self.assertNotIn("Please write.", self.play("q\n")[0])

    def test_both_languages_print_english_indented_below(self):
        out, _ = self.play("q\n", "--lang", "both")
        self.assertIn("\n  紙に書いて謝ってください。\n    Write me an apology.\n", out)

    def test_a_seed_shuffles_the_options_and_the_session_replays(self):
        orders = set()
        for seed in range(8):
            out, _ = self.play("1\n", "--seed", str(seed), "--session", f"{seed}.jsonl")
            orders.add(self.names(f"{seed}.jsonl")[0])
            self.kamae("score", f"{seed}.jsonl")
        self.assertGreater(len(orders), 1)

    def test_nothing_is_kept_unless_asked(self):
        self.play("1\nq\n")
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_the_width_is_kept(self):
        for columns in (40, 60):
            out, _ = self.play("4\n\n\n\n\n", COLUMNS=str(columns))
            self.assertLessEqual(max(len(line) for line in out.splitlines() if line.isascii()), columns)

    def test_no_control_character_of_a_scenario_reaches_the_terminal(self):
        text = pathlib.Path(SOUND).read_text()
        for word in ("one page", "Write me an apology.", "Please sit down. Since what time?", "原", "第八条", "契約書",
                     "you are at the desk", "from eleven", "怒り", "賃貸", "いつ"):
            text = text.replace(f'"{word}"', f'"{word}\\u001b[2J\\u202e\\u0085\\u0007"')
        path = self.write("sound.json", text)
        for language in ("ja", "en", "both"):
            for typed in ("2\n1\nh\n?\n2\n1\n\n\n\n", "4\n!\n"):
                out, _ = self.kamae("play", path, "--rulebook", SMALL, "--lang", language, typed=typed)
                self.assertIn("\ufffd", out)


class Choices(Case):
    def test_every_bad_file_of_choices_gives_its_finding(self):
        for path in sorted((ROOT / "tests/diag/choices").iterdir()):
            code = path.name[:6]
            _, errors = self.kamae(*PLAY, "--choices", str(path), exits=0 if code == "KM0524" else 1)
            self.assert_finding(errors, code)
            if code != "KM0644":
                self.assertRegex(errors, rf"{path.name}:\d+:\d+: ")

    def test_a_wrong_choice_is_answered_with_what_is_on_offer(self):
        _, errors = self.kamae(*PLAY, "--choices", self.write("c", "seat\nseat\n"), exits=1)
        self.assertIn("look, defer, write", errors)
        self.assertIn(":2:1:", errors)

    def test_choices_come_from_standard_input_too(self):
        out, _ = self.kamae(*PLAY, "--choices", "-", typed="write\nsubmit\n")
        self.assertIn("Debrief", out)

    def test_choices_are_read_as_they_are_needed(self):
        with subprocess.Popen([program.PROGRAM, *PLAY, "--choices", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True, env=self.environment) as play:
            def read_to(words):
                seen = ""
                while words not in seen:
                    line = play.stdout.readline()
                    self.assertTrue(line, seen)
                    seen += line
            read_to("Write me an apology")
            play.stdin.write("seat\n")
            play.stdin.flush()
            read_to("Since eleven")
            play.stdin.close()
            play.stdout.read()
        self.assertEqual(play.returncode, 1)

    def test_what_stands_behind_the_last_choice_is_not_read(self):
        typed = b"write\nsubmit\nwrite\n" + b"\xff\n" * 20000
        _, errors = self.kamae(*PLAY, "--choices", "-", typed=typed)
        self.assertIn("KM0524", errors)
        self.assertNotIn("KM0520", errors)

    def test_comments_full_width_and_windows_lines(self):
        text = "# a comment\r\n  write # another\r\n＃全角の注\r\nｗｈｅｎ＝eleven　where=upstairs\r\n"
        self.kamae(*PLAY, "--choices", self.write("c", text), "--session", "s.jsonl")
        self.assertEqual(self.entries("s.jsonl"), [("when", "eleven"), ("where", "upstairs")])

    def test_what_was_played_before_a_mistake_is_kept(self):
        self.kamae(*PLAY, "--choices", self.write("c", "seat\nnobody\n"), "--session", "s.jsonl", exits=1)
        self.assertEqual(self.names("s.jsonl"), ["seat"])

    def test_a_file_that_ends_early_is_left_and_can_go_on(self):
        self.kamae(*PLAY, "--choices", self.write("c", "seat\n"), "--session", "s.jsonl", exits=1)
        self.kamae("play", "--resume", "s.jsonl", "--choices", self.write("d", "write\nsubmit\n"))
        self.assertEqual(self.names("s.jsonl"), ["seat", "leave", "write", "submit", "end"])


class Kept(Case):
    def start(self, *arguments):
        """The program with pipes that stay open."""
        return subprocess.Popen([program.PROGRAM, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, cwd=self.folder, env=self.environment)

    def read_until(self, process, text):
        got = b""
        while text.encode() not in got:
            byte = process.stdout.read(1)
            self.assertTrue(byte, got.decode(errors="replace"))
            got += byte

    def kill(self, process):
        process.kill()
        process.communicate()

    def test_an_answer_is_on_disk_before_the_next_line_is_shown(self):
        process = self.start(*PLAY, "--session", "s.jsonl")
        self.read_until(process, "4) ")
        self.assertEqual(self.events("s.jsonl"), [])
        for number, last in (("1", "3) "), ("1", "3) ")):
            process.stdin.write(number.encode() + b"\n")
            process.stdin.flush()
            self.read_until(process, last)
        self.assertEqual(self.names("s.jsonl"), ["seat", "look"])
        self.kill(process)
        self.assertEqual(self.names("s.jsonl"), ["seat", "look"])
        out, errors = self.kamae("report", "s.jsonl")
        self.assertIn("This session has not come to its end", out)

    def test_a_killed_session_goes_on_in_the_same_file(self):
        process = self.start(*PLAY, "--session", "s.jsonl")
        self.read_until(process, "4) ")
        process.stdin.write(b"1\n")
        process.stdin.flush()
        self.read_until(process, "3) ")
        self.kill(process)
        out, _ = self.kamae("play", "--resume", "s.jsonl", typed="3\n\n\n\n\n")
        self.assertIn("Please sit down", out)
        self.assertIn("Debrief", out)
        self.assertEqual(self.names("s.jsonl"), ["seat", "write", "entry", "entry", "submit", "end"])
        self.assertEqual(json.loads(self.kamae("score", "s.jsonl", "--json")[0])["turns"], 3)

    def test_a_torn_last_line_is_cut_before_the_file_goes_on(self):
        for torn in ('{"event":"ans', '{"event":"answer","at_ms":1795359407134,"choice":"look"}'):
            self.kamae(*PLAY, "--session", "s.jsonl", typed="1\n")
            path = self.folder / "s.jsonl"
            whole = path.read_text()
            path.write_text(whole + torn)
            _, errors = self.kamae("play", "--resume", "s.jsonl", typed="3\n\n\n\n\n")
            self.assert_finding(errors, "KM0504")
            self.assertTrue(path.read_text().startswith(whole))
            self.assertEqual(self.names("s.jsonl"), ["seat", "leave", "write", "entry", "entry", "submit", "end"])
            self.assertEqual(self.kamae("score", "s.jsonl")[1], "")
            path.unlink()

    def test_a_session_that_is_over_does_not_go_on(self):
        for typed in ("4\n\n\n\n\n", "!\n"):
            self.kamae(*PLAY, "--session", "s.jsonl", typed=typed)
            before = (self.folder / "s.jsonl").read_bytes()
            _, errors = self.kamae("play", "--resume", "s.jsonl", exits=1)
            self.assert_finding(errors, "KM0642")
            self.assertEqual((self.folder / "s.jsonl").read_bytes(), before)
            os.remove(self.folder / "s.jsonl")

    def test_leaving_twice_is_no_mistake(self):
        self.kamae(*PLAY, "--session", "s.jsonl", typed="1\nq\n")
        self.kamae("play", "--resume", "s.jsonl", typed="q\n")
        self.assertEqual(self.names("s.jsonl"), ["seat", "leave"])

    def test_another_file_is_not_written_over_however_large(self):
        for size in (10, 17 * 1024 * 1024):
            path = self.write("diary.txt", b"my diary\n" + b"x" * size)
            _, errors = self.kamae(*PLAY, "--session", path, typed="q\n", exits=3)
            self.assert_finding(errors, "KM0616")
            self.assertEqual(os.path.getsize(path), size + 9)

    def test_an_earlier_session_is_not_written_over(self):
        self.kamae(*PLAY, "--session", "s.jsonl", typed="1\n")
        _, errors = self.kamae(*PLAY, "--session", "s.jsonl", typed="4\n", exits=3)
        self.assert_finding(errors, "KM0624")
        self.assertEqual(self.names("s.jsonl"), ["seat", "leave"])

    def test_a_session_that_cannot_be_kept_is_not_played(self):
        out, errors = self.kamae(*PLAY, "--session", "no/s.jsonl", typed="1\n", exits=3)
        self.assert_finding(errors, "KM0611")
        self.assertNotIn("Please sit down", out)

    def test_only_the_owner_may_read_a_session(self):
        self.kamae(*PLAY, "--session", "s.jsonl", typed="1\n")
        self.assertEqual(stat.S_IMODE((self.folder / "s.jsonl").stat().st_mode), 0o600)


class Suggestions(Case):
    """Commands that Kamae prints work as they are printed, and stand on a terminal alone."""

    def played(self, name):
        """A session whose report advises to try an answer again."""
        return self.keep_run("not-even-sorry/breaks-not-alone", name)

    def typed(self, line):
        """The line in a shell; gives what it printed."""
        (self.folder / "bin").mkdir(exist_ok=True)
        if not (self.folder / "bin/kamae").exists():
            (self.folder / "bin/kamae").symlink_to(program.PROGRAM)
        path = f"{self.folder / 'bin'}:{self.environment['PATH']}"
        done = subprocess.run(["sh", "-c", line], input=b"", capture_output=True, cwd=self.folder,
                              env={**self.environment, "PATH": path}, timeout=program.PATIENCE, check=False)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stdout.decode()

    def suggested(self, text):
        return re.findall(r"^  (kamae play --re.*)$", text, re.M)

    def test_the_advice_to_try_again_is_a_command_that_works(self):
        for name in ("plain.jsonl", "with two blanks.jsonl", "私の記録.jsonl", "o'clock $(exit).jsonl",
                     "-dash.jsonl", "long " + "and wide " * 12 + ".jsonl"):
            self.played(f"./{name}")
            for path in (name, str(self.folder / name)):
                terminal = self.terminal("report", "--", path, TERM="xterm")
                text, code = terminal.finish()
                self.assertEqual(code, 0)
                lines = self.suggested(text)
                self.assertEqual(len(lines), 1, text)
                self.assertRegex(lines[0], r" --turn \d+$")
                everything = re.findall(r"^  (kamae report --full .*)$", text, re.M)
                self.assertIn("== The rules ==", self.typed(everything[0]))
                self.assertIn("Turning point", self.typed(lines[0]).replace("turning point", "Turning point"))

    def test_a_file_whose_name_no_terminal_shows_is_not_suggested(self):
        self.played("./a\nb\x1b.jsonl")
        text, _ = self.terminal("report", "a\nb\x1b.jsonl", TERM="xterm").finish()
        self.assertEqual(self.suggested(text), [])

    def test_no_paper_holds_a_command(self):
        self.played("s.jsonl")
        for form in ("text", "markdown", "html", "json"):
            for language in ("ja", "en", "both"):
                out, _ = self.kamae("report", "s.jsonl", "--format", form, "--full", "--lang", language)
                self.assertNotIn("kamae ", out)
        self.terminal("report", "s.jsonl", "--out", "s.txt", TERM="xterm").finish()
        self.assertNotIn("kamae ", (self.folder / "s.txt").read_text())

    def test_who_leaves_reads_how_to_go_on(self):
        terminal = self.terminal(*PLAY, "--session", "my run.jsonl", TERM="xterm")
        terminal.wait_for("Press Enter to begin")
        terminal.answer("", PROMPT)
        terminal.answer("2", PROMPT)
        terminal.type("q")
        text, _ = terminal.finish()
        self.assertEqual(self.suggested(text), ["kamae play --resume 'my run.jsonl'"])
        self.typed(self.suggested(text)[0])
        text, _ = self.terminal("report", "my run.jsonl", TERM="xterm").finish()
        self.assertEqual(self.suggested(text), ["kamae play --resume 'my run.jsonl'"])


class Person(Case):
    """Somebody at a terminal."""

    def start(self, *arguments, **environment):
        terminal = self.terminal(*PLAY, *arguments, TERM="xterm", **environment)
        terminal.wait_for("Press Enter to begin")
        return terminal

    def state(self):
        return sorted((self.folder / "home").rglob("*.jsonl"))

    def test_the_session_is_kept_in_the_state_folder(self):
        terminal = self.start()
        terminal.answer("", PROMPT)
        terminal.answer("4", FORM_PROMPT)
        terminal.answer("1", FORM_PROMPT)
        terminal.answer("", REVIEW_PROMPT)
        self.assertIn("Left blank: ", terminal.answer("", REVIEW_PROMPT))
        terminal.type("")
        text, code = terminal.finish()
        self.assertEqual(code, 0)
        self.assertIn("Debrief", text)
        self.assertEqual(len(self.state()), 1)
        self.assertIn(".local/state/kamae/sound-000001-2", str(self.state()[0]))
        self.assertEqual(self.names(self.state()[0]), ["write", "entry", "entry", "submit", "end"])
        self.assertIn(str(self.state()[0]), text.replace("\n", ""))

    def test_xdg_state_home_is_where_it_goes(self):
        terminal = self.start(XDG_STATE_HOME=str(self.folder / "state"))
        terminal.answer("", PROMPT)
        terminal.type("q")
        terminal.finish()
        self.assertEqual(len(list((self.folder / "state/kamae").iterdir())), 1)
        self.assertEqual(self.state(), [])

    def test_skipping_at_the_briefing_leaves_no_file(self):
        for key in ("q", "ｑ", "!"):
            terminal = self.start()
            terminal.type(key)
            _, code = terminal.finish()
            self.assertEqual(code, 0)
            self.assertEqual(self.state(), [])

    def test_skipping_leaves_a_named_file_as_it_was(self):
        terminal = self.start("--session", "s.jsonl")
        terminal.type("q")
        terminal.finish()
        self.assertFalse((self.folder / "s.jsonl").exists())

    def test_the_softer_wording_is_a_key_at_the_briefing(self):
        terminal = self.start()
        self.assertIn("Please write.", terminal.answer("s", PROMPT))
        terminal.type("q")
        terminal.finish()

    def test_every_key_does_its_work(self):
        terminal = self.start()
        terminal.answer("", PROMPT)
        self.assertIn("Keys", terminal.answer("?", PROMPT))
        self.assertIn("Take a breath", terminal.answer("b", PROMPT))
        terminal.answer("2", PROMPT)
        self.assertIn("Let me look", terminal.answer("h", PROMPT))
        self.assertIn("Went back", terminal.answer("u", PROMPT))
        self.assertIn("Please sit down", terminal.answer("１", PROMPT))
        terminal.type("！")
        text, code = terminal.finish()
        self.assertEqual(code, 0)
        self.assertIn("Nothing is scored", text)

    def test_the_answers_left_and_the_meters_are_shown(self):
        terminal = self.start()
        shown = terminal.answer("", PROMPT)
        self.assertIn("[######----] 6/10", shown)
        self.assertIn("at least 2 more answers", shown)
        terminal.type("q")
        terminal.finish()

    def test_lines_follow_the_width_of_the_terminal_from_one_turn_to_the_next(self):
        terminal = self.start(COLUMNS="")
        terminal.answer("", PROMPT)
        lines = {}
        for columns in (40, 100, 40, 100):
            terminal.resize(columns)
            shown = terminal.answer("?", PROMPT).splitlines()
            self.assertLessEqual(max(map(width, shown)), columns)
            self.assertEqual(lines.setdefault(columns, len(shown)), len(shown))
        self.assertGreater(lines[40], lines[100])
        terminal.answer("4", FORM_PROMPT)
        terminal.resize(44)
        terminal.answer("", FORM_PROMPT)
        terminal.answer("", REVIEW_PROMPT)
        self.assertIn("Left blank: ", terminal.answer("", REVIEW_PROMPT))
        terminal.type("")
        text, _ = terminal.finish()
        report = text.partition("Debrief")[2].partition("/")[0]
        self.assertLessEqual(max(map(width, report.splitlines())), 44)

    def test_names_are_bold_unless_no_color_or_a_dumb_terminal(self):
        for environment, bold in (({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)):
            terminal = self.terminal(*PLAY, **{"TERM": "xterm", **environment})
            terminal.wait_for("Press Enter to begin")
            shown = terminal.answer("", PROMPT)
            self.assertEqual("\x1b[1m原 (angry):\x1b[0m\n" in shown, bold)
            self.assertEqual("\x1b" in shown, bold)
            terminal.type("q")
            terminal.finish()

    def test_a_broken_connection_leaves_what_was_answered(self):
        terminal = self.start()
        terminal.answer("", PROMPT)
        terminal.answer("1", PROMPT)
        terminal.kill()
        self.assertEqual(self.names(self.state()[0]), ["seat"])

    def test_two_sessions_at_once_do_not_touch_each_other(self):
        terminals = [self.start(), self.start()]
        for terminal in terminals:
            terminal.answer("", PROMPT)
        for terminal in terminals:
            terminal.answer("1", PROMPT)
        self.assertEqual([self.names(path) for path in self.state()], [["seat"], ["seat"]])

    def test_without_a_home_the_scene_goes_on_and_can_be_saved_elsewhere(self):
        terminal = self.start(HOME="")
        shown = terminal.answer("", PROMPT)
        self.assertIn("KM0615", shown)
        self.assertIn("cannot be kept", shown)
        terminal.answer("1", PROMPT)
        shown = terminal.answer("q", "do not save) > ")
        self.assertNotIn("has been kept", shown)
        self.write("taken.jsonl", "something else\n")
        self.assertIn("KM0610", terminal.answer("taken.jsonl", "do not save) > "))
        terminal.type("saved.jsonl")
        text, code = terminal.finish()
        self.assertEqual(code, 0)
        self.assertIn("saved.jsonl", text)
        self.assertEqual(self.names("saved.jsonl"), ["seat", "leave"])

    @unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
    def test_in_a_home_that_cannot_be_written_the_scene_goes_on(self):
        (self.folder / "home").mkdir(mode=0o555)
        terminal = self.start()
        shown = terminal.answer("", PROMPT)
        self.assertIn("KM0608", shown)
        self.assertIn("--session", shown)
        self.assertIn("cannot be kept", shown)



if __name__ == "__main__":
    program.run_tests()
