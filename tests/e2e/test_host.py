#!/usr/bin/python3
"""A class led from the terminal: options that wait, hands, other ways, notes on the host's side; what is typed wrong;
and no vote that was shown is lost, whenever the program is killed.

KAMAE_KILLS says at how many instants it is killed (20 when not given)."""

import csv
import io
import json
import os
import pathlib
import random
import re
import subprocess
import time

import program
from program import PLAY, ROOT, SMALL, SOUND, Case, run_tests

HOST = [*PLAY, "--mode", "host"]
KILLS = int(os.environ.get("KAMAE_KILLS", "20"))
SEED = 17


class Room(Case):
    def lead(self, *lines, arguments=HOST, **options):
        """The class through a pipe, kept in s.jsonl alone; gives what the room saw."""
        (self.folder / "s.jsonl").unlink(missing_ok=True)
        return self.kamae(*arguments, "--session", "s.jsonl", typed="".join(line + "\n" for line in lines),
                          **options)[0]

    def test_the_customers_line_stands_alone_until_options_are_asked_for(self):
        out = self.lead()
        self.assertIn("Write me an apology.", out)
        self.assertNotIn("Please sit down", out)
        self.assertNotIn("6/10", out)
        self.assertIn("Please sit down", self.lead(""))

    def test_options_that_are_not_on_show_cannot_be_voted_for_or_taken(self):
        out = self.lead("1:5", "1")
        self.assertEqual(out.count("Press Enter to show them first"), 2)
        self.assertEqual(self.names("s.jsonl"), ["leave"])

    def test_hands_are_shown_with_shares_and_kept_before_and_after_talking(self):
        out = self.lead("p20", "", "1:9 2:8 0:2", "t", "1:16, 4:4")
        self.assertIn("Before talking: 19 people\n  1) [#########-----------]   9  47%\n", out)
        self.assertIn("  0) [##------------------]   2  11%  cannot decide\n  No hand: 1 people\n", out)
        self.assertIn("Opinions are split.", out)
        self.assertIn("After talking: 20 people\n  1) [################----]  16  80%\n", out)
        self.assertIn("Agreed by and large: option 1 (80%).", out)
        before, after = [event for event in self.events("s.jsonl") if event["event"] == "vote"]
        self.assertEqual((before["talked"], before["present"], before["abstained"]), (False, 20, 2))
        self.assertEqual([votes["count"] for votes in before["votes"]], [9, 8, 0, 0])
        self.assertEqual((after["talked"], [votes["count"] for votes in after["votes"]]), (True, [16, 0, 0, 4]))

    def test_full_width_digits_and_kana_are_read_as_typed_with_an_input_method(self):
        out = self.lead("ｐ２０", "", "１：９　２：８", "１", "う", "", "２")
        self.assertIn("Before talking: 17 people", out)
        self.assertEqual(self.names("s.jsonl"), ["vote", "seat", "undo", "look", "leave"])

    def test_hands_that_cannot_be_are_refused_with_what_to_do(self):
        for line, sentence in (("1:30", "30 hands are more than the 20 people in the room"),
                               ("9:1", "There is no option 9. Count again with the numbers 1 to 4."),
                               ("1:2 1:3", "Number 1 is there twice"), ("1:0", "No hand was counted"),
                               ("1;5", "cannot be read as hands (from character 2 on)"),
                               ("p", "Type the number of people as p20"), ("7", "Please choose a number from 1 to 4"),
                               ("r", "There is no answer to take back yet"), ("c", "There is one way so far"),
                               ("zz", "This is no command")):
            out = self.lead("p20", "", line)
            self.assertIn(sentence, " ".join(out.split()), line)
            self.assertEqual(self.names("s.jsonl"), ["leave"])

    def test_hands_and_numbers_are_told_that_nothing_waits_when_the_scene_is_over(self):
        for line in ("1:5", "2", "t"):
            out = self.lead("", "3", "", "1", line, "q")
            self.assertIn("There is nothing to raise hands about just now", " ".join(out.split()), line)
            self.assertEqual(self.names("s.jsonl"), ["defer", "decline", "end"])

    def test_going_back_keeps_the_way_and_both_are_compared(self):
        out = self.lead("", "1", "", "2", "r2", "", "4", "c")
        self.assertEqual(self.names("s.jsonl"), ["seat", "defer", "branch", "write", "leave"])
        self.assertEqual(self.events("s.jsonl")[2]["back_to"], 1)
        self.assertIn("From here on it is another way", out)
        rows = [line.split(" | ") for line in out.split("[Way 1]", 1)[1].splitlines()[1:] if " | " in line]
        left, right = (" ".join(row[side].strip() for row in rows) for side in (0, 1))
        self.assertIn("Please sit down.", left)
        self.assertIn("I will write it.", right)
        self.assertRegex(left, r"怒り 6 > 5 > 3")
        self.assertIn("broken: ", right)

    def test_the_heads_of_a_comparison_are_on_the_last_screen_of_24_lines(self):
        out = self.lead("", "1", "", "2", "", "r1", "", "3", "c", arguments=["play", "one-page", "--mode", "host"],
                        COLUMNS="80", KAMAE_LANG="both")
        screen = out.splitlines()[-24:]
        self.assertGreater(len(out[out.index("[Way 1]"):].splitlines()), 24)
        self.assertTrue(any("[Way 1]" in line and "[Way 2]" in line for line in screen), screen)

    def test_the_same_answer_again_is_no_parting(self):
        out = self.lead("", "1", "", "2", "r2", "", "1", "", "3", "c")
        self.assertIn("[Way 1] from answer 2", out)
        out = self.lead("", "1:5 2:3", "1", "r", "", "1:8", "1", "c")
        self.assertIn("Ways 1 and 2 have the same answers so far (1).", out)
        self.assertNotIn("from answer", out)
        report = " ".join(self.kamae("report", "s.jsonl")[0].split())
        self.assertIn("Way 1: the same answers again", report)
        self.assertIn("Before talking (8 people)", report)
        out = self.lead("", "1", "r", "", "1", "c")
        self.assertIn("There is one way so far", out)

    def test_an_end_is_no_end_for_a_room_that_tries_another_way(self):
        out = self.lead("", "4", "", "1", "", "-", "", "r2", "", "1", "r", "q")
        self.assertEqual(self.names("s.jsonl"), ["write", "entry", "entry", "submit", "end", "branch", "seat", "branch",
                                                 "leave"])
        self.assertEqual(self.entries("s.jsonl"), [("when", "eleven"), ("where", None)])
        self.assertIn("[1/2]", out)

    def test_a_line_of_a_form_is_left_blank_whether_its_options_are_seen_or_not(self):
        out = self.lead("-", "", "-", "4", "-", "", "-", "", "q")
        self.assertEqual(out.count("Press Enter to show them first"), 1)
        self.assertEqual(out.count("Please choose a number from 1 to 4"), 1)
        self.assertEqual(self.entries("s.jsonl"), [("when", None), ("where", None)])
        self.assertEqual(self.names("s.jsonl"), ["write", "entry", "entry", "submit", "end"])

    def test_no_scores_and_no_meters_until_they_are_asked_for(self):
        out = self.lead("", "1", "")
        self.assertNotIn("怒り", out)
        out = self.lead("", "1", "s")
        self.assertIn("怒り [#####-----] 5/10", out)
        self.assertIn("Points still within reach: ", out)
        over = self.lead("", "3", "", "1", "s", "q")
        self.assertIn("Score of this way: ", over)
        self.assertNotIn("Points still within reach", over)
        self.assertNotIn("Answers left", over)

    def test_a_stop_is_for_the_room_and_comes_with_a_card_to_come_down(self):
        out = self.lead("", "!")
        self.assertIn("We stop here. Nothing is scored.", out)
        self.assertIn("Breathe", out.replace("breathe", "Breathe"))
        self.assertEqual(self.names("s.jsonl"), ["stop"])
        self.assertIn("KM0642", self.kamae("play", "--resume", "s.jsonl", exits=1)[1])

    def test_the_second_person_takes_the_partners_decisions(self):
        self.assertIn("Here the second person answers.", self.lead("", "3"))

    def test_a_class_goes_on_where_it_was_left(self):
        self.lead("p20", "", "1", "", "2:7 1:5")
        out, _ = self.kamae("play", "--resume", "s.jsonl", typed="\n1:30\nt\n2:20\n2\n")
        self.assertIn("30 hands are more than the 20 people", out)
        self.assertIn("Before talking: 12 people", out)
        self.assertIn("After talking: 20 people", out)
        self.assertEqual(self.names("s.jsonl"), ["seat", "vote", "leave", "vote", "defer", "leave"])

    def test_a_class_whose_scene_is_over_goes_on_too(self):
        self.lead("", "3", "", "1", "q")
        self.assertEqual(self.names("s.jsonl"), ["defer", "decline", "end"])
        self.kamae("play", "--resume", "s.jsonl", typed="r\n\n2\n")
        self.assertEqual(self.names("s.jsonl")[3:], ["branch", "decline-and-listen", "leave"])

    def test_a_scene_that_is_stuck_says_what_to_do(self):
        scene = json.loads(pathlib.Path(SOUND).read_text(encoding="utf-8"))
        for choice in next(node for node in scene["nodes"] if node["id"] == "second")["choices"]:
            choice["when"] = "anger > 9"
        path = self.write("stuck.json", json.dumps(scene))
        out = self.lead("", "3", "", "1", "r", "", "1", arguments=["play", path, "--rulebook", SMALL, "--mode", "host"])
        self.assertIn("Go back with r and take another way", " ".join(out.split()))
        self.assertEqual(self.names("s.jsonl"), ["defer", "branch", "seat", "leave"])

    def test_answers_from_a_file_play_a_class_without_hands(self):
        self.lead("defer", "decline", arguments=[*HOST, "--choices", "-"])
        self.assertEqual(self.names("s.jsonl"), ["defer", "decline", "end"])


class Reports(Case):
    """What came of a class, on paper."""

    def report(self, *lines, **options):
        typed = "".join(line + "\n" for line in ("p20", "", "1:5 4:15", "t", "4:16 0:1", "4", "", "1", "", "-", "", "r2",
                                                 "", "3:12 2:1", "2", *lines))
        (self.folder / "s.jsonl").unlink(missing_ok=True)
        self.kamae(*HOST, "--session", "s.jsonl", typed=typed)
        return self.kamae("report", "s.jsonl", "--name", "Hara", *options.get("options", ()))[0]

    def test_it_has_hands_ways_verdicts_questions_and_lines_to_write_on_and_no_names(self):
        out = self.report()
        for words in ("What came of the class: one page", "People: 20", "2 ways were gone. Told first is the last one, way 2",
                      "Let me look at the lease.\n    Before talking (13 people): 2: 1 (8%), 3: 12 (92%)\n    agreed\n"
                      "    taken: 2\n"
                      "    What most hands were for:\n    \"I cannot decide this here.\"\n",
                      "Way 1: another way from answer 1 (2 answers)",
                      "I will write it.\n    Before talking (20 people): 1: 5 (25%), 4: 15 (75%)\n"
                      "    After talking (17 people): 4: 16 (94%), cannot decide: 1 (6%)\n    agreed\n    taken: 4\n",
                      "== To talk about ==\n 1. Way 1, answer 1\n",
                      "94% of the hands were for this answer.", "What would you say at this point next time?",
                      "From tomorrow: in which moment will you say what?"):
            self.assertIn(words, out)
        self.assertNotIn("Hara", out)

    def test_what_was_said_is_never_cut_short_and_quotes_within_quotes_have_the_inner_marks(self):
        scene = json.loads(pathlib.Path(SOUND).read_text(encoding="utf-8"))
        arrive = next(node for node in scene["nodes"] if node["id"] == "arrive")
        for choice in arrive["choices"]:
            choice["text"] = {"ja": "「はい」と言うのは、" + "少しお待ちください。" * 9 + "以上です。",
                              "en": 'I say "yes", and ' + "would you wait a little, please; " * 9 + "that is all."}
        path = self.write("long.json", json.dumps(scene))
        typed = "\n1:5\n4\nq\n"
        self.kamae("play", path, "--rulebook", SMALL, "--mode", "host", "--session", "s.jsonl", typed=typed)
        for language, first, last in (("en", '"I say \'yes\', and', 'that is all."'), ("ja", "「『はい』と", "以上です。」")):
            out = self.kamae("report", "s.jsonl", "--lang", language)[0]
            self.assertNotIn("…", out)
            self.assertIn(first, out)
            self.assertIn(last, out)

    def test_it_is_written_in_every_format_for_people_and_the_last_way_for_machines(self):
        for options, words in ((["--format", "html"], 'id="rounds"'), (["--format", "markdown"], "## Hands at each answer"),
                               (["--format", "markdown", "--lang", "ja"], "## 答えごとの手の数"), (["--seat", "customer"], "Today."),
                               (["--format", "json"], '"turn": 1')):
            self.assertIn(words, self.report(options=options), options)

    def test_of_a_class_that_was_stopped_nothing_is_scored(self):
        out = self.report("!")
        self.assertIn("We stop here. Nothing is scored.", out)
        self.assertNotIn("Points within reach", out)
        self.assertNotIn("Three things", out)


class Items(Case):
    """What rooms chose, over several classes."""

    def lead(self, name, *lines):
        self.kamae(*HOST, "--session", name, typed="".join(line + "\n" for line in lines))
        return name

    def rows(self, *sessions):
        self.kamae("items", *sessions, "--format", "csv", "--out", "items.csv")
        text = (self.folder / "items.csv").read_bytes().decode()
        (self.folder / "items.csv").unlink()
        self.assertEqual(text.count("\n"), text.count("\r\n"))
        return {(row["node"], row["slot"], row["option"]): row for row in csv.DictReader(io.StringIO(text))}

    def test_hands_and_answers_of_all_classes_are_counted_by_id(self):
        one = self.lead("one.jsonl", "p20", "", "1:5 4:15", "t", "4:16 0:1", "4", "", "1", "", "-", "", "r2", "", "3:12 2:1",
                        "2")
        two = self.lead("two.jsonl", "", "1:9 4:1", "1:2 4:8 0:5", "1", "q")
        rows = self.rows(one, two)
        self.assertEqual({option for node, _, option in rows if node == "arrive"}, {"seat", "look", "defer", "write"})
        write, seat, look = (rows["arrive", "", option] for option in ("write", "seat", "look"))
        self.assertEqual((write["before"], write["after"], write["taken"], write["shown"]), ("23", "16", "1", "3"))
        self.assertEqual((seat["before"], seat["after"], seat["taken"]), ("7", "0", "1"))
        self.assertEqual((look["before"], look["after"], look["taken"], look["shown"]), ("1", "0", "1", "3"))
        self.assertEqual([write[key] for key in ("hands_before", "abstained_before", "hands_after", "abstained_after")],
                         ["48", "5", "17", "1"])
        self.assertEqual([write[key] for key in ("counts_before", "agreed_before", "counts_after", "agreed_after")],
                         ["3", "2", "1", "1"])
        slots = {slot for _, slot, _ in rows if slot}
        self.assertEqual(slots, {"when", "where"})
        self.assertEqual(sum(int(row["taken"]) for (_, slot, _), row in rows.items() if slot == "when"), 1)
        self.assertEqual(sum(int(row["taken"]) for (_, slot, _), row in rows.items() if slot == "where"), 0)

    def test_what_several_ways_begin_with_counts_once_and_what_was_undone_not_at_all(self):
        rows = self.rows(self.lead("s.jsonl", "", "1", "", "2", "r2", "", "4"))
        self.assertEqual([rows["arrive", "", option]["taken"] for option in ("seat", "look", "defer", "write")],
                         ["1", "0", "1", "1"])
        rows = self.rows(self.lead("u.jsonl", "", "1", "", "2", "u", "", "3"))
        self.assertEqual([rows["arrive", "", option]["taken"] for option in ("seat", "look", "defer", "write")],
                         ["1", "0", "0", "1"])

    def test_people_read_what_fell_how(self):
        one = self.lead("one.jsonl", "p20", "", "1:5 4:15", "t", "4:16 0:1", "4")
        for language, words in (("en", ("What rooms chose", "classes: 1", "came up 1×", "nobody chose it",
                                        "before 15 (75%), after 16 (94%), taken 1×",
                                        "Agreed before talking: 1 of 1 counts", "cannot decide: before 0, after 1")),
                                ("ja", ("教室で選ばれた答え", "授業 1 回ぶん", "だれも選びませんでした", "前 15（75%）、後 16（94%）"))):
            for name in ("text", "markdown", "html"):
                out = self.kamae("items", one, "--format", name, "--lang", language)[0]
                for word in words:
                    self.assertIn(word, " ".join(re.sub(r"<[^>]*>", "", out).split()), (name, language))
        self.assertIn("No hand was counted", self.kamae("items", self.lead("none.jsonl"))[0])

    def test_a_session_of_one_person_and_a_broken_one_are_refused_by_name(self):
        one = self.lead("one.jsonl", "", "1:5", "1")
        self.kamae(*PLAY, "--session", "alone.jsonl", typed="1\nq\n")
        out, errors = self.kamae("items", one, "alone.jsonl", self.write("torn.jsonl", "{"), "missing.jsonl", exits=3)
        self.assertEqual(out, "")
        for words in ("KM0722", "alone.jsonl", "torn.jsonl", "missing.jsonl"):
            self.assertIn(words, errors)
        self.assert_finding(self.kamae("items", one, "--format", "docx", exits=2)[1], "KM0723")

    def test_a_class_counts_once(self):
        one = self.lead("one.jsonl", "", "1:5", "1")
        for twice in ([one, one], [one, f"./{one}"]):
            out, errors = self.kamae("items", *twice, exits=1)
            self.assertEqual(out, "")
            self.assert_finding(errors, "KM0760")


class Notes(Case):
    def test_notes_have_minutes_roles_and_what_answers_do_and_the_room_has_none_of_it(self):
        out, _ = self.kamae(*HOST, "--host-notes", "notes.txt", typed="\n3\n\n")
        notes = (self.folder / "notes.txt").read_text()
        for words in ("Notes for the host: one page", "Plan (60 minutes)", "49 minutes left.", "ここで一度止める",
                      "= ask first", "+ ", "Answer 1: the speaker", "Answer 2: the second person",
                      "Answers to come: 1 or more", "Observer: looks for these two alone"):
            self.assertIn(words, notes)
            self.assertNotIn(words, out)

    def test_notes_have_the_minutes_that_are_left_when_the_scene_is_over(self):
        self.kamae(*HOST, "--host-notes", "notes.txt", typed="\n3\n\n1\nq\n")
        end = (self.folder / "notes.txt").read_text().partition("The scene is over.")[2]
        self.assertIn("49 minutes left.", " ".join(end.split()))
        self.assertNotIn("Answers to come", end)

    def test_the_plan_follows_the_length_that_the_host_says(self):
        out, _ = self.kamae(*HOST, "--host-notes", "notes.txt", typed="m45\nm29\n\n3\nq\n")
        self.assertIn("The class takes 45 minutes", out)
        self.assertIn("as m45, from 30 to 180 minutes", out)
        after = (self.folder / "notes.txt").read_text().partition("Plan (45 minutes)")[2]
        self.assertIn("37 minutes left.", " ".join(after.split()))

    def test_the_plan_is_in_the_notes_while_the_page_before_the_scene_is_read(self):
        terminal = self.terminal(*HOST, "--host-notes", "notes.txt", "--minutes", "90", "--session", "s.jsonl")
        terminal.wait_for("Press Enter to begin")
        terminal.type("m45")
        terminal.wait_for("Enter, s or q.")
        notes = (self.folder / "notes.txt").read_text()
        self.assertIn("Plan (90 minutes)", notes)
        self.assertNotIn("minutes left", notes)
        for line in ("", "m45", "q"):
            terminal.type(line)
        terminal.finish()
        notes = (self.folder / "notes.txt").read_text()
        self.assertEqual(notes.count("Plan (90 minutes)"), 1)
        self.assertEqual([event["minutes"] for event in self.events("s.jsonl") if event["event"] == "length"], [90, 45])

    def test_a_length_is_for_a_class_alone(self):
        for mode in ((), ("--mode", "exam")):
            self.assert_finding(self.kamae(*PLAY, *mode, "--minutes", "45", exits=2)[1], "KM0734")
        for wrong in ("29", "181", "x", "4 5", ""):
            self.assertIn("30-180", self.kamae(*HOST, "--minutes", wrong, exits=2)[1])

    def test_a_class_that_goes_on_is_as_long_as_it_was_said_to_be(self):
        self.kamae(*HOST, "--session", "s.jsonl", typed="m45\n")
        self.assertEqual(self.events("s.jsonl")[0]["minutes"], 45)
        self.kamae("play", "--resume", "s.jsonl", "--host-notes", "notes.txt", typed="")
        notes = " ".join((self.folder / "notes.txt").read_text().split())
        self.assertIn("Plan (45 minutes)", notes)
        self.assertIn("37 minutes left.", notes)

    def test_notes_never_go_where_the_room_looks(self):
        self.assert_finding(self.kamae(*HOST, "--host-notes", self.write("s.jsonl", "x"), exits=3)[1], "KM0610")
        self.assertEqual((self.folder / "s.jsonl").read_text(), "x")
        terminal = self.terminal(*HOST, "--host-notes", "/dev/stdout")
        text, code = terminal.finish()
        self.assertEqual(code, 3)
        self.assertIn("KM0720", text)

    def test_notes_are_for_a_class_alone(self):
        self.assert_finding(self.kamae(*PLAY, "--host-notes", "n.txt", exits=3)[1], "KM0721")
        self.assertFalse((self.folder / "n.txt").exists())


class Projector(Case):
    def test_each_line_of_the_customer_has_a_page_of_its_own_and_a_key_blanks_the_screen(self):
        terminal = self.terminal(*HOST, "--lang", "en", XDG_STATE_HOME=str(self.folder))
        terminal.wait_for("Press Enter")
        self.assertIn("\n" * 40, terminal.answer(""))
        terminal.answer("")
        blank = terminal.answer("x", "(blank screen; Enter brings it back)")
        self.assertNotIn("apology", blank.rpartition("\n" * 40)[2])
        self.assertIn("Please sit down", terminal.answer(""))
        terminal.answer("q", "kamae report ")


class Kills(Case):
    """Votes are typed as fast as they are taken, then the program is killed."""

    def kill_after(self, seconds, votes):
        path = self.folder / "k.jsonl"
        path.unlink(missing_ok=True)
        known = program.without_leaks(("kill",), self.environment)
        process = subprocess.Popen([program.PROGRAM, *HOST, "--session", "k.jsonl"], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=self.folder, env=known)
        process.stdin.write(votes)
        process.stdin.flush()
        time.sleep(seconds)
        process.kill()
        process.stdin.close()
        shown = process.stdout.read().decode()
        process.stdout.close()
        process.wait()
        return [int(count) for count in re.findall(r"^  1\) \[[#-]{20}\] +(\d+) ", shown, re.M)]

    def test_no_vote_that_was_shown_is_lost(self):
        numbers = random.Random(SEED)
        votes = "\n".join(["", *(f"1:{count} 2:1" for count in range(1, 400))]).encode() + b"\n"
        started = time.monotonic()
        self.kamae(*HOST, typed="\n")
        whole = time.monotonic() - started
        most, seen = 0, 0
        for _ in range(KILLS):
            shown = self.kill_after(numbers.uniform(whole / 3, whole * 2), votes)
            if not shown:
                continue
            seen += 1
            most = max(most, max(shown))
            kept = [event["votes"][0]["count"] for event in self.whole_events() if event["event"] == "vote"]
            self.assertEqual(kept[:len(shown)], shown)
            self.kamae("play", "--resume", "k.jsonl", typed="\n1:500 2:1\n")
            self.assertEqual([event for event in self.events("k.jsonl") if event["event"] == "vote"][-1]["votes"][0]["count"],
                             500)
        self.assertGreater(seen, 0)
        print(f"{KILLS} kills, {seen} after a vote was shown, at most {most} votes")

    def whole_events(self):
        """Those on whole lines: the last one may be torn."""
        text = (self.folder / "k.jsonl").read_text()
        return [json.loads(line) for line in text[:text.rfind("\n")].split("\n")[3:]]


if __name__ == "__main__":
    run_tests()
