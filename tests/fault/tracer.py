"""Runs a program under strace: lists the system calls with which it changes something, and makes one of them fail."""

import dataclasses
import pathlib
import re
import subprocess
import tempfile

# Everything that changes a file system, or makes a change last. Opening counts where the flags say so.
OPENING = {"open", "openat", "openat2", "creat"}
CHANGING = OPENING | {
    "write", "writev", "pwrite64", "pwritev", "pwritev2", "sendfile", "splice", "copy_file_range", "fallocate",
    "ftruncate", "truncate", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat",
    "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat", "mknod", "mknodat", "fsync", "fdatasync", "sync", "syncfs",
    "sync_file_range", "msync", "chmod", "fchmod", "fchmodat", "chown", "fchown", "lchown", "fchownat", "utimensat",
    "setxattr", "fsetxattr", "io_uring_enter",
}  # fmt: skip
OPENED_FOR_CHANGE = re.compile(r"O_(CREAT|WRONLY|RDWR|TRUNC)")
ENTRY = re.compile(r"^(?P<pid>\d+) +(?P<name>\w+)\((?P<arguments>.*)$")


@dataclasses.dataclass(frozen=True)
class Call:
    """The `ordinal`th call of that name (from 1), which is what strace's `when=` counts."""

    name: str
    ordinal: int
    target: str

    def __str__(self):
        return f"{self.name} {self.ordinal} ({self.target})"


@dataclasses.dataclass
class Outcome:
    code: int  # negative: the signal that ended it
    out: str
    err: str
    calls: list  # of the traced names, in order; the injected one among them
    injected: bool


def missing():
    """Why nothing can be traced here; empty where all is well."""
    try:
        run = subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return "strace is not installed; these tests need it: apt-get install strace"
    if run.returncode == 0:
        return ""
    return (
        "strace can't trace here, and without it these tests prove nothing: " + run.stderr.strip() + "; allow ptrace "
        "(in a container: --cap-add SYS_PTRACE), or leave them out knowingly: ctest -E '^fault: '"
    )


def changes(command, directory, environment, follow=True):
    """All calls of an undisturbed run that change something. The program makes no pipe: what is written to one is a sanitizer's, which
    so looks whether an address can be read."""
    outcome = _run(command, directory, environment, sorted(CHANGING), None, follow)
    if outcome.code != 0:
        raise AssertionError(f"the undisturbed run ended with {outcome.code}: {outcome.err}")
    return outcome, [call for call in outcome.calls if not call.target.startswith("pipe:") and
                     (call.name not in OPENING or call.target.startswith("+"))]


def inject(command, directory, environment, call, fault, follow=True):
    """A run in which `call` meets `fault`: what follows `inject=NAME:` in strace's manual, but for `when=`."""
    outcome = _run(command, directory, environment, [call.name], f"inject={call.name}:{fault}", follow)
    met = [other for other in outcome.calls if other.ordinal == call.ordinal]
    if not outcome.injected or met != [call]:
        raise AssertionError(f"{call} did not meet the fault, but {met or 'nothing'}")
    return outcome


def _run(command, directory, environment, names, fault, follow):
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / "trace"
        # Not --seccomp-bpf, under which strace 6.1 delivers no signal.
        strace = ["strace", "-y", "-s", "64", "-o", str(log)] + (["-f"] if follow else [])
        # A name that this machine's kernel does not have is no error.
        strace += ["-e", "trace=" + ",".join("?" + name for name in names)]
        if fault:
            strace += ["-e", fault]
        run = subprocess.run(
            strace + command, cwd=directory, env=environment, capture_output=True, stdin=subprocess.DEVNULL, check=False
        )
        text = log.read_text(errors="replace")
    if not follow:
        text = re.sub(r"(?m)^(?=\w+\()", "0 ", text)
    injected = "(INJECTED)" in text or run.returncode == -9
    out, err = run.stdout.decode(errors="replace"), run.stderr.decode(errors="replace")
    return Outcome(run.returncode, out, err, _calls(text, str(directory)), injected)


def _calls(log, root):
    entries = [entry for entry in map(ENTRY.match, log.splitlines()) if entry]
    if len({entry["pid"] for entry in entries}) > 1:
        # strace counts in each thread for itself, so an ordinal would mean several calls.
        raise AssertionError("the program changes things from several threads; these tests can't tell their calls apart")
    counts, calls = {}, []
    for entry in entries:
        name = entry["name"]
        counts[name] = counts.get(name, 0) + 1
        calls.append(Call(name, counts[name], _target(name, entry["arguments"], root)))
    return calls


def _target(name, arguments, root):
    """What the call works on, spelled the same in every copy of the directory; `+` marks opening for a change."""
    if name in OPENING:
        mark = "+ " if name == "creat" or OPENED_FOR_CHANGE.search(arguments) else ""
    else:
        mark = ""
    arguments = arguments.split(") = ")[0]
    number = re.match(r"\d+", arguments)
    if number and number[0] in "12" and "pipe:" in arguments:
        return "standard output" if number[0] == "1" else "standard error"
    if "write" in name:
        arguments = arguments.split(", ")[0]
    parts = re.findall(r'<([^<>]*)>|"([^"]*)"', arguments)
    shown = " ".join(folder or text for folder, text in parts).replace(root, ".")
    return mark + re.sub(r"isms-review-\w{6}\b", "isms-review-RANDOM", re.sub(r"\.\d+\.tmp", ".PID.tmp", shown))
