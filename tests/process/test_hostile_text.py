"""Records may hold anything that JSON can. Whatever it is, it prints harmlessly, in every command and format."""

import csv
import io
import json
import re
import unittest

from harness import ProcessTest

BIDI = "\u202e\u2066\u200f"
HOSTILE = {
    "escape sequences": "\x1b[31mred\x1b]0;title\x07\x9b1m \x1bPdcs\x1b\\ bell\x07 back\x08 null\x00 return\rline\x0bfeed\x7f",
    "lines": "first\nsecond\n# heading\n- [x] done\n| cell |",
    "bidi controls": f"abc{BIDI}cba",
    "markup": "<script>alert(1)</script> <img src=x onerror=alert(1)> &amp; [link](javascript:alert(1)) `code` **bold**",
    "a formula": "=HYPERLINK(\"http://example.org\";\"click\")",
    "another formula": "@SUM(A1:A9)\t+1",
    "empty": "",
    "blank": " \t ",
    "very long": "x" * 50_000 + " word" * 10_000,
    "wide": "\U0001f469\u200d\U0001f4bb\u0301" * 300 + "\u4e2d\u6587" * 300,
}

# What no terminal and no reader may see raw: C0 and C1 controls but for tab and line feed, bidi controls, line separators.
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")

READING = [
    ["status"], ["agenda", "list"], ["agenda", "templates"], ["actions", "list"], ["actions", "list", "--group", "owner"],
    ["minutes", "list"], ["archive", "list"], ["people", "list"], ["config"], ["doctor"], ["undo", "--list"],
]
SHOWING = [["agenda", "show", "11"], ["minutes", "show", "11"], ["actions", "show", "MR-2026-11-A01"], ["people", "show", "ben"]]
EXPORTING = [["agenda", "export", "11"], ["minutes", "export", "11"], ["actions", "export"], ["minutes", "summary", "2026"]]


FREE_TEXT = {"title", "detail", "note", "reason", "name", "role", "organisation", "scope", "classification", "place", "purpose", "discussion",
             "grounds", "text", "undated_reason", "chair_note"}


def replaced(value, text):
    """The record with `text` in every field that is free text; a very long one in titles and names alone, to save time."""
    free = FREE_TEXT if len(text) < 10_000 else {"title", "name"}
    if isinstance(value, dict):
        return {key: text if key in free and isinstance(inner, str) else replaced(inner, text) for key, inner in value.items()}
    if isinstance(value, list):
        return [replaced(inner, text) for inner in value]
    return value


class HostileText(ProcessTest):
    def poison(self, text):
        for path in self.directory.rglob("*.json"):
            if ".isms" in path.parts:
                continue
            record = replaced(json.loads(path.read_text(encoding="utf-8")), text)
            path.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")

    def assert_harmless(self, run):
        self.assertNotIn("terminate called", run.err_bytes.decode("utf-8", "replace"))
        self.assertGreaterEqual(run.code, 0, "no signal ended it")
        for stream in (run.out, run.err):
            found = UNSAFE.search(stream)
            self.assertIsNone(found, f"{run.arguments}: {found and repr(stream[max(0, found.start() - 40):found.end() + 40])}")

    def test_in_every_command_and_format(self):
        self.make_held_review()
        for what, text in HOSTILE.items():
            self.poison(text)
            with self.subTest(what):
                for command in READING + SHOWING:
                    self.assert_harmless(self.read(*command, code=None))
                for command in READING:
                    under_json = self.read(*command, "--json", code=None)
                    self.assert_harmless(under_json)
                    self.assertEqual(under_json.json["version"], 1)
                for command in SHOWING + EXPORTING:
                    for form in ("text", "md", "html", "json") + (("csv",) if command[0:2] == ["actions", "export"] else ()):
                        run = self.read(*command, "--format", form)
                        if form == "csv":  # its lines end as RFC 4180 says
                            run.out_bytes = run.out_bytes.replace(b"\r\n", b"\n")
                        self.assert_harmless(run)
                        self.look_at(form, run.out, text)

    def look_at(self, form, out, text):
        if form == "json":
            json.loads(out)
        elif form == "html":
            self.assertNotIn("<script>alert", out)
            self.assertNotIn("<img", out)
            self.assertNotRegex(out, r"href=\"javascript:")
        elif form == "md":
            self.assertNotRegex(out, r"(?<!\\)<(script|img)")
            self.assertNotRegex(out, r"(?m)^# heading")
            self.assertNotRegex(out, r"(?<!\\)\]\(javascript:")
        elif form == "csv":
            rows = list(csv.reader(io.StringIO(out, newline="")))
            self.assertEqual({len(row) for row in rows}, {len(rows[0])}, "each row has all cells")
            for cell in (cell for row in rows for cell in row):
                self.assertNotRegex(cell, r"^[=+\-@\t\r]", "no cell is taken for a formula")

    def test_text_as_typed(self):
        """Typed on the command line, the same text is kept or refused, and echoed harmlessly."""
        self.make_planned_review()
        for what, text in HOSTILE.items():
            if "\x00" in text:
                text = text.replace("\x00", "")
            with self.subTest(what):
                for command in (["actions", "add", text, "--owner", "ben", "--due", "+1w"], ["actions", "comment", "MR-2026-11-A01", text],
                                ["people", "set", "cleo", "--role", text], ["people", "add", text, "--id", "dora"],
                                ["config", "place", text], ["actions", "show", text], [text], ["status", text], ["--as", text, "actions", "list", "--mine"],
                                ["actions", "list", "--due-before", text], ["agenda", "new", text], ["-C", text, "status"]):
                    if sum(map(len, command)) > 100_000:
                        command = [word[:90_000] for word in command]
                    run = self.act(*command, code=None)
                    self.assert_harmless(run)
                    self.assertIn(run.code, (0, 2, 3, 4, 5, 6), str(run)[:2000])

    def test_every_row_of_a_pipe_is_one_line(self):
        self.make_held_review()
        for what in ("lines", "escape sequences", "another formula"):
            self.poison(HOSTILE[what])
            with self.subTest(what):
                for command, columns in ((["actions", "list"], None), (["people", "list"], 6), (["agenda", "list"], 7)):
                    lines = self.read(*command).lines
                    self.assertTrue(lines)
                    counts = {line.count("\t") + 1 for line in lines}
                    self.assertEqual(len(counts), 1)
                    if columns:
                        self.assertEqual(counts, {columns})

    def test_file_names_from_elsewhere(self):
        self.make_planned_review()
        (self.directory / "people" / "x\x1b[31m\u202e.json").write_text("{}")
        (self.directory / "actions/2026" / "y\n.json").write_text("{}")
        for command in (["doctor"], ["people", "list"], ["actions", "list"], ["status"]):
            self.assert_harmless(self.read(*command, code=None))


if __name__ == "__main__":
    unittest.main()
