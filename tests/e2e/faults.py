"""A failing disk for tests of whole programs: faults.c, loaded before the program.

    faults = Faults(self.folder)
    self.kamae("report", path, "--out", "o", exits=3, **faults.of("write", 1, errno.ENOSPC, path="o"))
    faults.happened()
"""

import pathlib

import program


class Faults:
    """The environment of a program that meets one fault, and whether it met it."""

    CALLS = ("open", "write", "fsync", "fdatasync", "ftruncate", "close", "rename", "link", "unlink", "read", "pread")

    def __init__(self, folder):
        self.mark = pathlib.Path(folder) / ".fault-happened"

    def of(self, call, nth, error, mode="once", path=None):
        """`error` is an errno; `mode` once, always or half (writes); `path` must be in the name of the file."""
        assert call in self.CALLS and mode in ("once", "always", "half")
        self.mark.unlink(missing_ok=True)
        environment = {"LD_PRELOAD": str(library()), "KAMAE_FAULT": f"{call} {nth} {error} {mode}",
                       "KAMAE_FAULT_HIT": str(self.mark), "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0"}
        if path:
            environment["KAMAE_FAULT_PATH"] = path
        return environment

    def happened(self):
        return self.mark.exists()


def library():
    """The build puts it into tests/e2e beside src/cli/kamae."""
    return pathlib.Path(program.PROGRAM).parents[2] / "tests/e2e/libkamae_faults.so"
