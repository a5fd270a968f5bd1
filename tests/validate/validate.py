#!/usr/bin/env python3
"""Has readers that know nothing of the program read its documents and its mail: browsers, word processors, mail programs, validators.

validate.py BINARY WORK [FORMAT...]: WORK is a folder in which the npm packages of package.json are installed. Prints one line
for each check, and ends at the first that finds anything, with what it found."""

import functools
import shutil
import sys
from pathlib import Path

import check_docx
import check_html
import check_mail
import check_markdown
import check_pdf
from exported import export_all
from mailed import mail_all


@functools.cache
def exported(binary, work):
    return export_all(binary, work / "documents")


@functools.cache
def mailed(binary, work):
    return mail_all(binary, work / "mail")


# A format's checks: what makes that which they read, and (what holds, function from that and WORK to a list of problems) of each.
FORMATS = {"html": (exported, check_html.CHECKS), "docx": (exported, check_docx.CHECKS), "markdown": (exported, check_markdown.CHECKS),
           "pdf": (exported, check_pdf.CHECKS), "mail": (mailed, check_mail.CHECKS)}
MOST_SHOWN = 40


def main(binary, work, *formats):
    work = Path(work).resolve()
    for script in Path(__file__).parent.glob("*.js"):
        shutil.copy(script, work)  # beside node_modules, where node looks for them
    unknown = set(formats) - set(FORMATS)
    if unknown:
        raise SystemExit(f"no such format: {', '.join(sorted(unknown))}; there are {', '.join(FORMATS)}")
    failed = False
    for name in formats or FORMATS:
        make, checks = FORMATS[name]
        made = make(binary, work)
        for title, find in checks:
            problems = find(made, work)
            if problems:
                print(f"FAIL  {title}")
                for problem in problems[:MOST_SHOWN]:
                    print(f"      {problem}")
                if len(problems) > MOST_SHOWN:
                    print(f"      and {len(problems) - MOST_SHOWN} more")
                failed = True
                continue
            print(f"ok    {title} ({len(made)} read)", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
