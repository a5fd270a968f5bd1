"""The parts of the program that are loaded when a command needs them: the binary alone, without the folder that they lie in."""

import re
import subprocess
import unittest

from harness import BINARY, ProcessTest, reachable_program


class WithoutModules(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_signed_review()
        self.alone = reachable_program(self.top)

    def refused(self, code, module, *words):
        """The command ends with 6, says what it lacks and where it looked, and leaves everything as it was."""
        with self.unchanged():
            run = self.act(*words, on="2026-11-12", code=6, program=self.alone)
        self.assert_diagnostic(run, f"lib/isms-review/isms-review-{module}.so", "install the whole program again")
        errors = self.act("--json", *words, on="2026-11-12", code=6, program=self.alone).json["diagnostics"]
        self.assertEqual([error["code"] for error in errors if error["severity"] == "error"], [code])
        return run

    def test_a_pdf_needs_the_one_that_typesets(self):
        run = self.refused("no-pdf-module", "pdf", "minutes", "export", "MR-2026-11", "--format", "pdf", "-o", "minutes.pdf")
        self.assertIn("--format html needs none of them", run.err)

    def test_a_docx_needs_the_one_that_writes_it(self):
        run = self.refused("no-docx-module", "docx", "minutes", "export", "MR-2026-11", "--format", "docx", "-o", "minutes.docx")
        self.assertIn("--format html needs none of them", run.err)

    def test_a_calendar_needs_the_one_that_writes_it(self):
        self.refused("no-calendar-module", "calendar", "agenda", "calendar")

    def test_mail_needs_the_one_that_speaks_smtp(self):
        self.refused("no-smtp-module", "smtp", "minutes", "distribute", "MR-2026-11", "--smtp", "smtp://localhost:1", "--attach", "none")

    def test_a_time_zone_needs_the_one_that_knows_them(self):
        self.refused("no-zones-module", "zones", "config", "time-zone", "Europe/Berlin")

    def test_all_else_works_without_them(self):
        for words in (("status",), ("check",), ("minutes", "export", "MR-2026-11", "--format", "html"), ("archive", "seal", "MR-2026-11")):
            self.act(*words, on="2026-11-12", code=None if words == ("check",) else 0, program=self.alone)


class Libraries(unittest.TestCase):
    def test_the_binary_waits_for_few_libraries_and_none_in_cpp(self):
        dynamic = subprocess.run(["readelf", "--dynamic", BINARY], check=True, capture_output=True, text=True).stdout
        needed = {name for name in re.findall(r"\(NEEDED\).*\[(.*?)\.so\b", dynamic) if not name.startswith("ld-linux")}
        if "libasan" in needed:
            self.skipTest("sanitizers come with libraries of their own")
        self.assertEqual(needed, {"libc", "libm", "libcmark-gfm", "libutf8proc"})


if __name__ == "__main__":
    unittest.main()
