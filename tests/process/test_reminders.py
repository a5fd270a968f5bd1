"""actions remind: who is told of what, silence where there is nothing, and how it leaves."""

import email
import email.policy
import unittest

import mail_server
from harness import ProcessTest


class Reminders(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_review_directory()

    def add(self, what):
        self.act("actions", "add", what)

    def digests(self, *more, on):
        return {one["person"]: one for one in self.read("actions", "remind", "--json", *more, on=on).json["data"]["digests"]}

    def test_silence_where_there_is_nothing(self):
        self.add("Patch the gateways @ben due:2026-12-31")
        run = self.act("actions", "remind", "--sendmail", env={"ISMS_REVIEW_SENDMAIL": "/nonexistent"})
        self.assertEqual((run.out, run.err), ("", ""))

    def test_who_is_told_of_what(self):
        self.add("Patch the gateways @ben due:2026-11-10")
        self.add("Test the backup @cleo due:2026-11-20")
        self.add("Ask the auditor @ada due:2026-12-20")
        told = self.digests(on="2026-11-14")
        self.assertEqual({person: (one["overdue"], one["due_soon"], one["escalated"]) for person, one in told.items()},
                         {"ben": (["A-2026-001"], [], []), "cleo": ([], ["A-2026-002"], [])})
        self.assertEqual(set(self.digests("--days", "5", on="2026-11-14")), {"ben"})
        # On its day an action is not overdue.
        self.assertEqual(self.digests(on="2026-11-10")["ben"]["due_soon"], ["A-2026-001"])

    def test_the_ladder_tells_the_manager(self):
        self.act("config", "ladder-days", "30")
        self.add("Patch the gateways @ben due:2026-11-10")
        self.assertNotIn("ada", self.digests(on="2026-12-09"))
        self.assertEqual(self.digests(on="2026-12-20")["ada"]["escalated"], ["A-2026-001"])

    def test_the_actions_of_whoever_has_left_go_to_their_manager(self):
        self.add("Patch the gateways @ben due:2026-11-10")
        self.act("people", "set", "ben", "--left", "2026-11-12")
        told = self.digests(on="2026-11-14")
        self.assertEqual(set(told), {"ada"})
        self.assertEqual(told["ada"]["escalated"], ["A-2026-001"])

    def test_one_message_a_person(self):
        self.act("config", "ladder-days", "1")
        self.add("Patch <the> gateways @ben due:2026-11-10")
        self.add("Test the backup @ben due:2026-11-18")
        handler = mail_server.Handler(refused=["ada@example.org"])
        with mail_server.running(handler) as port, self.unchanged():
            run = self.act("actions", "remind", "--smtp", f"smtp://localhost:{port}", "--from", "cleo", on="2026-11-14", code=6)
        self.assert_diagnostic(run, "ada@example.org did not get it", "550")
        self.assertEqual(len(handler.accepted), 1)
        message = email.message_from_bytes(handler.accepted[0][2], policy=email.policy.default)
        self.assertEqual(message["Subject"], "2 actions need your attention")
        text = message.get_body(("plain",)).get_content()
        self.assertIn("Overdue:\nA-2026-001  Patch <the> gateways, due 2026-11-10\n", text.replace("\r\n", "\n"))
        self.assertIn("Due soon:\nA-2026-002  Test the backup, due 2026-11-18\n", text.replace("\r\n", "\n"))
        self.assertIn("Patch &lt;the&gt; gateways", message.get_body(("html",)).get_content())
        drafts = self.act("actions", "remind", "--eml", self.top / "drafts", "--from", "cleo", on="2026-11-14")
        self.assertEqual(len(drafts.lines), 2)
        manager = email.message_from_bytes((self.top / "drafts/reminder-2026-11-14-ada.eml").read_bytes(), policy=email.policy.default)
        self.assertIn("for so long that you are asked to decide:", manager.get_body(("plain",)).get_content())

    def test_without_a_way_out_it_lists(self):
        self.add("Patch the gateways @ben due:2026-11-10")
        run = self.read("actions", "remind", on="2026-11-14")
        self.assertEqual(run.out, "Ben Example\t1\t0\t0\n")

    def test_a_sender_without_an_address(self):
        self.add("Patch the gateways @ben due:2026-11-10")
        self.forget_address("cleo")
        self.assert_diagnostic(self.act("actions", "remind", "--mail", "--from", "cleo", on="2026-11-14", code=5), "people set cleo --email")
        self.forget_address("ben")
        run = self.act("actions", "remind", "--mail", on="2026-11-14")
        self.assertIn("Ben Example can't be reminded", run.err)
        for words in ((), ("--mail", "--dry-run")):
            run = self.act("actions", "remind", *words, on="2026-11-14")
            self.assertIn("warning: Ben Example can't be reminded", run.err)
            self.assertIn("hint: isms-review people set ben --email ADDRESS", run.err)


if __name__ == "__main__":
    unittest.main()
