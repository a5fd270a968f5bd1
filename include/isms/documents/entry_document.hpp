#pragma once

#include <isms/documents/setting.hpp>
#include <isms/model/carried_action.hpp>
#include <isms/model/item_facts.hpp>
#include <isms/model/registers/fields.hpp>
#include <isms/render/document.hpp>
#include <isms/review/carry_over.hpp>

#include <vector>

namespace isms {

/// An entry of a register and what there is to show with it.
struct EntryView {
    RegisterKind kind;
    Json entry;                               ///< the record
    std::vector<Trend> trends = {};           ///< of a metric or an objective
    std::vector<CarriedAction> actions = {};  ///< that deal with it, as they stand
};

/// One entry with its fields, its trend, what deals with it, and its whole history.
Document entry_document(const EntryView& view, const PeopleById& people,
                        const DocumentSetting& setting);

}  // namespace isms
