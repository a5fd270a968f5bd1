"""Kills the program at every system call that changes something, and makes every one of them fail.

Whatever happens, the directory is the old or the new one to the byte, and the next command works. A test is one
command; run one alone with: ISMS_REVIEW_BINARY=... python3 tests/fault/fault_test.py ActionsAdd
"""

import collections
import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import scenarios
import tracer

BINARY = os.environ.get("ISMS_REVIEW_BINARY", "")

# Failures that the command gets over: it ends with 0 and the new state. By call and target.
HARMLESS = [
    # The cache can be computed again.
    ("openat", ".isms/cache"), ("fchmod", ".isms/cache"), ("write", ".isms/cache"), ("renameat", ".isms/cache"),
    ("unlinkat", ".isms/cache"), ("mkdirat", "./.isms cache"),
    # What a killed writer may have left, and what is too old for undo, goes with a later change.
    ("unlinkat", ".isms"),
    # It only matters to other users, and their first lock or draft.
    ("fchmod", ".isms/lock"), ("chmod", "./drafts"), ("fchmod", ".base.md"),
    # A draft that stays is offered again.
    ("unlink", "./drafts"), ("rmdir", "./drafts"),
    # A copy of public keys and a signature that ssh-keygen read: the system clears its folder for temporary files.
    ("unlinkat", "isms-review-RANDOM"), ("unlink", "isms-review-RANDOM"), ("rmdir", "isms-review-RANDOM"),
    # The message is lost, and there is nowhere else to say so; the exit code stands.
    ("write", "standard error"),
]  # fmt: skip


def records(directory):
    """The permissions and bytes of all that is evidence."""
    found = {}
    for path in sorted(directory.rglob("*")):
        inside = path.relative_to(directory)
        if inside.parts[0] not in (".isms", "drafts") and not path.is_dir():
            found[str(inside)] = (path.lstat().st_mode, path.read_bytes())
    return found


def difference(found, expected):
    return sorted(name for name in found.keys() | expected.keys() if found.get(name) != expected.get(name))


class Room:
    """A folder for copies, in memory where possible: what is tested is the order of calls, not the disk."""

    def __init__(self):
        memory = pathlib.Path("/dev/shm")
        usable = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 50_000_000
        self.holder = tempfile.TemporaryDirectory(prefix="isms-fault-", dir=memory if usable else None)
        self.path = pathlib.Path(self.holder.name)
        self.copies = self.path / "copies"
        self.copies.mkdir()

    def copy(self, directory):
        copy = pathlib.Path(tempfile.mkdtemp(dir=self.copies)) / "review"
        subprocess.run(["cp", "-a", directory, copy], check=True)
        return copy

    def close(self):
        self.holder.cleanup()


class Faults:
    """What every command has to survive. Mixed into a test case that names its scenario."""

    scenario_name = ""

    @classmethod
    def setUpClass(cls):
        why_not = tracer.missing()
        if why_not:
            raise AssertionError(why_not)
        if not BINARY:
            raise AssertionError("set ISMS_REVIEW_BINARY to the isms-review that is to be tested")
        cls.room = Room()
        cls.addClassCleanup(cls.room.close)
        workshop = scenarios.Workshop(BINARY, cls.room.path)
        cls.scenario = getattr(workshop, cls.scenario_name)()
        cls.old = records(cls.scenario.directory)
        undisturbed = cls.room.copy(cls.scenario.directory)
        _, cls.calls = tracer.changes(cls.scenario.command, undisturbed, cls.scenario.environment, cls.scenario.follow)
        cls.new = records(undisturbed)
        # What the same command and an undo then do; from the old state they do what they did undisturbed.
        cls.after_old = cls.follow_up(cls.room.copy(cls.scenario.directory))
        cls.after_new = cls.follow_up(undisturbed)

    @classmethod
    def run_program(cls, directory, *words):
        command = [BINARY, "--today", "2026-01-16", *words] if words else cls.scenario.command
        return subprocess.run(
            command, cwd=directory, env=cls.scenario.environment, capture_output=True, text=True, errors="replace", check=False
        )

    @classmethod
    def follow_up(cls, directory):
        again = cls.run_program(directory)
        after_again = records(directory)
        undone = cls.run_program(directory, "undo")
        return (again.returncode, after_again, undone.returncode, records(directory))

    def every(self, fault, check, lasts=lambda call: False):
        """Meets each call with the fault, once or from there on, and checks what is left; several at a time."""

        def examine(call):
            directory = self.room.copy(self.scenario.directory)
            try:
                run = tracer.inject(
                    self.scenario.command, directory, self.scenario.environment, call,
                    f"{fault}:when={call.ordinal}" + ("+" if lasts(call) else ""), self.scenario.follow,
                )  # fmt: skip
                return check(call, run, directory)
            except AssertionError as error:
                return f"{call}: {error}"
            finally:
                shutil.rmtree(directory.parent)

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            results = list(pool.map(examine, self.calls))
        wrong = [result for result in results if result not in ("old", "new", "harmless")]
        found = collections.Counter(result for result in results if result not in wrong)
        told = ", ".join(f"{count} {what}" for what, count in sorted(found.items()))
        print(f"{self.scenario_name}, {fault}: {len(self.calls)} calls: {told}")
        for call, result in zip(self.calls, results):
            if result == "harmless":
                print(f"  harmless: {call}")
        if wrong:
            self.fail(f"{len(wrong)} of {len(self.calls)} calls:\n" + "\n".join(wrong))
        return found

    def state_after(self, directory, may_be_old=True):
        """Lets the next commands run; which state they find."""
        typed = self.typed_text(directory)
        status = self.run_program(directory, "status")
        assert status.returncode == 0, f"then status ended with {status.returncode}: {status.stderr}"
        now = records(directory)
        state = "new" if now == self.new else "old" if now == self.old and may_be_old else ""
        assert state, f"neither old nor new: {difference(now, self.new)} are not new, {difference(now, self.old)} not old"
        if state == "old" and typed is not None:
            assert typed == self.form(), "what was typed in the editor is lost"
        doctor = self.run_program(directory, "doctor")
        assert doctor.returncode == 0, f"then doctor ended with {doctor.returncode}: {doctor.stdout}{doctor.stderr}"
        return state

    def typed_text(self, directory):
        """The draft, once something was typed; none before, or where no editor is used."""
        if not self.scenario.typed:
            return None
        draft, marker = self.scenario.typed
        if not (directory / marker).exists():
            return None
        return (directory / draft).read_text() if (directory / draft).exists() else ""

    def form(self):
        return (self.room.path / "filled.md").read_text()

    def check_follow_up(self, directory, state):
        expected = self.after_new if state == "new" else self.after_old
        code, after_again, undo_code, after_undo = self.follow_up(directory)
        assert code == expected[0], f"the same command then ended with {code} instead of {expected[0]}"
        assert after_again == expected[1], f"the same command then left other bytes in {difference(after_again, expected[1])}"
        assert undo_code == expected[2], f"undo then ended with {undo_code} instead of {expected[2]}"
        assert after_undo == expected[3], f"undo then left other bytes in {difference(after_undo, expected[3])}"
        left = [directory / ".isms" / name for name in ("pending.json", "pending.json.tmp")]
        left += (directory / ".isms/staging").iterdir() if (directory / ".isms/staging").exists() else []
        left = [path.name for path in left if path.exists()]
        assert not left, f"{left} are left under .isms"

    def check_kill(self, call, run, directory):
        assert run.code == -9, f"it was not killed but ended with {run.code}"
        state = self.state_after(directory)
        self.check_follow_up(directory, state)
        return state

    def check_error(self, call, run, directory):
        harmless = run.code == 0
        if harmless:
            known = any(call.name == name and part in call.target for name, part in HARMLESS)
            assert known, f"the failure was passed over: {run.out}{run.err}"
        else:
            assert run.code in self.scenario.failure_codes, f"exit code {run.code}: {run.err}"
            assert "error: " in run.err, f"no message: {run.err}"
            assert "nothing was changed" not in run.err or records(directory) == self.old, f"but something was: {run.err}"
        # A promise that the next command completes the change is one that it is not lost, either.
        promised = harmless or "completes it" in run.err or "standard output" in run.err
        state = self.state_after(directory, may_be_old=not promised)
        self.check_follow_up(directory, state)
        return "harmless" if harmless else state

    def test_killed(self):
        found = self.every("signal=KILL", self.check_kill)
        self.assertGreater(found["new"], 0)
        if self.scenario_name != "recovery":
            self.assertGreater(found["old"], 0)

    def test_disk_full(self):
        """Full from that call on; but a message must still come through, and strace can't tell one from a file."""
        self.every("error=ENOSPC", self.check_error, lasts=lambda call: call.name != "write")

    def test_input_output_error(self):
        """That call alone."""
        self.every("error=EIO", self.check_error)


class ActionsAdd(Faults, unittest.TestCase):
    scenario_name = "actions_add"


class ActionsAddInClone(Faults, unittest.TestCase):
    scenario_name = "actions_add_in_clone"


class ActionsAddWithFullJournal(Faults, unittest.TestCase):
    scenario_name = "actions_add_with_full_journal"


class ActionsDone(Faults, unittest.TestCase):
    scenario_name = "actions_done"


class MinutesTake(Faults, unittest.TestCase):
    scenario_name = "minutes_take"


class MinutesTakeInEditor(Faults, unittest.TestCase):
    scenario_name = "minutes_take_in_editor"

    def check_follow_up(self, directory, state):
        """A draft that outlived its transaction is merged with the minutes that were made from it, which have numbers that it lacks: the
        same command then shows both (5), where a fresh form filled in the same way has errors (3)."""
        draft, _ = self.scenario.typed
        kept = directory / draft
        if state == "new" and kept.exists() and kept.with_suffix(".base.md").exists():
            again = self.run_program(directory)
            assert again.returncode == 5, f"the same command then ended with {again.returncode}: {again.stderr}"
            assert records(directory) == self.new, "it changed a record"
            return
        super().check_follow_up(directory, state)


class InputsImport(Faults, unittest.TestCase):
    """So many files that they are synced by one call. What happens to each file is tested with the others: here it
    is the calls that work on all of them, and some between."""

    scenario_name = "inputs_import"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        every = cls.calls
        assert sum(call.name == "syncfs" for call in every) == 1, "a large change is synced at once"
        assert not any(call.name == "fsync" and "/staging/" in call.target for call in every), "and not one by one"
        cls.calls = [call for call in every if call.name in ("syncfs", "fsync") or "pending" in call.target]
        cls.calls += every[:: len(every) // 8]


class ArchiveSeal(Faults, unittest.TestCase):
    scenario_name = "archive_seal"


class ArchiveTrust(Faults, unittest.TestCase):
    scenario_name = "archive_trust"


class ArchiveSign(Faults, unittest.TestCase):
    scenario_name = "archive_sign"


class ArchiveTimestamp(Faults, unittest.TestCase):
    scenario_name = "archive_timestamp"


class ArchiveDispose(Faults, unittest.TestCase):
    scenario_name = "archive_dispose"

    def state_after(self, directory, may_be_old=True):
        """What was disposed of is nowhere any more, not in the journal either; an interrupted disposal is finished, not half done."""
        state = super().state_after(directory, may_be_old)
        verified = self.run_program(directory, "archive", "verify")
        assert verified.returncode == 0, f"then archive verify ended with {verified.returncode}: {verified.stderr}"
        if state == "new":
            left = [str(path) for path in directory.rglob("*.before") if b"minutes" in path.read_bytes() and b'"attendance"' in path.read_bytes()]
            assert not left, f"the journal still has the minutes: {left}"
        return state


class Recovery(Faults, unittest.TestCase):
    scenario_name = "recovery"


if __name__ == "__main__":
    unittest.main()
