"""kamae-gui around its screens: options, scripts that fail, fonts that are missing, what is remembered.

usage: test_program.py PROGRAM
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "e2e"))
import fonts  # noqa: E402 (its folder is known only here)

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from leaks import without_leaks  # noqa: E402 (its folder is known only here)

PROGRAM = None


class Program(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name)

    def run_program(self, *arguments, script=None, **environment):
        """Runs without a screen; `script` is its text."""
        known = {name: os.environ[name] for name in ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS") if name in os.environ}
        known |= {"HOME": str(self.home), "LANG": "C.UTF-8", "KAMAE_LANG": "en", "SDL_VIDEODRIVER": "dummy"}
        command = [PROGRAM, *arguments]
        if script is not None:
            path = self.home / "test.script"
            path.write_text(script, encoding="utf-8")
            command += ["--script", str(path)]
        return subprocess.run(command, env=without_leaks("gui", known | environment), cwd=self.home, capture_output=True, text=True,
                              timeout=600, check=False)

    def assert_fails_at(self, line, script):
        result = self.run_program(script=script)
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn(f"test.script:{line}: ", result.stderr)

    def test_the_first_screen_is_the_library(self):
        result = self.run_program(script="wait library\nexpect library\nquit\n")
        self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_a_script_may_end_without_quit(self):
        self.assertEqual(self.run_program(script="# nothing but this\n").returncode, 0)

    def test_what_is_not_there_fails_with_its_line(self):
        self.assert_fails_at(3, "# one\nwait library\nexpect nowhere\n")

    def test_waiting_gives_up(self):
        self.assert_fails_at(1, "wait nowhere\n")

    def test_a_wrong_label_fails_with_its_line(self):
        self.assert_fails_at(2, "wait library\nexpect rail.library Nothing of that kind\n")

    def test_unknown_commands_keys_and_things_fail(self):
        for line in ("dance", "key Hyper", "click nowhere", "quit now", "shot", "shot /nowhere/a.png",
                     "tree /nowhere/a.json"):
            with self.subTest(line):
                self.assert_fails_at(2, f"wait library\n{line}\n")

    def test_text_is_taken_in_text_fields_only(self):
        self.assert_fails_at(2, "wait library\ntext abc\n")

    def test_numbers_reach_the_field_that_has_the_focus(self):
        result = self.run_program(script="wait library\nkey /\ntext 12 水\nexpect library.search 12 水\n")
        self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_picture_and_tree_are_written(self):
        result = self.run_program("--size", "960x600", script="wait library\nshot a.png\ntree a.json\n")
        self.assertEqual(result.returncode, 0, result.stderr)
        picture = (self.home / "a.png").read_bytes()
        self.assertEqual(picture[:8], b"\x89PNG\r\n\x1a\n")
        self.assertEqual((int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")), (960, 600))
        tree = json.loads((self.home / "a.json").read_text(encoding="utf-8"))
        self.assertTrue(any(node["role"] == "heading" for node in tree))

    def test_windows_as_small_as_a_telephone(self):
        for size in ("390x844", "844x390", "320x568", "320x390"):
            result = self.run_program("--size", size, script="wait library\nshot a.png\n")
            self.assertEqual(result.returncode, 0, result.stderr)
            picture = (self.home / "a.png").read_bytes()
            self.assertEqual(f"{int.from_bytes(picture[16:20], 'big')}x{int.from_bytes(picture[20:24], 'big')}", size)
        for size in ("319x568", "390x389"):
            self.assertEqual(self.run_program("--size", size, script="quit\n").returncode, 2)

    def test_pictures_are_the_same_every_time(self):
        for name in ("a", "b"):
            self.assertEqual(self.run_program(script=f"wait library\nshot {name}.png\n").returncode, 0)
        self.assertEqual((self.home / "a.png").read_bytes(), (self.home / "b.png").read_bytes())

    def settings(self):
        return json.loads((self.home / ".config/kamae/settings.json").read_text(encoding="utf-8"))

    def test_options_hold_for_one_run_and_what_a_person_changes_is_kept(self):
        options = ("--theme", "contrast", "--lang", "both", "--size", "1000x700", "--reduced-motion")
        result = self.run_program(*options, script="wait library\nkey Ctrl++\nquit\n")
        self.assertEqual(result.returncode, 0, result.stderr)
        kept = self.settings()
        self.assertEqual((kept["scale"], kept["theme"], kept["language"]), (125, "light", "en"))
        self.assertEqual((kept["width"], kept["height"], kept["reduced_motion"]), (1280, 800, False))
        self.run_program(*options, script="wait library\nkey F2\nquit\n", KAMAE_LANG="")
        self.assertEqual(self.settings()["language"], "ja")

    def own_rulebook(self):
        """An organisation's rulebook among the data, called our-shop."""
        folder = self.home / ".local/share/kamae/assets/rulebooks"
        folder.mkdir(parents=True)
        own = {"format": 1, "id": "our-shop", "extends": "standard", "revision": 3, "language": "en",
               "title": {"ja": "わたしたちの店", "en": "Our shop"},
               "policy": {"name": {"en": "The shop's policy"}, "time_limit_minutes": 7,
                          "front_line_limit": {"en": "Exchange only."}, "contacts": []}, "rules": []}
        (folder / "our-shop.json").write_text(json.dumps(own), encoding="utf-8")
        return folder / "our-shop.json"

    def test_an_organisations_rulebook_is_taken_by_option_and_by_setting(self):
        path = self.own_rulebook()
        briefing = ("wait library\nclick library.card.one-page\nwait briefing\n"
                    "expect briefing.rulebook Rulebook: Our shop (revision 3)\nfits\n")
        for name in ("our-shop", str(path), os.path.relpath(path, self.home)):
            with self.subTest(name):
                result = self.run_program("--rulebook", name, script=briefing)
                self.assertEqual((result.returncode, result.stderr), (0, ""))
        result = self.run_program(script=briefing)
        self.assertEqual(result.returncode, 1, "an option holds for one run")
        choose = "wait library\nclick rail.settings\nclick settings.rulebook.our-shop\nfits\nquit\n"
        result = self.run_program(script=choose)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertEqual(self.settings()["rulebook"], "our-shop")
        result = self.run_program(script=briefing)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        result = self.run_program(script=choose.replace("our-shop", "standard"))
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertNotIn("rulebook", self.settings())

    def test_a_rulebook_that_is_not_there_is_told_and_the_standard_one_is_used(self):
        result = self.run_program("--rulebook", "nowhere.json", script=(
            "wait library\nclick library.card.one-page\nwait briefing\nexpect notice.text\nfits\n"
            "click notice.close\nkey Enter\nwait scene\nquit\n"))
        self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_what_was_exported_is_handed_to_the_program_that_shows_it(self):
        scene = (pathlib.Path(__file__).parent / "debrief.script").read_text(encoding="utf-8")
        script = scene.partition("expect debrief.happened")[0] + "key x\nclick export.format.{}\nclick export.write\n"
        script += "wait export.written\nclick export.open\nwait {}\nquit\n"
        result = self.run_program(script=script.format("html", "export.failed"), PATH="/nowhere")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        programs, documents, told = self.home / "bin", self.home / "Documents", self.home / "told"
        programs.mkdir()
        documents.mkdir()
        (programs / "xdg-open").write_text(f'#!/bin/sh\necho "$1" >"{told}.part"\nmv "{told}.part" "{told}"\n')
        (programs / "xdg-open").chmod(0o700)
        result = self.run_program(script=script.format("text", "export.handed"), PATH=f"{programs}:/usr/bin:/bin")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        limit = time.monotonic() + 60
        while not told.exists() and time.monotonic() < limit:
            time.sleep(0.05)
        file = pathlib.Path(told.read_text(encoding="utf-8").strip())
        self.assertEqual((file.parent, file.suffix), (documents, ".txt"))
        self.assertIn("R", file.read_text(encoding="utf-8"))
        self.assertEqual(len(list(self.home.glob("broken-kettle-*.html"))), 1)
        (programs / "xdg-open").write_text("#!/bin/sh\nexit 3\n")
        script = script.format("markdown", "export.failed").replace("quit", "tree a.json\nquit")
        result = self.run_program(script=script, PATH=f"{programs}:/usr/bin:/bin")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn("xdg-open was handed", (self.home / "a.json").read_text(encoding="utf-8"))

    def test_a_pdf_is_what_is_written_and_printed_unless_another_format_is_chosen(self):
        scene = (pathlib.Path(__file__).parent / "debrief.script").read_text(encoding="utf-8")
        programs, printed = self.home / "bin", self.home / "printed.pdf"
        programs.mkdir()
        (programs / "lp").write_text(f'#!/bin/sh\ncp "$1" "{printed}.part" && mv "{printed}.part" "{printed}"\n')
        (programs / "lp").chmod(0o700)
        script = scene.partition("expect debrief.happened")[0] + "key x\nkey Enter\nwait export.written\n"
        script += "click export.print\nwait export.handed\nquit\n"
        result = self.run_program(script=script, PATH=f"{programs}:/usr/bin:/bin")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        limit = time.monotonic() + 60
        while not printed.exists() and time.monotonic() < limit:
            time.sleep(0.05)
        self.assertEqual(printed.read_bytes()[:5], b"%PDF-")

    def test_a_missing_script_cannot_run(self):
        result = self.run_program("--script", "nowhere.script")
        self.assertEqual(result.returncode, 3)
        self.assertIn("nowhere.script", result.stderr)

    def test_pipes_where_files_are_expected_are_not_waited_for(self):
        for folder, name in (("config", "settings.json"), ("state", "one-page-000001-2026-03-01T09.30.00Z-125.jsonl"),
                             ("data/scenarios", "pipe.json")):
            place = self.home / "xdg" / folder.split("/")[0] / "kamae" / "/".join(folder.split("/")[1:])
            place.mkdir(parents=True)
            os.mkfifo(place / name)
        result = self.run_program(script="wait library\nwait library.card.pipe.json\nwait library.card.one-page\nquit\n",
                                  **{f"XDG_{name}_HOME": str(self.home / "xdg" / name.lower())
                                     for name in ("CONFIG", "STATE", "DATA")})
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_the_echo_of_a_script_is_harmless(self):
        result = self.run_program(script="\x1b[31m\u202e\x9b x\n")
        self.assertEqual(result.returncode, 1)
        for harmful in "\x1b\u202e\x9b":
            self.assertNotIn(harmful, result.stderr)

    def test_wrong_options_are_told(self):
        for option, code in ((["--them"], "KM0631"), (["--theme"], "KM0632"), (["--help=yes"], "KM0633"),
                             (["--theme", "pink"], "KM0654"), (["--scale", "99"], "KM0654"),
                             (["--size", "1280"], "KM0654"), (["--size=1280x720x"], "KM0654"),
                             (["--lang", "fr"], "KM0635"), (["scene.json"], "KM0640")):
            with self.subTest(option):
                for options in (option, ["--version", *option]):
                    result = self.run_program(*options)
                    self.assertEqual(result.returncode, 2)
                    self.assertIn(code, result.stderr)

    def test_help_and_version_need_no_window(self):
        for option, word in (("--help", "--reduced-motion"), ("--version", "kamae-gui ")):
            result = self.run_program(option, SDL_VIDEODRIVER="nothing")
            self.assertEqual((result.returncode, result.stderr), (0, ""))
            self.assertIn(word, result.stdout)

    def test_without_a_screen_the_terminal_is_offered(self):
        result = self.run_program(SDL_VIDEODRIVER="nothing")
        self.assertEqual(result.returncode, 3)
        self.assertIn("KM0655", result.stderr)
        self.assertIn("kamae play", result.stderr)

    def fonts_of(self, *folders):
        """A configuration of fontconfig that knows these folders only."""
        path = self.home / "fonts.conf"
        lines = "".join(f"<dir>{folder}</dir>" for folder in folders)
        path.write_text(f"<fontconfig>{lines}<cachedir>{self.home}/cache</cachedir></fontconfig>", encoding="utf-8")
        return str(path)

    def test_without_any_font_the_package_is_named(self):
        result = self.run_program(FONTCONFIG_FILE=self.fonts_of())
        self.assertEqual(result.returncode, 3)
        self.assertIn("KM0656", result.stderr)
        self.assertIn("fonts-noto-cjk", result.stderr)

    def test_a_font_that_only_the_cache_has_is_named(self):
        cache = fonts.Cache(self.home)
        if not cache.has_japanese():
            self.skipTest("no font that the trainer would take is installed")
        known = {"FONTCONFIG_FILE": cache.file}
        self.assertEqual(self.run_program(script="wait library\nquit\n", **known).returncode, 0)
        for content in (None, b"no font\n"):
            cache.spoil(content)
            result = self.run_program(script="wait library\nquit\n", **known)
            self.assertEqual(result.returncode, 3)
            for word in ("KM0663", "fc-cache -f", str(cache.font)):
                self.assertIn(word, result.stderr)

    def test_without_japanese_it_runs_in_english_and_says_so(self):
        latin = next((folder for folder in ("/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/truetype/liberation")
                      if os.path.isdir(folder)), None)
        if latin is None:
            self.skipTest("no font without Japanese is installed")
        script = "wait library\nexpect notice.text\ntree a.json\nkey Ctrl++\nquit\n"
        result = self.run_program(script=script, FONTCONFIG_FILE=self.fonts_of(latin), KAMAE_LANG="ja")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("KM0656", result.stderr)
        self.assertIn("fonts-noto-cjk", (self.home / "a.json").read_text(encoding="utf-8"))
        self.assertEqual(self.settings()["language"], "ja")


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
