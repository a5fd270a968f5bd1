"""The published schemas, judged by a validator that is not ours: are they schemas at all, do they take what the program
writes, and do they refuse what it refuses? (That they are the program's own is for tests/model/schema_test.cpp.)"""

import json
import unittest

import schemas
from harness import SOURCE, ProcessTest

KINDS = ["action", "addendum", "agenda", "audit", "change", "decision", "disposal", "distribution", "evidence", "exception", "feedback", "improvement", "incident",
         "mapping", "meeting", "metric", "minutes", "nonconformity", "objective", "organisation", "party", "person", "risk", "signoff", "template",
         "translation", "treatment"]


class Schemas(ProcessTest):
    def test_every_kind_has_a_schema(self):
        self.assertEqual(schemas.kinds(), KINDS)
        for kind in KINDS:
            with self.subTest(kind):
                schemas.validator_of(kind)  # checks it against the 2020-12 meta-schema

    def test_the_example_fits(self):
        folder = SOURCE / "examples/acme"
        records = list(schemas.record_files(folder))
        self.assertGreater(len(records), 100, "examples/acme holds a year of records")
        self.assertEqual(schemas.problems_below(folder), [])
        found = {json.loads(path.read_text(encoding="utf-8"))["record"] for path in records}
        self.assertLessEqual(found, set(KINDS))
        self.assertLessEqual(set(KINDS) - {"template", "mapping", "exception", "translation", "disposal"}, found, "the example has a record of these kinds")

    def test_a_pack_carries_the_published_ones(self):
        pack = self.top / "pack"
        self.assertEqual(self.isms("-C", SOURCE / "examples/acme", "--today", "2026-12-01", "archive", "bundle", "-o", pack, cwd=self.top).code, 0)
        for folder in (pack / "data/schemas", SOURCE / "docs/schema"):
            self.assertEqual([path.name for path in sorted(folder.iterdir())], [f"{kind}.schema.json" for kind in KINDS])
        for kind in KINDS:
            name = f"{kind}.schema.json"
            self.assertEqual((pack / "data/schemas" / name).read_bytes(), (SOURCE / "docs/schema" / name).read_bytes(), name)

    def test_the_built_in_templates_fit(self):
        for path in sorted((SOURCE / "src/model/templates").glob("*.json")):
            self.assertEqual(schemas.problems_of(json.loads(path.read_text(encoding="utf-8")), path.name), [])

    def test_what_is_shown_as_json_fits(self):
        self.make_signed_review()
        for words in (["agenda", "show", "11"], ["minutes", "show", "11"], ["actions", "show", "A01"], ["people", "show", "ben"],
                      ["agenda", "templates", "classic"]):
            with self.subTest(words):
                bare = self.read(*words, "--format", "json").json
                self.assertEqual(schemas.problems_of(bare, " ".join(words)), [])
                data = self.read(*words, "--json").json["data"]
                self.assertEqual({key: data[key] for key in bare}, bare)
                # What has grown beside signed minutes is no part of their record.
                beside = {"addenda", "addendum_signoffs", "signoffs", "distribution", "outstanding"} if words[0] == "minutes" else set()
                self.assertEqual(set(data) - set(bare), beside)

    def test_what_the_program_refuses_does_not_fit(self):
        self.make_signed_review()
        for path, key, value in (("actions/2026/MR-2026-11-A01.json", "state", "nearly"),
                                 ("actions/2026/MR-2026-11-A01.json", "due", "soon"),
                                 ("actions/2026/MR-2026-11-A01.json", "version", 2),
                                 ("people/ben.json", "name", 7),
                                 ("people/ben.json", "id", "../ben"),
                                 ("meetings/MR-2026-11/meeting.json", "counters", {"A": -1}),
                                 ("meetings/MR-2026-11/signoff-01.json", "minutes_sha256", "none"),
                                 ("review.json", "history", "empty")):
            record = self.record(path)
            self.assertEqual(schemas.problems_of(record, path), [])
            with self.subTest(path=path, key=key):
                self.assertIn(key, record)
                record[key] = value
                self.assertNotEqual(schemas.problems_of(record, path), [])

    def test_keys_of_a_later_version_are_allowed(self):
        self.make_planned_review()
        record = self.record("actions/2026/MR-2026-11-A01.json")
        record["severity"] = {"impact": "high"}
        self.assertEqual(schemas.problems_of(record, "action"), [])


if __name__ == "__main__":
    unittest.main()
