"""--json: on every command exactly one object on standard output, whatever happens."""

import json
import unittest

import examples
from harness import ProcessTest


class JsonOutput(ProcessTest):
    def envelope(self, run, name):
        decoded, end = json.JSONDecoder().raw_decode(run.out)
        self.assertEqual(run.out[end:], "\n", "one object, and nothing after it")
        self.assertEqual(list(decoded), ["version", "command", "data", "diagnostics"])
        self.assertEqual((decoded["version"], decoded["command"]), (1, name))
        self.assertIsInstance(decoded["data"], dict)
        for diagnostic in decoded["diagnostics"]:
            self.assertLessEqual({"severity", "code", "message"}, set(diagnostic))
            self.assertLessEqual(set(diagnostic), {"severity", "code", "message", "file", "place", "reason", "hint"})
            self.assertIn(diagnostic["severity"], ("error", "warning", "note"))
            self.assertRegex(diagnostic["code"], r"^[a-z0-9]+(-[a-z0-9]+)*$")
        self.assertEqual(run.err, "", "under --json standard error has nothing to add")
        return decoded

    def test_the_table_is_covered(self):
        self.assertEqual(set(examples.command_names()), set(examples.EXAMPLES))

    def test_every_command(self):
        for name, example in examples.EXAMPLES.items():
            with self.subTest(name):
                stdin = examples.prepare(self, name)
                run = self.act("--json", *name.split(), *example.words, stdin=stdin, on="2026-11-10", code=0)
                self.assertNotEqual(self.envelope(run, name)["data"], {}, "it tells what it did")

    def test_errors_of_every_command(self):
        self.make_review_directory()
        for name in examples.EXAMPLES:
            with self.subTest(name):
                run = self.isms(*name.split(), "--no-such-option", "--json")
                self.assertEqual(run.code, 2)
                told = self.envelope(run, name)["diagnostics"]
                self.assertEqual([diagnostic["severity"] for diagnostic in told][:1], ["error"])

    def test_errors_of_each_kind(self):
        self.make_planned_review()
        for words, name, code, what in ((["frobnicate"], "frobnicate", 2, "unknown-command"), ([], "", 2, "no-command"),
                                        (["actions"], "actions", 2, "no-command"),
                                        (["actions", "show", "A09"], "actions show", 4, "unknown-action"),
                                        (["actions", "done", "A01"], "actions done", 2, "nobody-acts"),
                                        (["--as", "ada", "archive", "seal", "11"], "archive seal", 5, "not-signed"),
                                        (["-C", "/", "status"], "status", 4, "no-review-directory")):
            with self.subTest(words):
                run = self.isms("--today", self.today, "--json", *words)
                self.assertEqual(run.code, code, str(run))
                told = self.envelope(run, name)["diagnostics"]
                self.assertEqual(told[0]["severity"], "error")
                self.assertEqual(told[0]["code"], what)

    def test_help_and_version(self):
        self.assertIn("usage", self.envelope(self.isms("--help", "--json"), "")["data"]["help"])
        self.assertRegex(self.envelope(self.isms("--json", "--version"), "")["data"]["version"], r"^\d+\.\d+\.\d+$")
        self.assertIn("usage", self.envelope(self.isms("actions", "add", "--json", "--help"), "actions add")["data"]["help"])

    def test_what_it_holds(self):
        self.make_planned_review()
        added = self.envelope(self.act("actions", "add", "Test the backup @cleo due:2026-11-16", "--json"), "actions add")
        self.assertEqual(added["data"]["action"], self.record("actions/2026/A-2026-001.json"))
        rows = self.envelope(self.read("actions", "list", "--json", on="2026-11-18"), "actions list")["data"]["actions"]
        self.assertEqual([(row["id"], row["days_overdue"]) for row in rows], [("A-2026-001", 2), ("MR-2026-11-A01", 0)])
        status = self.envelope(self.read("status", "--json", on="2026-11-18"), "status")["data"]
        self.assertEqual((status["open_actions"], status["overdue_actions"], status["owners"][0]["owner"]), (2, 1, "cleo"))

    def test_exports_to_a_file_name_it(self):
        self.make_planned_review()
        target = self.top / "out"
        data = self.envelope(self.read("agenda", "export", "11", "--format", "md", "--format", "html", "-o", target, "--json"), "agenda export")["data"]
        self.assertEqual(data["files"], [str(target / "MR-2026-11-agenda.md"), str(target / "MR-2026-11-agenda.html")])
        self.assertTrue(all((target / name).is_file() for name in data["files"]))


if __name__ == "__main__":
    unittest.main()
