"""What the tests of evidence packs share."""

import hashlib
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from harness import BINARY, SOURCE, ProcessTest, clean_environment

DAY = "2026-12-01"
EXAMPLE = SOURCE / "examples/acme"
STOCK = "/usr/bin:/bin"


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def make_key(path):
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", f"{path.name}@example.org", "-f", path], check=True)
    return path


_pack = None


def acme_pack():
    """A pack of everything in the example, as a folder; to be read only."""
    global _pack
    if _pack is None:
        top = Path(tempfile.mkdtemp(prefix="isms-review-pack-"))
        unittest.addModuleCleanup(shutil.rmtree, top, ignore_errors=True)
        _pack = top / "pack"
        subprocess.run([BINARY, "-C", EXAMPLE, "--today", DAY, "archive", "bundle", "-o", _pack], check=True, env=clean_environment(top),
                       capture_output=True)
    return _pack


def with_new_manifests(bag):
    """What somebody does who knows how bags work: makes all manifests anew, and says how large the payload is now."""
    info = bag / "bag-info.txt"
    if info.exists():
        sizes = [path.stat().st_size for path in (bag / "data").rglob("*") if path.is_file()]
        info.write_text(re.sub(r"(?m)^Payload-Oxum: .*$", f"Payload-Oxum: {sum(sizes)}.{len(sizes)}", info.read_text(encoding="utf-8")), encoding="utf-8")
    for name, files in (("manifest-sha256.txt", sorted(path for path in (bag / "data").rglob("*") if path.is_file())),
                        ("tagmanifest-sha256.txt", sorted(path for path in bag.iterdir() if path.is_file() and not path.name.startswith("tagmanifest")))):
        (bag / name).write_text("".join(f"{sha256(path)}  {path.relative_to(bag)}\n" for path in files), encoding="utf-8")


class Packs(ProcessTest):
    def bundle(self, *words, directory=EXAMPLE, on=DAY, code=0, **options):
        run = self.isms("-C", directory, "--today", on, "archive", "bundle", *words, cwd=self.top, **options)
        if code is not None:
            self.assertEqual(run.code, code, str(run))
        return run

    def restore(self, pack, target, *words, code=0):
        run = self.isms(*words, "archive", "restore", pack, target, cwd=self.top)
        self.assertEqual(run.code, code, str(run))
        return run

    def run_script(self, folder, *words):
        """verify.sh, where nothing but the system's own programs is on the path."""
        self.assertIsNone(shutil.which("isms-review", path=STOCK))
        return subprocess.run(["sh", "verify.sh", *words], cwd=folder, env={"PATH": STOCK, "TMPDIR": str(self.top)}, capture_output=True, text=True,
                              check=False)

    def assert_checks(self, folder, *words):
        checked = self.run_script(folder, *words)
        self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
        self.assertTrue(checked.stdout.endswith("Nothing is wrong.\n"), checked.stdout)
        return checked.stdout
