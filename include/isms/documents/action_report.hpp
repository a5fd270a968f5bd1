#pragma once

#include <isms/documents/setting.hpp>
#include <isms/model/action.hpp>
#include <isms/model/organisation.hpp>
#include <isms/render/document.hpp>
#include <isms/review/carry_over.hpp>

#include <optional>
#include <string>
#include <vector>

namespace isms {

/// What a report to management on actions is made from.
struct ActionReport {
    const Organisation& organisation;
    const PeopleById& people;
    const std::vector<Action>& actions;  ///< that it is about, ended ones too
    std::string owner_name;              ///< whose they are; empty: anybody's
    std::optional<MeetingId> raised_in;  ///< the review that raised them; none: any
    Table listed;                        ///< the actions that were asked for
    Date today;
};

/// How actions stand and how that came about: counts, the last twelve months as a chart, what is
/// overdue by owner with the last word on it, and the actions that were asked for.
Document action_report(const ActionReport& report, const DocumentSetting& setting);

}  // namespace isms
