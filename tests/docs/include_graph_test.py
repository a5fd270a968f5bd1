"""docs/architecture.md draws the house as it is built, and no file includes upwards."""

import re
import unittest

from markdown import ROOT, fences

SOURCES = ROOT / "src"


def drawn_rooms():
    """The block of docs/architecture.md with one line a room: `room: uses, uses`."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    blocks = [block for block in fences(text) if block.language == "rooms"]
    assert len(blocks) == 1, "docs/architecture.md has one block ```rooms"
    rooms = {}
    for line in blocks[0].lines:
        room, uses = line.split(":")
        rooms[room.strip()] = {name.strip() for name in uses.split(",") if name.strip()}
    return rooms


def built_rooms():
    """What src/CMakeLists.txt says, and for the command line what it links."""
    text = (SOURCES / "CMakeLists.txt").read_text(encoding="utf-8")
    text = re.sub(r"#.*", "", text)
    rooms = {}
    for body in re.findall(r"isms_room\(([^)]*)\)", text):
        words = body.split()
        uses = words[words.index("USES") + 1 :] if "USES" in words else []
        if "LINKS" in uses:
            uses = uses[: uses.index("LINKS")]
        rooms[words[0]] = set(uses)
    command_line = (SOURCES / "cli" / "CMakeLists.txt").read_text(encoding="utf-8")
    linked = re.search(r"target_link_libraries\(isms_cli PUBLIC([^)]*?)PRIVATE", command_line)
    rooms["cli"] = {name.removeprefix("isms_") for name in linked.group(1).split()}
    return rooms


def reachable(rooms, room):
    """The room itself and everything below it."""
    seen, waiting = set(), [room]
    while waiting:
        current = waiting.pop()
        if current not in seen:
            seen.add(current)
            waiting += rooms[current]
    return seen


class IncludeGraph(unittest.TestCase):
    def test_the_drawing_is_what_is_built(self):
        self.assertEqual(drawn_rooms(), built_rooms())

    def test_every_directory_is_a_room(self):
        rooms = set(built_rooms())
        folders = {path.name for path in SOURCES.iterdir() if path.is_dir()}
        headers = {path.name for path in (ROOT / "include" / "isms").iterdir() if path.is_dir()}
        self.assertEqual(folders, rooms)
        self.assertEqual(headers, rooms - {"cli"})

    def test_includes_go_downwards_only(self):
        rooms = built_rooms()
        faults = []
        for room in rooms:
            allowed = reachable(rooms, room)
            for file in self.files_of(room):
                for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                    included = re.match(r'\s*#include\s+<isms/([a-z_]+)/', line)
                    if included and included.group(1) not in allowed:
                        faults.append(f"{file.relative_to(ROOT)}:{number}: {line.strip()}")
        self.assertEqual(faults, [])

    def test_a_quoted_include_stays_in_its_room(self):
        faults = []
        for room in built_rooms():
            home = SOURCES / room
            for file in self.files_of(room):
                for included in re.findall(r'#include\s+"([^"]+)"', file.read_text(encoding="utf-8")):
                    target = (file.parent / included).resolve()
                    if ".." in included and not target.is_relative_to(home):
                        faults.append(f"{file.relative_to(ROOT)}: {included}")
        self.assertEqual(faults, [])

    @staticmethod
    def files_of(room):
        for folder in (ROOT / "include" / "isms" / room, SOURCES / room):
            if folder.is_dir():
                yield from (file for file in sorted(folder.rglob("*")) if file.suffix in (".hpp", ".cpp", ".in"))


if __name__ == "__main__":
    unittest.main()
