"""Each published exit code, as docs/exit-codes.md has it, with the message that goes with it."""

import unittest

from harness import SOURCE, ProcessTest


class ExitCodes(ProcessTest):
    def test_0_done(self):
        self.make_review_directory()
        run = self.read("status")
        self.assertEqual(run.err, "")
        self.assertIn("Next review", run.out)

    def test_1_findings(self):
        self.make_review_directory()
        original = self.directory / "people/ben.json"
        copy = self.directory / "people/ben.sync-conflict-20261102-080000-ABCDEFG.json"
        copy.write_bytes(original.read_bytes())
        with self.unchanged():
            run = self.read("doctor", code=1)
        self.assertRegex(run.out, r"^1 finding\n$")
        self.assert_diagnostic(run, "people/ben.sync-conflict-20261102-080000-ABCDEFG.json")

    def test_1_something_stands_between_the_review_and_an_audit(self):
        self.make_review_directory()
        with self.unchanged():
            self.assertIn("no internal audit is on record", self.read("check", code=1).out)
        self.act("check", "--accept", "internal-audit-missing", "--until", "2026-12-31", "--reason", "It is planned for December")
        # Good practice alone is no reason.
        run = self.read("check", code=0)
        self.assertIn("Good practice", run.out)
        self.assertIn("EXC-2026-001 accepted by Ada Example until 2026-12-31", run.out)

    def test_2_usage(self):
        self.make_review_directory()
        with self.unchanged():
            run = self.act("actions", "add", "Patch the VPN gateways @ben", code=2)
        self.assertEqual(run.out, "")
        self.assert_diagnostic(run, "the action has no due date", "--undated REASON")

    def test_3_invalid_record(self):
        self.make_planned_review()
        path = self.directory / "actions/2026/MR-2026-11-A01.json"
        path.write_text(path.read_text().replace('"state": "open"', '"state": "nearly"'))
        self.damaged.add(path)
        with self.unchanged():
            run = self.act("actions", "done", "MR-2026-11-A01", code=3)
        self.assert_diagnostic(run, "actions/2026/MR-2026-11-A01.json: /state:", "'nearly'", "withdrawn")

    def test_4_not_found(self):
        self.make_planned_review()
        with self.unchanged():
            run = self.act("actions", "done", "MR-2026-11-A07", code=4)
        self.assert_diagnostic(run, "there is no action 'MR-2026-11-A07'", "MR-2026-11-A01")

    def test_5_refused(self):
        self.make_signed_review()
        with self.unchanged():
            run = self.act("minutes", "take", "MR-2026-11", "--from", "-", stdin="# Minutes\n", code=5)
        self.assert_diagnostic(run, "the minutes of MR-2026-11 are signed", "minutes addendum")

    def test_6_input_output(self):
        self.make_planned_review()
        target = self.top / "folder"
        target.mkdir()
        with self.unchanged():
            run = self.read("actions", "export", "--format", "csv", "-o", target / "missing/actions.csv", code=6)
        self.assertEqual(run.out, "")
        self.assert_diagnostic(run, "missing/actions.csv")
        self.assertIn("because: ", run.err)

    def test_7_integrity(self):
        self.make_sealed_review()
        victim = self.directory / "archive/data/000001/meetings/MR-2026-11/minutes.json"
        victim.chmod(0o600)
        victim.write_bytes(victim.read_bytes().replace(b"nothing new", b"nothing odd", 1))
        with self.unchanged():
            run = self.read("archive", "verify", code=7)
        self.assertRegex(run.out, r": 1 finding\n")
        self.assert_diagnostic(run, "archive/data/000001/meetings/MR-2026-11/minutes.json", "was changed", "SHA-256")

    def test_the_codes_are_documented(self):
        published = (SOURCE / "docs/exit-codes.md").read_text(encoding="utf-8")
        for code in range(8):
            self.assertRegex(published, rf"(?m)^\| *`?{code}`? *\|", f"docs/exit-codes.md has a row for {code}")
        short = self.isms("help").out
        for words in ("0 done", "1 findings", "2 usage", "3 invalid", "4 not found", "5 refused", "6 input/output", "7 integrity"):
            self.assertIn(words, " ".join(short.split()))


if __name__ == "__main__":
    unittest.main()
