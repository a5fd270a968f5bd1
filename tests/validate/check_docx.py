"""DOCX, through LibreOffice to PDF and to text, and through mammoth to HTML: both know nothing of the program."""

import json
import subprocess
from collections import Counter

from outline import difference, missing_in_order, outline_of, plain, without_mark


def _outline(document):
    return outline_of(document.file("html").read_text(encoding="utf-8"))


def _converted(documents, work, kind, ending):
    """What LibreOffice makes of all documents, each as its file with the ending."""
    folder = work / f"libreoffice-{ending}"
    folder.mkdir(parents=True, exist_ok=True)
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{work}/libreoffice", "--convert-to", kind, "--outdir", folder]
    done = subprocess.run([*command, *(document.file("docx") for document in documents)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"soffice: exit code {done.returncode}\n{done.stderr}")
    return {document: folder / f"{document.name}.{ending}" for document in documents}


def text_is_complete(documents, work):
    """Every paragraph and cell, in its order."""
    problems = []
    for document, path in _converted(documents, work, "txt:Text (encoded):UTF8", "txt").items():
        if not path.is_file():
            problems.append(f"{document.name}: LibreOffice could not read it")
            continue
        lines = [plain(line) for line in path.read_text(encoding="utf-8-sig").splitlines()]
        lines = [text for line in lines if line for text in {line, without_mark(line)}]
        outline = _outline(document)
        problems += [f"{document.name}: not there, or not in its place: {text}" for text in missing_in_order(outline.paragraphs, lines)]
        short = Counter(outline.numbers) - Counter(lines)
        problems += [f"{document.name}: a number is not there: {text}" for text in short]
    return problems


def pages_say_what_they_are(documents, work):
    """Classification and notice on each page; the footer, and the pages counted."""
    problems = []
    for document, path in _converted(documents, work, "pdf", "pdf").items():
        done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=False)
        pages = done.stdout.split("\f")[:-1]
        if done.returncode != 0 or not pages:
            problems.append(f"{document.name}: LibreOffice could not typeset it\n{done.stderr}")
            continue
        margins = set(_outline(document).margins)
        for number, page in enumerate(pages, 1):
            shown = "".join(page.split())
            wanted = [*margins, f"{number} / {len(pages)}"]
            problems += [f"{document.name}: page {number} lacks: {text}" for text in wanted if "".join(text.split()) not in shown]
    return problems


def structure_is_true(documents, work):
    """Headings with their levels, tables with their heads, and lists, as mammoth finds them."""
    folder = work / "mammoth"
    folder.mkdir(parents=True, exist_ok=True)
    problems = []
    files = [document.file("docx") for document in documents]
    done = subprocess.run(["node", work / "read_docx.js", folder, *files], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        return [f"mammoth: exit code {done.returncode}\n{done.stderr}"]
    messages = json.loads(done.stdout)
    for document in documents:
        problems += [f"{document.name}: {message}" for message in messages[str(document.file("docx"))]]
        found = outline_of((folder / f"{document.name}.html").read_text(encoding="utf-8"))
        wanted = _outline(document)
        problems += difference(f"{document.name}: headings", found.headings, wanted.headings)
        problems += difference(f"{document.name}: items of lists", found.items, wanted.items)
        problems += [f"{document.name}: no table has this head: {head}" for head in wanted.heads if head not in found.heads]
    return problems


CHECKS = [
    ("docx: every paragraph is there, in LibreOffice's text", text_is_complete),
    ("docx: every page bears its classification, notice, footer and number, in LibreOffice's PDF", pages_say_what_they_are),
    ("docx: headings, tables and lists are true ones, to mammoth", structure_is_true),
]
