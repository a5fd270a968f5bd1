"""The messages and calendars that the validators read: every kind that the program writes, from a small organisation whose
names are no ASCII, and whose year has a review before and one after the end of summer time."""

import hashlib
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from exported import ROOT

sys.path.insert(0, str(ROOT / "tests/process"))
from harness import filled_form  # noqa: E402

ZONE = "Europe/Berlin"
PEOPLE = {"zoe": "Zoë Żółć-Müller", "ben": 'Ben "B" Ängström, Jr.', "li": "李小龍"}
SUMMER, WINTER = "MR-2026-10", "MR-2026-11"  # on either side of the last Sunday of October
TRANSLATED = {"invitation.summary": "Managementüberprüfung {id}", "mail.minutes.subject": "Protokoll der Managementüberprüfung {id} – zur Kenntnis",
              "mail.minutes.subject-reminder": "Erinnerung: Protokoll der Managementüberprüfung {id}",
              "mail.actions.subject.one": "{count} überfällige Maßnahme", "mail.actions.subject.other": "{count} überfällige Maßnahmen"}
ATTACHABLE = ("pdf", "html", "docx")


def address_of(person):
    return f"{person}@example.org"


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


@dataclass(frozen=True)
class Message:
    """A message as it was written, and what its reader is to find."""

    path: Path
    to: str
    subject: str
    says: tuple = ()  # words of its text
    attached: tuple = ()  # (name, SHA-256) of each attachment, as the program states it elsewhere; the text states those of minutes too
    invites: tuple = ()  # (method, SEQUENCE, start in UTC), of invitations


@dataclass
class Mailed:
    messages: list = field(default_factory=list)
    invitations: dict = field(default_factory=dict)  # files for calendars, each with what Message.invites has
    year: Path = None

    def __len__(self):
        return len(self.messages) + len(self.invitations) + 1


class Organisation:
    """A review directory, and the program run in it by its people on days of its story."""

    def __init__(self, binary, top):
        self.binary, self.top = Path(binary).resolve(), top
        self.directory = top / "review"
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(top), "LC_ALL": "C.UTF-8", "TZ": "UTC"}

    def run(self, on, *words, stdin="", by="zoe", **variables):
        command = [self.binary, *(["-C", self.directory] if self.directory.is_dir() else []), "--as", by, "--today", on, *words]
        done = subprocess.run([str(word) for word in command], env={**self.environment, **variables}, input=stdin.encode(),
                              capture_output=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"isms-review {' '.join(map(str, words))}: exit code {done.returncode}\n{done.stderr.decode()}")
        return done.stdout.decode("utf-8")

    def found(self):
        self.run("2026-10-01", "init", self.directory, "--simulated", "--organisation", "Müller & Söhne <IT>", "--scope", "Hosting",
                 "--interval", "second tuesday", "--retention", "6", "--place", "Großer Saal; 2. Stock", "--start-time", "10:00",
                 "--time-zone", ZONE)
        self.run("2026-10-01", "people", "add", PEOPLE["zoe"], "--id", "zoe", "--role", "Chief executive", "--top-management",
                 "--email", address_of("zoe"))
        for person in ("ben", "li"):
            self.run("2026-10-01", "people", "add", PEOPLE[person], "--id", person, "--role", "Network", "--manager", "zoe",
                     "--email", address_of(person))
        translation = json.loads(self.run("2026-10-01", "help", "--messages", "de"))
        translation["messages"].update(TRANSLATED)
        (self.directory / "languages").mkdir(exist_ok=True)
        (self.directory / "languages/de.json").write_text(json.dumps(translation, ensure_ascii=False), encoding="utf-8")
        self.run("2026-10-01", "config", "language", "de")
        for month in ("2026-10", "2026-11"):
            self.run("2026-10-01", "agenda", "new", month, "--chair", "zoe", "--invite", "zoe", "--invite", "ben", "--optional", "li")

    def drafts(self, on, folder, *words):
        """The drafts that a command writes, by the person each is for."""
        self.run(on, *words, "--eml", self.top / folder)
        return {path.stem.rsplit("-", 1)[1]: path for path in sorted((self.top / folder).iterdir())}


def _invitations(organisation, mailed):
    """Invited with the agenda, moved, called off: each time as a file for calendars, and by mail."""

    def write(on, review, name, subject, invites, attach, says=(), attached=()):
        for person, path in organisation.drafts(on, name, "agenda", "invite", review, "--attach", attach).items():
            mailed.messages.append(Message(path, person, subject, says, attached, invites))
        file = organisation.top / f"{name}.ics"
        organisation.run(on, "agenda", "invite", review, "--attach", "none", "-o", file)
        mailed.invitations[file] = invites

    what = TRANSLATED["invitation.summary"]
    for review, day, start in ((SUMMER, "2026-10-13", "08:00"), (WINTER, "2026-11-10", "09:00")):
        organisation.run("2026-10-02", "agenda", "issue", review)
        agenda = organisation.top / f"{review}-agenda.pdf"
        organisation.run("2026-10-02", "agenda", "export", review, "--format", "pdf", "-o", agenda)
        write("2026-10-02", review, f"{review}-invited", f"{what.format(id=review)}, {day} 10:00", ("REQUEST", 0, f"{day}T{start}:00.000Z"), "pdf",
              attached=((agenda.name, digest(agenda)),))
    mailed.year = organisation.top / "year.ics"
    organisation.run("2026-10-02", "agenda", "calendar", "-o", mailed.year)
    organisation.run("2026-10-20", "agenda", "reschedule", WINTER, "--to", "2026-11-17", "--start", "14:30", "--reason", "Dienstreise")
    moved = f"{what.format(id=WINTER)}, 2026-11-17 14:30"
    write("2026-10-20", WINTER, "moved", moved, ("REQUEST", 1, "2026-11-17T13:30:00.000Z"), "none")
    organisation.run("2026-10-21", "agenda", "cancel", WINTER, "--reason", "Büro bleibt <geschlossen> & dunkel")
    write("2026-10-21", WINTER, "called-off", moved, ("CANCEL", 2, "2026-11-17T13:30:00.000Z"), "none", says=("Büro bleibt <geschlossen> & dunkel",))


def _minutes(organisation, mailed):
    """Handed out as drafts in each format, sent, and reminded of."""
    form = filled_form(organisation.run("2026-10-13", "minutes", "take", SUMMER, "--form"))
    organisation.run("2026-10-13", "minutes", "take", SUMMER, "--from", "-", stdin=form)
    organisation.run("2026-10-14", "minutes", "sign", SUMMER, "--by", "zoe")
    minutes = organisation.directory / f"meetings/{SUMMER}/minutes.json"
    subject = TRANSLATED["mail.minutes.subject"].format(id=SUMMER)
    for attach in (*ATTACHABLE, "none"):
        attached, says = (), (digest(minutes),)
        if attach != "none":
            exported = organisation.top / f"{SUMMER}-minutes.{attach}"
            organisation.run("2026-10-15", "minutes", "export", SUMMER, "--format", attach, "-o", exported)
            attached = ((exported.name, digest(exported)),)
            says = (digest(exported),)
        for person, path in organisation.drafts("2026-10-15", f"minutes-{attach}", "minutes", "distribute", SUMMER, "--attach", attach).items():
            mailed.messages.append(Message(path, person, subject, says, attached))
    _send_minutes(organisation, mailed, subject)
    reminder = TRANSLATED["mail.minutes.subject-reminder"].format(id=SUMMER)
    for person, path in organisation.drafts("2026-10-20", "minutes-again", "minutes", "remind", SUMMER, "--attach", "none").items():
        mailed.messages.append(Message(path, person, reminder, (digest(minutes),)))


def _send_minutes(organisation, mailed, subject):
    """Through a sendmail that keeps what it is given, so that there is a record of what was sent."""
    sent = organisation.top / "sent"
    sent.mkdir()
    sendmail = organisation.top / "sendmail"
    sendmail.write_text(f'#!/bin/sh\nexec cat > "{sent}/$$.eml"\n', encoding="ascii")
    sendmail.chmod(0o755)
    organisation.run("2026-10-16", "minutes", "distribute", SUMMER, "--sendmail", "--attach", "pdf", ISMS_REVIEW_SENDMAIL=str(sendmail))
    for path in sent.iterdir():
        # Programs of this machine are given lines that end as its files do; what leaves it has CRLF, of which the record is.
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    by_digest = {digest(path): path for path in sent.iterdir()}
    for file in sorted((organisation.directory / f"meetings/{SUMMER}/distribution").iterdir()):
        record = json.loads(file.read_text(encoding="utf-8"))
        documents = tuple((one["name"], one["sha256"]) for one in record["documents"])
        (delivery,) = record["delivery"]
        path = by_digest.get(delivery["message"])
        if path is None:
            raise SystemExit(f"no message that was sent has the SHA-256 {delivery['message']} of the record")
        mailed.messages.append(Message(path, delivery["person"], subject, tuple(one for _, one in documents), documents))


def _actions(organisation, mailed):
    """Overdue, soon due, and so late that the manager is told."""
    organisation.run("2026-10-20", "config", "ladder-days", "5")
    for text in ("Schlüssel <aller> Büros zählen & prüfen @ben due:2026-11-01", "Backup testen – größere Platte @ben due:2026-11-16",
                 "防火墙 prüfen @li due:2026-11-15"):
        organisation.run("2026-10-20", "actions", "add", text)
    says = {"ben": ("Schlüssel <aller> Büros zählen & prüfen", "Backup testen – größere Platte"), "li": ("防火墙 prüfen",),
            "zoe": ("Schlüssel <aller> Büros zählen & prüfen",)}
    for person, path in organisation.drafts("2026-11-14", "actions", "actions", "remind").items():
        key = "one" if len(says[person]) == 1 else "other"
        mailed.messages.append(Message(path, person, TRANSLATED[f"mail.actions.subject.{key}"].format(count=len(says[person])), says[person]))


def mail_all(binary, folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    organisation, mailed = Organisation(binary, folder), Mailed()
    organisation.found()
    _invitations(organisation, mailed)
    _minutes(organisation, mailed)
    _actions(organisation, mailed)
    return mailed
