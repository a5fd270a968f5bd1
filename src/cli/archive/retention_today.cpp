#include "retention_today.hpp"

namespace isms::cli {

std::optional<Retention> retention_today(Context& context, const Review& review) {
    const auto records = context.records();
    std::vector<Action> raised;
    for (const auto& id : records.action_ids()) {
        if (meeting_of(id) != review.meeting.id) continue;
        if (auto action = records.action(id)) raised.push_back(std::move(*action));
    }
    return retention_of(review, raised, context.organisation(), context.today());
}

}  // namespace isms::cli
