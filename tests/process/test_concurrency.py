"""Many at once: every action that was acknowledged is there, under its own number, and readers never see a half."""

import fcntl
import json
import subprocess
import threading
import unittest

from harness import BINARY, ProcessTest, clean_environment

WRITERS = 8
EACH = 50


class Concurrency(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_planned_review()
        self.environment = clean_environment(self.home)

    def start(self, *words):
        return subprocess.run([BINARY, "--as", "ada", "--today", self.today, *words], cwd=self.directory, env=self.environment, capture_output=True, text=True,
                              timeout=120)

    def write(self, number, printed, failed):
        for count in range(EACH):
            run = self.start("actions", "add", f"Task {number}-{count} @ben due:+2w", *(["--meeting", "11"] if number % 2 else []))
            if run.returncode == 0:
                printed.append((run.stdout.strip(), f"Task {number}-{count}"))
            else:
                failed.append(run.stderr)

    def read_all_the_time(self, stop, failed):
        most = 0
        while not stop.is_set():
            run = self.start("actions", "list", "--json")
            if run.returncode != 0 or run.stderr:
                failed.append(f"{run.returncode} {run.stderr} {run.stdout[:500]}")
                return
            found = json.loads(run.stdout)
            count = len(found["data"]["actions"])
            if found["diagnostics"] or count < most:
                failed.append(f"{count} actions after {most}: {found['diagnostics']}")
            most = max(most, count)

    def test_eight_writers_and_a_reader(self):
        printed, failed, unread = [], [], []
        stop = threading.Event()
        reader = threading.Thread(target=self.read_all_the_time, args=(stop, unread))
        writers = [threading.Thread(target=self.write, args=(number, printed, failed)) for number in range(WRITERS)]
        for thread in (reader, *writers):
            thread.start()
        for thread in writers:
            thread.join()
        stop.set()
        reader.join()

        self.assertEqual(failed, [])
        self.assertEqual(unread, [])
        self.assertEqual(len(printed), WRITERS * EACH)
        self.assertEqual(len({name for name, _ in printed}), WRITERS * EACH, "no number was given twice")
        rows = self.read("actions", "list", "--json").json["data"]["actions"]
        self.assertEqual({(row["id"], row["title"]) for row in rows} - {("MR-2026-11-A01", "Patch the VPN gateways")}, set(printed))
        self.assertEqual(self.record("review.json")["counters"], {"A-2026": WRITERS * EACH // 2})
        self.assertEqual(self.record("meetings/MR-2026-11/meeting.json")["counters"]["A"], WRITERS * EACH // 2 + 1)
        self.assertEqual(self.read("doctor").out, "the files are in order\n")

    def test_a_writer_that_does_not_end_is_named_after_ten_seconds(self):
        with open(self.directory / ".isms/lock", "rb") as lock, self.unchanged():
            fcntl.flock(lock, fcntl.LOCK_EX)
            run = self.act("actions", "done", "A01", code=5, timeout=30)
        self.assert_diagnostic(run, "another isms-review is using this review directory", "10 s")
        self.act("actions", "done", "A01")


if __name__ == "__main__":
    unittest.main()
