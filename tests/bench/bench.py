#!/usr/bin/env python3
"""Compares the speed of isms-review with git and Taskwarrior, side by side in one run.

Nothing here passes or fails. What can be compared between machines is the ratios, not the milliseconds.
"""

import argparse
import datetime
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import data
import history
import stopwatch

Command = stopwatch.Command


class Bench:
    def __init__(self, binary, folder, runs):
        self.binary = binary
        self.folder = folder
        self.runs = runs
        self.today = datetime.datetime.now(datetime.timezone.utc).date()
        self.environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(folder), "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        self.environment |= {"ISMS_REVIEW_USER": data.PEOPLE[0], "GIT_CONFIG_NOSYSTEM": "1"}
        for name in ("AUTHOR", "COMMITTER"):
            self.environment |= {f"GIT_{name}_NAME": "Bench", f"GIT_{name}_EMAIL": "bench@example.org"}

    def ours(self, name, words, folder=None, **more):
        return Command(name, [self.binary, *words], folder or self.folder, self.environment, **more)

    def task(self, name, words, folder, **more):
        environment = self.environment | {"TASKRC": str(folder / "taskrc"), "TASKDATA": str(folder / "data")}
        return Command(name, ["task", *words], folder, environment, **more)

    def measure(self, title, commands, targets, runs=None):
        """`targets`: what is measured, against what, and the most it may take of that."""
        stopwatch.take_turns(commands, runs or self.runs)
        print(f"\n{title}")
        print(f"  {'':44}{'median':>10}{'fastest':>10}")
        for command in commands:
            print(f"  {command.name:44}{1000 * command.median():7.1f} ms{1000 * command.fastest():7.1f} ms")
        by_name = {command.name: command for command in commands}
        for measured, other, most in targets:
            ratio = by_name[measured].median() / by_name[other].median()
            met = "met" if ratio <= most else "NOT met"
            print(f"  {met + ':':9}{measured} takes {ratio:.2f} x {other} (target: at most {most:.2f} x)")

    def start_up(self):
        commands = [
            Command("/bin/true", ["/bin/true"], self.folder, self.environment),
            Command("git --version", ["git", "--version"], self.folder, self.environment),
            self.ours("isms-review --version", ["--version"]),
            self.ours("isms-review help", ["help"]),
        ]
        targets = [(command.name, "git --version", 3) for command in commands[2:]]
        self.measure("Start-up", commands, targets)

    def directories(self, count):
        review, tasks = self.folder / f"review-{count}", self.folder / f"tasks-{count}"
        data.write_review_directory(review, count, self.today)
        data.make_git_repository(review, self.environment)
        environment = self.environment | {"TASKRC": str(tasks / "taskrc"), "TASKDATA": str(tasks / "data")}
        data.import_tasks(tasks, count, self.today, environment)
        doctor = subprocess.run([self.binary, "-C", review, "doctor"], env=self.environment, capture_output=True, text=True, check=False)
        if doctor.returncode != 0:
            raise SystemExit(f"bench: the generated directory is not in order: {doctor.stdout}{doctor.stderr}")
        # A file as young as the clock's coarsest step is read anew each time; nobody lists actions that soon after.
        time.sleep(3)
        return review, tasks

    def listing(self, count, review, tasks):
        def forget():
            shutil.rmtree(review / ".isms/cache", ignore_errors=True)

        commands = [
            Command("git status", ["git", "status"], review, self.environment),
            self.ours("actions list --overdue", ["actions", "list", "--overdue"], review),
            self.task("task overdue", ["overdue"], tasks),
            self.ours("actions list", ["actions", "list"], review),
            self.task("task list", ["list"], tasks),
        ]
        targets = []
        if count >= 10_000:
            targets = [(ours.name, "git status", 1) for ours in (commands[1], commands[3])]
            targets += [("actions list --overdue", "task overdue", 1 / 6), ("actions list", "task list", 1 / 6)]
        self.measure(f"Listing {count:,} open actions, one file each, a fifth of them overdue", commands, targets)
        cold = self.ours("actions list --overdue, without its cache", ["actions", "list", "--overdue"], review, before=forget)
        self.measure(f"The same {count:,} without what the last listing left under .isms/cache", [cold], [])

    def changing(self, count, review, tasks):
        def fresh():
            shutil.rmtree(review / "meetings", ignore_errors=True)

        due = str(self.today + datetime.timedelta(days=14))
        commands = [
            self.ours("actions add", ["actions", "add", "Order the new locks", "@" + data.PEOPLE[1], "due:" + due], review),
            self.task("task add", ["add", "Order the new locks", "project:" + data.PEOPLE[1], "due:" + due], tasks),
            self.ours("agenda new", ["agenda", "new"], review, before=fresh),
        ]
        self.measure(f"Changing a directory of {count:,} open actions", commands, [])

    def years(self):
        """What an agenda costs after ten years, against one: the registers and reviews of the past are there, and mostly not looked at."""
        folders = {}
        for years in (1, 10):
            folders[years] = self.folder / f"years-{years}"
            history.write(folders[years], years, self.today, data.write_review_directory)
            for review in history.reviews(years, self.today):
                subprocess.run([self.binary, "-C", folders[years], "archive", "seal", review], env=self.environment, capture_output=True, check=True)
            doctor = subprocess.run([self.binary, "-C", folders[years], "doctor"], env=self.environment, capture_output=True, text=True, check=False)
            if doctor.returncode != 0:
                raise SystemExit(f"bench: the generated directory is not in order: {doctor.stdout}{doctor.stderr}")
        month = f"{self.today:%Y-%m}"

        def fresh(folder):
            return lambda: shutil.rmtree(folder / f"meetings/MR-{month}", ignore_errors=True)

        commands = [self.ours(f"agenda new after {years} year{'s' * (years > 1)}", ["agenda", "new", month], folders[years], before=fresh(folders[years])) for years in (1, 10)]
        title = f"An agenda with {history.METRICS} metrics observed every month, {history.RISKS:,} risks, and {history.ACTIONS_A_REVIEW} actions a review"
        self.measure(title, commands, [(commands[1].name, commands[0].name, 2)])
        for words in (["check"], ["status"]):
            # What is found is the generated history's affair, not a failure of the command.
            commands = [self.ours(f"{words[0]} after {years} year{'s' * (years > 1)}", words, folders[years], allowed=(0, 1)) for years in (1, 10)]
            self.measure(f"{words[0].capitalize()} over the same histories", commands, [])

    def growth(self, small, large):
        due = str(self.today + datetime.timedelta(days=14))
        words = ["actions", "add", "Order the new locks", "@" + data.PEOPLE[1], "due:" + due]
        commands = [self.ours("actions add at 100", words, small), self.ours("actions add at 10,000", words, large)]
        self.measure("What adding costs as the directory grows", commands, [("actions add at 10,000", "actions add at 100", 1.1)])

    def importing(self, count):
        """A file of findings into an empty directory, in one transaction: every row becomes a file of its own."""
        file, review = self.folder / "findings.csv", self.folder / "import"
        data.write_findings(file, count)
        reader = f"import csv; assert sum(1 for row in csv.reader(open({str(file)!r}, newline=''))) == {count + 1}"

        def fresh():
            shutil.rmtree(review, ignore_errors=True)
            data.write_review_directory(review, 0, self.today)

        words = ["inputs", "import", "nonconformities", str(file), "--key", "Nr", "--map", "title=Title", "--map", "detail=Detail"]
        words += ["--map", "due=Due", "--map", "state=State", "--map", "owner=Owner"]
        commands = [
            Command("Python's csv reads the file", [sys.executable, "-c", reader], self.folder, self.environment),
            self.ours("inputs import --dry-run", [*words, "--dry-run"], review, before=fresh),
            self.ours("inputs import", words, review, before=fresh),
        ]
        self.measure(f"Importing {count:,} rows of CSV in one transaction (3 runs)", commands, [], runs=3)
        by_name = {command.name: command for command in commands}
        for name in ("inputs import --dry-run", "inputs import"):
            ratio = by_name[name].median() / by_name["Python's csv reads the file"].median()
            print(f"  {name} takes {ratio:.1f} x what Python's csv module takes to read the file")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", help="the isms-review to measure: the release build")
    parser.add_argument("--large", action="store_true", help="100,000 actions too")
    parser.add_argument("--runs", type=int, default=25, help="runs of each command (default: 25)")
    options = parser.parse_args()
    sys.stdout.reconfigure(line_buffering=True)
    for needed in ("git", "task"):
        if not shutil.which(needed):
            raise SystemExit(f"bench: {needed} is missing; ./dev bench installs what it needs")
    binary = os.path.abspath(options.binary)
    with tempfile.TemporaryDirectory(prefix="isms-bench-") as folder:
        bench = Bench(binary, pathlib.Path(folder), max(options.runs, 3))
        print(f"{bench.runs} runs of each command, in turns, output to /dev/null; {os.cpu_count()} processors")
        bench.start_up()
        bench.years()
        small, _ = bench.directories(100)
        for count in (1_000, 10_000) + ((100_000,) if options.large else ()):
            review, tasks = bench.directories(count)
            bench.listing(count, review, tasks)
            if count == 10_000:
                bench.growth(small, review)
            bench.changing(count, review, tasks)
        bench.importing(100_000)
        os.chdir("/")


if __name__ == "__main__":
    main()
