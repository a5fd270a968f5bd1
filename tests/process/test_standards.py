"""Several standards in one review: the choice at init, combined agendas, and standards that an organisation brings itself."""

import itertools
import json
import unittest

import schemas
from harness import ProcessTest, filled_form

SECURITY, QUALITY, AI, CONTINUITY = "ISO/IEC 27001:2022", "ISO 9001:2015", "ISO/IEC 42001:2023", "ISO 22301:2019"
TEMPLATES = {SECURITY: "iso27001-2022", QUALITY: "iso9001-2015", AI: "iso42001-2023"}
BOTH = "iso27001-2022+iso9001-2015"


def cited(items, standard):
    """The clauses of a standard that required items cite."""
    return {clause["clause"] for item in items if item.get("required") for clause in item.get("clauses", []) if clause["standard"] == standard}


def continuity_template():
    """A made-up template of another standard on the harmonised structure, as an organisation would write it."""
    rows = [("a", "What became of earlier actions", "9.3.2 a", 1, "previous-actions"),
            ("p", "Performance of business continuity", "9.3.2 c", 1, "performance"),
            ("p1", "Nonconformities", "9.3.2 c 1", 2, "nonconformities"),
            ("p2", "Exercises and tests", "9.3.2 c 2", 2, "exercises"),
            ("e", "Disruptions and near misses", "9.3.2 e", 1, "disruptions"),
            ("results", "Results", "9.3.3", 1, "results")]
    items = [{"key": key, "title": title, "clauses": [{"standard": CONTINUITY, "clause": clause}], "level": level, "minutes": 0 if key == "p" else 5,
              "required": True, "topic": topic} for key, title, clause, level, topic in rows]
    return {"record": "template", "version": 1, "name": "iso22301-2019", "title": "Management review of the business continuity management system",
            "standards": [CONTINUITY], "items": items}


class Standards(ProcessTest):
    def init(self, *options):
        run = self.isms("--as", "ada", "--today", self.today, "init", self.directory, "--organisation", "Acme", "--scope", "All of it", "--simulated",
                        "--interval", "second tuesday", *options)
        self.assertEqual(run.code, 0, str(run))
        return run

    def template(self, name):
        record = json.loads(self.read("agenda", "templates", name, "--format", "json").out)
        self.assertEqual(schemas.problems_of(record, name), [])
        return record

    def bring_continuity(self):
        folder = self.directory / "templates"
        folder.mkdir(exist_ok=True)
        (folder / "iso22301-2019.json").write_text(json.dumps(continuity_template(), indent=2), encoding="utf-8")

    def test_init_chooses_the_template_that_answers_all_standards(self):
        run = self.init("--standard", f"{SECURITY},{QUALITY}")
        self.assertNotIn("has nothing for", run.err)
        organisation = self.record("review.json")
        self.assertEqual(organisation["standards"], [SECURITY, QUALITY])
        self.assertEqual(organisation["agenda_template"], BOTH)

        self.act("people", "add", "Ada", "--top-management-from", "2024-01-01")
        self.act("agenda", "new")
        agenda = self.record("meetings/MR-2026-11/agenda.json")
        self.assertEqual((agenda["template"], agenda["standards"]), (BOTH, [SECURITY, QUALITY]))
        self.assertFalse(any("topic" in item for item in agenda["items"]), "a topic is the template's")
        shown = self.read("agenda", "show", "MR-2026-11").out
        self.assertIn("27001 9.3.2 a; 9001 9.3.2 a", shown)
        self.assertRegex(shown, r"Adequacy of resources +9001 9\.3\.2 d ", "a clause of one standard alone says of which")
        self.assertIn("27001 9.3.2 c, 5 min", self.act("minutes", "take", "MR-2026-11", "--form", on="2026-11-10").out)
        for format_name in ("text", "md", "html", "json"):
            shown = self.read("agenda", "show", "MR-2026-11", "--format", format_name).out
            self.assertIn(SECURITY, shown, format_name)
            self.assertIn(QUALITY, shown, format_name)

    def test_init_without_another_wish_is_as_it_was(self):
        self.init()
        self.assertEqual(self.record("review.json")["agenda_template"], "iso27001-2022")

    def test_a_template_that_is_asked_for_is_taken(self):
        run = self.init("--standard", f"{SECURITY},{QUALITY}", "--template", "classic")
        self.assertEqual(self.record("review.json")["agenda_template"], "classic")
        self.assertIn(f"the agenda template classic has nothing for {QUALITY}", run.err)
        self.assertIn("isms-review config template classic+iso9001-2015", run.err)

    def test_another_spelling_of_a_standard_is_understood(self):
        self.init("--standard", "ISO 27001:2022, 9001")
        self.assertEqual(self.record("review.json")["agenda_template"], BOTH)

    def test_a_standard_that_nothing_answers_is_said_with_the_way_out(self):
        run = self.init("--standard", f"{CONTINUITY},{AI}")
        self.assertEqual(self.record("review.json")["agenda_template"], "iso42001-2023")
        self.assertIn(f"has nothing for {CONTINUITY}", run.err)
        self.assertIn("templates/iso-22301-2019.json", run.err)
        self.assertIn("isms-review config template iso42001-2023+iso-22301-2019", run.err)

    def test_the_list_shows_the_built_in_ones(self):
        self.make_review_directory()
        run = self.read("agenda", "templates")
        for standard, name in TEMPLATES.items():
            self.assertRegex(run.out, rf"(?m)^{name}\t?.*{standard}")

    def test_every_combination_has_every_clause_in_any_order(self):
        self.make_review_directory()
        alone = {standard: cited(self.template(name)["items"], standard) for standard, name in TEMPLATES.items()}
        self.assertEqual([len(clauses) for clauses in alone.values()], [12, 14, 9])
        for count in (2, 3):
            for some in itertools.permutations(TEMPLATES, count):
                names = "+".join(TEMPLATES[standard] for standard in some)
                with self.subTest(names):
                    merged = self.template(names)
                    self.assertEqual(merged["standards"], list(some))
                    for standard in some:
                        self.assertEqual(cited(merged["items"], standard), alone[standard])
                    keys = [item["key"] for item in merged["items"]]
                    self.assertEqual(len(keys), len(set(keys)))

    def test_commas_will_do_as_well(self):
        self.make_review_directory()
        self.act("agenda", "new", "--template", "iso27001-2022,iso42001-2023")
        self.assertEqual(self.record("meetings/MR-2026-11/agenda.json")["template"], "iso27001-2022+iso42001-2023")
        self.act("config", "template", "iso9001-2015, iso27001-2022")
        self.assertEqual(self.record("review.json")["agenda_template"], "iso9001-2015+iso27001-2022")

    def test_config_says_what_the_template_leaves_unanswered(self):
        self.make_review_directory()
        run = self.act("config", "standard", SECURITY, QUALITY, AI)
        self.assertIn("isms-review config template iso27001-2022+iso9001-2015\n", run.err)
        self.assertIn("isms-review config template iso27001-2022+iso9001-2015+iso42001-2023\n", run.err)
        run = self.act("config", "template", "iso27001-2022+iso9001-2015+iso42001-2023")
        self.assertNotIn("has nothing for", run.err)

    def test_bad_names_are_refused(self):
        self.make_review_directory()
        with self.unchanged():
            run = self.act("agenda", "new", "--template", "iso27001-2022+iso9001-2016", code=4)
            self.assert_diagnostic(run, "iso9001-2016", "iso9001-2015")
            self.act("agenda", "new", "--template", "iso27001-2022+", code=4)
            run = self.act("agenda", "new", "--template", "classic+classic", code=2)
            self.assert_diagnostic(run, "named twice")
            self.act("config", "template", "classic+Classic!", code=2)
            self.act("config", "template", "classic+classic", code=2)

    def test_a_standard_of_ones_own_joins_the_built_in_one(self):
        self.make_review_directory()
        self.bring_continuity()
        self.act("config", "standard", SECURITY, CONTINUITY)
        run = self.act("config", "template", "iso27001-2022+iso22301-2019")
        self.assertNotIn("has nothing for", run.err)

        merged = self.template("iso27001-2022+iso22301-2019")
        self.assertEqual(merged["standards"], [SECURITY, CONTINUITY])
        self.assertEqual(merged["title"], "Management review of the information security and business continuity management system")
        self.assertEqual([item["key"] for item in merged["items"]],
                         ["a", "b", "c", "d", "d1", "p2", "d2", "d3", "d4", "22301-e", "e", "f", "g", "results"])
        self.assertEqual(cited(merged["items"], CONTINUITY), cited(continuity_template()["items"], CONTINUITY))

        self.act("agenda", "new")
        self.assertIn("27001 9.3.2 d 1; 22301 9.3.2 c 1", self.read("agenda", "show", "MR-2026-11").out)
        form = filled_form(self.act("minutes", "take", "MR-2026-11", "--form", on="2026-11-10").out)
        self.act("minutes", "take", "MR-2026-11", "--from", "-", on="2026-11-10", stdin=form)
        self.act("minutes", "sign", "MR-2026-11", "--by", "ada", on="2026-11-11")
        self.assertIn("Exercises and tests", self.read("minutes", "show", "MR-2026-11").out)

    def test_a_combined_template_can_be_saved_and_changed(self):
        self.make_review_directory()
        merged = self.template(BOTH)
        self.assertEqual(merged["name"], "iso27001-2022-iso9001-2015")
        merged["title"] = "Our integrated review"
        folder = self.directory / "templates"
        folder.mkdir(exist_ok=True)
        (folder / f"{merged['name']}.json").write_text(json.dumps(merged), encoding="utf-8")
        self.act("agenda", "new", "--template", merged["name"])
        self.assertEqual(self.record("meetings/MR-2026-11/agenda.json")["title"], "Our integrated review")

    def test_a_faulty_own_template_is_named_also_in_a_combination(self):
        self.make_review_directory()
        self.bring_continuity()
        path = self.directory / "templates/iso22301-2019.json"
        record = json.loads(path.read_text(encoding="utf-8"))
        record["items"][0]["level"] = 2
        path.write_text(json.dumps(record), encoding="utf-8")
        run = self.act("agenda", "new", "--template", "iso27001-2022+iso22301-2019", code=3)
        self.assert_diagnostic(run, "templates/iso22301-2019.json", "/items/0/level")


if __name__ == "__main__":
    unittest.main()
