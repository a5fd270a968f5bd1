"""The options of every command, how the review directory is found, and who acts."""

import json
import shutil
import subprocess
import unittest

from harness import ProcessTest, clean_environment


class Globals(ProcessTest):
    def test_before_and_after_the_command(self):
        self.make_planned_review()
        expected = self.isms("--today", "2026-11-25", "--json", "actions", "list").out
        for words in (["actions", "list", "--today", "2026-11-25", "--json"], ["actions", "--today", "2026-11-25", "list", "--json"],
                      ["--json", "actions", "--today=2026-11-25", "list"], ["--today=2026-11-25", "actions", "list", "--json", "--overdue"]):
            self.assertEqual(self.isms(*words).out, expected, words)

    def test_found_from_a_folder_below(self):
        self.make_planned_review()
        below = self.directory / "meetings/MR-2026-11"
        self.assertEqual(self.read("agenda", "list", cwd=below).out, self.read("agenda", "list").out)
        run = self.act("actions", "add", "Test the backup @cleo due:+2w", cwd=self.directory / "people")
        self.assertTrue((self.directory / "actions/2026/A-2026-001.json").is_file(), str(run))

    def test_named_by_option_or_variable(self):
        self.make_planned_review()
        other = self.make_review_directory(at=self.top / "other")
        far = self.top / "far"
        far.mkdir()
        here = self.read("agenda", "list").out
        self.assertEqual(here.split("\t")[0], "MR-2026-11")
        self.assertEqual(self.read("-C", self.directory, "agenda", "list", cwd=far).out, here)
        self.assertEqual(self.read("agenda", "list", "-C", "../review", cwd=far).out, here)
        self.assertEqual(self.read("agenda", "list", cwd=far, env={"ISMS_REVIEW_DIR": self.directory}).out, here)
        self.assertEqual(self.read("agenda", "list", cwd=far, env={"ISMS_REVIEW_DIR": "../review"}).out, here)
        self.assertEqual(self.read("-C", other, "agenda", "list", env={"ISMS_REVIEW_DIR": self.directory}).out, "")
        self.assertEqual(self.read("agenda", "list", cwd=other, env={"ISMS_REVIEW_DIR": self.directory}).out, here)
        self.assertEqual(self.read("agenda", "list", env={"ISMS_REVIEW_DIR": ""}).out, here)
        run = self.read("-C", far, "status", code=4)
        self.assert_diagnostic(run, f"there is no review directory at or above {far}")
        run = self.read("-C", "nowhere", "status", code=4)
        self.assert_diagnostic(run, "nowhere")

    def test_files_are_named_from_where_one_stands(self):
        self.make_planned_review()
        (self.top / "far").mkdir()
        (self.top / "far/report.txt").write_text("done\n")
        self.act("-C", self.directory, "actions", "done", "A01", "--evidence", "report.txt", cwd=self.top / "far")
        self.read("-C", self.directory, "agenda", "export", "11", "-o", "agenda.md", cwd=self.top / "far")
        self.assertTrue((self.top / "far/agenda.md").is_file())

    def test_an_option_takes_one_value_and_leaves_the_rest(self):
        """What stands behind the value of an option that may be repeated belongs to the command."""
        self.make_planned_review()
        (self.top / "report.txt").write_text("done\n")
        self.act("actions", "add", "Renew the certificate @ben due:2026-11-20", "--meeting", "MR-2026-11")
        self.act("actions", "done", "A01", "--evidence", self.top / "report.txt", "A02")
        self.assertEqual(self.record("actions/2026/MR-2026-11-A02.json")["state"], "done")
        self.read("agenda", "export", "--format", "html", "--format", "md", "MR-2026-11", "-o", self.top / "out")
        self.assertEqual(len(list((self.top / "out").iterdir())), 2)
        self.assertIn("<html", self.read("agenda", "show", "--format", "html", "MR-2026-11").out)
        other = self.top / "another"
        run = self.isms("--as", "ada@example.org", "init", "--organisation", "Acme", "--scope", "Hosting", other, cwd=self.top)
        self.assertEqual(run.code, 0, str(run))
        self.assertEqual(json.loads((other / "review.json").read_text())["scope"], "Hosting")
        self.act("agenda", "new", "--invite", "ada", "--invite", "ben", "december")
        self.assertEqual(self.record("meetings/MR-2026-12/meeting.json")["id"], "MR-2026-12")

    def author(self):
        return self.record("actions/2026/MR-2026-11-A01.json")["history"][-1]["by"]

    def test_who_acts(self):
        self.make_planned_review()
        (self.home / ".gitconfig").write_text("[user]\n\tname = Cleo\n\temail = Cleo@Example.org\n")
        commenting = ["--today", self.today, "actions", "comment", "A01", "Half way"]
        for words, env, by in ((commenting, {}, "cleo"), (commenting, {"ISMS_REVIEW_USER": "ben"}, "ben"), (commenting, {"ISMS_REVIEW_USER": ""}, "cleo"),
                               (["--as", "ada", *commenting], {"ISMS_REVIEW_USER": "ben"}, "ada"), (["--as", "@ben", *commenting], {}, "ben"),
                               (["--as", "ada@example.org", *commenting], {}, "ada")):
            with self.subTest(words=words, env=env):
                run = self.isms(*words, env=env)
                self.assertEqual((run.code, self.author()), (0, by), str(run))
        mine = self.read("actions", "list", "--mine", env={"ISMS_REVIEW_USER": "ben"}).out
        self.assertEqual(mine.split("\t")[0], "MR-2026-11-A01")
        self.assertEqual(self.read("actions", "list", "--mine").out, "")

    def test_an_address_that_the_register_does_not_know(self):
        self.make_planned_review()
        (self.home / ".gitconfig").write_text("[user]\n\temail = somebody@example.com\n")
        self.assertEqual(self.isms("--today", self.today, "actions", "comment", "A01", "Seen").code, 0)
        self.assertEqual(self.author(), "somebody@example.com")

    def test_who_has_left_no_longer_acts(self):
        self.make_planned_review()
        self.act("people", "set", "ben", "--left", "2026-11-10")
        self.act("actions", "comment", "A01", "On the last day", by="ben", on="2026-11-10")
        for words in (["--as", "ben"], ["--as", "ben@example.org"]):
            with self.unchanged():
                run = self.isms(*words, "--today", "2026-11-11", "actions", "comment", "A01", "The day after")
            self.assertEqual(run.code, 5, str(run))
            self.assert_diagnostic(run, "Ben Example, who is to act, left on 2026-11-10", "people set ben --left DATE")
        self.read("--as", "ben", "actions", "list", "--mine", on="2026-11-11")

    def test_git_is_not_needed(self):
        self.make_planned_review()
        empty = self.top / "bin"
        empty.mkdir()
        run = self.isms("--today", self.today, "actions", "comment", "A01", "Seen", env={"PATH": empty})
        self.assertEqual(run.code, 2)
        self.assert_diagnostic(run, "it is not known who acts")
        self.act("actions", "comment", "A01", "Seen", env={"PATH": empty})

    def test_git_of_the_review_directory_counts(self):
        """A repository's own configuration is git's business, wherever the command is given."""
        self.make_planned_review()
        if shutil.which("git") is None:
            self.skipTest("git is not installed")
        for words in (["init", "-q"], ["config", "user.email", "ben@example.org"]):
            subprocess.run(["git", *words], cwd=self.directory, env=clean_environment(self.home), check=True)
        self.assertEqual(self.isms("--today", self.today, "actions", "comment", "A01", "Seen").code, 0)
        self.assertEqual(self.author(), "ben")

    def test_version(self):
        self.assertRegex(self.isms("--version").out, r"^isms-review \d+\.\d+\.\d+\n$")
        self.assertEqual(self.isms("actions", "--version").out, self.isms("--version").out)


if __name__ == "__main__":
    unittest.main()
