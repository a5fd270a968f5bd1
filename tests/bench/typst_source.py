"""Writes the Markdown of our documents as Typst, for its compiler to be compared with: headings, paragraphs, lists, tables."""

import re


def text(markdown):
    """What stands within a line; emphasis stays, all else is plain words."""
    words = re.sub(r"([\\#$*_`<>@\[\]~/=+-])", r"\\\1", re.sub(r"\\([^\w\s])", r"\1", markdown))
    for mark, name in ((r"\\\*\\\*", "strong"), (r"\\\*", "emph")):
        words = re.sub(f"{mark}(.+?){mark}", rf"#{name}[\1]", words)
    return words


def cells(row):
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]]


def table(rows):
    head, _, *body = [cells(row) for row in rows]
    written = [f"#table(columns: {len(head)}, table.header({', '.join(f'[{text(cell)}]' for cell in head)}),"]
    written += ["  " + " ".join(f"[{text(cell)}]," for cell in row) for row in body]
    return written + [")"]


def typst(markdown):
    written, rows = [], []
    for line in [*re.sub(r"(?m)^(> ?)+", "", markdown).splitlines(), ""]:
        if line.startswith("|"):
            rows.append(line)
            continue
        if rows:
            written += table(rows)
            rows = []
        heading, item = re.match(r"(#+) (.*)", line), re.match(r"( *)- (.*)", line)
        if heading:
            written.append(f"{'=' * len(heading[1])} {text(heading[2])}")
        elif item:
            written.append(f"{item[1]}- {text(item[2])}")
        else:
            written.append(text(line))
    return "\n".join(written)
