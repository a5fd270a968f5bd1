"""Imports as people run them: exit codes, what a dry run shows, what is refused, and that a second time changes nothing."""

import unittest

from harness import SOURCE, ProcessTest, snapshot

FILES = SOURCE / "tests/exchange/imports"
MAP = ["--key", "Nr", "--map", "title=Title", "--map", "due=Due", "--map", "state=State", "--map", "owner=Owner"]
HEADER = "Nr;Title;Due;State;Owner\n"


class Import(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_review_directory()
        self.file = self.top / "findings.csv"

    def findings(self, *rows):
        self.file.write_text(HEADER + "".join(row + "\n" for row in rows), encoding="utf-8")
        return self.file

    def take(self, *options, code=0, **more):
        return self.act("inputs", "import", "nonconformities", self.file, *options, code=code, **more)

    def in_order(self):
        self.assertEqual(self.read("doctor").out, "the files are in order\n")

    def test_twice_is_once(self):
        self.findings("F/1;Leavers keep accounts;2026-12-01;open;Ben Example", "F/2;No restore test;24.12.2026;closed;Zoe")
        run = self.take(*MAP, "--save-mapping", "audit")
        self.assertEqual([line.split("\t")[:4] for line in run.lines],
                         [["2", "new", "NC-2026-001", "F/1"], ["3", "new", "NC-2026-002", "F/2"]])
        entry = self.record("inputs/nonconformities/NC-2026-002.json")
        self.assertEqual((entry["due"], entry["owner_said"], entry["source"], entry["foreign_id"]), ("2026-12-24", "Zoe", "audit", "F/2"))
        self.assertEqual(self.record("review.json")["counters"]["NC-2026"], 2)
        before = snapshot(self.directory)
        again = self.take("--mapping", "audit", "--save-mapping", "audit")
        self.assertEqual([line.split("\t")[1] for line in again.lines], ["unchanged", "unchanged"])
        self.assertEqual(snapshot(self.directory), before)
        self.in_order()

    def test_a_dry_run_tells_all_and_does_nothing(self):
        self.findings("1;First;2026-12-01;open;ada", "2;Second;;open;")
        self.take(*MAP)
        self.findings("1;First;2026-12-24;open;ada", "3;Third;;open;")
        before = snapshot(self.directory, with_private=True)
        run = self.take(*MAP, "--dry-run")
        self.assertEqual(snapshot(self.directory, with_private=True), before)
        rows = [line.split("\t") for line in run.lines]
        self.assertEqual([row[1] for row in rows], ["changed", "new", "vanished"])
        self.assertEqual(rows[0][5], "due: 2026-12-01 -> 2026-12-24")
        self.assertIn("would import: 1 new, 1 changed, 0 unchanged, 0 refused", run.err)
        data = self.take(*MAP, "--dry-run", "--json").json["data"]
        self.assertEqual(data["rows"][0]["fields"], [{"field": "due", "from": "2026-12-01", "to": "2026-12-24"}])
        self.assertEqual([gone["foreign_id"] for gone in data["vanished"]], ["2"])

    def test_what_is_exported_is_imported_again(self):
        self.findings("F/1;=1+1;2026-12-01;open;ada", "F/2;'=tis;;closed;Zoe")
        self.take(*MAP)
        self.file = self.top / "out.csv"
        self.read("inputs", "export", "nonconformities", "-o", self.file)
        text = self.file.read_text(encoding="utf-8")
        self.assertIn("NC-2026-001,'=1+1,", text)
        self.assertEqual(self.read("inputs", "export", "nonconformities").out.encode(), self.file.read_bytes())
        before = snapshot(self.directory)
        self.assertEqual([line.split("\t")[1] for line in self.take().lines], ["unchanged", "unchanged"])
        self.assertEqual(snapshot(self.directory), before)
        self.file.write_text(text.replace("2026-12-01", "2026-12-24"), encoding="utf-8")
        self.assertEqual([line.split("\t")[1:6:4] for line in self.take().lines], [["changed", "due: 2026-12-01 -> 2026-12-24"], ["unchanged", ""]])
        self.file.write_text(text.replace("NC-2026-001", "RISK-001"), encoding="utf-8")
        self.assertIn("'RISK-001' is no id of nonconformities, such as NC-2026-004", self.take(code=3).err)
        self.in_order()

    def test_what_cannot_be_exported(self):
        self.read("inputs", "export", "risks", "--format", "md", code=2)
        self.read("inputs", "export", "fears", code=4)
        self.read("inputs", "export", code=2)
        self.read("inputs", "export", "risks", "-o", self.top / "nowhere/risks.csv", code=6)
        self.assertEqual(self.read("inputs", "export", "risks").out.count("\n"), 1)
        self.assertEqual(self.read("inputs", "export", "risks", "--format", "json").out.strip(), "[]")

    def test_refused_rows_stop_the_import_unless_they_are_skipped(self):
        self.findings("1;First;03/04/2026;open;", "2;Second;;perhaps;", "3;Third;;open;")
        before = snapshot(self.directory)
        run = self.take(*MAP, code=3)
        self.assertEqual(snapshot(self.directory), before)
        self.assertIn("findings.csv: line 2, column 'Due': '03/04/2026' can be read day first or month first", run.err)
        self.assertIn("line 3, column 'State': 'perhaps' is none of: open, correcting, corrected, closed", run.err)
        self.assertEqual([line.split("\t")[1] for line in run.lines], ["refused", "refused", "new"])
        self.take(*MAP, "--skip-refused")
        self.assertEqual(len(list((self.directory / "inputs/nonconformities").iterdir())), 1)
        self.take(*MAP, "--date-style", "day-first", "--translate", "state:perhaps=open")
        self.assertEqual(self.record("inputs/nonconformities/NC-2026-002.json")["due"], "2026-04-03")
        self.in_order()

    def test_a_day_of_the_end_closes_what_no_state_says_is_open(self):
        days = ["--key", "Nr", "--map", "title=Title", "--map", "closed_on=Due"]
        self.findings("1;First;2026-10-05;;", "2;Second;;;")
        self.take(*days)
        states = [self.record(f"inputs/nonconformities/NC-2026-00{n}.json")["state"] for n in (1, 2)]
        self.assertEqual(states, ["closed", "open"])
        self.assertEqual([line.split("\t")[1] for line in self.take(*days).lines], ["unchanged", "unchanged"])
        # Opened again where it came from: what its file calls the day of the end is past.
        self.findings("1;First;2026-10-05;open;", "2;Second;2026-10-06;closed;")
        self.take(*days, "--map", "state=State")
        first, second = (self.record(f"inputs/nonconformities/NC-2026-00{n}.json") for n in (1, 2))
        self.assertEqual((first["state"], first.get("closed_on")), ("open", None))
        self.assertEqual((second["state"], second["closed_on"]), ("closed", "2026-10-06"))
        run = self.act("inputs", "import", "treatments", self.file, *days, code=3)
        self.assertIn("closed_on is said, and not how it ended: fill state too", run.err)
        self.in_order()

    def test_what_was_withdrawn_stays_so(self):
        self.findings("1;First;;open;", "2;Second;;open;")
        self.take(*MAP)
        self.act("inputs", "withdraw", "NC-2026-001", "--reason", "It is an idea, not a gap")
        self.findings("1;First;2026-12-24;open;", "2;Second;;open;")
        before = snapshot(self.directory)
        run = self.take(*MAP)
        self.assertIn("withdrawn here, and left so: NC-2026-001", run.err)
        self.assertEqual([line.split("\t")[1] for line in run.lines], ["unchanged", "unchanged"])
        self.assertEqual(snapshot(self.directory), before)
        grid = self.top / "grid.csv"
        grid.write_text("Measure,2026-10\nPatched,80%\nTrained,90%\n", encoding="utf-8")
        self.act("inputs", "import", "metrics", grid, "--collected", "2026-11-01")
        self.assertEqual(self.record("inputs/metrics/MET-patched.json")["observations"],
                         [{"period": "2026-10", "value": 80, "collected_on": "2026-11-01", "source": "grid"}])
        self.act("inputs", "withdraw", "MET-patched", "--reason", "Twice")
        grid.write_text("Measure,2026-10\nPatched,82%\nTrained,90%\n", encoding="utf-8")
        self.assertIn("left so: MET-patched", self.act("inputs", "import", "metrics", grid).err)
        self.in_order()

    def test_what_vanished_stays(self):
        self.findings("1;First;;open;", "2;Second;;open;")
        self.take(*MAP)
        self.findings("2;Second;;open;")
        before = snapshot(self.directory)
        run = self.take(*MAP)
        self.assertIn("\tvanished\tNC-2026-001\t1\tFirst\t", run.out)
        self.assertIn("1 earlier one from file is not in the file", run.err)
        self.assertEqual(snapshot(self.directory), before)

    def test_an_import_is_undone_as_a_whole_and_can_be_done_again(self):
        self.findings("1;First;;open;", "2;Second;;open;")
        self.take(*MAP)
        self.act("undo")
        self.assertEqual(self.read("inputs", "list", "nonconformities").out, "")
        self.in_order()
        run = self.take(*MAP)
        self.assertEqual([line.split("\t")[1:3] for line in run.lines], [["new", "NC-2026-001"], ["new", "NC-2026-002"]])
        self.assertNotIn("withdrawn", self.record("inputs/nonconformities/NC-2026-001.json"))
        self.in_order()

    def test_what_is_not_understood_is_said_before_anything_is_done(self):
        self.findings("1;First;;open;")
        before = snapshot(self.directory)
        self.assertIn("the columns 'Nr', 'Title', 'Due', 'State', 'Owner'", self.take(code=2).err)
        self.assertIn("add --key COLUMN", self.take("--map", "title=Title", code=2).err)
        self.assertIn("did you mean 'Title'", self.take("--key", "Nr", "--map", "title=Titel", code=2).err)
        self.assertIn("have no field 'colour'", self.take("--key", "Nr", "--map", "colour=Title", code=2).err)
        self.assertIn("there is no preset 'jura'", self.take("--preset", "jura", code=4).err)
        self.take("--mapping", "none", code=4)
        self.act("inputs", "import", "nonconformity", self.top / "none.csv", code=4)
        self.act("inputs", "import", "nothing", self.file, code=2)
        self.act("inputs", "import", code=2)
        self.assertEqual(snapshot(self.directory), before)

    def test_standard_input_and_presets(self):
        text = (FILES / "jira.csv").read_text(encoding="utf-8")
        run = self.act("inputs", "import", "nonconformities", "-", stdin=text)
        self.assertIn("read as Jira issues (CSV) (preset jira-nonconformities)", run.err)
        self.assertIn("not read: 'Issue Type', 'Project key'", run.err)
        presets = self.read("inputs", "import", "--presets").lines
        built_in = [preset for preset in presets if not preset.startswith("isms-review\t")]
        self.assertEqual(len(built_in), len(list((SOURCE / "src/exchange/presets").glob("*.json"))))
        self.assertEqual(len(presets), len(built_in) + 1)
        self.in_order()

    def test_every_preset_leaves_the_files_in_order(self):
        for kind, name in [("risks", "ciso-assistant-risks.csv"), ("risks", "ciso-assistant-risk-assessment.csv"),
                           ("risks", "simplerisk.csv"), ("treatments", "ciso-assistant-controls.csv"),
                           ("treatments", "ciso-assistant-action-plan.csv"), ("nonconformities", "ciso-assistant-findings.csv"),
                           ("nonconformities", "eramba-findings.csv"), ("nonconformities", "github.json"),
                           ("nonconformities", "gitlab.csv"), ("nonconformities", "oscal-poam.json"),
                           ("incidents", "ciso-assistant-incidents.csv"), ("metrics", "measures-grid.csv")]:
            with self.subTest(name):
                options = ["--year", "2026"] if kind == "metrics" else []
                run = self.act("inputs", "import", kind, FILES / name, *options)
                self.assertNotIn("\trefused\t", run.out)
                again = self.act("inputs", "import", kind, FILES / name, *options)
                self.assertEqual({line.split("\t")[1] for line in again.lines if "\tvanished\t" not in line}, {"unchanged"})
        self.in_order()

    def test_hostile_text_stays_text(self):
        self.findings("../../etc/passwd;=cmd()|' /C calc'!A0;;open;", "\x1b[31mred;<script>;;open;\x1b]0;")
        run = self.take(*MAP)
        self.assertNotIn("\x1b", run.out + run.err)
        self.assertEqual(self.record("inputs/nonconformities/NC-2026-001.json")["foreign_id"], "../../etc/passwd")
        code, shown = self.on_terminal("--as", "ada", "--today", self.today, "inputs", "import", "nonconformities", self.file, *MAP, "--color", "never")
        self.assertEqual((code, "\x1b" in shown), (0, False), shown)
        self.in_order()


class ActionsImport(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_review_directory()

    def test_owners_and_a_second_time(self):
        file = self.top / "jira.csv"
        file.write_text("Summary,Issue key,Status,Assignee,Due date\nPatch,I-1,To Do,ben,2026-01-05\nTest,I-2,Done,Zoe,\n", encoding="utf-8")
        run = self.act("actions", "import", file, code=3)
        self.assertIn("line 3, column 'Assignee': 'Zoe' is nobody in the register of people", run.err)
        self.act("actions", "import", file, "--owner", "cleo")
        second = self.record("actions/2026/A-2026-002.json")
        self.assertEqual((second["owner"], second["state"], second["undated_reason"]), ("cleo", "done", "imported without a due date"))
        self.assertEqual(self.record("actions/2026/A-2026-001.json")["foreign_id"], "I-1")
        before = snapshot(self.directory)
        self.act("actions", "import", file)
        self.assertEqual(snapshot(self.directory), before)
        self.assertEqual(self.read("doctor").out, "the files are in order\n")
        self.act("undo")
        self.assertEqual(self.read("actions", "list").out, "")
        self.act("actions", "import", file, "--owner", "cleo")
        self.assertTrue((self.directory / "actions/2026/A-2026-004.json").is_file(), "numbers are not given twice")
        self.assertEqual(self.read("doctor").out, "the files are in order\n")


if __name__ == "__main__":
    unittest.main()
