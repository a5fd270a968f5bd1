"""Minutes by mail: what the messages are to a reader that is not ours, what a mail server took over and what the record says of it."""

import email
import email.policy
import hashlib
import json
import stat
import subprocess
import unittest
from pathlib import Path

import icalendar
import mail_server
from harness import BINARY, ProcessTest, clean_environment, filled_form

REVIEW = "MR-2026-11"
FOLDER = f"meetings/{REVIEW}/distribution"


def read_mail(data):
    return email.message_from_bytes(data, policy=email.policy.default)


class MailTest(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_review_directory()
        self.act("agenda", "new", "--chair", "ada", "--invite", "ada", "--invite", "ben", "--invite", "cleo")
        form = filled_form(self.act("minutes", "take", REVIEW, "--form", on="2026-11-10").out)
        self.act("minutes", "take", REVIEW, "--from", "-", on="2026-11-10", stdin=form)
        self.act("minutes", "sign", REVIEW, "--by", "ada", on="2026-11-11")

    def mail(self, *more, code=0, **options):
        return self.act("minutes", "distribute", REVIEW, *more, code=code, on="2026-11-12", **options)

    def drafts(self, *more, **options):
        self.mail("--eml", self.top / "drafts", *more, **options)
        return {path.stem.rsplit("-", 1)[1]: path.read_bytes() for path in (self.top / "drafts").iterdir()}

    def records(self):
        folder = self.directory / FOLDER
        return [self.record(f"{FOLDER}/{path.name}") for path in sorted(folder.iterdir())] if folder.is_dir() else []

    def check_message(self, data):
        """No defect, whatever is in it; lines of mail."""
        message = read_mail(data)
        for part in message.walk():
            self.assertEqual(part.defects, [], data[:400])
            for name, value in part.items():
                self.assertEqual(value.defects, () if isinstance(value.defects, tuple) else [], f"{name}: {value}")
        self.assertNotIn(b"\n", data.replace(b"\r\n", b""))
        self.assertNotIn(b"\r", data.replace(b"\r\n", b""))
        for line in data.split(b"\r\n"):
            self.assertLessEqual(len(line), 998)
        return message

    # --- messages

    def test_a_draft_for_everyone(self):
        with self.unchanged():
            drafts = self.drafts()
        self.assertEqual(set(drafts), {"ada", "ben", "cleo"})
        message = self.check_message(drafts["ben"])
        self.assertEqual(message["X-Unsent"], "1", "mail programs open it to be sent")
        self.assertEqual(message["Subject"], f"Minutes of the management review {REVIEW}")
        self.assertEqual(message["To"], '"Ben Example" <ben@example.org>' if message["To"].startswith('"') else "Ben Example <ben@example.org>")
        self.assertEqual(message["From"].addresses[0].addr_spec, "ada@example.org")
        self.assertEqual(message["Date"].datetime.isoformat(), "2026-11-12T12:00:00+00:00")
        text = message.get_body(("plain",)).get_content()
        attachment = next(message.iter_attachments())
        self.assertEqual(attachment.get_filename(), f"{REVIEW}-minutes.pdf")
        content = attachment.get_content()
        self.assertTrue(content.startswith(b"%PDF-"))
        self.assertIn(hashlib.sha256(content).hexdigest(), text)
        self.assertIn("<p>The minutes of the management review MR-2026-11 of Acme", message.get_body(("html",)).get_content())
        self.assertIn("Please tell Ada Example that you have read them", text)
        self.assertEqual(self.drafts(), drafts)
        others = [self.check_message(drafts[who]) for who in ("ada", "cleo")]
        self.assertEqual(len({str(one["Message-ID"]) for one in [message, *others]}), 3)
        self.assertEqual(len({str(one["References"]) for one in [message, *others]}), 1)

    def test_what_is_classified_as_refer_only_is_not_attached(self):
        self.act("config", "classification", "Strictly confidential")
        self.act("config", "refer-only", "Secret, strictly Confidential")
        # The minutes were signed as what they were then.
        self.assertEqual(len(list(self.check_message(self.drafts()["ben"]).iter_attachments())), 1)
        self.act("agenda", "new", "--date", "2026-12-08", "--chair", "ada", "--invite", "ben", "--start", "10:00")
        self.act("agenda", "invite", "MR-2026-12", "--eml", self.top / "invited")
        invited = self.check_message((self.top / "invited/MR-2026-12-invitation-mail-ben.eml").read_bytes())
        self.assertEqual(list(invited.iter_attachments()), [])
        text = invited.get_body(("plain",)).get_content()
        self.assertIn("Classification: Strictly confidential.", text)
        self.assertNotIn("Actions from previous meetings", text)
        self.assertNotIn("Actions from previous", self.act("agenda", "invite", "MR-2026-12").out)
        self.assertNotIn("ATTACH", self.act("agenda", "invite", "MR-2026-12").out)
        with self.unchanged():
            run = self.act("agenda", "invite", "MR-2026-12", "--attach", "pdf", code=5)
        self.assertIn("'Strictly confidential', which is never attached", run.err)
        self.assertIn("refer-only", run.err)

    def test_minutes_that_are_classified_as_refer_only(self):
        self.act("config", "classification", "Confidential")
        self.assertNotIn("warning", self.act("config", "refer-only", "Confidential").err)
        run = self.act("config", "refer-only", "Confidental")
        self.assertIn("warning: neither the organisation nor a review has the classification 'Confidental'", run.err)
        self.assertIn("did you mean 'Confidential'?", run.err)
        self.act("config", "refer-only", "confidential")
        review = self.another_signed_review()
        run = self.act("minutes", "distribute", review, "--eml", self.top / "drafts", on="2026-12-10")
        for path in run.out.split():
            message = self.check_message(Path(path).read_bytes())
            self.assertEqual(list(message.iter_attachments()), [])
            text = message.get_body(("plain",)).get_content()
            minutes = (self.directory / f"meetings/{review}/minutes.json").read_bytes()
            self.assertIn(hashlib.sha256(minutes).hexdigest(), text)
            self.assertIn("Classification: Confidential.", text)
        with self.unchanged():
            self.act("minutes", "distribute", review, "--mail", "--attach", "html", code=5, on="2026-12-10")

    def another_signed_review(self):
        review = "MR-2026-12"
        self.act("agenda", "new", "--date", "2026-12-08", "--chair", "ada", "--invite", "ada", "--invite", "ben")
        form = filled_form(self.act("minutes", "take", review, "--form", on="2026-12-08").out)
        self.act("minutes", "take", review, "--from", "-", on="2026-12-08", stdin=form)
        self.act("minutes", "sign", review, "--by", "ada", on="2026-12-09")
        return review

    def test_the_head_of_the_archive_goes_with_it(self):
        self.act("archive", "seal", REVIEW, on="2026-11-11")
        text = self.check_message(self.drafts()["ben"]).get_body(("plain",)).get_content()
        self.assertIn(hashlib.sha256((self.directory / "archive/seals/000001.sha256").read_bytes()).hexdigest(), text)

    def test_only_referred_to(self):
        message = self.check_message(self.drafts("--attach", "none")["ben"])
        self.assertEqual(list(message.iter_attachments()), [])
        minutes = (self.directory / f"meetings/{REVIEW}/minutes.json").read_bytes()
        self.assertIn(hashlib.sha256(minutes).hexdigest(), message.get_body(("plain",)).get_content())

    def test_no_name_makes_a_header(self):
        names = ["Eve\r\nBcc: all@example.org", "Eve\n\tBcc: x@example.org", "E\u00e4ve \U0001f600 " + "\u00fc" * 120, '"Q" \\ <a@b>, c',
                 "=?UTF-8?Q?spoof?=", "x" * 300, "\u202eeve", "Eve\u2028Bcc: z@example.org", "\x7f\x1b[31mEve"]
        for name in names:
            with self.subTest(repr(name)[:40]):
                path = self.directory / "people/ben.json"
                record = self.record("people/ben.json")
                record["name"] = name
                path.write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
                message = self.check_message(self.drafts("--attach", "none")["ben"])
                self.assertEqual(sorted(set(message.keys())), sorted(["Date", "From", "To", "Subject", "Message-ID", "In-Reply-To", "References",
                                                                      "MIME-Version", "Content-Type", "X-Unsent"]))
                self.assertEqual([one.addr_spec for one in message["To"].addresses], ["ben@example.org"])

    def test_addresses_that_no_header_takes(self):
        for address in ("b\u00fccher@example.org", "ben@b\u00fccher.example", "ben@example.org\r\nBcc: x@y", "a@b@c", "ben@.example", "x" * 65 + "@example.org",
                        "ben@" + "e" * 260):
            with self.subTest(repr(address)[:40]), self.unchanged():
                run = self.mail("--mail", "--eml", self.top / "none", "--external", address, code=2)
                self.assert_diagnostic(run, "is not an address that mail can be sent to", "xn--")
        self.assertFalse((self.top / "none").exists())
        long = "a" * 60 + "@" + ".".join(["b" * 60] * 3) + ".example"
        self.drafts("--external", long, "--external", "eve@xn--bcher-kva.example")
        messages = [self.check_message(path.read_bytes()) for path in (self.top / "drafts").iterdir()]
        self.assertLessEqual({long, "eve@xn--bcher-kva.example"}, {message["To"].addresses[0].addr_spec for message in messages})

    def test_who_has_no_address_is_left_out(self):
        self.forget_address("cleo")
        with self.unchanged():
            run = self.mail("--eml", self.top / "drafts")
            self.assertEqual(len(run.lines), 2)
            self.assertIn("warning: Cleo Example is left out: the register has no e-mail address of theirs", run.err)
            self.assertIn("hint: isms-review people set cleo --email ADDRESS", run.err)
            self.assertIn('--how "by e-mail" --to ada --to ben\n', run.err)
            run = self.mail("--eml", self.top / "none", "--to", "cleo", code=5)
            self.assert_diagnostic(run, "Cleo Example is left out", "people set cleo --email")
        self.assertFalse((self.top / "none").exists())
        handler = mail_server.Handler()
        with mail_server.running(handler) as port:
            self.assertIn("Cleo Example is left out", self.smtp(port).err)
            self.assertEqual(self.reached(handler), ["ada@example.org", "ben@example.org"])
            self.assertEqual([[one["id"] for one in record["people"]] for record in self.records()], [["ada"], ["ben"]])
            with self.unchanged():
                self.assert_diagnostic(self.smtp(port, code=5), "Cleo Example is left out")
            self.act("people", "set", "cleo", "--email", "cleo@b\u00fccher.example")
            with self.unchanged():
                self.assert_diagnostic(self.smtp(port, code=5), "mail can't be sent to 'cleo@b\u00fccher.example'", "xn--")
            self.act("people", "set", "cleo", "--email", "cleo@example.org")
            self.smtp(port)
        self.assertEqual(self.reached(handler)[2:], ["cleo@example.org"])

    def test_a_reminder_leaves_out_who_has_no_address(self):
        self.mail("--how", "by hand")
        self.forget_address("ben")
        run = self.act("minutes", "remind", REVIEW, "--eml", self.top / "drafts", on="2026-11-20")
        self.assertIn("Ben Example is left out", run.err)
        self.assertEqual(len(run.lines), 2)

    def test_drafts_are_recorded_for_whom_they_are(self):
        self.assertRegex(self.mail("--eml", self.top / "all").err, r'--how "by e-mail"\n')
        self.assertRegex(self.mail("--eml", self.top / "one", "--to", "ben").err, r'--how "by e-mail" --to ben\n')

    def test_who_is_in_the_register_is_nobody_outside_it(self):
        with self.unchanged():
            run = self.mail("--mail", "--external", "Ben@Example.org", code=2)
        self.assert_diagnostic(run, "is the address of Ben Example", "--to ben")

    def test_no_day_before_the_review(self):
        with self.unchanged():
            for words in (("minutes", "distribute", REVIEW, "--how", "by hand"), ("minutes", "acknowledge", REVIEW, "--by", "ben")):
                run = self.act(*words, "--on", "2026-11-09", code=2, on="2026-11-12")
                self.assert_diagnostic(run, "lies before MR-2026-11, which was held on 2026-11-10")
        self.mail("--how", "by hand", "--on", "2026-11-10")

    def test_an_objection_is_told(self):
        self.mail("--how", "by hand")
        run = self.act("minutes", "acknowledge", REVIEW, "--by", "ben", "--objection", "The gateway is late", on="2026-11-13")
        self.assertIn("what Ben Example objects to is recorded, and is a point of the next agenda: The gateway is late", run.err)

    def test_a_dry_run_says_who_gets_what(self):
        with self.unchanged():
            run = self.mail("--smtp", "smtp://mail.example.org:587", "--dry-run")
        self.assertIn("Ben Example\tben@example.org", run.out)
        self.assertIn("would send 3 messages", run.err)

    def test_nothing_is_mailed_that_is_not_signed(self):
        self.act("agenda", "new", "2026-12")
        self.act("minutes", "distribute", "MR-2026-12", "--mail", code=4)
        run = self.act("minutes", "distribute", REVIEW, code=2)
        self.assert_diagnostic(run, "--mail", "--how")

    def test_who_has_not_acknowledged_is_asked_again(self):
        with self.unchanged():
            self.assertIn("has acknowledged them", self.act("minutes", "remind", REVIEW, "--mail", on="2026-11-20").err)
        handler = mail_server.Handler()
        with mail_server.running(handler) as port:
            self.smtp(port)
            self.act("minutes", "acknowledge", REVIEW, "--by", "ben", on="2026-11-13")
            drafts = self.act("minutes", "remind", REVIEW, "--eml", self.top / "drafts", on="2026-11-20")
            self.assertIn("2 drafts of mail, not sent yet", drafts.err)
            self.assertNotIn("--how", drafts.err)
            self.assertIn("-minutes-reminder-mail-ada.eml", drafts.out)
            self.act("minutes", "remind", REVIEW, "--smtp", f"smtp://localhost:{port}", on="2026-11-20")
        self.assertEqual(self.reached(handler)[3:], ["ada@example.org", "cleo@example.org"])
        first, again = self.check_message(handler.accepted[0][2]), self.check_message(handler.accepted[3][2])
        self.assertEqual(again["Subject"], f"Reminder: minutes of the management review {REVIEW}")
        self.assertEqual(again["References"], first["References"])
        self.assertIn("You got these minutes before", again.get_body(("plain",)).get_content())
        self.assertNotIn("You got these minutes before", first.get_body(("plain",)).get_content())
        self.assertNotEqual(again["Message-ID"], first["Message-ID"])
        self.assertEqual(self.records()[-1]["how"], f"again, by e-mail, through smtp://localhost:{port}")

    # --- invitations

    def invite(self, *more, **options):
        return self.act("agenda", "invite", "MR-2026-12", *more, on="2026-11-20", **options)

    def test_an_invitation_by_mail(self):
        self.act("agenda", "new", "2026-12", "--chair", "ada", "--invite", "ben", "--invite", "cleo")
        handler = mail_server.Handler(refused=["cleo@example.org"])
        with mail_server.running(handler) as port:
            with self.unchanged():
                self.assertIn("Ben Example\tben@example.org", self.invite("--smtp", f"smtp://localhost:{port}", "--dry-run").out)
            self.invite("--smtp", f"smtp://localhost:{port}", code=6)
            self.assertEqual(self.reached(handler), ["ada@example.org", "ben@example.org"])
            handler.refused.clear()
            self.invite("--smtp", f"smtp://localhost:{port}")
            self.assertEqual(self.reached(handler)[2:], ["cleo@example.org"])
            with self.unchanged():
                self.assertIn("has got the invitation", self.invite("--smtp", f"smtp://localhost:{port}").err)
            self.act("agenda", "cancel", "MR-2026-12", "--reason", "The office is closed")
            self.invite("--smtp", f"smtp://localhost:{port}")
        self.assertEqual(len(handler.accepted), 6)
        invited, called_off = self.check_message(handler.accepted[1][2]), self.check_message(handler.accepted[4][2])
        for message, method in ((invited, "REQUEST"), (called_off, "CANCEL")):
            part = next(part for part in message.walk() if part.get_content_type() == "text/calendar")
            self.assertEqual(part.get_param("method"), method)
            self.assertEqual(icalendar.Calendar.from_ical(part.get_content())["METHOD"], method)
        self.assertEqual([one.get_filename() for one in invited.iter_attachments()], ["MR-2026-12-agenda.pdf"])
        self.assertIn("You are invited to the management review MR-2026-12 of Acme.", invited.get_body(("plain",)).get_content())
        self.assertIn("The office is closed", called_off.get_body(("plain",)).get_content())
        self.assertEqual(invited["References"], called_off["References"])
        sent = self.record("meetings/MR-2026-12/meeting.json")["invitations"]
        self.assertEqual([[(one["person"], one.get("accepted", False)) for one in each["delivery"]] for each in sent],
                         [[("ada", True), ("ben", True), ("cleo", False), ("cleo", True)], [("ada", True), ("ben", True), ("cleo", True)]])

    # --- sendmail

    def sendmail(self, exit_code=0):
        program = self.top / "sendmail"
        program.write_text(f"#!/bin/sh\ncat > {self.top}/message.$$\necho \"$@\" > {self.top}/arguments\nexit {exit_code}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        return {"ISMS_REVIEW_SENDMAIL": program}

    def test_sendmail_takes_them_over(self):
        self.mail("--sendmail", env=self.sendmail())
        self.assertEqual((self.top / "arguments").read_text(), "-t -i\n")
        messages = [path.read_bytes() for path in self.top.glob("message.*")]
        self.assertEqual(sorted(read_mail(one)["To"].addresses[0].addr_spec for one in messages), ["ada@example.org", "ben@example.org", "cleo@example.org"])
        self.assertEqual([read_mail(one)["X-Unsent"] for one in messages], [None] * 3)
        self.assertEqual([one["accepted"] for record in self.records() for one in record["delivery"]], [True] * 3)

    def test_a_sendmail_that_fails(self):
        run = self.mail("--sendmail", env=self.sendmail(75), code=6)
        self.assert_diagnostic(run, "ada@example.org did not get it", "exit status 75")
        record = self.records()[0]
        self.assertEqual(record["people"], [])
        self.assert_diagnostic(self.mail("--sendmail", env={"ISMS_REVIEW_SENDMAIL": "/nonexistent"}, code=6), "No such file")
        self.mail("--sendmail", env=self.sendmail())
        self.assertEqual([len(record["people"]) for record in self.records()], [0, 0, 1, 1, 1])

    # --- SMTP

    def smtp(self, port, *more, scheme="smtp", code=0, password="open sesame"):
        return self.mail("--smtp", f"{scheme}://localhost:{port}", *more, code=code, env={"ISMS_REVIEW_SMTP_PASSWORD": password})

    def reached(self, handler):
        return [recipient for _, recipients, _ in handler.accepted for recipient in recipients]

    def recorded(self):
        return [one["address"] for record in self.records() for one in record.get("delivery", []) if one.get("accepted")]

    def test_sent_once_with_what_the_server_said(self):
        handler = mail_server.Handler()
        with mail_server.running(handler) as port:
            self.smtp(port, "--external", "auditor@example.com")
            records = self.records()
            with self.unchanged():
                self.assertIn("has got the minutes", self.smtp(port).err)
                self.smtp(port, "--external", "auditor@example.com")
        self.assertEqual(self.reached(handler), ["ada@example.org", "ben@example.org", "cleo@example.org", "auditor@example.com"])
        self.assertEqual(len(records), len(handler.accepted))
        attachment = next(read_mail(handler.accepted[0][2]).iter_attachments()).get_content()
        for (sender, recipients, data), record in zip(handler.accepted, records):
            self.assertEqual(sender, "ada@example.org")
            self.check_message(data)
            delivery, = record["delivery"]
            self.assertEqual(delivery["message"], hashlib.sha256(data).hexdigest())
            self.assertEqual(recipients, [delivery["address"]])
            self.assertEqual(record["documents"], [{"name": f"{REVIEW}-minutes.pdf", "sha256": hashlib.sha256(attachment).hexdigest()}])
        self.assertEqual(records[1]["delivery"][0]["result"], "250 2.0.0 Ok: queued as 0002")
        self.assertEqual([[one["id"] for one in record["people"]] for record in records], [["ada"], ["ben"], ["cleo"], []])
        self.assertIn("handed out to 3 of 3", " ".join(self.read("minutes", "show", REVIEW).out.split()))

    def test_a_refused_recipient_does_not_keep_others_from_theirs(self):
        handler = mail_server.Handler(refused=["ben@example.org"])
        with mail_server.running(handler) as port:
            run = self.smtp(port, code=6)
            self.assert_diagnostic(run, "ben@example.org did not get it", "550 5.1.1 No such user here")
            self.assertEqual(self.reached(handler), ["ada@example.org", "cleo@example.org"])
            self.assertEqual(self.recorded(), self.reached(handler))
            refused = [one for record in self.records() for one in record["delivery"] if not one.get("accepted")]
            self.assertEqual([(one["person"], one["result"]) for one in refused], [("ben", "550 5.1.1 No such user here")])
            handler.refused.clear()
            self.smtp(port)
        self.assertEqual(self.reached(handler)[2:], ["ben@example.org"])
        self.assertEqual(self.recorded(), self.reached(handler))

    def test_what_was_accepted_is_recorded_when_the_program_is_killed(self):
        handler = mail_server.Handler(stalls=["cleo@example.org"])
        with mail_server.running(handler) as port:
            command = [BINARY, "--as", "ada", "--today", "2026-11-12", "minutes", "distribute", REVIEW, "--smtp", f"smtp://localhost:{port}"]
            process = subprocess.Popen(command, cwd=self.directory, env=clean_environment(self.home), stdout=subprocess.DEVNULL)
            self.assertTrue(handler.stalling.wait(timeout=30))
            process.kill()
            process.wait()
        self.assertEqual(self.reached(handler), ["ada@example.org", "ben@example.org"])
        self.assertEqual(self.recorded(), self.reached(handler))
        handler = mail_server.Handler()
        with mail_server.running(handler) as port:
            self.smtp(port)
        self.assertEqual(self.reached(handler), ["cleo@example.org"])

    def test_an_acceptance_that_can_not_be_recorded_is_told(self):
        handler = mail_server.Handler()
        folder = self.directory / FOLDER
        handler.on_acceptance = lambda: folder.exists() or folder.write_text("not a folder")
        with mail_server.running(handler) as port:
            run = self.smtp(port, code=6)
        self.assert_diagnostic(run, "the message to ada@example.org was accepted, and no record says so")
        self.assertEqual(self.reached(handler), ["ada@example.org"])

    def test_what_is_handed_out_by_hand_is_recorded_once(self):
        self.mail("--how", "by hand", "--to", "ben")
        self.mail("--how", "by hand")
        self.assertEqual([[one["id"] for one in record["people"]] for record in self.records()], [["ben"], ["ada", "cleo"]])
        with self.unchanged():
            self.assertIn("everyone has got the minutes", self.mail("--how", "by hand").err)
            for option in (("--external", "eve@example.com"), ("--mail",), ("--attach", "pdf"), ("--eml", "x"), ("--sendmail",), ("--smtp", "smtp://localhost")):
                self.assert_diagnostic(self.mail("--how", "by hand", *option, code=2), "--how")

    def test_nobody_is_reminded_of_what_they_never_got(self):
        with self.unchanged():
            self.act("minutes", "remind", REVIEW, "--external", "eve@example.com", code=2)

    def test_who_has_left_gets_none(self):
        self.act("people", "set", "cleo", "--left", "2026-11-11")
        self.assertEqual(set(self.drafts()), {"ada", "ben"})
        self.assertEqual(set(self.drafts("--to", "cleo")), {"ada", "ben", "cleo"})

    def test_a_connection_that_drops_and_a_server_that_stalls(self):
        for mood in ("drops", "stalls"):
            with self.subTest(mood):
                handler = mail_server.Handler(**{mood: ["cleo@example.org"]})
                with mail_server.running(handler) as port:
                    run = self.smtp(port, "--timeout", "3", "--to", "ben", "--to", "cleo", code=6)
                    self.assert_diagnostic(run, "cleo@example.org did not get it")
                    self.assertLessEqual(set(self.reached(handler)), set(self.recorded()))
                self.assertNotIn("cleo@example.org", self.recorded())
        handler = mail_server.Handler()
        with mail_server.running(handler) as port:
            self.smtp(port)
        self.assertEqual(self.reached(handler), ["ada@example.org", "cleo@example.org"])
        self.assertEqual(sorted(self.recorded()), ["ada@example.org", "ben@example.org", "cleo@example.org"])

    def test_nobody_listens(self):
        run = self.smtp(1, "--timeout", "3", code=6)
        self.assert_diagnostic(run, "ada@example.org did not get it")
        self.assertEqual(len(self.records()[0]["delivery"]), 1)

    def test_tls_and_login(self):
        certificate = mail_server.make_certificate(self.top)
        trusted = ("--ca-file", certificate[0], "--user", "mailer")
        handler = mail_server.Handler()
        with mail_server.running(handler, certificate, needs_login=True) as port:
            run = self.smtp(port, "--user", "mailer", code=6)
            self.assertRegex(run.err, "(?i)certificate")
            run = self.smtp(port, *trusted, password="wrong", code=6)
            self.assertNotIn("wrong", run.err)
            self.assertEqual(handler.accepted, [])
            self.smtp(port, *trusted, "--to", "ben")
        with mail_server.running(handler, certificate, implicit_tls=True, needs_login=True) as port:
            self.mail("--smtp", f"smtps://localhost:{port}", *trusted, "--password-command", "echo open sesame")
        self.assertEqual(self.reached(handler), ["ben@example.org", "ada@example.org", "cleo@example.org"])
        self.assertEqual(self.recorded(), self.reached(handler))
        for path in (self.directory / "meetings").rglob("*.json"):
            self.assertNotIn("sesame", path.read_text())

    def test_how_to_reach_the_server(self):
        for url in ("mail.example.org", "http://mail.example.org", "smtp://", "smtp://ada:secret@mail.example.org", "smtp://mail.example.org/path"):
            with self.subTest(url), self.unchanged():
                self.assert_diagnostic(self.mail("--smtp", url, code=2), "smtps://HOST:465")
                # Also where there is nobody to send to.
                for words in (("minutes", "remind", REVIEW), ("actions", "remind"), ("agenda", "invite", REVIEW)):
                    self.assert_diagnostic(self.act(*words, "--smtp", url, code=2), "is not the address of a mail server")
        with self.unchanged():
            self.assert_diagnostic(self.mail("--smtp", "smtp://localhost", "--user", "ada", code=2), "--password-command")
            run = self.mail("--smtp", "smtp://localhost", "--user", "ada", "--password-command", "exit 3", code=6)
            self.assert_diagnostic(run, "the command that gives the password failed")


if __name__ == "__main__":
    unittest.main()
