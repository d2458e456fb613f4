#!/usr/bin/python3 -B
"""What follows from exploring: kamae explore, the second half of kamae check, what was attainable in kamae score, and
kamae play --retry.
usage: tests/e2e/test_explore.py PROGRAM"""

import json
import pathlib
import re
import subprocess
import time

import program
from program import Case, PLAY, ROOT, SMALL, SOUND

EXPLORED = ROOT / "tests/diag/explore"
EXPLORED_RULES = str(ROOT / "tests/diag/rulebook-explore.json")
BEST = "seat\ndefer\nwhen=eleven where=upstairs\nsubmit\n"
WRITTEN = "seat\nwrite\nwhen=eleven where=upstairs\nsubmit\n"  # the second answer costs points
BLANK = "seat\ndefer\nsubmit\n"  # so does the form, when nothing is entered
TWICE = "write\nsubmit\n"  # the first answer, and then the form
PROMPT = "(? for help) > "
FORM_PROMPT = "leaves it for later) > "
REVIEW_PROMPT = "changes that entry > "
RETRY_PROMPT = "q: finish > "


class Explore(Case):
    MEMBERS = {"scenario", "status", "states", "transitions", "best", "worst", "best_path", "endings",
               "unreachable_nodes", "never_selectable", "stuck", "paths", "distribution", "objectives",
               "lowest_clean", "story", "strategies", "indifferent", "best_points", "worst_points", "tells"}

    def explore(self, scenario, *arguments, exits=0, rulebook=SMALL):
        return self.kamae("explore", str(scenario), "--rulebook", rulebook, *arguments, exits=exits)

    def proofs(self, scenario, *arguments, exits=0, rulebook=SMALL):
        out, errors = self.explore(scenario, "--json", *arguments, exits=exits, rulebook=rulebook)
        self.assertEqual(errors, "")
        proofs = json.loads(out)
        self.assertLessEqual(self.MEMBERS, set(proofs))
        return proofs

    def test_sentences_in_both_languages_say_what_holds_and_what_does_not(self):
        japanese, errors = self.explore(SOUND, "--lang", "ja")
        self.assertEqual(errors, "")
        self.assertIn("「一枚の紙」で起こりうることを、全部たどりました。", japanese)
        self.assertIn("○ どの場面にも行き着けます。", japanese)
        self.assertIn("× ルールを一つも破らずに終わる道がありません。", japanese)
        english, errors = self.explore(SOUND, "--lang", "en")
        self.assertEqual(errors, "")
        self.assertIn('Everything that can happen in "one page" was followed.', english)
        self.assertIn("○ Every node can be reached.", english)
        self.assertIn("× No run comes to an end without breaking a rule.", english)
        for mark in "○×・":
            self.assertEqual(self.items(japanese, mark), self.items(english, mark))

    def items(self, text, mark):
        return len([line for line in text.splitlines() if line.startswith(mark)])

    def test_the_lines_fit_the_terminal(self):
        for columns in (40, 80):
            out, _ = self.kamae("explore", SOUND, "--rulebook", SMALL, COLUMNS=str(columns))
            self.assertLessEqual(max(len(line) for line in out.splitlines() if line.isascii()), columns)

    def test_a_scenario_of_the_library_is_explored_by_its_id(self):
        out, _ = self.kamae("explore", "one-page", "--json", "--data", str(ROOT))
        proofs = json.loads(out)
        self.assertEqual((proofs["scenario"], proofs["status"], proofs["best"]), ("one-page", "exact", 100))

    def test_json_agrees_with_the_sentences_and_with_itself(self):
        proofs = self.proofs(SOUND)
        self.assertEqual((proofs["scenario"], proofs["status"]), ("sound", "exact"))
        self.assertGreater(proofs["states"], 0)
        self.assertGreater(proofs["transitions"], proofs["states"])
        self.assertIn(f"Every run scores between {proofs['worst']} and {proofs['best']}.", self.explore(SOUND)[0])
        for which in ("best", "worst"):
            points, possible = proofs[which + "_points"], proofs["possible"]
            self.assertEqual(proofs[which], (200 * points + possible) // (2 * possible))

    def test_the_best_path_names_choices_and_entries_and_scores_what_it_promises(self):
        proofs = self.proofs(SOUND)
        self.assertEqual(proofs["best_path"], ["seat", "defer", "when=eleven", "where=upstairs"])
        choices = self.write("c", "\n".join([*proofs["best_path"], "submit"]))
        self.kamae(*PLAY, "--choices", choices, "--session", "s.jsonl")
        score = json.loads(self.kamae("score", "s.jsonl", "--json")[0])
        self.assertEqual((score["score"], score["points"]), (proofs["best"], proofs["best_points"]))

    def test_every_ending_has_its_reason_and_its_range(self):
        endings = {ending["node"]: ending for ending in self.proofs(SOUND)["endings"]}
        self.assertEqual(set(endings), {"gone", "done"})
        for ending in endings.values():
            self.assertLessEqual({"node", "outcome", "reason", "reachable", "best", "worst"}, set(ending))
            self.assertTrue(ending["reachable"])
            self.assertLessEqual(ending["worst"], ending["best"])
        self.assertEqual([endings["gone"]["outcome"], endings["done"]["outcome"]], ["mixed", "good"])
        self.assertEqual(endings["gone"]["reason"], "left")
        self.assertIsNone(endings["done"]["reason"], "agreed in some runs, deferred in others")
        self.assertEqual(endings["done"]["reasons"], ["agreed", "deferred"])

    def test_every_objective_is_keepable_and_breakable_or_not(self):
        objectives = self.proofs(SOUND)["objectives"]
        self.assertEqual([objective["rule"] for objective in objectives],
                         json.loads(pathlib.Path(SOUND).read_text())["objectives"])
        for objective in objectives:
            self.assertEqual(set(objective), {"rule", "keepable", "breakable"})
        self.assertEqual([objective["rule"] for objective in objectives if not objective["keepable"]],
                         ["apologise-early"])

    def test_strategies_have_scores_or_none_when_they_run_in_a_circle(self):
        strategies = self.proofs(SOUND)["strategies"]
        reading = {"longest", "shortest", "most-numerals", "most-names", "fewest-phrases", "best_of_shuffles"}
        self.assertLessEqual(reading | {"first", "second", "third", "last", "apologetic", "random_mean"},
                             set(strategies))
        self.assertEqual(set(strategies["in_english"]), reading)
        alone = self.proofs(EXPLORED / "sound.json", rulebook=EXPLORED_RULES)["strategies"]
        self.assertNotIn("in_english", alone, "the scene is written in Japanese alone")
        self.assertIsNone(strategies["first"], "looks at the lease for ever")
        self.assertEqual(strategies["last"], 30)
        self.assertTrue(0 < strategies["random_mean"] < 100)
        self.assertEqual(self.proofs(SOUND)["strategies"], strategies)

    def test_runs_without_end_have_no_number_and_no_distribution(self):
        proofs = self.proofs(SOUND)
        self.assertEqual((proofs["paths"], proofs["distribution"]), (None, None))
        proofs = self.proofs(EXPLORED / "sound.json", rulebook=EXPLORED_RULES)
        self.assertGreater(proofs["paths"], 1)
        self.assertAlmostEqual(sum(proofs["distribution"].values()), 1, places=4)
        scores = [int(score) for score in proofs["distribution"]]
        self.assertEqual((min(scores), max(scores)), (proofs["worst"], proofs["best"]))

    def test_what_is_wrong_is_named(self):
        def of(name):
            return self.proofs(EXPLORED / name, rulebook=EXPLORED_RULES)
        self.assertEqual(len(of("KM0421-never-on-offer.json")["never_selectable"]), 1)
        self.assertEqual(len(of("KM0422-needs-more-anger.json")["unreachable_nodes"]), 1)
        self.assertEqual(len(of("KM0423-nothing-left-to-say.json")["stuck"]), 1)
        self.assertEqual(len(of("KM0424-round-for-ever.json")["endless"]), 1)
        self.assertLess(of("KM0429-short-cut.json")["lowest_clean"], 70)
        self.assertIsNone(of("KM0431-one-or-the-other.json")["lowest_clean"])
        self.assertEqual(of("sound.json")["lowest_clean"], 100)

    def find_enough(self):
        """The fewest states that are enough for certainty."""
        least, most = 1, 4096
        while least < most:
            middle = (least + most) // 2
            done = subprocess.run([program.PROGRAM, "explore", SOUND, "--rulebook", SMALL, "--states", str(middle)],
                                  stdout=subprocess.DEVNULL, env=self.environment, check=False)
            least, most = (least, middle) if done.returncode == 0 else (middle + 1, most)
        return least

    def test_a_smaller_budget_gives_bounds_and_then_nothing_and_never_something_wrong(self):
        enough = self.find_enough()
        exact = self.proofs(SOUND, "--states", str(enough))
        bounds, nothing = (self.proofs(SOUND, "--states", str(states), exits=1) for states in (enough - 1, 1))
        self.assertEqual([each["status"] for each in (exact, bounds, nothing)], ["exact", "bounds", "gave-up"])
        self.assertGreaterEqual(bounds["best_points_at_most"], exact["best_points"])
        for each in (bounds, nothing):
            self.assertLessEqual(self.MEMBERS, set(each))
            for member in self.MEMBERS - {"scenario", "status", "states", "transitions"}:
                self.assertIsNone(each[member], member)
        for states, sentence in ((enough - 1, "can be had"), (1, "too large for anything to be certain")):
            out, errors = self.explore(SOUND, "--states", str(states), exits=1)
            self.assertIn('Not everything that can happen in "one page"', out)
            self.assertIn(sentence, out.replace("\n  ", ""))
            self.assertNotIn("○", out)
            self.assertEqual(errors, "")

    def test_what_is_missing_is_listed_and_null(self):
        for each, listed in ((self.proofs(SOUND), False), (self.proofs(SOUND, "--states", "1", exits=1), True)):
            self.assertEqual([member in each["missing"] for member in ("best", "tells")], [listed, listed])
            self.assertEqual(each["note"] is not None, listed)
            for member in each["missing"]:
                self.assertIsNone(each[member], member)

    def test_a_budget_of_memory_is_kept(self):
        wide = json.loads(pathlib.Path(SOUND).read_text(encoding="utf-8"))
        self.assertEqual(self.proofs(SOUND, "--memory", "32")["status"], "exact")
        wide["meters"] |= {name: {"label": name, "start": 0, "min": 0, "max": 1000} for name in ("x", "y")}
        ask = next(node for node in wide["nodes"] if node.get("choices"))
        for name in ("x", "y"):
            ask["choices"].append({**ask["choices"][0], "id": f"up-{name}",
                                   "effects": {name: 1}, "to": ask["id"], "when": "x <= 999 and y <= 999"})
        path = self.folder / "wide.json"
        path.write_text(json.dumps(wide), encoding="utf-8")
        self.assertEqual(self.proofs(path, "--memory", "32", exits=1)["status"], "gave-up")

    def test_a_scenario_with_findings_is_refused(self):
        out, errors = self.explore(ROOT / "tests/diag/scenario/KM0340-unknown-node.json", exits=1)
        self.assertEqual(out, "")
        self.assert_finding(errors, "KM0340")

    def test_usage(self):
        for code, arguments in (("KM0639", []), ("KM0634", [SOUND, "--states", "many"]),
                                ("KM0634", [SOUND, "--seconds", "-1"]), ("KM0632", [SOUND, "--states"]),
                                ("KM0633", [SOUND, "--json=yes"]), ("KM0631", [SOUND, "--sates", "3"])):
            out, errors = self.kamae("explore", *arguments, exits=2)
            self.assertEqual(out, "")
            self.assert_finding(errors, code)
        for code, name in (("KM0601", "./no.json"), ("KM0612", "no-such-scene")):
            self.assert_finding(self.kamae("explore", name, exits=3)[1], code)


class Record(Case):
    def test_a_slot_without_a_fact_is_named_with_the_fact(self):
        scenario = json.loads(pathlib.Path(SOUND).read_text())
        form = next(node for node in scenario["nodes"] if "form" in node)["form"]
        form["slots"].reverse()
        form["slots"][0]["options"][0]["when"] = "seen(gone)"  # the only other fact
        for option in form["slots"][1]["options"]:
            option["mark"] = "guess"
        path = self.write("guesses.json", json.dumps(scenario))
        out = self.run_with(self.environment, "check", path, "--rulebook", SMALL).stdout.decode()
        self.assertRegex(out, r'the slot "when" loses points; no entry of that slot rests on the fact "noise-night"')


class TooLarge(Case):
    """A scenario of 10,000 times 10,000 states."""

    def setUp(self):
        super().setUp()
        scenario = json.loads(pathlib.Path(SOUND).read_text())
        for meter in scenario["meters"].values():
            meter.update(start=0, min=0, max=10000)
        arrive = next(node for node in scenario["nodes"] if node["id"] == "arrive")
        arrive["choices"] += [{"id": f"more-{meter}", "text": {"ja": "はい。", "en": "Yes."},
                               "acts": ["agent.listen.backchannel"], "effects": {meter: 1},
                               "when": "anger < 9999 or trust < 9999", "to": "arrive"} for meter in scenario["meters"]]
        self.path = self.write("wide.json", json.dumps(scenario))

    def test_check_says_so_and_what_it_knows_besides(self):
        out, errors = self.kamae("check", self.path, "--rulebook", SMALL)
        self.assertRegex(out, r"wide\.json:\d+:\d+: warning KM0435: ")
        self.assertIn("0 error(s), 1 warning(s)", errors)
        self.kamae("check", self.path, "--rulebook", SMALL, "--strict", exits=1)

    def test_check_names_what_multiplies(self):
        out, _ = self.kamae("check", self.path, "--rulebook", SMALL)
        self.assertRegex(out, r"what multiplies: (anger|trust) 10001 × (anger|trust) 10001 × 2\^\d+; ")

    def test_check_quick_does_not_follow_it(self):
        out, _ = self.kamae("check", self.path, "--rulebook", SMALL, "--strict", "--quick")
        self.assertNotIn("KM0435", out)

    def test_seconds_end_an_exploration(self):
        start = time.monotonic()
        out, _ = self.kamae("explore", self.path, "--rulebook", SMALL, "--states", "100000000", "--seconds", "1",
                            "--json", exits=1)
        self.assertLess(time.monotonic() - start, 30)
        self.assertEqual(json.loads(out)["status"], "gave-up")


class Check(Case):
    def codes(self, path, *arguments, exits=0):
        out, _ = self.kamae("check", str(path), "--rulebook", EXPLORED_RULES, "--json", *arguments, exits=exits)
        return {finding["code"] for finding in json.loads(out)["files"][0]["diagnostics"]
                if finding["severity"] != "notice"}

    def test_a_sound_scenario_has_no_finding(self):
        self.assertEqual(self.codes(EXPLORED / "sound.json", "--strict"), set())

    def test_every_scenario_that_only_exploring_finds_out_about_is_found_out(self):
        files = sorted(EXPLORED.glob("KM*.json"))
        self.assertGreater(len(files), 10)
        for path in files:
            code = path.name[:6]
            if "notice" in self.kamae("explain", code)[0].splitlines()[0]:
                continue
            with self.subTest(path.name):
                error = "error" in self.kamae("explain", code)[0].splitlines()[0]
                self.assertIn(code, self.codes(path, exits=1 if error else 0))
                self.codes(path, "--strict", exits=1)
                self.assertEqual(self.codes(path, "--strict", "--quick"), set())

    def test_a_notice_is_told_and_nothing_fails(self):
        out, _ = self.kamae("check", str(EXPLORED / "KM0438-good-after-all.json"), "--rulebook", EXPLORED_RULES,
                            "--json", "--strict")
        checked = json.loads(out)
        findings = checked["files"][0]["diagnostics"]
        self.assertEqual((checked["errors"], checked["warnings"], checked["notices"]), (0, 0, len(findings)))
        self.assertEqual({finding["severity"] for finding in findings}, {"notice"})
        self.assertLessEqual({"KM0438", "KM0440"}, {finding["code"] for finding in findings})

    def test_findings_name_their_place(self):
        out, _ = self.kamae("check", str(EXPLORED / "KM0421-never-on-offer.json"), "--rulebook", EXPLORED_RULES)
        self.assertRegex(out, r"KM0421-never-on-offer\.json:\d+:\d+: warning KM0421: ")

    def test_what_is_wrong_as_written_is_told_before_anything_is_followed(self):
        text = (EXPLORED / "KM0421-never-on-offer.json").read_text()
        path = self.write("both.json", text.replace('"start": "arrive"', '"start": "arrives"'))
        codes = self.codes(path, exits=1)
        self.assertNotIn("KM0421", codes)
        self.assertTrue(codes)


class Score(Case):
    def score(self, choices):
        (self.folder / "s.jsonl").unlink(missing_ok=True)
        self.kamae(*PLAY, "--choices", self.write("c", choices), "--session", "s.jsonl")
        return json.loads(self.kamae("score", "s.jsonl", "--json")[0])

    def test_what_was_attainable_begins_with_the_best_never_rises_and_ends_with_the_points(self):
        best = json.loads(self.kamae("explore", SOUND, "--rulebook", SMALL, "--json")[0])["best_points"]
        for choices in (BEST, WRITTEN, BLANK, TWICE, "look\nlook\ndefer\ndecline\n", "seat\nlook\nwrite\nsubmit\n"):
            with self.subTest(choices):
                score = self.score(choices)
                curve = score["attainable"]
                self.assertEqual(score["attainable_status"], "exact")
                self.assertEqual(len(curve), score["turns"] + 1)
                self.assertEqual((curve[0], curve[-1]), (best, score["points"]))
                self.assertEqual(curve, sorted(curve, reverse=True))
                self.assertEqual(score["passable"], sorted(score["passable"], reverse=True))
                self.assertEqual(score["passable"][-1], score["passed"])

    def test_every_decision_says_what_it_cost_and_what_would_have_cost_less(self):
        score = self.score(WRITTEN)
        curve = score["attainable"]
        self.assertEqual([decision["turn"] for decision in score["decisions"]], [1, 2, 3])
        for decision in score["decisions"]:
            turn = decision["turn"]
            self.assertEqual(decision["loss"], curve[turn - 1] - curve[turn])
            lost_pass = score["passable"][turn - 1] and not score["passable"][turn]
            self.assertEqual(decision["turning_point"], decision["loss"] > 0 or lost_pass)
        second = score["decisions"][1]
        self.assertEqual((second["loss"], second["better"]), (10, ["look", "defer"]))
        self.assertEqual(second["rules"], {"no-written-apology": 5, "refuse-or-defer": 5})

    def test_the_best_run_has_no_turning_point(self):
        self.assertFalse(any(decision["turning_point"] for decision in self.score(BEST)["decisions"]))

    def test_a_form_names_the_entries_that_would_have_cost_less(self):
        form = self.score(BLANK)["decisions"][2]
        self.assertTrue(form["turning_point"])
        self.assertTrue(form["better"])
        self.assertTrue(all("=" in entry for entry in form["better"]))

    def test_a_session_that_was_left_says_what_can_still_be_reached(self):
        self.kamae(*PLAY, "--session", "left.jsonl", typed="1\nq\n")
        score = json.loads(self.kamae("score", "left.jsonl", "--json")[0])
        self.assertEqual(len(score["attainable"]), 2)

    def test_a_stopped_session_and_a_bare_trace_have_no_curve(self):
        self.kamae(*PLAY, "--session", "stopped.jsonl", typed="1\n!\n")
        score = json.loads(self.kamae("score", "stopped.jsonl", "--json")[0])
        for member in ("attainable_status", "attainable", "passable", "decisions"):
            self.assertIsNone(score[member])
        trace = self.write("t.json", json.dumps({"objectives": [], "events": []}))
        bare = json.loads(self.kamae("score", "--trace", trace, "--rulebook", SMALL, "--json")[0])
        self.assertNotIn("attainable", bare)


class WhereItIsLost(Case):
    """A finding about the best path stands where its author has something to mend."""

    APOLOGY = "agent.apology.limited"

    def setUp(self):
        super().setUp()
        self.scenario = json.loads((EXPLORED / "sound.json").read_text())
        self.nodes = {node["id"]: node for node in self.scenario["nodes"]}

    def choices(self):
        return [choice for node in self.nodes.values() for choice in node.get("choices", [])]

    def found(self):
        """The findings as {code: pointers}, and what explore says is lost where."""
        path = self.write("lost.json", json.dumps(self.scenario, ensure_ascii=False))
        rules = ("--rulebook", EXPLORED_RULES)
        checked = json.loads(self.run_with(self.environment, "check", path, *rules, "--json").stdout)
        places = {}
        for finding in checked["files"][0]["diagnostics"]:
            places.setdefault(finding["code"], []).append(finding["pointer"])
        out = self.run_with(self.environment, "explore", path, *rules, "--lang", "en").stdout.decode()
        return places, re.findall(r"^× (?:\d+ points of )?\"(.*)\" (?:is|are)\s+(?:lost|broken) at (.*)\.$", out,
                                  re.MULTILINE)

    def test_a_decision_with_bad_answers_only(self):
        for node in ("arrive", "press", "last"):
            with self.subTest(node=node):
                self.setUp()
                for choice in self.nodes[node]["choices"]:
                    choice["acts"].append("agent.excuse")
                at = "/nodes/%d" % list(self.nodes).index(node)
                places, lost = self.found()
                self.assertEqual((places["KM0431"], places["KM0432"]), ([at], [at]))
                self.assertEqual(lost, [("言い訳をしない", node)])

    def test_one_good_answer_that_breaks_a_rule(self):
        self.nodes["tell"]["choices"][0]["acts"] = ["agent.listen"]
        places, lost = self.found()
        self.assertEqual(places["KM0427"], ["/nodes/2/choices/1"])
        self.assertEqual(lost, [("断る前に聞く", "press-good")])

    def test_what_no_answer_does_is_missing_where_it_is_first_owed(self):
        for choice in self.choices():
            choice["acts"] = [act for act in choice["acts"] if act != self.APOLOGY]
        self.nodes["last"]["choices"][1]["acts"].append(self.APOLOGY)
        places, lost = self.found()
        self.assertEqual((places["KM0427"], places["KM0431"]), (["/nodes/0"], ["/nodes/0"]))
        self.assertEqual(lost, [("まず詫びる", "arrive")])

    def test_what_is_owed_later_is_missing_there(self):
        line = self.nodes["arrive"]["lines"].pop()
        self.nodes["again"]["lines"] = [line]
        self.nodes["again"]["choices"][2]["acts"].append(self.APOLOGY)
        places, lost = self.found()
        self.assertEqual(places["KM0428"], ["/nodes/3"])
        self.assertEqual(lost, [("無理な求めは断る", "again")])

    def test_the_answer_that_gives_the_last_chance_away(self):
        """Either one apologises, or one says that one listens: which, the first answer decides."""
        for node, choices in ((node, self.nodes[node]["choices"]) for node in ("press", "again", "last")):
            for choice in choices:
                choice["acts"] = [act for act in choice["acts"] if act in ("agent.decline", "agent.apology.written")]
        self.nodes["arrive"]["choices"] = self.nodes["arrive"]["choices"][:2]
        self.nodes["arrive"]["choices"][0]["acts"] = ["agent.question"]
        self.nodes["arrive"]["choices"][1].update(acts=["agent.listen", "agent.question"], to="press")
        self.nodes["tell"]["choices"][0]["acts"].append(self.APOLOGY)
        self.nodes["again"]["choices"][2]["acts"] = ["agent.question"]
        self.nodes["last"]["choices"][1]["acts"] = ["agent.question"]
        places, lost = self.found()
        self.assertEqual(places["KM0427"], ["/nodes/0/choices/0"])
        self.assertEqual(lost, [("相づちを打つ", "arrive-write")])

    def test_the_earliest_loss_comes_first(self):
        for choice in self.nodes["last"]["choices"]:
            choice["acts"].append("agent.excuse")
        for choice in self.nodes["tell"]["choices"]:
            choice["acts"].append("agent.blame")
        places, lost = self.found()
        self.assertEqual([place for _, place in lost], ["tell", "last"])
        self.assertEqual((places["KM0431"], sorted(places["KM0432"])), (["/nodes/1"], ["/nodes/1", "/nodes/4"]))


class Causes(Case):
    """What follows from a finding is one line below it."""

    def setUp(self):
        super().setUp()
        self.scenario = json.loads((EXPLORED / "sound.json").read_text())
        self.nodes = {node["id"]: node for node in self.scenario["nodes"]}

    def shut(self, node, when):
        for choice in self.nodes[node]["choices"]:
            choice["when"] = when

    def side_path(self, when):
        """A way of its own from "tell", over two nodes."""
        for choice in self.nodes["tell"]["choices"]:
            choice["to"] = [{"when": when, "to": "side"}, {"to": "press"}]
        self.scenario["nodes"] += [{"id": "side", "to": "beside"}, {"id": "beside", "to": "press"}]

    def check(self):
        """The findings as (code, subject of the cause), the lines that are no hint, and those on what follows."""
        path = self.write("caused.json", json.dumps(self.scenario, ensure_ascii=False))
        command = ["check", path, "--rulebook", EXPLORED_RULES]
        out = self.run_with(self.environment, *command).stdout.decode()
        checked = json.loads(self.run_with(self.environment, *command, "--json").stdout)
        findings = {}
        for finding in checked["files"][0]["diagnostics"]:
            if finding["severity"] != "notice" or finding["code"] == "KM0497":
                cause = finding["cause"] and (finding["cause"]["code"], finding["cause"]["pointer"])
                findings[finding["code"], finding["pointer"]] = cause
        printed = re.findall(r"caused\.json:\d+:\d+: \w+ (KM\d+): ", out)
        return findings, printed, re.findall(r"^    (\d+) more follow from this: (.*)$", out, re.MULTILINE)

    def hint_of(self, code):
        path = self.write("caused.json", json.dumps(self.scenario, ensure_ascii=False))
        command = ["check", path, "--rulebook", EXPLORED_RULES, "--lang", "en", "--json"]
        checked = json.loads(self.run_with(self.environment, *command).stdout)
        return [finding["hint"] for finding in checked["files"][0]["diagnostics"] if finding["code"] == code]

    def test_an_objective_that_never_comes_up_is_told_from_one_that_no_answer_keeps(self):
        self.scenario["objectives"].append("ask-before-threats")
        self.nodes["press"]["lines"] = [{"by": "customer", "text": "x", "acts": ["customer.threat"], "when": "anger >= 8"}]
        never_up, = self.hint_of("KM0425")
        self.assertIn("it comes up where one of these happens or is on offer: customer.threat;", never_up)
        self.assertNotIn("acts that keep it", never_up)
        self.scenario["objectives"].remove("ask-before-threats")
        self.nodes["press"]["choices"][1]["when"] = "seen(done)"
        always_broken, no_answer, _ = self.hint_of("KM0425")
        self.assertIn("acts that keep it: agent.decline;", no_answer)
        self.assertIn("acts that break it: agent.apology.written;", always_broken)
        for hint in (always_broken, no_answer):
            self.assertNotIn("it comes up", hint)

    def test_a_dead_end_is_told_before_all_that_is_out_of_reach_because_of_it(self):
        self.shut("press", "seen(done)")
        findings, printed, follow = self.check()
        dead_end = ("KM0423", "/nodes/2")
        self.assertIsNone(findings.pop(dead_end))
        self.assertEqual(set(findings.values()), {dead_end})
        self.assertLessEqual({"KM0421", "KM0422", "KM0425"}, {code for code, _ in findings})
        self.assertEqual(printed[0], "KM0423")
        self.assertNotIn("KM0422", printed)
        self.assertEqual(follow[0][0], str(len(findings)))
        self.assertIn("KM0422 (3): again, last, done", follow[0][1])

    def test_a_number_beyond_the_meter_is_told_once(self):
        self.side_path("anger >= 11")
        findings, printed, follow = self.check()
        self.assertEqual(printed[0], "KM0442")
        self.assertNotIn("KM0422", printed)
        self.assertEqual(follow, [("2", "KM0422 (2): side, beside")])
        self.assertEqual(findings["KM0422", "/nodes/7"], ("KM0442", "/nodes/1/choices/0/to/0/when"))

    def test_a_way_behind_one_that_is_always_open_follows_from_that(self):
        self.side_path("anger <= 10")
        self.nodes["tell"]["choices"][0]["to"] = [{"when": "anger <= 10", "to": "press"}, {"to": "side"}]
        for choice in self.nodes["tell"]["choices"][1:]:
            choice["to"] = "press"
        findings, _, follow = self.check()
        self.assertEqual(findings["KM0422", "/nodes/6"], ("KM0442", "/nodes/1/choices/0/to/0/when"))
        self.assertEqual(follow, [("2", "KM0422 (2): side, beside")])

    def test_meters_that_nothing_moves_are_told_once(self):
        self.side_path("anger >= 8")
        del self.nodes["arrive"]["choices"][1]["effects"]
        findings, printed, follow = self.check()
        self.assertEqual(findings["KM0422", "/nodes/6"], ("KM0497", "/meters"))
        self.assertEqual(printed[0], "KM0497")
        self.assertNotIn("KM0422", printed)
        self.assertEqual(follow, [("2", "KM0422 (2): side, beside")])

    def test_an_allowed_cause_hides_nothing(self):
        self.side_path("anger >= 8")
        del self.nodes["arrive"]["choices"][1]["effects"]
        self.scenario["allow"] = [{"code": "KM0497", "reason": "試しに"}]
        findings, printed, _ = self.check()
        self.assertIsNone(findings["KM0422", "/nodes/6"])
        self.assertEqual(printed.count("KM0422"), 2)

    def test_two_causes_have_each_its_own(self):
        self.side_path("anger >= 11")
        self.shut("again", "seen(done)")
        findings, printed, follow = self.check()
        self.assertEqual(findings["KM0422", "/nodes/6"][0], "KM0442")
        self.assertEqual(findings["KM0422", "/nodes/4"], ("KM0423", "/nodes/3"))
        self.assertEqual(printed[0], "KM0442")
        self.assertIn("KM0423", printed)
        self.assertNotIn("KM0422", printed)
        self.assertEqual(len(follow), 2)

    def test_what_only_happens_out_of_reach_follows_too(self):
        self.side_path("anger >= 11")
        self.nodes["last"]["choices"][0]["when"] = "seen(beside)"
        findings, _, _ = self.check()
        self.assertEqual(findings["KM0421", "/nodes/4/choices/0"][0], "KM0442")


class Retry(Case):
    def keep(self, choices, name="s.jsonl"):
        (self.folder / name).unlink(missing_ok=True)
        self.kamae(*PLAY, "--choices", self.write("c", choices), "--session", name)
        self.before = (self.folder / name).read_bytes()
        return name

    def retry(self, *arguments, typed="", exits=0):
        out, errors = self.kamae("play", "--retry", "s.jsonl", *arguments, typed=typed, exits=exits)
        self.assertEqual((self.folder / "s.jsonl").read_bytes(), self.before, "a retry changes no session")
        self.assertNotIn("Debrief", out)
        return out, errors


class RetryThroughAPipe(Retry):
    def test_an_answer_that_costs_nothing_solves_it(self):
        self.keep(WRITTEN)
        out, errors = self.retry(typed="2\n")
        self.assertTrue(out.startswith("== Turning point 1 of 1 (answer 2), once more\n"))
        self.assertIn("Please sit down", out)
        self.assertIn("That works.", out)
        self.assertTrue(out.endswith("1 of 1 turning points worked out.\n"))
        self.assertEqual(errors, "")

    def test_the_solution_is_not_given_away(self):
        self.keep(WRITTEN)
        out, _ = self.retry(typed="q\n")
        self.assertNotIn("better", out.lower())
        self.assertIn("0 of 1 turning points worked out.", out)

    def test_an_answer_that_costs_something_is_played_and_asked_again(self):
        self.keep(WRITTEN)
        out, _ = self.retry(typed="3\n\n2\n")
        self.assertIn("With this answer 10 points are lost.", out)
        self.assertEqual(out.count("== Turning point 1 of 1"), 2)
        self.assertIn("1 of 1 turning points worked out.", out)

    def test_the_next_turning_point_comes_after_1_or_a_solution(self):
        self.keep(TWICE)
        out, _ = self.retry(typed="4\n1\n1\n1\n\n")
        self.assertRegex(out, r"== Turning point 1 of 2 \(answer 1\)")
        self.assertRegex(out, r"== Turning point 2 of 2 \(answer 2\)")
        self.assertIn("1 of 2 turning points worked out.", out)

    def test_the_end_of_the_input_ends_it(self):
        self.keep(WRITTEN)
        for typed in ("", "3\n"):
            self.assertIn("0 of 1 turning points worked out.", self.retry(typed=typed)[0])

    def test_an_answer_to_try_again_is_named(self):
        self.keep(WRITTEN)
        out, _ = self.retry("--turn", "1", typed="1\n")
        self.assertIn("== Turning point 1 of 1 (answer 1), once more", out)
        self.assertIn("Write me an apology.", out)
        self.assertIn("That works.", out)

    def test_choices_come_from_a_file(self):
        self.keep(WRITTEN)
        self.assertIn("1 of 1 turning points worked out.", self.retry("--choices", self.write("d", "defer\n"))[0])
        out, _ = self.retry("--choices", self.write("d", "write\nlook\n"))
        self.assertIn("10 points are lost", out)
        self.assertIn("1 of 1 turning points worked out.", out)
        out, errors = self.retry("--choices", self.write("d", "nobody\n"), exits=1)
        self.assertIn("d:1:1:", errors)
        self.assertNotIn("solved", out)

    def test_a_form_is_a_turning_point_too(self):
        self.keep(BLANK)
        out, _ = self.retry(typed="\n\n\n\n\n1\n1\n\n")
        self.assertIn("(answer 3), once more", out)
        self.assertIn("points are lost", out)
        self.assertIn("1 of 1 turning points worked out.", out)
        self.assertIn("1 of 1", self.retry("--choices", self.write("d", "when=eleven where=upstairs submit\n"))[0])

    def test_undo_does_not_go_back_before_the_turning_point(self):
        self.keep(WRITTEN)
        out, _ = self.retry(typed="u\n2\n")
        self.assertIn("There is no answer to take back yet.", out)
        self.assertIn("1 of 1 turning points worked out.", out)

    def test_without_turning_points_there_is_nothing_to_try(self):
        self.keep(BEST)
        out, _ = self.retry(typed="1\n")
        self.assertEqual(out, "There is no turning point to try again: no answer lost anything.\n")

    def test_a_stopped_session_has_no_turning_points(self):
        self.kamae(*PLAY, "--session", "s.jsonl", typed="4\n!\n")
        self.before = (self.folder / "s.jsonl").read_bytes()
        self.assertIn("The turning points are not known", self.retry(typed="1\n")[0].replace("\n", " "))

    def test_the_scenario_may_be_named_if_it_is_the_one_that_was_played(self):
        self.keep(WRITTEN)
        out, _ = self.kamae("play", "sound", "--retry", "s.jsonl", typed="2\n")
        self.assertIn("That works.", out)
        out, errors = self.kamae("play", "one-page", "--retry", "s.jsonl", typed="2\n", exits=2)
        self.assertEqual(out, "")
        self.assert_finding(errors, "KM0661")

    def test_an_answer_that_is_not_there(self):
        self.keep(WRITTEN)
        out, errors = self.retry("--turn", "4", exits=2)
        self.assertEqual(out, "")
        self.assert_finding(errors, "KM0662")
        self.assertIn("(there are 3)", errors)

    def test_what_does_not_go_together(self):
        for arguments in (["one-page", "--turn", "2"], ["--retry", "s.jsonl", "--session", "t.jsonl"],
                          ["--retry", "s.jsonl", "--mode", "exam"]):
            self.assert_finding(self.kamae("play", *arguments, exits=2)[1], "KM0660")
        self.assert_finding(self.kamae("play", "--retry", "s.jsonl", "--resume", "s.jsonl", exits=2)[1], "KM0638")
        self.assert_finding(self.kamae("play", "--retry", "s.jsonl", "--turn", "two", exits=2)[1], "KM0634")
        self.assert_finding(self.kamae("play", "--retry", "no.jsonl", exits=3)[1], "KM0601")
        self.assert_finding(self.kamae("play", "--retry", SOUND, exits=1)[1], "KM05")

    def test_japanese(self):
        self.keep(WRITTEN)
        out, _ = self.retry("--lang", "ja", typed="3\n\n2\n")
        for sentence in ("== 分かれ目 1/1（2回目の答え）をもう一度", "この答えだと、取れるはずの10点を失います。",
                         "うまくいきました。", "分かれ目 1 か所のうち、1 か所がうまくいきました。"):
            self.assertIn(sentence, out)


class RetryAtATerminal(Retry):
    def start(self, choices, *arguments):
        self.keep(choices)
        terminal = self.terminal("play", "--retry", "s.jsonl", *arguments, TERM="dumb")
        self.shown = terminal.wait_for(PROMPT if choices != BLANK else FORM_PROMPT)
        return terminal

    def finished(self, terminal, solved):
        text, code = terminal.finish()
        self.assertEqual(code, 0)
        self.assertIn(solved, text)
        self.assertEqual((self.folder / "s.jsonl").read_bytes(), self.before)
        self.assertEqual(list((self.folder / "home").rglob("*")) if (self.folder / "home").exists() else [], [],
                         "nothing is kept")

    def test_the_scene_starts_at_the_turning_point_without_a_briefing(self):
        terminal = self.start(WRITTEN)
        self.assertTrue(self.shown.startswith("== Turning point 1 of 1 (answer 2), once more\n"))
        self.assertNotIn("Press Enter to begin", self.shown)
        terminal.type("2")
        self.finished(terminal, "1 of 1 turning points worked out.")

    def test_not_solved_then_once_more(self):
        terminal = self.start(WRITTEN)
        self.assertIn("With this answer 10 points are lost.", terminal.answer("3", RETRY_PROMPT))
        self.assertIn("== Turning point 1 of 1 (answer 2), once more", terminal.answer("", PROMPT))
        terminal.type("1")
        self.finished(terminal, "1 of 1 turning points worked out.")

    def test_not_solved_then_the_next(self):
        terminal = self.start(TWICE)
        terminal.answer("4", RETRY_PROMPT)
        self.assertIn("== Turning point 2 of 2 (answer 2), once more", terminal.answer("１", FORM_PROMPT))
        terminal.answer("1", FORM_PROMPT)
        terminal.answer("1", REVIEW_PROMPT)
        terminal.type("")
        self.finished(terminal, "1 of 2 turning points worked out.")

    def test_not_solved_then_finish(self):
        for key in ("q", "ｑ"):
            terminal = self.start(WRITTEN)
            terminal.answer("3", RETRY_PROMPT)
            self.assertIn("Enter: once more", terminal.answer("what?", RETRY_PROMPT))
            terminal.type(key)
            self.finished(terminal, "0 of 1 turning points worked out.")

    def test_every_key_works_and_undo_stops_at_the_turning_point(self):
        terminal = self.start(WRITTEN)
        self.assertIn("Keys", terminal.answer("?", PROMPT))
        self.assertIn("Take a breath", terminal.answer("b", PROMPT))
        self.assertIn("Please sit down", terminal.answer("h", PROMPT))
        self.assertIn("There is no answer to take back yet.", terminal.answer("u", PROMPT))
        terminal.type("q")
        self.finished(terminal, "0 of 1 turning points worked out.")

    def test_it_can_be_stopped(self):
        terminal = self.start(WRITTEN)
        terminal.type("!")
        text, code = terminal.finish()
        self.assertEqual(code, 0)
        self.assertNotIn("solved", text)
        self.assertNotIn("Debrief", text)

    def test_a_form(self):
        terminal = self.start(BLANK)
        self.assertIn("(answer 3), once more", self.shown)
        terminal.answer("1", FORM_PROMPT)
        terminal.answer("1", REVIEW_PROMPT)
        terminal.type("")
        self.finished(terminal, "1 of 1 turning points worked out.")


if __name__ == "__main__":
    program.run_tests()
