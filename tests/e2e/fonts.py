"""A configuration of fontconfig with one font and a cache of its own, for tests in which the cache is out of date.

The font is reached by a link to a link, so that it can go, or become something else, while its folder stays as it is:
that is what fontconfig compares."""

import os
import pathlib
import subprocess

FAMILIES = ("Noto Sans CJK JP", "BIZ UDPGothic", "BIZ UDGothic", "IPAexGothic")


class Cache:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve() / "one font"
        (self.folder / "fonts").mkdir(parents=True)
        self.target = self.folder / "target"
        self.font = self.folder / "fonts/font.ttc"
        self.file = str(self.folder / "fonts.conf")
        pathlib.Path(self.file).write_text(
            f"<fontconfig><dir>{self.folder}/fonts</dir><cachedir>{self.folder}/cache</cachedir></fontconfig>",
            encoding="utf-8")
        path = self.find()
        if path:
            self.target.symlink_to(path)
            self.font.symlink_to(self.target)

    def find(self):
        for family in FAMILIES:
            done = subprocess.run(["fc-match", "-f", "%{family}\n%{file}", family], capture_output=True, text=True,
                                  check=False)
            found, _, path = done.stdout.partition("\n")
            if family in found.split(","):
                return path
        return None

    def has_japanese(self):
        return os.path.lexists(self.font)

    def spoil(self, content):
        """The font becomes a file with `content`, or nothing at all."""
        self.target.unlink(missing_ok=True)
        if content is not None:
            self.target.write_bytes(content)
