"""The register of people: what it says can be changed, and taken out again."""

import unittest

from harness import ProcessTest


class PeopleTest(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_review_directory()

    def person(self, name="cleo"):
        return self.record(f"people/{name}.json")

    def test_an_empty_value_takes_out_what_was_there(self):
        self.act("people", "set", "cleo", "--top-management-from", "2026-01-01", "--top-management-to", "2026-06-30", "--left", "2026-10-31")
        given = {"email": "--email", "role": "--role", "manager": "--manager", "top_management_from": "--top-management-from",
                 "top_management_to": "--top-management-to", "left_on": "--left"}
        before = self.person()
        for field, option in given.items():
            with self.subTest(option):
                self.assertIn(field, before)
                run = self.act("people", "set", "cleo", option, "")
                self.assertRegex(run.err, "of Cleo Example is taken out\n")
                after = self.person()
                self.assertNotIn(field, after)
                change = after["history"][-1]
                self.assertEqual((change["event"], change["from"], change.get("to", "")), ("changed", before[field], ""))
                with self.unchanged():
                    self.assert_diagnostic(self.act("people", "set", "cleo", option, "", code=2), "nothing of cleo would change")

    def test_what_was_done_is_told(self):
        self.assertIn("note: e-mail of Cleo Example would be taken out\n", self.act("people", "set", "cleo", "--email", "", "--dry-run").err)
        run = self.act("people", "set", "cleo", "--email", "", "--role", "", "--name", "Cleo New")
        self.assertIn("note: name of Cleo New is set\nnote: e-mail, role of Cleo New are taken out\n", run.err)

    def test_a_name_can_not_be_taken_out(self):
        with self.unchanged():
            self.act("people", "set", "cleo", "--name", "", code=2)

    def test_what_is_no_address_is_refused(self):
        for address in ("cleo", "cleo@", "@example.org", "a@b@c", "cleo@example.org, eve@example.org"):
            with self.subTest(address), self.unchanged():
                self.assert_diagnostic(self.act("people", "set", "cleo", "--email", address, code=2), "is not an e-mail address", "name@example.org")


if __name__ == "__main__":
    unittest.main()
