"""Documents in another language: nothing that they print beside record data stays English, and what a translator may get
wrong is said with its place."""

import json
import re
import shutil
import unittest

from harness import SOURCE, ProcessTest, filled_form
from printed import words_of

TAG = "x-pseudo"
FILE = f"languages/{TAG}.json"
OPEN, CLOSE = "\u27e6", "\u27e7"  # brackets that no record has


class Translated(ProcessTest):
    def english(self, tag=TAG):
        return self.isms("help", "--messages", tag, cwd=self.top).json

    def put(self, translation, tag=TAG):
        path = self.directory / f"languages/{tag}.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(translation if isinstance(translation, str) else json.dumps(translation), encoding="utf-8")

    def put_pseudo(self):
        """Every message in brackets."""
        translation = self.english()
        translation["messages"] = {key: OPEN + text + CLOSE for key, text in translation["messages"].items()}
        self.put(translation)

    def speak_pseudo(self, **options):
        self.put_pseudo()
        self.act("config", "language", TAG, **options)


def outside_brackets(text):
    while True:
        shorter = re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "\0", text)
        if shorter == text:
            return text
        text = shorter


def plain(text):
    """As two spellings of the same words agree: without what Markdown adds, and with single blanks."""
    return " ".join(re.sub(r"[*_`>#\\]|^\s*(?:[-+]|\d+\.)\s", " ", text, flags=re.MULTILINE).split())


class RecordData:
    """Every text that records hold."""

    def __init__(self, directory, texts=()):
        texts = set(texts)
        for path in directory.rglob("*.json"):
            if not path.is_relative_to(directory / "languages"):
                self.collect(json.loads(path.read_text(encoding="utf-8")), texts)
        self.texts = {plain(text) for text in texts}
        self.all = "\n".join(sorted(self.texts))

    def collect(self, value, texts):
        if isinstance(value, str):
            texts.add(value)
        elif isinstance(value, dict):
            for item in value.values():
                self.collect(item, texts)
        elif isinstance(value, list):
            for item in value:
                self.collect(item, texts)

    def has(self, piece):
        """As it stands in a record, or as two texts of records side by side."""
        if piece in self.all:
            return True
        words = piece.split(" ")
        return any({" ".join(words[:at]), " ".join(words[at:])} <= self.texts for at in range(1, len(words)))

    def strangers(self, html):
        """What a document says outside all brackets and no record does; ids, numbers and commands are no words."""
        found = set()
        for block in words_of(html):
            rest = re.sub(r"isms-review [^(]*", "\0", outside_brackets(block))
            rest = re.sub(r"\b[A-Z]{1,4}-\d[\w-]*|\b(?:MET|PTY|RISK)-[\w-]*|\S*\d\S*", "\0", rest)
            for piece in re.split(r"[\0,;:()\u00b7\u2192\u2265\u2264]|\. ", rest):
                piece = plain(piece).strip(".- ")
                if re.search(r"[^\W\d_]{2}", piece) and not self.has(piece) and piece not in ("SHA", "SHA-256"):
                    found.add(piece)
        return sorted(found)


class WholeYear(Translated):
    """The example, a year of a company, and one more review in the language of brackets."""

    today = "2026-11-23"

    def setUp(self):
        super().setUp()
        shutil.copytree(SOURCE / "examples/acme", self.directory)
        self.speak_pseudo(by="cleo")
        self.act("agenda", "new", by="cleo")

    def html(self, *words, code=0, **options):
        return self.read(*words, "--format", "html", code=code, **options).out

    def assert_spoken(self, html):
        self.assertIn(f'lang="{TAG}"', html)
        self.assertIn(OPEN, html)
        # Words that hold until the organisation sets its own, such as the levels of risk, are no messages.
        settings = [part for value in self.isms("--json", "config").json["data"].values() for part in value.split(", ")]
        self.assertEqual(RecordData(self.directory, settings).strangers(html), [])

    def test_agenda(self):
        self.assert_spoken(self.html("agenda", "show", "2026-12"))

    def test_minutes_from_the_first_draft_to_the_last_addendum(self):
        review, day = "MR-2026-12", "2026-12-08"
        self.act("agenda", "issue", review, by="cleo")
        self.act("minutes", "take", review, by="cleo", on=day, stdin="", code=None, env={"EDITOR": "true"})
        form = self.act("minutes", "take", review, "--form", by="cleo", on=day).out
        self.act("minutes", "take", review, "--from", "-", by="cleo", on=day, stdin=filled_form(form), code=None)
        self.assert_spoken(self.html("minutes", "show", review, on=day))

    def test_action(self):
        for action in ("MR-2026-08-A02", "A-2026-014", "MR-2025-12-A01"):
            with self.subTest(action=action):
                self.assert_spoken(self.html("actions", "show", action))

    def test_actions_as_a_report(self):
        self.assert_spoken(self.html("actions", "export", "--all"))

    def test_summary_of_a_year(self):
        self.assert_spoken(self.html("minutes", "summary", "2026"))

    def test_decision(self):
        first = self.isms("--json", "minutes", "decisions", "--all").json["data"]["decisions"][0]["id"]
        self.assert_spoken(self.html("minutes", "decisions", first))

    def test_every_register(self):
        for register in sorted(path.name for path in (self.directory / "inputs").iterdir() if path.name != "mappings"):
            entry = sorted((self.directory / "inputs" / register).glob("*.json"))[0].stem
            with self.subTest(entry=entry):
                self.assert_spoken(self.html("inputs", "show", entry))

    def test_person(self):
        self.assert_spoken(self.html("people", "show", "ada"))

    def test_check_and_coverage(self):
        self.assert_spoken(self.html("check", "-o", "-", code=None))
        self.assert_spoken(self.html("check", "--matrix", "-o", "-"))

    def test_status(self):
        code, shown = self.on_terminal("--color", "never", "--today", self.today, "status", columns=400)
        self.assertEqual(code, 0, shown)
        data = RecordData(self.directory)
        for line in shown.splitlines():
            with self.subTest(line=line):
                self.assertEqual(data.strangers(f"<p>{line}</p>"), [])

    def test_what_was_signed_in_english_stays_english(self):
        html = self.html("minutes", "show", "MR-2026-11")
        self.assertNotIn(OPEN, html)
        self.assertIn('lang="en"', html)


class Choosing(Translated):
    def test_a_language_is_chosen_and_left_again(self):
        self.make_planned_review()
        self.put({"record": "translation", "version": 1, "language": "de", "messages": {"agenda.title": "Tagesordnung {id}"}}, "de")
        run = self.act("config", "language", "de")
        self.assertRegex(run.err, r"languages/de\.json says 1 of \d+ texts; the others are printed in English")
        self.assertEqual(self.record("review.json")["language"], "de")
        shown = self.read("agenda", "show", "11").out
        self.assertIn("Tagesordnung MR-2026-11", shown)
        self.assertIn("Tuesday, 10 November 2026", shown, "what is not translated is English")
        self.act("config", "language", "en")
        self.assertNotIn("language", self.record("review.json"))
        self.assertIn("Agenda MR-2026-11", self.read("agenda", "show", "11").out)

    def test_a_language_without_texts_is_refused(self):
        self.make_planned_review()
        with self.unchanged():
            run = self.act("config", "language", "de", code=4)
        self.assert_diagnostic(run, "there is no languages/de.json", "isms-review help --messages de")
        with self.unchanged():
            self.assert_diagnostic(self.act("config", "language", "../de", code=2), "'../de' is not the tag of a language")
        self.assert_diagnostic(self.isms("init", "other", "--organisation", "Other", "--scope", "All", "--language", "de", cwd=self.top,
                                         env={"ISMS_REVIEW_USER": "ada"}), "no texts for 'de' yet")
        self.assertFalse((self.top / "other").exists())

    def test_documents_are_not_printed_half_way_when_their_language_is_gone(self):
        self.make_planned_review()
        self.speak_pseudo()
        (self.directory / FILE).unlink()
        run = self.read("agenda", "show", "11", code=3)
        self.assert_diagnostic(run, "there are no texts for the language 'x-pseudo'", "isms-review config language en")
        self.assertEqual(run.out, "")
        found = self.isms("--json", "doctor").json["diagnostics"]
        self.assertIn(("language-missing", "review.json", "/language"), [(item["code"], item["file"], item["place"]) for item in found])
        self.act("config", "language", "en")
        self.read("agenda", "show", "11")

    def test_a_bad_file_is_refused_with_every_fault_and_its_place(self):
        self.make_planned_review()
        self.put_pseudo()
        translation = self.english()
        translation["messages"] = {"agenda.title": "Tagesordnung", "agenda.titel": "Tagesordnung", "agenda.draft": "",
                                   "minutes.held.when": "{day}, {start} bis {ende}", "minutes.yes": "{ja"}
        self.act("config", "language", TAG)
        self.put(translation)
        self.damaged.add(self.directory / FILE)
        for words in (("agenda", "show", "11"), ("status",), ("check",)):
            with self.subTest(words=words):
                run = self.read(*words, code=3)
                self.assertEqual(run.out, "")
                for place in ("agenda.title", "agenda.titel", "agenda.draft", "minutes.held.when", "minutes.yes"):
                    self.assert_diagnostic(run, f"{FILE}: /messages/{place}: ")
                self.assert_diagnostic(run, "{id} is left out", "there is no message 'agenda.titel'", "the text is empty",
                                       "nothing stands for {ende}", "a brace belongs to no placeholder", "did you mean")
        found = self.isms("--json", "doctor").json["diagnostics"]
        self.assertIn("message-unknown", [item["code"] for item in found])

    def test_a_file_that_is_no_translation_is_refused(self):
        self.make_planned_review()
        for text, words in (("{", "json-syntax"), ('{"record": "person", "version": 1}', "record-kind"),
                            ('{"record": "translation", "version": 9, "language": "de", "messages": {}}', "record-version"),
                            ('{"record": "translation", "version": 1, "language": "fr", "messages": {}}', "record-misnamed"),
                            ('{"record": "translation", "version": 1, "language": "de", "messages": {"agenda.draft": 1}}', "record-wrong-type"),
                            ('{"record": "translation", "version": 1, "language": "de", "messages": {"agenda.draft": "a", "agenda.draft": "b"}}',
                             "json-duplicate-key")):
            with self.subTest(words=words):
                self.put(text, "de")
                self.damaged.add(self.directory / "languages/de.json")
                run = self.isms("--json", "--as", "ada", "--today", self.today, "config", "language", "de")
                self.assertEqual(run.code, 3)
                self.assertIn(words, [item["code"] for item in run.json["diagnostics"]])

    def test_values_from_records_are_never_placeholders(self):
        self.make_planned_review()
        self.act("actions", "add", "{id} {count} {title} @ben due:2026-11-20", "--meeting", "MR-2026-11")
        self.speak_pseudo()
        self.assertIn("{id} {count} {title}", self.read("actions", "show", "A02").out)


class Frozen(Translated):
    def test_minutes_stay_in_the_language_in_which_they_were_signed(self):
        self.make_held_review()
        self.speak_pseudo(on="2026-11-10")
        self.act("minutes", "sign", "MR-2026-11", "--by", "ada", on="2026-11-11")
        self.assertEqual(self.record("meetings/MR-2026-11/minutes.json")["facts"]["language"], TAG)
        signed = self.read("minutes", "show", "11", on="2026-11-12").out
        self.assertIn(OPEN, signed)
        self.act("config", "language", "en", on="2026-11-12")
        self.assertEqual(self.read("minutes", "show", "11", on="2026-11-12").out, signed)
        self.act("config", "language", TAG, on="2026-11-12")
        (self.directory / FILE).unlink()
        run = self.read("minutes", "show", "11", on="2026-11-12")
        self.assertNotIn("Conclusions" + CLOSE, run.out)
        self.assertIn("Conclusions", run.out)
        self.assertIn("the document was made in 'x-pseudo' and is printed in English", run.err)

    def test_an_agenda_says_in_which_language_its_facts_were_frozen(self):
        self.make_measured_review()
        self.speak_pseudo()
        self.act("agenda", "issue", "MR-2026-11")
        facts = self.record("meetings/MR-2026-11/agenda.json")["facts"]
        self.assertEqual(facts["language"], TAG)
        self.assertTrue(all(line.startswith(OPEN) for item in facts["items"] for line in item.get("summary", [])))
        self.act("config", "language", "en")
        self.assertIn(OPEN, self.read("agenda", "show", "11").out)


class MachinesReadOn(Translated):
    def test_pipes_and_json_keep_the_words_of_records(self):
        self.make_planned_review()
        before = {words: self.read(*words).out for words in (("actions", "list"), ("minutes", "decisions", "--all"))}
        actions = self.read("--json", "actions", "list").json["data"]
        self.speak_pseudo()
        for words, out in before.items():
            with self.subTest(words=words):
                self.assertEqual(self.read(*words).out, out)
        self.assertEqual(self.read("--json", "actions", "list").json["data"], actions)


if __name__ == "__main__":
    unittest.main()
