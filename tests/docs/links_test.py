"""Every link from one document to a file, or to a heading, leads somewhere."""

import unittest

from markdown import ROOT, anchors, documents, links


class Links(unittest.TestCase):
    def test_documents_exist(self):
        self.assertGreaterEqual(len(documents()), 8)

    def test_relative_links_resolve(self):
        faults = []
        for document in documents():
            text = document.read_text(encoding="utf-8")
            for link in links(text):
                if link.startswith(("http://", "https://", "mailto:")):
                    continue
                path, _, fragment = link.partition("#")
                target = (document.parent / path).resolve() if path else document
                if not target.exists() or not target.is_relative_to(ROOT):
                    faults.append(f"{document.name}: {link}")
                elif fragment and fragment not in anchors(target.read_text(encoding="utf-8")):
                    faults.append(f"{document.name}: {link} (no such heading)")
        self.assertEqual(faults, [])

    def test_the_readme_leads_to_every_document(self):
        readme = ROOT / "README.md"
        linked = {(ROOT / link.partition("#")[0]).resolve() for link in links(readme.read_text(encoding="utf-8"))}
        missing = [document.name for document in documents() if document != readme and document not in linked]
        self.assertEqual(missing, [])


if __name__ == "__main__":
    unittest.main()
