#pragma once

#include <isms/documents/setting.hpp>
#include <isms/model/carried_action.hpp>
#include <isms/model/item_facts.hpp>
#include <isms/model/registers/audit.hpp>
#include <isms/model/registers/fields.hpp>
#include <isms/render/document.hpp>
#include <isms/review/carry_over.hpp>

#include <optional>
#include <vector>

namespace isms {

/// A finding of an audit, and since when nothing is left to do about it.
struct FindingView {
    AuditFinding finding;
    std::optional<Date> closed_on;
};

/// An entry of a register and what there is to show with it.
struct EntryView {
    RegisterKind kind;
    Json entry;                               ///< the record
    std::vector<Trend> trends = {};           ///< of a metric or an objective
    std::vector<CarriedAction> actions = {};  ///< that deal with it, as they stand
    std::vector<FindingView> findings = {};   ///< of an audit
};

/// One entry with its fields, its trend, what deals with it, and its whole history.
Document entry_document(const EntryView& view, const PeopleById& people,
                        const DocumentSetting& setting);

}  // namespace isms
