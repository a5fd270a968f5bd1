"""Markdown, parsed by cmark-gfm as a forge does it."""

import subprocess

from outline import difference, outline_of


def tables_parse(documents, _work):
    """Each table has its head, and no row is left as text."""
    problems = []
    for document in documents:
        command = ["cmark-gfm", "-e", "table", "--to", "html", document.file("md")]
        parsed = outline_of(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        wanted = outline_of(document.file("html").read_text(encoding="utf-8"))
        problems += [f"{document.name}: no table has this head: {head}" for head in wanted.heads if head not in parsed.heads]
        problems += [f"{document.name}: left as text: {text}" for text in parsed.paragraphs if text.startswith("|")]
        problems += difference(f"{document.name}: headings", parsed.headings, wanted.headings)
    return problems


CHECKS = [("markdown: headings and tables parse, to cmark-gfm", tables_parse)]
