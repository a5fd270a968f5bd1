#include "support/approval.hpp"
#include "support/catch.hpp"

#include <isms/model/action.hpp>
#include <isms/model/addendum.hpp>
#include <isms/model/agenda.hpp>
#include <isms/model/agenda_template.hpp>
#include <isms/model/codec.hpp>
#include <isms/model/disposal.hpp>
#include <isms/model/distribution.hpp>
#include <isms/model/evidence.hpp>
#include <isms/model/import_mapping.hpp>
#include <isms/model/meeting.hpp>
#include <isms/model/minutes.hpp>
#include <isms/model/organisation.hpp>
#include <isms/model/person.hpp>
#include <isms/model/registers/registers.hpp>
#include <isms/model/rule_exception.hpp>
#include <isms/model/signoff.hpp>
#include <isms/model/translation.hpp>

#include <string>

using namespace isms;

// docs/schema is what other programs check records with; it is written from the same description
// that reads and writes them. Whether the schemas are right is for the process tests, which hold
// them against records with an independent validator.
TEMPLATE_TEST_CASE("the published schema is the program's own", "[schema]", Organisation, Person,
                   AgendaTemplate, Meeting, Agenda, Minutes, SignOff, Action, Evidence, Change,
                   Party, Nonconformity, Incident, Metric, Audit, Objective, Feedback, Risk,
                   Treatment, Improvement, ImportMapping, Addendum, DecisionRecord, RuleException,
                   Distribution, Disposal, Translation) {
    test::check_published("docs/schema/" + std::string(record_kind<TestType>()) + ".schema.json",
                          print_json(record_schema<TestType>()));
}
