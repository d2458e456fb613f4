#!/usr/bin/python3
"""What kamae-gui needs on a display: Xvfb, software rendering. Prints lines "name value" for tools/bench.

usage: bench_desktop.py PROGRAM LIBRARY SESSION (a data folder with very many scenarios; a session that was kept)
    first_frame_ms   a whole process that shows the library and closes at once
    key_ms           all the frames that a key causes: the focus moves in the scene
    language_ms      the same when every text on the screen changes
    many_first_frame_ms, many_key_ms
                     first_frame_ms with the scenarios of LIBRARY, and key_ms in the list of them
    kept_first_frame_ms
                     first_frame_ms with 500 sessions like SESSION that were kept
    idle_ms          processor time of ten seconds in which nobody touches the window
    peak_mb          the most memory while a scene was played to its debrief
Exit code 3 when there is no display to be had.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "gui"))
from display import Display, Missing  # noqa: E402 (its folder is known only here)

RUNS = 11
KEYS = 200
MANY_RUNS, MANY_KEYS = 3, 40
SESSIONS = 500
SETTLED_S = 2
IDLE_S = 10
SCENE = "wait library\nclick library.card.broken-kettle\nwait briefing\nclick briefing.start\nwait scene\nkey End\n"
WHOLE_PLAY = HERE.parent / "gui/scene.script"


class Program:
    def __init__(self, path, display, home):
        self.command = [path, "--lang", "ja", "--size", "1280x720"]
        self.home = home
        self.environment = {"HOME": home, "PATH": os.environ["PATH"], "LANG": "C.UTF-8"} | display.environment

    def start(self, *options):
        return subprocess.Popen([*self.command, *options], env=self.environment, cwd=self.home)

    def play(self, script, *options):
        """Milliseconds of a whole process that runs the script, and its greatest size in MB."""
        path = pathlib.Path(self.home) / "bench.script"
        path.write_text(script, encoding="utf-8")
        before = time.perf_counter()
        process = self.start("--script", str(path), *options)
        _, status, usage = os.wait4(process.pid, 0)
        spent = (time.perf_counter() - before) * 1000
        if status:
            sys.exit(f"bench_desktop.py: the script ended with {status}")
        return spent, usage.ru_maxrss * 1024 / 1e6


def first_frame(program):
    return statistics.median(program.play("quit\n")[0] for _ in range(RUNS))


def by_key(program, *keys):
    """What one of many keys adds to the time of a process."""
    alone = min(program.play(SCENE + "quit\n")[0] for _ in range(3))
    lines = "".join(f"key {keys[i % len(keys)]}\n" for i in range(KEYS))
    return (min(program.play(SCENE + lines + "quit\n")[0] for _ in range(3)) - alone) / KEYS


def in_library(program, folder):
    """The first frame of very many scenarios, and all the frames of a key there; nothing moves by itself."""
    options = ["--data", folder, "--reduced-motion"]
    alone = min(program.play("wait library\nquit\n", *options)[0] for _ in range(MANY_RUNS))
    lines = "".join(f"key {'Down' if i % 2 == 0 else 'Up'}\n" for i in range(MANY_KEYS))
    moved = min(program.play("wait library\n" + lines + "quit\n", *options)[0] for _ in range(MANY_RUNS))
    return alone, (moved - alone) / MANY_KEYS


def with_sessions(path, display, session):
    """The first frame where very many sessions were kept."""
    with tempfile.TemporaryDirectory() as home:
        folder = pathlib.Path(home) / ".local/state/kamae"
        folder.mkdir(parents=True)
        for number in range(1, SESSIONS + 1):
            shutil.copyfile(session, folder / f"one-page-{number:06}-2026-03-01T09.30.00Z-000.jsonl")
        return first_frame(Program(path, display, home))


def processor_time_ms(pid):
    tasks = pathlib.Path(f"/proc/{pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text(encoding="ascii").split()[0]) for task in tasks) / 1e6


def idle(program):
    process = program.start()
    time.sleep(SETTLED_S)
    before = processor_time_ms(process.pid)
    time.sleep(IDLE_S)
    spent = processor_time_ms(process.pid) - before
    process.terminate()
    process.wait(timeout=20)
    return spent


def measure(path, library, session):
    with Display(1280, 720) as display, tempfile.TemporaryDirectory() as home:
        program = Program(path, display, home)
        print(f"first_frame_ms {first_frame(program):.1f}")
        print(f"key_ms {by_key(program, 'Down', 'Up'):.2f}")
        print(f"language_ms {by_key(program, 'F2'):.2f}")
        opened, key = in_library(program, library)
        print(f"kept_first_frame_ms {with_sessions(path, display, session):.1f}")
        print(f"many_first_frame_ms {opened:.1f}\nmany_key_ms {key:.2f}")
        print(f"idle_ms {idle(program):.2f}")
        print(f"peak_mb {program.play(WHOLE_PLAY.read_text(encoding='utf-8'))[1]:.1f}")


if __name__ == "__main__":
    try:
        measure(*map(os.path.abspath, sys.argv[1:4]))
    except Missing as missing:
        print(f"bench_desktop.py: {missing}", file=sys.stderr)
        sys.exit(3)
