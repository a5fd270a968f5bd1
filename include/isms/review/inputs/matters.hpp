#pragma once

#include <isms/language/messages.hpp>
#include <isms/model/action.hpp>
#include <isms/model/item_facts.hpp>
#include <isms/model/organisation.hpp>
#include <isms/model/registers/registers.hpp>

#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace isms {

// Silent omission: an auditor finds in a register what the minutes do not mention. These rules find
// it first.

/// A rule by which an entry of a register may not be passed over in silence.
struct MatterRule {
    std::string_view id;      ///< "nonconformity-overdue"
    RegisterKind kind;        ///< whose entries it looks at
    std::string_view clause;  ///< of ISO/IEC 27001:2022
    std::string_view what;    ///< "an open nonconformity is past its due date"
};

std::span<const MatterRule> matter_rules();

/// Actions by id: those that entries name are enough.
using ActionsById = std::map<ActionId, Action>;

/// Every entry that a rule finds on the day and that nothing deals with: no action that is open or
/// that was done since the matter began, no decision of a review since then, no acceptance that
/// still holds; for a risk also no treatment that is under way and not late.
std::vector<Matter> matters_of(RegisterKind kind, const Registers& registers,
                               const ActionsById& actions, const RiskScale& scale, Date today,
                               const Messages& messages = {});

}  // namespace isms
