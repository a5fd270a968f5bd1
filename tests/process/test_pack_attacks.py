"""Evidence packs attacked, and checked by stock tools alone: verify.sh, and the steps of VERIFY.md as they are written. `archive verify` has to say
the same."""

import datetime
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from authority import Authority
from harness import BINARY, SOURCE, clean_environment
from packs import DAY, EXAMPLE, STOCK, Packs, make_key, sha256, with_new_manifests


def sign(key, path):
    Path(f"{path}.sig").unlink(missing_ok=True)
    subprocess.run(["ssh-keygen", "-q", "-Y", "sign", "-n", "isms-review-seal", "-f", key, path], check=True, capture_output=True)


_signed = None


def signed_packs():
    """Folder with acme's keys and two packs of it, of spring, with the files of seals 5 and 6: `older`, and `pack`, with two more seals, of the
    signers, signed by cleo."""
    global _signed
    if _signed is None:
        top = Path(tempfile.mkdtemp(prefix="isms-review-pack-"))
        unittest.addModuleCleanup(shutil.rmtree, top, ignore_errors=True)
        shutil.copytree(EXAMPLE, top / "acme")
        cleo, emil = make_key(top / "cleo"), make_key(top / "emil")

        def do(*words):
            subprocess.run([BINARY, "-C", top / "acme", "--as", "cleo", "--today", DAY, "archive", *words], check=True, env=clean_environment(top),
                           capture_output=True)

        spring = ("--from", "2026-04-01", "--to", "2026-05-31")
        do("bundle", *spring, "-o", top / "older")
        do("trust", "cleo", "--key", f"{cleo}.pub", "--sign-with", cleo)
        do("trust", "emil", "--key", f"{emil}.pub", "--sign-with", cleo)
        do("bundle", *spring, "-o", top / "pack")
        _signed = top
    return _signed


class Attacks(Packs):
    """What somebody does to a pack, and what verify.sh says of it without any program of ours. `noted`: the reader brings the
    SHA-256 of the newest seal; `anew`: the attacker makes the manifests of the bag anew."""

    def setUp(self):
        super().setUp()
        self.made = signed_packs()
        self.pack = self.made / "pack"
        self.noted = sha256(self.pack / "data/archive/seals/000015.sha256")
        self.mallory = make_key(self.top / "mallory")

    def attacked(self, attack, anew=True, source=None):
        copy = self.top / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(source or self.pack, copy)
        self.addCleanup(shutil.rmtree, copy, ignore_errors=True)
        attack(copy / "data/archive")
        if anew:
            with_new_manifests(copy)
        return copy

    def assert_caught(self, words, attack, anew=True, noted=False, source=None):
        copy = self.attacked(attack, anew, source)
        checked = self.run_script(copy, *([self.noted] if noted else []))
        self.assertEqual(checked.returncode, 1, checked.stdout + checked.stderr)
        faults = [line for line in checked.stdout.splitlines() if line.startswith("FAULT")]
        self.assertRegex("\n".join(faults), words)
        self.assert_verified(copy, noted, code=7)
        shutil.rmtree(copy)

    def assert_verified(self, pack, noted=False, code=0):
        """What the program says of a pack is what the script says."""
        run = self.isms("archive", "verify", pack, *(["--since", self.noted] if noted else []), cwd=self.top)
        self.assertEqual(run.code, code, str(run))

    # Attacks, on data/archive of a pack.

    @staticmethod
    def edit(archive):
        victim = archive / "data/000005/documents/minutes.md"
        victim.write_bytes(victim.read_bytes().replace(b"a", b"e", 1))

    @staticmethod
    def delete(archive):
        (archive / "data/000005/documents/minutes.md").unlink()

    @staticmethod
    def add(archive):
        (archive / "data/000005/documents/more.md").write_bytes(b"And we decided so.\n")

    @staticmethod
    def swap(archive):
        one, other = archive / "data/000005/documents/minutes.md", archive / "data/000006/documents/minutes.md"
        (one_bytes, other_bytes) = one.read_bytes(), other.read_bytes()
        one.write_bytes(other_bytes)
        other.write_bytes(one_bytes)

    @staticmethod
    def rename_digest(seal, path, archive):
        """Gives the line of a file in a seal the digest that the file has now."""
        text = seal.read_text(encoding="utf-8")
        seal.write_text(re.sub(rf"(?m)^[0-9a-f]{{64}}  {re.escape(path)}$", f"{sha256(archive / path)}  {path}", text), encoding="utf-8")

    def edit_with_seal(self, archive):
        self.edit(archive)
        self.rename_digest(archive / "seals/000005.sha256", "data/000005/documents/minutes.md", archive)

    def edit_with_all_seals(self, archive):
        self.edit_with_seal(archive)
        for number in range(6, 16):
            self.rename_digest(archive / f"seals/{number:06}.sha256", f"seals/{number - 1:06}.sha256", archive)

    @staticmethod
    def drop(number):
        def attack(archive):
            for path in (archive / "seals").glob(f"{number:06}.*"):
                path.unlink()
            shutil.rmtree(archive / f"data/{number:06}", ignore_errors=True)
        return attack

    def renumber(self, archive):
        self.drop(5)(archive)
        for number in range(6, 16):
            for path in (archive / "seals").glob(f"{number:06}.*"):
                path.rename(path.with_name(path.name.replace(f"{number:06}", f"{number - 1:06}")))

    def date(self, moment):
        """Another moment for the newest seal, which a signer vouches for."""
        def attack(archive):
            seal = archive / "seals/000015.sha256"
            text = seal.read_text(encoding="utf-8")
            seal.write_text(re.sub(r"(?m)^# sealed-at: .*$", f"# sealed-at: {moment}", text), encoding="utf-8")
            sign(self.made / "cleo", seal)
        return attack

    def sign_anew(self, archive):
        sign(self.mallory, archive / "seals/000015.sha256")

    def swap_signers(self, archive):
        listed = archive / "data/000015/trust/allowed_signers"
        blob = " ".join(Path(f"{self.mallory}.pub").read_text(encoding="ascii").split()[:2])
        listed.write_text(re.sub(r"ssh-ed25519 \S+", blob, listed.read_text(encoding="utf-8")), encoding="utf-8")
        self.sign_anew(archive)

    def add_signer(self, archive):
        """A further seal of a list with a key of their own, signed with it."""
        folder = archive / "data/000016/trust"
        folder.mkdir(parents=True)
        kept = (archive / "data/000015/trust/allowed_signers").read_text(encoding="utf-8")
        blob = " ".join(Path(f"{self.mallory}.pub").read_text(encoding="ascii").split()[:2])
        [line] = [line for line in kept.splitlines() if line.startswith("emil ")]
        (folder / "allowed_signers").write_text(kept + re.sub(r"ssh-ed25519 \S+", blob, line).replace("emil", "mallory", 1) + "\n", encoding="utf-8")
        head = "".join(line + "\n" for line in (archive / "seals/000015.sha256").read_text(encoding="utf-8").splitlines() if line.startswith("#"))
        files = ["seals/000015.sha256", "seals/000015.sha256.sig", "data/000016/trust/allowed_signers"]
        seal = archive / "seals/000016.sha256"
        seal.write_text(head.replace("000015", "000016") + "".join(f"{sha256(archive / path)}  {path}\n" for path in files), encoding="utf-8")
        sign(self.mallory, seal)

    def dispose(self, archive):
        """A disposal that nobody sealed."""
        self.delete(archive)
        seal = (archive / "seals/000005.sha256").read_text(encoding="utf-8")
        [line] = [line for line in seal.splitlines() if line.endswith("documents/minutes.md")]
        (archive / "data/000005/disposal.sha256").write_text(line + "\n", encoding="utf-8")

    @staticmethod
    def link(archive):
        victim = archive / "data/000005/documents/minutes.md"
        victim.rename(victim.with_name("real.md"))
        victim.symlink_to("real.md")

    def test_the_pack_that_nobody_touched(self):
        said = self.assert_checks(self.pack, self.noted)
        self.assert_verified(self.pack, noted=True)
        self.assertEqual(said.count("Good \"isms-review-seal\" signature for cleo"), 2)
        self.assertIn("nothing before it has changed", said)

    def test_what_the_manifests_catch(self):
        changed = "manifest-sha256.txt: files changed"
        for attack, words in ((self.edit, changed), (self.delete, changed), (self.swap, changed), (self.add, "no manifest lists"), (self.link, "links or devices")):
            with self.subTest(attack=attack.__name__):
                self.assert_caught(words, attack, anew=False)

    def test_what_the_seals_catch(self):
        not_sealed = r"seals/000005.sha256: files are not as they were sealed"
        for attack, words in ((self.edit, not_sealed), (self.delete, not_sealed), (self.swap, not_sealed), (self.add, "no seal names"),
                              (self.dispose, "no seal names")):
            with self.subTest(attack=attack.__name__):
                self.assert_caught(words, attack)

    def test_what_the_chain_catches(self):
        for attack, words in ((self.edit_with_seal, r"seals/000006.sha256: files are not as they were sealed"),
                              (self.drop(5), r"seals/000006.sha256 follows seals/000004.sha256"), (self.drop(1), "seals/000002.sha256 follows nothing"),
                              (self.renumber, r"seals/000005.sha256 does not name the seal before it"),
                              (self.date("2026-11-30T23:59:59Z"), r"seals/000015.sha256 says that it is older than the seal before it: 2026-11-30T23:59:59Z"),
                              (self.date("1 December 2026"), r"seals/000015.sha256 does not say when it was made")):
            with self.subTest(attack=attack.__name__):
                self.assert_caught(words, attack)

    def test_a_seal_that_is_missing_is_one_gap(self):
        for number in (5, 8):
            checked = self.run_script(self.attacked(self.drop(number)))
            gaps = [line for line in checked.stdout.splitlines() if "seals are missing" in line]
            self.assertEqual(len(gaps), 1, checked.stdout)
            self.assertIn(f"seals/{number + 1:06}.sha256 follows seals/{number - 1:06}.sha256", gaps[0])

    def test_what_signatures_catch(self):
        for attack, words in ((self.sign_anew, r"seals/000015.sha256.sig: no signature of a listed signer"),
                              (self.swap_signers, r"seals/000015.sha256: files are not as they were sealed"),
                              (self.add_signer, "data/000016/trust/allowed_signers: no signer of before vouches for it"),
                              (self.edit_with_all_seals, r"seals/000014.sha256.sig: no signature of a listed signer")):
            with self.subTest(attack=attack.__name__):
                self.assert_caught(words, attack)

    def test_what_the_noted_head_catches(self):
        """And nothing else: without it both pass."""
        lost = "no seal has the SHA-256 that you noted"
        for attack, source in ((self.drop(15), None), (lambda archive: None, self.made / "older")):
            with self.subTest(source=source):
                copy = self.attacked(attack, source=source)
                self.assert_checks(copy)
                self.assert_verified(copy)
                self.assert_caught(lost, attack, noted=True, source=source)


class Times(Packs):
    """Seals held against the clock of an authority, which is the real one."""

    def setUp(self):
        super().setUp()
        self.authority = Authority(self.top / "authority")
        self.now = datetime.datetime.now(datetime.timezone.utc)
        for words in (["init", self.directory, "--simulated", "--organisation", "Acme", "--scope", "Hosting", "--interval", "second tuesday"],
                      ["people", "add", "Ada Example", "--id", "ada", "--top-management"],
                      ["archive", "trust", "--authority", self.authority.ca], ["archive", "bundle", "-o", self.top / "pack"]):
            self.act(*words, on=self.moment())

    def moment(self, **later):
        return (self.now + datetime.timedelta(**later)).strftime("%Y-%m-%dT%H:%M:%SZ")

    def dated(self, **later):
        """The pack, with a seal that says that it was made so much later than now, and is stamped now."""
        pack = self.top / "pack"
        seal = pack / "data/archive/seals/000001.sha256"
        seal.write_text(re.sub(r"(?m)^# sealed-at: .*$", f"# sealed-at: {self.moment(**later)}", seal.read_text(encoding="utf-8")), encoding="utf-8")
        query = self.top / "seal.tsq"
        subprocess.run(["openssl", "ts", "-query", "-data", seal, "-sha256", "-cert", "-out", query], check=True, capture_output=True)
        seal.with_suffix(".sha256.tsr").write_bytes(self.authority.reply(query.read_bytes()))
        with_new_manifests(pack)
        return pack

    def told(self, pack, *words):
        run = self.isms("--json", "archive", "verify", pack, *words, cwd=self.top)
        return run.code, [finding["code"] for finding in run.json["diagnostics"]]

    def test_a_stamp_that_is_older_than_its_seal(self):
        for later in ({"minutes": 7}, {"days": 1}):
            pack = self.dated(**later)
            checked = self.run_script(pack)
            self.assertEqual(checked.returncode, 1, checked.stdout)
            self.assertRegex(checked.stdout, rf"FAULT  seals/000001.sha256.tsr: of .* made after that, at {self.moment(**later)}")
            self.assertEqual(self.told(pack), (7, ["timestamp-early"]))

    def test_a_stamp_that_came_late(self):
        """Is no fault, and told: a seal that was dated back looks like this."""
        pack = self.dated(hours=-25)
        self.assertIn("note   seals/000001.sha256.tsr: of more than a day after", self.assert_checks(pack))
        self.assertEqual(self.told(pack), (0, ["timestamp-late"]))
        self.assertEqual(self.told(pack, "--require", "timestamp"), (7, ["timestamp-late"]))

    def test_a_stamp_in_time(self):
        for later in ({"minutes": 3}, {"hours": -23}):
            pack = self.dated(**later)
            self.assertNotRegex(self.assert_checks(pack), "tsr: of")
            self.assertEqual(self.told(pack), (0, []))


class Guide(Packs):
    """VERIFY.md, step by step. An authority's clock is the real one, so the archive is of today."""

    def do(self, *words):
        run = self.isms("--as", "ada", *words)
        self.assertEqual(run.code, 0, str(run))

    def test_each_step(self):
        self.do("init", self.directory, "--organisation", "Acme", "--scope", "Hosting", "--interval", "second tuesday")
        self.do("people", "add", "Ada Example", "--id", "ada", "--top-management")
        key, authority = make_key(self.top / "ada"), Authority(self.top / "authority")
        self.do("archive", "trust", "ada", "--key", f"{key}.pub", "--authority", authority.ca, "--sign-with", key)
        self.do("archive", "trust", "ada", "--key", f"{make_key(self.top / 'second')}.pub", "--sign-with", key)
        with authority.served() as address:
            self.do("config", "timestamp-authority", address)
            self.do("archive", "timestamp")
        handed = self.top / "handed"
        handed.mkdir()
        self.do("archive", "bundle", "-o", handed / "evidence.zip")
        seal = (self.directory / "archive/seals/000002.sha256").read_text(encoding="utf-8")
        sealed_at = re.search(r"(?m)^# sealed-at: (.*)$", seal)[1]
        fitting = {"000013": "000002", "cleo": "ada", "20261112093000Z": re.sub("[:TZ-]", "", sealed_at) + "Z",
                   "2026-11-12 10:00 UTC": sealed_at, "/tmp/": f"{self.top}/"}
        guide = (SOURCE / "src/archive/pack/VERIFY.md").read_text(encoding="utf-8")
        blocks = re.findall(r"(?ms)^```sh\n(.*?)^```$", guide)
        self.assertEqual(len(blocks), 10)
        outputs = []
        where = handed
        for block in blocks:
            for word, other in fitting.items():
                block = block.replace(word, other)
            done = subprocess.run(["bash", "-c", f"set -e\n{block}"], cwd=where, env={"PATH": STOCK}, capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, f"{block}\n{done.stdout}{done.stderr}")
            outputs.append(done.stdout)
            if "unzip" in block:
                [where] = [path for path in handed.iterdir() if path.is_dir()]
                self.assertEqual((where / "VERIFY.md").read_text(encoding="utf-8"), guide)
            if "cd data/archive" in block:
                where = where / "data/archive"
        noted, fixity, completeness, _, _, chain, order, signed, stamped, heads = outputs
        self.assertIn(sha256(handed / "evidence.zip"), noted)
        self.assertEqual((fixity, completeness, order), ("", "", ""))
        self.assertEqual(len(chain.splitlines()), 3)
        self.assertIn('Good "isms-review-seal" signature for ada', signed)
        self.assertIn("Status: Granted.", stamped)
        self.assertIn(sha256(self.directory / "archive/seals/000002.sha256"), heads)

        [folder] = [path for path in handed.iterdir() if path.is_dir()]
        said = self.assert_checks(folder)
        self.assertIn("seals/000002.sha256.tsr: seen by the authority at", said)
        # A timestamp of something else, in a pack that is made anew around it.
        query = self.top / "other.tsq"
        subprocess.run(["openssl", "ts", "-query", "-data", BINARY, "-sha256", "-cert", "-out", query], check=True, capture_output=True)
        (folder / "data/archive/seals/000002.sha256.tsr").write_bytes(authority.reply(query.read_bytes()))
        with_new_manifests(folder)
        attacked = self.run_script(folder)
        self.assertEqual(attacked.returncode, 1)
        self.assertIn("FAULT  seals/000002.sha256.tsr: not a timestamp", attacked.stdout)


if __name__ == "__main__":
    unittest.main()
