"""What the process tests stand on: a temporary directory, the binary run in a clean environment, and a look at what
it left behind. After each test every record that was written is held against its published schema."""

import contextlib
import fcntl
import hashlib
import json
import os
import pty
import select
import shutil
import stat
import struct
import subprocess
import tempfile
import termios
import unittest
from pathlib import Path

import schemas

SOURCE = Path(__file__).resolve().parents[2]
BINARY = os.environ.get("ISMS_REVIEW_BINARY", str(SOURCE / "build/dev/bin/isms-review"))


class Run:
    """What one run of the program left: its exit code and what it printed."""

    def __init__(self, arguments, done):
        self.arguments = arguments
        self.code = done.returncode
        self.out_bytes = done.stdout or b""
        self.err_bytes = done.stderr or b""

    @property
    def out(self):
        return self.out_bytes.decode("utf-8")

    @property
    def err(self):
        return self.err_bytes.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def lines(self):
        return self.out.splitlines()

    def __str__(self):
        return (f"isms-review {' '.join(map(str, self.arguments))}\nexit code {self.code}\n"
                f"--- stdout\n{self.out_bytes.decode('utf-8', 'replace')}"
                f"--- stderr\n{self.err_bytes.decode('utf-8', 'replace')}")


def clean_environment(home, extra=None):
    """Nothing of whoever runs the tests reaches the program."""
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8", "TERM": "xterm",
                   "ISMS_REVIEW_PAGER": "cat"}
    for name in ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"):
        if name in os.environ:
            environment[name] = os.environ[name]
    environment.update({name: str(value) for name, value in (extra or {}).items()})
    return environment


def snapshot(directory, with_private=False):
    """Every file by its path, with mode and digest (a link with its target); .isms is lock, journal and cache, not a record."""
    found = {}
    for path in sorted(Path(directory).rglob("*")):
        relative = path.relative_to(directory)
        if relative.parts[0] == ".isms" and not with_private:
            continue
        status = path.lstat()
        if path.is_symlink():
            content = os.readlink(path)
        elif path.is_dir():
            content = "directory"
        elif stat.S_ISREG(status.st_mode):
            content = hashlib.sha256(path.read_bytes()).hexdigest()
        else:
            content = "special"
        found[str(relative)] = (oct(status.st_mode), content)
    return found


def reachable_program(top):
    """A copy of the binary that any user may run, wherever the checkout lies."""
    program = top / "bin/isms-review"
    program.parent.mkdir(exist_ok=True)
    shutil.copy(BINARY, program)
    return program


@contextlib.contextmanager
def as_ordinary_user(top):
    """Options of `isms()` under which it runs without root's power, which reads and writes whatever the modes say. Gives the
    user everything below `top`; for root the binary is put where that user can run it."""
    if os.geteuid() != 0:
        yield {}
        return
    nobody = 65534
    top.chmod(0o755)
    program = reachable_program(top)
    for path in [top, *top.rglob("*")]:
        os.chown(path, nobody, nobody, follow_symlinks=False)
    yield {"user": nobody, "group": nobody, "extra_groups": [], "program": program}
    for path in [top, *top.rglob("*")]:
        os.chown(path, 0, 0, follow_symlinks=False)


class ProcessTest(unittest.TestCase):
    """A test with a home of its own, and room for a review directory beside it."""

    maxDiff = None
    today = "2026-11-02"

    def setUp(self):
        self.top = Path(tempfile.mkdtemp(prefix="isms-review-test-"))
        self.addCleanup(shutil.rmtree, self.top, ignore_errors=True)
        self.home = self.top / "home"
        self.home.mkdir()
        self.directory = self.top / "review"
        self.damaged = set()  # files that a test spoiled on purpose

    def tearDown(self):
        problems = schemas.problems_below(self.top, except_for=self.damaged)
        self.assertEqual(problems, [], "what the program wrote has to fit docs/schema")

    def isms(self, *arguments, cwd=None, stdin=b"", env=None, timeout=60, program=BINARY, **options):
        """Runs the program with exactly these arguments; in the review directory where there is one."""
        words = [str(argument) for argument in arguments]
        if isinstance(stdin, str):
            stdin = stdin.encode("utf-8")
        options["input" if isinstance(stdin, bytes) else "stdin"] = stdin
        options.setdefault("stdout", subprocess.PIPE)
        options.setdefault("stderr", subprocess.PIPE)
        where = cwd or (self.directory if self.directory.is_dir() else self.top)
        done = subprocess.run([str(program), *words], cwd=where, env=clean_environment(self.home, env), timeout=timeout, **options)
        return Run(words, done)

    def on_terminal(self, *arguments, columns=80, env=None, typed=b""):
        """Runs the program on a terminal of that width and gives its exit code and all that it showed."""
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        where = self.directory if self.directory.is_dir() else self.top
        child = subprocess.Popen([BINARY, *map(str, arguments)], cwd=where, env=clean_environment(self.home, env), stdin=slave, stdout=slave, stderr=slave,
                                 start_new_session=True)
        os.close(slave)
        if typed:
            os.write(master, typed)
        shown = b""
        while True:
            if not select.select([master], [], [], 60)[0]:
                child.kill()
                self.fail(f"it waits for more than was typed: {shown.decode('utf-8', 'replace')}")
            try:
                piece = os.read(master, 65536)
            except OSError:  # EIO: nobody holds the other end any more
                break
            if not piece:
                break
            shown += piece
        os.close(master)
        return child.wait(timeout=60), shown.decode("utf-8", "surrogateescape").replace("\r\n", "\n")

    def act(self, *arguments, by="ada", on=None, code=0, **options):
        """Runs the program as somebody on a day of the simulated directory, and insists on the exit code (None: any)."""
        run = self.isms("--as", by, "--today", on or self.today, *arguments, **options)
        if code is not None:
            self.assertEqual(run.code, code, str(run))
        return run

    def read(self, *arguments, on=None, code=0, **options):
        """Runs a command that changes nothing."""
        run = self.isms("--today", on or self.today, *arguments, **options)
        if code is not None:
            self.assertEqual(run.code, code, str(run))
        return run

    def make_review_directory(self, at=None):
        """Acme with its chief executive ada, and ben and cleo who answer to her."""
        shutil.copytree(_seed(), at or self.directory, symlinks=True)
        return at or self.directory

    def make_planned_review(self):
        """The same, with the agenda of MR-2026-11 (Tuesday 2026-11-10) and one action of ben's raised in it."""
        self.make_review_directory()
        self.act("agenda", "new")
        self.act("actions", "add", "Patch the VPN gateways @ben due:2026-11-20", "--meeting", "MR-2026-11")

    def forget_address(self, person):
        """Takes somebody's e-mail address out of the register."""
        path = self.directory / f"people/{person}.json"
        record = json.loads(path.read_text(encoding="utf-8"))
        del record["email"]
        path.write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")

    def make_measured_review(self):
        """A planned review and registers with something in them: a late nonconformity, a metric off target, a high risk."""
        self.make_planned_review()
        self.act("inputs", "add", "nonconformities", "Leavers keep their accounts", "severity=major", "due=2026-10-30", "owner=ben")
        self.act("inputs", "add", "metrics", "Patched in time", "target=95", "control=A.8.8")
        for month, value in enumerate((97, 96, 94, 91, 90), 6):
            self.act("inputs", "observe", "patched-in-time", f"2026-{month:02}", value)
        self.act("inputs", "add", "risks", "A fire in the hall", "current=high")

    def make_held_review(self):
        """The same, with complete minutes that wait for a signature."""
        self.make_planned_review()
        form = filled_form(self.act("minutes", "take", "MR-2026-11", "--form", on="2026-11-10").out)
        self.act("minutes", "take", "MR-2026-11", "--from", "-", on="2026-11-10", stdin=form)

    def make_signed_review(self):
        self.make_held_review()
        self.act("minutes", "sign", "MR-2026-11", "--by", "ada", on="2026-11-11")

    def make_distributed_review(self):
        self.make_signed_review()
        self.act("minutes", "distribute", "MR-2026-11", "--how", "by e-mail", on="2026-11-12")

    def make_sealed_review(self):
        self.make_signed_review()
        self.act("archive", "seal", "MR-2026-11", on="2026-11-12")

    def make_expired_review(self):
        """MR-2019-11, sealed in 2019 with two attachments, whose six years have ended. MR-2019-12 names one of them too, and has an open action."""
        self.act("init", self.directory, "--simulated", "--organisation", "Acme", "--scope", "Hosting", "--interval", "second tuesday",
                 "--retention", "6", "--place", "Board room", "--start-time", "10:00", on="2019-11-01", cwd=self.top)
        self.act("people", "add", "Ada Example", "--id", "ada", "--role", "Chief executive", "--top-management", on="2019-11-01")
        self.act("people", "add", "Ben Example", "--id", "ben", "--role", "Network", "--manager", "ada", on="2019-11-01")
        for number, (name, text) in enumerate((("offer", "a gateway: 900 euros"), ("invoice", "paid on 11 November")), 1):
            file = self.top / f"{name}.txt"
            file.write_text(text, encoding="ascii")
            self.act("actions", "add", f"Get the {name} @ben due:+2w", on="2019-11-01")
            self.act("actions", "attach", f"A-2019-00{number}", file, on="2019-11-01")
        self.act("actions", "done", "A-2019-002", "--note", "Paid", on="2019-11-11")
        for number, day in ((11, "2019-11-12"), (12, "2019-12-10")):
            review = f"MR-2019-{number}"
            self.act("agenda", "new", f"2019-{number}", on=day)
            self.act("actions", "add", f"Buy gateway {number} @ben due:+2w", "--meeting", review, on=day)
            form = filled_form(self.act("minutes", "take", review, "--form", on=day).out)
            self.act("minutes", "take", review, "--from", "-", on=day, stdin=form)
            if number == 11:
                self.act("actions", "done", f"{review}-A01", "--note", "Bought", on=day)
            self.act("minutes", "sign", review, "--by", "ada", on=day)
            self.act("archive", "seal", review, on=day)

    def unchanged(self, directory=None):
        """`with self.unchanged():` insists that no file but the store's own differs afterwards."""
        return _Unchanged(self, directory or self.directory)

    def record(self, path):
        return json.loads((self.directory / path).read_text(encoding="utf-8"))

    def assert_diagnostic(self, run, *words, hint=True):
        """Standard error says what is wrong, and what to do about it."""
        self.assertRegex(run.err, r"(?m)^(\x1b\[31m)?error:", str(run))
        if hint:
            self.assertRegex(run.err, r"(?m)^  hint: \S", str(run))
        for word in words:
            self.assertIn(word, run.err, str(run))
        self.assertNotIn("terminate called", run.err)


class _Unchanged:
    def __init__(self, test, directory):
        self.test = test
        self.directory = directory

    def __enter__(self):
        self.before = snapshot(self.directory)

    def __exit__(self, kind, error, trace):
        if kind is None:
            self.test.assertEqual(snapshot(self.directory), self.before, "nothing was to change")


_seed_directory = None


def _seed():
    """One review directory a test file, made by the program and copied from then on."""
    global _seed_directory
    if _seed_directory is None:
        top = Path(tempfile.mkdtemp(prefix="isms-review-seed-"))
        unittest.addModuleCleanup(shutil.rmtree, top, ignore_errors=True)
        _seed_directory = top / "review"
        acting = [BINARY, "--as", "ada", "--today", "2026-11-02"]
        for words in (["init", _seed_directory, "--simulated", "--organisation", "Acme", "--scope", "Hosting",
                       "--interval", "second tuesday", "--retention", "6", "--place", "Board room", "--start-time", "10:00"],
                      ["-C", _seed_directory, "people", "add", "Ada Example", "--id", "ada", "--role", "Chief executive",
                       "--email", "ada@example.org", "--top-management"],
                      ["-C", _seed_directory, "people", "add", "Ben Example", "--id", "ben", "--role", "Network", "--manager", "ada",
                       "--email", "ben@example.org"],
                      ["-C", _seed_directory, "people", "add", "Cleo Example", "--id", "cleo", "--role", "Security officer",
                       "--manager", "ada", "--email", "cleo@example.org"]):
            subprocess.run([*acting, *map(str, words)], check=True, env=clean_environment(top), capture_output=True)
    return _seed_directory


def filled_form(form):
    """The minutes form as a diligent secretary would fill it in."""
    lines = []
    in_item = False
    for line in form.splitlines():
        if line.startswith("## "):
            in_item = line.endswith("]")
        if line.startswith("End:"):
            line = "End: 11:30"
        if line.strip() == "Place:":
            line = "Place: Board room"
        if line.startswith("- [ ] @"):
            line = line.replace("- [ ]", "- [x]", 1)
        for what in ("Suitability", "Adequacy", "Effectiveness"):
            if line == what + ":":
                line = f"{what}: yes - the figures of the year"
        if line.startswith("- ") and line.endswith(": ?"):
            line = line[:-1] + "carried over - waiting for the supplier"
        lines.append(line)
        if in_item and line.startswith("## "):
            lines.append("No change: the ISMS stays as it is" if line.endswith("[results]") else "N/R: nothing new since the last review")
    return "\n".join(lines) + "\n"
