"""--dry-run: every command that writes tells what it would do, and does not."""

import shutil
import unittest

import examples
from harness import ProcessTest, snapshot


class DryRun(ProcessTest):
    def test_every_writing_command(self):
        for name, example in examples.EXAMPLES.items():
            if not example.writes:
                continue
            with self.subTest(name):
                stdin = examples.prepare(self, name)
                words = [*name.split(), *example.words]
                with self.unchanged():
                    run = self.act("--dry-run", *words, stdin=stdin, on="2026-11-10")
                self.assertRegex(run.err, r"(?m)^note: would ", "it says what it would do")
                under_json = self.act("--dry-run", "--json", *words, stdin=stdin, on="2026-11-10").json
                self.assertTrue(under_json["data"].get("dry_run"), under_json)
                before = snapshot(self.directory)
                self.act(*words, stdin=stdin, on="2026-11-10")
                after = snapshot(self.directory)
                self.assertNotEqual(after, before, "without it, the same words do change something")
                self.announced(under_json, before, after)

    def announced(self, told, before, after):
        """What happened was announced: each file, and whether it is new."""
        created = {path for path in after if path not in before and after[path][1] != "directory"}
        replaced = {path for path in after if path in before and after[path] != before[path]}
        if told["command"] == "init":
            created = {path.removeprefix("other/") for path in created if "/.isms/" not in path} - {".gitignore"}
        announced = {change["path"]: change["change"] for change in told["data"]["changes"]}
        self.assertEqual({path for path, change in announced.items() if change == "create"}, created)
        self.assertLessEqual(replaced, {path for path, change in announced.items() if change == "replace"})

    def test_needs_no_right_to_write_and_no_lock(self):
        self.make_planned_review()
        shutil.rmtree(self.directory / ".isms")
        before = snapshot(self.directory, with_private=True)
        self.act("--dry-run", "actions", "done", "A01")
        after = snapshot(self.directory, with_private=True)
        self.assertEqual({path: value for path, value in after.items() if not path.startswith(".isms")}, before)

    def test_an_export_writes_nothing(self):
        self.make_planned_review()
        target = self.top / "agenda.md"
        run = self.read("--dry-run", "agenda", "export", "11", "-o", target)
        self.assertEqual(run.out, f"{target}\n")
        self.assertFalse(target.exists())

    def test_refusals_are_the_same(self):
        self.make_planned_review()
        run = self.act("--dry-run", "actions", "reopen", "A01", "--reason", "x", code=5)
        self.assert_diagnostic(run, "is open and can't be reopened")


if __name__ == "__main__":
    unittest.main()
