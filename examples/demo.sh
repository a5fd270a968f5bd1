#!/usr/bin/env bash
# Runs the monthly review of December 2026 on the example, from the first look at what is due to the sealed minutes.
# usage: examples/demo.sh BINARY
set -euo pipefail

if [ $# -ne 1 ] || [ ! -x "$1" ]; then
    echo "usage: $0 BINARY, an isms-review that was built or installed" >&2
    exit 2
fi
binary=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
place=$(mktemp -d "${TMPDIR:-/tmp}/isms-review-demo.XXXXXX")

# Nothing of the machine may decide who acts, where, or in which colours.
unset ISMS_REVIEW_DIR ISMS_REVIEW_USER

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
[ -t 1 ] || say() { printf '\n%s\n' "$*"; }

# Prints a command as somebody would type it.
print_command() {
    local word line=''
    for word in "$@"; do
        case $word in
        *[!A-Za-z0-9_./:=,@+-]*) line+=" '${word//\'/\'\\\'\'}'" ;;
        *) line+=" $word" ;;
        esac
    done
    printf '\n$%s\n' "$line"
}

# run ARGUMENTS...: one command of the program, shown and run; what it tells and what it prints in one stream, in order.
run() {
    print_command isms-review "$@"
    "$binary" "$@" 2>&1
}

# run_excerpt SED ARGUMENTS...: the same, of which only the lines that the sed script prints are shown.
run_excerpt() {
    local excerpt=$1
    shift
    print_command isms-review "$@"
    "$binary" "$@" | sed -n "$excerpt"
    printf '[...]\n'
}

say "A year of the invented company Acme Hosting: twelve reviews, all of them sealed."
run init --example "$place/acme"
cd "$place/acme"

say "24 November 2026. Cleo, who runs the security management, looks at what is due."
run --today 2026-11-24 status
run --today 2026-11-24 actions list --overdue

say "She plans the December review. Item 1 is filled from history, with proposals."
run --today 2026-11-24 --as cleo agenda new
run_excerpt '1,15p; 16s/$/\n[...]\n/p
    /^1 Actions/,/^MR-2026-10-A02/{s/^MR-2026-10-A02.*/[...]\n/; p}
    /overdue: escalate/,/MR-2026-02-A04 --to/p' --today 2026-11-24 agenda show MR-2026-12

say "1 December. The sheet with the measures of November is read in, and one more is typed."
cat >"$place/measures-2026-11.csv" <<'END'
Measure,2026-11
Administrators with key,41/41
Backups ended well,99.1
Changes with test result,18/18
Critical suppliers reviewed,12/12
Holes older than 30 days,1
Leavers closed in time,4/4
Portal reachable,99.97
Trained within a year,142/147
END
run --today 2026-12-01 --as cleo inputs import metrics ../measures-2026-11.csv --source "monthly sheet"
run --today 2026-12-01 --as emil inputs observe patched-in-time 2026-11 158/164

say "A week before the meeting the agenda is issued: its facts are frozen."
run --today 2026-12-01 --as cleo agenda issue MR-2026-12
run_excerpt '/^4.2 Monitoring/,/^4.3 /{/^4.3 /d; p}' --today 2026-12-01 agenda show MR-2026-12

say "Everyone is invited: messages that calendars show as an invitation, with the agenda as PDF. --smtp would send them."
run --today 2026-12-01 --as cleo agenda invite MR-2026-12 --eml ../invitations

say "Emil finishes something in time to be noted."
cat >"$place/firewall-rules.csv" <<'END'
rule,opened,fate,by
31 of 31 looked at,2021 to 2025,22 removed and 9 given an end in January 2027,Emil
END
run --today 2026-12-03 --as emil actions 'done' A-2026-012 --note "22 rules removed, 9 end with the move" --evidence ../firewall-rules.csv

say "8 December. Cleo's notes of the meeting, examples/minutes-2026-12.md, are read back."
cp "$here/minutes-2026-12.md" "$place/notes.md"
run --today 2026-12-08T13:00:00Z --as cleo minutes take MR-2026-12 --from ../notes.md
run_excerpt '1,15p; 16s/$/\n[...]\n/p
    /^6 Results of/,/^7 /{s/^7 .*/[...]\n/; p}
    /^Conclusions/,/^Sign-off/{/^Sign-off/d; p}' --today 2026-12-08 minutes show MR-2026-12

say "The chief executive signs: now the text can't change. Then everything is sealed."
run --today 2026-12-09T08:00:00Z --as ada minutes sign MR-2026-12 --by ada
run --today 2026-12-09T09:00:00Z --as cleo archive seal MR-2026-12
run --today 2026-12-09 archive verify

say "The minutes go to everyone, with their SHA-256 and the head of the archive. Cleo sends the drafts, and records that she did."
run --today 2026-12-09 --as cleo minutes distribute MR-2026-12 --eml ../mail
run --today 2026-12-09T10:00:00Z --as cleo minutes distribute MR-2026-12 --how "by e-mail"

say "The check holds the audit cycle against every rule; the matrix shows which review considered what."
run --today 2026-12-09 check --review MR-2026-12
run_excerpt '/^Clause/,/^9.3.3/p' --today 2026-12-09 check --matrix

say "Nobody needs this program to check the seals:"
print_command cd archive
cd archive
printf '\n$ sha256sum --strict -c seals/*.sha256 | tail -n 3\n'
sha256sum --strict -c seals/*.sha256 | tail -n 3
cd ..

say "The auditor gets a pack that needs no program of ours: a page to start with, everything sealed, and how to check it."
run --today 2026-12-09T11:00:00Z --as cleo archive seal MR-2026-12
run --today 2026-12-09 archive bundle --from 2026-01-01 --to 2026-12-09 -o ../evidence-2026/
printf '\n$ sh ../evidence-2026/verify.sh | tail -n 4\n'
sh ../evidence-2026/verify.sh | tail -n 4

run --today 2026-12-09 status

say "The directory is kept in $place/acme. What to try next:"
cat <<END
  cd $place/acme
  $binary actions show MR-2026-02-A04    nine months of a late order
  $binary minutes show MR-2026-06        the review after an attack
  $binary minutes export MR-2026-12 --format html -o minutes.html
  $binary --today 2026-12-10 --as emil actions verify A-2026-012   why is he refused?
  $binary doctor
END
