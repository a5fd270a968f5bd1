"""Review directories to break, and the commands that are to survive it."""

import dataclasses
import pathlib
import re
import shutil
import subprocess
import sys

import tracer

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "process"))
from authority import Authority  # noqa: E402

ACTOR = "ada-example"
REVIEW = "MR-2026-01"
JOURNAL_LENGTH = 200  # what the store keeps


@dataclasses.dataclass
class Scenario:
    """A command and the directory in which it runs. Both are the same to the byte each time: the directory is a
    simulated one, so --today states every time stamp."""

    command: list
    directory: object
    environment: dict
    follow: bool = True  # trace children too
    failure_codes: tuple = (6,)
    typed: object = None  # (file, marker): what the user typed must be in the file once the marker is there


class Workshop:
    """Makes the scenarios, each in a folder of its own below `folder`."""

    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = folder
        self.environment = {
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "HOME": str(folder),
            "TMPDIR": str(folder),
            "TZ": "UTC",
            "LC_ALL": "C.UTF-8",
            "ISMS_REVIEW_USER": ACTOR,
            # The leak checker is a tracer itself, and there can only be one.
            "ASAN_OPTIONS": "detect_leaks=0",
        }
        self.evidence = folder / "proof.txt"
        self.evidence.write_text("gateway 1: patched\ngateway 2: patched\n")
        self.form = folder / "filled.md"
        self.directory = folder / "review"

    def command(self, today, *words):
        return [self.binary, "--today", today, *words]

    def run(self, today, *words):
        run = subprocess.run(
            self.command(today, *words), cwd=self.directory, env=self.environment, capture_output=True, text=True, check=False
        )
        if run.returncode != 0:
            raise AssertionError(f"{' '.join(words)} ended with {run.returncode}: {run.stderr}")
        return run.stdout

    def make_review(self):
        """Two people, two actions, and a review whose agenda is issued."""
        self.directory.mkdir()
        setting = {"organisation": "Acme", "scope": "Everything", "interval": "second tuesday", "time-zone": "UTC", "place": "Room 1"}
        options = [word for name, value in setting.items() for word in ("--" + name, value)]
        self.run("2026-01-05", "--as", "ada@example.org", "init", ".", "--simulated", *options)
        ada = ["Ada Example", "--role", "Chief executive", "--email", "ada@example.org", "--top-management"]
        self.run("2026-01-05", "--as", "ada@example.org", "people", "add", *ada)
        self.run("2026-01-05", "people", "add", "Bob Example", "--role", "Operations", "--manager", ACTOR)
        self.run("2026-01-05", "actions", "add", "Patch the gateways @bob-example due:+2w")
        self.run("2026-01-05", "actions", "add", "Train the new people @bob-example due:+2w")
        self.run("2026-01-05", "agenda", "new")
        self.run("2026-01-05", "agenda", "issue", REVIEW)

    def fill_form(self):
        """Minutes that state everything, end one action and raise another."""
        form = self.run("2026-01-13", "minutes", "take", REVIEW, "--form")
        form = re.sub(r"(?m)^Start:.*$", "Start: 10:00", re.sub(r"(?m)^End:.*$", "End: 11:30", form))
        form = form.replace("[ ] @" + ACTOR, "[x] @" + ACTOR)
        form = form.replace("A-2026-001: carried over", "A-2026-001: done - both gateways")
        form = re.sub(r"(?m)^(Suitability|Adequacy|Effectiveness):", r"\1: yes - as discussed", form)
        parts = re.split(r"(?m)^(?=## )", form)
        for index, part in enumerate(parts):
            if "[results]" in part:
                parts[index] += "Decision: Buy a third gateway @bob-example due:2026-03-01\n- [ ] Compare offers @bob-example due:+2w\n\n"
            elif re.match(r"## \d", part) and "[a]" not in part:
                parts[index] += "N/R: nothing since the last review\n\n"
        self.form.write_text("".join(parts))

    def actions_add(self):
        self.make_review()
        words = ["actions", "add", "Renew the locks @bob-example due:+2w"]
        return Scenario(self.command("2026-01-12", *words), self.directory, self.environment)

    def actions_add_in_clone(self):
        """As git clones it: without .isms, and with empty folders gone."""
        scenario = self.actions_add()
        shutil.rmtree(self.directory / ".isms")
        return scenario

    def actions_add_with_full_journal(self):
        """The oldest entry, and the former bytes that it keeps, have to go."""
        scenario = self.actions_add()
        journal = self.directory / ".isms/journal"
        newest = max(int(path.stem) for path in journal.glob("*.json"))
        entry = (journal / f"{newest}.json").read_text()
        images = (journal / str(newest) / "0.before").read_bytes()
        shutil.rmtree(journal)
        (journal / "1").mkdir(parents=True)
        (journal / "1/0.before").write_bytes(images)
        for number in range(1, 1 + JOURNAL_LENGTH):
            (journal / f"{number}.json").write_text(entry.replace(f'"sequence": {newest}', f'"sequence": {number}'))
        return scenario

    def actions_done(self):
        self.make_review()
        words = ["actions", "done", "A-2026-001", "--evidence", str(self.evidence), "--note", "both gateways"]
        return Scenario(self.command("2026-01-12", *words), self.directory, self.environment)

    def minutes_take(self):
        self.make_review()
        self.fill_form()
        words = ["minutes", "take", REVIEW, "--from", str(self.form)]
        return Scenario(self.command("2026-01-13", *words), self.directory, self.environment)

    def minutes_take_in_editor(self):
        """The editor's own calls are not the program's, so children are not traced."""
        self.make_review()
        self.fill_form()
        editor = self.folder / "editor"
        editor.write_text(f'#!/bin/sh\n: > ../editor-ran\ncp "{self.form}" "$1"\n')
        editor.chmod(0o755)
        environment = self.environment | {"EDITOR": str(editor)}
        scenario = Scenario(self.command("2026-01-13", "minutes", "take", REVIEW), self.directory, environment, follow=False)
        scenario.typed = (f"drafts/{REVIEW}-minutes.md", "../editor-ran")
        return scenario

    def inputs_import(self):
        """More rows than are synced one by one."""
        self.make_review()
        file = self.folder / "findings.csv"
        file.write_text("Nr,Title\n" + "".join(f"F-{row},Finding {row}\n" for row in range(1001)))
        words = ["inputs", "import", "nonconformities", str(file), "--key", "Nr", "--map", "title=Title"]
        return Scenario(self.command("2026-01-12", *words), self.directory, self.environment)

    def archive_seal(self):
        self.make_review()
        self.run("2026-01-12", "actions", "attach", "A-2026-002", str(self.evidence))
        self.fill_form()
        self.run("2026-01-13", "minutes", "take", REVIEW, "--from", str(self.form))
        self.run("2026-01-14", "minutes", "sign", REVIEW, "--by", ACTOR)
        return Scenario(self.command("2026-01-15", "archive", "seal", REVIEW), self.directory, self.environment)

    def make_sealed_review(self):
        """With a key of ada's in the list of signers, as the first seal."""
        scenario = self.archive_seal()
        self.key = self.folder / "key"
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.key], check=True)
        self.run("2026-01-14", "archive", "trust", ACTOR, "--key", f"{self.key}.pub")
        subprocess.run(scenario.command, cwd=self.directory, env=self.environment, capture_output=True, check=True)

    def archive_trust(self):
        self.make_sealed_review()
        other = self.folder / "other"
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", other], check=True)
        words = ["archive", "trust", "bob-example", "--key", f"{other}.pub"]
        return Scenario(self.command("2026-01-16", *words), self.directory, self.environment)

    def archive_sign(self):
        """What ssh-keygen itself writes is none of the program's, so children are not traced."""
        self.make_sealed_review()
        words = ["archive", "sign", "--key", str(self.key)]
        return Scenario(self.command("2026-01-16", *words), self.directory, self.environment, follow=False)

    def archive_timestamp(self):
        """An authority's reply that came by other means."""
        self.make_sealed_review()
        authority = Authority(self.folder / "authority")
        self.run("2026-01-15", "archive", "trust", "--authority", str(authority.ca))
        request, reply = self.folder / "seal.tsq", self.folder / "seal.tsr"
        self.run("2026-01-15", "archive", "timestamp", "--request", str(request))
        reply.write_bytes(authority.reply(request.read_bytes()))
        words = ["archive", "timestamp", "--reply", str(reply)]
        return Scenario(self.command("2026-01-16", *words), self.directory, self.environment)

    def archive_dispose(self):
        """Files are created, replaced and removed in one change, and the journal forgets what it had of them."""
        scenario = self.archive_seal()
        self.run("2026-01-14", "config", "retention", "1")
        subprocess.run(scenario.command, cwd=self.directory, env=self.environment, capture_output=True, check=True)
        raised = f"{REVIEW}-A01"
        self.run("2026-01-15", "actions", "done", raised, "--note", "Compared")
        words = ["archive", "dispose", REVIEW, "--reason", "The retention has ended", "--yes"]
        return Scenario(self.command("2027-02-16", *words), self.directory, self.environment)

    def recovery(self):
        """A change whose writer was killed half-way through putting its files into place; any command completes it."""
        done = self.actions_done()
        _, calls = tracer.changes(done.command, self._copy("undisturbed"), done.environment)
        moves = [call for call in calls if call.name.startswith("rename") and "/.isms/staging" in call.target]
        tracer.inject(done.command, done.directory, done.environment, moves[1], f"signal=KILL:when={moves[1].ordinal}")
        # The reader that completes it is refused if it can't, whatever the obstacle.
        return Scenario(self.command("2026-01-12", "status"), self.directory, self.environment, failure_codes=(5, 6))

    def _copy(self, name):
        return shutil.copytree(self.directory, self.folder / name)
