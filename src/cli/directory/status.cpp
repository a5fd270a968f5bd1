#include "check/judged.hpp"
#include "commands.hpp"
#include "program/context.hpp"

#include <isms/documents/status_document.hpp>
#include <isms/review/status.hpp>

namespace isms::cli {
namespace {

Json to_json(const ReviewLine& review) {
    return {{"id", review.id.str()}, {"date", review.date.iso()}, {"state", to_text(review.state)}};
}

Json to_json(const std::vector<ReviewLine>& reviews) {
    Json all = Json::array();
    for (const auto& review : reviews) all.push_back(to_json(review));
    return all;
}

Json to_json(const Status& status) {
    Json json = {{"today", status.today.iso()}};
    json["next_review"] = status.next ? to_json(*status.next) : Json(nullptr);
    json["next_planned_date"] =
        status.next_unplanned ? Json(status.next_unplanned->iso()) : Json(nullptr);
    json["last_held"] = status.last_held ? Json(status.last_held->iso()) : Json(nullptr);
    json["missed"] = Json::array();
    for (const auto& date : status.missed) json["missed"].push_back(date.iso());
    json["unsigned"] = to_json(status.unsigned_reviews);
    json["unsealed"] = to_json(status.unsealed_reviews);
    json["open_actions"] = status.open_actions;
    json["overdue_actions"] = status.overdue_actions;
    json["owners"] = Json::array();
    for (const auto& owner : status.owners) {
        json["owners"].push_back({{"owner", owner.owner.str()},
                                  {"open", owner.open},
                                  {"overdue", owner.overdue},
                                  {"most_days_overdue", owner.most_days_overdue}});
    }
    json["calendar"] = Json::array();
    for (const auto& entry : status.calendar) {
        json["calendar"].push_back({{"date", entry.date.iso()},
                                    {"review", entry.review ? Json(entry.review->str()) : Json()},
                                    {"state", to_text(entry.state)}});
    }
    json["ready"] = status.obstacles.empty();
    json["obstacles"] = Json::array();
    for (const auto& obstacle : status.obstacles)
        json["obstacles"].push_back({{"rule", obstacle.rule->id}, {"findings", obstacle.findings}});
    json["next_command"] = status.next_command;
    json["next_reason"] = status.next_reason;
    return json;
}

Result run(Context& context) {
    Result result;
    const auto judged = load_judged(context);
    std::vector<OwedAction> owed;
    for (const auto& action : judged.index) {
        if (is_open(action.state)) owed.push_back({action.owner.id(), action.due});
    }
    const auto status = status_of(context.organisation(), judged.reviews, owed,
                                  check(check_records(context, judged)), context.people(),
                                  context.today(), context.messages());
    result.data = to_json(status);
    result.view = status_document(status, context.organisation(), context.document_setting());
    return result;
}

}  // namespace

Run setup_status(Arguments&) {
    return run;
}

}  // namespace isms::cli
