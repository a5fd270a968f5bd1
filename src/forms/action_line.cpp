#include "action_line.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

namespace isms {

namespace {

std::string times(std::string_view what, int number) {
    if (number <= 0) return {};
    return fmt::format(", {} {}", what, counted(static_cast<std::size_t>(number), "time"));
}

std::string overdue(int days) {
    if (days <= 0) return {};
    return fmt::format(" ({} overdue)", counted(static_cast<std::size_t>(days), "day"));
}

std::string ended(std::string_view state, const std::optional<Date>& on) {
    return on ? fmt::format(", {} on {}", state, on->iso()) : fmt::format(", {}", state);
}

}  // namespace

std::string describe_action(const CarriedAction& action) {
    std::string text = action.owner_name;
    if (!is_open(action.state)) {
        text += ended(to_text(action.state), action.ended_on);
    } else {
        text += action.due ? fmt::format(", due {}", action.due->iso()) : ", undated";
    }
    return text + overdue(action.days_overdue) + times("carried over", action.times_carried) +
           times("date moved", action.times_slipped);
}

std::string describe_decision(const CarriedDecision& decision) {
    std::string text = decision.owner.empty() ? "nobody's yet" : decision.owner_name;
    if (decision.state != DecisionState::open) {
        text += ended(to_text(decision.state), decision.ended_on);
    } else if (decision.due) {
        text += fmt::format(", due {}", decision.due->iso());
    }
    return text + overdue(decision.days_overdue) + times("carried over", decision.times_carried);
}

std::string describe_proposal(const Proposal& proposal) {
    if (proposal.to.empty()) return proposal.what + " it";
    return fmt::format("{} to {}", proposal.what, proposal.to_name);
}

}  // namespace isms
