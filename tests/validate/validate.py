#!/usr/bin/env python3
"""Has readers that know nothing of the program read its documents: browsers, word processors, validators.

validate.py BINARY WORK [FORMAT...]: WORK is a folder in which the npm packages of package.json are installed. Prints one line
for each check, and ends at the first that finds anything, with what it found."""

import shutil
import sys
from pathlib import Path

import check_docx
import check_html
import check_markdown
import check_pdf
from exported import export_all

# A format's checks: (what holds, function from documents and WORK to a list of problems).
FORMATS = {"html": check_html.CHECKS, "docx": check_docx.CHECKS, "markdown": check_markdown.CHECKS, "pdf": check_pdf.CHECKS}
MOST_SHOWN = 40


def main(binary, work, *formats):
    work = Path(work).resolve()
    for script in Path(__file__).parent.glob("*.js"):
        shutil.copy(script, work)  # beside node_modules, where node looks for them
    unknown = set(formats) - set(FORMATS)
    if unknown:
        raise SystemExit(f"no such format: {', '.join(sorted(unknown))}; there are {', '.join(FORMATS)}")
    documents = export_all(binary, work / "documents")
    for name in formats or FORMATS:
        for title, find in FORMATS[name]:
            problems = find(documents, work)
            if problems:
                print(f"FAIL  {title}")
                for problem in problems[:MOST_SHOWN]:
                    print(f"      {problem}")
                if len(problems) > MOST_SHOWN:
                    print(f"      and {len(problems) - MOST_SHOWN} more")
                return 1
            print(f"ok    {title} ({len(documents)} documents)", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
