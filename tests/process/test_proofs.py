"""What vouches for seals: signatures, timestamps, the list of signers, and heads that somebody noted. Each is checked by stock tools too."""

import datetime
import hashlib
import subprocess
import time

from authority import Authority, openssl
from harness import ProcessTest, filled_form

NAMESPACE = "isms-review-seal"


def utc(seconds):
    moment = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=seconds)
    return moment.strftime("%Y%m%d%H%M%SZ")


class ProofTest(ProcessTest):
    def setUp(self):
        super().setUp()
        self.archive = self.directory / "archive"

    def make_key(self, name):
        key = self.top / name
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", f"{name}@example.org", "-f", key], check=True)
        return key

    def seal_path(self, number):
        return self.archive / f"seals/{number:06}.sha256"

    def sha256(self, path):
        return hashlib.sha256(path.read_bytes()).hexdigest()

    def verify(self, *more, code=0, on="2026-12-01"):
        return self.read("--json", "archive", "verify", *more, on=on, code=code)

    def codes(self, run):
        """Of errors and warnings; notes say what was understood."""
        return [one["code"] for one in run.json["diagnostics"] if one["severity"] != "note"]

    def make_signed_archive(self):
        """Seal 1 is the list of signers with cleo's key, signed by her; seal 2 a review, signed likewise."""
        self.make_signed_review()
        self.cleo = self.make_key("cleo")
        self.act("archive", "trust", "cleo", "--key", f"{self.cleo}.pub", "--sign-with", self.cleo, on="2026-11-11")
        self.act("archive", "seal", "--key", self.cleo, on="2026-11-12")


class Signatures(ProofTest):
    def test_what_is_signed_is_verified_by_us_and_by_ssh_keygen(self):
        self.make_signed_archive()
        run = self.verify()
        self.assertEqual([seal["signature"] for seal in run.json["data"]["seals"]], ["holds", "holds"])
        self.assertEqual(run.json["data"]["seals"][1]["signer"], "cleo")
        self.assertIn("2 of 2 seals signed by cleo", self.read("archive", "verify").out)
        stock = subprocess.run(["ssh-keygen", "-Y", "verify", "-f", self.archive / "data/000001/trust/allowed_signers", "-I", "cleo", "-n", NAMESPACE,
                                "-s", f"{self.seal_path(2)}.sig", "-Overify-time=20261112080000Z"], input=self.seal_path(2).read_bytes(),
                               capture_output=True, check=False)
        self.assertEqual(stock.returncode, 0, stock.stderr)

    def test_a_signature_made_elsewhere_is_kept(self):
        self.make_signed_review()
        key = self.make_key("ben")
        self.act("archive", "trust", "ben", "--key", f"{key}.pub")
        copy = self.top / "seal"
        copy.write_bytes(self.seal_path(1).read_bytes())
        subprocess.run(["ssh-keygen", "-q", "-Y", "sign", "-n", NAMESPACE, "-f", key, copy], check=True, capture_output=True)
        self.act("archive", "sign", "--signature", f"{copy}.sig")
        self.assertEqual(self.verify().json["data"]["seals"][0]["signature"], "holds")

    def test_seals_without_a_signature_are_told_of_and_refused_only_on_demand(self):
        self.make_sealed_review()
        run = self.verify()
        self.assertEqual(run.json["data"]["seals"][0]["signature"], "none")
        self.assertIn("0 of 1 seal signed", self.read("archive", "verify").out)
        self.assertEqual(self.codes(self.verify("--require", "signature", "--require", "timestamp", code=7)), ["signature-missing", "timestamp-missing"])

    def test_a_key_that_nobody_listed_signs_nothing(self):
        self.make_signed_review()
        key = self.make_key("mallory")
        self.act("archive", "seal", on="2026-11-12")
        with self.unchanged():
            self.assert_diagnostic(self.act("archive", "sign", "--key", key, on="2026-11-12", code=5), "does not have the key", "archive trust")
        self.act("archive", "trust", "cleo", "--key", f"{self.make_key('cleo')}.pub", on="2026-11-12")
        with self.unchanged():
            self.assert_diagnostic(self.act("archive", "sign", "--key", key, on="2026-11-12", code=5), "does not have the key")

    def test_a_seal_is_signed_once(self):
        self.make_signed_archive()
        with self.unchanged():
            self.assert_diagnostic(self.act("archive", "sign", "--key", self.cleo, code=5), "signed already")

    def test_what_is_no_key_is_refused(self):
        self.make_sealed_review()
        with self.unchanged():
            self.assert_diagnostic(self.act("archive", "sign", "--key", self.top / "nothing", code=6), "ssh-keygen did not sign")
            self.assert_diagnostic(self.act("archive", "sign", code=2), "either a key or a signature")
            self.assert_diagnostic(self.act("archive", "sign", "--signature", self.seal_path(1), code=5), "no signature of a seal")
            self.assert_diagnostic(self.act("archive", "trust", "cleo", "--key", self.make_key("cleo"), code=3), "this is a private key")
            self.assert_diagnostic(self.act("archive", "trust", "cleo", code=2), "the public key of the signer is missing")
            self.assert_diagnostic(self.act("archive", "trust", code=2), "nobody is named")

    def test_a_signature_for_something_else_is_none(self):
        self.make_signed_archive()
        self.act("archive", "trust", "ben", "--key", f"{self.make_key('ben')}.pub")
        made = subprocess.run(["ssh-keygen", "-Y", "sign", "-n", "file", "-f", self.cleo], input=self.seal_path(3).read_bytes(), capture_output=True, check=True)
        (self.top / "other.sig").write_bytes(made.stdout)
        self.assert_diagnostic(self.act("archive", "sign", "--signature", self.top / "other.sig", code=5), "no signature of a seal")

    def test_damaged_swapped_and_dropped_signatures_are_found(self):
        self.make_signed_archive()
        signature = self.seal_path(2).with_name("000002.sha256.sig")
        whole = signature.read_text(encoding="ascii")
        signature.write_text(whole.replace("\n", "\nA", 1), encoding="ascii")
        self.assertEqual(self.codes(self.verify(code=7)), ["signature-bad"])
        signature.write_text(self.seal_path(1).with_name("000001.sha256.sig").read_text(encoding="ascii"), encoding="ascii")
        self.assertEqual(self.codes(self.verify(code=7)), ["signature-bad"])
        self.seal_path(1).with_name("000001.sha256.sig").unlink()
        self.assertIn("missing", self.codes(self.verify(code=7)))

    def test_a_key_of_ones_own_in_the_list_is_found_by_the_hash(self):
        self.make_signed_archive()
        listed = self.archive / "data/000001/trust/allowed_signers"
        mallory = self.make_key("mallory")
        kind, blob = (self.top / "mallory.pub").read_text(encoding="ascii").split()[:2]
        listed.write_text(listed.read_text(encoding="utf-8") + f'cleo namespaces="{NAMESPACE}" {kind} {blob}\n', encoding="utf-8")
        self.assertIn("changed", self.codes(self.verify(code=7)))
        self.assertTrue(mallory.exists())

    def test_a_change_of_signers_wants_a_signer_of_before(self):
        self.make_signed_archive()
        mallory = self.make_key("mallory")
        self.act("archive", "trust", "ben", "--key", f"{mallory}.pub", on="2026-11-13")
        self.assertEqual(self.codes(self.verify()), ["signers-unattested"])
        self.act("archive", "sign", "--key", mallory, on="2026-11-13")
        self.assertEqual(self.codes(self.verify(code=7)), ["signers-unattested"])

    def test_a_key_that_ended_signs_no_later_seal_and_goes_on_counting_for_earlier_ones(self):
        self.make_signed_archive()
        ben = self.make_key("ben")
        self.act("archive", "trust", "ben", "--key", f"{ben}.pub", "--sign-with", self.cleo, on="2026-11-13")
        self.act("archive", "distrust", "cleo", "--reason", "left the company", "--from", "2026-11-14", "--sign-with", ben, on="2026-11-20")
        self.assertEqual(self.codes(self.verify()), [])
        self.assertIn("left the company", (self.archive / "data/000004/trust/allowed_signers").read_text(encoding="utf-8"))
        self.act("minutes", "addendum", "MR-2026-11", "--reason", "A figure was wrong", "--text", "94", on="2026-11-20")
        self.act("archive", "seal", on="2026-11-20")
        with self.unchanged():
            self.assert_diagnostic(self.act("archive", "sign", "--key", self.cleo, on="2026-11-20", code=5), "does not count")
        self.act("archive", "sign", "--key", ben, on="2026-11-20")
        signers = self.read("--json", "archive", "signers").json["data"]["signers"]
        self.assertEqual([(one["person"], one["until"]) for one in signers], [("cleo", "2026-11-14T00:00:00Z"), ("ben", "")])
        with self.unchanged():
            self.assert_diagnostic(self.act("archive", "distrust", "dora", "--reason", "x", code=4), "no key that counts")
            self.assert_diagnostic(self.act("archive", "trust", "ben", "--key", f"{ben}.pub", code=5), "in the list already")

    def test_a_lost_key_ends_before_seals_that_it_signed(self):
        self.make_signed_archive()
        ben = self.make_key("ben")
        self.act("archive", "trust", "ben", "--key", f"{ben}.pub", "--sign-with", self.cleo, on="2026-11-13")
        self.act("archive", "distrust", "cleo", "--reason", "the key was stolen", "--from", "2026-11-12", "--sign-with", ben, on="2026-11-20")
        self.assertEqual(self.codes(self.verify(code=7)), ["signer-out-of-time", "signer-out-of-time", "signers-unattested"])

    def test_without_ssh_keygen_the_message_says_what_to_install(self):
        self.make_signed_archive()
        run = self.isms("archive", "verify", env={"PATH": self.home})
        self.assertEqual(run.code, 6, str(run))
        self.assert_diagnostic(run, "openssh-client")

    def test_under_dry_run_nothing_is_signed(self):
        self.make_signed_archive()
        self.act("archive", "trust", "ben", "--key", f"{self.make_key('ben')}.pub", on="2026-11-13")
        with self.unchanged():
            self.act("--dry-run", "archive", "sign", "--key", self.cleo, on="2026-11-13")
            self.act("--dry-run", "archive", "trust", "ada", "--key", f"{self.make_key('ada')}.pub", "--sign-with", self.cleo, on="2026-11-13")


class Timestamps(ProofTest):
    """An authority's clock is the real one, so the archive is of today and no review of a simulated year."""

    def setUp(self):
        super().setUp()
        self.do("init", self.directory, "--organisation", "Acme", "--scope", "Hosting", "--interval", "second tuesday")
        self.do("people", "add", "Ada Example", "--id", "ada", "--top-management")
        self.key = self.make_key("ada")
        self.authority = Authority(self.top / "authority")

    def do(self, *arguments, code=0):
        run = self.isms("--as", "ada", *arguments)
        self.assertEqual(run.code, code, str(run))
        return run

    def look(self, *more, code=0):
        run = self.isms("--json", "archive", "verify", *more)
        self.assertEqual(run.code, code, str(run))
        return run

    def make_stamped_archive(self, authority=None):
        self.do("archive", "trust", "ada", "--key", f"{self.key}.pub", "--authority", (authority or self.authority).ca, "--sign-with", self.key)
        with (authority or self.authority).served() as address:
            self.do("config", "timestamp-authority", address)
            self.do("archive", "timestamp")

    def test_a_timestamp_is_fetched_and_verified_by_us_and_by_openssl(self):
        self.make_stamped_archive()
        seal = self.look("--require", "timestamp").json["data"]["seals"][0]
        self.assertEqual(seal["timestamp"], "holds")
        self.assertEqual(seal["authority"], "CN=Time of example.org")
        said = openssl("ts", "-verify", "-data", f"{self.seal_path(1)}.sig", "-in", f"{self.seal_path(1)}.tsr", "-CAfile", self.authority.ca)
        self.assertIn(b"OK", said)

    def test_a_timestamp_by_other_means_is_kept(self):
        self.do("archive", "trust", "--authority", self.authority.ca)
        request, reply = self.top / "seal.tsq", self.top / "seal.tsr"
        self.do("archive", "timestamp", "--request", request)
        self.assertIn(b"sha256", openssl("ts", "-query", "-in", request, "-text"))
        reply.write_bytes(self.authority.reply(request.read_bytes()))
        self.do("archive", "timestamp", "--reply", reply)
        self.assertEqual(self.look().json["data"]["seals"][0]["timestamp"], "holds")
        with self.unchanged():
            self.assert_diagnostic(self.do("archive", "timestamp", "--reply", reply, code=5), "has a timestamp already")
            self.assert_diagnostic(self.do("archive", "sign", "--key", self.key, code=5), "signature has to come before")

    def test_a_timestamp_of_something_else_or_by_a_stranger_is_refused(self):
        self.do("archive", "trust", "--authority", self.authority.ca)
        other = self.top / "other.tsr"
        query = openssl("ts", "-query", "-data", self.key, "-sha256", "-cert", "-no_nonce")
        other.write_bytes(self.authority.reply(query))
        with self.unchanged():
            self.assert_diagnostic(self.do("archive", "timestamp", "--reply", other, code=5), "not a timestamp of seal 000001")
        stranger = Authority(self.top / "stranger")
        self.do("archive", "timestamp", "--request", self.top / "seal.tsq")
        other.write_bytes(stranger.reply((self.top / "seal.tsq").read_bytes()))
        with self.unchanged():
            self.assert_diagnostic(self.do("archive", "timestamp", "--reply", other, code=5), "not a timestamp of seal 000001")
        other.write_bytes(other.read_bytes() + b"x")
        with self.unchanged():
            self.assert_diagnostic(self.do("archive", "timestamp", "--reply", other, code=5), "not a timestamp")

    def test_it_counts_after_the_authoritys_certificate_expired(self):
        # Long enough for a busy machine to stamp within it.
        lifetime = 15
        soon = Authority(self.top / "soon", until=utc(lifetime))
        expired = time.monotonic() + lifetime + 1
        self.make_stamped_archive(soon)
        time.sleep(max(0, expired - time.monotonic()))
        self.assertNotEqual(subprocess.run(["openssl", "verify", "-CAfile", soon.ca, soon.folder / "tsa.pem"], capture_output=True, check=False).returncode, 0)
        self.assertEqual(self.look().json["data"]["seals"][0]["timestamp"], "holds")

    def test_without_an_authority_that_is_trusted_it_is_told_of(self):
        self.do("archive", "trust", "ada", "--key", f"{self.key}.pub")
        with self.authority.served() as address:
            self.do("archive", "timestamp", "--authority", address)
        self.assertEqual([one["code"] for one in self.look().json["diagnostics"]], ["timestamp-unverified"])

    def test_a_swapped_timestamp_is_found(self):
        self.make_stamped_archive()
        query = openssl("ts", "-query", "-data", self.key, "-sha256", "-cert", "-no_nonce")
        self.seal_path(1).with_name("000001.sha256.tsr").write_bytes(self.authority.reply(query))
        self.assertEqual(self.codes(self.look(code=7)), ["timestamp-bad"])
        self.seal_path(1).with_name("000001.sha256.tsr").write_bytes(b"\x30\x03\x02\x01\x00")
        self.assertEqual(self.codes(self.look(code=7)), ["timestamp-bad"])

    def test_an_authority_that_does_not_answer_well_changes_nothing(self):
        self.do("archive", "trust", "--authority", self.authority.ca)
        with self.unchanged():
            for answer in ((500, "text/plain", b"no"), (200, "text/html", b"<p>"), (200, "application/timestamp-reply", b"\x30\x03\x02\x01\x00"),
                           (200, "application/timestamp-reply", b"junk")):
                with self.authority.served(answer) as address:
                    run = self.isms("--as", "ada", "archive", "timestamp", "--authority", address)
                self.assertIn(run.code, (5, 6), str(run))
                self.assert_diagnostic(run)
            self.assert_diagnostic(self.do("archive", "timestamp", "--authority", "http://127.0.0.1:1/", code=6), "gave no timestamp")
            self.assert_diagnostic(self.do("archive", "timestamp", "--authority", "https://127.0.0.1/", code=6), "only http://")
            self.assert_diagnostic(self.do("archive", "timestamp", "--authority", "::", code=6), "not the address")
            self.assert_diagnostic(self.do("archive", "timestamp", code=2), "no time-stamping authority is named")

    def test_what_is_no_certificate_is_refused(self):
        with self.unchanged():
            self.assert_diagnostic(self.do("archive", "trust", "--authority", f"{self.key}.pub", code=3), "not a file of certificates")
            self.assert_diagnostic(self.do("archive", "trust", "--authority", self.authority.folder / "tsa.key", code=3), "not a file of certificates")
            self.assert_diagnostic(self.do("config", "timestamp-authority", "ftp://x", code=2), "http://")


class Anchors(ProofTest):
    def make_two_sealed_reviews(self):
        self.make_sealed_review()
        self.noted = self.sha256(self.seal_path(1))
        self.act("agenda", "new", "2026-12", on="2026-12-01")
        form = self.act("minutes", "take", "MR-2026-12", "--form", on="2026-12-08").out
        self.act("minutes", "take", "MR-2026-12", "--from", "-", on="2026-12-08", stdin=filled_form(form))
        self.act("minutes", "sign", "MR-2026-12", "--by", "ada", on="2026-12-09")

    def test_the_head_is_printed_in_the_next_minutes(self):
        self.make_two_sealed_reviews()
        self.assertIn(f"seal 000001, SHA-256 {self.noted}", " ".join(self.read("minutes", "show", "MR-2026-12", "--format", "md", on="2026-12-09").out.split()))
        self.assertEqual(self.record("meetings/MR-2026-12/minutes.json")["facts"]["archive_head"], {"seal": 1, "sha256": self.noted})
        self.assertIn(f"head: 000001 {self.noted}", self.read("archive", "verify").out)

    def test_a_head_that_somebody_noted_is_found_again(self):
        self.make_two_sealed_reviews()
        self.act("archive", "seal", on="2026-12-10")
        self.assertIn(f"nothing up to the seal {self.noted} has changed", self.read("archive", "verify", "--since", self.noted.upper()).out)
        self.assertEqual(self.codes(self.verify("--since", "0" * 64, code=7)), ["anchor-lost"])
        self.read("archive", "verify", "--since", "0123", code=2)

    def test_an_end_that_was_cut_off_is_missed_by_later_minutes(self):
        self.make_two_sealed_reviews()
        for path in sorted(self.archive.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        self.assertEqual(self.codes(self.verify(code=7)), ["anchor-broken"])

    def test_a_chain_that_was_written_anew_is_found_by_sealed_minutes(self):
        self.make_two_sealed_reviews()
        self.act("archive", "seal", on="2026-12-10")
        first, second = self.seal_path(1), self.seal_path(2)
        first.write_text(first.read_text(encoding="utf-8").replace("sealed-by: ada", "sealed-by: ben"), encoding="utf-8")
        second.write_text(second.read_text(encoding="utf-8").replace(self.noted, self.sha256(first)), encoding="utf-8")
        self.assertEqual(self.codes(self.verify(code=7)), ["anchor-broken"])
        self.assertEqual(self.codes(self.verify("--since", self.noted, code=7)), ["anchor-broken", "anchor-lost"])

    def test_a_seal_that_is_older_than_the_one_before_is_found(self):
        self.make_two_sealed_reviews()
        self.act("archive", "seal", on="2026-12-10")
        second = self.seal_path(2)
        second.write_text(second.read_text(encoding="utf-8").replace("sealed-at: 2026-12-10", "sealed-at: 2026-11-01"), encoding="utf-8")
        self.assertEqual(self.codes(self.verify(code=7)), ["seal-order"])


class Search(ProofTest):
    def test_lines_are_found_whatever_their_case_and_accents(self):
        self.make_held_review()
        self.act("actions", "comment", "MR-2026-11-A01", "Waiting for Müller, who has the keys")
        run = self.read("--json", "archive", "search", "MULLER", "keys")
        self.assertEqual([(hit["kind"], hit["id"], hit["review"]) for hit in run.json["data"]["hits"]], [("action", "MR-2026-11-A01", "MR-2026-11")])
        self.assertIn("Waiting for Müller", run.json["data"]["hits"][0]["line"])
        minutes = self.read("--json", "archive", "search", "nothing new").json["data"]["hits"]
        self.assertTrue(minutes)
        self.assertTrue(all(hit["kind"] == "minutes" and hit["item"] for hit in minutes), minutes)
        self.assertEqual(self.read("--json", "archive", "search", "no such words").json["data"]["hits"], [])
        self.read("archive", "search", code=2)
        self.read("archive", "search", " ", code=2)

    def test_names_of_evidence_are_found(self):
        self.make_planned_review()
        (self.top / "certificate of the gateway.txt").write_text("x", encoding="ascii")
        self.act("actions", "attach", "MR-2026-11-A01", self.top / "certificate of the gateway.txt")
        hits = self.read("--json", "archive", "search", "certificate").json["data"]["hits"]
        self.assertEqual([(hit["kind"], hit["id"]) for hit in hits], [("evidence", "MR-2026-11-A01")])
