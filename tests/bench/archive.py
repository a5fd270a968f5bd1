#!/usr/bin/env python3
"""Compares archive verify with what else checks many bytes, side by side in one run, and with the limit of the machine: two threads that hash.

Nothing here passes or fails. What can be compared between machines is the ratios, not the seconds. The archive has one seal, and is deleted at the end.
"""

import argparse
import hashlib
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import stopwatch

SEAL = """# isms-review seal
# format: 1
# seal: 000001
# review: MR-2026-01
# sealed-at: 2026-01-20T10:00:00Z
# sealed-by: ada
"""

PIECE = 1 << 20


def write_archive(archive, small, large):
    """`small` files of 2 to 20 KB and `large` ones of 5 to 50 MB, of bytes that don't compress, under a seal as archive seal writes it."""
    chance = random.Random(20261110)
    (archive / "seals").mkdir(parents=True)
    lines, total = [], 0
    sizes = [chance.randrange(2_000, 20_000) for _ in range(small)] + [chance.randrange(5_000_000, 50_000_000) for _ in range(large)]
    for number, size in enumerate(sizes):
        path = f"data/000001/evidence/{number % 256:02x}/{number:06}.bin"
        file = archive / path
        file.parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        # In pieces: the peak of this process would count as that of the commands that it starts.
        with open(file, "wb") as stream:
            for begin in range(0, size, PIECE):
                content = chance.randbytes(min(PIECE, size - begin))
                digest.update(content)
                stream.write(content)
        lines.append(f"{digest.hexdigest()}  {path}\n")
        total += size
    (archive / "seals/000001.sha256").write_text(SEAL + "".join(lines), encoding="ascii")
    return total


class ArchiveBench:
    def __init__(self, binary, limit, folder, runs):
        self.binary, self.limit, self.folder, self.runs = binary, limit, folder, runs
        self.environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(folder), "TZ": "UTC", "LC_ALL": "C.UTF-8", "ISMS_REVIEW_USER": "ada",
                            "RESTIC_PASSWORD": "bench", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Bench", "GIT_AUTHOR_EMAIL": "bench@example.org",
                            "GIT_COMMITTER_NAME": "Bench", "GIT_COMMITTER_EMAIL": "bench@example.org"}

    def quietly(self, *words, directory=None):
        subprocess.run([str(word) for word in words], cwd=directory, env=self.environment, check=True, capture_output=True)

    def directory(self, name, small, large):
        directory = self.folder / name
        self.quietly(self.binary, "init", directory, "--organisation", "Bench", "--scope", "All")
        total = write_archive(directory / "archive", small, large)
        print(f"{name}: {small + large:,} files, {total / 2**30:.2f} GiB", file=sys.stderr)
        return directory

    def others(self, directory):
        """What is installed of those to compare with, each with the same files."""
        archive = directory / "archive"
        commands = [self.command("sha256sum -c", "sha256sum", "--strict", "--quiet", "-c", "seals/000001.sha256", at=archive)]
        if shutil.which("restic"):
            repository = self.folder / "restic"
            self.quietly("restic", "init", "-q", "--repo", repository)
            self.quietly("restic", "backup", "-q", "--repo", repository, archive)
            commands.append(self.command("restic check --read-data", "restic", "check", "-q", "--read-data", "--no-cache", "--repo", repository))
        repository = self.folder / "git"
        self.quietly("git", "init", "-q", repository)
        self.quietly("git", "config", "gc.auto", "0", directory=repository)
        shutil.copytree(archive, repository / "copy")
        self.quietly("git", "add", "copy", directory=repository)
        self.quietly("git", "commit", "-q", "-m", "all", directory=repository)
        shutil.rmtree(repository / "copy")
        commands.append(self.command("git fsck", "git", "fsck", "--full", at=repository))
        tool = shutil.which("bagit.py") or shutil.which("bagit")
        if tool:
            bag = self.folder / "bag"
            shutil.copytree(archive, bag)
            self.quietly(tool, "--sha256", bag)
            commands.append(self.command("bagit.py", tool, "--validate", bag))
        return commands

    def command(self, name, *words, at=None):
        return stopwatch.Command(name, words, at or self.folder, self.environment)

    def ours(self, directory, name="archive verify"):
        return self.command(name, self.binary, "-C", directory, "archive", "verify")

    def run(self, small, large):
        directory = self.directory("full", small, large)
        limit = self.command("two threads that hash", self.limit, directory / "archive/data")
        ours = self.ours(directory)
        others = self.others(directory)
        # The nearest pair takes turns alone, so that what else the machine does falls on both alike.
        stopwatch.take_turns([limit, ours], self.runs)
        stopwatch.take_turns(others, max(1, self.runs // 3))
        base = ours.median()
        print(f"\nChecking every byte, warm cache, {os.cpu_count()} processors")
        print(f"  {'':28}{'median':>9}{'fastest':>9}{'processor':>11}{'memory':>9}{'of ours':>9}")
        for command in [limit, ours, *others]:
            print(f"  {command.name:28}{command.median():7.2f} s{command.fastest():7.2f} s{min(command.processor):9.2f} s"
                  f"{command.memory / 1024:6.0f} MB{command.median() / base:8.2f} x")
        pairs = sorted(mine / its for mine, its in zip(ours.times, limit.times))
        print(f"  pair by pair, archive verify takes {pairs[len(pairs) // 2]:.2f} x the limit (target: at most 1.10 x)")
        print(f"  in processor time {min(ours.processor) / min(limit.processor):.2f} x, which other work on the machine disturbs less")
        for name, most in (("bagit.py", 3), ("sha256sum -c", 6)):
            for command in others:
                if command.name == name:
                    print(f"  it is {command.median() / base:.2f} x as fast as {name} (target: {most} x)")
        smaller = self.ours(self.directory("quarter", small, large // 4), "archive verify of a quarter")
        smaller.run()
        print(f"  memory of archive verify: {smaller.memory / 1024:.0f} MB for a quarter of the bytes in as many files, {ours.memory / 1024:.0f} MB for all")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("limit", type=pathlib.Path, help="the program of hash_limit.cpp")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--small", type=int, default=20_000)
    parser.add_argument("--large", type=int, default=70)
    parser.add_argument("--folder", type=pathlib.Path, help="where to write it all, three times the archive; else the folder for temporary files")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="isms-bench-", dir=arguments.folder) as folder:
        ArchiveBench(arguments.binary.resolve(), arguments.limit.resolve(), pathlib.Path(folder), arguments.runs).run(arguments.small, arguments.large)


if __name__ == "__main__":
    main()
