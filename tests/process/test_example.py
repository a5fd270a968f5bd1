"""The example directory is what the program makes, to the byte."""

import shutil
import unittest

from harness import SOURCE, ProcessTest, snapshot

ACME = SOURCE / "examples/acme"


def contents(directory):
    """Paths and digests; how git checked the files out decides their modes."""
    return {path: content for path, (_, content) in snapshot(directory).items() if content != "directory"}


class Example(ProcessTest):
    def make(self, **env):
        run = self.isms("init", "--example", self.top / "acme", env=env)
        self.assertEqual(run.code, 0, str(run))
        self.assertEqual(run.out, f"{self.top / 'acme'}\n")
        return self.top / "acme"

    def test_any_run_makes_what_the_repository_holds(self):
        for env in ({"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "ISMS_REVIEW_USER": "somebody"}, {"TZ": "America/Adak", "EDITOR": "false", "NO_COLOR": "1"}):
            made = self.make(**env)
            found, kept = contents(made), contents(ACME)
            self.assertEqual(sorted(found), sorted(kept))
            self.assertEqual({path for path in found if found[path] != kept[path]}, set(), "isms-review init --example writes these otherwise")
            self.assertEqual({mode for mode, content in snapshot(made).values() if content != "directory"}, {"0o100600"})
            self.assertEqual(sorted(path.name for path in self.top.iterdir()), ["acme", "home"], "nothing is left beside it")
            shutil.rmtree(made)

    def test_a_year_of_every_fate(self):
        self.directory = shutil.copytree(ACME, self.top / "acme")
        today = self.isms("status", "--json").json["data"]["today"]
        self.assertEqual(self.read("doctor", on=today).out, "the files are in order\n")
        self.assertIn("every byte is as it was sealed", self.read("archive", "verify", on=today).out)
        reviews = self.read("agenda", "list", "--json", on=today).json["data"]["reviews"]
        self.assertGreaterEqual(len(reviews), 12)
        self.assertGreaterEqual(sum(review["state"] == "sealed" for review in reviews), 10)
        self.assertEqual(len(self.read("people", "list", on=today).lines), 9)
        actions = self.read("actions", "list", "--all", "--json", on=today).json["data"]["actions"]
        self.assertGreaterEqual(len(actions), 50)
        self.assertLessEqual({"open", "in progress", "done", "verified", "cancelled"}, {action["state"] for action in actions})
        self.assertTrue(any(action["times_carried"] >= 3 for action in actions))
        self.assertTrue(any(action["times_slipped"] >= 2 for action in actions))
        self.assertIn("invented", self.read("status", on=today).out)

    def test_it_can_be_worked_in(self):
        self.directory = shutil.copytree(ACME, self.top / "acme")
        before = self.read("actions", "list").lines
        people = [line.split("\t")[0] for line in self.read("people", "list").lines]
        added = self.act("actions", "add", "Try it out", "--owner", people[0], "--due", "+1w", by=people[0], on="2027-01-04").out.strip()
        self.act("undo", by=people[0], on="2027-01-04")
        self.assertEqual(self.read("actions", "list").lines, before)
        self.assertTrue(added)


if __name__ == "__main__":
    unittest.main()
