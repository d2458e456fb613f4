"""Every screen of kamae-gui fits: a walk that stops wherever something else is shown, in every language, in several
sizes of text and of the window, in every theme. At each stop no text leaves its box and no two lie on one another.

usage: test_walk.py PROGRAM LANGUAGE [unittest's options]
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = None
LANGUAGE = None
MOST_MISFITS = 40  # in one walk; each costs a run

# What is done; a step ends with a look at whether all of it fits. "help" opens and closes the help of the screen.
LIBRARY = ["wait library", "help", "key /", "text zzz", "key Esc", "key Esc", "key End"]
ADD = ["click library.add", "wait add", "help", "click add.path", "text nowhere.json", "key Enter", "wait add.refused", "key End",
       "key Esc", "key Esc", "wait library"]
BRIEFING = ["click library.card.broken-kettle", "wait briefing", "help", "key End", "key Home"]
FIRST_DECISION = ["click briefing.start", "wait scene", "key End", "wait scene.option.1", "help", "key Down"]
OVER_IT = ["key h", "wait scene.page.close", "key Esc", "key b", "wait scene.breath", "key b",
           "wait scene.option.1"]
STOP_CARD = ["click scene.stop", "wait stopped", "help", "key b", "key 1", "wait scene", "key End",
             "wait scene.option.1"]
TO_THE_FORM = ["key 4", "key End", "wait scene.option.1", "key 1", "key End", "wait scene.form"]
FORM = ["click scene.form", "wait form.option.1", "help", *["key 2"] * 8, "wait form.submit"]
TO_THE_END = ["click form.submit", "key End", "wait scene.option.1", "key 1", "key End", "wait scene.debrief"]
EXPORT = ["key x", "wait export", "help", "click export.write", "wait export.written", "click export.write",
          "wait export.in-the-way", "click export.over", "wait export.written", "key Esc", "wait debrief"]
DEBRIEF = ["click scene.debrief", "wait debrief", "help", "click debrief.open-turn", "wait debrief.retry", "key h",
           "key h", *["key Left"] * 5, *["key Right"] * 5, "click debrief.page.good", "click debrief.page.guidance",
           "key Down", "click debrief.page.form", "click debrief.page.reflection", "click debrief.plan",
           "text あいさつのあと、まず事実を三つ確かめる。", "key Tab", "click debrief.page.points", "key End",
           *EXPORT, "click debrief.page.summary", "key End"]
SEAT = ["key v", "wait seat", "help", *["key Right"] * 4, "key Home", "key Space", "key Space", "key Esc",
        "wait debrief"]
RETRY = ["click debrief.page.turns", "key 1", "click debrief.retry", "wait scene", "key End", "wait scene.option.1", "key 1",
         "key End", "wait scene.judged", "click scene.retry-end", "wait debrief", "key Esc", "wait library"]
LAST = ["click library.card.broken-kettle", "wait briefing", "help", "click briefing.last", "wait debrief", "key Esc",
        "wait library"]
RAIL = ["click rail.settings", "wait settings", "help", "key End", "click settings.motion", "click settings.mode.exam",
        "click settings.mode.guided", "click rail.about", "wait about", "help", "key End", "click rail.library",
        "wait library"]
GUIDED = ["click library.card.broken-kettle", "wait briefing", "key 1", "click briefing.start", "wait scene", "key End",
          "wait scene.words.field", "click scene.words.field", "text まず、ご不便をおかけしたことをお詫びします。",
          "key Enter", "wait scene.option.1", "key t", "wait scene.hint.more", "key t", "key Esc", "wait scene.option.1", "key 4",
          "key End", "wait scene.coach.read", "click scene.coach.read",
          "wait scene.words.go", "click scene.words.go", "wait scene.option.1", "key h", "key h",
          "click scene.stop", "wait stopped", "key 3", "wait library"]
OTHERS = [step for card in ("one-page", "third-leak-call")
          for step in (f"click library.card.{card}", "wait briefing", "key 3", "click briefing.start", "wait scene",
                       *["key End", "wait scene.option.1", "key 1"] * 3, "key End", "wait scene.option.1", "click scene.stop",
                       "wait stopped", "key 3", "wait library")]
CLASS = ["click library.card.broken-kettle", "wait briefing", "click briefing.class", "wait class", "help", "key End",
         "wait class.show", "key m", "key Esc", "key Enter", "key End", "wait class.decide", "key p", "text 30", "key Enter", "key 1",
         "key 0", "click class.talk", "key 2", "key /", "text 9:9", "key Enter", "wait notice.text", "key End", "key Enter",
         "wait class.again", "key 1", "key End", "wait class.show", "key r", "wait class.turn.1", "key 1", "key Enter",
         "key End", "key Enter", "key 2", "key c", "wait class.meters.2", "key End", "key Esc", "key s", "wait class.attainable",
         "key Esc", "key Esc", "wait class.people", "key Esc", "key h", "key Esc", "key Ctrl++", "key Ctrl+0", "click class.menu",
         "click class.stop", "wait stopped", "key 3", "wait library"]
ALONE = [*LIBRARY, *ADD, *BRIEFING, *FIRST_DECISION, *OVER_IT, *STOP_CARD, *TO_THE_FORM, *FORM, *TO_THE_END, *DEBRIEF, *SEAT,
         *RETRY, *LAST, *RAIL, *GUIDED, *OTHERS]
# A class is shown to a room, and not on a telephone: there only its menu, which leads out of it, is looked at.
CLASS_MENU = ["click library.card.broken-kettle", "wait briefing", "click briefing.class", "wait class", "click class.menu",
              "wait class.people", "click class.leave", "wait library"]
TELEPHONES = ("390x844", "844x390", "320x568")


def script_of(walk):
    """The lines of the script; what each did is in the comment before its "fits"."""
    lines = []
    for step in walk:
        for command in ("key F1", "wait help.text", "fits", "key End", "fits", "key Esc") if step == "help" else (step,):
            lines.append(command)
        lines.append("fits")
    return [*lines, "quit"]


class Walk(unittest.TestCase):
    def run_script(self, lines, *options):
        with tempfile.TemporaryDirectory(prefix="kamae walk ") as home:
            path = pathlib.Path(home) / "walk.script"
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
            environment = {name: os.environ[name] for name in ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS")
                           if name in os.environ}
            environment |= {"HOME": home, "LANG": "C.UTF-8", "KAMAE_LANG": "en", "SDL_VIDEODRIVER": "dummy",
                            "SDL_RENDER_DRIVER": "software"}
            done = subprocess.run([PROGRAM, "--script", str(path), *options], env=environment, cwd=home,
                                  capture_output=True, text=True, timeout=1200, check=False)
        return done.returncode, done.stderr

    def walk(self, size, scale, theme):
        """Walks on after a misfit, so that all of them are told at once."""
        lines, misfits = script_of([*ALONE, *(CLASS_MENU if size in TELEPHONES else CLASS)]), []
        options = ("--lang", LANGUAGE, "--size", size, "--scale", str(scale), "--theme", theme, "--reduced-motion")
        for _ in range(MOST_MISFITS):
            code, errors = self.run_script(lines, *options)
            if code == 0:
                break
            at = self.line_of(errors)
            if at is None or lines[at] != "fits":
                self.fail(f"{' '.join(options)}\n{errors}")
            before = [line for line in lines[:at] if line not in ("fits", "# misfits")][-3:]
            misfits.append(f"after {', '.join(before)}: {errors.partition(': ')[2].strip()}")
            lines[at] = "# misfits"
        self.assertFalse(misfits, f"{' '.join(options)}\n" + "\n".join(misfits))

    @staticmethod
    def line_of(errors):
        """The index of the line at which the script failed; None when something else went wrong."""
        _, found, rest = errors.partition("walk.script:")
        number = rest.partition(":")[0]
        return int(number) - 1 if found and number.isdigit() else None


def add_walk(size, scale, theme):
    def test(self):
        self.walk(size, scale, theme)
    setattr(Walk, f"test_everything_fits_in_{size}_at_{scale}_{theme}", test)


def add_walks(language):
    """A large window has more room than the small ones: two languages at once, which need the most, are enough for it."""
    add_walk("960x600", 100, "light")
    for size in (*TELEPHONES, "768x1024"):
        add_walk(size, 100, "light")
    for text_size in (100, 200, 300):
        add_walk("1280x720", text_size, {100: "light", 200: "dark", 300: "contrast"}[text_size])
        if language == "both":
            add_walk("1920x1080", text_size, {100: "dark", 200: "contrast", 300: "light"}[text_size])


if __name__ == "__main__":
    PROGRAM, LANGUAGE = os.path.abspath(sys.argv.pop(1)), sys.argv.pop(1)
    add_walks(LANGUAGE)
    unittest.main()
