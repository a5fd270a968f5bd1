"""Standard output is the result, standard error everything else; and neither is lost silently when it can't be written."""

import os
import re
import subprocess
import unittest

from harness import ProcessTest, snapshot

ESCAPE = "\x1b["


class Streams(ProcessTest):
    def test_results_and_the_rest(self):
        self.make_planned_review()
        run = self.act("actions", "add", "Test the backup @cleo due:+2w")
        self.assertEqual(run.out, "A-2026-001\n")
        self.assertIn("Cleo Example, due on Monday 2026-11-16", run.err)
        run = self.act("--quiet", "actions", "add", "Test the alarm @cleo due:+2w")
        self.assertEqual((run.out, run.err), ("A-2026-002\n", ""))
        run = self.act("-q", "actions", "done", "A-2026-009", code=4)
        self.assertEqual(run.out, "")
        self.assert_diagnostic(run)
        run = self.read("--verbose", "status")
        self.assertIn("isms-review: opening ", run.err)
        self.assertNotIn("opening", run.out)

    def test_rows_in_a_pipe(self):
        self.make_planned_review()
        self.act("actions", "add", "Test\tthe backup @cleo due:+2w")
        expected = self.read("actions", "list").out
        rows = [line.split("\t") for line in expected.splitlines()]
        self.assertEqual([row[0] for row in rows], ["A-2026-001", "MR-2026-11-A01"])
        self.assertEqual(rows[1], ["MR-2026-11-A01", "2026-11-20", "Ben Example", "open", "0", "0", "Patch the VPN gateways"])
        self.assertEqual({len(row) for row in rows}, {7})
        for env in ({"COLUMNS": "40"}, {"COLUMNS": "200"}, {"TERM": "dumb"}, {"TERM": "xterm-256color", "CLICOLOR_FORCE": "1"}):
            self.assertEqual(self.read("actions", "list", env=env).out, expected)
        self.assertEqual(self.read("actions", "list", "--color", "always").out, expected)

    def test_nothing_found_is_no_row(self):
        self.make_review_directory()
        for words in (["actions", "list"], ["minutes", "list"], ["archive", "list"], ["agenda", "list"]):
            self.assertEqual(self.read(*words).out, "", words)
            self.assertIn(" ", self.on_terminal("--today", self.today, *words)[1], "a person is told")

    def test_colour(self):
        self.make_planned_review()

        def shown(*words, **env):
            return self.on_terminal("--today", "2026-11-30", *words, "actions", "list", env=env)[1]

        self.assertIn(ESCAPE, shown())
        self.assertIn(ESCAPE, shown(NO_COLOR=""))
        for plain in (shown(NO_COLOR="1"), shown("--color", "never"), shown(TERM="dumb")):
            self.assertNotIn(ESCAPE, plain)
        self.assertIn(ESCAPE, shown("--color", "always", NO_COLOR="1"))
        self.assertNotIn(ESCAPE, self.read("status").out)
        self.assertIn(ESCAPE, self.read("status", "--color", "always").out)
        self.assertEqual(re.sub(r"\x1b\[[0-9;]*m", "", shown()), shown("--color", "never"))

    def test_a_terminal_of_any_width(self):
        self.make_held_review()
        for columns in (20, 40, 80, 120, 200):
            for words in (["status"], ["actions", "list"], ["agenda", "show", "11"], ["minutes", "show", "11"], ["people", "list"], ["agenda", "list"]):
                code, shown = self.on_terminal("--today", self.today, "--color", "never", *words, columns=columns)
                self.assertEqual(code, 0)
                if columns >= 40:
                    self.assertLessEqual(max(map(len, shown.splitlines())), columns, (words, columns))

    READERS = (["status"], ["actions", "list"], ["actions", "list", "--json"], ["agenda", "show", "11"], ["agenda", "export", "11", "--format", "html"],
               ["actions", "export"], ["help"], ["--version"], ["completion", "bash"], ["config"], ["doctor"])

    def test_a_full_device(self):
        self.make_planned_review()
        for words in self.READERS:
            with self.subTest(words), open("/dev/full", "wb") as full, self.unchanged():
                run = self.read(*words, stdout=full, code=6)
                self.assert_diagnostic(run, "could not be written to standard output")

    def test_a_closed_pipe(self):
        self.make_planned_review()
        for words in self.READERS:
            with self.subTest(words), self.unchanged():
                read_end, write_end = os.pipe()
                os.close(read_end)
                run = self.read(*words, stdout=write_end, code=6)
                os.close(write_end)
                self.assert_diagnostic(run, "could not be written to standard output")

    def test_a_closed_standard_output(self):
        self.make_planned_review()
        for words in self.READERS:
            with self.subTest(words), self.unchanged():
                run = self.read(*words, stdout=None, preexec_fn=lambda: os.close(1), code=6)
                self.assert_diagnostic(run, "could not be written to standard output")

    def test_what_was_written_stands_when_the_answer_is_lost(self):
        self.make_planned_review()
        with open("/dev/full", "wb") as full:
            run = self.act("actions", "add", "Test the backup @cleo due:+2w", stdout=full, code=6)
        self.assert_diagnostic(run, "could not be written to standard output", "what the command changed, if anything, stands")
        run = self.act("actions", "add", "Test the alarm @cleo due:+2w", stdout=None, preexec_fn=lambda: os.close(1), code=6)
        self.assertEqual([row["id"] for row in self.read("actions", "list", "--json").json["data"]["actions"]],
                         ["A-2026-001", "A-2026-002", "MR-2026-11-A01"])
        self.assertEqual(self.read("doctor").out, "the files are in order\n")

    def test_all_streams_closed(self):
        """Then files are opened under the streams' numbers, and nothing that is printed may land in one."""
        self.make_planned_review()

        def close_all():
            for stream in (0, 1, 2):
                os.close(stream)

        for words in (["--verbose", "actions", "add", "Test the backup @cleo due:+2w"], ["--verbose", "actions", "list", "--json"], ["-v", "doctor"]):
            self.act(*words, stdin=subprocess.DEVNULL, stdout=None, stderr=None, preexec_fn=close_all, code=None)
        self.assertEqual(self.read("doctor").out, "the files are in order\n")
        for path, (_, content) in snapshot(self.directory, with_private=True).items():
            if content != "directory" and content != "special":
                self.assertNotIn(b"opening ", (self.directory / path).read_bytes(), path)
        self.assertEqual(self.record("actions/2026/A-2026-001.json")["title"], "Test the backup")

    def test_without_standard_error(self):
        self.make_planned_review()
        with open("/dev/full", "wb") as full:
            run = self.act("actions", "add", "Test the backup @cleo due:+2w", stderr=full)
        self.assertEqual(run.out, "A-2026-001\n")

    def test_nothing_waits_for_input_without_a_terminal(self):
        run = self.isms("init", self.directory, "--as", "ada", stdin=subprocess.DEVNULL, timeout=10)
        self.assertEqual(run.code, 2)
        self.assert_diagnostic(run, "--organisation is needed", "--scope is needed")
        self.assertFalse(self.directory.exists())

    def test_init_asks_on_a_terminal(self):
        answers = b"Acme\nHosting\n\nsometimes\nfirst monday\n\n\n\n\n\n\n"
        code, shown = self.on_terminal("init", self.directory, "--as", "ada", typed=answers)
        self.assertEqual(code, 0, shown)
        for question in ("Organisation: ", "Scope of the ISMS: ", "Standard [ISO/IEC 27001:2022]: ", "Planned interval of reviews [second tuesday]: ",
                         "Time zone [UTC]: ", "First certified on (empty: not yet): "):
            self.assertIn(question, shown)
        self.assertIn("'sometimes'", shown)
        kept = self.record("review.json")
        self.assertEqual((kept["organisation"], kept["scope"], kept["time_zone"], kept["retention_years"]), ("Acme", "Hosting", "UTC", 6))
        self.assertEqual(self.isms("config", "interval").out, "monthly on first monday\n")


if __name__ == "__main__":
    unittest.main()
