"""What the tests of the guides read: fenced examples and field tables of a Markdown file, field tables of C files.

An example is a fenced block with a comment on the line before it:  <!-- example: KIND key=value … -->
So has a table that is held against something:                      <!-- fields: FILE.c TABLE --> and the like.
"""

import json
import pathlib
import re
import shlex

ROOT = pathlib.Path(__file__).resolve().parents[2]

EXAMPLE = re.compile(r"^<!-- example: (?P<comment>[^\n]*) -->\n+```(?P<info>\w*)\n(?P<body>.*?)^```$", re.M | re.S)
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
TABLE = re.compile(r"^<!-- (?P<kind>[a-z]+):? *(?P<rest>.*?) -->\n+(?P<rows>(?:\|.*\n)+)", re.M)


class Example:
    """One example: its comment, the kind and the keys in it, its text and where it stands."""

    def __init__(self, comment, body, info, line):
        self.comment, self.body, self.info, self.line = comment, body, info, line
        self.kind, *pairs = shlex.split(comment)
        self.keys = dict(pair.split("=", 1) for pair in pairs)

    def __str__(self):
        return f"line {self.line}: {self.kind}"

    @property
    def json(self):
        return json.loads(self.body)


def read_examples(text):
    for match in EXAMPLE.finditer(text):
        yield Example(match["comment"], match["body"], match["info"], text.count("\n", 0, match.start()) + 1)


def replace(text, example, body):
    """The text with another body in the place of this example's."""
    return re.sub(r"^(<!-- example: " + re.escape(example.comment) + r" -->\n+```\w*\n).*?(?=^```$)",
                  lambda match: match[1] + body, text, flags=re.M | re.S)


def read_fences(text, info):
    return [match[2] for match in FENCE.finditer(text) if match[1] == info]


def read_tables(text, kind):
    """(rest of the comment, rows without the head; a row is a list of cells) for each table of this kind."""
    for match in TABLE.finditer(text):
        if match["kind"] == kind:
            rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in match["rows"].splitlines()]
            yield match["rest"], rows[2:]


def code_words(cell):
    return re.findall(r"`([^`]+)`", cell)


# ---- C ----

class Field:
    def __init__(self, required, range_):
        self.required, self.range = required, range_


def _number(text, names):
    text = text.strip()
    return names[text] if text in names else int(text)


def _field(entry, names):
    key = re.search(r'\.key = "(\w+)"|FIELD\(\w+, (\w+),', entry)
    limits = {name: re.search(rf"\.{name} = (-?\w+)", entry) for name in ("min", "max")}
    range_ = None
    if limits["max"]:
        range_ = tuple(_number(match[1].lstrip("-"), names) * (-1 if match[1][0] == "-" else 1) if match else 0
                       for match in (limits["min"], limits["max"]))
    return key[1] or key[2], Field(".required = true" in entry, range_)


def read_fields(path):
    """{table: {key: Field}} of a C file that reads JSON by field tables."""
    text = (ROOT / path).read_text(encoding="utf-8")
    names = {"INT32_MAX": 2**31 - 1}
    names.update((name, int(value)) for name, value in re.findall(r"\b([A-Z_]+) = (\d+)[,}\s]", text))
    tables = re.findall(r"static const struct json_field (\w+)\[\] = \{\n(.*?)\n\};", text, re.S)
    return {table: dict(_field(entry, names) for entry in re.split(r"\n    (?=\{)", "\n" + body) if entry.strip())
            for table, body in tables}


def read_words(path, array):
    """The strings of a C array such as moods[]."""
    text = (ROOT / path).read_text(encoding="utf-8")
    body = re.search(rf"\b{array}\[[\w +]*\] = \{{(.*?)\n?\}};", text, re.S)
    return re.findall(r'"([^"]+)"', body[1])


def read_limits():
    text = (ROOT / "src/base/limits.h").read_text(encoding="utf-8")
    found = re.findall(r"(LIMIT_\w+) = ([\d *]+?)\s*[,/\n]", text)
    product = {}
    for name, factors in found:
        product[name] = 1
        for factor in factors.split("*"):
            product[name] *= int(factor)
    return product
