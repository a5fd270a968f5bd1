"""One good run of every command: what the tests of all commands start from. `after` names what has to be there already, as
one of harness.ProcessTest's make_ functions; a command that `writes` changes the directory when it is run so."""

import subprocess
from typing import NamedTuple

from harness import BINARY, clean_environment, filled_form


class Example(NamedTuple):
    words: tuple
    after: str = "planned"
    writes: bool = False
    stdin: object = b""


def _agenda_form(test):
    return "- [a] Actions from previous meetings | 20 min | @ada\n" + "\n".join(
        f"- [{item['key']}] {item['title']} | 5 min" for item in test.record("meetings/MR-2026-11/agenda.json")["items"][1:])


def _minutes_form(test):
    return filled_form(test.act("minutes", "take", "MR-2026-11", "--form", on="2026-11-10").out)


def _corrected_minutes_form(test):
    return test.act("minutes", "edit", "MR-2026-11", "--form", on="2026-11-10").out.replace("End: 11:30", "End: 11:45")


# Of a pair that was thrown away.
PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGebjF46a3ut/gh+6Pb/O0K7fV19z/XLUK4q0jRfMd/1\n"


def _trusted(test):
    """Ends a key that is in the list of signers; reads nothing itself."""
    test.act("archive", "trust", "cleo", "--key", "-", stdin=PUBLIC_KEY, on="2026-11-12")
    return b""


def _signature(test):
    key = test.top / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    test.act("archive", "trust", "cleo", "--key", f"{key}.pub", on="2026-11-12")
    newest = sorted((test.directory / "archive/seals").glob("*.sha256"))[-1]
    return subprocess.run(["ssh-keygen", "-Y", "sign", "-n", "isms-review-seal", "-f", key], input=newest.read_bytes(), check=True,
                          capture_output=True).stdout


def _packed(test):
    """Leaves a pack beside the directory; reads nothing itself."""
    test.read("archive", "bundle", "-o", "../pack.zip", on="2026-11-12")
    return b""


EXAMPLES = {
    "status": Example(()),
    "agenda new": Example(("2026-12",), writes=True),
    "agenda list": Example(()),
    "agenda show": Example(("11",)),
    "agenda edit": Example(("11", "--from", "-"), writes=True, stdin=_agenda_form),
    "agenda issue": Example(("11",), writes=True),
    "agenda reschedule": Example(("11", "--to", "2026-11-12", "--reason", "The chair is travelling"), writes=True),
    "agenda cancel": Example(("11", "--reason", "The office is closed"), writes=True),
    "agenda export": Example(("11", "--format", "md")),
    "agenda invite": Example(("11", "--attach", "none"), writes=True),
    "agenda calendar": Example(()),
    "agenda templates": Example(()),
    "actions add": Example(("Test the backup @cleo due:+2w",), writes=True),
    "actions list": Example(("--all", "--sort", "owner")),
    "actions show": Example(("A01",)),
    "actions start": Example(("A01",), writes=True),
    "actions done": Example(("A01", "--note", "Rolled out"), writes=True),
    "actions verify": Example(("A01", "--by", "ada"), after="done", writes=True),
    "actions reassign": Example(("A01", "--to", "cleo", "--reason", "Ben is on leave"), writes=True),
    "actions escalate": Example(("A01", "--reason", "No progress"), writes=True),
    "actions reschedule": Example(("A01", "--due", "+4w", "--reason", "Back order"), writes=True),
    "actions comment": Example(("A01", "Half way"), writes=True),
    "actions attach": Example(("A01", "/dev/../etc/hostname"), writes=True),
    "actions reopen": Example(("A01", "--reason", "It came back"), after="done", writes=True),
    "actions cancel": Example(("A01", "--reason", "No longer needed"), writes=True),
    "actions import": Example(("-", "--key", "Nr", "--map", "title=Task", "--owner", "ben"), writes=True, stdin="Nr,Task\n7,Sweep the hall\n"),
    "actions export": Example(("--all",)),
    "actions remind": Example(()),
    "minutes take": Example(("MR-2026-11", "--from", "-"), writes=True, stdin=_minutes_form),
    "minutes edit": Example(("MR-2026-11", "--from", "-"), after="held", writes=True, stdin=_corrected_minutes_form),
    "minutes show": Example(("11",), after="held"),
    "minutes export": Example(("11",), after="held"),
    "minutes sign": Example(("11", "--by", "ada"), after="held", writes=True),
    "minutes addendum": Example(("11", "--reason", "A figure was wrong", "--text", "94 %, not 49 %"), after="signed", writes=True),
    "minutes distribute": Example(("11", "--how", "by e-mail"), after="signed", writes=True),
    "minutes remind": Example(("11", "--eml", "../drafts"), after="distributed"),
    "minutes acknowledge": Example(("11", "--by", "ada"), after="distributed", writes=True),
    "minutes decisions": Example((), after="held"),
    "minutes summary": Example((), after="signed"),
    "minutes list": Example((), after="held"),
    "archive seal": Example(("11",), after="signed", writes=True),
    "archive sign": Example(("--signature", "-"), after="sealed", writes=True, stdin=_signature),
    "archive timestamp": Example(("--request", "../request.tsq"), after="sealed"),
    "archive trust": Example(("cleo", "--key", "-"), after="sealed", writes=True, stdin=PUBLIC_KEY),
    "archive distrust": Example(("cleo", "--reason", "Left the company"), after="sealed", writes=True, stdin=_trusted),
    "archive signers": Example((), after="sealed"),
    "archive verify": Example((), after="sealed"),
    "archive list": Example((), after="sealed"),
    "archive search": Example(("VPN",)),
    "archive bundle": Example(("-o", "../evidence"), after="sealed"),
    "archive restore": Example(("../pack.zip", "../restored"), after="sealed", stdin=_packed),
    "archive retention": Example((), after="sealed"),
    "archive dispose": Example(("MR-2019-11", "--reason", "The retention has ended", "--yes"), after="expired", writes=True),
    "inputs list": Example(("risks",), after="measured"),
    "inputs show": Example(("patched-in-time",), after="measured"),
    "inputs add": Example(("risks", "A fire in the hall", "current=high"), writes=True),
    "inputs set": Example(("RISK-001", "current=very high"), after="measured", writes=True),
    "inputs observe": Example(("patched-in-time", "2026-11", "72/80"), after="measured", writes=True),
    "inputs finding": Example(("AUD-2026-001", "Visitors don't sign out", "--severity", "minor"), after="audited", writes=True),
    "inputs link": Example(("NC-2026-001", "A01"), after="measured", writes=True),
    "inputs accept": Example(("RISK-001", "--until", "2027-03-31", "--reason", "Ends with the move"), after="measured", writes=True),
    "inputs withdraw": Example(("RISK-001", "--reason", "The same as RISK-004"), after="measured", writes=True),
    "inputs import": Example(("risks", "-", "--key", "Nr", "--map", "title=Risk"), writes=True, stdin="Nr,Risk\n7,A flood\n"),
    "inputs export": Example(("risks",), after="measured"),
    "inputs survey": Example(("Customers", "--read", "-", "--asked", "3"), after="measured", writes=True,
                             stdin="Party,Score,Need,Concern,Improvement\nAcme GmbH,4,,,A status page\n"),
    "check": Example(("--list",)),
    "init": Example(("other", "--organisation", "Other", "--scope", "All"), writes=True),
    "people list": Example(()),
    "people add": Example(("Dora Example", "--role", "Auditor"), writes=True),
    "people set": Example(("ben", "--role", "Network and cloud"), writes=True),
    "people show": Example(("ben",)),
    "config": Example(("place", "The small room"), writes=True),
    "doctor": Example(()),
    "undo": Example((), writes=True),
    "help": Example(("actions", "add")),
    "completion": Example(("bash",)),
}


def command_names():
    """Every command of the program's own table, in its order, as the manual page lists them."""
    page = subprocess.run([BINARY, "help", "--man"], env=clean_environment("/"), capture_output=True, check=True, text=True).stdout
    return [line[4:].replace("\\-", "-") for line in page.splitlines() if line.startswith(".SS ")]


def prepare(test, name):
    """A fresh directory that the example of a command starts from; gives back what it reads from standard input."""
    example = EXAMPLES[name]
    test.directory = test.top / name.replace(" ", "-")
    if example.after == "done":
        test.make_planned_review()
        test.act("actions", "done", "A01")
    elif example.after == "audited":
        test.make_planned_review()
        test.act("inputs", "add", "audits", "The internal audit")
    else:
        getattr(test, f"make_{example.after}_review")()
    return example.stdin(test) if callable(example.stdin) else example.stdin
