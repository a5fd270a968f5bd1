"""One bit of an evidence pack is flipped, at each of many random places. The SHA-256 that somebody noted finds every one; without it, what is
in the files is found by the pack's own manifests."""

import hashlib
import random
import unittest

from packs import Packs, sha256

SPRING = ("--from", "2026-04-01", "--to", "2026-05-31")


class PackBitFlips(Packs):
    def test_anywhere_in_a_pack_whose_digest_was_noted(self):
        pack = self.top / "spring.zip"
        noted = self.bundle(*SPRING, "-o", pack).out.split()[0]
        bytes_of = bytearray(pack.read_bytes())
        self.assertEqual(hashlib.sha256(bytes_of).hexdigest(), noted)
        dice = random.Random(20261201)
        found = 0
        for _ in range(10_000):
            place, bit = dice.randrange(len(bytes_of)), 1 << dice.randrange(8)
            bytes_of[place] ^= bit
            found += hashlib.sha256(bytes_of).hexdigest() != noted
            bytes_of[place] ^= bit
        self.assertEqual(found, 10_000)
        self.assertEqual(hashlib.sha256(bytes_of).hexdigest(), noted, "each flip was taken back")

    def test_in_the_files_of_a_pack_that_nobody_noted(self):
        folder = self.top / "spring"
        self.bundle(*SPRING, "-o", folder)
        files = sorted(path for path in folder.rglob("*") if path.is_file() and path.stat().st_size > 0)
        dice = random.Random(20261201)
        for _ in range(60):
            path = dice.choice(files)
            before = path.read_bytes()
            flipped = bytearray(before)
            flipped[dice.randrange(len(flipped))] ^= 1 << dice.randrange(8)
            path.write_bytes(flipped)
            with self.subTest(path.relative_to(folder)):
                self.assertIn(self.isms("archive", "verify", folder, cwd=self.top).code, (3, 7))
            path.write_bytes(before)
        self.assertEqual(self.isms("archive", "verify", folder, cwd=self.top).code, 0, sha256(folder / "tagmanifest-sha256.txt"))


if __name__ == "__main__":
    unittest.main()
