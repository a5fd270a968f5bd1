"""DOCX as the commands hand it out: to files, to pipes, and to a terminal only when that is asked for."""

import io
import unittest
import zipfile
from xml.etree import ElementTree

from harness import ProcessTest

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ELSEWHERE = ({"TZ": "Pacific/Kiritimati", "LC_ALL": "C"}, {"TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8"})
EXPORTS = (("agenda", "export", "11"), ("minutes", "export", "11"), ("actions", "export", "--all"), ("check", "--review", "11"), ("check", "--matrix"))


def paragraphs(package):
    """The text of each paragraph of the document."""
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        if broken := parts.testzip():
            raise AssertionError(f"{broken} is damaged")
        tree = ElementTree.fromstring(parts.read("word/document.xml"))
    return ["".join(text.text or "" for text in paragraph.iter(f"{WORD}t")) for paragraph in tree.iter(f"{WORD}p")]


class Docx(ProcessTest):
    def test_what_is_exported(self):
        self.make_signed_review()
        for words in EXPORTS:
            with self.subTest(words):
                run = self.read(*words, "--format", "docx", on="2026-11-25", code=None)
                self.assertIn(run.code, (0, 1), str(run))
                self.assertGreater(len([text for text in paragraphs(run.out_bytes) if text]), 5)
        minutes = paragraphs(self.read("minutes", "export", "11", "--format", "docx", on="2026-11-25").out_bytes)
        for text in ("Attendance", "Ada Example", "Actions from previous meetings"):
            self.assertTrue(any(text in paragraph for paragraph in minutes), text)

    def test_a_file_and_several_formats(self):
        self.make_signed_review()
        self.read("minutes", "export", "11", "--format", "docx", "-o", self.top / "minutes.docx", on="2026-11-25")
        piped = self.read("minutes", "export", "11", "--format", "docx", "-o", "-", on="2026-11-25").out_bytes
        self.assertEqual((self.top / "minutes.docx").read_bytes(), piped)
        self.read("minutes", "export", "11", "--format", "docx", "--format", "text", "-o", self.top / "out", on="2026-11-25")
        self.assertEqual(sorted(path.name for path in (self.top / "out").iterdir()), ["MR-2026-11-minutes.docx", "MR-2026-11-minutes.txt"])
        self.assertEqual((self.top / "out/MR-2026-11-minutes.docx").read_bytes(), piped)

    def test_a_terminal_gets_it_only_when_it_asks(self):
        self.make_signed_review()
        words = ("--today", "2026-11-25", "minutes", "export", "11", "--format", "docx")
        code, shown = self.on_terminal(*words)
        self.assertEqual(code, 2)
        self.assertIn("docx is not for a terminal", shown)
        self.assertIn("-o MR-2026-11-minutes.docx", shown)
        self.assertNotIn("PK", shown)
        code, shown = self.on_terminal(*words, "--json")
        self.assertEqual(code, 0)
        self.assertIn('"command": "minutes export"', shown)
        code, _ = self.on_terminal(*words, "-o", self.top / "minutes.docx")
        self.assertEqual(code, 0)
        code, shown = self.on_terminal(*words, "-o", "-")
        self.assertEqual(code, 0)
        self.assertTrue(shown.startswith("PK"))

    def test_the_same_bytes_everywhere(self):
        self.make_signed_review()
        for words in EXPORTS[:3]:
            expected = self.read(*words, "--format", "docx", on="2026-11-25").out_bytes
            for env in ELSEWHERE:
                with self.subTest(words=words, env=env):
                    run = self.read("-C", self.directory, *words, "--format", "docx", on="2026-11-25", env=env, cwd="/")
                    self.assertEqual(run.out_bytes, expected)

    def test_nothing_is_written_in_a_dry_run(self):
        self.make_signed_review()
        self.read("--dry-run", "minutes", "export", "11", "--format", "docx", "-o", self.top / "minutes.docx", on="2026-11-25")
        self.assertFalse((self.top / "minutes.docx").exists())


if __name__ == "__main__":
    unittest.main()
