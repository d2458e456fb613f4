#!/usr/bin/python3 -B
"""What the program does to files when something is in the way: a disk that fails, names that lead elsewhere, what
is no file at all. Nothing that was there is lost, and nothing half is left.
usage: tests/e2e/test_files.py PROGRAM"""

import errno
import itertools
import json
import os
import resource
import shutil
import socket
import subprocess
import unittest

import program
from faults import Faults
from program import Case, PLAY, ROOT, SMALL, SOUND

CHOICES = "seat\ndefer\nwhen=eleven where=upstairs\nsubmit\n"


class FilesCase(Case):
    def setUp(self):
        super().setUp()
        self.faults = Faults(self.folder)

    def names_in_folder(self):
        return sorted(name for name in os.listdir(self.folder) if name not in ("home", self.faults.mark.name))

    def session(self, name="s.jsonl"):
        self.kamae(*PLAY, "--choices", self.write("choices", CHOICES), "--session", name)
        return name

    def read(self, name):
        return (self.folder / name).read_bytes()


class FailingDisk(FilesCase):
    """Every call that a command makes on a file fails once, one after the other, and then for good."""

    ERRORS = (errno.ENOSPC, errno.EIO)

    def each_fault(self, *calls):
        """Up to the first that does not happen any more."""
        for call, error, mode in itertools.product(calls, self.ERRORS, ("once", "always")):
            for nth in itertools.count(1):
                yield f"{call} {nth} {error} {mode}", self.faults.of(call, nth, error, mode, str(self.folder))
                if not self.faults.happened():
                    break

    def test_a_report_is_whole_or_not_there(self):
        self.session()
        for name, fault in self.each_fault("open", "write", "fsync", "close", "rename"):
            self.write("out", "as it was")
            before = self.names_in_folder()
            done = self.run_with(fault, "report", "s.jsonl", "--out", f"{self.folder}/out")
            if not self.faults.happened():
                self.assertEqual(done.returncode, 0)
            whole = b"one page" in self.read("out")
            self.assertTrue(whole or self.read("out") == b"as it was", name)
            self.assertEqual(self.names_in_folder(), before, name)
            self.assertTrue(whole or done.returncode == 3, name)
            if done.returncode:
                self.assertIn(b"KM06", done.stderr)

    def test_a_new_file_is_whole_or_not_there(self):
        for name, fault in self.each_fault("open", "write", "fsync", "close"):
            done = self.run_with(fault, "new", "--policy", "shop")
            self.assertEqual(done.returncode, 3 if self.faults.happened() else 0, name)
            self.assertEqual(self.names_in_folder(), [] if self.faults.happened() else ["shop.json"], name)
            if not done.returncode:
                os.remove(self.folder / "shop.json")

    def test_a_new_file_of_which_the_half_was_written_is_removed(self):
        fault = self.faults.of("write", 1, errno.ENOSPC, "half", "shop.json")
        self.assertIn(b"KM0609", self.run_with(fault, "new", "--policy", "shop").stderr)
        self.assertEqual(self.names_in_folder(), [])
        self.kamae("new", "--policy", "shop")


class ClosedStreams(FilesCase):
    """A shell's >&-: no file of the program's may become its standard output."""

    CLOSED = ((0,), (1,), (2,), (0, 1), (0, 2), (1, 2), (0, 1, 2))

    def run_closed(self, closed, *arguments):
        def close():
            for descriptor in closed:
                os.close(descriptor)
        return self.run_with({}, *arguments, preexec_fn=close)

    def test_a_session_holds_its_events_and_nothing_else(self):
        self.session("right.jsonl")
        for closed in self.CLOSED:
            done = self.run_closed(closed, *PLAY, "--choices", "choices", "--session", "s.jsonl")
            self.assertEqual(done.returncode, 3 if 1 in closed else 0, closed)
            self.assertEqual(self.names("s.jsonl"), self.names("right.jsonl"), closed)
            self.kamae("report", "s.jsonl")
            os.remove(self.folder / "s.jsonl")

    def test_a_session_that_goes_on_stays_one(self):
        begun = self.write("begun", "seat\ndefer\n")
        for closed in self.CLOSED:
            self.kamae(*PLAY, "--choices", begun, "--session", "s.jsonl", exits=1)
            rest = self.write("rest", "when=eleven where=upstairs\nsubmit\n")
            done = self.run_closed(closed, "play", "--resume", "s.jsonl", "--choices", rest)
            self.assertEqual(done.returncode, 3 if 1 in closed else 0, closed)
            self.assertEqual(self.names("s.jsonl")[-1], "end", closed)
            self.kamae("report", "s.jsonl")
            os.remove(self.folder / "s.jsonl")

    def test_a_report_that_nobody_can_read_is_a_failure(self):
        self.session()
        for closed in self.CLOSED:
            done = self.run_closed(closed, "report", "s.jsonl")
            self.assertEqual(done.returncode, 3 if 1 in closed else 0, closed)
            self.assertEqual(self.run_closed(closed, "report", "s.jsonl", "--out", "out").returncode, 0, closed)
            self.assertIn(b"one page", self.read("out"), closed)

    def test_the_version_too(self):
        self.assertIn(b"KM0617", self.run_closed((1,), "--version").stderr)


class SizeLimit(FilesCase):
    """ulimit -f: the system stops a file from growing."""

    def run_limited(self, size, *arguments):
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        return self.run_with({}, *arguments, preexec_fn=limit)

    def test_a_report_is_refused_and_nothing_is_left(self):
        self.session()
        before = self.names_in_folder()
        done = self.run_limited(4096, "report", "s.jsonl", "--format", "html", "--out", "out")
        self.assertEqual(done.returncode, 3)
        self.assertIn(b"KM0607", done.stderr)
        self.assertEqual(self.names_in_folder(), before)


class OutputOverInput(FilesCase):
    """--out destroys nothing that was read, and nothing that cannot be made again."""

    def setUp(self):
        super().setUp()
        self.session()
        for name, source in (("scene.json", SOUND), ("rules.json", SMALL)):
            shutil.copy(source, self.folder / name)
        os.makedirs(self.folder / "data")
        os.makedirs(self.folder / "below")

    def refused(self, out, *arguments, code="KM0621"):
        before = self.read(out)
        printed, errors = self.kamae(*arguments, "--out", out, exits=3)
        self.assertEqual((printed, self.read(out)), ("", before))
        self.assert_finding(errors, code)
        self.assertIn(out, errors)

    def names_of(self, name):
        """The ways to say a file."""
        os.symlink(name, self.folder / f"link of {name}")
        os.symlink(f"link of {name}", self.folder / f"link of link of {name}")
        os.link(self.folder / name, self.folder / f"twin of {name}")
        return [name, f"./{name}", f"below/../{name}", str(self.folder / name), f"link of {name}",
                f"link of link of {name}", f"twin of {name}"]

    def test_a_report_over_the_session_it_is_of(self):
        for out in self.names_of("s.jsonl"):
            self.refused(out, "report", "s.jsonl")
        for form in ("markdown", "html", "json"):
            self.refused("s.jsonl", "report", "s.jsonl", "--format", form)
        self.refused("s.jsonl", "report", "twin of s.jsonl")

    def test_a_sheet_over_its_scenario_or_rulebook(self):
        for name, form in (("scene.json", "text"), ("rules.json", "html")):
            for out in self.names_of(name):
                self.refused(out, "sheet", "scene.json", "--rulebook", "rules.json", "--handout", "--format", form)

    def test_a_sheet_over_the_rulebook_that_its_rulebook_extends(self):
        books = self.folder / "data/assets/rulebooks"
        books.mkdir(parents=True)
        shutil.copy(ROOT / "assets/rulebooks/standard.json", books)
        self.kamae("new", "--policy", "ours")
        self.refused("data/assets/rulebooks/standard.json", "sheet", "one-page", "--observer", "--rulebook", "ours.json",
                     "--data", "data")

    def test_a_report_over_the_words_of_the_screen(self):
        shutil.copytree(ROOT / "assets/locale", self.folder / "data/assets/locale")
        self.refused("data/assets/locale/en.json", "report", "s.jsonl", "--data", "data")

    def test_a_report_over_somebody_elses_record(self):
        self.session("other.jsonl")
        self.write("mark.jsonl", b"\xef\xbb\xbf" + self.read("s.jsonl"))
        self.write("spaced.jsonl", self.read("s.jsonl").replace(b'{"kamae_session":', b' { "kamae_session" : ', 1))
        for out in ("other.jsonl", "mark.jsonl", "spaced.jsonl", "scene.json", "rules.json"):
            self.refused(out, "report", "s.jsonl", code="KM0622")

    def test_a_scenario_that_is_being_written_is_no_free_place_either(self):
        text = self.read("scene.json")
        for name, content in (("half.json", text[:len(text) // 2]), ("comma.json", text.replace(b"{", b"{,", 1)),
                              ("mark.json", b"\xef\xbb\xbf" + text), ("two.json", b"// mine\n" + text)):
            self.refused(self.write(name, content), "report", "s.jsonl", code="KM0622")

    def test_what_was_made_before_is_made_again(self):
        for form in ("text", "markdown", "html", "json"):
            for _ in range(2):
                self.kamae("report", "s.jsonl", "--format", form, "--full", "--out", f"report.{form}")
        for _ in range(2):
            self.kamae("sheet", SOUND, "--rulebook", SMALL, "--observer", "--out", "sheet")
        self.kamae("report", "s.jsonl", "--out", self.write("empty", ""))

    def test_a_session_that_is_being_played_is_left_alone(self):
        terminal = self.terminal(*PLAY, "--session", "now.jsonl")
        terminal.wait_for("begin")
        terminal.answer("")
        self.refused("now.jsonl", "report", "s.jsonl", code="KM0619")

    def test_a_new_rulebook_replaces_nothing(self):
        self.kamae("new", "--policy", "ours", "--out", "scene.json", exits=3)
        os.symlink("scene.json", self.folder / "link")
        self.kamae("new", "--policy", "ours", "--out", "link", exits=3)
        self.assertEqual(self.read("scene.json"), self.read(SOUND))


class Library(FilesCase):
    """What lies in the folder of scenarios is listed, or told of."""

    def setUp(self):
        super().setUp()
        self.scenarios = self.folder / "data/scenarios"
        self.scenarios.mkdir(parents=True)

    def test_names_that_are_passed_over_are_told(self):
        for name in ("upper.JSON", "notepad.json.txt", "with.jsonc", "five.json5", "old.json.bak"):
            shutil.copy(SOUND, self.scenarios / name)
            _, errors = self.kamae("list", "--data", "data")
            self.assertIn(f'KM0627: "{name}"', errors)
        for name in ("README.md", ".hidden.JSON", "editor.json~"):
            shutil.copy(SOUND, self.scenarios / name)
            self.assertNotIn(name, self.kamae("list", "--data", "data")[1])

    def test_what_is_no_file_is_told(self):
        os.mkfifo(self.scenarios / "pipe.json")
        os.makedirs(self.scenarios / "folder.json")
        os.symlink("nowhere", self.scenarios / "lost.json")
        _, errors = self.kamae("list", "--data", "data", "--json")
        self.assertEqual(errors.count("KM0628"), 3)

    def test_an_id_that_two_files_have_is_told(self):
        for name in ("one.json", "two.json"):
            shutil.copy(SOUND, self.scenarios / name)
        shutil.copy(SOUND, self.folder / "three.json")
        self.assertEqual(self.kamae("list", "--data", "data")[1].count("KM0626"), 1)
        out, _ = self.kamae("check", "--quick", "three.json", "--rulebook", SMALL, "--data", "data")
        self.assertIn("KM0626", out)
        out, _ = self.kamae("check", "--quick", SOUND, "three.json", "--rulebook", SMALL)
        self.assertEqual(out.count("KM0626"), 1)
        for same in (["three.json"], ["three.json", "three.json"], ["data/scenarios/../../three.json"]):
            self.assertNotIn("KM0626", self.kamae("check", "--quick", *same, "--rulebook", SMALL)[0])


class Links(FilesCase):
    """A symbolic link stays one."""

    def test_what_a_link_leads_to_is_made(self):
        self.session()
        os.makedirs(self.folder / "below")
        for link, target in (("a", "target"), ("b", "below/target"), ("c", str(self.folder / "absolute")), ("d", "c2"),
                             ("below/e", "../from-below")):
            os.symlink(target, self.folder / link)
        os.symlink("below/second", self.folder / "c2")
        for command in (["report", "s.jsonl"], ["new", "--policy", "ours"]):
            for link in ("a", "b", "c", "d", "below/e"):
                self.kamae(*command, "--out", link)
                self.assertTrue((self.folder / link).is_symlink(), link)
                self.assertTrue((self.folder / link).is_file(), link)
                (self.folder / link).resolve().unlink()

    def test_a_link_that_leads_nowhere_is_a_finding(self):
        self.session()
        os.symlink("circle", self.folder / "circle")
        os.symlink("no/such/folder", self.folder / "lost")
        for command in (["report", "s.jsonl"], ["new", "--policy", "ours"]):
            self.assert_finding(self.kamae(*command, "--out", "circle", exits=3)[1], "KM0607")
            self.assert_finding(self.kamae(*command, "--out", "lost", exits=3)[1], "KM0611")
        self.assertEqual(os.readlink(self.folder / "circle"), "circle")


class NoFiles(FilesCase):
    """Pipes, devices and sockets where a file is expected: a finding, and never a wait without an end."""

    def setUp(self):
        super().setUp()
        os.mkfifo(self.folder / "pipe.json")

    def test_a_pipe_that_nobody_writes_to_is_a_finding(self):
        self.session()
        for arguments in (["check", "pipe.json"], ["play", "pipe.json"], [*PLAY, "--choices", "pipe.json"],
                          ["play", SOUND, "--rulebook", "pipe.json"], ["report", "pipe.json"],
                          ["score", "--trace", "pipe.json"], ["play", "--resume", "pipe.json"]):
            self.assert_finding("".join(self.kamae(*arguments, exits=3)), "KM0620")

    def test_a_pipe_that_nobody_reads_is_a_finding(self):
        self.session()
        self.assert_finding(self.kamae("report", "s.jsonl", "--out", "pipe.json", exits=3)[1], "KM0607")

    def test_a_socket_is_a_finding(self):
        with socket.socket(socket.AF_UNIX) as end:
            end.bind(str(self.folder / "end.json"))
            self.assert_finding(self.kamae("play", "end.json", exits=3)[1], "KM0604")

    def test_what_another_command_prints_is_read_however_late(self):
        line = f"'{program.PROGRAM}' check <(sleep 3; cat '{SOUND}') --rulebook <(cat '{SMALL}') --quick"
        done = subprocess.run(["bash", "-c", line], env=self.environment, capture_output=True, timeout=program.PATIENCE, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        with subprocess.Popen(["bash", "-c", f"sleep 1; cat '{SOUND}' > pipe.json"], cwd=self.folder):
            self.kamae("check", "pipe.json", "--rulebook", SMALL, "--quick")

    def test_the_library_passes_over_what_is_no_file(self):
        os.makedirs(self.folder / "data/scenarios")
        os.mkfifo(self.folder / "data/scenarios/pipe.json")
        self.kamae("list", "--data", "data")
        self.assert_finding(self.kamae("play", "pipe", "--data", "data", exits=3)[1], "KM0612")


class Begun(FilesCase):
    """play --session begins in a file that holds nothing, and nowhere else."""

    def refused(self, code, name, **environment):
        before = self.read(name)
        _, errors = self.kamae(*PLAY, "--choices", "choices", "--session", name, exits=3, **environment)
        self.assert_finding(errors, code)
        self.assertEqual(self.read(name), before)
        return errors

    def test_what_was_played_is_kept_and_the_way_on_is_named(self):
        self.session()
        self.assertIn("--resume s.jsonl", self.refused("KM0624", "s.jsonl"))
        os.symlink("s.jsonl", self.folder / "link")
        self.refused("KM0624", "link")

    def test_a_header_alone_is_taken(self):
        self.session()
        self.write("bare.jsonl", b"".join(self.read("s.jsonl").splitlines(keepends=True)[:3]))
        self.session("bare.jsonl")
        self.session(os.path.basename(self.write("empty.jsonl", "")))
        self.assertEqual(self.names("empty.jsonl"), self.names("s.jsonl"))

    def test_what_cannot_be_read_is_not_free(self):
        self.session()
        self.write("notes", "mine")
        for error in (errno.EIO, errno.EMFILE, errno.EACCES):
            self.refused("KM060", "notes", **self.faults.of("open", 1, error, path=str(self.folder / "notes")))
            self.assertTrue(self.faults.happened())
        self.refused("KM0606", "notes", **self.faults.of("pread", 1, errno.EIO, path=str(self.folder / "notes")))

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_what_may_only_be_written_is_not_free(self):
        self.session()
        os.chmod(self.write("notes", "mine"), 0o200)
        self.kamae(*PLAY, "--choices", "choices", "--session", "notes", exits=3)
        os.chmod(self.folder / "notes", 0o600)
        self.assertEqual(self.read("notes"), b"mine")

    def test_a_pipe_or_a_device_is_no_place(self):
        choices = self.write("choices", CHOICES)
        os.mkfifo(self.folder / "pipe")
        for name in ("pipe", "/dev/null", "/dev/stdout", "/dev/full"):
            _, errors = self.kamae(*PLAY, "--choices", choices, "--session", name, exits=3)
            self.assert_finding(errors, "KM0604")

    def test_the_output_is_no_place(self):
        self.write("choices", CHOICES)
        for name in ("same", "/dev/stdout", "/proc/self/fd/1"):
            with open(self.folder / "same", "wb") as same:
                done = subprocess.run([program.PROGRAM, *PLAY, "--choices", "choices", "--session", name], stdout=same,
                                      stderr=subprocess.PIPE, cwd=self.folder, env=self.environment, check=False)
            self.assertEqual(done.returncode, 3)
            self.assertIn(b"KM0623", done.stderr)

    def test_a_session_that_cannot_begin_leaves_nothing(self):
        self.write("choices", CHOICES)
        for mode, call in itertools.product(("once", "always", "half"), ("open", "write", "fsync", "fdatasync")):
            for nth in itertools.count(1):
                fault = self.faults.of(call, nth, errno.ENOSPC, mode, str(self.folder))
                done = self.run_with(fault, *PLAY, "--choices", "choices", "--session", "s.jsonl")
                if not self.faults.happened():
                    break
                if nth == 1 or b"Debrief" not in done.stdout:
                    self.assertEqual(done.returncode, 3, f"{call} {nth} {mode}")
                    self.assertFalse((self.folder / "s.jsonl").exists(), f"{call} {nth} {mode}")
                elif (self.folder / "s.jsonl").exists():
                    self.kamae("report", "s.jsonl")
                    os.remove(self.folder / "s.jsonl")
            if (self.folder / "s.jsonl").exists():
                os.remove(self.folder / "s.jsonl")

    def test_a_size_limit_leaves_no_half_header(self):
        self.write("choices", CHOICES)
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        done = self.run_with({}, *PLAY, "--choices", "choices", "--session", "s.jsonl", preexec_fn=limit)
        self.assertEqual(done.returncode, 3)
        self.assertIn(b"KM0607", done.stderr)
        self.assertEqual(self.names_in_folder(), ["choices"])


class Records(FilesCase):
    """Sessions at the edge of what can be read."""

    def test_a_session_that_an_editor_saved_is_read_and_goes_on(self):
        self.kamae(*PLAY, "--choices", self.write("choices", "seat\n"), "--session", "s.jsonl", exits=1)
        whole = self.read("s.jsonl")
        rest = self.write("rest", "defer\nwhen=eleven where=upstairs\nsubmit\n")
        for text in (b"\xef\xbb\xbf" + whole, whole + b"\n", whole + b"\r\n \n", whole.replace(b"\n", b"\r\n"), whole + b" "):
            self.write("edited.jsonl", text)
            self.assertEqual(self.kamae("score", "edited.jsonl")[1], "")
            self.kamae("play", "--resume", "edited.jsonl", "--choices", rest)
            self.assertEqual(self.kamae("score", "edited.jsonl")[1], "")

    def test_a_scenario_that_leaves_no_room_for_answers_is_refused_before_play(self):
        scenario = json.loads(self.read(SOUND))
        lines = [{"by": "customer", "text": "y" * 60000} for _ in range(262)]
        scenario["nodes"][0]["lines"] += lines
        self.write("large.json", json.dumps(scenario))
        self.write("choices", CHOICES)
        out, errors = self.kamae("play", "large.json", "--rulebook", SMALL, "--choices", "choices", "--session", "s.jsonl",
                                 exits=3)
        self.assert_finding(errors, "KM0625")
        self.assertNotIn("yyyy", out)
        self.assertFalse((self.folder / "s.jsonl").exists())


HOSTILE = "\x1b[31m\x1b]0;owned\x07\x9b\x7f\u202e\u2066\u061c\u2028\ufeff\ufffe\U0001fffe"


class HostileTexts(FilesCase):
    """No text of a file reaches the terminal raw, whichever command prints it (the harness looks at every byte)."""

    def spoil(self, value):
        """Every text in both languages."""
        if isinstance(value, dict):
            if value and set(value) <= {"ja", "en", "ja-easy"} and all(isinstance(text, str) for text in value.values()):
                return {language: text + HOSTILE for language, text in value.items() if text}
            return {key: self.spoil(each) for key, each in value.items()}
        return [self.spoil(each) for each in value] if isinstance(value, list) else value

    def setUp(self):
        super().setUp()
        self.folder = self.folder / f"a{HOSTILE[:5]}"
        (self.folder / "data/scenarios").mkdir(parents=True)
        self.choices = str(ROOT / "tests/golden/one-page/conceding.choices")
        for name, source in (("bad.json", "scenarios/one-page.json"), ("rules.json", "assets/rulebooks/standard.json")):
            self.write(name, json.dumps(self.spoil(json.loads((ROOT / source).read_text()))))
        shutil.copy(self.folder / "bad.json", self.folder / "data/scenarios" / f"x{HOSTILE[:5]}.json")

    def test_in_every_command(self):
        rules, name = ["--rulebook", "rules.json"], f"s{HOSTILE}.jsonl"
        for language in ("ja", "en", "both"):
            said = ["--lang", language]
            self.kamae("list", "--data", "data", *said)
            self.kamae("list", "--data", "data", "--json", *said)
            for more in ([], ["--json"]):
                self.kamae("explore", "bad.json", *rules, "--states", "2000", *more, *said, exits=1)
                self.kamae("check", "bad.json", "--quick", *rules, *more, *said)
            for stage in ("document", "program"):
                self.kamae("dump", "--stage", stage, "bad.json", *rules, *said)
            for sheet in ("--observer", "--handout", "--roles", "--attendance"):
                for form in ("text", "markdown", "html"):
                    self.kamae("sheet", "bad.json", sheet, "--format", form, *rules, *said)
        self.kamae("explore", str(ROOT / "tests/diag/explore/sound.json"), "--rulebook",
                   str(ROOT / "tests/diag/rulebook-explore.json"))
        self.kamae("play", "bad.json", *rules, "--choices", self.choices, "--session", name, "--lang", "both", "--full")
        self.kamae("play", "bad.json", *rules, "--mode", "guided", "--lang", "both", typed="1\n2\n")
        for language in ("ja", "both"):
            for form in ("text", "markdown", "html", "json"):
                self.kamae("report", name, "--full", "--solutions", "--format", form, "--lang", language)
            self.kamae("play", "--retry", name, "--lang", language, typed="1\n")
        for more in (["score", name], ["score", name, "--json"], ["dump", "--stage", "trace", name],
                     ["dump", "--stage", "score", name], ["dump", "--stage", "report", name]):
            self.kamae(*more)

    def test_in_names(self):
        odd = f"n{HOSTILE}"
        self.kamae("new", "--policy", "ours", "--out", odd + ".json")
        self.kamae("new", "--policy", odd, exits=2)
        for arguments, exits in ((["play", odd], 3), (["report", odd], 3), (["check", odd], 3), (["explain", odd], 2),
                                 ([odd], 2), (["list", "--" + odd], 2), (["dump", "--stage", odd, "x"], 2)):
            self.kamae(*arguments, exits=exits)

    def test_in_conditions(self):
        scenario = json.loads((ROOT / "tests/diag/scenario/sound.json").read_text())
        for node in scenario["nodes"]:
            for choice in node.get("choices", []):
                if "when" in choice:
                    choice["when"] = choice["when"].replace(" ", "\t\n ")
        self.write("tabs.json", json.dumps(scenario))
        for stage in ("document", "program"):
            self.run_with({}, "dump", "--stage", stage, "tabs.json", "--rulebook", SMALL)
            self.assertNotIn(b"\t", self.run_with({}, "dump", "--stage", stage, "tabs.json", "--rulebook", SMALL).stdout)


if __name__ == "__main__":
    program.run_tests()
