#!/usr/bin/python3
"""Runs the sessions that the documents show, so that what they print is what the program prints.

Every fenced block with the language `console` is part of its document's session: lines that start with `$ ` are typed
(lines that start with `> ` go on with them), the others are what came back. A session starts in an empty home directory,
on a terminal of 80 columns without colour and without a keyboard. An HTML comment `<!-- file: NAME -->` makes the next
fenced block a file of that name.

    session.py PROGRAM DOCUMENT...    rewrites the documents with what the program prints now
"""

import os
import pty
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from markdown import fences

HOME = "/home/cleo"  # what documents call the home directory


@dataclass
class Step:
    """One command with what the document says it prints, or a file that the document gives."""

    start: int  # lines of the document that the answer fills
    end: int
    command: str = ""
    name: str = ""
    content: str = ""


def steps_of(text):
    """The session of a document, in order."""
    lines = text.splitlines()
    steps = []
    for block in fences(text):
        before = lines[block.start - 2].strip() if block.start >= 2 else ""
        named = re.fullmatch(r"<!-- file: (\S+) -->", before)
        if named:
            steps.append(Step(block.start, block.start, name=named.group(1), content="\n".join(block.lines) + "\n"))
        elif block.language == "console":
            steps += commands_of(block)
    return steps


def commands_of(block):
    steps = []
    for offset, line in enumerate(block.lines):
        number = block.start + offset
        if line.startswith("$ "):
            steps.append(Step(number + 1, number + 1, command=line[2:]))
        elif not steps:
            raise ValueError(f"line {number + 1}: a console block starts with a command")
        elif line.startswith("> ") and steps[-1].start == steps[-1].end == number:
            steps[-1].command += "\n" + line[2:]
            steps[-1].start = steps[-1].end = number + 1
        else:
            steps[-1].end = number + 1
    return steps


def environment_of(program, home):
    sanitizers = {name: os.environ[name] for name in ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS") if name in os.environ}
    return sanitizers | {
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "TERM": "xterm",
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_SYSTEM": "/dev/null",
    }


def script_of(steps, home, mark):
    """A shell script that runs all steps in one shell, with a mark before what each prints."""
    lines = ["shopt -s expand_aliases", f"cd {home}", "umask 077"]
    for index, step in enumerate(steps):
        lines.append(f"printf '{mark}{index}{mark}'")
        if step.name:
            file = home.parent / f"given-{index}"
            file.write_text(step.content, encoding="utf-8")
            lines.append(f"cp {file} {step.name}")
        else:
            file = home.parent / f"typed-{index}"
            file.write_text(step.command + "\n", encoding="utf-8")
            # Alone on its line, so that an alias of an earlier step is known when this one is read.
            lines.append(f". {file}")
    return "\n".join(lines) + "\n"


def printed_by(script, environment):
    """All that the script prints on a terminal."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        ["bash", "--norc", str(script)], stdin=subprocess.DEVNULL, stdout=follower, stderr=follower, env=environment
    )
    os.close(follower)
    pieces = []
    while True:
        try:
            piece = os.read(leader, 65536)
        except OSError:  # what Linux says once nobody has the other end
            break
        if not piece:
            break
        pieces.append(piece)
    os.close(leader)
    process.wait()
    return b"".join(pieces).decode("utf-8").replace("\r\n", "\n")


def answers(program, text):
    """The steps of a document, each with the lines that it prints now."""
    steps = steps_of(text)
    mark = "\x1e"
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        home.mkdir()
        script = Path(folder) / "session.sh"
        script.write_text(script_of(steps, home, mark), encoding="utf-8")
        output = printed_by(script, environment_of(program, home)).replace(str(home), HOME)
    parts = output.split(mark)[2::2]
    assert len(parts) == len(steps), "the session ended early"
    return [(step, part.splitlines()) for step, part in zip(steps, parts)]


def refreshed(program, text):
    """The document with what the program prints now."""
    lines = text.splitlines()
    for step, answer in reversed(answers(program, text)):
        if not step.name:
            lines[step.start : step.end] = [line.rstrip() for line in answer]
    return "\n".join(lines) + "\n"


def main(arguments):
    program = Path(arguments[0]).resolve()
    for name in arguments[1:]:
        document = Path(name)
        text = document.read_text(encoding="utf-8")
        document.write_text(refreshed(program, text), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
