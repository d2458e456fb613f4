#!/usr/bin/python3
"""Modes, the customer's seat, sheets, dumps and organisations' rulebooks, with the shipped scenarios."""

import datetime
import itertools
import json
import pathlib
import re

from program import PLAY, ROOT, SMALL, SOUND, Case, run_tests

IDEAL = str(ROOT / "tests/golden/one-page/ideal.choices")
LEAK = ["play", "third-leak-call"]


def with_limits(limits):
    """The scenario of IDEAL as text, with these limits in place of its own."""
    scenario = json.loads((ROOT / "scenarios/one-page.json").read_text())
    scenario.pop("limits", None)
    return json.dumps(scenario | limits)


def without_instead(text):
    """A scenario whose author has no sentence for any moment."""
    return json.dumps(json.loads(text, object_hook=lambda each: {k: v for k, v in each.items() if k != "instead"}))


class Guided(Case):
    def test_each_answer_is_followed_by_its_act_and_its_effect(self):
        out, _ = self.kamae(*PLAY, "--mode", "guided", typed="1\n2\n")
        self.assertIn("  * What that was: ", out)
        self.assertIn("  * What it changed: 怒り 6 → 5  信頼 3 → 4", out)

    def test_each_answer_is_followed_by_the_authors_why(self):
        out, _ = self.kamae(*PLAY, "--mode", "guided", typed="1\n")
        self.assertIn("  * In this scene: ask first\n", out)

    def test_the_why_comes_first_and_an_act_is_defined_once(self):
        out, _ = self.kamae(*PLAY, "--mode", "guided", "--lang", "ja", typed="2\n2\n")
        first, second = out.split("  * お客様の変化: ")[:2]
        self.assertRegex(first, r"  \* いまの言葉: 社内確認（規定）。")
        self.assertRegex(second, r"  \* いまの言葉: 社内確認（規定）\n")
        out, _ = self.kamae(*PLAY, "--mode", "guided", typed="1\n")
        self.assertLess(out.index("  * In this scene: "), out.index("  * What that was: "))

    def test_an_entry_that_was_not_told_is_not_praised(self):
        scene = json.loads(pathlib.Path(SOUND).read_text(encoding="utf-8"))
        record = next(node for node in scene["nodes"] if node["id"] == "record")
        record["form"]["slots"][0]["options"][0].update(fact="noise-night", why={"ja": "よい", "en": "well kept"})
        path = self.write("told.json", json.dumps(scene))
        play = ["play", path, "--rulebook", SMALL, "--mode", "guided", "--choices", "-"]
        told, _ = self.kamae(*play, typed="seat\ndefer\nwhen=eleven where=upstairs\nsubmit\n")
        self.assertIn(": well kept\n", told)
        untold, _ = self.kamae(*play, typed="write\nwhen=eleven where=upstairs\nsubmit\n")
        self.assertNotIn("well kept", untold)
        self.assertIn(": Nobody has told you this yet, so it is a guess.\n", untold)

    def test_a_rule_that_was_broken_is_named_with_what_was_done_and_one_that_was_kept(self):
        out, _ = self.kamae(*PLAY, "--mode", "guided", typed="3\n")
        self.assertIn("  * Against the rule \"答える前に事実を聞く\": 持ち帰り\n", out)
        self.assertIn("  * Done: 無理な求めは断るか持ち帰る\n", out)

    def test_what_is_open_is_not_told_unasked(self):
        out, _ = self.kamae(*PLAY, "--mode", "guided", typed="1\n2\n")
        self.assertNotIn("still to do", out)

    def test_a_duty_that_the_end_cut_off_is_told(self):
        out, _ = self.kamae("play", "one-page", "--mode", "guided", "--choices",
                            str(ROOT / "tests/golden/one-page/conceding.choices"))
        last = out[out.rindex("  * What it changed: "):]
        self.assertIn("  * Not done: ", last)

    def test_the_first_hint_names_what_is_open_and_the_second_by_when(self):
        first, _ = self.kamae(*PLAY, "--mode", "guided", typed="t\n")
        self.assertIn("Asked of you now\n  * ", first)
        self.assertNotIn("your next answer)", first)
        second, _ = self.kamae(*PLAY, "--mode", "guided", typed="ｔ\nT\n")
        self.assertRegex(second, r"  \* .* \((by your next answer|within [0-9]+ answers)\)\n")

    def test_only_guided_mode_gives_hints(self):
        for mode in ("practice", "exam"):
            out, _ = self.kamae(*PLAY, "--mode", mode, typed="?\nt\n")
            self.assertIn("There are no hints in this mode.", out)
            self.assertNotIn("  t     ", out)

    def test_both_languages_comment(self):
        out, _ = self.kamae(*PLAY, "--mode", "guided", "--lang", "both", typed="1\n")
        self.assertIn("  * いまの言葉: ", out)
        self.assertIn("      What that was: ", out)

    def test_the_mode_is_kept_in_the_session(self):
        self.kamae(*PLAY, "--mode", "guided", "--session", "s.jsonl", typed="1\n")
        head = json.loads((self.folder / "s.jsonl").read_text().splitlines()[0])
        self.assertEqual(head["mode"], "guided")


class Exam(Case):
    def test_nothing_is_shown_until_the_end(self):
        out, _ = self.kamae(*PLAY, "--mode", "exam", typed="1\n")
        self.assertNotIn("[###", out)
        self.assertNotIn("What that was", out)

    def test_what_cannot_be_understood_is_told_the_keys_that_work(self):
        for mode, keys in (("practice", "? b h u q !"), ("guided", "? t b h u q !"), ("exam", "? b h q !")):
            out, _ = self.kamae(*PLAY, "--mode", mode, typed="zzz\n")
            self.assertIn(f"Please answer with a number or one of {keys}\n", out)

    def test_help_lists_only_what_works(self):
        exam, _ = self.kamae(*PLAY, "--mode", "exam", typed="？\n")
        practice, _ = self.kamae(*PLAY, typed="？\n")
        self.assertNotIn("  u     ", exam)
        self.assertIn("  u     ", practice)

    def test_there_is_no_undo(self):
        out, _ = self.kamae(*PLAY, "--mode", "exam", "--session", "s.jsonl", typed="1\nu\n")
        self.assertIn("Answers cannot be taken back in this mode", out)
        self.assertEqual(self.names("s.jsonl")[0], "seat")

    def test_it_passes_or_fails_and_practice_does_neither(self):
        passed, _ = self.kamae("play", "one-page", "--mode", "exam", "--choices", IDEAL)
        self.assertIn("\nResult: Passed (100 of 100; the pass mark is 70)\nWhat happened: ", passed)
        failed, _ = self.kamae("play", "one-page", "--mode", "exam", "--choices",
                               str(ROOT / "tests/golden/one-page/conceding.choices"))
        self.assertIn("\nResult: Not passed (0 of 100; ", failed)
        self.assertIn("Here passing went out of reach.", failed)
        practice, _ = self.kamae("play", "one-page", "--choices", IDEAL)
        self.assertNotIn("Result", practice)

    def test_an_unknown_mode_is_refused(self):
        _, errors = self.kamae(*PLAY, "--mode", "examination", exits=2)
        self.assert_finding(errors, "KM0636")


class Seat(Case):
    def test_the_customer_speaks_with_the_inner_voice_and_sees_no_desk_work(self):
        self.keep_run("one-page/ideal")
        out, _ = self.kamae("report", "s.jsonl", "--seat", "customer")
        self.assertIn("(inner voice)", out)
        self.assertNotIn("of 32", out)
        self.assertNotIn("The record and what was said", out)

    def test_another_seat_is_refused(self):
        self.kamae(*PLAY, "--session", "s.jsonl", typed="1\n")
        _, errors = self.kamae("report", "s.jsonl", "--seat", "manager", exits=2)
        self.assert_finding(errors, "KM0645")


def squeezed(text):
    return "".join(text.split())


class Sheets(Case):
    def test_the_observer_gets_a_row_for_each_objective_and_lines_to_write_on(self):
        out, _ = self.kamae("sheet", "one-page", "--observer")
        for number in range(1, 9):
            self.assertIn(f"\n{number:2}. ", out)
        self.assertEqual(out.count("The words you heard:"), 8)

    def test_the_handout_has_brief_sentences_plan_and_blank_contacts(self):
        out, _ = self.kamae("sheet", "one-page", "--handout", "--format", "markdown")
        self.assertTrue(out.startswith("# "))
        for heading in ("Your situation", "Say this instead", "Whom to turn to"):
            self.assertRegex(out, rf"(?m)^## .*{heading}|^## ")
        self.assertIn("110", out)
        self.assertIn("____", out)

    def host(self, scenario="one-page", *arguments):
        return self.kamae("sheet", scenario, "--host", "--format", "markdown", *arguments)[0]

    def test_the_trainers_page_has_purpose_time_scoring_and_where_to_stop(self):
        out = self.host()
        self.assertEqual(re.findall(r"(?m)^## (.*)$", out),
                         ["What this scene is for", "Time plan", "Scoring in one minute", "Where to stop and talk",
                          "Questions for reflection"])
        times = [tuple(map(int, pair)) for pair in re.findall(r"(?m)^- \*\*(\d+)–(\d+) min\*\*", out)]
        self.assertEqual([start for start, _ in times[1:]], [end for _, end in times[:-1]])
        self.assertEqual(times[0][0], 0)
        self.assertIn(f"{times[-1][1]} minutes in all", out)
        self.assertIn("held to 69 once a critical rule is broken", out)
        self.assertEqual(out.count("**A likely answer**"), 1)
        self.assertEqual(out.count("**Ask**"), 1)

    def test_the_trainers_page_stops_as_often_as_there_is_time_to_talk(self):
        for minutes, stops in ((30, 1), (60, 1), (75, 2), (90, 4), (180, 4)):
            out = self.host("one-page", "--minutes", str(minutes))
            self.assertEqual(out.count("**A likely answer**"), stops, minutes)
            self.assertEqual("those below: at most %d" % stops in out, minutes > 30)
            self.assertEqual("This class ends before the scene does." in out, minutes == 30)

    def test_what_is_called_a_likely_answer_is_never_a_best_one(self):
        out = squeezed(self.host("one-page", "--minutes", "90").replace("\\", ""))
        costly = json.loads(self.kamae("explore", "one-page", "--json")[0])
        best = {choice for choice in costly["best_path"] if "=" not in choice}
        nodes = json.loads((ROOT / "scenarios/one-page.json").read_text())["nodes"]
        shown = [c["id"] for n in nodes for c in n.get("choices", []) if squeezed(c["text"]["en"]) in out]
        self.assertEqual(len(shown), 4)
        self.assertFalse(best & set(shown))

    def test_what_a_scenario_does_not_say_is_made_from_what_it_has(self):
        scenario = json.loads((ROOT / "scenarios/one-page.json").read_text())
        del scenario["facilitator"]
        for node in scenario["nodes"]:
            node.pop("host", None)
            for choice in node.get("choices", []):
                choice.pop("instead", None)
        self.write("bare.json", json.dumps(scenario))
        out = self.host("bare.json", "--minutes", "90")
        self.assertIn(scenario["summary"]["en"], out)
        self.assertEqual(out.count("**Ask** Before you show the options, ask: what would you say?"), 4)
        self.assertEqual(out.count("**A likely answer**"), 4)
        self.assertNotIn("Questions for reflection", out)

    def test_there_is_a_card_for_each_role_with_two_rules_for_an_observer(self):
        out, _ = self.kamae("sheet", "one-page", "--roles", "--format", "markdown")
        cards = out.split("\n### ")[1:]
        self.assertEqual([card.split("\n")[0] for card in cards],
                         ["Speaker: Mori", "Second person: Tanaka", "Observer 1", "Observer 2", "Note-taker"])
        self.assertIn("You are Mori, at the counter", cards[0])
        self.assertIn("Tanaka, who is in charge, from the back", cards[0])
        for card in cards[2:4]:
            self.assertEqual(len(re.findall(r"(?m)^\d\. ", card)), 2)
            self.assertEqual(card.count("□ it helped"), 2)
        self.assertEqual(cards[4].count("- "), 11)

    def test_an_observer_without_a_rule_chooses_what_to_watch_for(self):
        scenario = json.loads((ROOT / "tests/diag/scenario/sound.json").read_text())
        scenario["objectives"] = scenario["objectives"][:3]
        self.write("three.json", json.dumps(scenario))
        out, _ = self.kamae("sheet", "three.json", "--rulebook", str(ROOT / "tests/diag/rulebook-small.json"), "--roles")
        self.assertEqual(out.count("Something that you choose"), 1)

    def test_nothing_that_trainees_hold_tells_an_answer_or_a_reason(self):
        rules = json.loads((ROOT / "assets/rulebooks/standard.json").read_text())["rules"]
        for path in sorted((ROOT / "scenarios").glob("*.json")):
            nodes = json.loads(path.read_text())["nodes"]
            choices = [choice for node in nodes for choice in node.get("choices", [])]
            told = [choice[key] for choice in choices for key in ("text", "why", "instead") if key in choice]
            told += [rule["say_instead"] for rule in rules] + [node["host"] for node in nodes if "host" in node]
            for kind, language in itertools.product(("--roles", "--attendance"), ("ja", "en")):
                out = squeezed(self.kamae("sheet", str(path), kind, "--lang", language)[0])
                for text in told:
                    self.assertNotIn(squeezed(text[language]), out)

    def test_attendance_is_nobodys_duty_and_no_appraisal(self):
        out = " ".join(self.kamae("sheet", "one-page", "--attendance")[0].split())
        self.assertIn("Whether you fill this in is up to you.", out)
        self.assertIn("It is not used for appraisal.", out)
        self.assertLess(out.index("Who reads it"), out.index("Taking part today"))
        self.assertEqual(out.count("□ could say it"), 8)
        self.assertRegex(out, r"Name \(if you like\): _+ ")

    def test_a_sheet_goes_into_a_file(self):
        out, _ = self.kamae("sheet", "one-page", "--handout", "--out", "h.md")
        self.assertEqual(out, "")
        self.assertIn("One page", (self.folder / "h.md").read_text())

    def test_one_kind_must_be_chosen(self):
        self.assert_finding(self.kamae("sheet", "one-page", exits=2)[1], "KM0648")
        for other in ("--host", "--handout", "--roles", "--attendance"):
            self.assert_finding(self.kamae("sheet", "one-page", "--observer", other, exits=2)[1], "KM0648")
        self.assert_finding(self.kamae("sheet", "one-page", "--observer", "--format", "json", exits=2)[1], "KM0649")

    def test_a_length_goes_with_the_host_s_page_alone(self):
        for other in ("--observer", "--handout", "--roles", "--attendance"):
            out, err = self.kamae("sheet", "one-page", other, "--minutes", "45", exits=2)
            self.assertEqual(out, "")
            self.assert_finding(err, "KM0733")


class Dump(Case):
    def test_every_stage_prints_something(self):
        self.keep_run("one-page/ideal")
        for stage in ("document", "program"):
            self.assertIn("choice", self.kamae("dump", "--stage", stage, "one-page")[0])
        self.assertIn("agent.record.memo.verbatim", self.kamae("dump", "--stage", "trace", "s.jsonl")[0])
        for stage in ("score", "report"):
            self.assertEqual(json.loads(self.kamae("dump", "--stage", stage, "s.jsonl")[0])["points"], 32)

    def test_an_unknown_stage_is_refused(self):
        self.assert_finding(self.kamae("dump", "--stage", "verdicts", "one-page", exits=2)[1], "KM0646")


class Policy(Case):
    def new(self, name="our-shop"):
        out, _ = self.kamae("new", "--policy", name)
        self.assertEqual(out, f"{name}.json\n")
        return self.folder / f"{name}.json"

    def test_the_start_is_sound_and_short(self):
        path = self.new()
        self.kamae("check", str(path), "--strict")
        self.assertLessEqual(len(path.read_text().splitlines()), 27)

    def test_nothing_is_written_over(self):
        path = self.new()
        before = path.read_bytes()
        self.assert_finding(self.kamae("new", "--policy", "our-shop", exits=3)[1], "KM0610")
        self.assertEqual(path.read_bytes(), before)

    def test_report_and_briefing_name_whose_policy_was_used(self):
        path = self.new()
        text = path.read_text().replace("Policy of (company)", "Policy of Aoba")
        path.write_text(text.replace('"time_limit_minutes": 30', '"time_limit_minutes": 15'))
        scene = self.write("own.json", with_limits({}))
        out, _ = self.kamae("play", scene, "--choices", IDEAL, "--rulebook", str(path), "--session", "s.jsonl")
        self.assertEqual(out.count("Policy: Policy of Aoba (time limit 15 min)"), 1)
        self.assertEqual(out.count("Policy: Policy of Aoba (15 min)"), 1)
        pathlib.Path(path).unlink()
        self.assertIn("Policy: Policy of Aoba", self.kamae("report", "s.jsonl")[0])

    def test_a_sentence_of_the_organisation_stands_in_the_report_where_the_scene_has_none(self):
        initials = str(ROOT / "tests/golden/one-page/initials.choices")
        path = self.new()
        out, _ = self.kamae("play", "one-page", "--choices", initials, "--rulebook", str(path))
        self.assertNotIn("Anything in writing comes from head office.", out)
        scene = self.write("own.json", without_instead(with_limits({})))
        out, _ = self.kamae("play", scene, "--choices", initials, "--rulebook", str(path))
        self.assertIn("Anything in writing comes from head office.", out)

    def test_an_id_must_be_one(self):
        self.assert_finding(self.kamae("new", "--policy", "Our Shop", exits=2)[1], "KM0647")


class Limits(Case):
    OWN = "You may exchange it. After ten minutes call Mori, extension 4."

    def setUp(self):
        super().setUp()
        standard = json.loads((ROOT / "assets/rulebooks/standard.json").read_text())
        self.general = standard["policy"]["front_line_limit"]["en"]

    def scene(self, limits):
        return self.write("own.json", with_limits(limits))

    def assert_own(self, text):
        words = " ".join(text.split())
        self.assertIn(self.OWN, words)
        self.assertNotIn(self.general, words)
        self.assertNotIn("30 min", words)

    def test_the_scenario_s_own_stand_everywhere_in_place_of_the_organisation_s(self):
        scene = self.scene({"limits": {"ja": "交換はできます。十分たったら内線4の森へ。", "en": self.OWN}})
        played, _ = self.kamae("play", scene, "--choices", IDEAL, "--session", "s.jsonl")
        self.assert_own(played)
        self.assertIn("\nPolicy: Kamae standard\n", played)
        self.assertIn("Policy: Kamae standard Revision: ", " ".join(played.split()))
        for options in (["--full"], ["--format", "markdown", "--full"], ["--format", "html", "--full"], ["--format", "json"]):
            self.assert_own(self.kamae("report", "s.jsonl", *options)[0])
        handout, _ = self.kamae("sheet", scene, "--handout")
        self.assert_own(handout)
        self.assertIn("Help line for staff", handout)

    def test_without_them_the_organisation_speaks(self):
        scene = self.scene({})
        played, _ = self.kamae("play", scene, "--choices", IDEAL)
        self.assertIn(self.general, " ".join(played.split()))
        self.assertEqual(played.count("Policy: Kamae standard (time limit 30 min)\n"), 1)
        self.assertEqual(played.count("Policy: Kamae standard (30 min)"), 1)
        self.assertIn(self.general, " ".join(self.kamae("sheet", scene, "--handout")[0].split()))


class Papers(Case):
    def test_a_report_says_what_it_is_of_and_whose(self):
        for zone, minutes in (("UTC0", 0), ("JST-9", 540), ("EST5", -300)):
            path = f"{zone}.jsonl"
            self.kamae("play", "one-page", "--choices", IDEAL, "--session", path, TZ=zone)
            header = json.loads((self.folder / path).read_text().splitlines()[0])
            self.assertEqual(header["minutes_east"], minutes)
            there = datetime.timezone(datetime.timedelta(minutes=minutes))
            played = datetime.datetime.fromtimestamp(header["started_at_ms"] / 1000, there)
            out, _ = self.kamae("report", path, TZ="UTC0")
            self.assertIn(f"Date: {played:%Y-%m-%d}  Mode: practice  Policy: Kamae standard", out)
            self.assertRegex(out, r"Revision: scene \d+, rulebook \d+\n  Name: _+  Trainer: _+\n")

    def test_names_are_printed_where_they_are_given(self):
        self.keep_run("one-page/ideal")
        for name in ("text", "markdown", "html"):
            out, _ = self.kamae("report", "s.jsonl", "--format", name, "--name", "A. Student", "--trainer", "T. <b>")
            self.assertIn("A. Student", out)
            self.assertNotIn("<b>" if name == "html" else "____", out.split("T. ", 1)[1][:8])
        out, _ = self.kamae("sheet", "one-page", "--observer", "--trainer", "T. Rainer")
        self.assertRegex(out, r"Date: _+  Observer: _+  Trainee: _+  Trainer: T\. Rainer\n")
        self.assertIn("□ it helped", out)


class Care(Case):
    def test_a_hard_scene_ends_with_a_card_and_a_light_one_does_not(self):
        hard, _ = self.kamae("play", "one-page", typed="!\n")
        light, _ = self.kamae(*LEAK, typed="!\n")
        self.assertIn("Take a break", hard)
        self.assertNotIn("Take a break", light)

    def test_a_breath_costs_no_turn(self):
        self.kamae("play", "one-page", "--session", "s.jsonl", typed="b\nb\nq\n")
        self.assertEqual(self.names("s.jsonl"), ["leave"])


if __name__ == "__main__":
    run_tests()
