"""One bit of a signed archive is flipped, at each of many random places. Every time it is found."""

import os
import re
import shutil
import subprocess
import unittest
from pathlib import Path

import test_attacks
from authority import openssl
from harness import ProcessTest

DRIVER = os.environ.get("ISMS_BIT_FLIPS", str(Path(__file__).resolve().parents[2] / "build/dev/tests/isms_bit_flips"))


class BitFlips(ProcessTest):
    def copy(self):
        """In memory where possible: it is written and read ten thousand times."""
        memory = Path("/dev/shm")
        top = memory / f"isms-bit-flips-{os.getpid()}" if os.access(memory, os.W_OK) else self.top / "flips"
        self.addCleanup(shutil.rmtree, top, ignore_errors=True)
        shutil.copytree(test_attacks.seed().directory / "archive", top)
        return top

    def flip(self, archive, places, ending=""):
        return subprocess.run([DRIVER, archive, str(places), "20261110", ending], capture_output=True, text=True, check=False)

    def test_everywhere_in_a_signed_archive(self):
        archive = self.copy()
        # What vouches for the newest seal but its signature is named by nothing: the next test is about it.
        (archive / "seals/000003.sha256.tsr").unlink()
        run = self.flip(archive, 10_000)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        self.assertIn("found: 10000 of 10000", run.stdout)
        for code in ("changed", "signature-bad", "seal-line"):
            self.assertRegex(run.stdout, rf"(?m)^{code}: \d+")

    def test_in_every_part_of_the_newest_signature(self):
        """Line ends and padding too, which mean nothing."""
        archive = self.copy()
        (archive / "seals/000003.sha256.tsr").unlink()
        run = self.flip(archive, 300, "000003.sha256.sig")
        self.assertIn("found: 300 of 300", run.stdout, run.stderr)

    def test_in_the_newest_timestamp(self):
        """A reply has bits on which nothing rests, such as copies of certificates that the archive has from elsewhere. What it says and who says it,
        are found; the next seal names the whole of it."""
        archive = self.copy()
        reply = (archive / "seals/000003.sha256.tsr").read_bytes()
        run = self.flip(archive, 300, "000003.sha256.tsr")
        lost = [int(offset) for offset in re.findall(r"not found: \S+, byte (\d+),", run.stdout)]
        folder = test_attacks.seed().authority.folder
        signer = openssl("x509", "-in", folder / "tsa.pem", "-outform", "DER")
        token = openssl("ts", "-reply", "-in", self.newest_timestamp(), "-token_out")
        said = openssl("cms", "-verify", "-noverify", "-inform", "DER", "-nosigs", input=token)
        for part in (said, signer, reply[-256:]):  # what was stamped and when; by whom; the signature, of 2048 bits
            self.assertIn(part, reply)
            begin = reply.index(part)
            self.assertEqual([offset for offset in lost if begin <= offset < begin + len(part)], [])
        self.assertRegex(run.stdout, r"(?m)^timestamp-bad: [12]\d\d$")

    def newest_timestamp(self):
        return test_attacks.seed().directory / "archive/seals/000003.sha256.tsr"


if __name__ == "__main__":
    unittest.main()
