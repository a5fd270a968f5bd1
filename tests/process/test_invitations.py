"""Invitations, updates, cancellations, answers and the year's calendar, as a reader of iCalendar that is not ours sees them."""

import base64
import datetime
import unittest

import icalendar
from harness import ProcessTest

REVIEW = "MR-2026-11"
MEETING = f"meetings/{REVIEW}/meeting.json"


def events_of(calendar):
    return [part for part in calendar.walk() if part.name == "VEVENT"]


def reply(uid, email="ben@example.org", answer="ACCEPTED", sequence=0, stamp="20261103T080000Z", more="", method="REPLY"):
    """What a calendar sends back."""
    return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Another//EN\r\n"
            f"METHOD:{method}\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:{stamp}\r\nSEQUENCE:{sequence}\r\n"
            f"ATTENDEE;PARTSTAT={answer}{more}:mailto:{email}\r\nORGANIZER:mailto:ada@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")


class InvitationTest(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_review_directory()
        self.act("config", "time-zone", "Europe/Berlin")
        self.plan()

    def plan(self):
        self.act("agenda", "new", "--chair", "ada", "--invite", "ben", "--optional", "cleo")

    def invite(self, *more, attach="none", on=None):
        run = self.act("agenda", "invite", REVIEW, "--attach", attach, *more, on=on)
        calendar = icalendar.Calendar.from_ical(run.out)
        for line in run.out_bytes.split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
        return calendar, run

    def event(self, *more, **options):
        calendar, run = self.invite(*more, **options)
        events = events_of(calendar)
        self.assertEqual(len(events), 1, run.out)
        self.assertEqual([error for event in events for error in event.errors], [])
        return events[0]

    def answer(self, text, code=0):
        return self.act("agenda", "invite", "--read", "-", stdin=text, code=code)

    # --- requests

    def test_a_request_says_when_where_who_and_what(self):
        calendar, run = self.invite()
        self.assertEqual(calendar["METHOD"], "REQUEST")
        event = events_of(calendar)[0]
        self.assertEqual(event["SUMMARY"], f"Management review {REVIEW}")
        start = event["DTSTART"].dt
        self.assertEqual(start.utcoffset(), datetime.timedelta(hours=1))
        self.assertEqual(start.replace(tzinfo=None), datetime.datetime(2026, 11, 10, 10, 0))
        minutes = sum(item.get("minutes", 0) for item in self.record(f"meetings/{REVIEW}/agenda.json")["items"])
        zone = next(part for part in calendar.walk() if part.name == "VTIMEZONE")
        self.assertEqual((str(zone["TZID"]), event["DTSTART"].params["TZID"], event["DTEND"].params["TZID"]), ("Europe/Berlin",) * 3)
        self.assertEqual(event["DTEND"].dt - start, datetime.timedelta(minutes=minutes))
        self.assertEqual(event["LOCATION"], "Board room")
        self.assertEqual(event["ORGANIZER"], "mailto:ada@example.org")
        people = {str(one): (one.params["ROLE"], one.params["PARTSTAT"], one.params["RSVP"]) for one in event["ATTENDEE"]}
        self.assertEqual(people, {"mailto:ada@example.org": ("CHAIR", "ACCEPTED", "TRUE"),
                                  "mailto:ben@example.org": ("REQ-PARTICIPANT", "NEEDS-ACTION", "TRUE"),
                                  "mailto:cleo@example.org": ("OPT-PARTICIPANT", "NEEDS-ACTION", "TRUE")})
        self.assertIn("1  Actions from previous meetings", event["DESCRIPTION"])
        alarm = [part for part in event.walk() if part.name == "VALARM"][0]
        self.assertEqual(alarm["TRIGGER"].dt, datetime.timedelta(days=-1))
        self.assertIn("the invitation for 3 people, recorded", run.err)

    def test_the_same_bytes_until_something_changes(self):
        self.act("agenda", "issue", REVIEW)
        first = self.invite(attach="pdf")[1].out_bytes
        with self.unchanged():
            again = self.invite(attach="pdf", on="2026-11-05")[1]
        self.assertEqual(again.out_bytes, first)
        self.assertIn("as before", again.err)

    def test_the_agenda_is_attached(self):
        for form, start in (("pdf", b"%PDF-"), ("html", b"<!DOCTYPE html"), ("docx", b"PK")):
            attachment = self.event(attach=form)["ATTACH"]
            self.assertEqual(attachment.params["FILENAME"], f"{REVIEW}-agenda.{form}")
            self.assertTrue(base64.b64decode(str(attachment), validate=True).lower().startswith(start.lower()), form)

    def test_a_link_in_the_place_joins_the_call(self):
        self.act("agenda", "reschedule", REVIEW, "--to", "2026-11-10", "--place", "Online, https://meet.example.org/isms", "--reason", "Remote")
        self.assertEqual(self.event()["URL"], "https://meet.example.org/isms")

    def test_an_update_keeps_the_name_and_counts_on(self):
        first = self.event()
        self.act("agenda", "reschedule", REVIEW, "--to", "2026-11-17", "--start", "14:00", "--reason", "The chair travels")
        second = self.event(on="2026-11-04")
        self.assertEqual(second["UID"], first["UID"])
        self.assertEqual((first["SEQUENCE"], second["SEQUENCE"]), (0, 1))
        self.assertEqual(second["DTSTART"].dt.replace(tzinfo=None), datetime.datetime(2026, 11, 17, 14, 0))
        self.assertGreater(second["DTSTAMP"].dt, first["DTSTAMP"].dt)

    def test_a_cancelled_review_is_called_off(self):
        first = self.event()
        self.act("agenda", "cancel", REVIEW, "--reason", "The office is closed")
        calendar, _ = self.invite()
        self.assertEqual(calendar["METHOD"], "CANCEL")
        event = events_of(calendar)[0]
        self.assertEqual((event["UID"], event["SEQUENCE"], event["STATUS"]), (first["UID"], 1, "CANCELLED"))
        self.assertEqual(event["DESCRIPTION"], "The office is closed")

    def test_a_cancellation_that_nobody_was_told_of(self):
        self.event()
        self.act("agenda", "new", "2026-12", "--chair", "ada", "--invite", "ben")
        self.act("agenda", "cancel", REVIEW, "--reason", "The office is closed")
        run = self.act("agenda", "invite", "--attach", "none")
        self.assertIn("METHOD:REQUEST", run.out)
        self.assertIn("note: the review is MR-2026-12\n", run.err)
        self.assertIn(f"warning: {REVIEW} is cancelled, and those who were invited are not told yet", run.err)
        self.assertIn(f"hint: isms-review agenda invite {REVIEW}", run.err)
        # With no other review ahead it is the one that is meant.
        self.act("agenda", "cancel", "MR-2026-12", "--reason", "Closed too")
        run = self.act("agenda", "invite")
        self.assertIn("METHOD:CANCEL", run.out)
        self.assertIn(f"note: the review is {REVIEW}, which is cancelled", run.err)
        self.assertIn("warning: MR-2026-12 is cancelled", run.err)
        self.assertIn("the review is MR-2026-12, which is cancelled", self.act("agenda", "invite").err)
        self.assertNotIn("not told yet", self.act("agenda", "invite", code=None).err)

    def test_one_way_at_a_time(self):
        with self.unchanged():
            for way in (("--mail",), ("--eml", "drafts"), ("--sendmail",), ("--smtp", "smtp://localhost")):
                for other in (("-o", "x.ics"), ("--read", "x.ics")):
                    run = self.act("agenda", "invite", *(REVIEW,) * (other[0] == "-o"), *other, *way, code=2)
                    self.assert_diagnostic(run, way[0])
            self.act("agenda", "invite", "--read", "x.ics", "--attach", "pdf", code=2)

    def test_across_the_change_of_summer_time(self):
        for day, offset in (("2026-10-23", 2), ("2026-10-26", 1)):
            self.act("agenda", "reschedule", REVIEW, "--to", day, "--reason", "Moved")
            calendar, _ = self.invite()
            self.assertEqual(events_of(calendar)[0]["DTSTART"].dt.utcoffset(), datetime.timedelta(hours=offset), day)
            # By the rules that come with it, whatever the reader knows of the zone.
            zone = next(part for part in calendar.walk() if part.name == "VTIMEZONE").to_tz()
            local = datetime.datetime.fromisoformat(f"{day}T10:00")
            self.assertEqual(zone.localize(local).utcoffset(), datetime.timedelta(hours=offset), day)

    def test_utc_needs_no_zone(self):
        self.act("config", "time-zone", "UTC")
        calendar, run = self.invite()
        self.assertNotIn("VTIMEZONE", run.out)
        self.assertIn("DTSTART:20261110T100000Z", run.out)

    def test_what_records_say_stays_text(self):
        self.act("people", "set", "ben", "--name", 'Ben "B;,:" ^Exämple')
        self.act("agenda", "reschedule", REVIEW, "--to", "2026-11-10", "--place", "Room; a, b \\ c " + "ü" * 90, "--reason", "x")
        event = self.event()
        self.assertEqual(event["LOCATION"], "Room; a, b \\ c " + "ü" * 90)
        names = [one.params["CN"] for one in event["ATTENDEE"]]
        self.assertIn("Ben 'B;,:'  Exämple", names)

    def test_refusals(self):
        self.act("agenda", "cancel", REVIEW, "--reason", "x")
        with self.unchanged():
            run = self.act("agenda", "invite", REVIEW, code=5)
        self.assert_diagnostic(run, "nobody was invited to it")

    def test_who_has_no_address_is_left_out(self):
        for who in ("ben", "cleo"):
            self.forget_address(who)
        calendar, run = self.invite()
        self.assertIn("Ben Example is left out", run.err)
        self.assertNotIn("Ben", run.out)

    def test_a_dry_run_writes_nothing(self):
        target = self.top / "out.ics"
        with self.unchanged():
            self.act("--dry-run", "agenda", "invite", REVIEW, "-o", target)
        self.assertFalse(target.exists())
        self.act("agenda", "invite", REVIEW, "-o", f"{self.top}/new/")
        self.assertTrue((self.top / f"new/{REVIEW}.ics").is_file())

    # --- replies

    def test_answers_are_recorded_and_shown(self):
        uid = self.event()["UID"]
        self.assertEqual(self.answer(reply(uid)).err.count("Ben Example accepted"), 1)
        self.answer(reply(uid, "CLEO@example.org", "DELEGATED", more=';DELEGATED-TO="mailto:dora@example.org"'))
        with self.unchanged():
            self.assertIn("as is recorded already", self.answer(reply(uid)).err)
        replies = self.record(MEETING)["replies"]
        self.assertEqual([(one["person"], one["answer"], one.get("delegated_to")) for one in replies],
                         [("ben", "accepted", None), ("cleo", "delegated", "dora@example.org")])
        self.assertIn("2 of 3 accepted, 1 delegated (invitation 1)", " ".join(self.read("agenda", "show", REVIEW).out.split()))
        # The answer to another day does not count for the new one.
        self.act("agenda", "reschedule", REVIEW, "--to", "2026-11-17", "--reason", "x")
        self.event()
        self.assertIn("1 of 3 accepted, 2 without answer (invitation 2)", " ".join(self.read("agenda", "show", REVIEW).out.split()))

    def test_a_later_answer_replaces_the_earlier(self):
        uid = self.event()["UID"]
        self.answer(reply(uid, answer="DECLINED", stamp="20261104T080000Z"))
        self.answer(reply(uid, answer="ACCEPTED", stamp="20261103T080000Z"))
        self.assertIn("1 of 3 accepted, 1 declined, 1 without answer", " ".join(self.read("agenda", "show", REVIEW).out.split()))

    def test_an_answer_that_does_not_count_is_told(self):
        uid = self.event()["UID"]
        self.assertIn("the invited have not been told yet", self.act("agenda", "reschedule", REVIEW, "--to", "2026-11-17", "--reason", "x").err)
        self.event()
        self.assertIn("which does not count", self.answer(reply(uid)).err)
        self.assertNotIn("which does not count", self.answer(reply(uid, sequence=1, stamp="20261104T080000Z")).err)
        with self.unchanged():
            self.assert_diagnostic(self.answer(reply(uid, sequence=7), code=3), "number 8 of the invitations", "never went out")
            self.act("agenda", "invite", REVIEW, "--read", "-", stdin=reply(uid), code=2)

    def test_what_is_no_answer_changes_nothing(self):
        uid = self.event()["UID"]
        cases = [("", "no iCalendar file"), ("BEGIN:VCALENDAR\r\n" * 200, "no"), (reply(uid, method="REQUEST"), "METHOD:REPLY"),
                 (reply("other@elsewhere"), "none of this directory's"), (reply(uid, "eve@example.org"), "not the address of anybody"),
                 (reply(uid, answer="NEEDS-ACTION"), "is no answer"), (reply(uid, answer="X-\x1b[31m"), "is no answer"),
                 (reply(uid) + "\0", "NUL"), ("\xff\xfe" * 50, "no iCalendar"), ("BEGIN:VCALENDAR\n" + "A:B\n" * 30000, "20,000 lines")]
        for text, words in cases:
            with self.subTest(words), self.unchanged():
                run = self.answer(text.encode("latin-1"), code=3)
                self.assert_diagnostic(run, words)
                self.assertNotIn("\x1b", run.err)
        with self.unchanged():
            self.answer(b"BEGIN:VCALENDAR\r\n" + b"X" * (2 << 20), code=3)
        good = self.top / "good.ics"
        good.write_text(reply(uid))
        with self.unchanged():
            self.act("agenda", "invite", "--read", good, "/dev/null", code=3)
            self.act("agenda", "invite", "--read", self.top / "none.ics", code=4)

    # --- the year

    def test_the_year_has_reviews_planned_dates_and_due_dates(self):
        self.act("actions", "add", "Patch, the; gateways @ben due:2026-12-31")
        self.act("actions", "add", "Test the backup @cleo due:2026-11-20")
        self.act("actions", "done", "A-2026-002")
        run = self.read("agenda", "calendar")
        calendar = icalendar.Calendar.from_ical(run.out)
        self.assertEqual(calendar["METHOD"], "PUBLISH")
        events = events_of(calendar)
        said = [(event["DTSTART"].dt.isoformat()[:16], event["SUMMARY"]) for event in events]
        self.assertEqual(said, [("2026-11-10T10:00", "Management review MR-2026-11"), ("2026-12-08", "Management review MR-2026-12"),
                                ("2026-12-31", "Due: Patch, the; gateways (Ben Example)")])
        self.assertEqual(len({event["UID"] for event in events}), 3)
        self.assertEqual(self.read("agenda", "calendar").out_bytes, run.out_bytes)
        mine = icalendar.Calendar.from_ical(self.read("agenda", "calendar", "--person", "cleo").out)
        self.assertEqual(len(events_of(mine)), 2)
        next_year = icalendar.Calendar.from_ical(self.read("agenda", "calendar", "2027").out)
        self.assertEqual(len(events_of(next_year)), 12)


if __name__ == "__main__":
    unittest.main()
