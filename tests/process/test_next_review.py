"""Which review is meant where several are planned, and that planning twice is not done unawares."""

import unittest

from harness import ProcessTest


class NextReview(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_planned_review()

    def test_planning_twice_is_told(self):
        run = self.act("agenda", "new")
        self.assertIn("MR-2026-11 on Tuesday 2026-11-10 is planned already, and not held yet", run.err)
        self.assertIn("isms-review undo takes this one back", run.err)
        self.assertNotIn("undo", self.act("agenda", "new", "--dry-run").err)

    def test_after_a_cancelled_review_there_is_nothing_to_tell(self):
        self.act("agenda", "cancel", "MR-2026-11", "--reason", "Too few people")
        self.assertNotIn("planned already", self.act("agenda", "new").err)

    def test_the_earliest_is_the_next_one_whatever_its_id(self):
        self.act("agenda", "new", "november", "--date", "2026-11-05")
        self.assertIn("the review is MR-2026-11-2", self.read("agenda", "show").err)
        self.assertEqual(self.read("status", "--json").json["data"]["next_review"]["id"], "MR-2026-11-2")
        self.act("agenda", "reschedule", "MR-2026-11-2", "--to", "2026-11-20", "--reason", "The room is taken")
        self.assertIn("the review is MR-2026-11\n", self.read("agenda", "show").err)
        self.assertEqual(self.read("status", "--json").json["data"]["next_review"]["id"], "MR-2026-11")


if __name__ == "__main__":
    unittest.main()
