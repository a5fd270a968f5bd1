"""Every document that the program makes, on the example directory, as approved by a person's eye in tests/approved/documents."""

import shutil
import unittest

import approval
from harness import SOURCE, ProcessTest

ACME = SOURCE / "examples/acme"
ENDINGS = {"text": "txt", "md": "md", "html": "html", "json": "json", "csv": "csv"}


class Documents(ProcessTest):
    """`today` is a day on which a review is ahead and something is late; MR-2026-10 is over and sealed."""

    today = "2026-11-23"

    def setUp(self):
        super().setUp()
        # A copy, because reading leaves a lock and a cache behind.
        shutil.copytree(ACME, self.directory, ignore=shutil.ignore_patterns(".isms"))

    def tearDown(self):
        """The records are those of the repository, and test_schemas.py looks at them."""

    def check(self, name, *words, form=None, columns=80):
        run = self.read(*words, *(["--format", form] if form else []))
        if form in (None, "text") and columns:
            self.assertLessEqual(max(map(len, run.lines)), columns)
            self.assertEqual([line for line in run.lines if line != line.rstrip()], [], "no line ends in blanks")
        approval.check(self, f"documents/{name}.{ENDINGS[form or 'text']}", run.out)

    def check_terminal(self, name, *words, columns=80):
        code, shown = self.on_terminal("--today", self.today, "--color", "never", *words, columns=columns)
        self.assertEqual(code, 0, shown)
        self.assertLessEqual(max(map(len, shown.splitlines())), columns)
        approval.check(self, f"documents/{name}.txt", shown)

    def test_agenda(self):
        for form in ("text", "md", "html", "json"):
            self.check("agenda", "agenda", "show", "MR-2026-10", form=form)

    def test_minutes(self):
        for form in ("text", "md", "html", "json"):
            self.check("minutes", "minutes", "show", "MR-2026-10", form=form)

    def test_one_action(self):
        longest = max(self.read("actions", "list", "--all", "--json").json["data"]["actions"],
                      key=lambda action: (action["times_carried"], action["times_slipped"], action["id"]))
        for form in ("text", "md", "html", "json"):
            self.check("action", "actions", "show", longest["id"], form=form)

    def test_actions(self):
        self.check("actions-piped", "actions", "list", "--all", columns=None)
        self.check("actions-by-owner-piped", "actions", "list", "--group", "owner", columns=None)
        self.check_terminal("actions-by-owner", "actions", "list", "--group", "owner")
        for form in ("csv", "md", "html", "text"):
            self.check("actions", "actions", "export", "--all", form=form)
        self.check_terminal("actions-terminal-80", "actions", "list")
        self.check_terminal("actions-terminal-120", "actions", "list", columns=120)

    def test_summary(self):
        for form in ("text", "md", "html", "json"):
            self.check("summary", "minutes", "summary", "2026", form=form)

    def test_check(self):
        for form in ("text", "md", "html", "json", "csv"):
            self.check("check", "check", form=form, columns=None if form == "csv" else 80)
        self.check("check-review", "check", "--review", "MR-2026-08")
        self.check("check-rule", "check", "--explain", "omission")
        for form in ("text", "md", "html", "json", "csv"):
            self.check("coverage", "check", "--matrix", form=form)

    def test_decisions(self):
        self.check("decisions-piped", "minutes", "decisions", "--all", columns=None)
        self.check_terminal("decisions-terminal-80", "minutes", "decisions")
        self.check("decision", "minutes", "decisions", "MR-2026-02-D01")

    def test_registers(self):
        self.check("registers-piped", "inputs", "list", columns=None)
        self.check_terminal("registers-terminal-80", "inputs", "list")
        self.check("risks-piped", "inputs", "list", "risks", "--all", columns=None)
        self.check_terminal("risks-terminal-80", "inputs", "list", "risks")
        for form in ("text", "md", "html", "json"):
            self.check("metric", "inputs", "show", "MET-patched-in-time", form=form)
        for name in ("RISK-001", "NC-2026-010", "AUD-2025-002", "OBJ-2026-001", "FB-2026-008", "TRT-2026-001"):
            self.check("entry-" + name.split("-")[0].lower(), "inputs", "show", name)

    def test_survey(self):
        self.act("inputs", "survey", "Customers 2026", "-o", self.top, by="cleo")
        approval.check(self, "documents/survey.md", (self.top / "survey-customers-2026.md").read_text(encoding="utf-8"))

    def test_status(self):
        self.check("status", "status")
        self.check_terminal("status-terminal-80", "status")

    def test_lists(self):
        for name, words in (("reviews", ["agenda", "list"]), ("minutes", ["minutes", "list"]), ("seals", ["archive", "list"]), ("people", ["people", "list"]),
                            ("templates", ["agenda", "templates"]), ("settings", ["config"])):
            self.check(f"{name}-piped", *words, columns=None)
            self.check_terminal(f"{name}-terminal-80", *words)

    def test_template(self):
        self.check("template-classic", "agenda", "templates", "classic")

    def test_person(self):
        first = self.read("people", "list").lines[0].split("\t")[0]
        self.check("person", "people", "show", first)

    def test_forms(self):
        """What opens in the editor."""
        self.act("agenda", "new", by="cleo")
        self.check("minutes-form", "minutes", "take", "MR-2026-12", "--form", columns=None)


if __name__ == "__main__":
    unittest.main()
