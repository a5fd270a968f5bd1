#!/usr/bin/env python3
"""Compares the documents of isms-review with what others make of the same text, side by side in one run: time and memory.

Nothing here passes or fails. What can be compared between machines is the ratios, not the milliseconds.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import stopwatch
import typst_source

ACME = pathlib.Path(__file__).resolve().parents[2] / "examples/acme"
REVIEW = "MR-2026-07"
PAGES = (3, 100)


TYPST = "Typst, from our Markdown; its compiler alone"


class Typst(stopwatch.Command):
    """Typst's compiler by way of Node.js, of which only the compiler's own time counts."""

    def __init__(self, packages, folder, environment):
        script = shutil.copy(pathlib.Path(__file__).parent / "typst/compile.mjs", packages)
        super().__init__(TYPST, ["node", script, "minutes.typ", "typst.pdf", "typst.seconds"], folder, environment)

    def run(self, timed=True):
        super().run(timed)
        if timed:
            self.times[-1] = float((self.directory / "typst.seconds").read_text(encoding="ascii"))


class Documents:
    def __init__(self, binary, folder, runs, typst=None):
        self.binary, self.folder, self.runs, self.typst = binary, folder, runs, typst
        self.environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(folder), "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        self.short = folder / "short"
        self.write_short()

    def isms(self, *words, **options):
        words = [str(word) for word in (self.binary, *words)]
        return subprocess.run(words, env=self.environment, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, **options).stdout

    def write_short(self):
        """The signed minutes of a small organisation's first review: words under each item, decisions, actions, no measures. Six pages."""
        def act(day, *words, **options):
            return self.isms("-C", self.short, "--as", "ada@example.org", "--today", day, *words, **options)

        self.isms("--as", "ada@example.org", "--today", "2026-03-02", "init", self.short, "--organisation", "Acme", "--scope", "Hosting", "--simulated")
        act("2026-03-02", "people", "add", "Ada Lindqvist", "--id", "ada", "--email", "ada@example.org", "--top-management", "--role", "Chief executive")
        act("2026-03-02", "agenda", "new")
        act("2026-03-03", "agenda", "issue")
        form = []
        for line in act("2026-03-10", "minutes", "take", "--form").splitlines():
            if line in ("Suitability:", "Adequacy:", "Effectiveness:"):
                line += " yes - the figures of the period [d2]"
            line = {"End: ": "End: 11:30", "Place: ": "Place: Board room"}.get(line, line)
            form.append(line.replace("- [ ] @ada", "- [x] @ada"))
            if line.startswith("## ") and line.endswith("]"):
                form += [PARAGRAPH, "", PARAGRAPH, "", "Decision: Go on as planned @ada due:eom", "Because: the figures are good", "- [ ] Bring the figures @ada due:+4w"]
        act("2026-03-10", "minutes", "take", "--from", "-", input="\n".join(form))
        act("2026-03-10", "minutes", "sign", "MR-2026-03", "--by", "ada", "--yes")

    def command(self, name, *words, **more):
        return stopwatch.Command(name, words, self.folder, self.environment, **more)

    def export_words(self, directory, format_, output):
        review = ["MR-2026-03"] if directory == self.short else [REVIEW]
        return ["-C", directory, "minutes", "export", *review, "--format", format_, "-o", output]

    def ours(self, name, format_, directory=ACME, output=None):
        return self.command(name, self.binary, *self.export_words(directory, format_, output or f"{name.split()[0]}.{format_}"))

    def title(self, directory, format_):
        for ending in ("md", "html", "pdf"):
            self.isms(*self.export_words(directory, ending, self.folder / f"minutes.{ending}"))
        return f"Minutes of {page_count(self.folder / 'minutes.pdf')} pages as {format_}"

    def measure(self, title, commands, targets):
        stopwatch.take_turns(commands, self.runs)
        print(f"\n{title}")
        print(f"  {'':44}{'median':>10}{'fastest':>10}{'memory':>10}")
        for command in commands:
            print(f"  {command.name:44}{1000 * command.median():7.1f} ms{1000 * command.fastest():7.1f} ms{command.memory / 1024:7.0f} MB")
        by_name = {command.name: command for command in commands}
        for measured, other, most in targets:
            if other in by_name:
                ratio = by_name[measured].median() / by_name[other].median()
                print(f"  {'met' if ratio <= most else 'NOT met'}: {measured} takes {ratio:.3f} x {other} (target: at most {most:.2f} x)")

    def pdf(self, directory):
        title = self.title(directory, "PDF")
        ours = self.ours("isms-review (PDF/A-3a, PDF/UA-1)", "pdf", directory)
        others = [("WeasyPrint, from our HTML", "weasyprint", ["weasyprint", "minutes.html", "weasyprint.pdf"]),
                  ("Chromium prints our HTML", "chromium",
                   ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", f"--user-data-dir={self.folder}/chromium", "--print-to-pdf=chromium.pdf", "minutes.html"]),
                  ("pandoc and groff, from our Markdown", "pdfroff", ["pandoc", "-f", "gfm", "-o", "groff.pdf", "--pdf-engine=pdfroff", "minutes.md"])]
        commands = [ours] + [self.command(name, *words) for name, program, words in others if shutil.which(program)]
        for name, program, _ in others:
            if not shutil.which(program):
                print(f"  not here to compare with: {name}")
        if self.typst:
            markdown = (self.folder / "minutes.md").read_text(encoding="utf-8")
            (self.folder / "minutes.typ").write_text(typst_source.typst(markdown), encoding="utf-8")
            commands.append(Typst(self.typst, self.folder, self.environment))
        else:
            print(f"  not here to compare with: {TYPST}")
        # Markdown has no charts, so of the longer minutes Typst sets less than we do.
        beside_typst = [(ours.name, TYPST, 1)] if directory == self.short else []
        self.measure(title, commands, [(ours.name, "WeasyPrint, from our HTML", 0.1), *beside_typst])

    def html(self, directory):
        """To standard output, as cmark-gfm prints."""
        title = self.title(directory, "HTML")
        ours = self.ours("isms-review (one HTML file)", "html", directory, output="-")
        commands = [ours, self.command("cmark-gfm, from our Markdown", "cmark-gfm", "-e", "table", "minutes.md"),
                    self.command("pandoc, from our Markdown", "pandoc", "-f", "gfm", "-s", "--metadata", "title=Minutes", "-o", "pandoc.html", "minutes.md")]
        self.measure(title, commands, [(ours.name, commands[1].name, 2)])

    def long(self):
        """The same minutes with a discussion so long that they fill 100 pages: what a page costs must not grow."""
        commands, pages = [], {}
        for wanted in PAGES:
            directory = self.folder / f"pages-{wanted}"
            shutil.copytree(ACME, directory)
            for read_only in directory.rglob("*"):
                read_only.chmod(0o755 if read_only.is_dir() else 0o644)
            minutes = directory / f"meetings/{REVIEW}/minutes.json"
            record = json.loads(minutes.read_text(encoding="utf-8"))
            text = "\n\n".join([record["items"][0].get("discussion") or "Nothing to report."] + [PARAGRAPH] * (wanted - PAGES[0]) * 9)
            record["items"][0]["discussion"] = text
            minutes.write_text(json.dumps(record), encoding="utf-8")
            command = self.ours(f"pages-{wanted}", "pdf", directory)
            command.run(timed=False)
            pages[wanted] = page_count(self.folder / f"pages-{wanted}.pdf")
            command.name = f"{pages[wanted]} pages"
            commands.append(command)
        self.measure("What a page of PDF costs", commands, [])
        each = [1000 * command.median() / count for command, count in zip(commands, pages.values())]
        print(f"  {'met' if each[1] <= each[0] else 'NOT met'}: {each[1]:.1f} ms a page in the long one, {each[0]:.1f} ms in the short one (target: no more)")


def page_count(pdf):
    info = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return int(next(line.split()[1] for line in info.splitlines() if line.startswith("Pages:")))


PARAGRAPH = ("The review considered the inputs of the standard for the period since the last one. There was nothing that had not been reported before, and what had been "
             "reported was dealt with. It was decided to go on as planned and to look at it again in the next review of top management, with the figures of the quarter.")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", help="the isms-review to measure: the release build")
    parser.add_argument("--runs", type=int, default=7, help="runs of each command (default: 7)")
    parser.add_argument("--typst", type=os.path.abspath, help="the folder where npm has put Typst's compiler")
    options = parser.parse_args()
    sys.stdout.reconfigure(line_buffering=True)
    with tempfile.TemporaryDirectory(prefix="isms-bench-") as folder:
        documents = Documents(os.path.abspath(options.binary), pathlib.Path(folder), max(options.runs, 3), options.typst)
        print(f"{documents.runs} runs of each command, in turns; {os.cpu_count()} processors")
        for directory in (documents.short, ACME):
            documents.pdf(directory)
            documents.html(directory)
        documents.long()
        os.chdir("/")


if __name__ == "__main__":
    main()
