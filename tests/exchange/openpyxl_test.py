"""Workbooks and CSV files that other programs' libraries wrote are read as they were meant."""

import csv
import datetime
import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

import openpyxl

PROBE = os.environ["ISMS_SHEET_PROBE"]


class OtherWriters(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def read(self, path, sheet=""):
        done = subprocess.run([PROBE, path, sheet], capture_output=True, check=True, text=True)
        return json.loads(done.stdout)

    def saved(self, book):
        path = self.folder / "book.xlsx"
        book.save(path)
        return path

    def test_values_of_every_type(self):
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.append(["Text", "Number", "Yes", "Date", "Time", "Both", "Share", "Span"])
        sheet.append(["Zürich & <co>\n2", 0.1 + 0.2, True, datetime.date(2026, 11, 23), datetime.time(9, 30),
                      datetime.datetime(2026, 11, 23, 9, 30, 15), 0.07, datetime.timedelta(hours=30)])
        sheet["G2"].number_format = "0.0%"
        read = self.read(self.saved(book))
        self.assertEqual(read["header"], ["Text", "Number", "Yes", "Date", "Time", "Both", "Share", "Span"])
        self.assertEqual(read["rows"], [["Zürich & <co>\n2", "0.3", "true", "2026-11-23", "09:30:00",
                                         "2026-11-23T09:30:15", "7%", "30:00:00"]])

    def test_dates_of_both_calendars(self):
        for epoch in (openpyxl.utils.datetime.WINDOWS_EPOCH, openpyxl.utils.datetime.MAC_EPOCH):
            book = openpyxl.Workbook()
            book.epoch = epoch
            days = [datetime.date(1904, 1, 2), datetime.date(2000, 2, 29), datetime.date(2026, 12, 31)]
            book.active.append(["Due"])
            for day in days:
                book.active.append([day])
            with self.subTest(epoch=epoch):
                self.assertEqual(self.read(self.saved(book))["rows"], [[day.isoformat()] for day in days])

    def test_sheets_hidden_named_and_sparse(self):
        book = openpyxl.Workbook()
        book.active.title = "Lists"
        book.active["A1"] = "hidden"
        book.active.sheet_state = "hidden"
        findings = book.create_sheet("Findings")
        findings["B3"], findings["D3"], findings["D1000"] = "Id", "Title", "last"
        path = self.saved(book)
        self.assertEqual(self.read(path)["header"], ["", "Id", "", "Title"])
        self.assertEqual(self.read(path)["rows"], [["", "", "", "last"]])
        self.assertEqual(self.read(path, "Lists")["header"], ["hidden"])
        self.assertEqual(self.read(path, "Nothing")["codes"], ["sheet-unknown"])

    def test_a_formula_that_was_never_computed_is_told_of(self):
        book = openpyxl.Workbook()
        book.active.append(["a", "b"])
        book.active.append(["1", "=1+1"])
        read = self.read(self.saved(book))
        self.assertEqual((read["rows"], read["codes"]), ([["1"]], ["sheet-formula-without-result"]))

    def test_csv_of_every_dialect(self):
        table = [["Id", "Text, more; or | less"], ["1", 'ha "ha"\nha'], ["2", "a,b;c\td|e"], ["3", ""]]
        for delimiter in ",;\t|":
            for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL):
                path = self.folder / "table.csv"
                with open(path, "w", newline="", encoding="utf-8-sig") as stream:
                    csv.writer(stream, delimiter=delimiter, quoting=quoting).writerows(table)
                read = self.read(path)
                with self.subTest(delimiter=delimiter, quoting=quoting):
                    self.assertEqual([read["header"], *read["rows"]], table)


if __name__ == "__main__":
    unittest.main()
