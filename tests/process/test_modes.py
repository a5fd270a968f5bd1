"""Who may read the files: the owner alone, unless the review directory's group may write in it."""

import os
import stat
import unittest

from harness import ProcessTest, reachable_program


class Modes(ProcessTest):
    def modes(self):
        """The modes of all files, and of all folders below the directory itself."""
        found = {"files": set(), "folders": set()}
        for path in self.directory.rglob("*"):
            found["folders" if path.is_dir() else "files"].add(oct(stat.S_IMODE(path.stat().st_mode)))
        return found

    def work(self, umask):
        (self.top / "report.txt").write_text("done\n")
        options = {"umask": umask} if umask is not None else {}
        self.act("people", "add", "Ada Example", "--id", "ada", "--top-management", **options)
        self.act("agenda", "new", **options)
        self.act("actions", "add", "Patch @ada due:+2w", "--evidence", self.top / "report.txt", **options)
        self.act("actions", "list", **options)
        self.act("minutes", "take", "MR-2026-11", "--from", "-", stdin="Held: noon\n", code=3, **options)

    def init(self, umask):
        self.act("init", self.directory, "--simulated", "--organisation", "Acme", "--scope", "Hosting", umask=umask)

    def test_private_under_any_umask(self):
        for number, umask in enumerate((0, 0o002, 0o022, 0o077)):
            with self.subTest(oct(umask)):
                self.directory = self.top / f"review-{number}"
                self.init(umask)
                self.work(umask)
                self.assertEqual(oct(stat.S_IMODE(self.directory.stat().st_mode)), "0o700")
                self.assertEqual(self.modes(), {"files": {"0o600"}, "folders": {"0o700"}})

    def test_shared_by_a_group(self):
        self.directory.mkdir()
        self.directory.chmod(0o2770)
        self.init(0o077)
        self.work(0o077)
        self.assertEqual(self.modes(), {"files": {"0o660"}, "folders": {"0o2770"}})
        groups = {path.stat().st_gid for path in self.directory.rglob("*")}
        self.assertEqual(groups, {self.directory.stat().st_gid})

    def test_a_directory_that_others_may_only_read_is_not_shared(self):
        """Many systems make one of mode 0755 where nobody asked for it."""
        for mode in (0o755, 0o750, 0o705, 0o707):
            with self.subTest(oct(mode)):
                self.directory = self.top / f"review-{mode:o}"
                self.directory.mkdir()
                self.directory.chmod(mode)
                self.init(0o022)
                self.work(0o022)
                self.assertEqual(self.modes(), {"files": {"0o600"}, "folders": {"0o700"}})

    def test_what_a_group_shares_is_not_for_everybody(self):
        self.directory.mkdir()
        self.directory.chmod(0o775)
        self.init(0o002)
        self.work(0o002)
        self.assertEqual(self.modes(), {"files": {"0o660"}, "folders": {"0o770"}})

    def test_a_member_of_the_group_can_work_in_it(self):
        if os.geteuid() != 0:
            self.skipTest("only root can act as somebody else")
        group = 65533
        self.directory.mkdir()
        os.chown(self.directory, -1, group)
        self.directory.chmod(0o2770)
        self.init(0o077)
        self.act("people", "add", "Ada Example", "--id", "ada", "--top-management")
        self.top.chmod(0o755)
        member = {"user": 65532, "group": 65532, "extra_groups": [group], "umask": 0o077, "program": reachable_program(self.top)}
        self.act("actions", "add", "Patch @ada due:+2w", **member)
        self.act("actions", "comment", "A-2026-001", "Begun")
        self.act("actions", "comment", "A-2026-001", "Half way", **member)
        self.assertEqual(self.modes(), {"files": {"0o660"}, "folders": {"0o2770"}})
        stranger = {**member, "extra_groups": []}
        run = self.read("-C", self.directory, "status", code=None, cwd="/", **stranger)
        self.assertIn(run.code, (4, 6), str(run))

    def test_exports_are_private_too(self):
        self.make_planned_review()
        self.read("agenda", "export", "11", "-o", self.top / "agenda.md", umask=0)
        self.assertEqual(oct(stat.S_IMODE((self.top / "agenda.md").stat().st_mode)), "0o600")


if __name__ == "__main__":
    unittest.main()
