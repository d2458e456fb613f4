#!/usr/bin/python3
"""Reports and sheets in all their formats: one table of names, well-formed pages, hostile files."""

import base64
import hashlib
import json
import re
import xml.etree.ElementTree as tree

from program import PLAY, ROOT, SMALL, SOUND, Case, run_tests

RUN = "one-page/conceding"
STYLE = ROOT / "assets/templates/report.css"
TEXT_FORMATS = ["text", "markdown", "html", "json"]
# Markup, scripts, quotes, links, code, tables, bidi and control characters, and a word that fits no line.
ATTACK = ("<script>alert(1)</script>\"'>&lt;<img src=x onerror=alert(1)> ](javascript:alert(1)) `code` | a | "
          "</style></title>\u202edesrever\u2066x\u2069\u0007\u001b[31m\ufffe " + "ー" * 90 + "w" * 90)


def page(html):
    """The page as a tree; it must be well-formed XML, too."""
    return tree.fromstring(html[html.index("<html"):])


class Formats(Case):
    def setUp(self):
        super().setUp()
        self.keep_run(RUN)

    def report(self, *arguments, **environment):
        return self.kamae("report", "s.jsonl", *arguments, **environment)[0]

    def names_in_help(self, command):
        return re.search(r"--format ([a-z|]+)", self.kamae(command, "--help")[0]).group(1).split("|")

    def test_whoever_names_the_formats_names_every_one(self):
        """The help and the code of a wrong one have them from the table, the code with what each is good for; README names
        those that have to be asked for."""
        readme = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
        for command, code in (("report", "KM0637"), ("sheet", "KM0649"), ("graph", "KM0690"),
                              ("items", "KM0723")):
            names = self.names_in_help(command)
            self.assertGreater(len(names), 1)
            for language in ("ja", "en"):
                told = self.kamae("explain", code, "--lang", language)[0]
                missing = [name for name in names if len(re.findall(rf"\b{name}\b", told, re.ASCII)) < 2]
                self.assertEqual(missing, [], (code, language))
            rows = [row for row in readme if row.startswith("| ") and f"`kamae {command} " in row and "--format" in row]
            self.assertEqual(len(rows), 2, command)  # Japanese and English
            for row in rows:
                missing = [name for name in names[1:] if f"`{name}`" not in row and f"--format {name}" not in row]
                self.assertEqual(missing, [], row)

    def test_every_format_is_the_same_whatever_the_surroundings(self):
        for name in ("markdown", "html", "json"):
            first = self.report("--format", name, "--full")
            self.assertEqual(self.report("--format", name, "--full", COLUMNS="50", TZ="Asia/Tokyo",
                                         LC_ALL="ja_JP.UTF-8"), first)

    def test_a_sheet_has_the_formats_of_a_report_but_json(self):
        for kind in ("--host", "--observer", "--handout", "--roles", "--attendance"):
            self.assertTrue(self.kamae("sheet", "one-page", kind, "--format", "markdown")[0].startswith("# "))
            page(self.kamae("sheet", "one-page", kind, "--format", "html", "--lang", "both")[0])

    def test_the_plan_of_the_host_s_page_takes_the_minutes_that_were_asked_for(self):
        for given, last in (([], 60), (["--minutes", "30"], 30), (["--minutes", "90"], 90)):
            page = self.kamae("sheet", "one-page", "--host", "--lang", "en", *given)[0]
            self.assertIn(f"{last} minutes in all", page)
            self.assertRegex(page, rf"–{last} min ")
        self.assertIn("30-180", self.kamae("sheet", "one-page", "--host", "--minutes", "20", exits=2)[1])

    def test_better_wording_is_hidden_until_it_is_asked_for(self):
        for name in ("text", "markdown", "html"):
            self.assertNotIn("Better wording", self.report("--format", name, "--full"))
            self.assertIn("Better wording", self.report("--format", name, "--full", "--solutions"))


class Pages(Case):
    """HTML alone."""

    def setUp(self):
        super().setUp()
        self.keep_run(RUN)

    def html(self, *arguments):
        return self.kamae("report", "s.jsonl", "--format", "html", *arguments)[0]

    def test_the_policy_allows_the_style_sheet_and_nothing_else(self):
        html = self.html("--full")
        style = re.search(r"<style>(.*?)</style>", html, re.S).group(1)
        self.assertEqual(style, STYLE.read_text())
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html).group(1)
        self.assertEqual(policy, f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'")

    def test_headings_go_down_one_level_at_a_time(self):
        for arguments in ([], ["--full"], ["--seat", "customer"]):
            levels = [int(element.tag[1]) for element in page(self.html(*arguments)).iter()
                      if re.fullmatch("h[1-6]", element.tag)]
            self.assertEqual(levels[0], 1)
            self.assertEqual(levels.count(1), 1)
            for before, after in zip(levels, levels[1:]):
                self.assertLessEqual(after, before + 1)

    def test_every_change_of_language_is_marked(self):
        for element in page(self.html("--full", "--lang", "both")).iter("span"):
            if "second" in element.get("class", ""):
                self.assertEqual(element.get("lang"), "en")
        japanese = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
        english = page(self.html("--full", "--lang", "en"))
        self.assertEqual(english.get("lang"), "en")
        for element in english.iter():
            if element.get("lang") != "ja" and element.tag != "cite" and element.tag != "style":
                self.assertIsNone(japanese.search(element.text or ""), element.text)

    def test_every_table_names_its_rows_and_columns(self):
        for table in page(self.html("--full")).iter("table"):
            self.assertTrue(all(head.get("scope") for head in table.iter("th")))

    def test_ids_are_unique_and_references_find_them(self):
        root = page(self.html("--full"))
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        self.assertEqual(len(ids), len(set(ids)))
        for element in root.iter():
            for name in ("aria-labelledby", "href"):
                if element.get(name):
                    self.assertIn(element.get(name).removeprefix("#"), ids)


class Hostile(Case):
    """A session whose scenario and rulebook say nothing but an attack."""

    def setUp(self):
        super().setUp()
        lists = self.write("choices", "clarify\nwhen=when-heard\nrecord\nsubmit\n")
        self.kamae(*PLAY, "--session", "s.jsonl", typed="1\n2\n1\n1\n")
        self.assertTrue(lists)
        lines = (self.folder / "s.jsonl").read_text().split("\n")
        for number in (1, 2):
            lines[number] = json.dumps(attacked(json.loads(lines[number])))
        self.write("hostile.jsonl", "\n".join(lines))

    def test_no_text_gets_out_of_any_format(self):
        for name in TEXT_FORMATS:
            for more in ([], ["--full", "--solutions"], ["--seat", "customer"]):
                out, _ = self.kamae("report", "hostile.jsonl", "--format", name, "--lang", "both", *more)
                self.assertIn("alert(1)", out)
                getattr(self, f"check_{name}")(out)

    def check_text(self, out):
        for line in out.splitlines():
            self.assertLessEqual(len(line), 80)

    def check_json(self, out):
        json.loads(out)

    def check_markdown(self, out):
        for markup in ("<", "]", "`", "|"):
            for at in (match.start() for match in re.finditer(re.escape(markup), out)):
                self.assertEqual(out[at - 1], "\\", out[max(0, at - 40):at + 40])

    def check_html(self, out):
        root = page(out)
        allowed = {"html", "head", "meta", "title", "style", "body", "svg", "symbol", "use", "circle", "path", "line",
                   "text", "tspan", "desc", "header", "main", "footer", "section", "div", "article", "h1", "h2", "h3",
                   "p", "span", "b", "br", "wbr", "ul", "ol", "li", "figure", "figcaption", "blockquote", "cite", "table",
                   "dl", "dt", "dd", "thead", "tbody", "tr", "th", "td", "details", "summary"}
        for element in root.iter():
            self.assertIn(element.tag, allowed)
            self.assertFalse([name for name in element.keys() if name.startswith("on") or name in ("src", "style")])
            self.assertTrue(element.get("href", "#").startswith("#"))
        self.assertIn("<script>alert(1)</script>", "".join(root.itertext()))


def attacked(value, key=None):
    """The same file with every text that people read replaced."""
    if isinstance(value, dict):
        return {name: attacked(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [attacked(each, key) for each in value]
    spoken = ("title", "text", "why", "say_instead", "label", "name", "about", "summary", "briefing", "ja", "en",
              "inner", "source", "goal", "questions", "trade_label", "content_note", "definition", "example")
    return ATTACK if isinstance(value, str) and key in spoken else value


if __name__ == "__main__":
    run_tests()
