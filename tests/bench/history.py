"""Review directories with years of history: reviews held every month, the actions they raised, metrics observed every month, risks."""

import datetime
import hashlib
import json
import pathlib

from data import PEOPLE, TITLES, _event, _print

METRICS = 200
RISKS = 1000
ACTIONS_A_REVIEW = 42
LEVELS = ["low", "medium", "high"]
TEMPLATE = pathlib.Path(__file__).resolve().parents[2] / "src/model/templates/iso27001-2022.json"


def _months(years, today):
    first = datetime.date(today.year - years, today.month, 1)
    for index in range(12 * years):
        month = first.month - 1 + index
        yield datetime.date(first.year + month // 12, month % 12 + 1, 1)


def _record(kind, **fields):
    return {"record": kind, "version": 1, **fields}


def _write_metrics(folder, months):
    folder.mkdir(parents=True)
    for number in range(METRICS):
        observations = [
            {"period": f"{month:%Y-%m}", "value": 80 + (number + index) % 20, "valid": 80 + (number + index) % 20, "total": 100, "collected_on": f"{month:%Y-%m}-28"}
            for index, month in enumerate(months)
        ]
        name = f"MET-measure-{number}"
        history = [_event(months[0], "created")]
        history += [_event(month, "observed", to=str(seen["value"]), note=seen["period"]) for month, seen in zip(months, observations)]
        metric = _record("metric", id=name, title=f"Measure {number}", unit="%", target=70, direction="higher is better", frequency="monthly")
        metric |= {"alert_after": 1, "state": "active", "observations": observations, "recorded_on": str(months[0]), "history": history}
        _print(folder / f"{name}.json", metric)


def _write_risks(folder, months):
    folder.mkdir(parents=True)
    for number in range(1, RISKS + 1):
        name = f"RISK-{number:03}"
        risk = _record("risk", id=name, title=f"Risk {number}", inherent="high", current=LEVELS[number % 2], state="open")
        risk |= {"levels": [{"on": str(months[0]), "level": LEVELS[number % 2]}], "recorded_on": str(months[0]), "history": [_event(months[0], "created")]}
        _print(folder / f"{name}.json", risk)


def _items():
    """The agenda of the standard, as the program writes it into one."""
    items = json.loads(TEMPLATE.read_text())["items"]
    return [{name: value for name, value in item.items() if name != "topic"} for item in items]


def _write_signoff(place, name, day):
    digests = {f"{kind}_sha256": hashlib.sha256((place / f"{kind}.json").read_bytes()).hexdigest() for kind in ("minutes", "agenda", "meeting")}
    signoff = _record("signoff", meeting=name, number=1, signer=PEOPLE[0], signer_name=PEOPLE[0], signer_role="Operations", entered_by=PEOPLE[0], method="stated")
    _print(place / "signoff-01.json", signoff | {"signed_at": f"{day}T12:00:00Z"} | digests)


def _write_review(folder, month):
    """A review that was held and signed, with what it said; its actions ended, but for the latest ones."""
    name = f"MR-{month:%Y-%m}"
    day = f"{month:%Y-%m}-10"
    place = folder / "meetings" / name
    place.mkdir(parents=True)
    meeting = _record("meeting", id=name, date=day, planned=day, counters={"A": ACTIONS_A_REVIEW, "D": 1}, history=[_event(day, "created")])
    _print(place / "meeting.json", meeting)
    items = _items()
    agenda = _record("agenda", meeting=name, template="iso27001-2022", title="Review", standards=["ISO/IEC 27001:2022"], items=items, history=[_event(day, "created")])
    _print(place / "agenda.json", agenda)
    said = [{"key": item["key"], "consideration": "considered", "discussion": "Something was said of this, in two or three sentences. " * 4} for item in items]
    decision = {"id": f"{name}-D01", "category": "decision", "text": "Go on as planned", "owner": PEOPLE[0]}
    said[-1]["decisions"] = [decision]
    answer = {"answer": "yes", "grounds": "the figures of the month"}
    attendance = [{"person": person, "name": person, "presence": "present", "top_management": True} for person in PEOPLE]
    minutes = _record("minutes", meeting=name, held={"on": day, "start": "10:00", "end": "11:30", "place": "Board room"}, chair=PEOPLE[0], attendance=attendance)
    minutes |= {"items": said, "action_reviews": [], "suitability": answer, "adequacy": answer, "effectiveness": answer, "history": [_event(day, "taken")]}
    _print(place / "minutes.json", minutes)
    _write_signoff(place, name, day)
    decisions = folder / "decisions" / f"{month:%Y}"
    decisions.mkdir(parents=True, exist_ok=True)
    record = _record("decision", **decision, item=items[-1]["key"], taken_on=day, state="in force", history=[_event(day, "created", review=name)])
    _print(decisions / f"{name}-D01.json", record)


def _write_actions(folder, months):
    count = ACTIONS_A_REVIEW * len(months)
    for index in range(count):
        month = months[index // ACTIONS_A_REVIEW]
        number = index % ACTIONS_A_REVIEW + 1
        name = f"MR-{month:%Y-%m}-A{number:02}"
        day = f"{month:%Y-%m}-10"
        is_open = count - index <= 40
        history = [_event(day, "created", review=f"MR-{month:%Y-%m}")]
        action = _record("action", id=name, title=f"{TITLES[index % len(TITLES)]}, part {index}", owner=PEOPLE[index % len(PEOPLE)], due=f"{month:%Y-%m}-28", raised_on=day)
        action |= {"raised_in": f"MR-{month:%Y-%m}", "item": "d1", "state": "open" if is_open else "verified"}
        if not is_open:
            action["ended_on"] = f"{month:%Y-%m}-27"
            history += [_event(f"{month:%Y-%m}-27", "done"), _event(f"{month:%Y-%m}-28", "reviewed", to="noted")]
        action["history"] = history
        place = folder / "actions" / f"{month:%Y}"
        place.mkdir(parents=True, exist_ok=True)
        _print(place / f"{name}.json", action)


def reviews(years, today):
    return [f"MR-{month:%Y-%m}" for month in _months(years, today)]


def write(folder, years, today, base):
    """`base` writes people and review.json, as for the other benchmarks. What is signed is left to be sealed."""
    base(folder, 0, today)
    months = list(_months(years, today))
    organisation = json.loads((folder / "review.json").read_text())
    organisation["counters"] = {"RISK": RISKS}
    organisation["since"] = organisation["interval"]["from"] = str(months[0])
    # What was before the last audit is judged no more, as in every directory of that age.
    organisation["audits"] = {"last_external": f"{months[-10]:%Y-%m}-20", "next_external": str(today + datetime.timedelta(days=90))}
    _print(folder / "review.json", organisation)
    for file in (folder / "people").iterdir():
        person = json.loads(file.read_text())
        _print(file, person | {"top_management_from": str(months[0])})
    for month in months:
        _write_review(folder, month)
    _write_actions(folder, months)
    _write_metrics(folder / "inputs/metrics", months)
    _write_risks(folder / "inputs/risks", months)
