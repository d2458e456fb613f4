"""How often a sanitized program is searched for leaks: that takes as long as a short command itself."""

import collections

LOOKED_FOR = 3  # times for each command of a test file
seen = collections.Counter()


def without_leaks(command, environment):
    """The environment for one more run of `command`: after the first few it is not searched for leaks any more."""
    seen[command] += 1
    if seen[command] <= LOOKED_FOR:
        return environment
    options = [environment["ASAN_OPTIONS"]] if environment.get("ASAN_OPTIONS") else []
    return {**environment, "ASAN_OPTIONS": ":".join([*options, "detect_leaks=0"])}
