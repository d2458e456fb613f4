"""The real program on two stages: rehearsed without a screen, then played in a window of an X server of its own.

A step is a line of a script (`key Enter`, `click ID`, `wait ID`; tests/README.md) or `wheel ID`, which turns the mouse's
wheel down to the end, as `key End` does. In the window nothing is asked of the program: keys and pointer are moved as
a hand would, where things stand is known from the rehearsal, and a step is done when the window shows the same picture.
"""

import ctypes
import difflib
import io
import json
import os
import pathlib
import re
import subprocess
import time
import unicodedata

import display
from PIL import Image, ImageChops, ImageGrab, ImageOps

SCREEN = (1680, 960)
PATIENCE = 300  # seconds until a step must be seen, where a few are needed: a busy machine is no mistake
RING = 8
CHOICE_IS_HEARD = 0.4  # seconds after new lines; before, nothing is chosen (GUI_MS_HOLD)
KEYS = {"Enter": "Return", "Esc": "Escape", "Backspace": "BackSpace", "/": "slash", "Space": "space"}
NO_BUS = "disabled:"  # or libdbus would start one for the new display, and leak when it cannot
KEPT = ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS")


def environment_in(home):
    """With settings and sessions in `home`; KAMAE_LANG is left out, so that --lang alone decides."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "STATE", "DATA", "CACHE")}
    return kept | folders | {"HOME": str(home), "LANG": "C.UTF-8", "DBUS_SESSION_BUS_ADDRESS": NO_BUS}


class Shown:
    """What is on the screen after a step: the picture, and what stands where."""

    def __init__(self, picture, tree):
        self.picture = picture
        self.things = {thing["id"]: thing for thing in tree if thing["id"]}

    def box(self, name):
        """Left, upper, right and lower edge."""
        x, y, width, height = self.things[name]["rect"]
        return x, y, x + width, y + height

    def middle(self, name):
        left, upper, right, lower = self.box(name)
        return (left + right) // 2, (upper + lower) // 2

    def focus(self):
        """The box of what has the focus, with the ring around it."""
        name = next(name for name, thing in self.things.items() if "focused" in thing["state"])
        left, upper, right, lower = self.box(name)
        return left - RING, upper - RING, right + RING, lower + RING

    def label(self, name):
        return self.things[name]["label"]


def rehearse(program, home, steps, options):
    """What is shown after each step."""
    lines = []
    for number, step in enumerate(steps):
        lines += ["key End" if step.startswith("wheel") else step, f"tree {number}.json", f"shot {number}.png"]
    (home / "rehearsal.script").write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = subprocess.run([program, "--script", "rehearsal.script", *options], cwd=home, capture_output=True, text=True,
                          env=environment_in(home) | {"SDL_VIDEODRIVER": "dummy"}, timeout=PATIENCE, check=False)
    if done.returncode != 0:
        raise AssertionError(f"the rehearsal failed: {done.stderr}")
    shown = []
    for number in range(len(steps)):
        with Image.open(home / f"{number}.png") as picture:
            tree = json.loads((home / f"{number}.json").read_text(encoding="utf-8"))
            shown.append(Shown(picture.convert("RGB"), tree))
    return shown


class Screen(display.Display):
    """An X server without a window manager, and hands on its keys and pointer."""

    def __init__(self):
        super().__init__(*SCREEN)

    def run(self, *command, typed=None):
        done = subprocess.run([str(word) for word in command], input=typed, env=os.environ | self.environment,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=PATIENCE,
                              check=False)
        return done.stdout

    def do(self, *arguments):
        return self.run("xdotool", *arguments)

    def look(self, size=SCREEN):
        return ImageGrab.grab(bbox=(0, 0, *size), xdisplay=self.environment["DISPLAY"])

    def copy(self, text):
        # xclip stays behind to serve the clipboard and would keep a pipe open.
        subprocess.run(["xclip", "-selection", "clipboard"], input=text, text=True, stdout=subprocess.DEVNULL,
                       env=os.environ | self.environment, check=True)

    def copied(self):
        return self.run("xclip", "-selection", "clipboard", "-o")


class Window:
    """The program in its window, at the upper left corner of the screen."""

    def __init__(self, screen, program, home, options):
        self.screen = screen
        screen.do("mousemove", *(side - 1 for side in SCREEN))
        started = time.monotonic()
        self.errors = open(home / "errors.txt", "w+", encoding="utf-8")
        self.process = subprocess.Popen([program, *options], cwd=home, stdout=self.errors, stderr=self.errors,
                                        env=environment_in(home) | screen.environment)
        self.wait_until(lambda: screen.look().getbbox(), "nothing is seen of the window")
        self.seconds_to_first_frame = time.monotonic() - started
        self.id = self.wait_until(self.find, "no window has the program's name")
        # Without a window manager nobody places a window or gives it the keyboard.
        self.do("windowmove", self.id, 0, 0)
        self.do("windowfocus", self.id)
        self.wait_until(lambda: self.do("getwindowfocus").strip() == self.id, "the keyboard does not reach the window")

    def find(self):
        return self.screen.do("search", "--onlyvisible", "--name", "Kamae").strip()

    def do(self, *arguments):
        return self.screen.do(*arguments)

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.errors.close()

    def said(self):
        self.errors.seek(0)
        return self.errors.read()

    def wait_until(self, asked, otherwise):
        """What `asked` gives once it gives something."""
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            answer = asked()
            if answer:
                return answer
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended with {self.process.returncode}: {self.said()}")
            time.sleep(0.03)
        raise AssertionError(otherwise() if callable(otherwise) else otherwise)

    def look(self, size):
        return self.screen.look(size)

    def wait_to_see(self, picture, after, apart_from=None):
        """Until the window shows `picture`, the box `apart_from` left out. What it shows instead is left in the current
        folder."""
        def difference():
            found = ImageChops.difference(self.look(picture.size), picture)
            if apart_from:
                found.paste(0, apart_from)
            return found.getbbox()

        def otherwise():
            self.look(picture.size).save("window-seen.png")
            picture.save("window-expected.png")
            return (f"after {after!r} the window shows something else in {difference()}: see window-seen.png, "
                    "window-expected.png")
        self.wait_until(lambda: not difference(), otherwise)

    def settle(self, size):
        """The picture when it has stayed the same for a while."""
        last = [self.look(size), time.monotonic()]

        def is_still():
            picture = self.look(size)
            if ImageChops.difference(picture, last[0]).getbbox():
                last[:] = picture, time.monotonic()
            return time.monotonic() - last[1] > 0.4
        self.wait_until(is_still, "the window does not come to rest")
        return last[0]

    def press(self, name):
        *modifiers, key = name.split("+")
        self.do("key", "+".join([*(modifier.lower() for modifier in modifiers), KEYS.get(key, key)]))

    def click(self, x, y):
        self.do("mousemove", x, y)
        self.do("click", 1)

    def act(self, step, before):
        command, _, argument = step.partition(" ")
        time.sleep(CHOICE_IS_HEARD)
        if command == "key":
            self.press(argument)
        elif command == "click":
            self.click(*before.middle(argument))
        elif command == "wheel":
            self.do("mousemove", *before.middle(argument))
            self.do("click", "--repeat", 30, "--delay", 5, 5)

    def play(self, steps, rehearsal, first, end):
        """The steps from `first` up to `end`, each once the one before it is seen; gives what is shown at last."""
        for number in range(first, end):
            self.act(steps[number], rehearsal[number - 1])
            # The ring of the focus is drawn after a key, such as the rehearsal's End, and not after the wheel.
            ring = rehearsal[number].focus() if steps[number].startswith("wheel") else None
            self.wait_to_see(rehearsal[number].picture, steps[number], apart_from=ring)
        return rehearsal[end - 1]

    def ticks(self):
        """The processor's time that was used so far, in clock ticks."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    def ask_to_close(self):
        """What a window manager sends when the window's own button is pressed."""
        send_delete(self.screen.environment["DISPLAY"], int(self.id))

    def end(self):
        """The exit code."""
        return self.process.wait(timeout=PATIENCE)


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("rest", ctypes.c_long * 12)]


def send_delete(display_name, window):
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(display_name.encode())
    protocols, delete = (x11.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
    client_message = 33
    event = ClientMessage(type=client_message, window=window, message_type=protocols, format=32)
    event.data[0] = delete
    x11.XSendEvent(display, window, 0, 0, ctypes.byref(event))
    x11.XCloseDisplay(display)


# ---- reading the screen ----

def read(picture, language):
    """What stands on the picture; `language` as tesseract calls it."""
    large = ImageOps.expand(picture.convert("L").resize((picture.width * 3, picture.height * 3), Image.LANCZOS),
                            border=30, fill=picture.convert("L").getpixel((0, 0)))
    file = io.BytesIO()
    large.save(file, "PNG")
    done = subprocess.run(["tesseract", "stdin", "stdout", "-l", language, "--psm", "6"], input=file.getvalue(),
                          env=os.environ | {"OMP_THREAD_LIMIT": "1"}, capture_output=True, timeout=PATIENCE, check=True)
    return done.stdout.decode()


def likeness(one, other):
    """From 0 to 1, without regard to white space and to width of letters."""
    one, other = (re.sub(r"\s", "", unicodedata.normalize("NFKC", text)) for text in (one, other))
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()
