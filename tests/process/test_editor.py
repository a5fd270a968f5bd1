"""The editor: nothing that was typed is ever lost, whatever becomes of it."""

import os
import re
import shlex
import signal
import subprocess
import time
import unittest

from harness import BINARY, ProcessTest, clean_environment, filled_form, snapshot

DRAFT = "drafts/MR-2026-11-minutes.md"


class Editor(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_planned_review()
        self.form = self.act("minutes", "take", "MR-2026-11", "--form", on="2026-11-10").out

    def editor(self, body):
        """A program that stands in for the editor: `$1` is the file."""
        path = self.top / f"editor-{len(list(self.top.glob('editor-*')))}"
        path.write_text("#!/bin/sh\n" + body + "\n")
        path.chmod(0o700)
        return str(path)

    def writing(self, text):
        content = self.top / "typed.md"
        content.write_text(text)
        return self.editor(f"cp {shlex.quote(str(content))} \"$1\"")

    def take(self, editor, *words, code=0, name="EDITOR"):
        return self.act("minutes", "take", *(words or ("MR-2026-11",)), on="2026-11-10", env={name: editor}, code=code)

    @property
    def draft(self):
        return self.directory / DRAFT

    def test_a_whole_form(self):
        run = self.take(self.writing(filled_form(self.form)))
        self.assertIn("everything is stated", run.err)
        self.assertFalse(self.draft.exists())
        self.assertFalse(self.draft.parent.exists())
        self.assertIn("nothing new", self.read("minutes", "show").out)

    def test_which_editor(self):
        marks = {name: self.editor(f"echo {name} >> {self.top}/used; exit 1") for name in ("ISMS_REVIEW_EDITOR", "VISUAL", "EDITOR")}
        for names in (["ISMS_REVIEW_EDITOR", "VISUAL", "EDITOR"], ["VISUAL", "EDITOR"], ["EDITOR"]):
            self.act("minutes", "take", "MR-2026-11", env={name: marks[name] for name in names}, code=5)
        self.assertEqual((self.top / "used").read_text().split(), ["ISMS_REVIEW_EDITOR", "VISUAL", "EDITOR"])
        with self.unchanged():
            run = self.act("minutes", "take", "MR-2026-11", code=2)
        self.assert_diagnostic(run, "no editor is set", "--from FILE")

    def test_an_editor_with_arguments_and_a_folder_with_spaces(self):
        odd = self.top / "a folder; with $(odd) 'names'"
        self.directory.rename(odd)
        self.directory = odd
        wrapper = self.editor("[ \"$1\" = --wait ] && [ $# -eq 2 ] && exec " + self.writing(filled_form(self.form)) + " \"$2\"")
        run = self.take(wrapper + " --wait")
        self.assertEqual(run.code, 0)

    def test_an_editor_that_fails_keeps_the_draft(self):
        for editor, words in (("false", "ended with status 1"), ("/nonexistent/editor", "ended with status 127"), (self.editor("kill -9 $$"), "editor-")):
            run = self.take(editor, code=5)
            self.assert_diagnostic(run, words, DRAFT, "the same command resumes it")
            self.assertEqual(self.draft.read_text(), self.form)
        typed = filled_form(self.form)
        run = self.take(self.editor(f"{self.writing(typed)} \"$1\"; exit 3"), code=5)
        self.assertEqual(self.draft.read_text(), typed)

    def test_an_empty_text_enters_nothing(self):
        for typed in ("", "\n \n\t\n"):
            run = self.take(self.writing(typed), code=5)
            self.assert_diagnostic(run, "left empty", "nothing was entered")
            self.assertFalse(self.draft.exists())
            self.assertFalse((self.directory / "meetings/MR-2026-11/minutes.json").exists())

    def test_an_empty_file_enters_nothing(self):
        (self.top / "empty.md").write_text("\n")
        for words in (["minutes", "take", "--from", self.top / "empty.md"], ["minutes", "take", "--from", "-"], ["agenda", "edit", "--from", self.top / "empty.md"]):
            before = snapshot(self.directory)
            run = self.act(*words, code=5)
            self.assert_diagnostic(run, "left empty", "nothing was entered")
            self.assertEqual(snapshot(self.directory), before)

    def test_errors_keep_the_draft_and_name_its_lines(self):
        typed = filled_form(self.form).replace("End: 11:30", "End: half past")
        typed = typed.replace("## Conclusions", "- [ ] Patch @nobody due:+1w\nDecision: @ben due:someday\n\n## Conclusions")
        run = self.take(self.writing(typed), code=3)
        lines = typed.splitlines()
        for words, message in (("End: half past", "'half past' is not a time"), ("- [ ] Patch", "'nobody' is not in the register"),
                               ("Decision: @ben", "'someday'")):
            number = next(number for number, line in enumerate(lines, 1) if line.startswith(words))
            self.assertRegex(run.err, rf"(?m)^error: {DRAFT}: line {number}: .*{re.escape(message)}")
        self.assertIn("nothing was changed, and what was typed is kept", run.err)
        self.assertEqual(self.draft.read_text(), typed)
        self.assertFalse((self.directory / "meetings/MR-2026-11/minutes.json").exists())
        self.assertEqual(self.read("doctor", code=None).code, 0, "a draft is no finding")

        resume = re.search(r"hint: isms-review (minutes take MR-2026-11) opens it again", run.err).group(1)
        mending = self.editor(f"sed -i -e 's/half past/11:30/' -e 's/@nobody/@ben/' -e 's/^Decision: .*/Decision: Buy a firewall/' \"$1\"")
        run = self.take(mending, *resume.split()[2:])
        self.assertFalse(self.draft.exists())
        self.assertEqual(self.record("meetings/MR-2026-11/minutes.json")["held"]["end"], "11:30")

    def test_errors_of_a_file_name_it(self):
        notes = self.top / "my notes.md"
        notes.write_text(filled_form(self.form).replace("End: 11:30", "End: noon"))
        with self.unchanged():
            run = self.act("minutes", "take", "MR-2026-11", "--from", notes, code=3)
        self.assert_diagnostic(run, f"{notes}: line ", "'noon' is not a time")
        self.assertRegex(run.err, r"hint: isms-review minutes take MR-2026-11 --from ")

    def test_what_came_through_a_pipe_is_kept_too(self):
        typed = filled_form(self.form).replace("End: 11:30", "End: noon")
        run = self.act("minutes", "take", "MR-2026-11", "--from", "-", stdin=typed, code=3)
        self.assert_diagnostic(run, DRAFT)
        self.assertEqual(self.draft.read_text(), typed)

    def test_input_that_is_no_text(self):
        for stdin in (b"\xff\xfe\x00", b"\x00" * 100, b"x" * (17 << 20)):
            run = self.act("minutes", "take", "MR-2026-11", "--from", "-", stdin=stdin, code=3)
            self.assert_diagnostic(run)
            self.assertFalse((self.directory / "meetings/MR-2026-11/minutes.json").exists())

    def test_the_agenda_is_edited_the_same_way(self):
        draft = self.directory / "drafts/MR-2026-11-agenda.md"
        before = (self.directory / "meetings/MR-2026-11/agenda.json").read_bytes()
        run = self.act("agenda", "edit", "11", env={"EDITOR": self.editor("sed -i '/^- \\[c\\]/d' \"$1\"")}, code=3)
        self.assert_diagnostic(run, "[c]", "agenda edit MR-2026-11 opens it again")
        self.assertEqual((self.directory / "meetings/MR-2026-11/agenda.json").read_bytes(), before)
        self.assertTrue(draft.exists())
        self.act("agenda", "edit", "11", env={"EDITOR": self.editor("echo '- [c] covered by MR-2026-12 - the survey ends in December' >> \"$1\"")})
        self.assertFalse(draft.exists())
        omitted = self.record("meetings/MR-2026-11/agenda.json")["omitted"][0]
        self.assertEqual((omitted["key"], omitted["covered_by"]), ("c", "MR-2026-12"))

    def test_an_agenda_through_a_pipe_is_kept_too(self):
        draft = self.directory / "drafts/MR-2026-11-agenda.md"
        self.act("agenda", "edit", "11", env={"EDITOR": "false"}, code=5)
        form = draft.read_text()
        draft.unlink()
        for typed, code, words in ((re.sub(r"(?m)^- \[c\].*\n", "", form), 3, "[c]"), (form.replace("\n## Not on", "- A guest | @nobody\n\n## Not on"), 4, "nobody")):
            with self.subTest(words):
                run = self.act("agenda", "edit", "11", "--from", "-", stdin=typed, code=code)
                self.assert_diagnostic(run, words, "drafts/MR-2026-11-agenda.md", "agenda edit MR-2026-11 opens it again")
                self.assertEqual(draft.read_text(), typed)
                draft.unlink()
                self.act("--dry-run", "agenda", "edit", "11", "--from", "-", stdin=typed, code=code)
                self.assertFalse(draft.exists())

    def test_two_takers_at_once(self):
        """The first to finish is entered; the second, who changed the same line, is shown both."""
        waiting = self.editor(f"echo $$ > {self.top}/ready; while [ ! -e {self.top}/go ]; do sleep 0.05; done\n"
                              "sed -i 's/^End:.*/End: 12:45/' \"$1\"")
        second = subprocess.Popen([BINARY, "--as", "cleo", "--today", "2026-11-10", "minutes", "take", "MR-2026-11"], cwd=self.directory,
                                  env=clean_environment(self.home, {"EDITOR": waiting}), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        deadline = time.monotonic() + 20
        while not (self.top / "ready").exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        # The directory is not locked while somebody types.
        self.act("actions", "comment", "A01", "Half way")
        self.act("minutes", "take", "MR-2026-11", "--from", "-", stdin=filled_form(self.form), on="2026-11-10")
        kept = (self.directory / "meetings/MR-2026-11/minutes.json").read_bytes()
        (self.top / "go").touch()
        out, err = second.communicate(timeout=30)
        self.assertEqual((second.returncode, out), (5, ""), err)
        self.assertIn("the minutes of MR-2026-11 were changed while these were typed, by Ada Example; both changed the same lines in 1 place", err)
        self.assertIn("what was typed is kept", err)
        self.assertEqual((self.directory / "meetings/MR-2026-11/minutes.json").read_bytes(), kept)
        self.assertIn("End: 12:45", self.draft.read_text())

    def test_a_signal_while_somebody_types(self):
        waiting = self.editor(f"echo typed >> \"$1\"; echo $$ > {self.top}/ready; sleep 30")
        taking = subprocess.Popen([BINARY, "--as", "cleo", "--today", "2026-11-10", "minutes", "take", "MR-2026-11"], cwd=self.directory,
                                  env=clean_environment(self.home, {"EDITOR": waiting}), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                  start_new_session=True)
        deadline = time.monotonic() + 20
        while not (self.top / "ready").exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        taking.send_signal(signal.SIGTERM)
        taking.wait(timeout=10)
        os.killpg(taking.pid, signal.SIGKILL)
        self.assertTrue(self.draft.read_text().endswith("typed\n"))
        self.assertEqual(self.read("status").code, 0)


if __name__ == "__main__":
    unittest.main()
