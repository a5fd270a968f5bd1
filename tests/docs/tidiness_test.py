"""Nothing in the repository names the machine on which it was written or was left half done, and no source is long."""

import re
import subprocess
import unittest

from markdown import ROOT

LONGEST = 400  # lines of a source file

# Written so that this file does not find itself.
MACHINE = re.compile(rb"/(?:work|root)" + rb"/")
LEFT_BEHIND = re.compile(rb"\b(?:TO" + rb"DO|FIX" + rb"ME)\b")


def files():
    """Everything that is, or would be, committed."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=False
    )
    if listed.returncode == 0:
        paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    else:
        paths = [path for path in ROOT.rglob("*") if not path.is_relative_to(ROOT / "build")]
    return [path for path in paths if path.is_file()]


class Tidiness(unittest.TestCase):
    def find(self, pattern):
        return [str(path.relative_to(ROOT)) for path in files() if pattern.search(path.read_bytes())]

    def test_no_path_of_the_machine(self):
        self.assertEqual(self.find(MACHINE), [])

    def test_nothing_left_for_later(self):
        self.assertEqual(self.find(LEFT_BEHIND), [])

    def test_no_long_source(self):
        long = {}
        for folder in ("src", "include"):
            for path in (ROOT / folder).rglob("*.[ch]pp"):
                lines = len(path.read_text(encoding="utf-8").splitlines())
                if lines > LONGEST:
                    long[str(path.relative_to(ROOT))] = lines
        self.assertEqual(long, {})


if __name__ == "__main__":
    unittest.main()
