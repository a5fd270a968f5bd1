"""PDF, held against the rules of PDF/A-3 and PDF/UA-1 and against its HTML, and opened by four readers that are not ours.

The tests do the same to a few documents; here it is every one that the example exports."""

import re
import subprocess
import sys

from exported import ROOT
from outline import outline_of

sys.path.insert(0, str(ROOT / "tests/pdf"))
import rules  # noqa: E402


def _squeezed(text):
    """Without white space, which lines and columns put in anywhere."""
    return "".join(text.split())


def _outline(document):
    return outline_of(document.file("html").read_text(encoding="utf-8"))


def _text(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


def conforms(documents, _work):
    return [f"{document.name}: {function.__name__} ({function.standard}, {function.clause}): {text}"
            for document in documents for function, text in rules.findings(document.file("pdf"))]


def others_read_it_without_a_word(documents, work):
    problems = []
    for document in documents:
        path = document.file("pdf")
        for reader in (["qpdf", "--check", path], ["mutool", "info", path],
                       ["pdftoppm", "-r", "20", "-png", path, work / "page"],
                       ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=nullpage", path]):
            done = subprocess.run(reader, capture_output=True, check=False)
            if (done.returncode, done.stderr) != (0, b""):
                said = done.stderr.decode("utf-8", "replace").strip()
                problems.append(f"{document.name}: {reader[0]}: exit code {done.returncode}: {said}")
    return problems


def text_is_complete(documents, _work):
    """Every paragraph and cell, in its order, as the structure tree gives them to a screen reader."""
    problems = []
    for document in documents:
        read = _text("pdfinfo", "-struct-text", document.file("pdf"))
        text, at = _squeezed("".join(re.findall(r'^ *"(.*)"$', read, re.MULTILINE))), 0
        for paragraph in _outline(document).paragraphs:
            wanted = _squeezed(paragraph)
            found = text.find(wanted, at)
            if found < 0:
                problems.append(f"{document.name}: not there, or not in its place: {paragraph}")
            else:
                at = found + len(wanted)
    return problems


def pages_say_what_they_are(documents, _work):
    """Classification and notice on each page; the footer, and the pages counted."""
    problems = []
    for document in documents:
        pages = _text("pdftotext", "-layout", document.file("pdf"), "-").split("\f")[:-1]
        margins = set(_outline(document).margins)
        for number, page in enumerate(pages, 1):
            wanted = [*margins, f"{number} / {len(pages)}"]
            problems += [f"{document.name}: page {number} lacks: {text}" for text in wanted if _squeezed(text) not in _squeezed(page)]
    return problems


CHECKS = [
    ("pdf: PDF/A-3a and PDF/UA-1, by the rules of docs/pdf.md", conforms),
    ("pdf: read without a word by qpdf, MuPDF, poppler and Ghostscript", others_read_it_without_a_word),
    ("pdf: every paragraph is there, in the structure tree's text", text_is_complete),
    ("pdf: every page bears its classification, notice, footer and number", pages_say_what_they_are),
]
