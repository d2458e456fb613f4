"""A display of its own for a test: Xvfb, and what a program needs to draw on it without the card."""

import os
import shutil
import subprocess


class Missing(Exception):
    """Xvfb is not installed, or cannot start here."""


class Display:
    """with Display(1280, 720) as display: subprocess.Popen(…, env=… | display.environment)"""

    def __init__(self, width, height):
        self.size = f"{width}x{height}x24"
        self.server = None
        self.environment = {}

    def __enter__(self):
        if not shutil.which("Xvfb"):
            raise Missing("Xvfb is missing (package xvfb)")
        reader, writer = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", self.size, "-nolisten", "tcp", "-noreset"],
            pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as number:
            line = number.readline().strip()
        if not line:
            raise Missing("Xvfb could not start")
        self.environment = {"DISPLAY": f":{line}", "SDL_VIDEODRIVER": "x11", "SDL_RENDER_DRIVER": "software"}
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait(timeout=300)
