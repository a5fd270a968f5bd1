"""Review directories of any size in the record format, and the same actions for Taskwarrior and git."""

import datetime
import json
import subprocess

PER_YEAR = 1000
PEOPLE = [f"person-{number}" for number in range(1, 10)]
TITLES = [
    "Patch the VPN gateways of the branch offices", "Review who may enter the server room", "Renew the contract with the backup provider",
    "Train new colleagues in reporting incidents", "Close the findings of the internal audit", "Test the restore of the customer database",
]  # fmt: skip


def actions(count, today):
    """All open, since nothing about an open action may be skipped; every fifth is overdue. Numbered a thousand a year."""
    for index in range(count):
        year = today.year - 1 - index // PER_YEAR
        number = index % PER_YEAR + 1
        # Never today itself, of which Taskwarrior thinks otherwise.
        away = index * 7 % 300 + 1
        yield {
            "id": f"A-{year}-{number:03}",
            "title": f"{TITLES[index % len(TITLES)]}, part {number}",
            "owner": PEOPLE[index % len(PEOPLE)],
            "due": today + datetime.timedelta(days=-away if index % 5 == 0 else away),
            "raised": datetime.date(year, 1 + index % 12, 1 + index % 28),
        }


def _print(path, record):
    path.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n")


def _event(day, what, **more):
    return {"at": f"{day}T09:00:00Z", "by": PEOPLE[0], "event": what, **more}


def write_review_directory(folder, count, today):
    folder.mkdir()
    since = datetime.date(today.year - 1 - count // PER_YEAR, 1, 1)
    counters = {}
    for action in actions(count, today):
        year = action["id"][2:6]
        counters[f"A-{year}"] = counters.get(f"A-{year}", 0) + 1
        directory = folder / "actions" / year
        if counters[f"A-{year}"] == 1:
            directory.mkdir(parents=True)
        history = [_event(action["raised"], "created"), _event(action["raised"], "comment", note="promised in the weekly call of the operations team")]
        record = {"record": "action", "version": 1, "id": action["id"], "title": action["title"], "owner": action["owner"]}
        record |= {"due": str(action["due"]), "raised_on": str(action["raised"]), "item": "d1", "state": "open", "history": history}
        _print(directory / (action["id"] + ".json"), record)
    (folder / "people").mkdir()
    for person in PEOPLE:
        record = {"record": "person", "version": 1, "id": person, "name": person.replace("-", " ").title(), "email": person + "@example.org"}
        record |= {"role": "Operations", "top_management_from": str(since), "history": [_event(since, "created")]}
        _print(folder / "people" / (person + ".json"), record)
    (folder / ".gitignore").write_text("/.isms/\n/drafts/\n")
    organisation = {"record": "organisation", "version": 1, "organisation": "Bench", "scope": "Everything", "standards": ["ISO/IEC 27001:2022"]}
    organisation |= {"interval": {"rule": "monthly on second tuesday", "from": str(since)}, "grace_days": 14, "audits": {}, "time_zone": "UTC"}
    organisation |= {"agenda_template": "iso27001-2022", "since": str(since), "counters": counters, "history": [_event(since, "created")]}
    _print(folder / "review.json", organisation)


def write_findings(file, count):
    with file.open("w") as text:
        text.write("Nr,Title,Detail,Due,State,Owner\n")
        for index in range(count):
            title = f'"{TITLES[index % len(TITLES)]}, part {index}"'
            text.write(f"F-{index},{title},What was seen in round {index},2026-12-{index % 28 + 1:02},open,{PEOPLE[index % len(PEOPLE)]}@example.org\n")


def make_git_repository(folder, environment):
    for words in (["init", "-q"], ["add", "."], ["-c", "gc.auto=0", "commit", "-q", "-m", "all"]):
        subprocess.run(["git", *words], cwd=folder, env=environment, check=True)


def import_tasks(folder, count, today, environment):
    """The same actions in Taskwarrior, which keeps all that are open in one file."""
    (folder / "data").mkdir(parents=True)
    (folder / "taskrc").write_text(f"data.location={folder}/data\nconfirmation=no\nhooks=off\n")
    tasks = [
        {
            "description": action["title"], "project": action["owner"], "status": "pending",
            "due": action["due"].strftime("%Y%m%dT000000Z"), "entry": action["raised"].strftime("%Y%m%dT090000Z"),
        }
        for action in actions(count, today)
    ]  # fmt: skip
    subprocess.run(
        ["task", "import", "-"], input=json.dumps(tasks), text=True, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
