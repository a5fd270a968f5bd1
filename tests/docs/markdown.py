"""The parts of a Markdown file that the tests of the documentation look at."""

import re
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def documents():
    """The documents for readers: README, changelog and everything directly in docs/."""
    return [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


@dataclass
class Fence:
    """A fenced block: its language, its lines, and where these lie in the file (0 is the first line)."""

    language: str
    start: int
    lines: list = field(default_factory=list)


def fences(text):
    """All fenced blocks of a text, in order."""
    found, open_fence = [], None
    for number, line in enumerate(text.splitlines()):
        if open_fence is not None:
            if line == "```":
                found.append(open_fence)
                open_fence = None
            else:
                open_fence.lines.append(line)
        elif line.startswith("```"):
            open_fence = Fence(line[3:].strip(), number + 1)
    if open_fence is not None:
        raise ValueError(f"the block that opens before line {open_fence.start + 1} is not closed")
    return found


def prose(text):
    """The text without its fenced blocks and its code spans."""
    kept, inside = [], False
    for line in text.splitlines():
        if line.startswith("```"):
            inside = not inside
        elif not inside:
            kept.append(re.sub(r"`[^`]*`", "", line))
    return "\n".join(kept)


def links(text):
    """Targets of all links, inline or as a reference."""
    inline = re.findall(r"\]\(([^)\s]+)\)", prose(text))
    references = re.findall(r"^\[[^\]]+\]:\s+(\S+)", prose(text), re.MULTILINE)
    return inline + references


def anchors(text):
    """The fragments that GitHub and most other viewers make of the headings."""
    found = set()
    for heading in re.findall(r"^#+\s+(.*)$", prose(text), re.MULTILINE):
        words = re.sub(r"[^\w\- ]", "", heading.strip().lower())
        found.add(words.replace(" ", "-"))
    return found
