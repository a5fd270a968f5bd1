"""What is longer than the terminal is shown page by page; nothing else is, and no pager loses anything."""

import unittest

from harness import ProcessTest

MARKING = "sed s/^/P:/"


class Pager(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_signed_review()

    def shown(self, *words, **env):
        code, text = self.on_terminal("--today", "2026-11-25", *words, env=env)
        self.assertEqual(code, 0, text)
        return text

    def test_a_long_document_goes_through_the_pager(self):
        whole = self.shown("minutes", "show", "11")
        self.assertGreater(whole.count("\n"), 24)
        paged = self.shown("minutes", "show", "11", ISMS_REVIEW_PAGER=MARKING)
        self.assertEqual([line.removeprefix("P:") for line in paged.splitlines()], whole.splitlines())
        # What comes after it, on standard error, does not.
        self.assertGreater(sum(line.startswith("P:") for line in paged.splitlines()), 24)

    def test_the_own_variable_is_asked_first(self):
        self.assertIn("P:", self.shown("minutes", "show", "11", ISMS_REVIEW_PAGER="", PAGER=MARKING))
        self.assertNotIn("P:", self.shown("minutes", "show", "11", ISMS_REVIEW_PAGER="cat", PAGER=MARKING))

    def test_what_fits_is_printed_as_it_is(self):
        self.assertNotIn("P:", self.shown("people", "list", ISMS_REVIEW_PAGER=MARKING))

    def test_a_pipe_has_no_pager(self):
        self.assertNotIn("P:", self.read("minutes", "show", "11", env={"ISMS_REVIEW_PAGER": MARKING}).out)

    def test_a_pager_that_is_not_there_does_not_matter(self):
        text = self.shown("minutes", "show", "11", ISMS_REVIEW_PAGER="no-such-pager")
        self.assertIn("Sign-off", text)

    def test_a_pager_that_stops_early_is_no_failure(self):
        text = self.shown("minutes", "show", "11", ISMS_REVIEW_PAGER="head -n 2")
        self.assertLess(text.count("\n"), 10)


if __name__ == "__main__":
    unittest.main()
