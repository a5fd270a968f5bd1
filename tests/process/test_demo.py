"""The demonstration runs from the first look at what is due to the sealed minutes, and shows no error."""

import re
import subprocess
import unittest

from harness import BINARY, SOURCE, ProcessTest, clean_environment


class Demo(ProcessTest):
    def test_it_ends_with_sealed_minutes(self):
        environment = clean_environment(self.home, {"TMPDIR": self.top})
        done = subprocess.run([SOURCE / "examples/demo.sh", BINARY], cwd=self.top, env=environment, capture_output=True, text=True, timeout=280)
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout[-2000:])
        self.assertNotRegex(done.stdout, r"(?m)^error:")
        self.assertRegex(done.stdout, r"(?m)^note: MR-2026-12 is sealed|MR-2026-12 sealed as 0000")
        self.assertRegex(done.stdout, r"(?m)^data/0000\d\d/.*: OK$")
        self.assertGreaterEqual(len(re.findall(r"(?m)^\$ isms-review", done.stdout)), 12)


if __name__ == "__main__":
    unittest.main()
