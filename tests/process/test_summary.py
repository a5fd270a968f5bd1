"""The report on actions and the annual summary: their numbers counted anew from the records, and how they are asked for."""

import json
import shutil
import unittest

from harness import SOURCE, ProcessTest

ACME = SOURCE / "examples/acme"
CLOSING = ("done", "cancelled")


class Summary(ProcessTest):
    today = "2026-11-23"

    def setUp(self):
        super().setUp()
        shutil.copytree(ACME, self.directory, ignore=shutil.ignore_patterns(".isms"))

    def tearDown(self):
        """The records are those of the repository, and test_schemas.py looks at them."""

    def actions(self):
        records = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(self.directory.glob("actions/*/*.json"))]
        return [record for record in records if record["state"] != "withdrawn"]

    def summary(self, *words):
        return self.read("minutes", "summary", *words, "--format", "json").json

    def test_the_year_is_that_of_the_latest_signed_review(self):
        run = self.read("minutes", "summary")
        self.assertIn("Annual summary 2026", run.out)
        self.assertIn("the year is 2026", run.err)
        self.assertEqual(self.summary(), self.summary("2026"))
        self.assertEqual(self.read("minutes", "summary", "--json").json["data"], self.summary())

    def test_months_are_those_of_the_records(self):
        months = {month["month"]: month for month in self.summary("2026")["actions"]["months"]}
        for month, counted in months.items():
            opened = [action for action in self.actions() if action["raised_on"].startswith(month)]
            reopened = [event for action in self.actions() for event in action["history"] if event["event"] == "reopened" and event["at"].startswith(month)]
            self.assertEqual(counted["opened"], len(opened) + len(reopened), month)
        last = months["2026-11"]
        self.assertEqual(last["until"], self.today)
        is_open = [action for action in self.actions() if action["state"] in ("open", "in progress")]
        self.assertEqual(last["open"], len(is_open))
        self.assertEqual(last["overdue"], len([action for action in is_open if action.get("due", "9999") < self.today]))
        self.assertEqual({action["id"] for action in self.summary("2026")["actions"]["open"]}, {action["id"] for action in is_open})

    def test_a_month_is_judged_by_the_dates_that_held_then(self):
        before = self.summary("2026")["actions"]["months"][-2]
        late = next(action for action in self.summary("2026")["actions"]["open"] if action["days_overdue"] > 0)
        self.act("actions", "reschedule", late["id"], "--due", "2027-02-01", "--reason", "the supplier is late", by="cleo")
        after = self.summary("2026")["actions"]["months"]
        self.assertEqual(after[-2], before)
        self.assertNotIn(late["id"], [action["id"] for action in self.summary("2026")["actions"]["open"] if action["days_overdue"] > 0])

    def test_reviews_are_those_of_the_records(self):
        reviews = self.summary("2026")["reviews"]
        self.assertGreater(len(reviews), 3)
        for review in reviews:
            minutes = json.loads((self.directory / "meetings" / review["id"] / "minutes.json").read_text(encoding="utf-8"))
            self.assertEqual(review["held_on"], minutes["held"]["on"])
            self.assertEqual(review["effectiveness"]["answer"], minutes["effectiveness"]["answer"])
            hours = [int(minutes["held"][name][:2]) * 60 + int(minutes["held"][name][3:]) for name in ("start", "end")]
            self.assertEqual(review["minutes"], hours[1] - hours[0])
        held = [path.parent.name for path in sorted(self.directory.glob("meetings/*/minutes.json"))]
        self.assertEqual([review["id"] for review in reviews], [name for name in held if name in {review["id"] for review in reviews}])

    def test_findings_are_those_of_the_check(self):
        run = self.isms("check", "--today", self.today, "--json")
        findings = run.json["data"]["findings"]
        counts = self.summary()["findings"]
        for severity in ("major", "minor", "observation"):
            self.assertEqual(counts[severity], len([one for one in findings if one["severity"] == severity and not one["accepted"]]))
        self.assertEqual(counts["accepted"], len([one for one in findings if one["accepted"]]))

    def test_any_days_can_be_summed_up(self):
        half = self.summary("--from", "2026-07-01", "--to", "2026-09-30")
        self.assertEqual((half["from"], half["to"], half["until"]), ("2026-07-01", "2026-09-30", "2026-09-30"))
        self.assertTrue(all("2026-07-01" <= review["held_on"] <= "2026-09-30" for review in half["reviews"]))
        self.assertEqual([month["month"] for month in half["actions"]["months"]], ["2026-07", "2026-08", "2026-09"])
        self.assertEqual(self.summary("--to", "2026-03-31")["from"], "2026-01-01")
        self.assertEqual(self.summary("--from", "2026-03-01")["to"], self.today)

    def test_what_cannot_be_summed_up_is_refused(self):
        for words, said in ((["26"], "is not a year"), (["2026", "--from", "2026-01-01"], "at once"),
                            (["--from", "2026-06-01", "--to", "2026-05-01"], "lies after"), (["2031"], "has not come yet")):
            with self.subTest(words):
                run = self.isms("minutes", "summary", "--today", self.today, *words)
                self.assertEqual((run.code, run.out), (2, ""), str(run))
                self.assertIn(said, run.err)
        self.assertEqual(self.summary("1999")["reviews"], [])

    def test_a_directory_without_signed_minutes_names_no_year(self):
        for path in self.directory.glob("meetings/*/signoff-*.json"):
            path.unlink()
        run = self.isms("minutes", "summary", "--today", self.today)
        self.assertEqual(run.code, 4, str(run))
        self.assertIn("minutes summary YEAR", run.err)

    def test_files_are_named_by_the_span(self):
        folder = self.top / "out"
        self.read("minutes", "summary", "2026", "--format", "md", "--format", "html", "--format", "text", "--format", "json", "-o", folder)
        self.assertEqual(sorted(path.name for path in folder.iterdir()), [f"summary-2026.{ending}" for ending in ("html", "json", "md", "txt")])
        self.read("minutes", "summary", "--from", "2026-01-01", "--to", "2026-06-30", "-o", folder)
        self.assertTrue((folder / "summary-2026-01-01-to-2026-06-30.md").is_file())

    def test_a_report_on_actions_is_for_readers_and_leaves_sheets_alone(self):
        report = self.read("actions", "export", "--format", "text").out
        self.assertIn("Action report", report)
        self.assertIn("Actions by month", report)
        folder = self.top / "out"
        folder.mkdir()
        self.read("actions", "export", "--all", "--format", "csv", "--format", "md", "-o", folder)
        self.assertEqual((folder / "actions.csv").read_bytes(), self.read("actions", "export", "--all").out_bytes)
        self.assertEqual((folder / "actions.csv").read_text(encoding="utf-8").splitlines()[0], "Action,Due,Owner,State,Carried,Slipped,What")
        self.assertIn("# Action report", (folder / "actions.md").read_text(encoding="utf-8").splitlines())

    def test_a_report_is_about_those_who_were_asked_for(self):
        owners = {action["owner"] for action in self.actions()}
        owner = sorted(owners)[0]
        report = self.read("actions", "export", "--owner", owner, "--format", "text").out
        name = json.loads((self.directory / "people" / f"{owner}.json").read_text(encoding="utf-8"))["name"]
        self.assertIn(f"actions of {name}", report)
        count = len([action for action in self.actions() if action["owner"] == owner and action["state"] in ("open", "in progress")])
        self.assertRegex(report, rf"(?m)^Open +{count}$")


if __name__ == "__main__":
    unittest.main()
