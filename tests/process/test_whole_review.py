"""A review from an empty machine to verified evidence, by the commands that a person types."""

import subprocess
import unittest

from harness import ProcessTest, filled_form


class WholeReview(ProcessTest):
    def test_from_nothing_to_sealed_minutes(self):
        self.set_up()
        self.plan()
        self.work()
        self.hold()
        self.sign_and_seal()
        self.look_back()

    def set_up(self):
        run = self.act("init", self.directory, "--simulated", "--organisation", "Acme", "--scope", "Hosting", "--interval", "second tuesday",
                       by="ada")
        self.assertEqual(run.out, f"{self.directory}\n")
        self.assertIn("the next one on Tuesday 2026-11-10", run.err)
        self.assertEqual(self.record("review.json")["organisation"], "Acme")

        run = self.act("people", "add", "Ada Example", "--id", "ada", "--role", "Chief executive", "--top-management")
        self.assertEqual(run.out, "ada\n")
        self.act("people", "add", "Ben Example", "--id", "ben", "--manager", "ada")
        self.assertEqual([line.split("\t")[0] for line in self.read("people", "list").lines], ["ada", "ben"])

        run = self.act("actions", "add", "Renew", "the", "certificate", "@ben", "due:2026-11-06")
        self.assertEqual(run.out, "A-2026-001\n")
        self.assertIn("due on Friday 2026-11-06", run.err)

    def plan(self):
        run = self.act("agenda", "new")
        self.assertEqual(run.out, "MR-2026-11\n")
        self.assertIn("MR-2026-11 is planned on Tuesday 2026-11-10", run.err)

        shown = self.read("agenda", "show", on="2026-11-09").out
        self.assertIn("A-2026-001", shown)
        self.assertIn("3 days", shown)
        self.assertIn("escalate", shown)
        self.assertIn("isms-review actions escalate A-2026-001", " ".join(shown.split()))

        run = self.act("agenda", "issue", "11", on="2026-11-09")
        self.assertIn("MR-2026-11 is issued", run.err)
        with self.unchanged():
            again = self.act("agenda", "issue", "11", on="2026-11-09", code=5)
        self.assert_diagnostic(again, "issued already")

    def work(self):
        evidence = self.top / "certificate.txt"
        evidence.write_text("renewed until 2028\n")
        run = self.act("actions", "done", "001", "--note", "Renewed", "--evidence", evidence, by="ben", on="2026-11-09")
        self.assertIn("A-2026-001 done: Renew the certificate", run.err)
        kept = self.record("actions/2026/A-2026-001.json")
        self.assertEqual((kept["state"], kept["ended_on"]), ("done", "2026-11-09"))
        digest = kept["evidence"][0]["sha256"]
        self.assertEqual((self.directory / "evidence" / digest[:2] / digest).read_bytes(), evidence.read_bytes())

        own = self.act("actions", "verify", "001", by="ben", on="2026-11-09", code=5)
        self.assert_diagnostic(own, "judged by someone else")
        self.act("actions", "verify", "001", "--note", "Seen in the browser", by="ada", on="2026-11-09")
        self.assertEqual(self.record("actions/2026/A-2026-001.json")["state"], "verified")

    def hold(self):
        form = self.act("minutes", "take", "11", "--form", on="2026-11-10").out
        # Closed since the last review, and therefore still to be seen by this one.
        self.assertIn("- A-2026-001: noted", form)
        results = "Decision: Buy a second firewall @ada due:2026-12-31\n- [ ] Patch the VPN gateways @ben due:2026-11-20"
        text = filled_form(form).replace("No change: the ISMS stays as it is", results)
        notes = self.top / "notes.md"
        notes.write_text(text)
        run = self.act("minutes", "take", "11", "--from", notes, on="2026-11-10")
        self.assertIn("MR-2026-11 taken: 1 decision, 1 action raised, 1 action followed up", run.err)
        self.assertIn("everything is stated", run.err)
        self.assertEqual(self.record("actions/2026/MR-2026-11-A01.json")["owner"], "ben")
        shown = self.read("minutes", "show", on="2026-11-10").out
        self.assertIn("Buy a second firewall", shown)
        self.assertIn("MR-2026-11-A01", shown)

    def sign_and_seal(self):
        early = self.act("archive", "seal", "11", on="2026-11-10", code=5)
        self.assert_diagnostic(early, "not signed")
        other = self.act("minutes", "sign", "11", "--by", "ben", on="2026-11-11", code=5)
        self.assert_diagnostic(other, "top management")

        run = self.act("minutes", "sign", "11", "--by", "ada", on="2026-11-11")
        self.assertIn("method: stated", run.err)
        before = (self.directory / "meetings/MR-2026-11/minutes.json").read_bytes()

        run = self.act("archive", "seal", on="2026-11-12")
        self.assertEqual(run.out, "archive/seals/000001.sha256\n")
        self.assertEqual((self.directory / "meetings/MR-2026-11/minutes.json").read_bytes(), before)
        sealed = self.directory / "archive/data/000001"
        for path in ("meetings/MR-2026-11/minutes.json", "meetings/MR-2026-11/agenda.json", "meetings/MR-2026-11/signoff-01.json",
                     "actions/2026/A-2026-001.json", "actions/2026/MR-2026-11-A01.json", "documents/minutes.html", "documents/agenda.md"):
            self.assertTrue((sealed / path).is_file(), path)

    def look_back(self):
        run = self.read("archive", "verify", on="2026-11-12")
        self.assertIn("every byte is as it was sealed", run.out)
        check = subprocess.run(["sha256sum", "--strict", "-c", "seals/000001.sha256"], cwd=self.directory / "archive", capture_output=True, text=True)
        self.assertEqual((check.returncode, check.stderr), (0, ""), check.stdout)

        self.assertEqual(self.read("archive", "list", on="2026-11-12").out.split("\t")[1], "MR-2026-11")
        row = self.read("agenda", "list", on="2026-11-12").lines[0].split("\t")
        self.assertEqual((row[0], row[3], row[4]), ("MR-2026-11", "2026-11-10", "sealed"))
        status = self.read("status", on="2026-11-12").out
        self.assertIn("Tuesday 2026-12-08", status)
        self.assertIn("1 open, 0 overdue", status)
        self.assertEqual(self.read("doctor", on="2026-11-12").out, "the files are in order\n")


if __name__ == "__main__":
    unittest.main()
