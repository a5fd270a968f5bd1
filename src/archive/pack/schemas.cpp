#include "schemas.hpp"

#include <isms/model/disposal.hpp>
#include <isms/model/import_mapping.hpp>
#include <isms/store/records.hpp>

namespace isms {
namespace {

template <class... Record>
std::vector<RecordSchema> schemas_of() {
    return {{std::string(record_kind<Record>()), print_json(record_schema<Record>())}...};
}

}  // namespace

std::vector<RecordSchema> record_schemas() {
    return schemas_of<Organisation, Person, AgendaTemplate, Translation, Meeting, Agenda, Minutes,
                      SignOff, Addendum, Distribution, Disposal, Action, DecisionRecord,
                      RuleException, Evidence, ImportMapping, Change, Party, Nonconformity,
                      Incident, Metric, Audit, Objective, Feedback, Risk, Treatment, Improvement>();
}

}  // namespace isms
