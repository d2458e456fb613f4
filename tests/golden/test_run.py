#!/usr/bin/python3
"""Lines of a case that say what a trainer would say: what is read, what is refused, what contradicts a report."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import run  # noqa: E402

REPORT = {"on_first_page": 1, "went_well": {"turn": 3},
          "turning_points": [{"turn": 4, "rules": [{"id": "no-guess"}]}, {"turn": 9, "rules": []}]}


class Lines(unittest.TestCase):
    def wrong(self, *lines):
        return len(run.contradictions(run.said_by_trainer("\n".join(["# trainer: Good.", *lines])), REPORT))

    def test_a_case_without_them_is_held_to_nothing(self):
        self.assertEqual(run.said_by_trainer("# a run\none\n"), {})

    def test_the_turning_points_of_the_short_report_are_compared_in_their_order(self):
        self.assertEqual(self.wrong("# points: 4 no-guess"), 0)
        for points in ("none", "4 confirm-back", "5 no-guess", "4 no-guess, 9 keep-record"):
            self.assertEqual(self.wrong(f"# points: {points}"), 1, points)

    def test_praise_is_an_answer_or_none_or_anything_but(self):
        for praise, wrong in (("3", 0), ("not 1, 8", 0), ("none", 1), ("4", 1), ("not 2, 3", 1)):
            self.assertEqual(self.wrong(f"# praise: {praise}"), wrong, praise)

    def test_what_cannot_be_read_is_refused(self):
        for lines in (["# points: none"], ["# trainer: Good.", "# points: four no-guess"],
                      ["# trainer: Good.", "# praise: not"], ["# trainer: Good.", "# trainer: Bad."], ["# trainer:"]):
            with self.assertRaises(run.Failed, msg=lines):
                run.said_by_trainer("\n".join(lines))


if __name__ == "__main__":
    unittest.main()
