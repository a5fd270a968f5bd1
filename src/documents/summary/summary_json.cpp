#include "parts.hpp"

namespace isms {
namespace {

using namespace summary_parts;

Json date_or_null(const std::optional<Date>& date) {
    return date ? Json(date->iso()) : Json(nullptr);
}

Json number_or_null(const auto& number) {
    return number ? Json(*number) : Json(nullptr);
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json conclusion_json(const Conclusion& conclusion) {
    return {{"answer", conclusion.answer ? Json(to_text(*conclusion.answer)) : Json(nullptr)},
            {"grounds", conclusion.grounds}};
}

Json review_json(const SummaryReview& held, const DocumentSetting& setting) {
    const auto& review = *held.review;
    const auto& minutes = *review.minutes;
    Json json = {{"id", review.meeting.id.str()},
                 {"held_on", held.held_on.iso()},
                 {"chair", text_or_null(minutes.chair)},
                 {"members_present", held.quorum.members_present},
                 {"members_invited", held.quorum.members_invited},
                 {"top_management_present", held.quorum.top_management_present},
                 {"quorum", held.quorum.is_met()},
                 {"minutes", number_or_null(held.minutes)},
                 {"signed_on", date_or_null(signed_on(review, setting))},
                 {"signatures", review.signoffs.size()}};
    json["outstanding"] = {{"roles", held.outstanding.roles}, {"others", held.outstanding.others}};
    json["addenda"] = review.addenda.size();
    json["addenda_unsigned"] = held.unsigned_addenda;
    json["suitability"] = conclusion_json(minutes.suitability);
    json["adequacy"] = conclusion_json(minutes.adequacy);
    json["effectiveness"] = conclusion_json(minutes.effectiveness);
    return json;
}

Json not_held_json(const CalendarEntry& entry) {
    return {{"date", entry.date.iso()},
            {"review", entry.review ? Json(entry.review->str()) : Json(nullptr)},
            {"state", to_text(entry.state)}};
}

Json decision_json(const DecisionRecord& decision) {
    return {{"id", decision.id.str()},
            {"category", to_text(decision.category)},
            {"text", decision.text},
            {"owner", text_or_null(decision.owner)},
            {"taken_on", decision.taken_on.iso()},
            {"due", date_or_null(decision.due)},
            {"state", to_text(decision.state)}};
}

Json month_json(const ActionMonth& month) {
    return {{"month", month.month.text()}, {"until", month.until.iso()},
            {"opened", month.opened},      {"closed", month.closed},
            {"open", month.open},          {"overdue", month.overdue}};
}

Json open_action_json(const StandingAction& standing) {
    return {{"id", standing.action->id.str()},
            {"title", standing.action->title},
            {"owner", standing.action->owner.str()},
            {"due", date_or_null(standing.due)},
            {"days_overdue", standing.days_overdue}};
}

Json metric_json(const Trend& trend) {
    Json json = {{"id", trend.subject},
                 {"title", trend.title},
                 {"unit", trend.unit},
                 {"direction", to_text(trend.direction)},
                 {"target", number_or_null(trend.target)}};
    json["points"] = Json::array();
    for (const auto& point : trend.points)
        json["points"].push_back(
            {{"period", point.period}, {"value", number_or_null(point.value)}});
    json["verdict"] = trend.verdict ? Json(to_text(*trend.verdict)) : Json(nullptr);
    json["misses_in_a_row"] = trend.misses_in_a_row;
    return json;
}

Json objective_json(const SummaryObjective& standing) {
    const auto& objective = *standing.objective;
    Json json = {{"id", objective.id.str()},
                 {"title", objective.title},
                 {"unit", objective.unit},
                 {"target", number_or_null(objective.target)},
                 {"due", date_or_null(objective.due)},
                 {"state", to_text(objective.state)},
                 {"track", to_text(standing.track)}};
    json["latest"] = nullptr;
    if (standing.latest)
        json["latest"] = {{"on", standing.latest->on.iso()}, {"value", standing.latest->value}};
    return json;
}

Json risks_json(const RiskMonths& risks, const RiskScale& scale) {
    Json json = {
        {"appetite", scale.appetite}, {"months", Json::array()}, {"levels", Json::array()}};
    for (const auto& month : risks.months) json["months"].push_back(month.text());
    for (const auto& level : risks.levels)
        json["levels"].push_back({{"level", text_or_null(level.level)}, {"counts", level.counts}});
    return json;
}

Json inputs_json(const CoverageMatrix& matrix) {
    Json json = {
        {"standard", matrix.standard}, {"reviews", Json::array()}, {"inputs", Json::array()}};
    for (const auto& column : matrix.columns) json["reviews"].push_back(column.review.str());
    for (const auto& row : matrix.rows) {
        Json states = Json::array();
        for (const auto& cell : row.cells) states.push_back(to_text(cell.state));
        json["inputs"].push_back({{"clause", row.input.clause.clause},
                                  {"title", row.input.title},
                                  {"considered", row.is_covered},
                                  {"states", std::move(states)}});
    }
    return json;
}

Json findings_json(const FindingCounts& findings) {
    return {{"major", findings.open.at(Weight::major)},
            {"minor", findings.open.at(Weight::minor)},
            {"observation", findings.open.at(Weight::observation)},
            {"accepted", findings.accepted}};
}

template <class Entries, class ToJson>
Json all_of(const Entries& entries, ToJson to_json) {
    Json json = Json::array();
    for (const auto& entry : entries) json.push_back(to_json(entry));
    return json;
}

}  // namespace

Json summary_json(const SummaryView& view, const DocumentSetting& setting) {
    const auto& summary = view.summary;
    Json json = {{"organisation", view.organisation.name},
                 {"standards", view.organisation.standards},
                 {"from", summary.from.iso()},
                 {"to", summary.to.iso()},
                 {"until", summary.until.iso()}};
    json["reviews"] = all_of(
        summary.reviews, [&](const SummaryReview& review) { return review_json(review, setting); });
    json["not_held"] = all_of(summary.not_held, not_held_json);
    json["decisions"] = all_of(
        summary.decisions, [](const DecisionRecord* decision) { return decision_json(*decision); });
    json["actions"] = {{"months", all_of(summary.months, month_json)},
                       {"open", all_of(summary.open, open_action_json)}};
    json["metrics"] = all_of(summary.metrics, metric_json);
    json["objectives"] = all_of(summary.objectives, objective_json);
    json["risks"] = risks_json(summary.risks, risk_scale(view.organisation));
    json["inputs"] = all_of(summary.coverage, inputs_json);
    json["findings"] = findings_json(summary.findings);
    return json;
}

}  // namespace isms
