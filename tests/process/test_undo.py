"""undo: several steps back, never past what was signed, and no number twice."""

import unittest

from harness import ProcessTest, snapshot

FIRST = "actions/2026/MR-2026-11-A01.json"


def content(record):
    return {key: value for key, value in record.items() if key not in ("history", "counters")}


class Undo(ProcessTest):
    def test_several_steps_back(self):
        self.make_planned_review()
        states = [content(self.record(FIRST))]
        for words in (["actions", "start", "A01"], ["actions", "reassign", "A01", "--to", "cleo", "--reason", "Ben is on leave"],
                      ["actions", "reschedule", "A01", "--due", "2026-12-15", "--reason", "Back order"], ["actions", "done", "A01"]):
            self.act(*words)
            states.append(content(self.record(FIRST)))
        for expected in reversed(states[:-1]):
            run = self.act("undo")
            self.assertIn("undo of actions ", run.err)
            self.assertEqual(content(self.record(FIRST)), expected)
        history = [event["event"] for event in self.record(FIRST)["history"]]
        self.assertEqual(history, ["created", "started", "reassigned", "rescheduled", "done"] + ["undone"] * 4, "histories only grow")
        self.assertEqual(self.read("doctor").out, "the files are in order\n")

    def test_back_to_the_beginning(self):
        self.make_review_directory()
        self.act("agenda", "new")
        self.act("actions", "add", "Test the backup @cleo due:+2w")
        undone = 0
        while (run := self.act("undo", code=None)).code == 0:
            undone += 1
        self.assertEqual((undone, run.code), (5, 5), str(run))
        self.assert_diagnostic(run, "init", "can't be undone")
        self.assertEqual(self.read("people", "list").out, "")
        self.assertEqual(self.read("actions", "list", "--all").out, "")

    def test_a_created_action_is_withdrawn_and_its_number_spent(self):
        self.make_planned_review()
        self.act("undo")
        record = self.record(FIRST)
        self.assertEqual((record["state"], record["title"]), ("withdrawn", "Patch the VPN gateways"))
        self.assertEqual(self.read("actions", "list", "--all").out, "")
        self.assertEqual(self.act("actions", "add", "Another @ben due:+2w", "--meeting", "11").out, "MR-2026-11-A02\n")
        self.assertEqual(self.act("actions", "add", "Between @ben due:+2w").out, "A-2026-001\n")
        self.act("undo")
        self.assertEqual(self.act("actions", "add", "Between @ben due:+2w").out, "A-2026-002\n")
        run = self.act("actions", "done", "A-2026-001", code=5)
        self.assert_diagnostic(run, "withdrawn")

    def test_an_undone_change_is_not_undone_twice(self):
        self.make_planned_review()
        self.act("actions", "start", "A01")
        self.act("undo")
        self.act("undo")
        self.assertEqual(self.record(FIRST)["state"], "withdrawn")
        self.assertEqual([event["event"] for event in self.record(FIRST)["history"]], ["created", "started", "undone", "undone"])

    def test_several_actions_are_one_step(self):
        self.make_planned_review()
        self.act("actions", "add", "Test the backup @cleo due:+2w", "--meeting", "11")
        self.act("actions", "done", "A01", "A02")
        self.act("undo")
        self.assertEqual({row["state"] for row in self.read("actions", "list", "--json").json["data"]["actions"]}, {"open"})

    def test_evidence_stays_and_is_marked(self):
        self.make_planned_review()
        report = self.top / "report.txt"
        report.write_text("done\n")
        self.act("actions", "done", "A01", "--evidence", report)
        blobs = [path for path in (self.directory / "evidence").rglob("*") if path.is_file()]
        self.act("undo")
        self.assertEqual([path for path in (self.directory / "evidence").rglob("*") if path.is_file()], blobs)
        self.assertNotIn("evidence", self.record(FIRST))
        self.assertEqual(self.read("doctor").out, "the files are in order\n")
        self.act("actions", "done", "A01", "--evidence", report)
        self.assertEqual(self.read("doctor").out, "the files are in order\n")

    def test_refused_when_a_file_was_changed_since(self):
        self.make_planned_review()
        path = self.directory / FIRST
        path.write_text(path.read_text().replace("VPN gateways", "VPN"))
        with self.unchanged():
            run = self.act("undo", code=5)
        self.assert_diagnostic(run, FIRST, "changed by something else", "throw that later change away")

    def test_signing_and_sealing_stay(self):
        self.make_signed_review()
        with self.unchanged():
            self.assert_diagnostic(self.act("undo", code=5), "minutes sign", "can't be undone")
        self.act("archive", "seal", "11", on="2026-11-12")
        with self.unchanged():
            self.assert_diagnostic(self.act("undo", code=5), "archive seal", "can't be undone")
        # What comes after can be taken back, and the signature is the end again.
        self.act("actions", "comment", "A01", "Half way")
        self.act("undo")
        self.act("undo", code=5)

    def test_a_withdrawn_period_is_planned_anew(self):
        self.make_review_directory()
        self.act("agenda", "new")
        self.act("undo")
        self.assertEqual(self.read("agenda", "list").out, "")
        self.assertTrue(self.record("meetings/MR-2026-11/meeting.json")["withdrawn"])
        self.assertEqual(self.act("agenda", "new").out, "MR-2026-11\n")
        record = self.record("meetings/MR-2026-11/meeting.json")
        self.assertFalse(record.get("withdrawn", False))
        self.assertEqual([event["event"] for event in record["history"]], ["created", "undone", "created"])
        self.assertEqual(self.read("doctor").out, "the files are in order\n")

    def test_minutes_taken_back_are_taken_anew(self):
        self.make_held_review()
        self.act("undo")
        self.assertEqual(self.read("minutes", "list").out, "")
        self.assertEqual(self.read("agenda", "list").lines[0].split("\t")[4], "planned")
        form = self.act("minutes", "take", "11", "--form", on="2026-11-10").out
        self.assertNotIn("nothing new", form)
        self.act("minutes", "take", "11", "--from", "-", on="2026-11-10", stdin=form.replace("End:", "End: 12:00"))
        self.assertEqual(self.read("doctor").out, "the files are in order\n")

    def test_the_list_says_what_was_done(self):
        self.make_planned_review()
        self.act("undo", by="ben")
        rows = [line.split("\t") for line in self.read("undo", "--list").lines]
        self.assertEqual([(row[0], row[2], row[3]) for row in rows[:3]], [("7", "ben", "undo"), ("6", "ada", "actions add"), ("5", "ada", "agenda new")])

    def test_without_a_journal(self):
        self.make_planned_review()
        for path in (self.directory / ".isms/journal").iterdir():
            if path.is_file():
                path.unlink()
        before = snapshot(self.directory)
        run = self.act("undo", code=4)
        self.assert_diagnostic(run, "no change to undo", "version control")
        self.assertEqual(snapshot(self.directory), before)


if __name__ == "__main__":
    unittest.main()
