"""The published schemas, held against records by a validator that is not ours (python3-jsonschema)."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

FOLDER = Path(__file__).resolve().parents[2] / "docs/schema"
_validators = {}


def kinds():
    return sorted(path.name.removesuffix(".schema.json") for path in FOLDER.glob("*.schema.json"))


def validator_of(kind):
    if kind not in _validators:
        schema = json.loads((FOLDER / f"{kind}.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        _validators[kind] = Draft202012Validator(schema, format_checker=FormatChecker())
    return _validators[kind]


def problems_of(record, shown):
    """One line for each thing that does not fit."""
    kind = record.get("record") if isinstance(record, dict) else None
    if not isinstance(kind, str) or not (FOLDER / f"{kind}.schema.json").is_file():
        return [f"{shown}: no schema is published for the kind {kind!r}"]
    errors = sorted(validator_of(kind).iter_errors(record), key=lambda error: list(map(str, error.absolute_path)))
    return [f"{shown}: /{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in errors]


def record_files(top):
    """Every record below a directory: the JSON files outside .isms that are kept by a review directory."""
    for path in sorted(Path(top).rglob("*.json")):
        if path.is_symlink() or not path.is_file() or ".isms" in path.parts:
            continue
        yield path


def problems_below(top, except_for=()):
    found = []
    spoiled = {Path(path) for path in except_for}
    for path in record_files(top):
        if path in spoiled:
            continue
        shown = str(path.relative_to(top))
        try:
            record = json.loads(path.read_text(encoding="utf-8"))
        except (ValueError, OSError) as error:
            found.append(f"{shown}: {error}")
            continue
        # What the tests themselves put beside the review directory is no record.
        if isinstance(record, dict) and "record" in record:
            found += problems_of(record, shown)
    return found
