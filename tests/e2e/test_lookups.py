#!/usr/bin/python3 -B
"""Acts looked up by words: what is printed, for people and for machines, whatever is typed.
usage: tests/e2e/test_lookups.py PROGRAM"""

import json
import random

import program
from program import ROOT, SMALL, Case

STANDARD = json.loads((ROOT / "assets/rulebooks/standard.json").read_text(encoding="utf-8"))


class Acts(Case):
    def test_alone_it_lists_all_a_line_each(self):
        out, _ = self.kamae("acts")
        ids = [line.split()[0] for line in out.splitlines()]
        self.assertEqual(ids, sorted(set(ids)))
        for act in STANDARD["acts"]:
            self.assertIn(act["id"], ids)
            for variant in act.get("variants", {}):
                self.assertIn(f"{act['id']}.{variant}", ids)

    def test_one_that_is_found_gets_its_page(self):
        out, _ = self.kamae("acts", "agent.kneel", "--lang", "ja")
        self.assertEqual(out, "agent.kneel  土下座\n"
                              "  土下座をする、または土下座をすると言う。\n"
                              "  例: （床に手をついて）このとおりでございます。\n"
                              "  破る: no-prostration（土下座はせず、ことばで詫びる）\n")
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


if __name__ == "__main__":
    program.run_tests()
