"""What a document says, read from its HTML: its paragraphs in their order, its headings, and the heads of its tables.

The other formats are held against it: all come from the same blocks, by printers that know nothing of each other."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import zip_longest

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Elements whose text stands alone. A list item ends where a list in it begins.
BLOCKS = (*HEADINGS, "p", "li", "dt", "dd", "td", "th", "pre")
# Drawings; their numbers stand in tables.
SKIPPED = ("head", "figure", "svg")
# Named for screen readers, and named in each format by other means.
UNSEEN = ("caption",)


def plain(text):
    """Text without regard to how its white space is kept."""
    return " ".join(text.split())


@dataclass
class Outline:
    paragraphs: list = field(default_factory=list)  # of everything between the page's head and foot
    numbers: list = field(default_factory=list)  # the measures and numbers in tables by periods
    headings: list = field(default_factory=list)  # (level, text)
    items: list = field(default_factory=list)  # of lists, the first paragraph of each
    heads: list = field(default_factory=list)  # of each table but those of numbers, the texts of its head
    margins: list = field(default_factory=list)  # notice, classification and footer
    language: str = ""


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.outline = Outline()
        self.open = []  # (element, classes)
        self.begun = []  # of each list item that is open, whether it has text
        self.text = []
        self.block = None

    def within(self, *names):
        return any(name in names for name, _ in self.open)

    def within_class(self, *names):
        return any(name in classes.split() for _, classes in self.open for name in names)

    def begins_item(self):
        """Whether the text is the first in its list item, in a paragraph or not."""
        names = [name for name, _ in self.open]
        in_item = names[-1:] == ["li"] or names[-2:] == ["li", "p"]
        begins = in_item and self.begun[-1:] == [False]
        if begins:
            self.begun[-1] = True
        return begins

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in ("meta", "link", "br", "hr", "img"):
            return
        if tag == "html":
            self.outline.language = attributes.get("lang", "")
        if tag in ("ul", "ol") or tag in BLOCKS:
            self.end_block()
        self.open.append((tag, attributes.get("class") or ""))
        if tag in BLOCKS:
            self.block = tag
        if tag == "li":
            self.begun.append(False)
        if tag == "thead" and not self.within_class("numbers"):
            self.outline.heads.append([])

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.end_block()
        if tag == "li":
            self.begun.pop()
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if self.block and not self.within(*SKIPPED, *UNSEEN):
            self.text.append(data)

    def end_block(self):
        text, block = plain("".join(self.text)), self.block
        self.text, self.block = [], None
        if not text:
            return
        if self.within_class("notice", "classification") or self.within("footer"):
            self.outline.margins.append(text)
        elif self.within_class("numbers"):
            # Heads and verdicts stand elsewhere in other formats.
            if self.within("tbody") and (block == "th" or self.within_class("r")):
                self.outline.numbers.append(text)
        else:
            self.outline.paragraphs.append(text)
            if block in HEADINGS:
                self.outline.headings.append((int(block[1]), text))
            elif self.within("thead"):
                self.outline.heads[-1].append(text)
            elif self.begins_item() and not self.within_class("signatures"):
                self.outline.items.append(text)


def outline_of(html):
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.outline


def missing_in_order(wanted, lines):
    """The texts that do not follow each other among the lines. What is out of order counts as missing."""
    missing, at = [], 0
    for text in wanted:
        try:
            at = lines.index(text, at) + 1
        except ValueError:
            missing.append(text)
    return missing


def difference(what, found, wanted):
    """Where two lists part, in words; nothing if they are the same."""
    for one, other in zip_longest(found, wanted):
        if one != other:
            return [f"{what}: found {one}, should be {other}"]
    return []


def without_mark(line):
    """A list item's text without the mark or the number that its reader put before it."""
    return re.sub(r"^(?:[•–▪*-]|\d+\.)\s+", "", line)
