"""Puts a fragment of a guide into a whole scenario or rulebook, so that `kamae check --strict` can judge it.

What the fragment names without declaring it (meters, flags, facts, documents, nodes) is declared; what it declares
without using it is used. So every finding that is left is one about the fragment.
"""

import copy
import re

TEXTS = {"about", "briefing", "content_note", "goal", "host", "inner", "instead", "label", "limits", "name", "soft",
         "summary", "text", "title", "trade_label", "why"}
WORDS = re.compile(r"(\w+)\(([^)]*)\)|([a-z]\w*)")
COMPARED = re.compile(r"([a-z]\w*)(?=\s*[<>=!])|[<>=]\s*(?=([a-z]\w*))")


def walk(value):
    """Every object in a JSON value."""
    if isinstance(value, dict):
        yield value
        for member in value.values():
            yield from walk(member)
    elif isinstance(value, list):
        for item in value:
            yield from walk(item)


def in_both_languages(value, key=None):
    """The same value with every text in Japanese and in English."""
    if key in TEXTS and isinstance(value, str):
        return {"ja": value, "en": value}
    if key in TEXTS and isinstance(value, dict) and set(value) & {"ja", "en", "ja-easy"}:
        any_text = next(text for tag, text in value.items() if tag != "note")
        return {"ja": any_text, "en": any_text, **value}
    if isinstance(value, dict):
        return {name: in_both_languages(member, name) for name, member in value.items()}
    if isinstance(value, list):
        return [in_both_languages(item, key) for item in value]
    return value


class Names:
    """What the conditions, effects, lines and choices of some objects speak of."""

    def __init__(self, *values):
        self.meters, self.flags, self.facts, self.documents, self.nodes = set(), set(), set(), set(), set()
        for value in values:
            for each in walk(value):
                self._note(each)

    def _note(self, each):
        if isinstance(each.get("when"), str):
            self.note_condition(each["when"])
        for name, effect in each.get("effects", {}).items() if isinstance(each.get("effects"), dict) else ():
            (self.flags if isinstance(effect, bool) else self.meters).add(name)
        self.facts.update(each.get("reveals", ()))
        self.facts.update([each["fact"]] if "fact" in each else ())
        self.documents.update([each["opens"]] if "opens" in each else ())

    def note_condition(self, text):
        compared = {name for pair in COMPARED.findall(text) for name in pair if name}
        for atom, argument, name in WORDS.findall(text):
            if atom in ("seen", "knows"):
                (self.nodes if atom == "seen" else self.facts).add(argument)
            elif name and name not in ("and", "or", "not"):
                (self.meters if name in compared else self.flags).add(name)


def _renamed(base):
    """The nodes of `base` with ids that no fragment has."""
    nodes = copy.deepcopy(base["nodes"])
    for each in walk(nodes):
        if isinstance(each.get("to"), str):
            each["to"] = "base-" + each["to"]
    for node in nodes:
        node["id"] = "base-" + node["id"]
        for choice in node.get("choices", ()):
            choice["id"] = "base-" + choice["id"]
    return nodes


def _ways(node):
    """(id, reason) of each way on."""
    for each in walk({name: node[name] for name in ("to", "reason", "choices", "form") if name in node}):
        if isinstance(each.get("to"), str):
            yield each["to"], each.get("reason")


def _stubs(nodes, names):
    """Ends for the ways that lead out of the fragment."""
    known = {node["id"] for node in nodes}
    stubs = {}
    for node in nodes:
        for target, reason in _ways(node):
            after = reason or node.get("phase") == "after"
            if target not in known:
                stubs[target] = {"id": target, "phase": "after" if after else "contact",
                                 "end": {"summary": "x", "outcome": "good", **({} if after else {"reason": "agreed"})}}
    for node in names.nodes - known - set(stubs):
        stubs[node] = {"id": node, "end": {"summary": "x", "outcome": "good", "reason": "agreed"}}
    return list(stubs.values())


def _hub(names, entries, phase):
    """The node before the fragment: uses every name, and leads to the fragment and to the base."""
    leaving = {"reason": "agreed"} if phase == "after" else {}
    choices = [{"id": f"hub-{i}", "text": "x", "acts": ["agent.thanks"], "to": entry, **leaving}
               for i, entry in enumerate(entries)]
    choices += [{"id": f"hub-base-{i}", "text": "x", "acts": ["agent.thanks"], "to": "base-" + names.start}
                for i in range(2)]
    choices += [{"id": f"hub-{document}", "text": "x", "acts": ["agent.verify.internal"], "opens": document,
                 "to": "hub"} for document in names.documents]
    choices[0]["effects"] = {flag: True for flag in names.flags}
    lines = [{"by": "narrator", "text": "x", "when": f"{flag} or not {flag}"} for flag in names.flags]
    lines.append({"by": "narrator", "text": "x", "reveals": sorted(names.facts)})
    return {"id": "hub", "phase": "prep" if phase == "prep" else "contact", "lines": lines, "choices": choices}


def scenario(base, members, nodes):
    """`base`, a sound scenario, with the root members and the nodes of a fragment added."""
    whole = {**copy.deepcopy(base), **copy.deepcopy(members)}
    names = Names(nodes, base["nodes"])
    names.start = base["start"]
    names.flags |= set(whole.get("flags", ()))
    names.facts |= set(whole.get("facts", ()))
    names.documents |= set(whole.get("documents", ()))
    for key, wanted, declared in (("meters", names.meters, {"label": "x", "start": 5, "min": 0, "max": 10}),
                                  ("flags", names.flags, False),
                                  ("facts", names.facts, {"slot": "what", "text": "x"}),
                                  ("documents", names.documents, {"title": "x", "text": "x"})):
        whole[key] = {**{name: declared for name in sorted(wanted)}, **whole.get(key, {})}
    whole["cast"].setdefault("partner", {"name": "x"})
    stubs = _stubs(nodes, names)
    entries = [nodes[0]["id"]] + [stub["id"] for stub in stubs if stub["id"] in names.nodes] if nodes else []
    phase = nodes[0].get("phase", "contact") if nodes else "contact"
    if nodes or members:
        whole["nodes"] = [_hub(names, entries, phase)] + nodes + stubs + _renamed(base)
        whole["start"] = "hub"
    return in_both_languages(whole)


def node_of(kind, fragment):
    """A node around a fragment of one: a choice, a line, a form."""
    other = {"id": "other-choice", "text": "x", "acts": ["agent.listen.backchannel"], "to": "out"}
    if kind == "line":
        return {"id": "frame", "lines": [fragment], "to": "out"}
    if kind == "form":
        return {"id": "frame", "phase": "after", "form": fragment}
    return {"id": "frame", "choices": [fragment, other]}


def condition_choice(condition):
    return {"id": "asked", "text": "x", "acts": ["agent.thanks"], "when": condition, "to": "out"}


def rulebook(base, members):
    """`base`, a sound rulebook, with members added: lists and objects grow, anything else is replaced."""
    whole = copy.deepcopy(base)
    for key, value in members.items():
        if isinstance(value, list) and isinstance(whole.get(key), list) and key != "loss_bands":
            whole[key] += value
        elif isinstance(value, dict) and isinstance(whole.get(key), dict):
            whole[key].update(value)
        else:
            whole[key] = value
    return whole
