"""What has to be kept until when, and the disposal of what has not."""

import json
import os
import subprocess
import unittest

from harness import ProcessTest, snapshot

REASON = "The retention has ended"
TODAY = "2026-11-10"


class RetentionTest(ProcessTest):
    today = TODAY

    def setUp(self):
        super().setUp()
        self.make_expired_review()
        self.archive = self.directory / "archive"

    def rows(self, on=TODAY):
        return {row["review"]: row for row in self.read("--json", "archive", "retention", on=on).json["data"]["reviews"]}

    def dispose(self, *more, review="MR-2019-11", code=0, on=TODAY):
        return self.act("archive", "dispose", review, "--reason", REASON, *more, code=code, on=on)

    def sha256sum(self):
        return subprocess.run("sha256sum --strict -c seals/*.sha256", shell=True, cwd=self.archive, capture_output=True, check=False, text=True)


class Retention(RetentionTest):
    def test_each_review_with_its_day_and_the_reason(self):
        first, second = self.rows()["MR-2019-11"], self.rows()["MR-2019-12"]
        self.assertEqual((first["complete_on"], first["kept_until"], first["may_go"]), ("2019-11-12", "2025-11-12", True))
        self.assertEqual((second["kept_until"], second["holds"], second["open_actions"]), (None, ["open action"], ["MR-2019-12-A01"]))
        self.assertEqual((first["shared_files"], second["shared_files"]), (1, 1))
        self.assertFalse(self.rows(on="2025-11-11")["MR-2019-11"]["may_go"])
        self.assertTrue(self.rows(on="2025-11-12")["MR-2019-11"]["may_go"])
        said = self.read("archive", "retention")
        self.assertIn("may go", said.out)
        self.assertIn("open: MR-2019-12-A01", said.out)

    def test_an_audit_cycle_holds_its_reviews(self):
        self.act("config", "certified", "2019-06-01")
        self.assertEqual(self.rows()["MR-2019-11"]["holds"], ["audit cycle"])
        self.act("config", "next-audit", "2027-03-01")
        self.assertEqual(self.rows()["MR-2019-11"]["kept_until"], "2027-03-01")
        self.assertIn("external audit of that day", self.read("archive", "retention").out)
        self.dispose("--yes", code=5)


class Disposal(RetentionTest):
    def test_what_goes_and_what_stays(self):
        before = snapshot(self.directory)
        seals = {path.name: path.read_bytes() for path in (self.archive / "seals").iterdir()}
        run = self.dispose("--yes")
        self.assertEqual(run.out, "archive/seals/000003.sha256\n")
        after = snapshot(self.directory)
        gone = {path for path in before if path not in after and before[path][1] != "directory"}
        kept = [path for path in after if path.startswith("archive/data/evidence") and after[path][1] != "directory"]
        self.assertEqual([(self.directory / path).read_text(encoding="ascii") for path in kept], ["a gateway: 900 euros"], "which both name")
        self.assertEqual({path for path in gone if not path.startswith("archive/")},
                         {"meetings/MR-2019-11/agenda.json", "meetings/MR-2019-11/minutes.json", "meetings/MR-2019-11/signoff-01.json"})
        self.assertFalse((self.archive / "data/000001").exists())
        for name, text in seals.items():
            self.assertEqual((self.archive / "seals" / name).read_bytes(), text, "a seal is never written again")
        record = json.loads((self.archive / "data/000003/disposal.json").read_text(encoding="utf-8"))
        self.assertEqual((record["meeting"], record["reason"], record["disposed_by"], record["retention_years"], record["kept_until"]),
                         ("MR-2019-11", REASON, "ada", 6, "2025-11-12"))
        listed = (self.archive / "data/000003/disposal.sha256").read_text(encoding="utf-8").splitlines()
        self.assertEqual({"archive/" + line[66:] for line in listed}, {path for path in gone if path.startswith("archive/")})
        sealed = seals["000001.sha256"].decode().splitlines()
        self.assertLessEqual(set(listed), set(sealed))
        self.assertEqual(record["files"], len(listed))
        meeting = self.record("meetings/MR-2019-11/meeting.json")
        self.assertEqual(meeting["disposed"], {"held_on": "2019-11-12", "on": TODAY, "seal": 3})
        self.assertEqual(meeting["counters"]["A"], 1)

    def test_no_text_of_the_minutes_is_left(self):
        """Not in the archive, not in the review's folder, and not among the bytes that the journal keeps for undo."""
        for number in range(3):
            self.act("actions", "add", f"Another {number} @ben due:+2w")
        minutes = (self.directory / "meetings/MR-2019-11/minutes.json").read_bytes()
        phrase = b"nothing new since the last review"
        self.assertIn(phrase, minutes)
        self.dispose("--yes")
        left = [str(path.relative_to(self.directory)) for path in sorted(self.directory.rglob("*")) if path.is_file() and phrase in path.read_bytes()]
        self.assertEqual([path for path in left if "MR-2019-12" not in path and not path.startswith("archive/data/000002/")
                          and not self.is_of_december(path)], [])

    def is_of_december(self, path):
        return b"MR-2019-12" in (self.directory / path).read_bytes()

    def test_everything_still_holds_afterwards(self):
        self.dispose("--yes")
        run = self.read("--json", "archive", "verify")
        self.assertEqual([one for one in run.json["diagnostics"] if one["severity"] != "note"], [])
        self.assertGreater(run.json["data"]["seals"][0]["disposed"], 5)
        self.assertIn("disposed of after their retention", self.read("archive", "verify").out)
        self.read("doctor")
        self.read("status")
        self.assertEqual(self.rows()["MR-2019-11"]["disposed_on"], TODAY)
        states = {row["id"]: row["state"] for row in self.read("--json", "agenda", "list").json["data"]["reviews"]}
        self.assertEqual(states, {"MR-2019-11": "disposed", "MR-2019-12": "sealed"})
        self.assertNotIn("MR-2019-11", [row["id"] for row in self.read("--json", "minutes", "list").json["data"]["minutes"]])
        self.assertNotIn("interval-missed MR-2019-11", self.read("check", code=None).out)
        self.assertEqual(self.act("agenda", "new", "2019-11", on=TODAY).out.strip().splitlines()[-1].split("/")[-1][:12], "MR-2019-11-2"[:12])
        self.assertTrue((self.directory / "meetings/MR-2019-11-2").is_dir(), "its number is spent")
        with self.unchanged():
            for words, code in ((("minutes", "show", "MR-2019-11"), 4), (("minutes", "take", "MR-2019-11", "--form"), 5),
                                (("agenda", "issue", "MR-2019-11"), 5), (("archive", "seal", "MR-2019-11"), 5), (("undo",), 0)):
                if words == ("undo",):
                    continue
                self.assert_diagnostic(self.act(*words, code=code))

    def test_with_stock_tools_the_missing_files_are_those_of_the_list(self):
        self.dispose("--yes")
        run = self.sha256sum()
        failed = {line.split(":")[0] for line in run.stdout.splitlines() if line.endswith("FAILED open or read")}
        listed = {line[66:] for line in (self.archive / "data/000003/disposal.sha256").read_text(encoding="utf-8").splitlines()}
        self.assertEqual(failed, listed)
        self.assertNotIn("WARNING: 1 computed", run.stderr)

    def test_it_can_be_signed_and_further_seals_follow(self):
        key = self.top / "key"
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
        self.act("archive", "trust", "ada", "--key", f"{key}.pub", "--sign-with", key)
        self.dispose("--yes", "--key", key)
        seals = self.read("--json", "archive", "verify").json["data"]["seals"]
        self.assertEqual([(seal["about"], seal["signature"]) for seal in seals[2:]], [("signers", "holds"), ("disposal", "holds")])
        self.act("minutes", "addendum", "MR-2019-12", "--reason", "A figure was wrong", "--text", "94")
        self.act("archive", "seal", "MR-2019-12")
        self.read("archive", "verify")

    def test_the_shared_attachment_goes_with_the_last_review_that_names_it(self):
        self.dispose("--yes")
        self.act("actions", "done", "MR-2019-12-A01", "--note", "Bought", on=TODAY)
        self.dispose("--yes", review="MR-2019-12", on="2032-11-10")
        self.assertEqual([path for path in (self.archive / "data").rglob("*") if path.is_file() and path.name not in ("disposal.json", "disposal.sha256")], [])
        self.read("archive", "verify", on="2032-11-10")
        self.read("doctor", on="2032-11-10")

    def test_refusals_change_nothing(self):
        with self.unchanged():
            run = self.dispose(code=5)
            self.assert_diagnostic(run, "can't be undone", "--yes")
            self.assert_diagnostic(self.dispose("--yes", on="2025-11-11", code=5), "has not ended", "2025-11-12", "6 years after 2019-11-12")
            self.assert_diagnostic(self.dispose("--yes", review="MR-2019-12", code=5), "has not ended", "open action")
            self.assert_diagnostic(self.dispose("--yes", review="MR-2018-01", code=4))
            self.assert_diagnostic(self.act("archive", "dispose", "MR-2019-11", "--reason", " ", "--yes", code=2), "is not said")
            self.dispose("--dry-run")
        self.dispose("--yes")
        with self.unchanged():
            self.assert_diagnostic(self.dispose("--yes", code=5), "was disposed of on")
            self.assert_diagnostic(self.act("undo", code=5), "can't be undone")

    def test_a_review_that_is_not_signed_is_none_to_dispose_of(self):
        self.act("agenda", "new", "2026-12")
        with self.unchanged():
            self.assert_diagnostic(self.dispose("--yes", review="MR-2026-12", code=5), "is not sealed")

    def test_what_was_lost_or_changed_does_not_pass_for_disposed_of(self):
        lost = self.archive / "data/000001/meetings/MR-2019-11/minutes.json"
        bytes_before = lost.read_bytes()
        lost.unlink()
        with self.unchanged():
            self.assert_diagnostic(self.dispose("--yes", code=7), "missing")
        lost.write_bytes(bytes_before + b" ")
        self.damaged.add(lost)
        with self.unchanged():
            self.assert_diagnostic(self.dispose("--yes", code=7), "changed")

    def test_a_file_that_came_back_is_told_of(self):
        """Out of a backup, say."""
        victim = self.archive / "data/000001/meetings/MR-2019-11/minutes.json"
        text = victim.read_bytes()
        self.dispose("--yes")
        victim.parent.mkdir(parents=True)
        victim.write_bytes(text)
        run = self.read("--json", "archive", "verify")
        self.assertEqual([(one["code"], one["file"]) for one in run.json["diagnostics"] if one["severity"] == "warning"],
                         [("disposed-present", str(victim.relative_to(self.directory)))])

    def test_records_that_came_back_are_told_of(self):
        """By the doctor, whichever of them it is; none is to be restored, and meeting.json may stay."""
        folder = self.directory / "meetings/MR-2019-11"
        kept = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "meeting.json"}
        self.assertEqual(set(kept), {"agenda.json", "minutes.json", "signoff-01.json"})
        self.dispose("--yes")
        self.read("doctor")
        for names in (["minutes.json"], ["signoff-01.json"], sorted(kept)):
            with self.subTest(names=names):
                for name in names:
                    (folder / name).write_bytes(kept[name])
                run = self.read("--json", "doctor", code=1)
                self.assertEqual([(one["severity"], one["code"], one["file"]) for one in run.json["diagnostics"]],
                                 [("warning", "disposed-present", f"meetings/MR-2019-11/{name}") for name in names])
                said = self.read("doctor", code=1).err
                self.assertIn(f"MR-2019-11 was disposed of on {TODAY}; seal 000003 has the record\n  hint: delete it", said)
                for name in names:
                    (folder / name).unlink()
        self.read("doctor")

    def test_a_list_that_is_written_by_hand_disposes_of_nothing(self):
        """Deleting a file and adding its line to the list is found: the list is sealed."""
        self.dispose("--yes")
        victim = self.archive / "data/000002/meetings/MR-2019-12/minutes.json"
        line = next(line for line in (self.archive / "seals/000002.sha256").read_text(encoding="utf-8").splitlines() if line.endswith("MR-2019-12/minutes.json"))
        victim.unlink()
        with open(self.archive / "data/000003/disposal.sha256", "a", encoding="utf-8") as listed:
            listed.write(line + os.linesep)
        found = {one["code"] for one in self.read("--json", "archive", "verify", code=7).json["diagnostics"]}
        self.assertLessEqual({"changed", "missing"}, found)


if __name__ == "__main__":
    unittest.main()
