"""The guides name all that the program has: each command, setting, exit code and record kind."""

import json
import os
import re
import subprocess
import tempfile
import unittest

from markdown import ROOT

PROGRAM = os.environ["ISMS_REVIEW"]


def run(*arguments):
    environment = {"PATH": os.environ["PATH"], "ISMS_REVIEW_USER": "ada", "LANG": "C.UTF-8"}
    finished = subprocess.run([PROGRAM, *arguments], env=environment, capture_output=True, check=True, text=True)
    return finished.stdout


def guide(name):
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


class Coverage(unittest.TestCase):
    def test_user_guide_names_every_command(self):
        commands = re.findall(r"^\.SS (.*)$", run("help", "--man"), re.MULTILINE)
        commands = [command.replace("\\-", "-") for command in commands]
        self.assertIn("actions add", commands)
        text = guide("user-guide.md")
        missing = [command for command in commands if not re.search(rf"(`|isms-review ){re.escape(command)}\b", text)]
        self.assertEqual(missing, [])

    def test_user_guide_names_every_setting(self):
        with tempfile.TemporaryDirectory() as folder:
            run("init", folder, "--organisation", "Acme", "--scope", "All")
            settings = [line.split("\t")[0] for line in run("-C", folder, "config").splitlines()]
        self.assertIn("interval", settings)
        text = guide("user-guide.md")
        self.assertEqual([setting for setting in settings if f"`{setting}`" not in text], [])

    def test_every_exit_code_is_explained(self):
        header = (ROOT / "include" / "isms" / "base" / "error.hpp").read_text(encoding="utf-8")
        codes = re.findall(r"^\s+\w+ = (\d+),", header, re.MULTILINE)
        self.assertGreaterEqual(len(codes), 8)
        text = guide("exit-codes.md")
        self.assertEqual([code for code in codes if not re.search(rf"^## {code} ", text, re.MULTILINE)], [])

    def test_every_finding_of_a_bag_is_explained(self):
        codes = set()
        for source in (ROOT / "src" / "archive" / "bag").glob("*.cpp"):
            codes.update(re.findall(r'(?:error|warning)\(\s*"(bag-[a-z0-9-]+)"', source.read_text(encoding="utf-8")))
        self.assertIn("bag-changed", codes)
        rows = [line.split("|")[1] for line in guide("bags.md").splitlines() if line.startswith("| `bag-")]
        explained = {code for row in rows for code in re.findall(r"`(bag-[a-z0-9-]+)`", row)}
        thrown = {"bag-name", "bag-name-twice", "bag-no-payload", "bag-info-field", "bag-exists", "bag-no-subtree"}
        self.assertEqual(sorted(codes - thrown), sorted(explained))

    def test_every_record_kind_is_described(self):
        kinds = set()
        for source in (ROOT / "src" / "model").rglob("*.cpp"):
            kinds.update(re.findall(r'string_view kind = "([a-z]+)"', source.read_text(encoding="utf-8")))
        self.assertIn("action", kinds)
        text = guide("file-formats.md")
        self.assertEqual([kind for kind in sorted(kinds) if f'"record": "{kind}"' not in text], [])

    def test_every_field_is_described(self):
        text = guide("file-formats.md")
        missing = set()
        for source in [*(ROOT / "src" / "model").rglob("*.cpp"), *(ROOT / "src" / "model").rglob("describe_*.hpp")]:
            for key in re.findall(r'visit\.\w+\("(\w+)"', source.read_text(encoding="utf-8")):
                if f"`{key}`" not in text:
                    missing.add(f"{source.name}: {key}")
        self.assertEqual(sorted(missing), [])

    def test_tables_of_records_agree_with_the_schemas(self):
        sections = re.split(r"^### ", guide("file-formats.md"), flags=re.MULTILINE)[1:]
        tables = {section.split("\n", 1)[0]: first_table(section) for section in sections}
        for path in sorted((ROOT / "docs" / "schema").glob("*.schema.json")):
            kind = path.name.removesuffix(".schema.json")
            schema = json.loads(path.read_text(encoding="utf-8"))
            everywhere = {"record", "version", "history"}
            wanted = {key: key in schema["required"] for key in schema["properties"] if key not in everywhere}
            with self.subTest(kind=kind):
                self.assertEqual(tables[kind], wanted)


def first_table(section):
    """The keys of a section's first table, each with whether it is marked as always there."""
    keys = {}
    for line in section.splitlines():
        if line.startswith("| `"):
            for key, star in re.findall(r"`(\w+)`( \*)?", line.split("|")[1]):
                keys[key] = bool(star)
        elif keys:
            break
    return keys


if __name__ == "__main__":
    unittest.main()
