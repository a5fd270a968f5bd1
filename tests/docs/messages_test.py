"""Documents take every text from the table of messages: each key is used, each key that is used exists, and no source of
a document or a printer holds words for readers of its own."""

import json
import re
import unittest

from markdown import ROOT

CATALOGUE = ROOT / "src/language/messages/en.json"
# Families of keys that are put together from a word of a record; the tests of the rooms hold them against these words.
ASSEMBLED = ("word.", "rule.", "register.", "entry.field.", "date.weekday.", "date.month.")
FORMS = (".zero", ".one", ".two", ".few", ".many", ".other")

STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
KEY = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)+")


def sources(*folders):
    for folder in folders:
        for path in sorted((ROOT / "src" / folder).rglob("*")):
            if path.suffix in (".cpp", ".hpp"):
                yield path


def code_of(path):
    """The lines of a source without its comments, includes and what only a programmer reads."""
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"(?m)^\s*#include.*$|(?<![:\"])//.*$", "", text)
    return re.sub(r"logic_error\((?:[^()]|\([^()]*\))*\)", "", text)


def base(key):
    for form in FORMS:
        if key.endswith(form):
            return key[: -len(form)]
    return key


class Messages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.catalogue = json.loads(CATALOGUE.read_text(encoding="utf-8"))
        cls.keys = set(cls.catalogue["messages"])

    def test_the_catalogue_is_in_order(self):
        self.assertEqual(list(self.keys and self.catalogue["messages"]), sorted(self.keys))
        self.assertEqual(CATALOGUE.read_text(encoding="utf-8"), json.dumps(self.catalogue, indent=2, ensure_ascii=False) + "\n")

    def test_every_key_is_used(self):
        used = set()
        for path in sources("documents", "review", "exchange", "language", "cli"):
            used.update(STRING.findall(code_of(path)))
        unused = [key for key in sorted(self.keys) if not key.startswith(ASSEMBLED) and base(key) not in used and key not in used]
        self.assertEqual(unused, [])

    def test_every_key_that_is_used_exists(self):
        bases = {base(key) for key in self.keys}
        called = re.compile(r'(?:\bsay|\bcount|\badd|\bphrase)\(\s*(?:[\w.]*messages[\w().]*,\s*)?"([^"\\]+)"')
        unknown = {}
        for path in sources("documents", "review", "exchange", "language", "cli"):
            for key in called.findall(code_of(path)):
                if KEY.fullmatch(key) and key not in self.keys | bases:
                    unknown.setdefault(str(path.relative_to(ROOT)), []).append(key)
        self.assertEqual(unknown, {})

    def test_assembled_keys_have_a_source(self):
        """What is put behind each prefix is in the code, as a string that ends where the word begins."""
        text = "\n".join(code_of(path) for path in sources("documents", "review", "exchange", "language", "cli"))
        for prefix in ASSEMBLED:
            with self.subTest(prefix=prefix):
                self.assertTrue(f'"{prefix}"' in text or f'"{prefix}{{}}' in text or f'"{prefix}short.{{' in text, prefix)


# What a document's source may hold in quotes: keys, names of placeholders and of JSON fields, the words of records that it
# compares with, and what is the same in every language.
SAME_EVERYWHERE = {"SHA-256", "ISO/IEC 27001:2022", "9.3.2 a", "HTML", "PDF"}
# Files of an evidence pack, and what is typed to check one.
PACK_FILES = {"VERIFY.md", "verify.sh", "sh verify.sh"}
RECORD_WORDS = {"new", "changed", "closed", "effective", "not effective", "undated", "owner", "title"}
# What printers have in quotes and no reader sees: names that DOCX, PDF and HTML give to things, typefaces, and errors.
NAMES_OF_FORMATS = {
    "docx": "Arial Calibri Callout Code Consolas Default Divider Extension External Facts Footer Header Heading Hyperlink Id Logo Normal Notice "
            "Override Quote Records Relationship Relationships Space Subtitle Target Title Type Types",
    "pdf": "Caption Code Document Figure Inter Lbl Link Note Resource Span Table",
}
NOT_FOR_READERS = {"light dark", "typeset pages", "no colour profile can be made", "the document could not be packed"}


class NoWordsInTheCode(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.keys = set(json.loads(CATALOGUE.read_text(encoding="utf-8"))["messages"])
        cls.bases = {base(key) for key in cls.keys}

    def is_key(self, text):
        return text in self.keys or text in self.bases or any(text.startswith(prefix) for prefix in ASSEMBLED)

    def test_documents(self):
        found = {}
        for path in sources("documents"):
            if path.name.endswith("_json.cpp"):
                continue  # for machines, in the words of records
            code = code_of(path)
            # Names, not words: placeholders, families, the fields of JSON.
            code = re.sub(r'\{\s*"[a-z-]+",|\bword\(\s*"[a-z-]+"|\b(?:value|contains|at|find)\(\s*"\w+"|\[\s*"\w+"\s*\]', "", code)
            for text in STRING.findall(code):
                letters = re.sub(r"\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\.", "", text)
                if not re.search(r"[A-Za-z]{2}", letters) or self.is_key(text) or text in SAME_EVERYWHERE | RECORD_WORDS | PACK_FILES:
                    continue
                found.setdefault(str(path.relative_to(ROOT)), []).append(text)
        self.assertEqual(found, {})

    def test_printers(self):
        """Words for readers start with a capital letter or are several."""
        found = {}
        for path in sources("render"):
            if path.name.endswith("_style.cpp"):
                continue
            for text in STRING.findall(code_of(path)):
                is_words = re.fullmatch(r"[A-Z][a-z]+(?: [a-z]+)*[:.]?|[a-z]+(?: [a-z]+)+[:.]?|[,.;:] [A-Za-z ]{3,}", text)
                names = NAMES_OF_FORMATS.get(path.relative_to(ROOT / "src/render").parts[0], "").split()
                if is_words and text not in NOT_FOR_READERS and text not in names:
                    found.setdefault(str(path.relative_to(ROOT)), []).append(text)
        self.assertEqual(found, {})


if __name__ == "__main__":
    unittest.main()
