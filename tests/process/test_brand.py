"""How an organisation's documents look and are numbered: set once, seen in every document."""

import re
import struct
import subprocess
import unittest
import zlib

from harness import ProcessTest


def png(width=40, height=20):
    """A blue image of that size."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = (b"\0" + b"\x1f\x4e\x79" * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class Brand(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_signed_review()

    def minutes(self, form, **options):
        return self.act("minutes", "export", "MR-2026-11", "--format", form, "-o", "-", **options)

    def pdf(self):
        path = self.top / "minutes.pdf"
        self.act("minutes", "export", "MR-2026-11", "--format", "pdf", "-o", path)
        return path

    def write(self, name, data):
        (self.top / name).write_bytes(data)
        return self.top / name

    def test_number_and_version(self):
        self.assertIn("MR-2026-11-minutes", self.minutes("text").out)
        self.act("config", "numbering", "ISMS-{year}-{kind}-{id}")
        self.assertIn("ISMS-2026-minutes-MR-2026-11", self.minutes("text").out)
        self.assertIn("ISMS-2026-agenda-MR-2026-11", self.act("agenda", "show", "11").out)
        refused = self.act("config", "numbering", "ISMS-{kind}", code=2)
        self.assertIn("{id}", refused.err)

    def test_footer(self):
        self.act("config", "footer", "Acme Ltd <b>12 Main Street</b>")
        self.assertIn("Acme Ltd &lt;b&gt;12 Main Street", self.minutes("html").out)
        text = subprocess.run(["pdftotext", self.pdf(), "-"], check=True, capture_output=True).stdout.decode()
        self.assertIn("Acme Ltd <b>12 Main Street</b>", text)
        self.act("config", "--unset", "footer")
        self.assertIn("uncontrolled", self.minutes("text").out)

    def test_paper(self):
        for paper, size in (("letter", "612 x 792"), ("a4", "595.276 x 841.89")):
            self.act("config", "paper", paper, code=None)
            info = subprocess.run(["pdfinfo", self.pdf()], check=True, capture_output=True).stdout.decode()
            self.assertIn(size, info)
        self.assertIn("a4, letter", self.act("config", "paper", "a5", code=2).err)

    def test_accent(self):
        self.act("config", "accent", "#1F4E79")
        self.assertEqual(self.act("config", "accent").out, "#1f4e79\n")
        self.pdf()
        for wrong in ("blue", "#12345", "#12345g"):
            self.assertIn("#1f4e79", self.act("config", "accent", wrong, code=2).err)

    def test_logo(self):
        without = self.pdf().read_bytes()
        self.act("config", "logo", self.write("logo.png", png()))
        self.assertTrue(re.fullmatch(r"[0-9a-f]{64}\n", self.act("config", "logo").out))
        path = self.pdf()
        images = subprocess.run(["pdfimages", "-list", path], check=True, capture_output=True).stdout.decode()
        self.assertIn("40    20", images)
        self.assertNotEqual(path.read_bytes(), without)
        self.assertEqual(self.act("doctor").code, 0)
        self.act("config", "--unset", "logo")
        self.assertEqual(self.pdf().read_bytes(), without)

    def test_what_is_no_logo_is_refused_by_its_name(self):
        for name, data in (("logo.gif", b"GIF89a"), ("wide.png", png(4001, 1)), ("empty.png", b"")):
            run = self.act("config", "logo", self.write(name, data), code=3)
            self.assertIn(name, run.err)
        self.act("config", "logo", self.top / "nothing.png", code=4)

    def test_a_damaged_logo(self):
        damaged = png()[:60]
        self.act("config", "logo", self.write("logo.png", damaged))
        run = self.act("minutes", "export", "MR-2026-11", "--format", "pdf", "-o", self.top / "x.pdf", code=3)
        self.assertIn("logo", run.err)
        self.assertFalse((self.top / "x.pdf").exists())

    def test_a_lost_logo(self):
        self.act("config", "logo", self.write("logo.png", png()))
        digest = self.act("config", "logo").out.strip()
        for file in (self.directory / "evidence").rglob(f"{digest}*"):
            if file.suffix != ".json":
                file.unlink()
        run = self.act("minutes", "export", "MR-2026-11", "--format", "pdf", "-o", self.top / "x.pdf", code=4)
        self.assertIn(digest, run.err)


if __name__ == "__main__":
    unittest.main()
