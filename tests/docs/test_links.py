#!/usr/bin/env python3
"""Every relative link of every README.md of this tree leads to a file, and to a heading where it names one; and the
README.md of every room of src is linked from src/README.md.

usage: test_links.py [unittest's options]
"""

import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```\w*\n.*?^```$", re.M | re.S)
SKIPPED = re.compile(r"^(build.*|node_modules|\.git)$")


def read_readmes():
    for path in sorted(ROOT.rglob("README.md")):
        if not any(SKIPPED.match(part) for part in path.relative_to(ROOT).parts):
            yield path, FENCE.sub("", path.read_text(encoding="utf-8"))


def read_links(text):
    """Targets of relative links, without those inside code."""
    targets = re.findall(r"\]\(<?([^)\s>]+)>?\)", re.sub(r"`[^`\n]*`", "", text))
    return [target for target in targets if not re.match(r"[a-z]+:", target)]


def read_anchors(text):
    """The anchors that the headings of a Markdown file get on the usual forges."""
    seen, anchors = {}, set()
    for heading in re.findall(r"^#+ +(.*)$", FENCE.sub("", text), re.M):
        heading = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading)
        anchor = re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
        count = seen.get(anchor, 0)
        seen[anchor] = count + 1
        anchors.add(f"{anchor}-{count}" if count else anchor)
    return anchors


class Links(unittest.TestCase):
    def test_every_relative_link_leads_somewhere(self):
        count = 0
        for path, text in read_readmes():
            for link in read_links(text):
                target, _, anchor = link.partition("#")
                file = (path.parent / target).resolve() if target else path
                with self.subTest(f"{path.relative_to(ROOT)}: {link}"):
                    self.assertTrue(file.exists())
                    if anchor and file.suffix == ".md":
                        self.assertIn(anchor, read_anchors(file.read_text(encoding="utf-8")))
                count += 1
        self.assertGreater(count, 0)

    def test_src_leads_to_the_readme_of_every_room(self):
        top = ROOT / "src" / "README.md"
        linked = read_links(FENCE.sub("", top.read_text(encoding="utf-8")))
        rooms = [path for path in sorted(top.parent.rglob("README.md")) if path != top]
        self.assertGreater(len(rooms), 0)
        for path in rooms:
            self.assertIn(path.relative_to(top.parent).as_posix(), linked)


if __name__ == "__main__":
    unittest.main()
