#!/usr/bin/env python3
"""Holds `archive verify` against the BagIt conformance suite of the Library of Congress, of which a checkout is named:

    tests/validate/bagit_suite.py build/dev/bin/isms-review .../bagit-conformance-suite

A bag under "valid" has to be valid, one under "warning" valid with a warning, one under "invalid" or "linux-only" invalid.
What is judged otherwise is named, with what the program said; the last line has the counts."""

import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile


def judge(program, bag):
    """What the program says of a bag: "valid", "warning" or "invalid", and its findings."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"PATH": os.environ["PATH"], "HOME": home, "LC_ALL": "C.UTF-8"}
        done = subprocess.run([program, "--json", "archive", "verify", f"{bag}/"], env=environment, capture_output=True, check=False)
    answer = json.loads(done.stdout)
    severities = {finding["severity"] for finding in answer["diagnostics"]}
    if done.returncode == 7 and "error" in severities:
        return "invalid", answer["diagnostics"]
    if done.returncode == 0 and "error" not in severities:
        return ("warning" if severities else "valid"), answer["diagnostics"]
    return f"exit code {done.returncode}", answer["diagnostics"]


ACCEPTED = {"valid": {"valid", "warning"}, "warning": {"warning"}, "invalid": {"invalid"}, "linux-only": {"invalid"}}


def main(program, suite):
    right, wrong = collections.Counter(), 0
    for bag in sorted(pathlib.Path(suite).glob("v*/*/*")):
        kind = bag.parent.name
        if not bag.is_dir() or kind not in ACCEPTED:
            continue
        verdict, findings = judge(os.path.abspath(program), bag)
        if verdict in ACCEPTED[kind]:
            right[kind] += 1
            if "-v" in sys.argv:
                print(f"{bag.relative_to(suite)}: {verdict}: {' '.join(sorted({f['code'] for f in findings}))}")
            continue
        wrong += 1
        print(f"{bag.relative_to(suite)}: {verdict}")
        for finding in findings:
            print("   ", finding["code"], finding.get("file", ""), finding["message"], finding.get("reason", ""))
    print(", ".join(f"{kind}: {right[kind]}" for kind in ACCEPTED), f"- {wrong} judged otherwise")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
