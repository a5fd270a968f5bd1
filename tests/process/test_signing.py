"""Signing and growing: who signs, what freezes, addenda, handing out, further seals. No command, in whatever order, changes a signed byte."""

import json
import random
import subprocess
import unittest

from harness import ProcessTest, filled_form

REVIEW = "MR-2026-11"
FOLDER = f"meetings/{REVIEW}"


class InvitedTest(ProcessTest):
    def make_planned_review(self):
        """With all three invited, who all come."""
        self.make_review_directory()
        self.act("agenda", "new", "--chair", "ada", "--invite", "ada", "--invite", "ben", "--invite", "cleo")
        self.act("actions", "add", "Patch the VPN gateways @ben due:2026-11-20", "--meeting", REVIEW)


class SigningTest(InvitedTest):
    def sign(self, by="ada", on="2026-11-11", **options):
        return self.act("minutes", "sign", REVIEW, "--by", by, on=on, **options)

    def addendum(self, *more, on="2026-11-20", **options):
        return self.act("minutes", "addendum", REVIEW, "--reason", "A figure was wrong", *more, on=on, **options)

    def add_addendum(self, text="94 %, not **49** %."):
        self.addendum("--item", "d2", "--text", text)

    def shown(self, form="text", on="2026-12-01"):
        return self.read("minutes", "show", REVIEW, "--format", form, on=on).out

    # --- the gate

    def test_a_review_without_a_result_is_not_signed(self):
        self.make_planned_review()
        form = filled_form(self.act("minutes", "take", REVIEW, "--form", on="2026-11-10").out)
        form = form.replace("No change: the ISMS stays as it is", "N/R: nothing was decided")
        self.act("minutes", "take", REVIEW, "--from", "-", on="2026-11-10", stdin=form)
        with self.unchanged():
            run = self.sign(code=5)
        self.assertIn("the minutes state no result", run.err)
        self.assertIn("No change: why", run.err)

    def test_a_change_to_the_isms_needs_owner_and_date(self):
        self.make_planned_review()
        form = filled_form(self.act("minutes", "take", REVIEW, "--form", on="2026-11-10").out)
        form = form.replace("No change: the ISMS stays as it is", "Change: The scope names the new hall")
        self.act("minutes", "take", REVIEW, "--from", "-", on="2026-11-10", stdin=form)
        run = self.sign(code=5)
        self.assertIn("has no owner", run.err)
        self.assertIn("has no date", run.err)

    # --- who signs

    def test_offices_sign_in_their_order(self):
        self.make_held_review()
        self.act("config", "signer-roles", "Chief executive, Security officer")
        self.act("config", "signing-order", "yes")
        run = self.sign(by="cleo", code=5)
        self.assert_diagnostic(run, "it is not the turn of Cleo Example", "Chief executive signs next")
        run = self.sign(by="ada")
        self.assertIn("still to sign: Security officer", run.err)
        minutes = (self.directory / FOLDER / "minutes.json").read_bytes()
        self.assertIn("still to sign: Security officer", self.shown())
        self.assertIn("still to sign: Security officer", self.read("minutes", "list").out)
        self.assertEqual(self.read("minutes", "list", "--json").json["data"]["minutes"][0]["outstanding"], "Security officer")
        # The rule of the day of signing holds, whatever is set since.
        self.act("config", "signer-roles", "Network")
        self.assert_diagnostic(self.sign(by="ben", on="2026-11-12", code=5), "was not in top management")
        self.sign(by="cleo", on="2026-11-12")
        self.assertEqual((self.directory / FOLDER / "minutes.json").read_bytes(), minutes)
        self.assertNotIn("still to sign", self.shown())

    def test_nobody_signs_without_one_of_the_offices(self):
        self.make_held_review()
        self.act("config", "signer-roles", "Security officer")
        self.assert_diagnostic(self.sign(by="ada", code=5), "holds none of the offices")

    # --- addenda

    def test_an_addendum_needs_signed_minutes_and_a_reason(self):
        self.make_held_review()
        with self.unchanged():
            self.assert_diagnostic(self.addendum("--text", "x", code=5), "are not signed")
            self.act("minutes", "addendum", REVIEW, "--text", "x", code=2)
        self.sign()
        with self.unchanged():
            self.assert_diagnostic(self.addendum("--text", "x", "--item", "zz", code=4), "no item 'zz'")
            self.assert_diagnostic(self.addendum("--text", " ", code=2), "says something")

    def test_an_addendum_is_shown_everywhere_and_signed_off(self):
        self.make_signed_review()
        minutes = (self.directory / FOLDER / "minutes.json").read_bytes()
        self.add_addendum()
        record = self.record(f"{FOLDER}/addendum-01.json")
        self.assertEqual((record["author"], record["author_name"], record["item"]), ("ada", "Ada Example", "d2"))
        for form, bold in (("text", "49"), ("md", "**49**"), ("html", "<strong>49</strong>")):
            text = self.shown(form)
            self.assertIn("There is an addendum to these minutes", text)
            self.assertIn("not signed off yet", text)
            self.assertIn(bold, text)
            self.assertLess(text.index("There is an addendum"), text.index("Who was there" if form == "html" else "Attendance"))
            self.assertLess(text.rindex("Sign-off"), text.rindex(bold))
        data = self.read("minutes", "show", REVIEW, "--json").json["data"]
        self.assertEqual([addendum["text"] for addendum in data["addenda"]], ["94 %, not **49** %."])
        self.assertEqual(data["addendum_signoffs"], [])

        signing = ("minutes", "sign", REVIEW, "--addendum", "1", "--by")
        self.assert_diagnostic(self.act(*signing, "ben", on="2026-11-21", code=5), "is not in top management")
        self.act(*signing, "ada", on="2026-11-21")
        self.assert_diagnostic(self.act(*signing, "ada", on="2026-11-22", code=5), "has signed addendum 1")
        self.assert_diagnostic(self.act("minutes", "sign", REVIEW, "--addendum", "2", "--by", "ada", code=4), "no addendum 2")
        signoff = self.record(f"{FOLDER}/signoff-02.json")
        self.assertEqual((signoff["addendum"], signoff["signer"]), (1, "ada"))
        self.assertNotIn("not signed off yet", self.shown())
        self.assertEqual((self.directory / FOLDER / "minutes.json").read_bytes(), minutes)
        self.assertEqual(self.read("doctor").code, 0)

    def test_an_addendum_through_a_pipe_is_kept_when_it_is_refused(self):
        self.make_signed_review()
        run = self.addendum("--from", "-", stdin="A long text\n", on="2026-11-20")
        self.assertEqual(self.record(f"{FOLDER}/addendum-01.json")["text"], "A long text")
        self.assertIn("--addendum 1", run.err)

    def test_an_addendum_from_the_editor(self):
        self.make_signed_review()
        editor = self.top / "editor"
        editor.write_text("#!/bin/sh\necho 'Typed in the editor' >> \"$1\"\n", encoding="utf-8")
        editor.chmod(0o755)
        self.addendum(env={"ISMS_REVIEW_EDITOR": editor})
        self.assertEqual(self.record(f"{FOLDER}/addendum-01.json")["text"], "Typed in the editor")
        self.assertFalse((self.directory / "drafts").exists())

    def test_a_failing_editor_keeps_what_was_typed(self):
        self.make_signed_review()
        editor = self.top / "editor"
        editor.write_text("#!/bin/sh\necho 'Half a thought' >> \"$1\"\nexit 1\n", encoding="utf-8")
        editor.chmod(0o755)
        self.addendum(env={"ISMS_REVIEW_EDITOR": editor}, code=5)
        self.assertFalse((self.directory / FOLDER / "addendum-01.json").exists())
        self.assertIn("Half a thought", (self.directory / f"drafts/{REVIEW}-addendum.md").read_text(encoding="utf-8"))

    def test_nothing_of_it_is_undone(self):
        self.make_signed_review()
        self.add_addendum()
        with self.unchanged():
            self.act("undo", "--yes", on="2026-11-21", code=5)

    # --- handing out

    def test_minutes_are_handed_out_and_acknowledged(self):
        self.make_held_review()
        self.assert_diagnostic(self.act("minutes", "distribute", REVIEW, "--how", "by e-mail", code=5), "not signed yet")
        self.sign()
        self.assert_diagnostic(self.act("minutes", "acknowledge", REVIEW, "--by", "ben", on="2026-11-12", code=5), "were handed out to Ben Example")
        self.act("minutes", "distribute", REVIEW, "--how", "by e-mail", on="2026-11-12")
        sent = self.record(f"{FOLDER}/distribution/0001.json")
        self.assertEqual(sorted(person["id"] for person in sent["people"]), ["ada", "ben", "cleo"])
        self.act("minutes", "acknowledge", REVIEW, "--by", "ben", on="2026-11-13")
        run = self.act("minutes", "acknowledge", REVIEW, "--by", "cleo", "--objection", "Item 3 was left open", "--on", "2026-11-13", on="2026-11-15")
        self.assertIn("handed out to 3 of 3, acknowledged by 2", run.err)
        self.assert_diagnostic(self.act("minutes", "acknowledge", REVIEW, "--by", "ben", on="2026-11-16", code=5), "acknowledged the minutes")
        self.assert_diagnostic(self.act("minutes", "distribute", REVIEW, "--how", "by post", "--on", "2026-12-24", on="2026-11-16", code=2), "has not come yet")
        text = self.shown()
        self.assertIn("handed out to 3 of 3, acknowledged by 2", text)
        self.assertIn("Item 3 was left open", self.shown("md"))
        self.assertIn("recorded 2 days later", self.shown("md"))
        self.assertEqual(self.read("doctor").code, 0)
        # The next agenda has it as a point, and so has the form of its minutes.
        self.act("agenda", "new", on="2026-12-01")
        for words in (("agenda", "show", "2026-12"), ("minutes", "take", "2026-12", "--form")):
            shown = " ".join(self.read(*words, on="2026-12-01").out.replace("> ", "").split())
            self.assertIn(f"{REVIEW}: Cleo Example objects to the minutes: Item 3 was left open", shown)

    def test_doctor_finds_what_was_changed_or_removed_after_signing(self):
        self.make_signed_review()
        self.add_addendum()
        self.add_addendum("And another.")
        self.act("minutes", "sign", REVIEW, "--addendum", "1", "--by", "ada", on="2026-11-21")
        self.act("minutes", "distribute", REVIEW, "--how", "by e-mail", on="2026-11-21")
        self.act("minutes", "distribute", REVIEW, "--how", "by post", "--to", "ben", on="2026-11-21")
        folder = self.directory / FOLDER
        self.assertEqual(self.read("doctor").code, 0)
        first = folder / "addendum-01.json"
        whole = first.read_bytes()
        first.write_bytes(whole.replace(b"94 %", b"95 %"))
        self.assertIn("addendum-01.json: the file is no longer the one that was signed", self.read("doctor", code=1).err)
        first.unlink()
        run = self.read("doctor", code=1)
        self.assertIn("addendum-01.json: the file was signed and is gone", run.err)
        self.assertIn("the addenda are not numbered without a gap", run.err)
        first.write_bytes(whole)
        (folder / "distribution/0001.json").unlink()
        self.assertIn("the records of distribution are not numbered without a gap", self.read("doctor", code=1).err)

    # --- times

    def test_gaps_and_backdated_entries_show(self):
        self.make_planned_review()
        form = filled_form(self.act("minutes", "take", REVIEW, "--form", on="2026-11-10").out)
        self.act("minutes", "take", REVIEW, "--from", "-", on="2026-11-10", stdin=form)
        # Somebody wrote them before the review, which was really held two days later.
        form = self.act("minutes", "take", REVIEW, "--form", on="2026-11-13").out
        form = form.replace("Held: 2026-11-10", "Held: 2026-11-12")
        self.act("minutes", "edit", REVIEW, "--from", "-", on="2026-11-13", stdin=form)
        self.sign(on="2026-11-16")
        text = " ".join(self.shown().split())
        self.assertIn("2026-11-10, 2 days before the day on which the review was held; last 2026-11-13, 1 day after the review", text)
        self.assertIn("2026-11-16, 4 days after the review", text)

    # --- sealing what grew

    def test_a_further_seal_holds_only_what_is_new(self):
        self.make_sealed_review()
        self.assert_diagnostic(self.act("archive", "seal", REVIEW, on="2026-11-13", code=5), "nothing is new")
        self.assertIn("sealed", self.read("agenda", "list").out)
        self.add_addendum()
        self.assertIn(REVIEW, json.dumps(self.read("status", "--json", on="2026-11-21").json["data"]["unsealed"]))
        self.act("archive", "seal", REVIEW, on="2026-11-21")
        self.act("minutes", "sign", REVIEW, "--addendum", "1", "--by", "ada", on="2026-11-22")
        self.act("minutes", "distribute", REVIEW, "--how", "by e-mail", on="2026-11-22")
        self.act("archive", "seal", on="2026-11-23")
        self.assert_diagnostic(self.act("archive", "seal", REVIEW, on="2026-11-23", code=5), "nothing is new")
        second = (self.directory / "archive/seals/000002.sha256").read_text(encoding="utf-8")
        self.assertIn(f"data/000002/{FOLDER}/addendum-01.json", second)
        self.assertNotIn(f"data/000002/{FOLDER}/minutes.json", second)
        self.assertIn("data/000002/documents/minutes.html", second)
        third = (self.directory / "archive/seals/000003.sha256").read_text(encoding="utf-8")
        self.assertIn(f"data/000003/{FOLDER}/signoff-02.json", third)
        self.assertIn(f"data/000003/{FOLDER}/distribution/0001.json", third)
        self.read("archive", "verify")
        self.assertEqual(len(self.read("archive", "list", "--json").json["data"]["seals"]), 3)
        subprocess.run("sha256sum --strict --quiet -c seals/*.sha256", shell=True, check=True, cwd=self.directory / "archive")

    # --- decisions

    def test_decisions_of_all_reviews_are_listed(self):
        self.make_planned_review()
        form = filled_form(self.act("minutes", "take", REVIEW, "--form", on="2026-11-10").out)
        form = form.replace("No change: the ISMS stays as it is",
                            "Decision: Buy a third gateway @ben due:2026-12-18\nDecision: Reviews are monthly @ada")
        self.act("minutes", "take", REVIEW, "--from", "-", on="2026-11-10", stdin=form)
        rows = [line.split("\t") for line in self.read("minutes", "decisions").lines]
        self.assertEqual([row[0] for row in rows], [f"{REVIEW}-D01", f"{REVIEW}-D02"])
        self.assertEqual(rows[0][1:4], ["2026-12-18", "open", "Ben Example"])
        self.assertEqual(rows[1][2], "in force")
        self.assertEqual(len(self.read("minutes", "decisions", "--open").lines), 1)
        shown = self.read("minutes", "decisions", "11-D01").out
        self.assertIn("Buy a third gateway", shown)
        self.assertIn("History", shown)

    # --- settings

    def test_the_rules_are_settings(self):
        self.make_review_directory()
        for key, value in (("quorum-members", "3"), ("quorum-top-management", "2"), ("quorum-roles", "Chief executive"),
                           ("ladder-carries", "2"), ("ladder-days", "60"), ("signers", "2"), ("signer-roles", "Chief executive"),
                           ("signing-order", "yes"), ("minutes-days", "7"), ("effectiveness-days", "30"), ("coverage-months", "6")):
            self.act("config", key, value)
            self.assertEqual(self.read("config", key).out.strip(), value)
        self.assertEqual(self.record("review.json")["rules"], {
            "quorum": {"members": 3, "top_management": 2, "roles": ["Chief executive"]},
            "ladder": {"carries": 2, "days": 60},
            "signing": {"signers": 2, "roles": ["Chief executive"], "in_order": True},
            "minutes_days": 7, "effectiveness_days": 30, "coverage_months": 6})
        with self.unchanged():
            self.assert_diagnostic(self.act("config", "signing-order", "perhaps", code=2), "neither yes nor no")
            self.assert_diagnostic(self.act("config", "signers", "0", code=2), "1 to 100")


class SignedBytesTest(InvitedTest):
    """After signing, commands in any order; whatever they answer, no byte that was signed changes."""

    steps = 150

    def frozen(self):
        files = {}
        folder = self.directory / FOLDER
        for path in [*folder.glob("*.json"), *folder.glob("distribution/*.json")]:
            files[path.relative_to(self.directory)] = path.read_bytes()
        return files

    def commands(self, chance):
        """One command with its arguments and what it reads from standard input."""
        form = filled_form(self.form)
        people = chance.choice(["ada", "ben", "cleo"])
        return chance.choice([
            (("agenda", "edit", REVIEW, "--from", "-"), "1 Something else\n"),
            (("agenda", "issue", REVIEW), ""),
            (("agenda", "reschedule", REVIEW, "--to", "2026-12-17", "--reason", "Travel"), ""),
            (("agenda", "cancel", REVIEW, "--reason", "Nobody comes"), ""),
            (("agenda", "new"), ""),
            (("minutes", "take", REVIEW, "--from", "-"), form),
            (("minutes", "edit", REVIEW, "--from", "-"), form),
            (("minutes", "sign", REVIEW, "--by", people), ""),
            (("minutes", "sign", REVIEW, "--addendum", str(chance.randint(1, 3)), "--by", people), ""),
            (("minutes", "addendum", REVIEW, "--reason", "Later", "--text", "More"), ""),
            (("minutes", "distribute", REVIEW, "--how", "by e-mail", "--to", people), ""),
            (("minutes", "acknowledge", REVIEW, "--by", people), ""),
            (("minutes", "acknowledge", REVIEW, "--by", people, "--objection", "No"), ""),
            (("archive", "seal", REVIEW), ""),
            (("archive", "seal"), ""),
            (("actions", "add", "More to do @ben due:+4w", "--meeting", REVIEW), ""),
            (("actions", "done", f"{REVIEW}-A01", "--note", "Done"), ""),
            (("actions", "reopen", f"{REVIEW}-A01", "--reason", "Not done"), ""),
            (("actions", "comment", f"{REVIEW}-A01", "A word"), ""),
            (("actions", "reassign", f"{REVIEW}-A01", "--to", people, "--reason", "Leave"), ""),
            (("actions", "reschedule", f"{REVIEW}-A01", "--due", "+3w", "--reason", "Late"), ""),
            (("actions", "cancel", f"{REVIEW}-A01", "--reason", "No more"), ""),
            (("people", "set", people, "--role", chance.choice(["Chair", "Clerk"])), ""),
            (("people", "set", people, "--name", "Another Name"), ""),
            (("config", "organisation", chance.choice(["Acme", "Emca"])), ""),
            (("config", "signers", str(chance.randint(1, 3))), ""),
            (("config", "scope", "Everything"), ""),
            (("inputs", "add", "risks", "A fire", "current=high"), ""),
            (("inputs", "add", "nonconformities", "A gap", f"owner={people}"), ""),
            (("undo", "--yes"), ""), (("undo", "--yes"), ""), (("undo", "--yes"), ""),
        ])

    def test_no_command_changes_a_signed_byte(self):
        self.make_planned_review()
        self.form = self.act("minutes", "take", REVIEW, "--form", on="2026-11-10").out
        self.act("minutes", "take", REVIEW, "--from", "-", on="2026-11-10", stdin=filled_form(self.form))
        self.act("minutes", "sign", REVIEW, "--by", "ada", on="2026-11-11")
        chance = random.Random(20261123)
        frozen = self.frozen()
        codes = {}
        for step in range(self.steps):
            words, text = self.commands(chance)
            day = f"2026-12-{1 + step // 5:02}"
            run = self.act(*words, on=day, code=None, stdin=text)
            codes.setdefault(words[:2], set()).add(run.code)
            now = self.frozen()
            for path, content in frozen.items():
                self.assertEqual(now.get(path), content, f"step {step}: {run}\nchanged {path}")
            frozen = now
        # The walk went somewhere: it wrote addenda, sign-offs of them, records of distribution and seals.
        for grown in ("addendum-02.json", "signoff-02.json", "distribution/0002.json"):
            self.assertTrue((self.directory / FOLDER / grown).exists(), grown)
        self.assertTrue((self.directory / "archive/seals/000002.sha256").exists())
        self.assertEqual(codes[("minutes", "take")] | codes[("minutes", "edit")], {5})
        self.read("archive", "verify", on="2026-12-31")
        self.assertEqual(self.read("doctor", on="2026-12-31").code, 0)


class Settings(ProcessTest):
    def test_a_rule_that_is_unset_is_the_default_again(self):
        self.make_review_directory()
        for key, value, default in (("ladder-days", "60", "90"), ("minutes-days", "7", "14"), ("quorum-members", "3", "0"), ("signing-order", "yes", "no")):
            with self.subTest(key):
                self.act("config", key, value)
                self.assertEqual(self.read("--json", "config", key).json["data"][key], value)
                self.act("config", key, "--unset")
                self.assertEqual(self.read("--json", "config", key).json["data"][key], default)


if __name__ == "__main__":
    unittest.main()
