#include "action_line.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

namespace isms {

std::string describe_action(const CarriedAction& action) {
    std::string text = action.owner_name;
    if (!is_open(action.state)) {
        text += fmt::format(", {}", to_text(action.state));
        if (action.ended_on) text += fmt::format(" on {}", action.ended_on->iso());
    } else if (action.due) {
        text += fmt::format(", due {}", action.due->iso());
    } else {
        text += ", undated";
    }
    if (action.days_overdue > 0)
        text += fmt::format(" ({} overdue)",
                            counted(static_cast<std::size_t>(action.days_overdue), "day"));
    if (action.times_carried > 0)
        text += fmt::format(", carried over {}",
                            counted(static_cast<std::size_t>(action.times_carried), "time"));
    if (action.times_slipped > 0)
        text += fmt::format(", date moved {}",
                            counted(static_cast<std::size_t>(action.times_slipped), "time"));
    return text;
}

std::string describe_proposal(const Proposal& proposal) {
    if (proposal.to.empty()) return proposal.what + " it";
    return fmt::format("{} to {}", proposal.what, proposal.to_name);
}

}  // namespace isms
