"""HTML, held against the standard by html-validate, and opened in Chromium for axe-core to judge.

Beside what the example exports, its evidence pack and the pages that the unit tests approve: between them they have every kind of block."""

import json
import shutil
import subprocess

from exported import ROOT, pack_pages


def _pages(documents):
    approved = sorted((ROOT / "tests/approved").rglob("*.html"))
    # Others are the middle of a page.
    whole = [page for page in approved if page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")]
    return [document.file("html") for document in documents] + pack_pages(documents[0].folder) + whole


def _problems(work, script, *words):
    done = subprocess.run(["node", work / script, *words], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        return [f"{script}: exit code {done.returncode}\n{done.stderr}"]
    return json.loads(done.stdout)


def is_valid(documents, work):
    return _problems(work, "read_html.js", *_pages(documents))


def is_accessible(documents, work):
    return _problems(work, "read_pages.js", shutil.which("chromium"), *_pages(documents))


CHECKS = [
    ("html: valid, to html-validate", is_valid),
    ("html: no violation of WCAG 2.2 AA to axe-core; light, dark, 1200 and 420 px, print; reflows at 320 px; asks for nothing", is_accessible),
]
