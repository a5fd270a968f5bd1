"""Times commands, taking turns so that what else the machine does falls on all of them alike."""

import os
import statistics
import time


class Command:
    """A command with its own directory and environment; `before` runs untimed ahead of each run and may give
    further arguments."""

    def __init__(self, name, arguments, directory, environment, before=None, allowed=(0,)):
        self.name = name
        self.arguments = [str(argument) for argument in arguments]
        self.directory = directory
        self.environment = environment
        self.before = before
        self.allowed = allowed
        self.times = []
        self.processor = []  # seconds of processor time of each timed run
        self.memory = 0  # KiB at most, of its largest process

    def run(self, timed=True):
        arguments = self.arguments + ((self.before() or []) if self.before else [])
        os.chdir(self.directory)
        # Errors show; results go nowhere, so the plain output of a pipe is what is measured.
        actions = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0)]
        start = time.perf_counter()
        child = os.posix_spawnp(arguments[0], arguments, self.environment, file_actions=actions)
        _, status, usage = os.wait4(child, 0)
        taken = time.perf_counter() - start
        code = os.waitstatus_to_exitcode(status)
        if code not in self.allowed:
            raise SystemExit(f"bench: {' '.join(arguments)} ended with {code} in {self.directory}")
        self.memory = max(self.memory, usage.ru_maxrss)
        if timed:
            self.times.append(taken)
            self.processor.append(usage.ru_utime + usage.ru_stime)

    def median(self):
        return statistics.median(self.times)

    def fastest(self):
        return min(self.times)


def take_turns(commands, runs):
    """A B A B ...; the first round only warms up."""
    for command in commands:
        command.run(timed=False)
    for _ in range(runs):
        for command in commands:
            command.run()
