"""Taking minutes: two people at once, one section at a time, drafts, and the records of decisions."""

import json
import re
import subprocess
import time
import unittest

from harness import BINARY, ProcessTest, clean_environment, filled_form

REVIEW = "MR-2026-11"
DRAFT = f"drafts/{REVIEW}-minutes.md"


class Taking(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_planned_review()
        self.form = self.act("minutes", "take", REVIEW, "--form", on="2026-11-10").out
        headings = re.findall(r"(?m)^## [\d.]+ .*\[([a-z0-9-]+)\]$", self.form)
        self.first, self.second = headings[1], headings[2]

    def path(self, name):
        return self.directory / name

    def minutes(self):
        return self.record(f"meetings/{REVIEW}/minutes.json")

    def item(self, key):
        return next(item for item in self.minutes()["items"] if item["key"] == key)

    def say(self, form, key, words):
        """The form with words under the heading of an item."""
        return re.sub(rf"(?m)^(## .*\[{key}\]\n(?:N/R.*\n|>\|.*\n)*)", lambda found: found.group(1) + words + "\n", form)

    def take(self, typed, *words, code=0, on="2026-11-10"):
        return self.act("minutes", "take", REVIEW, *words, "--from", "-", stdin=typed, on=on, code=code)

    def editor(self, name, python):
        """An editor that waits until it may go on, and then changes `text` by the given statements."""
        script = self.top / f"{name}.py"
        script.write_text("import pathlib, re, sys, time\n"
                          f"top = pathlib.Path({str(self.top)!r})\n"
                          "file = pathlib.Path(sys.argv[1])\n"
                          f"(top / '{name}-ready').write_text(str(file))\n"
                          f"deadline = time.monotonic() + 30\n"
                          f"while not (top / '{name}-go').exists() and time.monotonic() < deadline: time.sleep(0.02)\n"
                          "text = file.read_text()\n" + python + "\nfile.write_text(text)\n")
        return f"/usr/bin/python3 {script}"

    def start(self, name, python, *words):
        process = subprocess.Popen([BINARY, "--as", name, "--today", "2026-11-10", "minutes", "take", REVIEW, *words], cwd=self.directory,
                                   env=clean_environment(self.home, {"EDITOR": self.editor(name, python)}), stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        deadline = time.monotonic() + 20
        while not (self.top / f"{name}-ready").exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        self.assertTrue((self.top / f"{name}-ready").exists(), "the editor was opened")
        return process

    def finish(self, name, process, code):
        (self.top / f"{name}-go").touch()
        _, err = process.communicate(timeout=30)
        self.assertEqual(process.returncode, code, err)
        return err

    def typing(self, key, words):
        return f"text = re.sub(r'(?m)^(## .*\\[{key}\\]\\n(?:>\\|.*\\n)*)', lambda found: found.group(1) + {words + chr(10)!r}, text)"

    def test_two_editors_at_once_are_brought_together(self):
        ada = self.start("ada", self.typing(self.first, "A new law."))
        ben = self.start("ben", self.typing(self.second, "All is green.\nDecision: Buy a gateway @ben due:2026-12-01"))
        self.assertNotEqual((self.top / "ada-ready").read_text(), (self.top / "ben-ready").read_text(), "each has a draft of their own")
        self.finish("ada", ada, 0)
        err = self.finish("ben", ben, 0)
        self.assertIn("brought together", err)
        self.assertEqual(self.item(self.first)["discussion"], "A new law.")
        self.assertEqual(self.item(self.second)["discussion"], "All is green.")
        self.assertFalse(self.path("drafts").exists(), "both drafts have served")

    def test_where_both_changed_the_same_lines_both_are_shown(self):
        ben = self.start("ben", "text = re.sub('End: ?', 'End: 12:45', text)\n" + self.typing(self.first, "Nothing else.") + "\n" + self.typing(self.second, "All is green."))
        ada = self.say(self.form, self.first, "A new law.").replace("End:", "End: 11:30").replace("- [ ] @ada", "- [x] @ada")
        self.take(ada)
        before = self.path(f"meetings/{REVIEW}/minutes.json").read_bytes()
        err = self.finish("ben", ben, 5)
        self.assertIn("by Ada Example; both changed the same lines in 2 places", err)
        self.assertIn(f"minutes take {REVIEW} opens it again", err)
        self.assertEqual(self.path(f"meetings/{REVIEW}/minutes.json").read_bytes(), before)
        draft = self.path(DRAFT).read_text()
        self.assertIn("<<<<<<< yours\nEnd: 12:45\n=======\nEnd: 11:30\n>>>>>>> theirs by Ada Example\n", draft)
        self.assertIn("- [x] @ada", draft)

        # A form with markers left is refused, with the lines that hold them.
        run = self.act("minutes", "take", REVIEW, on="2026-11-10", env={"EDITOR": "true"}, code=3)
        number = draft.splitlines().index("<<<<<<< yours") + 1
        self.assertIn(f"{DRAFT}: line {number}: ", run.err)
        mend = self.top / "mend.py"
        mend.write_text("import pathlib, re, sys\nfile = pathlib.Path(sys.argv[1])\n"
                        "file.write_text(re.sub(r'(?m)^(<<<<<<< .*|=======\\n.*|>>>>>>> .*)\\n', '', file.read_text()))\n")
        self.act("minutes", "take", REVIEW, on="2026-11-10", env={"EDITOR": f"/usr/bin/python3 {mend}"})
        self.assertEqual(self.minutes()["held"]["end"], "12:45")
        # What both wrote in the same place is kept, one after the other.
        for words in ("Nothing else.", "A new law."):
            self.assertIn(words, self.item(self.first)["discussion"])
        self.assertEqual(self.item(self.second)["discussion"], "All is green.")
        self.assertFalse(self.path("drafts").exists())

    def test_an_old_draft_meets_minutes_that_changed_since(self):
        self.act("minutes", "take", REVIEW, on="2026-11-10", env={"EDITOR": "false"}, code=5)
        self.assertEqual(self.path(DRAFT).read_text(), self.form)
        self.take(self.say(self.form, self.first, "A new law."))
        self.assertTrue(self.path(DRAFT).exists(), "what came through a pipe leaves a draft alone")
        self.act("minutes", "take", REVIEW, on="2026-11-11", env={"EDITOR": "true"})
        self.assertEqual(self.item(self.first)["discussion"], "A new law.")
        self.assertFalse(self.path("drafts").exists())

    def test_a_file_with_the_form_that_it_was_made_of(self):
        base = self.top / "printed.md"
        base.write_text(self.form)
        mine = self.top / "mine.md"
        mine.write_text(self.say(self.form, self.second, "All is green."))
        self.take(self.say(self.form, self.first, "A new law."))
        self.act("minutes", "take", REVIEW, "--from", mine, "--base", base, on="2026-11-10")
        self.assertEqual(self.item(self.first)["discussion"], "A new law.")
        self.assertEqual(self.item(self.second)["discussion"], "All is green.")
        # Where both changed the same, the file stays and a draft shows both.
        self.take(self.act("minutes", "take", REVIEW, "--form", on="2026-11-10").out.replace("End:", "End: 11:30", 1))
        mine.write_text(self.form.replace("End:", "End: 12:45", 1))
        typed = mine.read_text()
        run = self.act("minutes", "take", REVIEW, "--from", mine, "--base", base, on="2026-11-10", code=5)
        self.assert_diagnostic(run, "in 1 place", DRAFT)
        self.assertEqual(mine.read_text(), typed)
        self.assertIn("<<<<<<< yours", self.path(DRAFT).read_text())

    def test_an_error_through_a_pipe_leaves_the_draft_of_another_sitting_alone(self):
        self.act("minutes", "take", REVIEW, on="2026-11-10", env={"EDITOR": "false"}, code=5)
        typed = self.say(self.form, self.first, "Decision: Buy @nobody")
        other = f"drafts/{REVIEW}-minutes.2.md"
        run = self.take(typed, code=3)
        self.assert_diagnostic(run, other, f"minutes take {REVIEW} --from {other}")
        self.assertEqual(self.path(DRAFT).read_text(), self.form)
        self.assertEqual(self.path(other).read_text(), typed)
        self.path(other).write_text(typed.replace("@nobody", "@ben"))
        self.act("minutes", "take", REVIEW, "--from", other, on="2026-11-10")
        self.assertEqual(len(self.item(self.first)["decisions"]), 1)
        self.assertFalse(self.path(other).exists(), "it has served")
        self.assertTrue(self.path(DRAFT).exists())

    def test_one_section(self):
        part = self.act("minutes", "take", REVIEW, "--section", self.first, "--form", on="2026-11-10").out
        self.assertEqual(len(re.findall(r"(?m)^## ", part)), 1)
        self.take(self.say(part, self.first, "A new law."), "--section", self.first)
        self.assertEqual(self.item(self.first)["discussion"], "A new law.")
        self.assertNotIn("held", self.minutes())
        self.assertEqual(self.minutes()["attendance"], [], "nobody said who was there")

        whole = self.act("minutes", "take", REVIEW, "--form", on="2026-11-10").out
        self.take(filled_form(whole))
        before = self.minutes()
        number = re.search(rf"(?m)^## ([\d.]+) .*\[{self.second}\]", self.form).group(1)
        other = self.act("minutes", "take", REVIEW, "--section", number, "--form", on="2026-11-10").out
        self.take(self.say(other, self.second, "All is green."), "--section", number)
        after = self.minutes()
        self.assertIn("All is green.", self.item(self.second)["discussion"])
        for record in (before, after):
            record["items"] = [item for item in record["items"] if item["key"] != self.second]
            record.pop("history")
        self.assertEqual(after, before)

    def test_an_error_in_one_section_has_its_own_line(self):
        part = self.act("minutes", "take", REVIEW, "--section", self.second, "--form", on="2026-11-10").out
        typed = self.say(part, self.second, "Decision: Buy @nobody")
        run = self.take(typed, "--section", self.second, code=3)
        number = typed.splitlines().index("Decision: Buy @nobody") + 1
        self.assertIn(f"drafts/{REVIEW}-section-{self.second}.md: line {number}: ", run.err)
        self.assertIn(f"--section {self.second} opens it again", run.err)
        run = self.take(part + "\n## 9 Another [zz]\nlost?\n", "--section", self.second, code=3)
        self.assert_diagnostic(run, "another section")
        self.assert_diagnostic(self.act("minutes", "take", REVIEW, "--section", "99", code=4), "no item '99'")

    def test_a_decision_has_a_record_and_is_followed_up(self):
        self.take(self.say(filled_form(self.form), self.first,
                           "Decision: Buy a gateway @ben due:2026-11-20\nBecause: the old one fails\nNo change: the scope holds"))
        record = self.record(f"decisions/2026/{REVIEW}-D01.json")
        self.assertEqual((record["state"], record["rationale"], record["item"]), ("open", "the old one fails", self.first))
        decisions = [decision["id"] for item in self.minutes()["items"] for decision in item.get("decisions", [])]
        self.assertIn(f"{REVIEW}-D02", decisions)
        self.assertEqual(self.record(f"decisions/2026/{REVIEW}-D02.json")["state"], "in force")
        self.act("minutes", "sign", REVIEW, "--by", "ada", on="2026-11-11")

        self.act("agenda", "new", "2026-12", on="2026-11-30")
        form = self.act("minutes", "take", "MR-2026-12", "--form", on="2026-12-08").out
        self.assertIn(f"- {REVIEW}-D01: ?\n", form)
        self.assertNotIn(f"{REVIEW}-D02", form)
        typed = filled_form(form).replace(f"- {REVIEW}-D01: carried over - waiting for the supplier", f"- {REVIEW}-D01: done - delivered")
        self.act("minutes", "take", "MR-2026-12", "--from", "-", stdin=typed, on="2026-12-08")
        record = self.record(f"decisions/2026/{REVIEW}-D01.json")
        self.assertEqual((record["state"], record["ended_on"]), ("carried out", "2026-12-08"))
        self.assertEqual(json.loads(self.read("doctor", "--json", code=None).out or "{}").get("errors", 0), 0)

    def test_undoing_the_minutes_withdraws_their_decisions(self):
        self.take(self.say(filled_form(self.form), self.first, "Decision: Buy a gateway @ben due:2026-11-20"))
        self.act("undo", on="2026-11-10")
        record = self.record(f"decisions/2026/{REVIEW}-D01.json")
        self.assertEqual((record["state"], record["ended_on"]), ("withdrawn", "2026-11-10"))
        self.assertEqual(self.read("doctor", code=None).code, 0)


class Invited(ProcessTest):
    def test_who_need_not_come_is_asked_all_the_same_and_no_member_of_the_quorum(self):
        self.make_review_directory()
        self.act("config", "quorum-members", "2")
        self.act("agenda", "new", "--invite", "ada", "--invite", "ben", "--optional", "cleo")
        meeting = self.record("meetings/MR-2026-11/meeting.json")
        self.assertEqual((meeting["invited"], meeting["optional"]), (["ada", "ben", "cleo"], ["cleo"]))
        form = filled_form(self.act("minutes", "take", "11", "--form", on="2026-11-10").out)
        self.assertIn("@cleo Cleo Example, Security officer - optional", form)
        self.act("minutes", "take", "11", "--from", "-", on="2026-11-10", stdin=form.replace("- [x] @ben", "- [ ] @ben"))
        shown = " ".join(self.read("minutes", "show", "11", on="2026-11-10").out.split())
        self.assertIn("1 of 2 members", shown)


if __name__ == "__main__":
    unittest.main()
