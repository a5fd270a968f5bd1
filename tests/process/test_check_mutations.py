"""The example year is clean; each single fault in it is found by the rule that should find it, and by no other.

A fault in signed records would also break their signature. So that a rule is judged by what it looks for, a fault is signed anew: the
sign-off gets the digests of the changed files. That a changed record is found is a fault of its own."""

import copy
import hashlib
import json
import os
import shutil
import unittest
from pathlib import Path

from harness import SOURCE, ProcessTest

TODAY = "2026-11-23"
REVIEW = "MR-2026-10"
LAST = "MR-2026-11"
STANDARD = "ISO/IEC 27001:2022"


class Year:
    """A copy of the example that a fault is put into."""

    def __init__(self, directory):
        self.directory = Path(directory)

    def path(self, name):
        return self.directory / name

    def load(self, name):
        return json.loads(self.path(name).read_text(encoding="utf-8"))

    def write(self, name, text):
        """The copy shares its files with the example, so a file is made anew."""
        self.path(name).unlink(missing_ok=True)
        self.path(name).write_text(text, encoding="utf-8")

    def save(self, name, record):
        self.write(name, json.dumps(record, indent=2, ensure_ascii=False) + "\n")
        parts = Path(name).parts
        if parts[0] == "meetings" and parts[2] in ("meeting.json", "agenda.json", "minutes.json"):
            self.sign_anew(parts[1])

    def change(self, name, edit):
        record = self.load(name)
        edit(record)
        self.save(name, record)

    def sign_anew(self, review):
        folder = self.path("meetings") / review
        for signoff in folder.glob("signoff-*.json"):
            record = json.loads(signoff.read_text(encoding="utf-8"))
            for what in ("minutes", "agenda", "meeting"):
                record[what + "_sha256"] = hashlib.sha256((folder / f"{what}.json").read_bytes()).hexdigest()
            self.write(signoff.relative_to(self.directory), json.dumps(record, indent=2, ensure_ascii=False) + "\n")

    def minutes(self, edit, review=REVIEW):
        self.change(f"meetings/{review}/minutes.json", edit)

    def agenda(self, edit, review=REVIEW):
        self.change(f"meetings/{review}/agenda.json", edit)

    def meeting(self, edit, review=REVIEW):
        self.change(f"meetings/{review}/meeting.json", edit)

    def organisation(self, edit):
        self.change("review.json", edit)

    def cycle(self):
        """The reviews since the external audit."""
        held = []
        for folder in sorted(self.path("meetings").iterdir()):
            if (folder / "minutes.json").exists() and json.loads((folder / "minutes.json").read_text())["held"]["on"] >= "2026-03-17":
                held.append(folder.name)
        return held

    def records(self, folder):
        for path in sorted(self.path(folder).rglob("*.json")):
            yield str(path.relative_to(self.directory)), json.loads(path.read_text(encoding="utf-8"))

    def find(self, folder, matches):
        return next((name, record) for name, record in self.records(folder) if matches(record))


def item(record, key):
    return next(entry for entry in record["items"] if entry["key"] == key)


FAULTS = []


def fault(name, *rules):
    def register(put):
        FAULTS.append((name, set(rules), put))
        return put
    return register


# The interval

@fault("a review vanishes with its folder", "interval-missed")
def _(year):
    shutil.rmtree(year.path("meetings/MR-2026-06"))


@fault("a review has no minutes", "interval-missed")
def _(year):
    for path in year.path("meetings/MR-2026-09").glob("*.json"):
        if path.name not in ("meeting.json", "agenda.json"):
            path.unlink()
    shutil.rmtree(year.path("meetings/MR-2026-09/distribution"), ignore_errors=True)


@fault("there is no grace period", "review-late")
def _(year):
    year.organisation(lambda record: record.update(grace_days=0))


@fault("a review was held three weeks later", "review-late")
def _(year):
    year.minutes(lambda record: record["held"].update(on="2026-11-03"))
    for path in year.path(f"meetings/{REVIEW}").glob("signoff-*.json"):
        name = str(path.relative_to(year.directory))
        year.change(name, lambda record: record.update(signed_at="2026-11-05T08:00:00Z"))
    year.minutes(lambda record: [event.update(at="2026-11-04T08:00:00Z") for event in record["history"]])


@fault("reviews are planned quarterly", "interval-long")
def _(year):
    year.organisation(lambda record: record["interval"].update(rule="quarterly", **{"from": "2026-11-10"}))


@fault("the next audit has no date", "audit-date-unset")
def _(year):
    year.organisation(lambda record: record["audits"].pop("next_external"))


@fault("the standard is the edition of 2013", "standard-withdrawn")
def _(year):
    year.organisation(lambda record: record.update(standards=["ISO/IEC 27001:2013"]))


@fault("the edition of 2013 stands beside that of 2022", "standard-withdrawn")
def _(year):
    year.organisation(lambda record: record["standards"].append("ISO/IEC 27001:2013"))


@fault("a standard has no template", "standard-unanswered")
def _(year):
    year.organisation(lambda record: record["standards"].append("ISO 22301:2019"))


@fault("no internal audit was performed", "internal-audit-missing")
def _(year):
    for name, record in year.records("inputs/audits"):
        if record["kind"] == "internal":
            record.pop("performed_on", None)
            year.save(name, record)


@fault("internal audits lie two years back", "internal-audit-missing")
def _(year):
    for name, record in year.records("inputs/audits"):
        if record["kind"] == "internal" and "performed_on" in record:
            record["performed_on"] = "2024-10-01"
            year.save(name, record)


@fault("all audits are a customer's", "internal-audit-missing")
def _(year):
    for name, record in year.records("inputs/audits"):
        record["kind"] = "customer"
        year.save(name, record)


@fault("an agenda was issued after the review", "agenda-late")
def _(year):
    year.agenda(lambda record: record["issued"].update(at="2026-10-15T08:00:00Z"))


# Who was there

def _absent(record, who):
    for entry in record["attendance"]:
        if who(entry):
            entry["presence"] = "absent"


@fault("top management stayed away", "top-management-absent", "chair-absent")
def _(year):
    year.minutes(lambda record: _absent(record, lambda entry: entry.get("top_management")))


@fault("no day of top management is on record", "top-management-absent", "chair-without-authority")
def _(year):
    present = [entry["person"] for entry in year.load(f"meetings/{REVIEW}/minutes.json")["attendance"] if entry.get("person")]
    for person in present:
        year.change(f"people/{person}.json", lambda record: record.update(top_management_to="2026-10-12") if "top_management_from" in record else None)
    # Of the reviews since then there would be as much to say.
    for review in year.cycle():
        if review > REVIEW:
            shutil.rmtree(year.path(f"meetings/{review}"))


@fault("nobody is named as the chair", "chair-missing")
def _(year):
    year.minutes(lambda record: record.pop("chair"))


@fault("nobody chaired, and it is said why", "chair-missing")
def _(year):
    def edit(record):
        record.pop("chair")
        record["chair_note"] = "We took turns"
    year.minutes(edit)


@fault("the chair is not among those present", "chair-absent")
def _(year):
    year.minutes(lambda record: _absent(record, lambda entry: entry.get("person") == record["chair"]))


@fault("somebody chaired who is not in top management", "chair-without-authority")
def _(year):
    def edit(record):
        record["chair"] = next(entry["person"] for entry in record["attendance"]
                               if entry.get("person") and entry["presence"] == "present" and not entry.get("top_management"))
    year.minutes(edit)


@fault("the chair's office began later", "chair-without-authority")
def _(year):
    chair = year.load(f"meetings/{LAST}/minutes.json")["chair"]
    others = [review for review in year.cycle() if review != LAST and year.load(f"meetings/{review}/minutes.json").get("chair") == chair]
    for review in others:
        def another(record):
            record["chair"] = next(entry["person"] for entry in record["attendance"]
                                   if entry.get("top_management") and entry["presence"] == "present" and entry["person"] != chair)
        year.minutes(another, review)
    year.change(f"people/{chair}.json", lambda record: record.update(top_management_from="2026-11-11"))


def _rules(record):
    return record["facts"].setdefault("rules", {
        "quorum": {"members": 0, "top_management": 1}, "ladder": {"carries": 3, "days": 90}, "signing": {"signers": 1},
        "minutes_days": 14, "effectiveness_days": 90, "coverage_months": 12})


@fault("too few members came", "inquorate")
def _(year):
    year.minutes(lambda record: _rules(record)["quorum"].update(members=40))


@fault("too few of top management came", "inquorate")
def _(year):
    year.minutes(lambda record: _rules(record)["quorum"].update(top_management=9))


@fault("an office that the quorum asks for was not there", "inquorate")
def _(year):
    year.minutes(lambda record: _rules(record)["quorum"].update(roles=["Chair of the works council"]))


@fault("an invited person is not in the attendance", "attendance-incomplete")
def _(year):
    def edit(record):
        gone = next(entry for entry in record["attendance"] if entry.get("person") and entry["person"] != record["chair"] and
                    not entry.get("top_management"))
        record["attendance"].remove(gone)
    year.minutes(edit)


@fault("somebody else was invited", "attendance-incomplete")
def _(year):
    present = {entry.get("person") for entry in year.load(f"meetings/{REVIEW}/minutes.json")["attendance"]}
    other = next(record["id"] for _, record in year.records("people") if record["id"] not in present)
    year.meeting(lambda record: record["invited"].append(other))


# Inputs

def _without(year, key, review=REVIEW):
    def drop(record):
        record["items"] = [entry for entry in record["items"] if entry["key"] != key]
        if "facts" in record and "items" in record["facts"]:
            record["facts"]["items"] = [entry for entry in record["facts"]["items"] if entry["key"] != key]
    year.agenda(drop, review)

    def drop_minuted(record):
        record["items"] = [entry for entry in record["items"] if entry["key"] != key]
    year.minutes(drop_minuted, review)


for _key in ("b", "c", "d1", "d2", "d3", "d4", "e", "f", "g"):
    @fault(f"the input {_key} was dropped without a word", "agenda-input-missing")
    def _(year, key=_key):
        _without(year, key)


for _key in ("a", "b", "c", "d2", "e", "f", "g"):
    @fault(f"the minutes say nothing of item {_key}", "item-unstated")
    def _(year, key=_key):
        def blank(record):
            item(record, key)["consideration"] = "unstated"
            item(record, key).pop("discussion", None)
            item(record, key).pop("reason", None)
        year.minutes(blank)


for _key in ("c", "e", "g"):
    @fault(f"no review of the cycle considered input {_key}", "input-uncovered")
    def _(year, key=_key):
        for review in year.cycle():
            def skip(record):
                for entry in record["items"]:
                    if entry["key"] == key:
                        entry.update(consideration="not considered", reason="No time")
            year.minutes(skip, review)


@fault("an input was last considered before the summer", "input-lapsed")
def _(year):
    year.organisation(lambda record: record.update(rules={
        "quorum": {"members": 0, "top_management": 1}, "ladder": {"carries": 3, "days": 90}, "signing": {"signers": 1},
        "minutes_days": 14, "effectiveness_days": 90, "coverage_months": 5}))
    for name, record in year.records("inputs/audits"):
        if record["kind"] == "internal" and "performed_on" in record:
            record["performed_on"] = "2026-10-01"
            year.save(name, record)
    for review in year.cycle():
        if review >= "MR-2026-06":
            def skip(record):
                item(record, "c").update(consideration="not considered", reason="No time")
            year.minutes(skip, review)


def _facts(record, key):
    return next(entry for entry in record["facts"]["items"] if entry["key"] == key)


@fault("metrics have two values each", "trends-missing")
def _(year):
    def cut(record):
        for trend in _facts(record, "d2")["trends"]:
            trend["points"] = trend["points"][-2:]
    year.agenda(cut)


@fault("metrics have periods without values", "trends-missing")
def _(year):
    def blank(record):
        for trend in _facts(record, "d2")["trends"]:
            for point in trend["points"][:-1]:
                point.pop("value", None)
    year.agenda(blank)


@fault("no metric is on the agenda", "trends-missing")
def _(year):
    year.agenda(lambda record: _facts(record, "d2").update(trends=[]))


def _with_matter(year):
    """A review and an item whose minutes answer a matter."""
    for review in reversed(year.cycle()):
        for entry in year.load(f"meetings/{review}/minutes.json")["items"]:
            if entry.get("matters"):
                return review, entry["key"]
    raise AssertionError("the example has no matter")


@fault("the answer to a matter is gone", "matter-passed-over")
def _(year):
    review, key = _with_matter(year)
    year.minutes(lambda record: item(record, key)["matters"].pop(), review)


@fault("all answers of a review are gone", "matter-passed-over")
def _(year):
    review, _ = _with_matter(year)
    year.minutes(lambda record: [entry.pop("matters", None) for entry in record["items"]], review)


@fault("an agenda had one matter more", "matter-passed-over")
def _(year):
    def more(record):
        _facts(record, "d1").setdefault("matters", []).append(
            {"subject": "NC-2026-099", "title": "Leavers keep their accounts", "rule": "nonconformity-overdue", "text": "was due on 2026-09-30"})
    year.agenda(more)


def _entry(year, folder, identity, **fields):
    """A register entry like the first of its register, untouched by any review."""
    _, record = next(iter(year.records(folder)))
    record = copy.deepcopy(record)
    for key in ("actions", "decisions", "acceptances", "source", "foreign_id", "closed_on", "state", "effectiveness", "cause", "correction", "response"):
        record.pop(key, None)
    record.update(id=identity, title="Nobody has seen this", recorded_on="2026-06-01", owner="cleo")
    record["history"] = record["history"][:1]
    record.update(fields)
    year.path(f"{folder}/{identity}.json").write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


@fault("an overdue nonconformity escaped the review", "omission")
def _(year):
    _entry(year, "inputs/nonconformities", "NC-2026-099", due="2026-08-31", state="open")


@fault("an overdue treatment plan escaped the review", "omission")
def _(year):
    _entry(year, "inputs/treatments", "TRT-2026-099", due="2026-08-31", state="in progress")


@fault("feedback that nobody answered escaped the review", "omission")
def _(year):
    _entry(year, "inputs/feedback", "FB-2026-099", received_on="2026-06-01", state="open")


@fault("a risk above what is accepted escaped the review", "omission")
def _(year):
    _entry(year, "inputs/risks", "RISK-099", current="very high", state="open")


# Actions

@fault("an action of the agenda is not followed up", "action-unreviewed")
def _(year):
    year.minutes(lambda record: record["action_reviews"].pop(0))


@fault("no action of the agenda is followed up", "action-unreviewed")
def _(year):
    year.minutes(lambda record: record.update(action_reviews=[]), LAST)


def _open_action(year):
    return year.find("actions", lambda record: record["state"] == "open" and "due" in record and record["due"] > TODAY)


@fault("an open action is three quarters of a year overdue", "action-stale")
def _(year):
    name, record = _open_action(year)
    record["due"] = "2026-02-27"
    year.save(name, record)


@fault("an overdue action was carried over three times", "action-stale")
def _(year):
    name, record = _open_action(year)
    record["due"] = "2026-11-20"
    for month in ("09", "10", "11"):
        record["history"].append({"at": f"2026-{month}-12T08:00:00Z", "by": "cleo", "event": "reviewed", "to": "carried over",
                                  "review": f"MR-2026-{month}"})
    year.save(name, record)


def _ended(year, deals, **changes):
    def matches(record):
        linked = any(entry.startswith("NC-") for entry in record.get("deals_with", []))
        return record["state"] in ("verified", "done") and record.get("effectiveness") and linked == deals
    name, record = year.find("actions", matches)
    record.pop("effectiveness")
    record.update(state="done", ended_on="2026-06-01", **changes)
    year.save(name, record)


@fault("the effect of a corrective action was never judged", "corrective-action-unverified")
def _(year):
    _ended(year, True)


@fault("the effect of an action was never judged", "action-unverified")
def _(year):
    _ended(year, False)


@fault("an action is done without a trace", "action-unevidenced")
def _(year):
    name, record = year.find("actions", lambda record: record["state"] in ("verified", "done") and record["ended_on"] > "2026-09-01")
    record.pop("evidence", None)
    for event in record["history"]:
        event.pop("note", None)
    year.save(name, record)


@fault("an open action lost its date", "action-undated")
def _(year):
    name, record = _open_action(year)
    record.pop("due")
    record["undated_reason"] = "When there is time"
    year.save(name, record)


@fault("an action was given to somebody who has left", "owner-left")
def _(year):
    left = next(record["id"] for _, record in year.records("people") if record.get("left_on", "9999") < TODAY)
    name, record = _open_action(year)
    record["owner"] = left
    year.save(name, record)


@fault("somebody with open actions leaves", "owner-left")
def _(year):
    _, record = _open_action(year)
    year.change(f"people/{record['owner']}.json", lambda person: person.update(left_on="2026-11-20"))


# Results

def _decided(year, category, review=None):
    """A decision of the cycle that lives on, with its review and the key of its item."""
    for name in [review] if review else year.cycle():
        for entry in year.load(f"meetings/{name}/minutes.json")["items"]:
            for decision in entry.get("decisions", []):
                record = year.load(f"decisions/{name[3:7]}/{decision['id']}.json")
                if decision["category"] == category and record["state"] in ("open", "in force"):
                    return name, entry["key"], decision["id"]
    raise AssertionError(f"the example has no living {category}")


def _strip(year, category, *keys):
    review, key, identity = _decided(year, category)

    def edit(record):
        for decision in item(record, key)["decisions"]:
            if decision["id"] == identity:
                for field in keys:
                    decision.pop(field, None)
    year.minutes(edit, review)

    def strip(record):
        for field in keys:
            record.pop(field, None)
        record["state"] = "in force"
    year.change(f"decisions/{review[3:7]}/{identity}.json", strip)


@fault("a review decided nothing", "results-missing")
def _(year):
    year.minutes(lambda record: [entry.pop("decisions", None) for entry in record["items"]])


@fault("a decision has no owner", "decision-unowned")
def _(year):
    _strip(year, "decision", "owner")


@fault("a change has no date", "change-unplanned")
def _(year):
    _strip(year, "change to the ISMS", "due")


@fault("a change has no owner", "change-unplanned")
def _(year):
    _strip(year, "change to the ISMS", "owner")


@fault("a change has neither owner nor date", "change-unplanned")
def _(year):
    _strip(year, "change to the ISMS", "owner", "due")


@fault("the minutes do not follow up a decision", "decision-unreviewed")
def _(year):
    review = next(name for name in reversed(year.cycle()) if year.load(f"meetings/{name}/minutes.json").get("decision_reviews"))
    year.minutes(lambda record: record["decision_reviews"].pop(), review)


@fault("a decision is half a year overdue", "decision-stale")
def _(year):
    name, record = year.find("decisions", lambda record: record["state"] == "open")
    record["due"] = "2026-05-01"
    year.save(name, record)


for _name in ("suitability", "adequacy", "effectiveness"):
    @fault(f"there is no conclusion on {_name}", "conclusion-missing")
    def _(year, name=_name):
        year.minutes(lambda record: record[name].pop("answer"))

    @fault(f"the conclusion on {_name} has no grounds", "conclusion-unsupported")
    def _(year, name=_name):
        year.minutes(lambda record: record[name].pop("grounds"))

    @fault(f"the conclusion on {_name} cites nothing", "conclusion-uncited")
    def _(year, name=_name):
        year.minutes(lambda record: record[name].pop("evidence"))


# Minutes

def _signoffs(year, review=REVIEW):
    for path in sorted(year.path(f"meetings/{review}").glob("signoff-*.json")):
        name = str(path.relative_to(year.directory))
        if "addendum" not in year.load(name):
            yield name


@fault("minutes were signed a month later", "minutes-late")
def _(year):
    for name in _signoffs(year, "MR-2026-09"):
        year.change(name, lambda record: record.update(signed_at="2026-10-09T08:00:00Z"))


@fault("minutes are not signed", "minutes-unsigned")
def _(year):
    for name in list(_signoffs(year)):
        year.path(name).unlink()


@fault("the rule asks for a signature more", "signature-outstanding")
def _(year):
    year.minutes(lambda record: _rules(record)["signing"].update(signers=9))


@fault("an office has not signed", "signature-outstanding")
def _(year):
    year.minutes(lambda record: _rules(record)["signing"].update(roles=["Chair of the works council"]))


@fault("a word of signed minutes was changed", "minutes-changed")
def _(year):
    name = f"meetings/{REVIEW}/minutes.json"
    year.write(name, year.path(name).read_text(encoding="utf-8").replace('"place": "', '"place": "Not the '))


@fault("a space was added to a signed agenda", "minutes-changed")
def _(year):
    name = f"meetings/{REVIEW}/agenda.json"
    year.write(name, year.path(name).read_text(encoding="utf-8") + " \n")


@fault("a signed meeting was renamed", "minutes-changed")
def _(year):
    name = f"meetings/{REVIEW}/meeting.json"
    year.write(name, year.path(name).read_text(encoding="utf-8").replace('"start": "', '"start":  "'))


@fault("minutes were signed before the review", "times-contradict")
def _(year):
    for name in _signoffs(year):
        year.change(name, lambda record: record.update(signed_at="2026-10-01T08:00:00Z"))


@fault("minutes were written before the review", "times-contradict")
def _(year):
    year.minutes(lambda record: [event.update(at="2026-10-01T08:00:00Z") for event in record["history"] if event["event"] == "taken"])


@fault("an addendum is not signed off", "addendum-unsigned")
def _(year):
    folder = year.path(f"meetings/{REVIEW}")
    (folder / "addendum-01.json").write_text(json.dumps({
        "record": "addendum", "version": 1, "meeting": REVIEW, "number": 1, "author": "cleo", "author_name": "Cleo", "reason": "A slip of the pen",
        "text": "It was room 4.", "written_at": "2026-11-16T08:00:00Z",
        "minutes_sha256": hashlib.sha256((folder / "minutes.json").read_bytes()).hexdigest()}, indent=2) + "\n")


def _distribution(year, kind, review="MR-2026-09"):
    return [str(path.relative_to(year.directory)) for path in sorted(year.path(f"meetings/{review}/distribution").glob("*.json"))
            if json.loads(path.read_text())["kind"] == kind]


@fault("nothing shows that anybody got the minutes", "minutes-undistributed")
def _(year):
    shutil.rmtree(year.path("meetings/MR-2026-09/distribution"))


@fault("somebody has not acknowledged the minutes", "minutes-unacknowledged")
def _(year):
    year.path(_distribution(year, "acknowledged")[-1]).unlink()


@fault("a seal is gone", "minutes-unsealed")
def _(year):
    for path in year.path("archive/seals").glob("*.sha256"):
        if "MR-2026-09" in path.read_text():
            path.unlink()


@fault("it is not decided how long evidence is kept", "retention-unset")
def _(year):
    year.organisation(lambda record: record.pop("retention_years"))


@fault("documents have no classification", "classification-unset")
def _(year):
    year.organisation(lambda record: record.pop("classification"))


def link_or_copy(source, target):
    try:
        os.link(source, target)
    except OSError:  # another file system
        shutil.copy2(source, target)


class CheckMutations(ProcessTest):
    today = TODAY

    @classmethod
    def setUpClass(cls):
        cls.example = SOURCE / "examples/acme"

    def tearDown(self):
        pass  # what a fault left behind was not written by the program

    def findings(self, directory):
        run = self.isms("-C", directory, "--today", TODAY, "--json", "check")
        self.assertIn(run.code, (0, 1), str(run))
        data = run.json["data"]
        self.assertEqual(data["ready"], run.code == 0)
        for finding in data["findings"]:
            self.commands.add(finding["command"])
        return {(finding["rule"], finding["subject"], finding["review"], finding["text"]) for finding in data["findings"] if not finding["accepted"]}

    def test_the_example_is_ready(self):
        run = self.isms("-C", self.example, "--today", TODAY, "check")
        self.assertEqual(run.code, 0, str(run))

    def test_there_are_enough_faults(self):
        self.assertGreaterEqual(len(FAULTS), 60)
        rules = {rule["id"] for rule in self.isms("--json", "check", "--list", cwd=self.top).json["data"]["rules"]}
        self.assertEqual(rules - set.union(*(expected for _, expected, _ in FAULTS)), set(), "each rule has a fault that it finds")

    def test_each_fault_is_found_by_its_rule_only(self):
        self.commands = set()
        before = self.findings(self.example)
        for number, (name, expected, put) in enumerate(FAULTS):
            with self.subTest(name):
                directory = self.top / f"year-{number}"
                shutil.copytree(self.example, directory, copy_function=link_or_copy)
                put(Year(directory))
                new = self.findings(directory) - before
                self.assertEqual({finding[0] for finding in new}, expected, "\n".join(map(str, sorted(new, key=str))))
                shutil.rmtree(directory)
        self.check_commands()

    def check_commands(self):
        """What a finding tells to type is a command with options that it has; whether it helps is for the catalogue."""
        for command in sorted(self.commands):
            program, *words = command.split()
            self.assertEqual(program, "isms-review")
            options = [word for word in words if word.startswith("--")]
            name = words[:2] if words[0] in ("agenda", "actions", "minutes", "archive", "inputs", "people") else words[:1]
            help_text = self.isms("help", *name, cwd=self.top)
            self.assertEqual(help_text.code, 0, command)
            for option in options:
                self.assertIn(option, help_text.out, command)
            if name == ["config"]:
                self.assertIn(words[1], self.settings(), command)

    def settings(self):
        return self.isms("-C", self.example, "--json", "config").json["data"]


if __name__ == "__main__":
    unittest.main()
