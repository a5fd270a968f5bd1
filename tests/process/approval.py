"""Texts that a person has read and approved, in tests/approved. With ISMS_APPROVE=1 in the environment they are written anew, to be
reviewed as a diff, as tests/support/approval.hpp does for the unit tests."""

import os
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "approved"


def check(test, name, actual):
    path = FOLDER / name
    if os.environ.get("ISMS_APPROVE"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(actual.encode("utf-8"))
        return
    approved = path.read_bytes().decode("utf-8") if path.is_file() else ""
    test.assertEqual(actual, approved, f"approved file: tests/approved/{name} (ISMS_APPROVE=1 rewrites it)")
