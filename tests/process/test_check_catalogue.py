"""What auditors write up against clause 9.3, finding by finding (docs/check.md): a review directory that has the fault is built by commands, the
check names exactly its rule, and the repaired directory is silent."""

import unittest

from harness import ProcessTest, filled_form

AFTER = "2026-11-16"  # a few days after the review of November, within every grace period


class Catalogue(ProcessTest):
    """The review of Tuesday 2026-11-10, in every way in which it can go wrong."""

    def set_up(self):
        self.make_review_directory()
        for setting in (("next-audit", "2027-06-15"), ("classification", "Confidential")):
            self.act("config", *setting)
        self.act("inputs", "add", "audits", "Internal audit of operations", "kind=internal", "performed_on=2026-10-05", "state=closed")
        self.plan()

    def plan(self, on=None):
        self.act("agenda", "new", "--chair", "ada", *(word for person in ("ada", "ben", "cleo") for word in ("--invite", person)), on=on)

    def mend(self, old, new, review="MR-2026-11", day="2026-11-10"):
        form = self.act("minutes", "take", review, "--form", on=day).out
        self.assertIn(old, form)
        self.act("minutes", "take", review, "--from", "-", on=day, stdin=form.replace(old, new))

    def take(self, review="MR-2026-11", day="2026-11-10", change=lambda form: form, result="Decision: Go on as planned @ada\n"):
        form = filled_form(self.act("minutes", "take", review, "--form", on=day).out)
        for what in ("Suitability", "Adequacy", "Effectiveness"):
            form = form.replace(f"{what}: yes - the figures of the year", f"{what}: yes - the figures of the year [d2]")
        form = form.replace("No change: the ISMS stays as it is\n", result)
        self.act("minutes", "take", review, "--from", "-", on=day, stdin=change(form))

    def finish(self, review="MR-2026-11", signed="2026-11-12", kept="2026-11-13"):
        self.act("minutes", "sign", review, "--by", "ada", on=signed)
        self.act("minutes", "distribute", review, "--how", "by e-mail", on=kept)
        for person in ("ada", "ben", "cleo"):
            self.act("minutes", "acknowledge", review, "--by", person, by=person, on=kept)
        self.act("archive", "seal", review, on=kept)

    def rules(self, on=AFTER):
        run = self.read("--json", "check", on=on, code=None)
        self.assertIn(run.code, (0, 1), str(run))
        return sorted({finding["rule"] for finding in run.json["data"]["findings"] if not finding["accepted"]})

    def assert_silent(self, on=AFTER):
        run = self.read("check", on=on, code=None)
        self.assertEqual((run.code, self.rules(on)), (0, []), str(run))

    def test_a_clean_review_is_silent(self):
        self.set_up()
        self.take()
        self.finish()
        self.assert_silent()

    # 1. A required input is missing from the minutes.

    def test_1_an_input_is_left_out(self):
        self.set_up()
        self.leave_out_parties()
        self.take()
        self.finish()
        self.assertEqual(self.rules(), ["input-uncovered"])
        self.plan(on=AFTER)  # December has it on its agenda
        self.assert_silent()

    def leave_out_parties(self):
        items = self.record("meetings/MR-2026-11/agenda.json")["items"]
        form = "".join(f"{'  ' * (item.get('level', 1) - 1)}- [{item['key']}] {item['title']} | {item.get('minutes', 0)} min\n"
                       for item in items if item["key"] != "c")
        self.act("agenda", "edit", "11", "--from", "-", stdin=form + "\n## Not on this agenda\n- [c] no news of any party was known\n")

    def test_1_an_item_is_passed_over(self):
        self.set_up()
        self.take(change=lambda form: form.replace("N/R: nothing new since the last review\n", "", 1))
        self.assertEqual(self.rules(), ["item-unstated"])
        self.mend("previous meetings [a]\n", "previous meetings [a]\nN/R: there is none yet\n")
        self.finish()
        self.assert_silent()

    # 2. An open nonconformity exists in a register, and the minutes do not mention it.

    def test_2_an_overdue_nonconformity_is_passed_over(self):
        self.set_up()
        self.act("inputs", "add", "nonconformities", "Leavers keep their accounts", "due=2026-10-30", "owner=ben")
        self.take(change=lambda form: form.replace("- NC-2026-001: carried over - waiting for the supplier\n", ""))
        self.assertEqual(self.rules(), ["matter-passed-over"])
        self.mend("- NC-2026-001: ?", "- NC-2026-001: not considered - waits for the report of the audit")
        self.finish()
        self.assert_silent()

    def test_2_the_review_did_not_know(self):
        self.set_up()
        self.act("agenda", "issue", "11")
        self.act("inputs", "add", "nonconformities", "Leavers keep their accounts", "due=2026-10-30", "owner=ben")
        self.take()
        self.finish()
        self.assertEqual(self.rules(), ["omission"])
        self.act("inputs", "accept", "NC-2026-001", "--until", "2027-01-31", "--reason", "The tool comes in January", on="2026-11-14")
        self.assert_silent()

    # 3. The same action is in progress in three consecutive reviews.

    def test_3_an_action_is_only_carried(self):
        self.set_up()
        self.act("actions", "add", "Patch the VPN gateways @ben due:2026-11-20")
        self.take()
        self.finish()
        for review, day, kept in (("MR-2026-12", "2026-12-08", "2026-12-10"), ("MR-2027-01", "2027-01-12", "2027-01-14")):
            self.plan(on=day)
            self.take(review, day)
            self.finish(review, kept, kept)
        after = "2027-01-18"
        self.assertEqual(self.rules(after), ["action-stale"])
        self.act("actions", "escalate", "A-2026-001", "--to", "ada", "--reason", "Three reviews without news", on=after)
        self.assert_silent(after)

    # 4. Snapshots, not trends.

    def test_4_snapshots(self):
        for periods, expected in ((1, ["trends-missing"]), (3, [])):
            with self.subTest(periods=periods):
                self.set_up()
                self.act("inputs", "add", "metrics", "Patched in time", "target=95")
                for month in range(periods):
                    self.act("inputs", "observe", "patched-in-time", f"2026-{8 + month:02}" if periods == 3 else "2026-10", "97")
                self.take(change=lambda form: self.discuss(form, "d2"))
                self.finish()
                self.assertEqual(self.rules(), expected)
                self.directory.rename(self.top / f"review-{periods}")

    def discuss(self, form, key):
        lines = form.splitlines(keepends=True)
        at = next(number for number, line in enumerate(lines) if line.startswith("## ") and line.rstrip().endswith(f"[{key}]"))
        spoken = next(number for number in range(at, len(lines)) if lines[number].startswith("N/R:"))
        lines[spoken] = "The figures are good.\n"
        return "".join(lines)

    # 5. Topics without decisions; decisions without owner, date or evidence.

    def test_5_no_result(self):
        self.set_up()
        self.take(result="N/R: nothing to decide\n")
        self.assertEqual(self.rules(), ["results-missing"])
        self.mend("N/R: nothing to decide", "No change: all is as it should be")
        self.finish()
        self.assert_silent()

    def test_5_a_decision_without_an_owner(self):
        self.set_up()
        self.take(result="Decision: Buy a second firewall\n")
        self.assertEqual(self.rules(), ["decision-unowned"])
        self.mend("Buy a second firewall", "Buy a second firewall @ada")
        self.finish()
        self.assert_silent()

    def test_5_a_change_without_a_date(self):
        self.set_up()
        self.take(result="Change: One register of suppliers @cleo\n")
        self.assertEqual(self.rules(), ["change-unplanned"])
        self.mend("One register of suppliers @cleo", "One register of suppliers @cleo due:2026-12-18")
        self.finish()
        self.assert_silent()

    # 6. Irregular intervals; a review held late, and nobody noticed.

    def test_6_a_review_is_missed(self):
        self.set_up()
        self.assertEqual(self.rules("2026-11-30"), ["interval-missed"])

    def test_6_a_review_is_held_late(self):
        self.set_up()
        self.take(day="2026-11-30", change=lambda form: form.replace("Held: 2026-11-10", "Held: 2026-11-30"))
        self.finish(signed="2026-12-01", kept="2026-12-02")
        self.assertEqual(self.rules("2026-12-03"), ["review-late"])
        self.act("check", "--accept", "review-late", "--subject", "MR-2026-11", "--until", "2027-06-30", "--reason", "The chair was ill",
                 on="2026-12-03")
        self.assert_silent("2026-12-03")

    # 7. Top management was not there, or the chair had no authority on that day.

    def test_7_top_management_stays_away(self):
        self.set_up()
        self.take(change=self.without_ada)
        self.assertEqual(self.rules(), ["chair-missing", "top-management-absent"])
        form = self.act("minutes", "take", "MR-2026-11", "--form", on="2026-11-10").out
        lines = ["Chair: @ada" if line.startswith("Chair:") else line.replace("- [ ] @ada", "- [x] @ada") for line in form.splitlines()]
        self.act("minutes", "take", "MR-2026-11", "--from", "-", on="2026-11-10", stdin="\n".join(lines) + "\n")
        self.finish()
        self.assert_silent()

    def without_ada(self, form):
        lines = [line.replace("- [x] @ada", "- [ ] @ada") for line in form.splitlines()]
        lines = ["Chair: none - we took turns" if line.startswith("Chair:") else line for line in lines]
        return "\n".join(lines) + "\n"

    def test_7_the_chair_has_no_authority(self):
        self.set_up()
        self.take(change=lambda form: "\n".join("Chair: @ben" if line.startswith("Chair:") else line for line in form.splitlines()) + "\n")
        self.assertEqual(self.rules(), ["chair-without-authority"])
        self.act("people", "set", "ben", "--top-management-from", "2026-01-01", on=AFTER)
        self.finish()
        self.assert_silent()

    # 8. Minutes written long afterwards; edited after sign-off; nobody can show that the participants got them.

    def test_8_minutes_are_signed_late(self):
        self.set_up()
        self.take()
        self.finish(signed="2026-12-01", kept="2026-12-02")
        self.assertEqual(self.rules("2026-12-03"), ["minutes-late"])

    def test_8_minutes_are_not_signed(self):
        self.set_up()
        self.take()
        self.assertEqual(self.rules("2026-11-27"), ["minutes-unsigned"])

    def test_8_minutes_are_edited_after_sign_off(self):
        self.set_up()
        self.take()
        self.finish()
        path = self.directory / "meetings/MR-2026-11/minutes.json"
        signed = path.read_bytes()
        path.write_bytes(signed.replace(b"Go on as planned", b"Go on as we please"))
        self.damaged.add(path)
        self.assertEqual(self.rules(), ["minutes-changed"])
        path.write_bytes(signed)
        self.assert_silent()

    def test_8_nobody_got_the_minutes(self):
        self.set_up()
        self.take()
        self.act("minutes", "sign", "MR-2026-11", "--by", "ada", on="2026-11-12")
        self.act("archive", "seal", "MR-2026-11", on="2026-11-12")
        self.assertEqual(self.rules("2026-11-27"), ["minutes-undistributed"])
        self.act("minutes", "distribute", "MR-2026-11", "--how", "by e-mail", on="2026-11-27")
        self.act("archive", "seal", "MR-2026-11", on="2026-11-27")
        self.assertNotIn("minutes-undistributed", self.rules("2026-12-05"))
        self.assertIn("minutes-unacknowledged", self.rules("2026-12-15"))

    # 9. Suitable, adequate and effective asserted in one breath.

    def test_9_no_conclusion(self):
        self.set_up()
        self.take(change=lambda form: form.replace("Adequacy: yes - the figures of the year [d2]", "Adequacy:"))
        self.assertEqual(self.rules(), ["conclusion-missing"])
        self.mend("Adequacy:", "Adequacy: partly - two posts are open [d2]")
        self.finish()
        self.assert_silent()

    def test_9_a_conclusion_without_grounds(self):
        self.set_up()
        self.take(change=lambda form: form.replace("Adequacy: yes - the figures of the year [d2]", "Adequacy: yes"))
        self.assertEqual(self.rules(), ["conclusion-unsupported"])
        self.mend("Adequacy: yes", "Adequacy: yes - the figures of the year [d2]")
        self.finish()
        self.assert_silent()


if __name__ == "__main__":
    unittest.main()
