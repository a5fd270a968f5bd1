"""What somebody with write access does inside an archive that is signed and stamped, and which layer tells of it: a test for each row of the
table "What catches what" in docs/archive.md. A test names every code that is found, so that a layer that stops working is noticed."""

import datetime
import hashlib
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from authority import Authority
from harness import BINARY, ProcessTest, clean_environment, filled_form

_seed = None


class Seed:
    """An archive of three seals, each signed by cleo and stamped: her in the list of signers, a review, and an addendum to it. An authority's
    clock is the real one, so the simulated directory is of today."""

    def __init__(self, top):
        self.top = top
        self.directory = top / "review"
        self.keys = {name: self.make_key(name) for name in ("cleo", "mallory")}
        self.authority = Authority(top / "authority")
        self.act("init", self.directory, "--simulated", "--organisation", "Acme", "--scope", "Hosting", "--interval", "second tuesday",
                 "--retention", "6", "--place", "Board room", "--start-time", "10:00", cwd=top)
        self.act("people", "add", "Ada Example", "--id", "ada", "--role", "Chief executive", "--top-management")
        self.act("people", "add", "Cleo Example", "--id", "cleo", "--role", "Security officer", "--manager", "ada")
        self.make_chain("cleo")

    def make_chain(self, signer):
        self.act("archive", "trust", signer, "--key", f"{self.keys[signer]}.pub", "--authority", self.authority.ca, "--sign-with", self.keys[signer])
        self.stamp()
        self.review = self.act("agenda", "new", "--date", "today").strip()
        form = filled_form(self.act("minutes", "take", self.review, "--form"))
        self.act("minutes", "take", self.review, "--from", "-", stdin=form)
        self.act("minutes", "sign", self.review, "--by", "ada")
        self.seal(signer)
        self.act("minutes", "addendum", self.review, "--reason", "A figure was wrong", "--text", "94 %")
        self.seal(signer)

    def seal(self, signer):
        self.act("archive", "seal", "--key", self.keys[signer])
        self.stamp()

    def stamp(self):
        with self.authority.served() as address:
            self.act("archive", "timestamp", "--authority", address)

    def make_key(self, name):
        key = self.top / name
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", f"{name}@example.org", "-f", key], check=True)
        return key

    def act(self, *words, cwd=None, stdin="", on=None):
        now = on or datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        run = subprocess.run([BINARY, "--as", "ada", "--today", now, *map(str, words)], cwd=cwd or self.directory, env=clean_environment(self.top),
                             input=stdin, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            raise AssertionError(f"{' '.join(map(str, words))} ended with {run.returncode}: {run.stderr}")
        return run.stdout


def seed():
    """Made once; each test breaks a copy."""
    global _seed
    if _seed is None:
        top = Path(tempfile.mkdtemp(prefix="isms-review-attacks-"))
        unittest.addModuleCleanup(shutil.rmtree, top, ignore_errors=True)
        _seed = Seed(top)
    return _seed


class AttackTest(ProcessTest):
    def setUp(self):
        super().setUp()
        self.seed = seed()
        shutil.copytree(self.seed.directory, self.directory, symlinks=True)
        self.archive = self.directory / "archive"
        self.seals = self.archive / "seals"
        self.heads = [self.sha256(self.seal_path(number)) for number in (1, 2, 3)]
        self.minutes = self.archive / f"data/000002/meetings/{self.seed.review}/minutes.json"

    def tearDown(self):
        """Nothing of this directory is held against schemas: it was broken on purpose."""

    def seal_path(self, number):
        return self.seals / f"{number:06}.sha256"

    def signature(self, number):
        return self.seals / f"{number:06}.sha256.sig"

    def timestamp(self, number):
        return self.seals / f"{number:06}.sha256.tsr"

    @staticmethod
    def sha256(path):
        return hashlib.sha256(path.read_bytes()).hexdigest()

    def found(self, *more):
        """The codes of errors; the exit code is 7 if there are any."""
        run = self.isms("--json", "archive", "verify", *more)
        codes = [one["code"] for one in run.json["diagnostics"] if one["severity"] == "error"]
        self.assertEqual(run.code, 7 if codes else 0, str(run))
        return codes

    def edit(self, path, before, after):
        text = path.read_text(encoding="utf-8")
        self.assertIn(before, text)
        path.write_text(text.replace(before, after), encoding="utf-8")

    def rehash(self, number, path):
        """Puts the file's present digest into its line in a seal."""
        name = str(path.relative_to(self.archive))
        seal = self.seal_path(number)
        seal.write_text(re.sub(rf"(?m)^[0-9a-f]{{64}}(?=  {re.escape(name)}$)", self.sha256(path), seal.read_text(encoding="utf-8")), encoding="utf-8")

    def sign(self, number, name):
        self.signature(number).unlink(missing_ok=True)
        subprocess.run(["ssh-keygen", "-q", "-Y", "sign", "-n", "isms-review-seal", "-f", self.seed.keys[name], self.seal_path(number)], check=True,
                       capture_output=True)

    def drop(self, number, with_files=True):
        for path in (self.seal_path(number), self.signature(number), self.timestamp(number)):
            path.unlink()
        if with_files:
            shutil.rmtree(self.archive / f"data/{number:06}")


class Attacks(AttackTest):
    def test_nothing_is_found_where_nothing_was_done(self):
        self.assertEqual(self.found("--require", "signature", "--require", "timestamp", "--since", self.heads[0]), [])

    # edits, deletes or swaps files

    def test_edit(self):
        self.edit(self.minutes, "Board room", "Bored room")
        self.assertEqual(self.found(), ["changed"])

    def test_delete(self):
        self.minutes.unlink()
        self.assertEqual(self.found(), ["missing"])

    def test_swap(self):
        agenda = self.minutes.with_name("agenda.json")
        both = (self.minutes.read_bytes(), agenda.read_bytes())
        agenda.write_bytes(both[0])
        self.minutes.write_bytes(both[1])
        self.assertEqual(self.found(), ["changed", "changed"])

    # adds a file

    def test_add(self):
        self.minutes.with_name("addendum-09.json").write_text("{}", encoding="ascii")
        self.assertEqual(self.found(), ["extra"])

    # edits a file and its line

    def test_edit_and_rehash_in_an_old_seal(self):
        self.edit(self.minutes, "Board room", "Bored room")
        self.rehash(2, self.minutes)
        self.assertEqual(self.found(), ["changed", "signature-bad"])
        self.assertEqual(self.found("--since", self.heads[1]), ["changed", "signature-bad", "anchor-lost"])
        self.signature(2).unlink()  # then the timestamp, which was of the signature, fits nothing
        self.assertEqual(self.found(), ["changed", "missing", "timestamp-bad"])

    def test_edit_and_rehash_in_the_newest_seal(self):
        document = self.archive / "data/000003/documents/minutes.md"
        self.edit(document, "94 %", "99 %")
        self.rehash(3, document)
        self.assertEqual(self.found(), ["signature-bad"])
        self.assertEqual(self.found("--since", self.heads[2]), ["signature-bad", "anchor-lost"])
        self.signature(3).unlink()
        self.assertEqual(self.found(), ["timestamp-bad"])
        self.timestamp(3).unlink()
        self.assertEqual(self.found(), [], "who takes both away leaves a seal that nobody vouches for")
        self.assertEqual(self.found("--require", "signature"), ["signature-missing"])

    # drops a seal in the middle, renumbers, reorders

    def test_drop_a_seal_in_the_middle(self):
        self.drop(2)
        self.assertEqual(self.found(), ["seal-gap", "missing", "missing", "missing", "extra"], "with what vouched for the first, which it named")
        self.assertEqual(self.found("--since", self.heads[1])[-1], "anchor-lost")

    def test_drop_a_seal_in_the_middle_but_not_its_files(self):
        files = [path for path in (self.archive / "data/000002").rglob("*") if path.is_file()]
        self.drop(2, with_files=False)
        self.assertEqual(self.found(), ["seal-gap"] + ["missing"] * 3 + ["extra"])
        run = self.isms("archive", "verify")
        self.assert_diagnostic(run, f"archive/seals/000002.sha256: no seal names {len(files) + 2} files: 000002, which would, is gone or unreadable")

    def test_drop_and_renumber(self):
        self.drop(2)
        for path in (self.seal_path, self.signature, self.timestamp):
            path(3).rename(path(2))
        codes = self.found()
        self.assertIn("seal-line", codes)
        (self.archive / "data/000003").rename(self.archive / "data/000002")
        text = self.seal_path(2).read_text(encoding="utf-8").replace("# seal: 000003", "# seal: 000002").replace("data/000003/", "data/000002/")
        self.seal_path(2).write_text(text, encoding="utf-8")
        self.assertEqual(self.found(), ["chain-broken", "changed", "changed", "changed", "extra", "extra", "signature-bad"])

    def test_reorder(self):
        other = self.top / "other"
        self.seal_path(2).rename(other)
        self.seal_path(3).rename(self.seal_path(2))
        other.rename(self.seal_path(3))
        codes = self.found()
        self.assertEqual(codes.count("seal-line"), 2, codes)

    # drops the newest seal with its files; puts back an older archive

    def test_drop_the_newest_seal(self):
        self.drop(3)
        self.assertEqual(self.found(), [], "a chain does not know how long it was")
        self.assertEqual(self.found("--since", self.heads[2]), ["anchor-lost"])

    def test_put_back_an_older_archive(self):
        older = self.top / "older"
        shutil.copytree(self.archive, older)
        self.seed_act("minutes", "addendum", self.seed.review, "--reason", "Another figure", "--text", "95 %")
        self.seed_act("archive", "seal", "--key", self.seed.keys["cleo"])
        noted = self.sha256(self.seal_path(4))
        shutil.rmtree(self.archive)
        older.rename(self.archive)
        self.assertEqual(self.found(), [])
        self.assertEqual(self.found("--since", noted), ["anchor-lost"])

    def test_minutes_that_were_signed_since_notice_both(self):
        next_review = self.seed_act("agenda", "new", "--date", "today").strip()
        form = filled_form(self.seed_act("minutes", "take", next_review, "--form"))
        self.seed_act("minutes", "take", next_review, "--from", "-", stdin=form)
        self.seed_act("minutes", "sign", next_review, "--by", "ada")
        self.assertEqual(self.found(), [])
        self.drop(3)
        self.assertEqual(self.found(), ["anchor-broken"])

    # signatures and signers

    def test_replace_the_newest_signature(self):
        self.sign(3, "mallory")
        self.assertEqual(self.found(), ["signer-unknown", "timestamp-bad"])

    def test_replace_an_old_signature(self):
        self.sign(2, "mallory")
        self.assertEqual(self.found(), ["changed", "signer-unknown", "timestamp-bad"])

    def test_sign_anew_with_the_right_key_after_an_edit(self):
        """The edit is vouched for then; the time at which it was, is not."""
        document = self.archive / "data/000003/documents/minutes.md"
        self.edit(document, "94 %", "99 %")
        self.rehash(3, document)
        self.sign(3, "cleo")
        self.assertEqual(self.found(), ["timestamp-bad"])
        self.assertEqual(self.found("--since", self.heads[2]), ["timestamp-bad", "anchor-lost"])

    def test_swap_the_list_of_signers(self):
        listed = self.archive / "data/000001/trust/allowed_signers"
        kinds = [Path(f"{self.seed.keys[name]}.pub").read_text(encoding="ascii").split()[1] for name in ("cleo", "mallory")]
        self.edit(listed, kinds[0], kinds[1])
        self.assertEqual(self.found(), ["changed", "signer-unknown", "signer-unknown", "signer-unknown"])

    def test_add_a_signer_of_ones_own(self):
        """By the program's own means, which ask nobody; what vouches for it is asked later, by everybody."""
        self.seed_act("archive", "trust", "ada", "--key", f"{self.seed.keys['mallory']}.pub")
        self.seed_act("archive", "sign", "--key", self.seed.keys["mallory"])
        self.assertEqual(self.found(), ["signers-unattested"])

    # the whole chain anew

    def make_anew(self, *numbers_to_sign, signer=None):
        """Every seal written anew over a change in the oldest, as an attacker with a text editor and sha256sum does."""
        for number in (1, 2, 3):
            for path in (self.signature(number), self.timestamp(number)):
                path.unlink(missing_ok=True)
        self.minutes.write_text(self.minutes.read_text(encoding="utf-8").replace("Board room", "Bored room"), encoding="utf-8")
        self.rehash(2, self.minutes)
        for number in (1, 2, 3):
            seal = self.seal_path(number)
            lines = [line for line in seal.read_text(encoding="utf-8").splitlines() if not re.search(r"  seals/.*\.(sig|tsr)$", line)]
            seal.write_text("\n".join(lines) + "\n", encoding="utf-8")
            if number > 1:
                before = [self.seal_path(number - 1), self.signature(number - 1)]
                new = [f"{self.sha256(path)}  seals/{path.name}" for path in before if path.exists()]
                head = [line for line in seal.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
                rest = [line for line in seal.read_text(encoding="utf-8").splitlines() if not line.startswith("#") and "  seals/" not in line]
                seal.write_text("\n".join(head + new + rest) + "\n", encoding="utf-8")
            if number in numbers_to_sign:
                self.sign(number, signer)

    def test_the_whole_chain_without_a_key(self):
        self.make_anew()
        self.assertEqual(self.found(), [], "what is not signed has no more than hashes and a chain")
        self.assertEqual(self.found("--require", "signature"), ["signature-missing"] * 3)
        self.assertEqual(self.found("--require", "timestamp"), ["timestamp-missing"] * 3)
        self.assertEqual(self.found("--since", self.heads[1]), ["anchor-lost"])

    def test_the_whole_chain_with_a_key_that_nobody_listed(self):
        self.make_anew(1, 2, 3, signer="mallory")
        self.assertEqual(self.found(), ["signer-unknown"] * 3)

    def test_the_whole_chain_with_signers_of_ones_own(self):
        """The first list is nobody's word but its own: whose key it is has to be known from elsewhere."""
        listed = self.archive / "data/000001/trust/allowed_signers"
        keys = [Path(f"{self.seed.keys[name]}.pub").read_text(encoding="ascii").split()[1] for name in ("cleo", "mallory")]
        self.edit(listed, keys[0], keys[1])
        self.rehash(1, listed)
        self.make_anew(1, 2, 3, signer="mallory")
        self.assertEqual(self.found("--require", "signature"), ["anchor-broken"], "the minutes name the first seal as it was")
        self.edit(self.minutes, self.heads[0], self.sha256(self.seal_path(1)))
        self.rehash(2, self.minutes)
        self.make_anew(1, 2, 3, signer="mallory")
        self.assertEqual(self.found("--require", "signature"), [])
        self.assertEqual(self.found("--require", "timestamp"), ["timestamp-missing"] * 3)
        self.assertEqual(self.found("--since", self.heads[0]), ["anchor-lost"])

    def test_the_whole_chain_with_a_signers_key(self):
        self.make_anew(1, 2, 3, signer="cleo")
        self.assertEqual(self.found("--require", "signature"), [])
        self.assertEqual(self.found("--require", "timestamp"), ["timestamp-missing"] * 3)
        self.assertEqual(self.found("--since", self.heads[2]), ["anchor-lost"])

    # dates back

    def days_ago(self, days):
        return (datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")

    def test_a_seal_of_today_dated_back(self):
        """Dated before the one before it, it is out of order. It can't be stamped for a day that has passed."""
        self.edit_time(3, self.days_ago(7))
        self.timestamp(3).unlink()
        self.sign(3, "cleo")
        self.assertEqual(self.found(), ["seal-order", "signer-out-of-time"])
        self.stamp_newest()
        self.assertEqual(self.found("--require", "timestamp"), ["seal-order", "signer-out-of-time", "timestamp-late"])

    def edit_time(self, number, moment):
        seal = self.seal_path(number)
        seal.write_text(re.sub(r"(?m)^# sealed-at: .*$", f"# sealed-at: {moment}", seal.read_text(encoding="utf-8")), encoding="utf-8")

    def stamp_newest(self):
        with self.seed.authority.served() as address:
            self.seed_act("archive", "timestamp", "--authority", address)

    def test_a_timestamp_of_another_seal(self):
        shutil.copy(self.timestamp(2), self.timestamp(3))
        self.assertEqual(self.found(), ["timestamp-bad"])

    def seed_act(self, *words, stdin=""):
        return self.seed.act(*words, cwd=self.directory, stdin=stdin)


if __name__ == "__main__":
    unittest.main()
