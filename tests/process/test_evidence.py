"""Files that people attach: kept by content, and refused where they are none."""

import os
import unittest

from harness import ProcessTest, as_ordinary_user


class Evidence(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_planned_review()
        self.file = self.top / "report.pdf"
        self.file.write_bytes(b"%PDF-1.4 \x00\xff report\n")

    def kept(self):
        return {path.name: path.read_bytes() for path in (self.directory / "evidence").rglob("*") if path.is_file()}

    def refused(self, *command, code, says, **options):
        with self.unchanged():
            run = self.act(*command, code=code, **options)
        self.assert_diagnostic(run, *says)

    def test_the_same_bytes_are_kept_once(self):
        twin = self.top / "copy of report.pdf"
        twin.write_bytes(self.file.read_bytes())
        self.act("actions", "add", "Test the backup @cleo due:+2w", "--meeting", "11")
        self.act("actions", "done", "A01", "A02", "--evidence", self.file)
        self.assertEqual(len(self.kept()), 2, "the bytes, and what is known of them")
        self.refused("actions", "attach", "A01", twin, code=5, says=["already has this file as evidence"])
        for number in ("A01", "A02"):
            self.assertEqual(self.record(f"actions/2026/MR-2026-11-{number}.json")["evidence"][0]["name"], "report.pdf")

    def test_two_names_of_one_content_in_one_command(self):
        twin = self.top / "twin.pdf"
        twin.write_bytes(self.file.read_bytes())
        self.refused("actions", "attach", "A01", self.file, twin, code=5, says=["already has this file"])

    def test_missing(self):
        self.refused("actions", "done", "A01", "--evidence", self.top / "none.pdf", code=4, says=["there is no file", "none.pdf"])

    def test_a_directory(self):
        self.refused("actions", "done", "A01", "--evidence", self.top, code=2, says=["is not a regular file", "pack a directory"])

    def test_a_pipe_does_not_make_it_wait(self):
        os.mkfifo(self.top / "fifo")
        self.refused("actions", "attach", "A01", self.top / "fifo", code=2, says=["is not a regular file"], timeout=10)

    def test_a_device(self):
        self.refused("actions", "attach", "A01", "/dev/zero", code=2, says=["is not a regular file"], timeout=10)

    def test_unreadable(self):
        with as_ordinary_user(self.top) as user:
            self.file.chmod(0)
            os.chown(self.file, os.geteuid(), -1)
            self.refused("actions", "attach", "A01", self.file, code=6, says=["report.pdf", "ermission denied"], **user)

    def test_a_link_stands_for_its_file(self):
        link = self.top / "latest.pdf"
        link.symlink_to(self.file)
        self.act("actions", "attach", "A01", link)
        self.assertIn(self.file.read_bytes(), self.kept().values())
        self.assertFalse(any(path.is_symlink() for path in self.directory.rglob("*")))

    def test_a_link_to_nowhere(self):
        link = self.top / "latest.pdf"
        link.symlink_to(self.top / "gone.pdf")
        self.refused("actions", "attach", "A01", link, code=4, says=["there is no file"])

    def test_an_empty_file_and_a_large_one(self):
        (self.top / "empty.txt").write_bytes(b"")
        (self.top / "large.bin").write_bytes(os.urandom(1 << 16) * 64)
        self.act("actions", "attach", "A01", self.top / "empty.txt", self.top / "large.bin")
        self.assertEqual(sorted(len(content) for name, content in self.kept().items() if not name.endswith(".json")), [0, 1 << 22])
        self.assertEqual(self.read("doctor").out, "the files are in order\n")

    def test_names_that_can_not_be_kept(self):
        for name in (b"evil\x1b[31m.pdf", b"two\nlines.pdf", b"right\xe2\x80\xaeleft.pdf", b"not-utf8-\xff.pdf"):
            with self.subTest(name):
                path = os.fsencode(self.top) + b"/" + name
                with open(path, "wb") as file:
                    file.write(b"x")
                self.refused("actions", "attach", "A01", os.fsdecode(path), code=2, says=["characters that can't be kept"])


if __name__ == "__main__":
    unittest.main()
