#!/usr/bin/env python3
"""Exploration of scenarios that are far too large, or nearly: does it keep to its budget, and how far does it come?

usage: bench_budget.py KAMAE SCENARIO RULEBOOK

SCENARIO gives the head. Every scene is one decision that leads back to itself, with an answer up and an answer down per
meter, one on and one off per flag, one to each form, and a way out when all are at their highest. Prints lines "name
value": per scene the processor time of `explore --seconds 1`, then of `explore` as it is, its peak memory, and what it
says of itself; then the processor time and peak memory of `check`."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

# Name → meters as (least, most), number of flags, number of forms.
SCENES = {
    "flags_15": ([], 15, 0),
    "meters_8x10": ([(0, 10)] * 8, 0, 0),
    "meters_2x1000": ([(0, 1000)] * 2, 0, 0),
    "meter_20000": ([(-10000, 10000)], 0, 0),
    "mixed_8x10_6": ([(0, 10)] * 8, 6, 0),
    "meters_3x300": ([(0, 300)] * 3, 0, 0),
    "mixed_2x10_12": ([(0, 10)] * 2, 12, 0),
    "forms_20": ([(0, 1000)], 0, 20),
}


def form(name):
    """A form of one slot with two options, and the way back."""
    options = [{"id": f"{name}-{mark}", "text": "x", "mark": mark} for mark in ("fact", "guess")]
    return {"id": name, "form": {"title": "x", "slots": [{"slot": "when", "label": "x", "options": options}], "to": "a"}}


def scene(head, ranges, flags, forms):
    """A scenario like `head` with these meters, flags and forms."""
    meters = {f"m{i}": {"label": f"m{i}", "start": 0, "min": least, "max": most}
              for i, (least, most) in enumerate(ranges)}
    names = [f"f{i}" for i in range(flags)]

    def answer(name, act, effects, **more):
        return {"id": name, "text": name, "acts": [act], "effects": effects, "to": "a", **more}

    answers = []
    for meter in meters:
        answers += [answer(f"up-{meter}", "agent.listen", {meter: 1}),
                    answer(f"down-{meter}", "agent.decline", {meter: -1})]
    for flag in names:
        answers += [answer(f"on-{flag}", "agent.listen", {flag: True}, when=f"not {flag}"),
                    answer(f"off-{flag}", "agent.decline", {flag: False}, when=flag)]
    answers += [answer(f"to-form{i}", "agent.listen", {}) | {"to": f"form{i}"} for i in range(forms)]
    out = " and ".join([f"{name} >= {meter['max']}" for name, meter in meters.items()] + names)
    openings = ("agent.listen", "agent.decline", "agent.question", "agent.apology.limited", "agent.apology.written")
    line = {"by": "customer", "text": "x", "acts": ["customer.complaint", "customer.demand"]}
    nodes = [{"id": "start", "lines": [line],
              "choices": [answer(f"open-{i}", act, {}) for i, act in enumerate(openings)]},
             {"id": "a", "choices": answers + [answer("out", "agent.question", {}, when=out) | {"to": "end"}]},
             {"id": "end", "end": {"summary": "x", "reason": "agreed", "outcome": "good"}}]
    nodes += [form(f"form{i}") for i in range(forms)]
    kept = ("format", "revision", "language", "license", "title", "summary", "briefing", "setting", "complaint_type",
            "cast", "objectives")
    return {key: head[key] for key in kept if key in head} | {
        "id": "budget", "meters": meters or {"m": {"label": "m", "start": 0, "min": 0, "max": 1}},
        "flags": dict.fromkeys(names, False), "start": "start", "nodes": nodes}


def explore(command, out):
    """Processor time in ms and peak memory in MB of one run, and what it found."""
    with open(out, "wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    found = json.loads(pathlib.Path(out).read_text(encoding="utf-8"))
    return (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss * 1024 / 1e6, found


def main():
    """Prints the figures of every scene."""
    kamae, head, rulebook = sys.argv[1:]
    head = json.loads(pathlib.Path(head).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        path, out = os.path.join(folder, "scene.json"), os.path.join(folder, "out.json")
        for name, parts in SCENES.items():
            pathlib.Path(path).write_text(json.dumps(scene(head, *parts)), encoding="utf-8")
            command = [kamae, "explore", path, "--rulebook", rulebook, "--json"]
            hasty, _, _ = explore([*command, "--seconds", "1"], out)
            whole, peak, found = explore(command, out)
            checked, checked_peak, _ = explore([kamae, "check", path, "--rulebook", rulebook, "--json"], out)
            print(f"{name}_hasty_ms {hasty:.0f}\n{name}_ms {whole:.0f}\n{name}_mb {peak:.0f}")
            print(f"{name}_status {found['status']}\n{name}_scenario_states {found['scenario_states']}")
            print(f"{name}_check_ms {checked:.0f}\n{name}_check_mb {checked_peak:.0f}")
            print(f"{name}_states {found['states']}\n{name}_bytes {found['state_bytes']}")


if __name__ == "__main__":
    main()
