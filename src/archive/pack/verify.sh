#!/bin/sh
# Checks this evidence pack with tools that most machines have: sha256sum, comm, and for signatures and timestamps
# ssh-keygen and openssl. Needs no program of those who made the pack. VERIFY.md tells the same step by step.
#
#   sh verify.sh [HASH]    HASH: the SHA-256 of the newest seal, as you noted it last year
#
# Ends with 0 if nothing is wrong, with 1 if something is, with 2 if a tool is missing that it can't do without.

# shellcheck disable=SC2012 # the names are numbers, which ls lists well
LC_ALL=C
export LC_ALL
cd "$(dirname "$0")" || exit 2
noted=${1:-}
faults=0

fault() {
    faults=$((faults + 1))
    printf 'FAULT  %s\n' "$*"
}
fine() { printf 'ok     %s\n' "$*"; }
note() { printf 'note   %s\n' "$*"; }

command -v sha256sum >/dev/null || {
    echo "sha256sum is not installed; VERIFY.md says how to do without" >&2
    exit 2
}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

# What a manifest lists: the names behind 64 digits and two spaces.
listed() { sed -n 's/^[0-9a-f]\{64\}  //p' "$@"; }

# 1 Every file is the one that was packed.
for manifest in manifest-sha256.txt tagmanifest-sha256.txt; do
    if sha256sum --strict --quiet -c "$manifest" 2>&1; then
        fine "$manifest: $(listed "$manifest" | wc -l) files are as they were packed"
    else
        fault "$manifest: files changed, or are missing"
    fi
done

# 2 Nothing was added. A manifest alone does not tell.
find . ! -type d ! -name tagmanifest-sha256.txt | sed 's|^\./||' | sort >"$work/there"
listed manifest-sha256.txt tagmanifest-sha256.txt | sort >"$work/listed"
comm -23 "$work/there" "$work/listed" >"$work/extra"
if [ -s "$work/extra" ]; then
    fault "files that no manifest lists:"
    sed 's/^/         /' "$work/extra"
else
    fine "no file was added"
fi
find . ! -type d ! -type f >"$work/odd"
if [ -s "$work/odd" ]; then
    fault "links or devices where files should be:"
    sed 's/^/         /' "$work/odd"
fi

# 3 Every sealed file is the one that was sealed. Files that were disposed of when their retention had ended may be missing;
# of seals outside the pack's days only the seal itself is here.
cd data/archive || exit 2
: >"$work/disposed"
for list in data/*/disposal.sha256; do
    [ -f "$list" ] && cat "$list" >>"$work/disposed"
done
for seal in seals/*.sha256; do
    number=${seal#seals/}
    number=${number%.sha256}
    grep -v '^#' "$seal" | grep -vxF -f "$work/disposed" >"$work/lines"
    if [ -d "data/$number" ]; then
        missing=
    else
        missing=--ignore-missing
        note "$seal: its files are not in this pack"
        grep '  seals/' "$work/lines" >"$work/chain"
        mv "$work/chain" "$work/lines"
    fi
    [ -s "$work/lines" ] || continue
    # shellcheck disable=SC2086 # none or one word
    if ! sha256sum --strict --quiet $missing -c "$work/lines" 2>&1; then
        fault "$seal: files are not as they were sealed"
    fi
done
find data seals -type f | sort >"$work/there"
{
    sed -n 's/^[0-9a-f]\{64\}  //p' seals/*.sha256
    ls seals/*.sha256
    newest=$(ls seals/*.sha256 | tail -n 1)
    printf '%s\n' "$newest.sig" "$newest.tsr"
} | sort -u >"$work/listed"
comm -23 "$work/there" "$work/listed" >"$work/extra"
if [ -s "$work/extra" ]; then
    fault "files that no seal names:"
    sed 's/^/         /' "$work/extra"
fi

# 4 The seals form a chain without a gap, and none says that it is older than the one before it.
sealed_at() { sed -n 's/^# sealed-at: \([0-9-]\{10\}T[0-9:]\{8\}Z\)$/\1/p' "$1"; }
expected=1
before=
last=
for seal in seals/*.sha256; do
    if [ "$seal" != "$(printf 'seals/%06d.sha256' "$expected")" ]; then
        fault "$seal follows ${before:-nothing}: seals are missing, or were added"
    fi
    if [ -n "$before" ] && [ "$(listed "$seal" | head -n 1)" != "$before" ]; then
        fault "$seal does not name the seal before it"
    fi
    moment=$(sealed_at "$seal")
    case $moment in
        ????-??-??T??:??:??Z) ;;
        *) fault "$seal does not say when it was made" ;;
    esac
    # Moments of this form are in the order of their letters.
    if ! printf '%s\n%s\n' "$last" "$moment" | sort -c 2>/dev/null; then
        fault "$seal says that it is older than the seal before it: $moment lies before $last"
    fi
    last=$moment
    before=$seal
    number=${seal#seals/}
    number=${number%.sha256}
    case $number in
        # The one before it keeps the shell from taking it for an octal number.
        [0-9][0-9][0-9][0-9][0-9][0-9]) expected=$((1$number - 1000000 + 1)) ;;
        *) expected=$((expected + 1)) ;;
    esac
done
[ "$faults" -eq 0 ] && fine "$((expected - 1)) seals form a chain, and every sealed file is as it was sealed"

# 5 Who signed, by the list of signers that is sealed; and that nobody was added to it but by a signer of before.
# signed_by LIST SEAL: a signer of LIST on the day of the seal made SEAL.sig; tells in $work/said.
signed_by() {
    moment=$(sealed_at "$2" | tr -d ':TZ-')Z
    who=$(ssh-keygen -Y find-principals -f "$1" -s "$2.sig" -Overify-time="$moment" 2>/dev/null | head -n 1)
    [ -n "$who" ] && ssh-keygen -Y verify -f "$1" -I "$who" -n isms-review-seal -s "$2.sig" -Overify-time="$moment" <"$2" >"$work/said" 2>&1
}
newest=$(ls seals/*.sha256 | tail -n 1)
signed=0
signers=
if ! command -v ssh-keygen >/dev/null; then
    note "no signature was checked: ssh-keygen is not installed"
else
    for list in data/*/trust/allowed_signers; do
        [ -f "$list" ] || continue
        number=${list#data/}
        seal=seals/${number%%/*}.sha256
        if [ -n "$signers" ] && grep -q '^[^#]' "$signers" && ! signed_by "$signers" "$seal"; then
            if [ "$seal" = "$newest" ] && [ ! -f "$seal.sig" ]; then
                note "$list: no signer of before has signed it yet"
            else
                fault "$list: no signer of before vouches for it"
            fi
        fi
        signers=$list
    done
    for signature in seals/*.sig; do
        [ -f "$signature" ] || continue
        if [ -n "$signers" ] && signed_by "$signers" "${signature%.sig}"; then
            signed=$((signed + 1))
            fine "${signature%.sig}: $(cat "$work/said")"
        else
            fault "$signature: no signature of a listed signer of that day"
        fi
    done
fi
[ "$signed" -eq 0 ] && note "no seal is signed"

# 6 Since when it was there: a timestamp is of the moment at which its seal was made, or soon after it.
# in_time SEAL STAMP MOMENT: clocks may differ by five minutes. Whoever is stamped more than a day late has nobody's word but their own.
in_time() {
    sealed=$(date -d "$(sealed_at "$1")" +%s)
    stamped_at=$(date -d "$3" +%s)
    if [ "$stamped_at" -lt $((sealed - 300)) ]; then
        fault "$2: of $3, and $1 says that it was made after that, at $(sealed_at "$1")"
    elif [ "$stamped_at" -gt $((sealed + 86400)) ]; then
        note "$2: of more than a day after $1 says that it was made, $(sealed_at "$1"); ask why"
    fi
}
authorities=$(ls data/*/trust/timestamp-authorities.pem 2>/dev/null | tail -n 1)
stamped=0
for stamp in seals/*.tsr; do
    [ -f "$stamp" ] || continue
    about=${stamp%.tsr}
    [ -f "$about.sig" ] && about=$about.sig
    if ! command -v openssl >/dev/null || [ -z "$authorities" ]; then
        note "$stamp was not checked: no openssl, or no certificates of an authority"
        continue
    fi
    moment=$(openssl ts -reply -in "$stamp" -text 2>/dev/null | sed -n 's/^Time stamp: //p')
    if openssl ts -verify -data "$about" -in "$stamp" -CAfile "$authorities" -attime "$(date -d "$moment" +%s)" >/dev/null 2>&1; then
        stamped=$((stamped + 1))
        fine "$stamp: seen by the authority at $moment"
        in_time "${stamp%.tsr}" "$stamp" "$moment"
    else
        fault "$stamp: not a timestamp of $about by a listed authority"
    fi
done
[ "$stamped" -eq 0 ] && note "no seal has a timestamp"

# 7 What you noted last year is still there.
sha256sum seals/*.sha256 >"$work/heads"
if [ -n "$noted" ]; then
    if grep -qi "^$noted  " "$work/heads"; then
        fine "the seal that you noted is $(grep -i "^$noted  " "$work/heads" | cut -c 67-); nothing before it has changed"
    else
        fault "no seal has the SHA-256 that you noted: the chain was cut off, or made anew"
    fi
fi
echo
echo "The newest seal. Note this line; next year, give its digest to this script:"
tail -n 1 "$work/heads"
echo
if [ "$faults" -gt 0 ]; then
    echo "$faults FAULTS"
    exit 1
fi
echo "Nothing is wrong."
