"""Help, manual page and completion, all from the one table of commands."""

import shutil
import subprocess
import unittest

import approval
import examples
from harness import ProcessTest

GROUPS = ("agenda", "actions", "minutes", "archive", "people")


class Help(ProcessTest):
    def check(self, name, *words):
        run = self.isms(*words)
        self.assertEqual((run.code, run.err), (0, ""), str(run))
        for number, line in enumerate(run.lines, 1):
            self.assertLessEqual(len(line), 80, f"{name}, line {number}: {line}")
            self.assertEqual(line, line.rstrip(), f"{name}, line {number} ends in blanks")
        approval.check(self, f"help/{name}.txt", run.out)
        return run.out

    def test_the_program(self):
        text = self.check("isms-review", "help")
        self.assertEqual(self.isms("--help").out, text)
        self.assertEqual(self.isms("-h").out, text)
        self.assertEqual(self.on_terminal("help", columns=80)[1], text)
        for group in GROUPS:
            self.assertIn(f"\n  {group} ", text)

    def test_each_group(self):
        for group in GROUPS:
            with self.subTest(group):
                text = self.check(group, "help", group)
                for name in examples.command_names():
                    if name.startswith(group + " "):
                        self.assertIn(f"\n  {name[len(group) + 1:]} ", text)

    def test_each_command(self):
        for name in examples.command_names():
            with self.subTest(name):
                text = self.check(name.replace(" ", "-"), "help", *name.split())
                self.assertTrue(text.startswith(f"usage: isms-review {name} "), text)
                self.assertEqual(self.isms(*name.split(), "--help").out, text)
                self.assertEqual(self.isms("-h", *name.split()).out, text)

    def test_every_command_has_a_summary(self):
        for group in GROUPS:
            for line in self.isms("help", group).lines[2:-2]:
                self.assertRegex(line, r"^  \S+ +\S|^ {16}\S|^  \S+$", "a name and what it does")

    def test_narrow_and_wide_terminals(self):
        for columns in (40, 60, 120, 250):
            for words in (["help"], ["help", "agenda"], ["help", "actions", "list"], ["help", "init"]):
                code, shown = self.on_terminal(*words, columns=columns)
                self.assertEqual(code, 0)
                if columns >= 60:
                    longest = max((line for line in shown.splitlines() if not line.startswith("  isms-review ")), key=len)
                    self.assertLessEqual(len(longest), min(columns, 100), longest)

    def test_no_such_command(self):
        run = self.isms("help", "actions", "lsit")
        self.assertEqual(run.code, 2)
        self.assert_diagnostic(run, "there is no command 'actions lsit'")

    def test_approved_files_are_all_in_use(self):
        expected = {"isms-review", *GROUPS, *(name.replace(" ", "-") for name in examples.command_names())}
        self.assertEqual({path.stem for path in (approval.FOLDER / "help").iterdir()}, expected)


class ManualPage(ProcessTest):
    def test_it_renders_without_a_complaint(self):
        if shutil.which("groff") is None:
            self.skipTest("groff is not installed")
        page = self.isms("help", "--man").out_bytes
        checked = subprocess.run(["groff", "-man", "-ww", "-z", "-Kutf8"], input=page, capture_output=True)
        self.assertEqual((checked.returncode, checked.stderr.decode()), (0, ""))
        shown = subprocess.run(["groff", "-man", "-Tutf8", "-Kutf8", "-P-cbou"], input=page, capture_output=True, check=True).stdout.decode()
        for name in examples.command_names():
            self.assertIn(name, shown.replace("\u2010", "-"))
        for words in ("ISMS_REVIEW_EDITOR", "--dry-run", "integrity failure", 'isms-review actions add "Patch the VPN gateways @jane due:+2w item:d1"'):
            self.assertIn(words, shown.replace("\u2010", "-").replace("\u2212", "-"))


class Completion(ProcessTest):
    def completed(self, *words):
        """What bash offers after these words; the last one is what was begun."""
        script = self.isms("completion", "bash").out + (
            'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _isms_review; printf "%s\\n" "${COMPREPLY[@]}"\n')
        done = subprocess.run(["bash", "--norc", "-c", script, "bash", "isms-review", *words], capture_output=True, text=True, check=True)
        self.assertEqual(done.stderr, "")
        return done.stdout.split()

    def test_bash(self):
        subprocess.run(["bash", "-n"], input=self.isms("completion", "bash").out_bytes, check=True)
        self.assertEqual(self.completed("ag"), ["agenda"])
        self.assertEqual(self.completed("actions", "re"), ["reassign", "reschedule", "reopen", "remind"])
        self.assertEqual(self.completed("actions", "add", "--und"), ["--undated"])
        self.assertEqual(self.completed("status", "--js"), ["--json"])
        self.assertEqual(self.completed("config", "--uns"), ["--unset"])
        self.assertLessEqual({"status", "agenda", "help"}, set(self.completed("")))
        for name in examples.command_names():
            self.assertIn("--json", self.completed(*name.split(), "--j"), name)

    def test_others_hold_every_command(self):
        zsh = self.isms("completion", "zsh").out
        self.assertTrue(zsh.startswith("#compdef isms-review\n"))
        fish = self.isms("completion", "fish").out
        for name in examples.command_names():
            self.assertIn(name.split()[-1], zsh)
            self.assertIn(f"-a {name.split()[-1]} ", fish)
        for shell, text in (("zsh", zsh), ("fish", fish)):
            if shutil.which(shell):
                subprocess.run([shell, "-n"], input=text.encode(), check=True)


if __name__ == "__main__":
    unittest.main()
