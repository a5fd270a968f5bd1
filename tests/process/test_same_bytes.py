"""The same records and the same day give the same bytes, whatever the time zone, the locale and the folder."""

import unittest

from harness import ProcessTest, filled_form, snapshot

ELSEWHERE = ({"TZ": "Pacific/Kiritimati", "LC_ALL": "C"}, {"TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "de"},
             {"TZ": ":/nonsense", "LC_ALL": "de_DE.UTF-8", "COLUMNS": "133"})


class SameBytes(ProcessTest):
    def test_reading(self):
        self.make_signed_review()
        commands = [["status"], ["agenda", "list"], ["actions", "list", "--all"], ["actions", "export"], ["people", "list"], ["config"], ["minutes", "list"]]
        for form in ("text", "md", "html", "json"):
            documents = (["agenda", "show", "11"], ["minutes", "export", "11"], ["actions", "show", "A01"], ["actions", "export"], ["minutes", "summary"])
            commands += [[*words, "--format", form] for words in documents]
        for words in commands:
            expected = self.read(*words, on="2026-11-25").out_bytes
            self.assertNotEqual(expected, b"")
            for env in ELSEWHERE:
                with self.subTest(words=words, env=env):
                    run = self.read("-C", self.directory, *words, on="2026-11-25", env=env, cwd="/")
                    self.assertEqual(run.out_bytes, expected)

    def write_a_review(self, env):
        self.act("agenda", "new", env=env)
        self.act("actions", "add", "Patch the VPN gateways @ben due:+2w", "--meeting", "MR-2026-11", env=env)
        self.act("agenda", "issue", env=env)
        form = filled_form(self.act("minutes", "take", "MR-2026-11", "--form", on="2026-11-10", env=env).out)
        self.act("minutes", "take", "MR-2026-11", "--from", "-", stdin=form, on="2026-11-10", env=env)
        self.act("minutes", "sign", "MR-2026-11", "--by", "ada", on="2026-11-11", env=env)
        self.act("archive", "seal", on="2026-11-12", env=env)
        return snapshot(self.directory)

    def test_writing(self):
        self.make_review_directory()
        expected = self.write_a_review({})
        for number, env in enumerate(ELSEWHERE):
            self.directory = self.make_review_directory(at=self.top / f"again-{number}")
            with self.subTest(env):
                self.assertEqual(self.write_a_review(env), expected)

    def test_today_is_the_day_of_the_review_directory(self):
        """Half past eleven at night in UTC is the next day in Berlin, wherever the machine stands."""
        self.make_review_directory()
        self.act("config", "time-zone", "Europe/Berlin")
        for env in ELSEWHERE:
            run = self.act("--json", "actions", "add", "Patch @ben due:today", on="2026-11-02T23:30:00Z", env=env)
            self.assertEqual(run.json["data"]["action"]["due"], "2026-11-03")
            self.assertEqual(run.json["data"]["action"]["history"][0]["at"], "2026-11-02T23:30:00Z")


if __name__ == "__main__":
    unittest.main()
