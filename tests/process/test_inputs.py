"""The registers: what is entered, measured and linked, how the agenda shows it, and that minutes can't pass it over."""

import json
import unittest

from harness import ProcessTest, filled_form

NC, METRIC, RISK = "NC-2026-001", "MET-patched-in-time", "RISK-001"


class Inputs(ProcessTest):
    def form(self):
        return self.act("minutes", "take", "MR-2026-11", "--form", on="2026-11-10").out

    def take(self, form, code=0):
        return self.act("minutes", "take", "MR-2026-11", "--from", "-", on="2026-11-10", stdin=form, code=code)

    def answered(self):
        """The form filled in, all but the matters."""
        return filled_form(self.form()).replace(": carried over - waiting for the supplier", ": ?")

    def test_an_entry_is_numbered_set_and_shown(self):
        self.make_planned_review()
        run = self.act("inputs", "add", "nonconformities", "Leavers keep their accounts", "severity=major", "due=+4w", "owner=@ben")
        self.assertEqual(run.out, NC + "\n")
        record = self.record(f"inputs/nonconformities/{NC}.json")
        self.assertEqual((record["severity"], record["due"], record["owner"], record["state"]), ("major", "2026-11-30", "ben", "open"))
        self.act("inputs", "set", "2026-001", "state=closed", "effectiveness=No finding since May")
        record = self.record(f"inputs/nonconformities/{NC}.json")
        self.assertEqual((record["state"], record["closed_on"]), ("closed", "2026-11-02"))
        self.assertEqual([event["event"] for event in record["history"]], ["created", "changed", "changed"])
        self.assertIn("No finding since May", self.read("inputs", "show", NC).out)
        self.assertEqual(self.read("inputs", "list", "nonconformities").out, "")
        self.assertIn(NC, self.read("inputs", "list", "nonconformities", "--all").out)

    def test_numbers_are_never_given_again(self):
        self.make_planned_review()
        self.act("inputs", "add", "risks", "A fire in the hall")
        self.act("undo")
        self.assertTrue(self.record(f"inputs/risks/{RISK}.json")["withdrawn"])
        self.assertEqual(self.act("inputs", "add", "risks", "A flood in the hall").out, "RISK-002\n")
        self.assertEqual(self.read("inputs", "list", "risks").out.count("RISK"), 1)
        self.read("doctor")

    def test_the_day_of_an_end_is_an_end(self):
        self.make_planned_review()
        self.act("inputs", "add", "audits", "The internal audit", "kind=internal", "performed_on=2026-10-05")
        record = self.record("inputs/audits/AUD-2026-001.json")
        self.assertEqual((record["state"], record["performed_on"]), ("performed", "2026-10-05"))
        # What the check advises is what helps.
        self.assertNotIn("internal-audit-missing", self.read("check").out)
        self.act("inputs", "add", "nonconformities", "A gap")
        self.act("inputs", "set", NC, "closed_on=2026-11-01")
        record = self.record(f"inputs/nonconformities/{NC}.json")
        self.assertEqual((record["state"], record["closed_on"]), ("closed", "2026-11-01"))
        for words, said in ((["set", NC, "state=open", "closed_on=2026-11-01"], "the state 'open' says otherwise"),
                            (["add", "treatments", "A plan", "closed_on=2026-11-01"], "not how it ended")):
            with self.subTest(words), self.unchanged():
                self.assert_diagnostic(self.act("inputs", *words, code=2), said)

    def test_an_entry_that_was_entered_wrongly_is_withdrawn(self):
        self.make_measured_review()
        with self.unchanged():
            self.assert_diagnostic(self.act("inputs", "withdraw", RISK, "--reason", " ", code=2), "not said why")
        run = self.act("inputs", "withdraw", "001", "--reason", "The same twice", code=4)
        self.assertIn("may be any of", run.err)
        self.assertEqual(self.act("inputs", "withdraw", RISK, "--reason", "The same twice").out, RISK + "\n")
        record = self.record(f"inputs/risks/{RISK}.json")
        self.assertTrue(record["withdrawn"])
        self.assertEqual((record["history"][-1]["event"], record["history"][-1]["note"]), ("withdrawn", "The same twice"))
        self.assertNotIn(RISK, self.read("inputs", "list", "risks", "--all").out)
        self.assertNotIn(RISK, self.read("agenda", "show", "MR-2026-11").out)
        shown = self.read("inputs", "show", RISK).out
        self.assertIn("Withdrawn: it counts nowhere", shown)
        self.assertIn("The same twice", shown)
        with self.unchanged():
            self.assert_diagnostic(self.act("inputs", "set", RISK, "current=low", code=4), f"{RISK} was withdrawn", "inputs show RISK-001")
        self.assertEqual(self.act("inputs", "add", "risks", "A flood in the hall").out, "RISK-002\n")
        self.read("doctor")
        self.act("undo")
        self.act("undo")
        self.assertNotIn("withdrawn", self.record(f"inputs/risks/{RISK}.json"))

    def test_an_audit_has_findings(self):
        self.make_measured_review()
        self.act("inputs", "add", "audits", "The internal audit", "kind=internal")
        self.act("inputs", "finding", "AUD-2026-001", "Keys are lent without a record", "--severity", "minor")
        self.act("inputs", "link", "AUD-2026-001", NC)
        record = self.record("inputs/audits/AUD-2026-001.json")
        self.assertEqual((record["state"], record["performed_on"]), ("performed", "2026-11-02"))
        self.assertEqual([one["severity"] for one in record["findings"]][0], "minor")
        self.assertIn("2 findings, 2 open", self.read("inputs", "list", "audits").out)
        for words, code, said in ((["AUD-2026-001"], 2, "say what was found"), (["AUD-2026-001", "One", "--close", "1"], 2, "say what was found"),
                                  (["AUD-2026-001", "--close", "3"], 2, "has no finding 3"), (["AUD-2026-001", "--close", "2"], 5, f"followed up by {NC}"),
                                  (["AUD-2026-001", "--close", "1", "--on", "2026-11-03"], 2, "lies ahead"), ([RISK, "One"], 2, "is no audit"),
                                  (["AUD-2026-001", "One", "--nonconformity", RISK], 2, "is no nonconformity"),
                                  (["AUD-2026-001", "One", "--severity", "grave"], 2, "not a value of --severity")):
            with self.subTest(words), self.unchanged():
                self.assert_diagnostic(self.act("inputs", "finding", *words, code=code), said, hint=False)
        self.act("inputs", "finding", "AUD-2026-001", "--close", "1")
        self.act("inputs", "set", NC, "closed_on=2026-11-01")
        shown = self.read("inputs", "show", "AUD-2026-001").out
        self.assertRegex(shown, r"1  Keys are lent without a record +minor +2026-11-02")
        self.assertRegex(shown, rf"{NC} +2026-11-01")
        self.assertIn("2 findings, 0 open", self.read("inputs", "list", "audits").out)

    def test_a_number_of_per_cent_may_have_its_sign(self):
        self.make_planned_review()
        self.act("inputs", "add", "metrics", "Restores", "target=95%")
        self.assertEqual(self.record("inputs/metrics/MET-restores.json")["target"], 95)
        self.act("inputs", "set", "MET-restores", "target=97.5 %")
        self.act("inputs", "add", "treatments", "Copies elsewhere")
        for words, said in ((["set", "MET-restores", "target=97,5"], "did you mean '97.5'?"),
                            (["observe", "MET-restores", "2026-10", "17,5%"], "did you mean '17.5%'?"),
                            (["add", "metrics", "Days", "unit=days", "target=5%"], "a number such as 97.5"),
                            (["set", "TRT-2026-001", "progress=80%"], "did you mean '80'?"),
                            (["set", "TRT-2026-001", "progress=80.5"], "a whole number")):
            with self.subTest(words), self.unchanged():
                self.assert_diagnostic(self.act("inputs", *words, code=2), said)
        self.act("inputs", "observe", "MET-restores", "2026-10", "80%")
        self.assertIn("it was 80 % before", self.act("inputs", "observe", "MET-restores", "2026-10", "82%").err)

    def test_what_is_not_understood_changes_nothing(self):
        self.make_measured_review()
        self.act("inputs", "add", "metrics", "Days", "unit=days", "owner=ben")
        self.act("inputs", "set", NC, "owner=")
        for words, code, said in ((["add", "rsiks", "Fire"], 4, "did you mean 'risks'"), (["add", "risks", " "], 2, "no title"),
                                  (["add", "risks", "Fire", "colour=red"], 2, "no field 'colour'"),
                                  (["add", "risks", "Fire", "red"], 2, "sets no field"),
                                  (["add", "risks", "Fire", "current=huge"], 2, "not on the scale"),
                                  (["add", "risks", "Fire", "state=broken"], 2, "one of: open, closed"),
                                  (["add", "risks", "Fire", "owner=nobody"], 4, "not in the register of people"),
                                  (["add", "metrics", "Patched in time"], 5, "there is a MET-patched-in-time already"),
                                  (["add", "metrics", "***"], 2, "no id can be made"),
                                  (["add", "metrics", "M", "target=inf"], 2, "a number such as"),
                                  (["set", "RISK-009", "current=low"], 4, "no register entry 'RISK-009'"),
                                  (["set", RISK, "current=high"], 2, "nothing of RISK-001 would change"),
                                  (["observe", METRIC, "2026-13", "90"], 2, "not a period"),
                                  (["observe", METRIC, "2026-12", "90"], 2, "lies ahead"),
                                  (["observe", METRIC, "2026-10", "90/80"], 2, "not a share"),
                                  (["observe", METRIC, "2026-10", "0/0"], 2, "not a share"),
                                  (["observe", METRIC, "2026-10", "much"], 2, "not a value"),
                                  (["observe", RISK, "2026-10", "3"], 2, "is not measured"),
                                  (["set", NC, "owner="], 2, "nothing of NC"),
                                  (["add", "treatments", "A plan", "risks=RISK-099"], 4, "no register entry 'RISK-099'"),
                                  (["observe", "days", "2026-10", "85%"], 2, "is measured in days"),
                                  (["link", NC, "MR-2026-11-D09"], 4, "no decision MR-2026-11-D09"),
                                  (["link", NC, RISK], 2, "can't be linked"),
                                  (["link", NC, "A99"], 4, "no action 'A99'"),
                                  (["accept", RISK, "--until", "2026-10-01", "--reason", "why"], 2, "has passed"),
                                  (["accept", RISK, "--until", "eoy", "--reason", " "], 2, "not said why"),
                                  (["survey", "***"], 2, "no file name"),
                                  (["survey", "S", "--read", "-", "--asked", "9"], 3, "no column 'Party'")):
            with self.subTest(words), self.unchanged():
                run = self.act("inputs", *words, code=code, stdin="Who,Score\nAcme,3\n")
                self.assert_diagnostic(run, said, hint=False)

    def test_a_damaged_entry_is_named_and_the_others_stay_usable(self):
        self.make_measured_review()
        path = self.directory / f"inputs/risks/{RISK}.json"
        path.write_text(path.read_text().replace('"open"', '"broken"'))
        self.damaged.add(path)
        run = self.read("inputs", "list", "risks", code=None)
        self.assertIn(f"inputs/risks/{RISK}.json", run.err)
        self.assertIn("/state", run.err)
        self.assertIn(METRIC, self.read("inputs", "list", "metrics", code=None).out)
        with self.unchanged():
            self.act("inputs", "set", RISK, "current=low", code=3)

    def test_a_share_is_kept_with_its_numbers(self):
        self.make_measured_review()
        self.act("inputs", "observe", METRIC, "2026-10", "72/80", "--source", "scanner")
        observed = self.record(f"inputs/metrics/{METRIC}.json")["observations"][-1]
        self.assertEqual(observed, {"period": "2026-10", "value": 90, "valid": 72, "total": 80, "collected_on": "2026-11-02", "source": "scanner"})

    def test_the_agenda_shows_what_must_be_addressed_until_something_deals_with_it(self):
        self.make_measured_review()
        shown = self.read("agenda", "show", "11").out
        self.assertEqual(shown.count("Must be addressed"), 3)
        self.assertIn("off target for 3 periods in a row", shown)
        self.assertIn("worsening", shown)
        self.act("inputs", "link", NC, "A01")
        self.assertEqual(self.record("actions/2026/MR-2026-11-A01.json")["deals_with"], [NC])
        self.act("inputs", "accept", RISK, "--until", "2027-03-31", "--reason", "Ends with the move")
        self.act("actions", "add", "Patch faster @cleo due:+2w for:MET-patched-in-time")
        self.assertEqual(self.record(f"inputs/metrics/{METRIC}.json")["actions"], ["A-2026-001"])
        self.assertNotIn("Must be addressed", self.read("agenda", "show", "11").out)

    def test_minutes_can_not_be_signed_while_a_matter_is_passed_over(self):
        self.make_measured_review()
        self.take(self.answered())
        run = self.act("minutes", "sign", "MR-2026-11", "--by", "ada", on="2026-11-11", code=5)
        for subject in (NC, METRIC, RISK):
            self.assertIn(f"{subject} ", run.err)
        form = self.act("minutes", "take", "MR-2026-11", "--form", on="2026-11-10").out
        form = form.replace(f"- {RISK}: ?", f"- {RISK}: accept until 2027-03-31 - ends with the move")
        form = form.replace(f"- {METRIC}: ?", f"- {METRIC}: not considered - the figures are in doubt")
        form = form.replace(f"- {NC}: ?", f"- {NC}: ?\n- [ ] Close the accounts of leavers @ben due:+2w for:{NC}")
        self.take(form)
        self.act("minutes", "sign", "MR-2026-11", "--by", "ada", on="2026-11-11")
        shown = self.read("minutes", "show", "11").out
        for words in ("addressed by MR-2026-11-A02", "not considered: the figures", "accepted until 2027-03-31"):
            self.assertIn(words, " ".join(shown.split()))
        self.assertEqual(self.record(f"inputs/risks/{RISK}.json")["acceptances"][0]["review"], "MR-2026-11")
        # What was signed reads the same for ever, whatever becomes of the registers.
        self.act("inputs", "set", RISK, "current=low", on="2026-11-12")
        self.assertEqual(self.read("minutes", "show", "11").out, shown)
        self.read("doctor")

    def test_the_form_says_what_deals_with_a_matter_already(self):
        self.make_measured_review()
        self.take(self.answered().replace(f"- {NC}: ?", f"- [ ] Close the accounts @ben due:+2w for:{NC}"))
        form = self.form()
        self.assertIn(">|   dealt with by MR-2026-11-A02\n", form)
        self.assertNotIn(f"- {NC}: ?", form)
        self.take(form)
        self.assertIn(">|   dealt with by MR-2026-11-A02\n", self.form())

    def test_a_risk_says_which_plan_treats_it(self):
        self.make_measured_review()
        self.act("inputs", "add", "treatments", "Sprinklers", "due=eoy", f"risks={RISK}")
        self.assertIn("treated by TRT-2026-001", " ".join(self.read("inputs", "list", "risks").out.split()))
        self.assertNotIn(f"{RISK} A fire", self.read("agenda", "show", "11").out)

    def test_a_level_that_the_scale_lost_is_not_known_to_be_accepted(self):
        self.make_measured_review()
        self.act("config", "risk-levels", "low, medium")
        self.assertIn("above appetite", self.read("inputs", "list", "risks").out)

    def test_hostile_text_in_an_entry_is_harmless(self):
        self.make_planned_review()
        self.act("inputs", "add", "feedback", "=cmd()|'x' \x1b[31m<b>|\u202e", "party=\x1b]0;x\x07", "channel=a\tb")
        for words in (["agenda", "show", "11"], ["inputs", "list", "feedback"], ["inputs", "show", "FB-2026-001"]):
            out = self.read(*words).out
            self.assertNotIn("\x1b", out)
            self.assertNotIn("\u202e", out)
        html = self.read("agenda", "show", "11", "--format", "html").out
        self.assertNotIn("<b>|", html)

    def test_a_survey_is_asked_and_read_back_once(self):
        self.make_planned_review()
        out = self.read("inputs", "survey", "Customers 2026", "-o", self.top).out
        files = [line.rsplit("/", 1)[-1] for line in out.splitlines()]
        self.assertEqual(files, ["survey-customers-2026.md", "survey-customers-2026.csv"])
        form = self.top / files[1]
        form.write_text(form.read_text() + "Acme GmbH,5,,,More of it\nExample AG,2,A status page,Two outages,\n")
        words = ["inputs", "survey", "Customers 2026", "--read", form, "--asked", "10"]
        self.assertEqual(self.act(*words).out, "FB-2026-001\nFB-2026-002\n")
        good, bad = (self.record(f"inputs/feedback/FB-2026-00{number}.json") for number in (1, 2))
        self.assertEqual((good["sentiment"], good["state"]), ("positive", "closed"))
        self.assertEqual((bad["sentiment"], bad["state"]), ("negative", "open"))
        self.assertEqual(bad["survey"], {"name": "Customers 2026", "asked": 10, "answered": 2})
        with self.unchanged():
            self.assertEqual(self.act(*words).out, "")
        self.assertIn("FB-2026-002", self.read("agenda", "show", "11").out)

    def test_every_change_can_be_taken_back(self):
        self.make_measured_review()
        before = json.dumps(self.record(f"inputs/nonconformities/{NC}.json")["state"])
        self.act("inputs", "set", NC, "state=closed")
        self.act("undo")
        self.assertEqual(json.dumps(self.record(f"inputs/nonconformities/{NC}.json")["state"]), before)
        self.read("doctor")

    def test_doctor_misses_what_entries_name(self):
        self.make_measured_review()
        self.act("inputs", "link", NC, "A01")
        (self.directory / "actions/2026/MR-2026-11-A01.json").unlink()
        self.assertIn("there is no action MR-2026-11-A01", self.read("doctor", code=1).err)


if __name__ == "__main__":
    unittest.main()
