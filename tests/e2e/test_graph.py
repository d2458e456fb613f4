#!/usr/bin/python3 -B
"""Scenarios drawn: everything is in the drawing, whatever its texts say, and what is too large is refused.
usage: tests/e2e/test_graph.py PROGRAM ON|OFF (whether it was built with Graphviz)"""

import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest
import xml.etree.ElementTree

import program
from program import ROOT, SMALL, SOUND, Case

WITH_SVG = sys.argv.pop(2) == "ON"
SVG = "{http://www.w3.org/2000/svg}"
# In seconds and kB, of the program under AddressSanitizer; without it a second and 200 MB.
CPU_SECONDS, MEMORY = 8, 400 * 1024
NASTY = ['"', '\\', '\\"', "<b>&lt;&amp;", "#quot; #35;", "%%{init: x}%%", "`code` *bold* _it_", "1. end", "- graph",
         "end", "a | b ]", "[[x]] {{y}}", "改行\nする", "\\n \\l \\N \\G", "〜“”『』🙂", "--> ==> %% ;"]


def scene(nodes=0):
    """The sound scene with a circle of so many more decisions."""
    text = {"ja": "はい", "en": "yes"}
    made = json.loads(pathlib.Path(SOUND).read_text(encoding="utf-8"))
    arrive = next(node for node in made["nodes"] if node["id"] == "arrive")
    around = ["arrive", *(f"n{n}" for n in range(nodes)), "arrive"]
    for n, name in enumerate(around[1:-1], 1):
        answers = [{"id": f"{which}{n}", "text": text, "acts": ["agent.verify.internal.policy"], "to": around[n + 1]}
                   for which in "ab"]
        made["nodes"].insert(0, {"id": name, "choices": answers})
    if nodes:
        arrive["choices"].append({"id": "round", "text": text, "acts": ["agent.verify.internal.policy"], "to": "n0"})
    return made


def edges(mermaid):
    return re.findall(r'^  (n_\w+) (-->|-\.->|==>|--o|-\.-o|==o)(?:\|"(.*)"\|)? (n_\w+)$', mermaid, re.M)


class Graph(Case):
    def draw(self, path, *arguments, exits=0):
        rulebook = ("--rulebook", SMALL) if "diag" in str(path) or str(path).startswith(str(self.folder)) else ()
        return self.kamae("graph", str(path), *rulebook, *arguments, exits=exits)

    def save(self, name, made):
        return self.write(name, json.dumps(made, ensure_ascii=False))

    def labels_by_graphviz(self, dot):
        """What Graphviz makes of the labels: the texts of its SVG."""
        if not shutil.which("dot"):
            self.skipTest("no Graphviz (package graphviz)")
        drawn = subprocess.run(["dot", "-Tsvg"], input=dot.encode(), capture_output=True, check=True, timeout=120)
        self.assertEqual(drawn.stderr.decode(), "")
        return [html.unescape(text) for text in re.findall(r"<text[^>]*>(.*?)</text>", drawn.stdout.decode())]


class Contents(Graph):
    def test_every_node_and_every_answer_of_a_shipped_scenario_is_there(self):
        path = ROOT / "scenarios/not-even-sorry.json"
        made = json.loads(path.read_text(encoding="utf-8"))
        dot, _ = self.draw("not-even-sorry")
        mermaid, _ = self.draw("not-even-sorry", "--format", "mermaid")
        ways = edges(mermaid)
        for node in made["nodes"]:
            self.assertIn(f'\n    "{node["id"]}" [', dot)
            name = "n_" + node["id"].replace("-", "_")
            self.assertRegex(mermaid, rf"(?m)^    {name}[\[({{]")
            answers = [way for way in ways if way[0] == name]
            self.assertGreaterEqual(len(answers), len(node.get("choices", [])), node["id"])
        self.assertEqual(dot.count(" -> "), len(ways))

    def test_losses_conditions_and_people_can_be_told_apart(self):
        mermaid, _ = self.draw(SOUND, "--format", "mermaid")
        found = {way[0] + " " + way[3]: way for way in edges(mermaid)}
        self.assertEqual(found["n_arrive n_record"][1], "==>")
        self.assertIn("−11 points", found["n_arrive n_record"][2])
        self.assertEqual(found["n_prepare n_arrive"][1], "-->")
        self.assertEqual(found["n_second n_arrive"][1], "--o")
        self.assertIn("when not seated", found["n_arrive n_arrive"][2] + mermaid)

    def test_a_scene_that_cannot_be_followed_to_the_end_has_no_losses_and_says_so(self):
        whole, _ = self.draw(SOUND, "--format", "mermaid")
        self.assertNotIn("there are no losses", whole)
        made = scene(40)
        made["flags"].update({f"f{n}": False for n in range(40)})
        reads = " or ".join(f"f{n}" for n in range(40))
        for n, node in enumerate(made["nodes"][:40]):
            node["choices"][0]["effects"] = {f"f{n}": True}
        made["nodes"][0]["choices"][0]["when"] = reads
        wide, _ = self.draw(self.save("wide.json", made), "--format", "mermaid")
        self.assertIn("there are no losses", wide)
        self.assertNotRegex(wide, r"−\d+ points")

    def test_every_node_of_a_very_large_scene_is_there(self):
        large, _ = self.draw(self.save("large.json", scene(15000)), "--format", "mermaid")
        self.assertEqual(len(re.findall(r"^    n_n\d+\[", large, re.M)), 15000)

    def test_answers_that_part_alike_share_a_fork_and_many_ends_stand_in_rows(self):
        made = scene()
        ends = [f"end{n}" for n in range(9)]
        made["nodes"] += [{"id": end, "end": {"outcome": "mixed", "summary": "x", "reason": "left"}} for end in ends]
        ways = [{"when": f"anger >= {n}", "to": end} for n, end in zip(range(9, 1, -1), ends)] + [{"to": ends[-1]}]
        first, other = made["nodes"][1]["choices"][:2]
        answers = [{**first, "id": name, "to": ways} for name in ("one", "two")]
        answers.append({**other, "id": "three", "to": [ways[0], {"to": ends[-1]}]})
        made["nodes"].append({"id": "parting", "phase": "contact", "choices": answers})
        made["nodes"][1]["choices"].append({**first, "id": "to-parting", "to": "parting"})
        dot, _ = self.draw(self.save("parting.json", made), "--format", "dot")
        forks = re.findall(r'"parting" -> "(1-\w+)"', dot)
        self.assertEqual(forks, ["1-one", "1-one", "1-three"])
        rows = {fork: re.findall(rf'"{fork}" -> "end\d" \[.*?(?:minlen=(\d), )?label', dot) for fork in set(forks)}
        self.assertEqual(rows, {"1-one": ["", "2", "3", "4", "5", "", "2", "3", "4"], "1-three": ["", ""]})

    def test_it_goes_to_a_file_but_not_over_the_scenario(self):
        path = self.save("mine.json", scene(3))
        self.draw(path, "--out", "mine.dot")
        self.assertTrue((self.folder / "mine.dot").read_text("utf-8").startswith("digraph "))
        _, errors = self.draw(path, "--out", path, exits=3)
        self.assertIn("KM0621", errors)

    def test_a_form_that_does_not_exist_is_told_with_those_that_do(self):
        _, errors = self.draw(SOUND, "--format", "png", exits=2)
        self.assertIn("KM0690", errors)
        self.assertIn("dot|mermaid|svg", errors)


class Hostile(Graph):
    def nasty(self, text):
        made = scene()
        made["title"] = {"ja": text, "en": text}
        for node in made["nodes"]:
            for choice in node.get("choices", []):
                choice["text"] = {"ja": text, "en": text}
        return self.save("nasty.json", made)

    def test_graphviz_shows_what_the_file_says(self):
        for text in NASTY:
            with self.subTest(text):
                dot, _ = self.draw(self.nasty(text))
                shown = re.sub(r"\s", " ", text)
                labels = self.labels_by_graphviz(dot)
                self.assertGreaterEqual([re.sub(r"\s", " ", label) for label in labels].count(shown), 5, labels)

    def test_mermaid_gets_nothing_but_letters_and_numbers_of_signs(self):
        plain, _ = self.draw(SOUND, "--format", "mermaid")
        for text in NASTY:
            with self.subTest(text):
                mermaid, _ = self.draw(self.nasty(text), "--format", "mermaid")
                labels = [way[2] for way in edges(mermaid) if way[0] == "n_arrive"]
                self.assertEqual(len(edges(mermaid)), len(edges(plain)))
                first = labels[0].split("<br/>")[0]
                self.assertNotRegex(re.sub(r"#\d+;", "·", first), r'["\\<>&#%`*_|\[\]{};]|^-|^\d+\. ')
                self.assertEqual(re.sub(r"#(\d+);", lambda sign: chr(int(sign[1])), first), re.sub(r"\s", " ", text))


class Size(Graph):
    def measured(self, path, exits, *arguments):
        """Draws; gives what went to stderr, the seconds of processor time, the memory in kB."""
        process = subprocess.Popen([program.PROGRAM, "graph", path, "--rulebook", SMALL, *arguments],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=self.environment)
        errors = process.stderr.read().decode()
        process.stderr.close()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, exits, errors)
        return errors, usage.ru_utime + usage.ru_stime, usage.ru_maxrss

    def test_a_million_nodes_are_refused_at_once(self):
        node = b'{"id":"n","to":"n"},'
        path = self.write("million.json", b'{"format":1,"id":"m","nodes":[' + node * 700_000)
        errors, seconds, memory = self.measured(path, 1)
        self.assertIn("KM01", errors)
        self.assertLess(seconds, CPU_SECONDS)
        self.assertLess(memory, MEMORY)
        path = self.write("more.json", b'{"format":1,"id":"m","nodes":[' + node * 1_000_000)
        errors, seconds, memory = self.measured(path, 3)
        self.assertIn("KM0605", errors)
        self.assertLess(seconds, CPU_SECONDS)

    def test_a_circle_without_end_is_refused(self):
        made = scene()
        made["nodes"] += [{"id": "n0", "to": "n1"}, {"id": "n1", "to": "n0"}]
        made["nodes"][1]["choices"][0]["to"] = "n0"
        errors, seconds, _ = self.measured(self.save("endless.json", made), 1)
        self.assertIn("KM04", errors)
        self.assertLess(seconds, CPU_SECONDS)


@unittest.skipUnless(WITH_SVG, "built without Graphviz")
class Drawn(Graph):
    def svg(self, *arguments, **environment):
        out, errors = self.kamae("graph", *arguments, "--format", "svg", **environment)
        self.assertEqual(errors, "")
        return xml.etree.ElementTree.fromstring(out)

    def test_it_has_a_title_a_description_and_all_labels_as_text(self):
        drawn = self.svg(SOUND, "--rulebook", SMALL, "--lang", "ja")
        self.assertEqual(drawn.find(f"{SVG}title").text, "一枚の紙")
        self.assertIn("場面 6", drawn.find(f"{SVG}desc").text)
        texts = [text.text for text in drawn.iter(f"{SVG}text")]
        for text in ("▶ prepare", "原：紙に書いて謝って…", "defer.decision", "−11 点", "条件：not seated", "凡例", "終わり：害が残った"):
            self.assertIn(text, texts)

    def test_it_fits_a3_as_the_drawing_lies(self):
        drawn = self.svg("one-page")
        width, height = (float(drawn.get(side).removesuffix("mm")) for side in ("width", "height"))
        self.assertEqual(sorted((width, height)), [277, 400])
        _, _, across, down = map(float, drawn.get("viewBox").split())
        self.assertEqual(across > down, width > height)
        points = min(width / across, height / down) * 14 / 25.4 * 72
        self.assertGreater(points, 4)  # the smallest letters

    def test_every_colour_of_a_text_can_be_read_on_its_ground(self):
        def light(colour):
            parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
            parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        drawn = self.svg(SOUND, "--rulebook", SMALL)
        grounds = {"#ffffff"}
        for group in drawn.iter(f"{SVG}g"):
            if group.get("class") == "node":
                grounds.update(shape.get("fill") for shape in group if shape.get("fill", "none").startswith("#")
                               and shape.tag != f"{SVG}text" and group.find(f"{SVG}text") is not None)
        inks = {text.get("fill") for text in drawn.iter(f"{SVG}text")}
        self.assertTrue(all(ink and ink.startswith("#") for ink in inks), inks)
        ink = {ink: grounds if ink != "#b0341b" else {"#ffffff"} for ink in inks}
        for colour, under in ink.items():
            for ground in under:
                pair = sorted((light(colour), light(ground)))
                self.assertGreaterEqual((pair[1] + 0.05) / (pair[0] + 0.05), 4.5, (colour, ground))

    def test_what_is_too_large_to_be_laid_out_is_refused_at_once(self):
        path = self.save("large.json", scene(10000))
        out, errors = self.kamae("graph", path, "--rulebook", SMALL, "--format", "svg", exits=1)
        self.assertEqual(out, "")
        self.assert_finding(errors, "KM0692")

    def test_without_the_module_the_package_is_named(self):
        alone = self.folder / "bin" / "kamae"
        alone.parent.mkdir()
        shutil.copy(program.PROGRAM, alone)
        done = self.run_with({}, "graph", SOUND, "--rulebook", SMALL, "--format", "svg", "--out", "x.svg",
                             executable=alone)
        errors = done.stderr.decode()
        self.assertEqual(done.returncode, 3, errors)
        self.assert_finding(errors, "KM0691")
        self.assertIn("libgraphviz-dev", errors)
        self.assertFalse((self.folder / "x.svg").exists())


@unittest.skipIf(WITH_SVG, "built with Graphviz")
class NotDrawn(Graph):
    def test_a_build_without_graphviz_says_so(self):
        _, errors = self.draw(SOUND, "--format", "svg", exits=3)
        self.assert_finding(errors, "KM0691")


if __name__ == "__main__":
    program.run_tests()
