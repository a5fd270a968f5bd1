"""The documents that the validators read: everything that the example's directory exports, in each of the formats."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples/acme"
# The example ends in November 2026; what depends on the day must not change from year to year.
TODAY = "2026-12-01"
FORMATS = ("html", "docx", "md", "pdf")


@dataclass(frozen=True)
class Exported:
    """One document: its name, and its file in each format."""

    name: str
    folder: Path

    def file(self, ending):
        return self.folder / f"{self.name}.{ending}"


class Program:
    """The binary, run on the example as a reader of it would."""

    def __init__(self, binary):
        self.binary = Path(binary).resolve()

    def run(self, *words):
        environment = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        done = subprocess.run([self.binary, "-C", EXAMPLE, "--today", TODAY, *words], env=environment, capture_output=True, check=False)
        # 1 says that a check found something, which it may.
        if done.returncode not in (0, 1):
            raise SystemExit(f"isms-review {' '.join(map(str, words))}: exit code {done.returncode}\n{done.stderr.decode()}")
        return done.stdout

    def ids(self, group, key):
        listed = json.loads(self.run(group, "list", "--json"))
        return [entry["id"] for entry in listed["data"][key]]

    def export(self, folder, name, *words):
        """Writes one document in all formats; `words` are the command without its options of output."""
        document = Exported(name, folder)
        for ending in FORMATS:
            self.run(*words, "--format", ending, "-o", os.fspath(document.file(ending)))
        return document


def pack_pages(folder):
    """Pages of the evidence pack: those that there is one of, and a few of those for each action and each decision."""
    data = folder / "pack/data"
    one_each = [data / name for name in ("index.html", "missing.html", "check.html", "coverage.html")]
    return one_each + [page for kind in ("actions", "decisions") for page in sorted((data / kind).iterdir())[:3]]


def export_all(binary, folder):
    """Every agenda, all minutes, the report on actions, the annual summary, the coverage matrix and the check; and an evidence pack."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    program = Program(binary)
    documents = [program.export(folder, f"{review}-agenda", "agenda", "export", review) for review in program.ids("agenda", "reviews")]
    documents += [program.export(folder, f"{review}-minutes", "minutes", "export", review) for review in program.ids("minutes", "minutes")]
    documents.append(program.export(folder, "actions", "actions", "export", "--all"))
    documents.append(program.export(folder, "summary", "minutes", "summary"))
    documents.append(program.export(folder, "coverage", "check", "--matrix"))
    documents.append(program.export(folder, "check", "check"))
    program.run("archive", "bundle", "-o", os.fspath(folder / "pack"))
    return documents
