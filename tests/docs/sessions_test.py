"""What the documents show is what the program prints, command by command."""

import difflib
import os
import unittest
from pathlib import Path

from markdown import documents
from session import refreshed

PROGRAM = Path(os.environ["ISMS_REVIEW"]).resolve()


class Sessions(unittest.TestCase):
    maxDiff = None

    def test_every_document(self):
        for document in documents():
            with self.subTest(document=document.name):
                shown = document.read_text(encoding="utf-8")
                printed = refreshed(PROGRAM, shown)
                changes = "\n".join(difflib.unified_diff(shown.splitlines(), printed.splitlines(), "shown", "printed", lineterm=""))
                hint = f"\nrefresh it with: tests/docs/session.py {PROGRAM} {document}"
                self.assertEqual(changes, "", changes + hint)


if __name__ == "__main__":
    unittest.main()
