"""Evidence packs: made, checked with stock tools alone, restored, refused."""

import json
import shutil
import subprocess
import unittest
import zipfile
from html.parser import HTMLParser
from urllib.parse import unquote

from harness import SOURCE, snapshot
from packs import DAY, EXAMPLE, Packs, acme_pack, sha256, with_new_manifests


def unzipped(pack, folder):
    """The folder in the zip, as `unzip` leaves it."""
    subprocess.run(["unzip", "-q", pack, "-d", folder], check=True)
    [top] = folder.iterdir()
    return top


class Bundle(Packs):
    def test_whole_path(self):
        """Bundled, checked by us and by the script, restored, and the same again."""
        pack = self.top / "evidence.zip"
        run = self.bundle("-o", pack)
        self.assertEqual(run.out, f"{sha256(pack)}  {pack}\n")
        self.assertIn("hint: isms-review archive verify", run.err)
        self.assertEqual(self.isms("archive", "verify", pack, cwd=self.top).code, 0)
        said = self.assert_checks(unzipped(pack, self.top / "unpacked"))
        self.assertIn(sha256(EXAMPLE / "archive/seals/000013.sha256"), said)

        back = self.top / "back"
        self.assertEqual(self.restore(pack, back).out, f"{back}\n")
        contents = {name: content for name, (_, content) in snapshot(back).items()}
        self.assertEqual(contents, {name: content for name, (_, content) in snapshot(EXAMPLE).items()})
        for check in (["archive", "verify"], ["doctor"]):
            self.assertEqual(self.isms("-C", back, "--today", DAY, *check).code, 0)

    def test_same_bytes(self):
        """Whenever, wherever and under whatever name it is made."""
        first = self.bundle("-o", "a.zip", "--to", DAY)
        second = self.bundle("-o", "b.zip", "--to", DAY, on="2027-02-03", env={"TZ": "Pacific/Auckland", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"})
        self.assertEqual(first.out.split()[0], second.out.split()[0])

    def test_some_days(self):
        """Only the reviews of these days, with the whole chain; checked by the script, and nothing to restore from."""
        run = self.bundle("--from", "2026-06-01", "--to", "2026-08-31", "-o", "summer", "--json")
        data = run.json["data"]
        self.assertEqual(data["reviews"], ["MR-2026-06", "MR-2026-07", "MR-2026-08"])
        self.assertEqual((data["seals"], data["packed_seals"], data["can_restore"]), (13, 4, False))
        folder = self.top / "summer"
        self.assertEqual(data["sha256"], sha256(folder / "tagmanifest-sha256.txt"))
        self.assertEqual({path.name for path in (folder / "data/records/meetings").iterdir()}, set(data["reviews"]))
        self.assertEqual(len(list((folder / "data/archive/seals").glob("*.sha256"))), 13)
        self.assertFalse((folder / "data/records/inputs").exists())
        self.assertIn("seals/000012.sha256: its files are not in this pack", self.assert_checks(folder))
        self.assertEqual(self.isms("archive", "verify", folder, cwd=self.top).code, 0)
        self.assert_diagnostic(self.restore(folder, "back", code=5), "only 4 of its 13 seals", "without --from and --to")
        self.assertFalse((self.top / "back").exists())

    def test_pages(self):
        """No script, no request to anywhere; every link leads to a file of the pack; what is not there is not linked."""
        data = acme_pack() / "data"
        pages = list(data.rglob("*.html"))
        self.assertGreater(len([path for path in pages if "archive" not in path.relative_to(data).parts]), 80)
        self.assertGreater(len([path for path in pages if "archive" in path.relative_to(data).parts]), 10)
        for page in pages:
            reader = Links()
            reader.feed(page.read_text(encoding="utf-8"))
            self.assertEqual(reader.active, [], page)
            self.assertLessEqual(set(reader.places), reader.ids, page)
            for link in reader.links:
                target = (page.parent / unquote(link)).resolve()
                self.assertTrue(target.is_file() and target.is_relative_to(data), f"{page}: {link}")
        index = (data / "index.html").read_text(encoding="utf-8")
        head = sha256(EXAMPLE / "archive/seals/000013.sha256")
        for words in (head, "archive/data/000013/documents/minutes.html", "documents/MR-2026-11-minutes.pdf", "actions/MR-2026-02-A04.html",
                      "missing.html", "check.html", "coverage.html", "No signature covers the newest 13 seals."):
            self.assertIn(words, index)
        made = [page for page in pages if "archive" not in page.relative_to(data).parts]
        for page in made:
            text = page.read_text(encoding="utf-8")
            self.assertIn("Confidential", text, page)
            self.assertNotIn("isms-review ", text, f"{page}: an auditor has no such program")
            if page != data / "index.html":
                [link] = self.links_of(page)["Back to the first page of this pack"]
                self.assertEqual((page.parent / link).resolve(), (data / "index.html").resolve())
        for pdf in (data / "documents").iterdir():
            self.assertTrue(pdf.read_bytes().startswith(b"%PDF-"), pdf)

    def test_evidence_is_linked(self):
        """By its name: on the page of the action that it proves, and in the list on the first page."""
        data = acme_pack() / "data"
        index = self.links_of(data / "index.html")
        named = 0
        for path in (EXAMPLE / "actions").rglob("*.json"):
            action = json.loads(path.read_bytes())
            for evidence in action.get("evidence", []):
                for page, links in ((data / f"actions/{action['id']}.html", self.links_of(data / f"actions/{action['id']}.html")),
                                    (data / "index.html", index)):
                    self.assertIn(evidence["sha256"], [sha256(page.parent / unquote(link)) for link in links[evidence["name"]]], page)
                named += 1
        self.assertGreater(named, 5)

    @staticmethod
    def links_of(page):
        """Where the words of each link lead."""
        reader = Links()
        reader.feed(page.read_text(encoding="utf-8"))
        return reader.targets

    def test_evidence_of_other_days_is_linked_too(self):
        """What no seal of the pack has lies with the records."""
        self.bundle("--from", "2026-06-01", "--to", "2026-06-30", "-o", "june")
        data = self.top / "june/data"
        pages = 0
        for page in (data / "actions").iterdir():
            action = json.loads(next((data / "records/actions").rglob(f"{page.stem}.json")).read_bytes())
            for evidence in action.get("evidence", []):
                [link] = self.links_of(page)[evidence["name"]]
                self.assertEqual(sha256(page.parent / unquote(link)), evidence["sha256"])
                pages += "/records/" in link
        self.assertGreater(pages, 0)

    def test_records_fit_the_packed_schemas(self):
        data = acme_pack() / "data"
        published = {path.name: path.read_bytes() for path in (SOURCE / "docs/schema").iterdir()}
        packed = {path.name: path.read_bytes() for path in (data / "schemas").iterdir()}
        self.assertEqual({name: published.get(name) for name in packed}, packed)
        kinds = {json.loads(path.read_bytes())["record"] for path in (data / "records").rglob("*.json")}
        self.assertEqual({kind for kind in kinds if f"{kind}.schema.json" not in packed}, set())

    def test_refusals(self):
        """Each with its exit code, and nothing is written."""
        (self.top / "there").mkdir()
        self.make_review_directory()
        for words, directory, code, said in (
                (["-o", "there"], EXAMPLE, 5, "is there already"),
                (["-o", "x.zip"], self.directory, 4, "nothing is sealed"),
                (["-o", "x.zip", "--from", "2026-11-01", "--to", "2026-10-01"], EXAMPLE, 2, "lies after"),
                (["-o", "x.zip", "--to", "2027-01-01"], EXAMPLE, 2, "has not come yet"),
                (["-o", "x.zip", "--from", "2026-11-20"], EXAMPLE, 4, "no review of 2026-11-20 to 2026-12-01 is sealed"),
                (["-o", EXAMPLE / "archive/x.zip"], EXAMPLE, 2, "does not lie in the archive"),
                (["-o", "nowhere/x.zip"], EXAMPLE, 4, "there is no folder"),
                (["-o", "x.zip", "--from", "yesteryear"], EXAMPLE, 2, "--from")):
            with self.subTest(words=words):
                before = snapshot(self.top)
                self.assert_diagnostic(self.bundle(*words, directory=directory, code=code), said)
                self.assertEqual(snapshot(self.top), before)
        self.assertEqual(self.bundle(code=None).code, 2)

    def test_a_damaged_archive_is_not_packed(self):
        shutil.copytree(EXAMPLE, self.directory)
        page = self.directory / "archive/data/000003/documents/minutes.html"
        page.write_bytes(page.read_bytes() + b" ")
        run = self.bundle("-o", "x.zip", directory=self.directory, code=7)
        self.assert_diagnostic(run, "archive/data/000003/documents/minutes.html", "changed")
        self.assertFalse((self.top / "x.zip").exists())

    def test_dry_run(self):
        run = self.bundle("-o", "x.zip", "--dry-run", "--json")
        self.assertEqual((run.json["data"]["dry_run"], run.json["data"]["packed_seals"]), (True, 13))
        self.assertFalse((self.top / "x.zip").exists())


class Verify(Packs):
    """`archive verify PACK`: the bag, and the archive in it, without unpacking."""

    def verify(self, pack, *words, code=0):
        """Nothing is written, neither there nor where temporary files go."""
        temporary = self.top / "temporary"
        temporary.mkdir(exist_ok=True)
        before = snapshot(self.top)
        run = self.isms("archive", "verify", pack, *words, "--json", cwd=self.top, env={"TMPDIR": str(temporary)})
        self.assertEqual(run.code, code, str(run))
        self.assertEqual(snapshot(self.top), before)
        return run

    def found(self, pack, *words):
        run = self.verify(pack, *words, code=7)
        self.assertFalse(run.json["data"]["intact"])
        return [finding["code"] for finding in run.json["diagnostics"] if finding["severity"] == "error"], run.json["data"]

    def copy(self, edits=(), anew=True):
        """The pack with other bytes in some of its files, as a folder and as a zip; `anew`: with manifests made anew."""
        folder = self.top / "copy"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(acme_pack(), folder)
        for path, before, after in edits:
            victim = folder / path
            text = victim.read_bytes()
            self.assertIn(before, text)
            victim.write_bytes(text.replace(before, after, 1))
        if anew:
            with_new_manifests(folder)
        packed = self.top / "copy.zip"
        packed.unlink(missing_ok=True)
        shutil.make_archive(str(packed.with_suffix("")), "zip", self.top, "copy")
        return folder, packed

    def test_both_hold(self):
        head = sha256(EXAMPLE / "archive/seals/000013.sha256")
        for pack in self.copy():
            run = self.isms("archive", "verify", pack, "--since", head, cwd=self.top)
            self.assertEqual((run.code, run.err), (0, ""), str(run))
            bag, *archive = run.out.splitlines()
            self.assertRegex(bag, r"^BagIt 1\.0, \d+ payload files .*: complete, and every byte is what sha256 says$")
            own = self.isms("-C", EXAMPLE, "archive", "verify", "--since", head)
            self.assertEqual(archive, own.out.splitlines(), "the same as of the archive itself")
            data = self.verify(pack).json["data"]
            self.assertEqual((data["intact"], data["archive"]["intact"]), (True, True))
            self.assertEqual(data["archive"], self.isms("-C", EXAMPLE, "--json", "archive", "verify").json["data"])

    def test_a_head_that_is_not_in_it(self):
        for pack in self.copy():
            codes, data = self.found(pack, "--since", "0" * 64)
            self.assertEqual((codes, data["archive"]["intact"]), (["anchor-lost"], False))
            self.assertEqual(self.found(pack, "--require", "signature")[0], ["signature-missing"] * 13)

    def test_an_archive_that_does_not_hold_in_a_bag_that_does(self):
        victim = "data/archive/data/000004/documents/minutes.md"
        for pack in self.copy([(victim, b"a", b"e")]):
            codes, data = self.found(pack)
            self.assertEqual((codes, data["archive"]["intact"]), (["changed"], False))
            run = self.isms("archive", "verify", pack, cwd=self.top)
            self.assert_diagnostic(run, victim)
            self.assertRegex(run.out, r"complete, and every byte is what sha256 says\n615 files in 13 seals: 1 finding\n")

    def test_a_bag_that_does_not_hold_around_an_archive_that_does(self):
        for path, before, after, code in (("data/index.html", b"Acme", b"Acne", "bag-changed"), ("bagit.txt", b"UTF-8", b"UTF-9", "bag-encoding")):
            for pack in self.copy([(path, before, after)], anew=False):
                with self.subTest(path=path, pack=pack):
                    codes, data = self.found(pack)
                    self.assertIn(code, codes)
                    self.assertEqual((data["archive"]["intact"], data["archive"]["files"]), (True, 615))

    def test_neither_holds(self):
        for pack in self.copy([("data/archive/seals/000007.sha256", b"# sealed-by: ", b"# sealed-bx: ")], anew=False):
            codes, data = self.found(pack)
            self.assertEqual({"bag-changed", "seal-line", "seal-gap", "changed", "extra", "anchor-broken"}, set(codes))
            self.assertEqual(len(data["archive"]["seals"]), 12)

    def test_a_pack_of_some_days(self):
        self.bundle("--from", "2026-06-01", "--to", "2026-08-31", "-o", "summer.zip")
        archive = self.verify("summer.zip").json["data"]["archive"]
        self.assertEqual([seal.get("absent", False) for seal in archive["seals"]].count(True), 9)
        self.assertIn("9 seals without their files, which are not in the pack", self.isms("archive", "verify", "summer.zip", cwd=self.top).out)

    def test_another_bag(self):
        """Is a bag and no more, also with a folder of that name; nobody is told that a seal is in it."""
        other = self.top / "other"
        (other / "data/archive/data").mkdir(parents=True)
        (other / "data/archive/data/letter.txt").write_bytes(b"Dear auditor\n")
        (other / "bagit.txt").write_bytes(b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        with_new_manifests(other)
        self.assertNotIn("archive", self.verify(other).json["data"])
        for words in (["--since", "0" * 64], ["--require", "timestamp"]):
            run = self.verify(other, *words, code=4)
            self.assertEqual([finding["code"] for finding in run.json["diagnostics"]], ["not-a-pack"])

    def test_a_seal_that_is_too_large_to_be_one(self):
        """A hostile pack is read to its limits and no further."""
        folder, _ = self.copy()
        with (folder / "data/archive/seals/000014.sha256").open("wb") as seal:
            seal.truncate((256 << 20) + 1)
        with_new_manifests(folder)
        codes, _ = self.found(folder)
        self.assertEqual(codes, ["bag-unreadable", "extra"])


class Links(HTMLParser):
    """Of a page: links to files and to places in it, and whatever runs or is fetched."""

    def __init__(self):
        super().__init__()
        self.links = []
        self.places = []
        self.ids = set()
        self.targets = {}
        self.active = []
        self.open = None
        self.words = ""

    def handle_data(self, data):
        if self.open:
            self.words += data

    def handle_endtag(self, tag):
        if tag == "a" and self.open:
            self.targets.setdefault(self.words, []).append(self.open)
            self.open = None

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name.startswith("on") or (name in ("src", "action", "data") and not value.startswith("data:")):
                self.active.append((tag, name, value))
            if name == "id":
                self.ids.add(value)
            if name == "href" and tag == "a" and value.startswith("#"):
                self.places.append(value[1:])
            if name == "href" and tag == "a" and not value.startswith(("#", "https:", "http:", "mailto:")):
                self.links.append(value)
                self.open, self.words = value, ""
            if name == "href" and tag != "a" and not value.startswith("data:"):
                self.active.append((tag, name, value))
        if tag in ("script", "iframe", "object", "embed"):
            self.active.append((tag, "", ""))


class Restore(Packs):
    def test_refusals(self):
        pack = acme_pack()
        other = self.top / "other"
        (other / "data").mkdir(parents=True)
        (other / "data/letter.txt").write_bytes(b"Dear auditor\n")
        (other / "bagit.txt").write_bytes(b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        with_new_manifests(other)
        full = self.top / "full"
        full.mkdir()
        (full / "note").touch()
        hostile = self.top / "hostile.zip"
        with zipfile.ZipFile(hostile, "w") as archive:
            archive.writestr("pack/bagit.txt", "BagIt-Version: 1.0\n")
            archive.writestr("pack/../../outside", "x")
        flipped = self.top / "flipped"
        shutil.copytree(pack, flipped)
        page = flipped / "data/index.html"
        page.write_bytes(page.read_bytes().replace(b"Acme", b"Acne", 1))
        resealed = self.top / "resealed"  # the bag is sound, and the archive in it is not
        shutil.copytree(pack, resealed)
        victim = resealed / "data/archive/data/000004/documents/minutes.md"
        victim.write_bytes(victim.read_bytes().replace(b"a", b"e", 1))
        with_new_manifests(resealed)
        for bag, target, code, words in ((pack, "full", 5, ["not empty"]), (other, "back", 4, []), ("nothing", "back", 4, []),
                                         (hostile, "back", 7, ["outside"]), (flipped, "back", 7, ["data/index.html"]),
                                         (resealed, "back", 7, ["data/archive/data/000004/documents/minutes.md"])):
            with self.subTest(bag=bag, target=target):
                before = snapshot(self.top)
                self.assert_diagnostic(self.restore(bag, target, code=code), *words)
                self.assertEqual(snapshot(self.top), before)

    def test_dry_run(self):
        before = snapshot(self.top)
        run = self.restore(acme_pack(), "back", "--dry-run", "--json")
        self.assertEqual((run.json["data"]["dry_run"], run.json["data"]["seals"]), (True, 13))
        self.assertEqual(snapshot(self.top), before)

    def test_into_an_empty_folder(self):
        (self.top / "empty").mkdir()
        self.restore(acme_pack(), "empty")
        self.assertEqual(self.isms("-C", "empty", "--today", DAY, "doctor", cwd=self.top).code, 0)


if __name__ == "__main__":
    unittest.main()
