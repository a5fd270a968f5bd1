"""`archive verify` of a bag: folders and zips, sound and hostile, made by Python's own zipfile."""

import hashlib
import json
import os
import stat
import struct
import subprocess
import unittest
import warnings
import zipfile

from harness import ProcessTest, as_ordinary_user, snapshot

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def bag_files(payload=None):
    """The files of a sound bag, by name."""
    payload = payload if payload is not None else {"data/hello.txt": b"hello\n", "data/deep/er.txt": b"deeper\n"}
    lines = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(payload.items()))
    return {"bagit.txt": DECLARATION, "manifest-sha256.txt": lines.encode(), **payload}


def entry(name, mode=0o100644, system=3):
    info = zipfile.ZipInfo(name)
    info.create_system = system
    info.external_attr = mode << 16
    return info


class Bags(ProcessTest):
    def make_folder(self, files=None, name="bag"):
        for path, data in (files or bag_files()).items():
            file = self.top / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        return self.top / name

    def make_zip(self, files=None, more=(), top="bag/", name="bag.zip", compression=zipfile.ZIP_DEFLATED):
        """`more`: pairs of a name or a ZipInfo and data, written as they are."""
        path = self.top / name
        with warnings.catch_warnings(), zipfile.ZipFile(path, "w", compression) as archive:
            warnings.simplefilter("ignore")
            for inner, data in (files or bag_files()).items():
                archive.writestr(top + inner, data)
            for info, data in more:
                archive.writestr(info, data)
        return path

    def verify(self, path, *more):
        return self.isms("archive", "verify", path, *more, cwd=self.top)

    def assert_refused(self, path, code, *words):
        """One error of that code, exit 7, the same in JSON, and nothing new on the disk."""
        before = snapshot(self.top)
        run = self.verify(path, "--json")
        self.assertEqual(run.code, 7, str(run))
        errors = [finding for finding in run.json["diagnostics"] if finding["severity"] == "error"]
        self.assertEqual({error["code"] for error in errors}, {code}, str(run))
        self.assertFalse(run.json["data"]["intact"])
        for word in words:
            self.assertIn(word, json.dumps(errors, ensure_ascii=False))
        text = self.verify(path)
        self.assertEqual(text.code, 7)
        self.assert_diagnostic(text)
        self.assertEqual(snapshot(self.top), before)
        return errors

    def test_a_sound_bag_needs_no_review_directory(self):
        for path, form in ((self.make_folder(), "directory"), (self.make_zip(), "zip")):
            run = self.verify(path)
            self.assertEqual(run.code, 0, str(run))
            self.assertEqual(run.out, "BagIt 1.0, 2 payload files of 13 bytes and 2 tag files: "
                                      "complete, and every byte is what sha256 says\n")
            self.assertEqual(run.err, "")
            data = self.verify(path, "--json").json["data"]
            self.assertEqual(data, {"bag": str(path), "form": form, "bagit_version": "1.0", "encoding": "UTF-8",
                                    "algorithms": ["sha256"], "payload_files": 2, "payload_bytes": 13, "tag_files": 2,
                                    "intact": True, "info": []})

    def test_a_bag_is_named_by_a_path_and_a_review_by_its_id(self):
        self.make_sealed_review()
        bag = self.make_folder(name="review/MR-2026-11-bag")
        for typed in (bag, "MR-2026-11-bag", "./MR-2026-11-bag", "MR-2026-11-bag/"):
            self.assertIn("BagIt 1.0", self.isms("archive", "verify", typed).out)
        self.assertIn("every byte is as it was sealed", self.isms("archive", "verify", "MR-2026-11").out)
        self.assertIn("every byte is as it was sealed", self.isms("archive", "verify", "11").out)
        self.assertIn("BagIt 1.0", self.isms("archive", "verify", ".", cwd=bag).out)

    def test_what_is_not_there(self):
        for typed in ("no.zip", "./none", "some/where"):
            run = self.verify(typed)
            self.assertEqual(run.code, 4, str(run))
            self.assert_diagnostic(run, "no bag")
        (self.top / "plain").mkdir()
        self.assert_refused("./plain", "bag-declaration", "bagit.txt")
        self.assert_refused(self.make_folder({"manifest-md5.txt": b""}, "undeclared"), "bag-declaration")

    def test_a_folder_that_may_not_be_read(self):
        bag = self.make_folder()
        (bag / "data/hello.txt").chmod(0)
        with as_ordinary_user(self.top) as options:
            run = self.isms("archive", "verify", bag, cwd=self.top, **options)
            self.assertEqual(run.code, 7, str(run))
            self.assert_diagnostic(run, "data/hello.txt", "Permission denied")
            bag.chmod(0)
            run = self.isms("archive", "verify", f"{bag}/", cwd=self.top, **options)
            self.assertEqual(run.code, 6, str(run))
            bag.chmod(0o755)

    def test_a_warning_is_no_failure(self):
        files = bag_files()
        files["manifest-sha256.txt"] = files["manifest-sha256.txt"].replace(b"  ", b" *")
        run = self.verify(self.make_folder(files))
        self.assertEqual(run.code, 0, str(run))
        self.assertIn("warning: manifest-sha256.txt", run.err)
        self.assertEqual(self.verify(self.make_folder(files), "--quiet").err, "")

    def test_changed_bytes_in_both_forms(self):
        files = bag_files()
        files["data/hello.txt"] = b"hallo\n"
        self.assert_refused(self.make_folder(files), "bag-changed", "data/hello.txt")
        self.assert_refused(self.make_zip(files), "bag-changed", "data/hello.txt")

    def test_links_are_not_followed(self):
        bag = self.make_folder()
        os.symlink("/etc/passwd", bag / "data/link")
        self.assert_refused(bag, "bag-not-regular", "data/link", "symbolic link")
        bag = self.make_folder(name="other")
        (bag / "data/hello.txt").unlink()
        os.mkfifo(bag / "data/hello.txt")
        self.assert_refused(bag, "bag-not-regular", "data/hello.txt", "named pipe")

    def test_names_that_lead_out_of_a_zip(self):
        for name in ("bag/../../evil", "../evil", "/etc/evil", "bag/data/../../x", "bag//x", "bag/./x", "bag/data/..",
                     "C:/evil", "~/evil", "~root/evil", "\ufeffbag/x", "bag/\x1b[31mx"):
            with self.subTest(name=name):
                self.assert_refused(self.make_zip(more=[(name, b"x")]), "bag-zip-name")
        # zipfile mends backslashes itself.
        path = self.make_zip(more=[("bag/data/a_b", b"x")])
        path.write_bytes(path.read_bytes().replace(b"a_b", b"a\\b"))
        self.assert_refused(path, "bag-zip-name", "backslash")
        path.write_bytes(path.read_bytes().replace(b"a\\b", b"a\xffb"))
        self.assert_refused(path, "bag-zip-name", "UTF-8")

    def test_entries_beside_the_bag(self):
        self.assert_refused(self.make_zip(more=[("other/x", b"x")]), "bag-zip-top", "other/x")
        self.assert_refused(self.make_zip(more=[("bag", b"x")]), "bag-zip-twins")
        self.assert_refused(self.make_zip(top=""), "bag-zip-top", "bagit.txt")

    def test_entries_that_are_no_files(self):
        for mode, what in ((stat.S_IFLNK, "symbolic link"), (stat.S_IFCHR, "device"), (stat.S_IFIFO, "pipe")):
            for system in (3, 19):
                more = [(entry("bag/data/x", mode | 0o777, system), b"/etc/passwd")]
                self.assert_refused(self.make_zip(more=more), "bag-not-regular", "bag/data/x", what)

    def test_entries_that_are_one_file_on_some_systems(self):
        for name in ("bag/data/hello.txt", "bag/data/HELLO.TXT", "bag/DATA/other", "bag/data/hello.txt/x", "bag/data"):
            with self.subTest(name=name):
                self.assert_refused(self.make_zip(more=[(name, b"hello\n")]), "bag-zip-twins", name)
        twins = {"data/N\u00fa\u00f1ez": b"x", "data/Nu\u0301n\u0303ez": b"x"}
        self.assert_refused(self.make_zip(bag_files(twins)), "bag-zip-twins")

    def test_a_zip_that_is_encrypted_or_packed_otherwise(self):
        path = self.make_zip()
        data = bytearray(path.read_bytes())
        for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            at = data.find(signature)
            data[at + flags] |= 1
        path.write_bytes(bytes(data))
        self.assert_refused(path, "bag-zip-encrypted", "bag/bagit.txt")
        for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
            self.assert_refused(self.make_zip(compression=method), "bag-zip-method")

    def change_sizes(self, path, size, central_only=False):
        """Every entry states that it unpacks to so many bytes."""
        data = bytearray(path.read_bytes())
        for signature, offset in ((b"PK\x01\x02", 24),) if central_only else ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
            at = data.find(signature)
            while at >= 0:
                data[at + offset:at + offset + 4] = struct.pack("<I", size)
                at = data.find(signature, at + 4)
        path.write_bytes(bytes(data))
        return path

    def test_sizes_that_lie(self):
        self.assertEqual(self.verify(self.change_sizes(self.make_zip(), 5)).code, 7)
        self.assertEqual(self.verify(self.change_sizes(self.make_zip(), 5000)).code, 7)
        self.assert_refused(self.change_sizes(self.make_zip(), 60, central_only=True), "bag-zip-damaged")
        stored = self.make_zip(compression=zipfile.ZIP_STORED)
        self.assert_refused(self.change_sizes(stored, 1 << 30), "bag-zip-size")

    def test_a_bomb_is_refused_unopened(self):
        self.assert_refused(self.make_zip(bag_files({"data/zeros": bytes(64 << 20)})), "bag-too-large", "data/zeros")
        # Many entries that share one body of data: larger in all than the zip.
        path = self.make_zip(bag_files({f"data/{index:04}": os.urandom(4096) if index == 0 else b"" for index in range(50)}))
        data = bytearray(path.read_bytes())
        first = data.find(b"PK\x01\x02")
        at, packed = first, None
        while at >= 0:
            if packed is None and struct.unpack_from("<I", data, at + 24)[0] == 4096:
                packed = struct.unpack_from("<II", data, at + 20)
            elif packed is not None:
                struct.pack_into("<II", data, at + 20, *packed)
            at = data.find(b"PK\x01\x02", at + 4)
        path.write_bytes(bytes(data))
        self.assert_refused(path, "bag-zip-size")

    def test_a_zip_in_a_bag_is_only_bytes(self):
        inner = self.make_zip({"zeros": bytes(64 << 20)}, name="bomb.zip").read_bytes()
        self.assertEqual(self.verify(self.make_zip(bag_files({"data/bomb.zip": inner}))).code, 0)

    def test_a_zip_that_is_damaged(self):
        whole = self.make_zip().read_bytes()
        for damaged in (b"", b"words", whole[:-30], whole[:100], b"PK\x05\x06" + bytes(18)):
            path = self.top / "damaged.zip"
            path.write_bytes(damaged)
            run = self.verify(path)
            self.assertEqual(run.code, 7, str(run))
            self.assert_diagnostic(run)

    def test_folders_have_entries_or_not(self):
        more = [(entry("bag/", 0o40755), b""), (entry("bag/data/", 0o40755), b""), (entry("bag/data/empty/", 0o40755), b"")]
        self.assertEqual(self.verify(self.make_zip(more=more)).code, 0)

    def test_hostile_text_is_printed_harmlessly(self):
        files = bag_files()
        files["bag-info.txt"] = b"X\x1b[2J: y\x1b[31m\n"
        files["bagit.txt"] = b"BagIt-Version: \x1b[31m\nTag-File-Character-Encoding: UTF-8\n"
        run = self.verify(self.make_folder(files))
        self.assertNotIn("\x1b", run.out + run.err)
        files["bagit.txt"] = DECLARATION
        self.assertNotIn("\x1b", self.verify(self.make_folder(files), "--json").out)

    def test_unpacked_by_others(self):
        """What unzip makes of a zip is the same bag."""
        path = self.make_zip()
        subprocess.run(["/usr/bin/python3", "-m", "zipfile", "-e", path, self.top / "out"], check=True, timeout=60)
        self.assertEqual(self.verify(self.top / "out/bag").code, 0)


if __name__ == "__main__":
    unittest.main()
