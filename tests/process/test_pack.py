"""Evidence packs: made, checked with stock tools alone, restored, refused."""

import hashlib
import json
import os
import shutil
import subprocess
import unittest
import zipfile

from harness import SOURCE, ProcessTest, snapshot

DAY = "2026-12-01"
EXAMPLE = SOURCE / "examples/acme"


class Packs(ProcessTest):
    def bundle(self, *words, directory=EXAMPLE, on=DAY, code=0, cwd=None, **options):
        run = self.isms("-C", directory, "--today", on, "archive", "bundle", *words, cwd=cwd or self.top, **options)
        if code is not None:
            self.assertEqual(run.code, code, str(run))
        return run

    def unpacked(self, pack):
        """The folder in the zip, as `unzip` leaves it."""
        folder = self.top / (pack.stem + "-unpacked")
        subprocess.run(["unzip", "-q", pack, "-d", folder], check=True)
        [top] = folder.iterdir()
        return top

    def run_script(self, folder, *words):
        """verify.sh, where nothing but the system's own programs is on the path."""
        done = subprocess.run(["sh", "verify.sh", *words], cwd=folder, env={"PATH": "/usr/bin:/bin", "TMPDIR": str(self.top)}, capture_output=True,
                              text=True, check=False)
        self.assertIsNone(shutil.which("isms-review", path="/usr/bin:/bin"))
        return done


class Bundle(Packs):
    def test_whole_path(self):
        """Bundled, checked by us and by the script, restored, and the same again."""
        pack = self.top / "evidence.zip"
        run = self.bundle("-o", pack)
        self.assertEqual(run.out, f"{hashlib.sha256(pack.read_bytes()).hexdigest()}  {pack}\n")
        self.assertEqual(self.isms("archive", "verify", pack, cwd=self.top).code, 0)

        checked = self.run_script(self.unpacked(pack))
        self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
        self.assertTrue(checked.stdout.endswith("Nothing is wrong.\n"), checked.stdout)

        back = self.top / "back"
        restored = self.isms("archive", "restore", pack, back, cwd=self.top)
        self.assertEqual((restored.code, restored.out), (0, f"{back}\n"), str(restored))
        contents = {name: content for name, (_, content) in snapshot(back).items()}
        self.assertEqual(contents, {name: content for name, (_, content) in snapshot(EXAMPLE).items()})
        for check in (["archive", "verify"], ["doctor"]):
            self.assertEqual(self.isms("-C", back, "--today", DAY, *check).code, 0)

    def test_same_bytes(self):
        first = self.bundle("-o", self.top / "a.zip", "--to", DAY)
        second = self.bundle("-o", self.top / "b.zip", "--to", DAY, on="2027-02-03",
                             env={"TZ": "Pacific/Auckland", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"})
        self.assertEqual(first.out.split()[0], second.out.split()[0])


if __name__ == "__main__":
    unittest.main()
