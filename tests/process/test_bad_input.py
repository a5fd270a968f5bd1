"""What people type wrong: each its own clear message and code, and nothing changed."""

import unittest

from harness import ProcessTest


class BadInput(ProcessTest):
    def refused(self, *command, code, says, **options):
        with self.unchanged():
            run = self.act(*command, code=code, **options)
        self.assertEqual(run.out, "", str(run))
        self.assert_diagnostic(run, *says)
        return run

    def test_unknown_owner(self):
        self.make_review_directory()
        self.refused("actions", "add", "Patch @bem due:+1w", code=4, says=["the owner 'bem' is not in the register", "did you mean 'ben'?"])
        self.refused("actions", "add", "Patch @nobody due:+1w", code=4, says=["isms-review people list", "isms-review people add"])
        self.refused("actions", "add", "Patch", "--owner", "../../etc", "--due", "+1w", code=4, says=["'../../etc'"])

    def test_due_date_in_the_past(self):
        self.make_review_directory()
        self.refused("actions", "add", "Patch @ben due:2026-10-30", code=2, says=["Friday 2026-10-30", "has passed", "--allow-past"])
        self.act("actions", "add", "Patch @ben due:2026-10-30", "--allow-past")

    def test_dates_that_are_none(self):
        self.make_review_directory()
        for typed, suggestion in (("2026-02-30", "2026-02-28"), ("30.11.2026", "2026-11-30"), ("3.4.26", "year-month-day"), ("fryday", "friday"), ("sometime", "2026-")):
            with self.subTest(typed):
                self.refused("actions", "add", "Patch @ben", "--due", typed, code=2, says=[f"'{typed}'", suggestion])
        run = self.isms("--as", "ada", "--today", "yesterday", "actions", "add", "Patch @ben due:+1w")
        self.assertEqual(run.code, 2)
        self.assert_diagnostic(run, "'yesterday' for --today", "2026-11-23")

    def test_a_review_in_the_past_is_a_warning(self):
        self.make_planned_review()
        for words in (["agenda", "new", "2026-09"], ["agenda", "reschedule", "MR-2026-11", "--to", "2026-10-30", "--reason", "x"]):
            run = self.act(*words)
            self.assertRegex(run.err, "(?m)^warning: that day has passed")

    def test_names_without_an_id(self):
        self.make_review_directory()
        self.refused("people", "add", "\u674e\u660e", code=2, says=["no id can be made from '\u674e\u660e'", "--id"])
        self.assertEqual(self.act("people", "add", "\u674e\u660e", "--id", "li-ming").out, "li-ming\n")

    def test_a_text_that_looks_like_an_option(self):
        self.make_review_directory()
        run = self.act("actions", "add", "--owner", "ben", "--due", "+1w", "--", "--json")
        self.assertEqual(run.out, "A-2026-001\n")
        self.assertEqual(self.record("actions/2026/A-2026-001.json")["title"], "--json")

    def test_unknown_id(self):
        self.make_planned_review()
        self.refused("actions", "show", "MR-2026-11-A02", code=4, says=["there is no action", "did you mean 'MR-2026-11-A01'?"])
        self.refused("actions", "done", "A01", "A-2026-003", code=4, says=["'A-2026-003'"])
        self.refused("agenda", "issue", "2027-05", code=4, says=["there is no review '2027-05'"])
        self.refused("people", "show", "Ben", code=4, says=["did you mean 'ben'?"])
        self.refused("actions", "show", "../../review", code=4, says=["'../../review'"])

    def test_ambiguous_id(self):
        self.make_planned_review()
        self.act("agenda", "new", "2026-12")
        self.act("actions", "add", "Test the backup @cleo due:+2w", "--meeting", "MR-2026-12")
        run = self.refused("actions", "done", "A01", code=4, says=["'A01' may be any of 2 actions", "write more of the id"])
        self.assertIn("MR-2026-12-A01, MR-2026-11-A01", run.err)
        run = self.act("actions", "done", "12-A01")
        self.assertIn("MR-2026-12-A01 done: Test the backup", run.err)

    def test_mistyped_command(self):
        self.make_review_directory()
        self.refused("statsu", code=2, says=["there is no command 'statsu'", "did you mean 'status'?"])
        self.refused("actoins", "list", "--overdue", code=2, says=["there is no command 'actoins'", "did you mean 'actions'?"])
        self.refused("actions", "lsit", "--all", "A01", code=2, says=["there is no command 'actions lsit'", "did you mean 'list'?"])
        self.refused("actions", "lsit", code=2, says=["there is no command 'actions lsit'", "did you mean 'list'?"])
        self.refused("actions", code=2, says=["add, list, show"])
        self.refused("frobnicate", code=2, says=["isms-review help"])
        self.refused(code=2, says=["no command is given"])

    def test_mistyped_option(self):
        self.make_review_directory()
        self.refused("actions", "list", "--overdeu", code=2, says=["'actions list' has no option --overdeu", "did you mean '--overdue'?"])
        self.refused("actions", "list", "--sort", "colour", code=2, says=["'colour' is not a value of --sort", "one of: due, owner, carried, raised, id"])
        self.refused("actions", "list", "surplus", code=2, says=["does not take 'surplus'"])
        self.refused("agenda", "reschedule", "11", "--reason", "x", code=2, says=["needs --to DATE"])
        self.refused("--colour", "never", "status", code=2, says=["--colour", "did you mean '--color'?"])
        self.refused("--as", "ben", "status", code=2, says=["--as is given more than once"])
        self.refused("agenda", "reschedule", code=2, says=["needs ID and --to DATE and --reason TEXT"])
        self.refused("agenda", "reschedule", "11", "--reason", "x", "--to", code=2, says=["--to needs a value"])

    def test_no_review_directory(self):
        run = self.isms("status")
        self.assertEqual(run.code, 4)
        self.assert_diagnostic(run, "there is no review directory at or above " + str(self.top), "isms-review init")

    def test_a_review_directory_twice(self):
        self.make_review_directory()
        self.refused("init", self.directory, "--organisation", "Other", "--scope", "All", code=5, says=["is a review directory already"])
        self.refused("init", "--example", self.directory, code=5, says=["exists already"])

    def test_nobody_acts(self):
        self.make_review_directory()
        with self.unchanged():
            run = self.isms("--today", self.today, "agenda", "new")
        self.assertEqual(run.code, 2)
        self.assert_diagnostic(run, "it is not known who acts", "ISMS_REVIEW_USER", "user.email")
        self.refused("agenda", "new", by="benn", code=4, says=["'benn', who is to act", "did you mean 'ben'?"])

    def test_nothing_is_written_under_a_simulated_date_elsewhere(self):
        self.act("init", self.directory, "--organisation", "Acme", "--scope", "Hosting")
        self.refused("people", "add", "Ada Example", code=5, says=["nothing is written under --today"])
        run = self.isms("--as", "ada", "people", "add", "Ada Example")
        self.assertEqual(run.code, 0, str(run))

    def test_several_ids_are_one_transaction(self):
        self.make_planned_review()
        self.act("actions", "add", "Test the backup @cleo due:+2w", "--meeting", "11")
        self.act("actions", "done", "A02")
        self.refused("actions", "done", "A01", "A02", code=5, says=["MR-2026-11-A02 is done", "reopen"])
        self.assertEqual(self.record("actions/2026/MR-2026-11-A01.json")["state"], "open")

    def test_reasons_are_asked_for(self):
        self.make_planned_review()
        self.refused("actions", "cancel", "A01", "--reason", "", code=2, says=["needs a reason"])
        self.refused("actions", "cancel", "A01", "--reason", "  ", code=2, says=["needs a reason"])
        self.refused("actions", "reassign", "A01", "--to", "cleo", code=2, says=["--reason"])

    def test_signed_and_sealed_stay(self):
        self.make_sealed_review()
        self.refused("minutes", "sign", "11", "--by", "ada", code=5, says=["signed these minutes already"])
        self.refused("archive", "seal", "11", code=5, says=["sealed already"])
        self.refused("agenda", "edit", "11", "--from", "-", stdin="x", code=5, says=["sealed"])
        self.refused("agenda", "reschedule", "11", "--to", "2026-12-01", "--reason", "x", code=5, says=["sealed"])
        self.refused("agenda", "cancel", "11", "--reason", "x", code=5, says=["sealed"])
        self.refused("undo", code=5, says=["can't be undone"])


if __name__ == "__main__":
    unittest.main()
