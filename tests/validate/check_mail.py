"""Mail and calendars, read by mailparser and ical.js, which know nothing of the program."""

import json
import subprocess

from mailed import PEOPLE, SUMMER, WINTER, ZONE, address_of
from outline import outline_of, plain


def _read(files, work):
    """What the readers made of each file; they end at the first that they can't read."""
    done = subprocess.run(["node", work / "read_mail.js", *files], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"read_mail.js: exit code {done.returncode}\n{done.stderr}")
    return json.loads(done.stdout)


def _messages(mailed, work):
    """Each message with what was read of it, and its name in what is reported."""
    read = _read([message.path for message in mailed.messages], work)
    return [(message, found, f"{message.path.parent.name}/{message.path.name}") for message, found in zip(mailed.messages, read, strict=True)]


def _differs(name, what, found, wanted):
    return [] if found == wanted else [f"{name}: {what}: found {found}, should be {wanted}"]


def headers_are_as_meant(mailed, work):
    problems, ids = [], {}
    for message, found, name in _messages(mailed, work):
        problems += _differs(name, "from", found["from"], [[PEOPLE["zoe"], address_of("zoe")]])
        problems += _differs(name, "to", found["to"], [[PEOPLE[message.to], address_of(message.to)]])
        problems += _differs(name, "subject", found["subject"], message.subject)
        if not found["id"]:
            problems.append(f"{name}: has no Message-ID")
        # The same message under the same id, and no other.
        same = ids.setdefault(found["id"], found)
        problems += _differs(name, "what has this Message-ID", same["subject"], found["subject"])
    return problems


def forms_say_the_same(mailed, work):
    problems = []
    for message, found, name in _messages(mailed, work):
        text = plain(found["text"] or "")
        problems += _differs(name, "the HTML part", plain(" ".join(outline_of(found["html"] or "").paragraphs)), text)
        problems += [f"{name}: the text does not say: {words}" for words in message.says if words not in text]
    return problems


def attachments_are_those_stated(mailed, work):
    problems = []
    for message, found, name in _messages(mailed, work):
        attached = [(one["name"], one["sha256"]) for one in found["attached"]]
        problems += _differs(name, "attachments", attached, list(message.attached))
    return problems


def _as_invited(name, calendar, invites):
    method, sequence, start = invites
    if len(calendar["events"]) != 1:
        return [f"{name}: has {len(calendar['events'])} events, should have one"]
    event = calendar["events"][0]
    problems = _differs(name, "method", calendar["method"], method)
    problems += _differs(name, "SEQUENCE", event["sequence"], sequence)
    problems += _differs(name, "start", event["utc"][0], start)
    problems += _differs(name, "status", event["status"], "CANCELLED" if method == "CANCEL" else "CONFIRMED")
    problems += _differs(name, "organiser", event["organiser"], f"mailto:{address_of('zoe')}")
    people = {one["address"]: one["role"] for one in event["attendees"]}
    wanted = {"zoe": "CHAIR", "ben": "REQ-PARTICIPANT", "li": "OPT-PARTICIPANT"}
    return problems + _differs(name, "attendees", people, {f"mailto:{address_of(person)}": role for person, role in wanted.items()})


def invitations_are_understood(mailed, work):
    """As requests and cancellations of one event, in mail and in files alike."""
    problems, names = [], {}
    for message, found, name in _messages(mailed, work):
        if len(found["calendars"]) != (1 if message.invites else 0):
            problems.append(f"{name}: has {len(found['calendars'])} calendars")
            continue
        for calendar in found["calendars"]:
            problems += _differs(name, "method of the part", calendar["form_of"], message.invites[0])
            problems += _as_invited(name, calendar, message.invites)
            names.setdefault(WINTER if WINTER in message.subject else SUMMER, set()).add(calendar["events"][0]["uid"])
    for (file, invites), calendar in zip(mailed.invitations.items(), _read(mailed.invitations, work), strict=True):
        problems += _as_invited(file.name, calendar, invites)
        names.setdefault(SUMMER if SUMMER in file.name else WINTER, set()).add(calendar["events"][0]["uid"])
    return problems + [f"{review}: is not one event, but {sorted(uids)}" for review, uids in names.items() if len(uids) != 1]


def summer_time_ends(mailed, work):
    """Clocks on the wall show the same before and after it, by the rules that the calendar brings along; the instant moves."""
    (year,) = _read([mailed.year], work)
    reviews = {review: event for event in year["events"] for review in (SUMMER, WINTER) if review in event["summary"]}
    problems = _differs("year", "method", year["method"], "PUBLISH") + _differs("year", "reviews", sorted(reviews), [SUMMER, WINTER])
    for review, day, hour in ((SUMMER, "2026-10-13", "08"), (WINTER, "2026-11-10", "09")):
        if review in reviews:
            event = reviews[review]
            problems += _differs(review, "zone", event["zone"], ZONE)
            problems += _differs(review, "start, on the clock", event["local"][0], f"{day}T10:00:00")
            problems += _differs(review, "start, in UTC", event["utc"][0], f"{day}T{hour}:00:00.000Z")
    return problems


CHECKS = [
    ("mail: sender, recipient and subject as meant, to mailparser", headers_are_as_meant),
    ("mail: the text and the HTML say the same, and what they should", forms_say_the_same),
    ("mail: attachments have the SHA-256 that text and record state", attachments_are_those_stated),
    ("mail: invitations, updates and cancellations, to ical.js", invitations_are_understood),
    ("calendar: the same time on the wall across the end of summer time, to ical.js", summer_time_ends),
]
