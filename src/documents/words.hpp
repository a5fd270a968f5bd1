#pragma once

#include <isms/base/instant.hpp>
#include <isms/language/messages.hpp>
#include <isms/model/agenda.hpp>
#include <isms/model/carried_action.hpp>
#include <isms/render/document.hpp>

#include <string>
#include <string_view>

namespace isms {

/// "ISO/IEC 27001:2022, ISO 9001:2015".
std::string joined(const std::vector<std::string>& parts);

/// With its first letter as a capital one.
std::string capitalised(std::string_view text);

/// "2026-11-23 09:30 UTC".
std::string moment_text(Instant moment, const Messages& messages);

/// The name behind an id among those that the facts hold; the id itself otherwise.
std::string name_in(const std::vector<PersonName>& people, std::string_view id);

/// "Ada Example, Chief executive".
std::string name_and_role(const std::vector<PersonName>& people, std::string_view id);

/// Actions of earlier reviews, as item 1 shows them. With `with_outcomes` a column tells what the
/// review did.
struct CarriedRow {
    CarriedAction action;
    std::string outcome;
};
Table carried_table(const std::vector<CarriedRow>& rows, bool with_outcomes,
                    const Messages& messages);

/// The same of decisions of earlier reviews.
struct CarriedDecisionRow {
    CarriedDecision decision;
    std::string outcome;
};
Table carried_decisions_table(const std::vector<CarriedDecisionRow>& rows, bool with_outcomes,
                              const Messages& messages);

}  // namespace isms
