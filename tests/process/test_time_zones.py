"""The day in the organisation's time zone, near and far from the changes that the zone's own file lists."""

import unittest

from harness import ProcessTest


class TimeZones(ProcessTest):
    def setUp(self):
        super().setUp()
        self.make_review_directory()
        self.act("config", "time-zone", "Europe/Berlin")

    def today_at(self, moment):
        return self.read("status", "--json", on=moment).json["data"]["today"]

    def test_a_day_begins_at_midnight_there(self):
        self.assertEqual(self.today_at("2026-07-01T21:59:59Z"), "2026-07-01")
        self.assertEqual(self.today_at("2026-07-01T22:00:00Z"), "2026-07-02")

    def test_so_it_does_in_years_that_the_file_of_the_zone_does_not_list(self):
        self.assertEqual(self.today_at("2045-01-31T22:59:59Z"), "2045-01-31")
        self.assertEqual(self.today_at("2045-01-31T23:00:00Z"), "2045-02-01")

    def test_a_zone_that_is_not_there_is_refused(self):
        with self.unchanged():
            run = self.act("config", "time-zone", "Mars/Base", code=2)
        self.assert_diagnostic(run, "'Mars/Base' is not a time zone that this machine knows")


if __name__ == "__main__":
    unittest.main()
