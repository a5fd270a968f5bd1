#include "retention_today.hpp"

namespace isms::cli {

RaisedActions raised_actions(Context& context) {
    RaisedActions raised;
    for (auto& id : context.records().action_ids()) {
        if (const auto review = meeting_of(id)) raised[*review].push_back(std::move(id));
    }
    return raised;
}

std::optional<Retention> retention_today(Context& context, const Review& review,
                                         const RaisedActions& raised) {
    const auto records = context.records();
    std::vector<Action> actions;
    if (const auto ids = raised.find(review.meeting.id); ids != raised.end()) {
        for (const auto& id : ids->second) {
            if (auto action = records.action(id)) actions.push_back(std::move(*action));
        }
    }
    return retention_of(review, actions, context.organisation(), context.today());
}

}  // namespace isms::cli
