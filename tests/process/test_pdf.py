"""PDF as others read it: poppler, qpdf, Ghostscript and MuPDF, and our checker of PDF/A-3 and PDF/UA-1."""

import html
import json
import re
import subprocess
import sys
import unittest

import pikepdf

from approval import check
from harness import ProcessTest, SOURCE

sys.path.insert(0, str(SOURCE / "tests/pdf"))
import rules  # noqa: E402

ACME = SOURCE / "examples/acme"
DOCUMENTS = {
    "agenda": ("agenda", "export", "MR-2026-11"),
    "minutes": ("minutes", "export", "MR-2026-07"),
    "actions": ("actions", "export", "--all"),
    "summary": ("minutes", "summary"),
    "coverage": ("check", "--matrix"),
    "check": ("check", "--review", "MR-2026-07"),
}
ELSEWHERE = ({"TZ": "Pacific/Kiritimati", "LC_ALL": "C"}, {"TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "de"})


def output(*words):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True).stdout.decode("utf-8")


def squeezed(text):
    """Without white space, which lines and columns put in anywhere."""
    return re.sub(r"\s+", "", text)


def read_text(path):
    """The text in reading order, from the structure tree."""
    lines = re.findall(r'^ *"(.*)"$', output("pdfinfo", "-struct-text", path), re.M)
    return squeezed("".join(lines))


class Pdf(ProcessTest):
    def export(self, name, *more, **options):
        path = self.top / f"{name}.pdf"
        self.isms_acme(*DOCUMENTS[name], "--format", "pdf", "-o", path, *more, **options)
        return path

    def isms_acme(self, *words, code=0, **options):
        run = self.isms("-C", ACME, "--today", "2026-11-23", *words, **options)
        self.assertEqual(run.code, code, str(run))
        return run

    def test_a_caption_does_not_repeat_the_heading_above_it(self):
        text = output("pdftotext", "-layout", self.export("minutes"), "-")
        self.assertIn("Who was there", text)
        self.assertEqual(re.findall(".*Actions from previous meetings.*", text), ["1 Actions from previous meetings"])

    def test_every_document_conforms(self):
        for name in DOCUMENTS:
            with self.subTest(name):
                self.assertEqual(rules.findings(self.export(name)), [])

    def test_others_read_it_without_a_word(self):
        for name in DOCUMENTS:
            path = self.export(name)
            for reader in (["qpdf", "--check", path], ["mutool", "info", path], ["pdftoppm", "-r", "20", path, self.top / "page"],
                           ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=nullpage", path]):
                with self.subTest(name=name, reader=reader[0]):
                    done = subprocess.run([str(word) for word in reader], capture_output=True)
                    self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_the_text_is_that_of_the_other_formats(self):
        for name in DOCUMENTS:
            text = read_text(self.export(name))
            # Charts and running lines apart, HTML has the same words: cell by cell and paragraph by paragraph.
            page = self.isms_acme(*DOCUMENTS[name], "--format", "html").out
            body = re.sub(r"(?s)<svg.*?</svg>|<style.*?</style>|<head.*?</head>", "", page)
            missing = []
            for piece in re.findall(r"(?s)<(?:p|td|th|li|h\d|dt|dd|caption)\b[^>]*>(.*?)(?=</?(?:p|td|th|li|h\d|dt|dd|caption|ul|ol|table)\b)", body):
                plain = squeezed(html.unescape(re.sub(r"<[^>]+>", "", piece)))
                if plain and plain not in text:
                    missing.append(plain)
            with self.subTest(name):
                self.assertEqual(missing, [])

    def test_every_page_says_how_to_handle_it(self):
        for name in DOCUMENTS:
            pages = output("pdftotext", "-layout", self.export(name), "-").split("\f")[:-1]
            for number, page in enumerate(pages, 1):
                with self.subTest(name=name, page=number):
                    self.assertIn("Confidential", page)
                    self.assertIn("Example: invented data", page)
                    self.assertRegex(page, rf"\b{number} ?/ ?{len(pages)}\n*$")

    def test_pages_and_bookmarks(self):
        for name in DOCUMENTS:
            path = self.export(name)
            pages = re.search(r"Pages:\s+(\d+)", output("pdfinfo", path))[1]
            with self.subTest(name):
                check(self, f"pdf/{name}-outline.txt", f"{pages} pages\n" + outline(path))

    def test_the_records_travel_with_it(self):
        path = self.export("minutes")
        target = self.top / "attached"
        target.mkdir()
        subprocess.run(["pdfdetach", "-saveall", "-o", target, path], check=True, capture_output=True)
        folder = ACME / "meetings/MR-2026-07"
        found = {file.name: file.read_bytes() for file in target.iterdir()}
        self.assertEqual(found["MR-2026-07-minutes.json"], (folder / "minutes.json").read_bytes())
        self.assertEqual(found["MR-2026-07-meeting.json"], (folder / "meeting.json").read_bytes())
        self.assertEqual(found["MR-2026-07-signoff-01.json"], (folder / "signoff-01.json").read_bytes())
        self.assertEqual(found["MR-2026-07-addendum-01.json"], (folder / "addendum-01.json").read_bytes())
        for data in found.values():
            json.loads(data)

    def test_same_bytes(self):
        for name in DOCUMENTS:
            expected = self.export(name).read_bytes()
            for env in ELSEWHERE:
                with self.subTest(name=name, env=env):
                    self.assertEqual(self.export(name, env=env, cwd="/").read_bytes(), expected)

    def test_standard_output(self):
        path = self.export("minutes")
        run = self.isms_acme(*DOCUMENTS["minutes"], "--format", "pdf", "-o", "-")
        self.assertEqual(run.out_bytes, path.read_bytes())

    def test_absent_glyphs_are_reported(self):
        self.make_review_directory()
        self.act("actions", "add", "Patch \U000F0001 the gateways @ben due:+2w")
        run = self.act("actions", "export", "--format", "pdf", "-o", self.top / "a.pdf")
        self.assertIn("U+F0001 (", run.err)
        self.assertIn("\uFFFD", output("pdftotext", self.top / "a.pdf", "-"))


def outline(path):
    with pikepdf.open(path) as pdf, pdf.open_outline() as tree:
        def lines(items, depth):
            for item in items:
                yield "  " * depth + item.title
                yield from lines(item.children, depth + 1)
        return "\n".join(lines(tree.root, 0)) + "\n"


if __name__ == "__main__":
    unittest.main()
