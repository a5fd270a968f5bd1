"""--open hands a document to the desktop's viewer: whole, as what was asked for, where nobody else can read it."""

import stat
import unittest
from pathlib import Path

from harness import ProcessTest

STARTS = {"html": b"<!DOCTYPE html>", "pdf": b"%PDF-", "docx": b"PK\x03\x04"}


class Viewer(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_signed_review()
        self.act("inputs", "add", "risks", "A fire in the hall", "current=high")
        self.viewer = self.top / "viewer"
        self.viewer.write_text(f'#!/bin/sh\nprintf %s "$1" > "{self.top}/shown"\n', encoding="utf-8")
        self.viewer.chmod(0o755)

    def opened(self, *words, code=0):
        env = {"ISMS_REVIEW_VIEWER": str(self.viewer), "TMPDIR": str(self.top), "XDG_RUNTIME_DIR": ""}
        run = self.read(*words, "--open", on="2026-11-25", code=code, env=env)
        return run, Path((self.top / "shown").read_text(encoding="utf-8"))

    def test_every_document_can_be_opened(self):
        for words, code in ((["agenda", "show", "11"], 0), (["minutes", "show", "11"], 0), (["minutes", "summary"], 0), (["actions", "show", "A01"], 0),
                            (["actions", "export"], 0), (["check"], 1), (["check", "--matrix"], 0), (["people", "show", "ben"], 0),
                            (["inputs", "show", "RISK-001"], 0)):
            for form in (None, "pdf", "docx"):
                with self.subTest(words, form=form):
                    run, path = self.opened(*words, *(["--format", form] if form else []), code=code)
                    self.assertEqual(run.out, "")
                    self.assertTrue(path.name.endswith("." + (form or "html")), path)
                    self.assertTrue(path.read_bytes().startswith(STARTS[form or "html"]))
                    self.assertEqual(stat.S_IMODE(path.parent.stat().st_mode), 0o700)

    def test_a_file_is_not_opened_and_written_at_once(self):
        run = self.read("minutes", "summary", "--open", "-o", self.top / "s.html", code=2)
        self.assertIn("--open", run.err)
        self.assertFalse((self.top / "s.html").exists())


if __name__ == "__main__":
    unittest.main()
