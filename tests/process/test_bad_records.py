"""Damaged records: named with file and place, all of them in one run, nothing changed, and the others stay readable."""

import json
import unittest

from harness import ProcessTest

FIRST = "actions/2026/MR-2026-11-A01.json"
SECOND = "actions/2026/MR-2026-11-A02.json"

# How a file may be spoiled, and what the message then has to say besides the file's name.
DAMAGE = {
    "truncated": (lambda text: text[: len(text) // 2], "line "),
    "empty": (lambda text: b"", "line 1"),
    "not UTF-8": (lambda text: text.replace(b"Patch", b"Pat\xff\xfech"), "UTF-8"),
    "an overlong UTF-8 form": (lambda text: text.replace(b"Patch", b"Pat\xc0\xafch"), "UTF-8"),
    "a surrogate in UTF-8": (lambda text: text.replace(b"Patch", b"Pat\xed\xa0\x80ch"), "UTF-8"),
    "a byte order mark": (lambda text: b"\xef\xbb\xbf" + text, "byte order mark"),
    "UTF-16": (lambda text: text.decode().encode("utf-16"), "UTF-8"),
    "nested 100,000 levels": (lambda text: text.replace(b"{", b'{"deep": ' + b"[" * 100_000 + b"]" * 100_000 + b",", 1), "nest"),
    "nested and never closed": (lambda text: b"[" * 100_000, "nest"),
    "a duplicate key": (lambda text: text.replace(b'"state"', b'"title": "x", "state"', 1), "/title"),
    "text after the record": (lambda text: text + b"{}\n", "line "),
    "conflict marks": (lambda text: b"<<<<<<< ours\n" + text, "line 1"),
    "a list": (lambda text: b"[]\n", "object"),
    "another kind": (lambda text: text.replace(b'"record": "action"', b'"record": "person"'), "/record"),
    "a newer version": (lambda text: text.replace(b'"version": 1', b'"version": 2'), "/version"),
    "no version": (lambda text: text.replace(b'"version": 1,', b""), "/version"),
    "a missing field": (lambda text: text.replace(b'"owner"', b'"own"', 1), "/owner"),
    "a wrong type": (lambda text: text.replace(b'"owner": "ben"', b'"owner": 7'), "/owner"),
    "a number for a text": (lambda text: text.replace(b'"title": "Patch the VPN gateways"', b'"title": 1e999'), "/title"),
    "a date that is none": (lambda text: text.replace(b"2026-11-20", b"2026-02-30"), "/due"),
    "an id of another file": (lambda text: text.replace(b"MR-2026-11-A01", b"MR-2026-11-A09"), "MR-2026-11-A09"),
    "an id that is a path": (lambda text: text.replace(b"MR-2026-11-A01", b"../../review"), "/id"),
}


class BadRecords(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_planned_review()
        self.act("actions", "add", "Renew the certificate @cleo due:2026-11-30", "--meeting", "11")

    def spoil(self, path, change):
        file = self.directory / path
        before = file.read_bytes()
        after = change(before)
        self.assertNotEqual(after, before)
        file.write_bytes(after)
        self.damaged.add(file)
        return before

    def test_each_damage_is_refused_where_the_record_is_needed(self):
        for what, (change, words) in DAMAGE.items():
            with self.subTest(what):
                before = self.spoil(FIRST, change)
                with self.unchanged():
                    for command in (["actions", "show", "MR-2026-11-A01"], ["actions", "comment", "MR-2026-11-A01", "Still at it"]):
                        run = self.act(*command, code=3)
                        self.assertEqual(run.out, "")
                        self.assert_diagnostic(run, FIRST + ":", words)
                (self.directory / FIRST).write_bytes(before)

    def test_each_damage_leaves_the_others_readable(self):
        for what, (change, words) in DAMAGE.items():
            with self.subTest(what):
                before = self.spoil(FIRST, change)
                listed = self.read("actions", "list", code=3)
                self.assertEqual([line.split("\t")[0] for line in listed.lines], ["MR-2026-11-A02"])
                self.assert_diagnostic(listed, FIRST + ":", words)
                under_json = self.read("actions", "list", "--json", code=3).json
                self.assertEqual([row["id"] for row in under_json["data"]["actions"]], ["MR-2026-11-A02"])
                self.assertEqual({row["file"] for row in under_json["diagnostics"]}, {FIRST})
                doctor = self.read("doctor", code=1)
                self.assert_diagnostic(doctor, FIRST)
                # Another action can still be worked on.
                self.act("actions", "comment", "MR-2026-11-A02", what)
                (self.directory / FIRST).write_bytes(before)

    def test_all_errors_of_a_record_in_one_run(self):
        def change(text):
            record = json.loads(text)
            record.update(owner=7, state="nearly", due="soon", raised_on="2026-13-01", history={})
            del record["title"]
            return json.dumps(record).encode()

        self.spoil(FIRST, change)
        run = self.act("actions", "done", "MR-2026-11-A01", code=3)
        for pointer in ("/owner", "/state", "/due", "/raised_on", "/history", "/title"):
            self.assertIn(f"{FIRST}: {pointer}:", run.err)
        places = [row["place"] for row in self.act("actions", "done", "MR-2026-11-A01", "--json", code=3).json["diagnostics"]]
        self.assertEqual(sorted(places), ["/due", "/history", "/owner", "/raised_on", "/state", "/title"])

    def test_all_errors_of_all_records_in_one_run(self):
        self.spoil(FIRST, lambda text: text[:-20])
        self.spoil("people/cleo.json", lambda text: text.replace(b'"name"', b'"called"'))
        self.spoil("meetings/MR-2026-11/agenda.json", lambda text: b"\xff" + text)
        for command, code in ((["status"], 3), (["doctor"], 1)):
            with self.subTest(command):
                run = self.read(*command, code=code)
                for name in (FIRST, "people/cleo.json", "meetings/MR-2026-11/agenda.json"):
                    self.assertIn(name, run.err)
                    reports = [line for line in run.err.splitlines() if line.startswith("error: " + name)]
                    self.assertEqual(len(reports), 1, str(run))

    def test_the_others_are_listed_and_no_agenda_is_frozen_without_it(self):
        self.act("actions", "add", "Replace the router @ben due:+1w")
        self.spoil(FIRST, lambda text: text[:-20])
        run = self.read("actions", "list", code=3)
        self.assertIn("Replace the router", run.out)
        self.assertIn(FIRST, run.err)
        self.assertEqual(len(self.read("actions", "list", "--json", code=3).json["data"]["actions"]), len(run.lines))
        (self.top / "form.md").write_text(self.read("minutes", "take", "11", "--form").out)
        with self.unchanged():
            for command in (["agenda", "issue", "11"], ["minutes", "take", "11", "--from", self.top / "form.md"]):
                self.assert_diagnostic(self.act(*command, code=3), FIRST)

    def test_a_list_at_fault_lies_deep(self):
        def change(text):
            record = json.loads(text)
            record["items"][3]["clauses"][0]["clause"] = None
            record["items"][1]["minutes"] = "ten"
            return json.dumps(record).encode()

        self.spoil("meetings/MR-2026-11/agenda.json", change)
        with self.unchanged():
            run = self.act("agenda", "issue", "11", code=3)
        self.assertIn("/items/3/clauses/0/clause:", run.err)
        self.assertIn("/items/1/minutes:", run.err)

    def test_review_json_is_needed_by_all(self):
        self.spoil("review.json", lambda text: text[:-3])
        with self.unchanged():
            for command in (["status"], ["agenda", "show"], ["agenda", "new"], ["config"]):
                with self.subTest(command):
                    run = self.act(*command, code=3)
                    self.assert_diagnostic(run, "review.json")
        self.assertEqual(self.read("doctor", code=1).out.split()[1:], ["finding"])

    def test_a_newer_version_is_left_alone(self):
        adding = ["actions", "add", "Replace the router @ben due:+1w", "--meeting", "MR-2026-11"]
        for path, command in (("review.json", adding), ("meetings/MR-2026-11/meeting.json", adding), ("people/ben.json", adding),
                              (FIRST, ["actions", "reassign", "MR-2026-11-A01", "--to", "cleo", "--reason", "Leave"])):
            with self.subTest(path):
                before = self.spoil(path, lambda text: text.replace(b'"version": 1', b'"version": 2'))
                with self.unchanged():
                    run = self.act(*command, code=3)
                self.assert_diagnostic(run, path + ": /version:", "newer", "update isms-review")
                (self.directory / path).write_bytes(before)

    def test_a_damaged_person_is_not_taken_for_an_unknown_one(self):
        self.spoil("people/ben.json", lambda text: text[:-9])
        for command in (["actions", "add", "Replace the router @ben due:+1w"], ["people", "set", "ben", "--role", "Network"],
                        ["people", "show", "ben"], ["actions", "list", "--owner", "ben"]):
            with self.subTest(command), self.unchanged():
                self.assert_diagnostic(self.act(*command, code=3), "people/ben.json:")
        with self.unchanged():
            self.assert_diagnostic(self.act("actions", "comment", "A02", "x", by="ben", code=3), "people/ben.json:")

    def test_unknown_keys_survive_a_write(self):
        def change(text):
            record = json.loads(text)
            record["severity"] = {"impact": "high", "score": 7.5}
            record["history"][0]["ticket"] = "OPS-12"
            return (json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode()

        self.spoil(FIRST, change)
        self.act("actions", "comment", "A01", "Half way")
        self.act("actions", "reassign", "A01", "--to", "cleo", "--reason", "Ben is on leave")
        self.act("undo")
        record = self.record(FIRST)
        self.assertEqual(record["severity"], {"impact": "high", "score": 7.5})
        self.assertEqual(record["history"][0]["ticket"], "OPS-12")
        self.assertEqual(record["owner"], "ben")
        run = self.read("doctor", code=None)
        self.assertIn("/severity", run.err + run.out)


if __name__ == "__main__":
    unittest.main()
