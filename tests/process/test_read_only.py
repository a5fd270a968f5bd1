"""A directory that can't be written: reading works, writing is refused and says why. As an ordinary user, because root may
write anything."""

import shutil
import stat
import unittest

from harness import ProcessTest, as_ordinary_user, snapshot

READERS = (["status"], ["agenda", "list"], ["agenda", "show", "11"], ["actions", "list", "--all"], ["actions", "show", "A01"], ["minutes", "show", "11"],
           ["archive", "list"], ["archive", "verify"], ["people", "list"], ["config"], ["doctor"], ["undo", "--list"], ["actions", "export"])
WRITERS = (["agenda", "new"], ["actions", "add", "Test the backup @cleo due:+2w"], ["actions", "done", "A01"], ["people", "set", "ben", "--role", "Cloud"],
           ["config", "place", "Hall"], ["undo"])


def make_read_only(directory):
    for path in [directory, *directory.rglob("*")]:
        if not path.is_symlink():
            path.chmod(stat.S_IMODE(path.stat().st_mode) & ~0o222)


def make_writable(directory):
    for path in [directory, *directory.rglob("*")]:
        path.chmod(0o700 if path.is_dir() else 0o600)


class ReadOnly(ProcessTest):
    def check(self, user):
        make_read_only(self.directory)
        self.addCleanup(make_writable, self.directory)
        before = snapshot(self.directory, with_private=True)
        for words in READERS:
            with self.subTest(words):
                run = self.read(*words, on="2026-11-25", **user)
                self.assertNotRegex(run.err, "(?m)^(error|warning)")
        for words in WRITERS:
            with self.subTest(words):
                run = self.act(*words, on="2026-11-25", code=6, **user)
                self.assertEqual(run.out, "")
                self.assert_diagnostic(run)
                self.assertIn("ermission denied", run.err)
        self.assertEqual(snapshot(self.directory, with_private=True), before)

    def test_as_the_owner(self):
        self.make_sealed_review()
        with as_ordinary_user(self.top) as user:
            self.check(user)

    def test_without_the_private_folder(self):
        """A copy of the records alone, such as an auditor gets."""
        self.make_sealed_review()
        shutil.rmtree(self.directory / ".isms")
        with as_ordinary_user(self.top) as user:
            make_read_only(self.directory)
            self.addCleanup(make_writable, self.directory)
            for words in READERS:
                with self.subTest(words):
                    self.read(*words, on="2026-11-25", **user)
            run = self.act("actions", "done", "A01", code=6, **user)
            self.assert_diagnostic(run)

    def test_a_record_that_can_not_be_read(self):
        self.make_planned_review()
        with as_ordinary_user(self.top) as user:
            path = self.directory / "actions/2026/MR-2026-11-A01.json"
            path.chmod(0)
            run = self.read("actions", "show", "MR-2026-11-A01", code=6, **user)
            self.assert_diagnostic(run, "actions/2026/MR-2026-11-A01.json")
            run = self.read("actions", "list", code=6, **user)
            self.assertIn("actions/2026/MR-2026-11-A01.json", run.err)
            path.chmod(0o600)

    def test_a_directory_that_can_not_be_entered(self):
        self.make_planned_review()
        with as_ordinary_user(self.top) as user:
            self.directory.chmod(0)
            for words in (["-C", self.directory, "status"], ["-C", self.directory / "people", "status"],
                          ["init", self.directory, "--organisation", "X", "--scope", "Y"], ["init", "--example", self.directory / "acme"]):
                with self.subTest(words):
                    run = self.isms("--as", "ada", *words, cwd="/", **user)
                    self.assertIn(run.code, (4, 6), str(run))
                    self.assert_diagnostic(run, str(self.directory))
            self.directory.chmod(0o700)

    def test_nowhere_to_make_one(self):
        with as_ordinary_user(self.top) as user:
            for words in (["init", "/new-review", "--organisation", "X", "--scope", "Y"], ["init", "--example", "/new-acme"],
                          ["init", "/proc/self/x", "--organisation", "X", "--scope", "Y"]):
                with self.subTest(words):
                    run = self.isms("--as", "ada", *words, **user)
                    self.assertIn(run.code, (4, 6), str(run))
                    self.assert_diagnostic(run)

    def test_a_working_directory_that_is_gone(self):
        gone = self.top / "gone"
        gone.mkdir()
        run = self.isms("status", cwd=gone, preexec_fn=gone.rmdir)
        self.assertIn(run.code, (4, 6), str(run))
        self.assert_diagnostic(run)


if __name__ == "__main__":
    unittest.main()
