"""No room to write: exit 6, a message, the directory as it was, and the next command works. (tests/fault does this at each system
call in turn; here it is as people meet it: a limit on file sizes, and a file system that is full.)"""

import os
import resource
import shutil
import subprocess
import unittest

from harness import ProcessTest, filled_form


def with_file_size_limit(size):
    return {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))}


class FullDisk(ProcessTest):
    def changes(self):
        evidence = self.top / "large.bin"
        evidence.write_bytes(os.urandom(1 << 20))
        form = filled_form(self.act("minutes", "take", "MR-2026-11", "--form", on="2026-11-10").out)
        return ((["actions", "add", "Test the backup @cleo due:+2w"], b""), (["actions", "done", "A01", "--evidence", evidence], b""),
                (["agenda", "issue", "11"], b""), (["minutes", "take", "MR-2026-11", "--from", "-"], form))

    def refused(self, words, stdin, **options):
        with self.unchanged():
            run = self.act(*words, stdin=stdin, on="2026-11-10", code=6, **options)
        self.assertEqual(run.out, "")
        self.assert_diagnostic(run, hint=False)
        self.assertRegex(run.err, "because: |nothing was changed")
        self.assertEqual(self.read("doctor").out, "the files are in order\n")

    def test_a_limit_on_file_sizes(self):
        self.make_planned_review()
        for words, stdin in self.changes():
            for size in (0, 100):
                with self.subTest(words=words, size=size):
                    self.refused(words, stdin, **with_file_size_limit(size))
        for words, stdin in self.changes():
            self.act(*words, stdin=stdin, on="2026-11-10")
        self.assertEqual(self.read("doctor").out, "the files are in order\n")

    def test_a_full_file_system(self):
        mounted = self.top / "small"
        mounted.mkdir()
        mounting = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", mounted], capture_output=True)
        if mounting.returncode != 0:
            self.skipTest("a small file system can't be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", str(mounted)], check=False)
        self.make_planned_review()
        self.directory = shutil.copytree(self.directory, mounted / "review")
        changes = self.changes()
        filler = mounted / "filler"
        with open(filler, "wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 4096)
            except OSError:
                pass
        for words, stdin in changes:
            with self.subTest(words):
                self.refused(words, stdin)
                self.assertIn("No space left on device", self.act(*words, stdin=stdin, on="2026-11-10", code=6).err)
        self.read("status")
        filler.unlink()
        self.act(*changes[0][0])

    def test_an_export_leaves_the_old_file(self):
        self.make_planned_review()
        target = self.top / "agenda.html"
        self.read("agenda", "export", "11", "--format", "html", "-o", target)
        before = target.read_bytes()
        run = self.read("agenda", "export", "11", "--format", "html", "-o", target, code=6, **with_file_size_limit(1000))
        self.assert_diagnostic(run, str(target), "the file was left as it was")
        self.assertEqual(target.read_bytes(), before)
        self.assertEqual([path.name for path in self.top.iterdir() if path.is_file()], ["agenda.html"])

    def test_init_leaves_nothing_half_made(self):
        run = self.isms("--as", "ada", "init", self.directory, "--organisation", "Acme", "--scope", "Hosting", **with_file_size_limit(10))
        self.assertEqual(run.code, 6, str(run))
        self.assert_diagnostic(run, hint=False)
        run = self.isms("--as", "ada", "init", self.directory, "--organisation", "Acme", "--scope", "Hosting")
        self.assertEqual(run.code, 0, str(run))
        run = self.isms("--as", "ada", "init", "--example", self.top / "acme", **with_file_size_limit(1000))
        self.assertEqual(run.code, 6, str(run))
        self.assertEqual(sorted(path.name for path in self.top.iterdir()), ["home", "review"])

    def test_the_cache_is_not_needed(self):
        self.make_planned_review()
        shutil.rmtree(self.directory / ".isms/cache", ignore_errors=True)
        # The answer goes to a pipe, which the limit does not touch.
        run = self.read("actions", "list", **with_file_size_limit(0))
        self.assertEqual(run.out, self.read("actions", "list").out)


if __name__ == "__main__":
    unittest.main()
