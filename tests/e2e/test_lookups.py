#!/usr/bin/python3 -B
"""Acts and rules looked up by words: what is printed, for people and for machines, whatever is typed.
usage: tests/e2e/test_lookups.py PROGRAM"""

import json
import random
import re

import program
from program import ROOT, SMALL, Case

STANDARD = json.loads((ROOT / "assets/rulebooks/standard.json").read_text(encoding="utf-8"))


class Acts(Case):
    def test_alone_it_lists_all_a_line_each_but_many_variants_as_a_number(self):
        out, _ = self.kamae("acts")
        ids = [line.split()[0] for line in out.splitlines() if not line.startswith(" ")]
        self.assertEqual(ids, sorted(set(ids)))
        for act in STANDARD["acts"]:
            self.assertIn(act["id"], ids)
            variants = act.get("variants", {})
            for variant in variants:
                self.assertEqual(f"{act['id']}.{variant}" in ids, len(variants) < 8)

    def test_one_that_is_found_gets_its_page(self):
        out, _ = self.kamae("acts", "agent.kneel", "--lang", "ja")
        self.assertEqual(out, "agent.kneel  土下座\n"
                              "  土下座をする、または土下座をすると言う。\n"
                              "  例: （床に手をついて）このとおりでございます。\n"
                              "  破る: no-prostration（土下座はせず、言葉で詫びる）\n")
        out, _ = self.kamae("acts", "agent.apology.limited.as_told", "--lang", "en")
        self.assertIn("\n  e.g. I'm sorry you have had to come in again", out)
        self.assertIn("\n  breaks when done too often: no-over-apology (Do not apologise over and over)\n", out)

    def test_several_are_told_by_a_sentence_and_the_rules(self):
        out, _ = self.kamae("acts", "agent.paper", "--lang", "ja")
        blocks = out.split("\n\n")
        self.assertEqual([block.split()[0] for block in blocks],
                         ["agent.paper.accept", "agent.paper.receipt", "agent.paper.refuse"])
        self.assertIn("\n  求めに応えて守る: give-and-take-papers", blocks[1])
        self.assertIn("\n  破る: give-and-take-papers", blocks[2])

    def test_both_languages_stand_one_after_the_other(self):
        out, _ = self.kamae("acts", "agent.kneel", "--lang", "both")
        self.assertIn("土下座", out.split("\n\n")[0])
        self.assertIn("agent.kneel  Kneeling\n", out.split("\n\n")[1])
        self.assertIn("\nagent.kneel                        土下座\n                                   Kneeling\n",
                      self.kamae("acts", "--lang", "both")[0])

    def test_japanese_and_english_words_find_the_same(self):
        for words in (["土下座", "agent."], ["kneel", "agent"], ["ＫＮＥＥＬ", "agent"], ["Kneeling agent"]):
            self.assertTrue(self.kamae("acts", *words)[0].startswith("agent.kneel"), words)

    def test_nothing_found_is_told_with_what_is_near(self):
        out, errors = self.kamae("acts", "agent.sign-pledge", exits=1)
        self.assertEqual(out, "")
        self.assertIn("KM0664", errors)
        self.assertIn("perhaps: agent.apology.written.pledge", errors)
        self.assertIn("kamae acts", self.kamae("acts", "zzzzqq", exits=1)[1])
        self.assertNotIn("perhaps", self.kamae("acts", "zzzzqq", exits=1)[1])
        self.assertEqual(json.loads(self.kamae("acts", "zzzzqq", "--json", exits=1)[0]), [])

    def test_json_says_all_that_a_page_says(self):
        found = json.loads(self.kamae("acts", "agent.question.fact.when", "--json")[0])
        self.assertEqual(len(found), 1)
        act = found[0]
        self.assertEqual((act["id"], act["variant_of"]), ("agent.question.fact.when", "agent.question.fact"))
        self.assertEqual(act["label"], {"ja": "事実を聞く質問（いつ）", "en": "Question of fact (when)"})
        self.assertEqual(act["example"], {"ja": "音が聞こえるのは、何時ごろでしょうか。",
                                          "en": "About what time do you hear the noise?"})
        self.assertIn({"rule": "facts-before-solution", "act": ["first"]}, act["rules"])
        self.assertGreater(len(json.loads(self.kamae("acts", "--json")[0])), len(STANDARD["acts"]))

    def test_the_number_of_many_variants_stands_below_their_act(self):
        listed = self.kamae("acts", "--lang", "en")[0].splitlines()
        at = next(i for i, line in enumerate(listed) if line.split()[0] == "agent.record.guess")
        self.assertRegex(listed[at + 1], r"^ +and \d+ finer names: kamae explain agent\.record\.guess$")

    def test_an_organisations_acts_are_found(self):
        self.write("our-shop.json", json.dumps({
            "format": 1, "id": "our-shop", "extends": "standard", "revision": 1, "language": "ja", "title": "当店",
            "acts": [{"id": "agent.offer.voucher", "label": "商品券の提示", "example": "こちらの券をお使いください。"}]}))
        out, _ = self.kamae("acts", "商品券", "--rulebook", "our-shop.json", "--lang", "ja")
        self.assertEqual(out, "agent.offer.voucher  商品券の提示\n  例: こちらの券をお使いください。\n")
        self.assertIn("agent.verify.internal.policy", self.kamae("acts", "--rulebook", SMALL)[0])

    def test_without_a_rulebook_that_is_told(self):
        self.assertIn("KM0601", self.kamae("acts", "--rulebook", "./no.json", exits=3)[1])
        self.assertIn("KM01", self.kamae("acts", "--rulebook", self.write("broken.json", "{"), exits=1)[1])

    def test_hostile_words_do_no_harm(self):
        chance = random.Random(14)
        alphabet = ["a", "agent", ".", "…", "お", "詫", "%s", "{1}", "\x1b[2J", "\u202e", "\n", "　", "😠", "\u0301", "-", "*"]
        words = ["".join(chance.choices(alphabet, k=chance.randint(1, 40))) for _ in range(25)]
        words += ["", " ", "a" * 100000, "詫" * 20000, "agent." * 5000, ".", "*", "agent.*", "{2}", "KM0664"]
        for word in words:
            done = self.run_with({}, "acts", "--", word)
            self.assertIn(done.returncode, (0, 1), word)
            self.assert_harmless(done.stdout.decode() + done.stderr.decode())
        for raw in (b"\xff\xfe", b"agent.\xe3\x81", b"\xc0\x80"):
            done = self.run_with({}, "acts", raw)
            self.assertEqual(done.returncode, 1)
            done.stderr.decode()


class Rules(Case):
    def test_alone_it_lists_all_a_line_each(self):
        out, _ = self.kamae("rules")
        self.assertEqual([line.split()[0] for line in out.splitlines()], [rule["id"] for rule in STANDARD["rules"]])

    def test_one_that_is_found_gets_its_page(self):
        out, _ = self.kamae("rules", "R13", "--lang", "ja", COLUMNS="200")
        self.assertTrue(out.startswith("plain-words  わかる言葉で話す\n  R13・軽い（1 点）\n"
                                       "  守る: 「専門用語・法律用語」が選べるときに、選ばない。\n"
                                       "  破る: 「専門用語・法律用語」をする。\n"
                                       "  場面なし: 「専門用語・法律用語」が一度も選べない。\n"
                                       "  なぜ: "), out)
        self.assertIn("\n  破る: agent.inform.jargon\n", out)

    def test_several_are_told_by_what_keeps_and_breaks_them(self):
        out, _ = self.kamae("rules", "apology", "--lang", "en", COLUMNS="200")
        blocks = out.split("\n\n")
        self.assertGreater(len(blocks), 3)
        for block in blocks:
            self.assertRegex(block, r"(?s)\n  kept: .*\n  broken: .*\n  no scene: ")
        self.assertIn("more parts: kamae explain", out)

    def test_where_the_librarys_scenarios_have_it_is_told(self):
        rule = json.loads(self.kamae("rules", "confirm-back", "--json")[0])[0]
        scenarios = {scenario["id"]: scenario for scenario in rule["scenarios"]}
        self.assertEqual(set(scenarios), {path.stem for path in (ROOT / "scenarios").glob("*.json")})
        for name, scenario in scenarios.items():
            written = json.loads((ROOT / f"scenarios/{name}.json").read_text(encoding="utf-8"))
            self.assertEqual(scenario["objective"], "confirm-back" in written["objectives"])
            restating = [choice["id"] for node in written["nodes"] for choice in node.get("choices", [])
                         if "agent.confirm.restate" in choice["acts"]]
            self.assertEqual(scenario["keeping"], restating)
            self.assertEqual(scenario["breaking"], [])
        out, _ = self.kamae("rules", "no-prostration", "--lang", "ja", COLUMNS="300")
        for name, scenario in scenarios.items():
            written = (ROOT / f"scenarios/{name}.json").read_text(encoding="utf-8")
            self.assertEqual(f"    {name}（" in out, "customer.demand.prostration" in written or "agent.kneel" in written)

    def test_a_scenario_that_is_not_sound_is_passed_over(self):
        (self.folder / "data/scenarios").mkdir(parents=True)
        self.write("data/scenarios/one-page.json", "{")
        out, errors = self.kamae("rules", "confirm-back", "--data", "data")
        self.assertEqual(errors, "")
        self.assertIn("broken-kettle", out)
        self.assertNotIn("one-page", out)

    def test_an_organisations_own_rule_is_put_into_sentences(self):
        self.write("our-shop.json", json.dumps({
            "format": 1, "id": "our-shop", "extends": "standard", "revision": 1, "language": "ja", "title": "当店",
            "rules": [{"id": "manager-knows", "severity": "major", "title": "店長に知らせる", "why": "理由", "say_instead": "言い方",
                       "when": "channel(counter)",
                       "constraints": [{"template": "response", "a": ["customer.demand.money"], "b": ["agent.escalate.supervisor"],
                                        "within": 2, "unless": ["customer.leave"]}]}]}))
        out, _ = self.kamae("rules", "manager-knows", "--rulebook", "our-shop.json", "--lang", "ja", COLUMNS="200")
        self.assertIn("manager-knows  店長に知らせる\n  重い（3 点）\n  使われるシナリオ: channel(counter)\n"
                      "  守る: 「金品の要求」が起きるたびに、そのあと、2 回の答えのうちに「上司への報告・引き継ぎ」をする。\n", out)
        rule = json.loads(self.kamae("rules", "manager-knows", "--rulebook", "our-shop.json", "--json")[0])[0]
        self.assertEqual(rule["parts"][0]["untested"], {"ja": "「金品の要求」が起きない。", "en": '"Demand for money" does not happen.'})
        self.assertEqual(rule["acts"]["meets"], ["agent.escalate.supervisor"])
        self.assertEqual(rule["acts"]["releases"], ["customer.leave"])

    def test_nothing_found_is_told_with_what_is_near(self):
        out, errors = self.kamae("rules", "listen-to-the-end", exits=1)
        self.assertEqual(out, "")
        self.assertIn("KM0665", errors)
        self.assertIn("perhaps: hear-to-the-end", errors)


class Explaining(Case):
    def test_an_act_is_explained_with_the_answers_that_do_it(self):
        out, _ = self.kamae("explain", "agent.hold.position", "--lang", "ja", COLUMNS="300")
        self.assertTrue(out.startswith("agent.hold.position  同じ答えを保つ\n"))
        self.assertIn("\n  求めに応えて守る: ", out)
        written = json.loads((ROOT / "scenarios/one-page.json").read_text(encoding="utf-8"))
        holding = [choice["id"] for node in written["nodes"] for choice in node.get("choices", [])
                   if "agent.hold.position" in choice["acts"]]
        self.assertIn(f"\n    one-page（念書を書けば終わる）: 答え: {', '.join(holding[:4])}", out)
        out, _ = self.kamae("explain", "customer.demand.written_apology", "--lang", "en", COLUMNS="300")
        self.assertIn("\n    one-page (One page and we are done): On a line, or as an event.\n", out)

    def test_an_act_says_what_it_calls_for_and_by_when(self):
        out = " ".join(self.kamae("explain", "customer.demand.punish", "--lang", "en")[0].split())
        self.assertRegex(out, r" defer-decision: each time after \"Demand for punishment\" [^:]*"
                              r"\"Declining the demand\" [^:]* is done within 2 answers\. ")
        listed, _ = self.kamae("acts", "customer.demand", "--lang", "en")
        self.assertNotIn("    defer-decision: ", listed)

    def test_a_rule_is_explained_by_its_id_or_its_number(self):
        page, _ = self.kamae("rules", "no-written-apology")
        for name in ("no-written-apology", "R14", "r14", "ｒ１４"):
            self.assertEqual(self.kamae("explain", name)[0], page)
        both, _ = self.kamae("explain", "R14", "--lang", "both")
        self.assertTrue(both.endswith("\n" + page))

    def test_what_is_unknown_is_told_with_codes_acts_and_rules_that_are_near(self):
        _, errors = self.kamae("explain", "listen-to-the-end", exits=2)
        self.assertIn("KM0641", errors)
        self.assertIn("hear-to-the-end", errors)
        self.assertIn("agent.listen.interrupt", errors)
        self.assertIn("agent.apology.limited", self.kamae("explain", "agent.apology", exits=2)[1])
        self.assertEqual(self.run_with({}, "explain", b"\xff\xfe").returncode, 2)

    def test_another_rulebook_has_other_rules(self):
        self.assertIn("KM0641", self.kamae("explain", "R14", "--rulebook", SMALL, exits=2)[1])
        self.assertIn("KM0601", self.kamae("explain", "R14", "--rulebook", "./no.json", exits=3)[1])


class Findings(Case):
    """An unknown name is told with what would fit."""

    def check(self, change, *, explore=False):
        scenario = json.loads((ROOT / "scenarios/one-page.json").read_text(encoding="utf-8"))
        change(scenario)
        done = self.run_with({}, "check", *([] if explore else ["--quick"]), self.write("changed.json", json.dumps(scenario)))
        return done.stdout.decode()

    def first_choice(self, scenario):
        return next(choice for node in scenario["nodes"] for choice in node.get("choices", []))

    def test_a_familys_name_is_told_with_the_acts_below_it(self):
        out = self.check(lambda scenario: self.first_choice(scenario).update(acts=["agent.apology"]))
        self.assertIn('→ "agent.apology" is a family of acts; one of these may fit: agent.apology.closing, agent.apology.factual, '
                      "agent.apology.limited, agent.apology.service, agent.apology.written; kamae acts WORD finds more", out)

    def test_a_guessed_name_is_told_with_those_that_share_its_parts(self):
        out = self.check(lambda scenario: self.first_choice(scenario).update(acts=["agent.sign.pledge"]))
        self.assertIn("→ one of these may fit: agent.apology.written.pledge", out)
        out = self.check(lambda scenario: scenario["objectives"].append("listen-to-the-end"))
        self.assertIn("→ perhaps: hear-to-the-end", out)
        out = self.check(lambda scenario: self.first_choice(scenario).update(acts=["agent.zzzz"]))
        self.assertIn("kamae acts WORD finds more", out)

    def lacking(self, name, book):
        """What the best path does not keep, by playing it."""
        best = json.loads(self.kamae("explore", name, *book, "--json")[0])["best_path"]
        (self.folder / "run").unlink(missing_ok=True)
        self.kamae("play", name, *book, "--choices", self.write("best.choices", "\n".join(best)), "--session", "run")
        rules = json.loads(self.kamae("score", "run", "--json")[0])["rules"]
        return {rule["id"] for rule in rules
                if (rule["verdict"] != "kept" if rule["objective"] else rule["verdict"] == "broken")}

    def test_what_even_the_best_run_does_not_keep_is_named(self):
        book = ["--rulebook", str(ROOT / "tests/diag/rulebook-explore.json")]
        for path in sorted((ROOT / "tests/diag/explore").glob("KM04*.json")):
            if path.name[:6] in ("KM0427", "KM0431"):
                out, _ = self.kamae("check", str(path), *book, exits=0)
                named = re.search(r"what even the best run does not keep: (.*?);", out)[1]
                self.assertEqual(set(named.split(", ")), self.lacking(str(path), book), path.name)

    def test_a_trap_is_told_with_the_acts_that_would_do(self):
        book = ROOT / "tests/diag/rulebook-explore.json"
        acts = {act["id"] for act in json.loads(book.read_text(encoding="utf-8"))["acts"]}
        for path in sorted((ROOT / "tests/diag/explore").glob("KM0433*.json")):
            out = self.run_with({}, "check", str(path), "--rulebook", str(book)).stdout.decode()
            named = re.search(r"answers what is asked for, with one of (.*)", out)[1].split(", ")
            self.assertTrue(set(named) <= acts, named)

    def test_a_file_full_of_unknown_names_stays_fast(self):
        def change(scenario):
            self.first_choice(scenario)["acts"] = [f"agent.no-such-act-{i}" for i in range(2000)]
        self.assertIn("KM0341", self.check(change))


if __name__ == "__main__":
    program.run_tests()
