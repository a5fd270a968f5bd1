#include "resolve.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/review/status.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

template <class Ids>
std::vector<std::string> texts_of(const Ids& ids) {
    std::vector<std::string> texts;
    for (const auto& id : ids) texts.push_back(id.str());
    return texts;
}

/// The one id that `typed` stands for.
template <class AnyId>
AnyId match(const std::vector<AnyId>& ids, const std::string& typed,
            std::string_view list_command) {
    std::vector<AnyId> fitting;
    for (const auto& id : ids) {
        if (id.str() == typed) return id;
        if (id_matches(typed, id.str())) fitting.push_back(id);
    }
    if (fitting.size() == 1) return fitting.front();
    if (fitting.empty()) {
        const auto meant = did_you_mean(typed, texts_of(ids));
        throw not_found_error(
            fmt::format("unknown-{}", AnyId::kind_name()),
            fmt::format("there is no {} '{}'", AnyId::kind_name(), typed),
            meant.empty() ? fmt::format("isms-review {} shows all", list_command) : meant);
    }
    // The newest are most likely to be meant.
    std::reverse(fitting.begin(), fitting.end());
    const auto count = fitting.size();
    if (count > 8) fitting.erase(fitting.begin() + 8, fitting.end());
    throw not_found_error(
        fmt::format("ambiguous-{}", AnyId::kind_name()),
        fmt::format("'{}' may be any of {}", typed, counted(count, AnyId::kind_name())),
        fmt::format("write more of the id: {}{}", join(texts_of(fitting), ", "),
                    count > fitting.size() ? ", ..." : ""));
}

void echo(Result& result, const std::string& typed, const std::string& id,
          const std::string& title) {
    if (typed == id) return;
    result.note(title.empty() ? fmt::format("{} is {}", typed, id)
                              : fmt::format("{} is {}: {}", typed, id, title));
}

}  // namespace

PersonId resolve_person(Context& context, const std::string& typed, const std::string& what) {
    const auto text = typed.starts_with('@') ? typed.substr(1) : typed;
    std::vector<std::string> known;
    for (const auto& [id, person] : context.people()) {
        if (person.withdrawn) continue;
        if (id.str() == text) return id;
        known.push_back(id.str());
    }
    // A damaged record is left out of the register; then that is what is wrong.
    if (const auto id = PersonId::parse(text)) static_cast<void>(context.records().person(*id));
    const auto meant = did_you_mean(text, known);
    throw not_found_error(
        "unknown-person", fmt::format("{} '{}' is not in the register of people", what, text),
        meant.empty() ? "isms-review people list shows who is; isms-review people add adds somebody"
                      : meant);
}

Action resolve_action(Context& context, const std::string& typed, Result& result) {
    const auto records = context.records();
    if (const auto exact = ActionId::parse(typed)) {
        if (auto action = records.action(*exact)) return std::move(*action);
    }
    const auto id = match(records.action_ids(), typed, "actions list --all");
    auto action = records.action(id);
    if (!action)
        throw not_found_error("unknown-action", fmt::format("there is no action '{}'", typed),
                              "isms-review actions list --all shows all");
    echo(result, typed, id.str(), action->title);
    return std::move(*action);
}

std::vector<Action> resolve_actions(Context& context, const std::vector<std::string>& typed,
                                    Result& result) {
    std::vector<Action> actions;
    for (const auto& text : typed) {
        auto action = resolve_action(context, text, result);
        const bool is_there = std::any_of(actions.begin(), actions.end(), [&](const Action& known) {
            return known.id == action.id;
        });
        if (!is_there) actions.push_back(std::move(action));
    }
    return actions;
}

const RegisterInfo& resolve_register(const std::string& typed) {
    if (const auto* info = find_register(typed)) return *info;
    std::vector<std::string> names;
    for (const auto& info : register_table()) names.emplace_back(info.name);
    const auto meant = did_you_mean(typed, names);
    throw not_found_error("unknown-register", fmt::format("there is no register '{}'", typed),
                          meant.empty() ? "registers: " + join(names, ", ") : meant);
}

InputId resolve_any_input(Context& context, const std::string& typed, Result& result) {
    // A whole id is found without listing every register.
    auto id = InputId::parse(typed).value_or(InputId(Blank{}));
    if (id.str().empty() || !context.store().exists(paths::input(id))) {
        std::vector<InputId> ids;
        for (const auto& info : register_table()) {
            for (auto& known : context.records().input_ids(info)) ids.push_back(std::move(known));
        }
        id = match(ids, typed, "inputs list");
    }
    echo(result, typed, id.str(), context.input_json(id).value("title", ""));
    return id;
}

InputId resolve_input(Context& context, const std::string& typed, Result& result) {
    auto id = resolve_any_input(context, typed, result);
    if (context.input_json(id).value("withdrawn", false)) {
        throw not_found_error("withdrawn", fmt::format("{} was withdrawn", id.str()),
                              fmt::format("isms-review inputs show {} tells why", id.str()));
    }
    return id;
}

DecisionRecord resolve_decision(Context& context, const std::string& typed, Result& result) {
    const auto id = match(context.records().decision_ids(), typed, "minutes decisions --all");
    auto decision = context.records().decision(id);
    if (!decision)
        throw not_found_error("unknown-decision", fmt::format("there is no decision '{}'", typed),
                              "isms-review minutes decisions --all shows all");
    echo(result, typed, id.str(), decision->text);
    return std::move(*decision);
}

MeetingId resolve_meeting(Context& context, const std::string& typed, Result& result) {
    if (typed.empty()) return current_meeting(context, result);
    const auto id = match(context.records().meeting_ids(), typed, "agenda list");
    echo(result, typed, id.str(), {});
    return id;
}

MeetingId current_meeting(Context& context, Result& result) {
    const auto reviews = context.reviews();
    const auto* chosen = next_review(reviews);
    // With none ahead, the last one that took place.
    for (auto review = reviews.rbegin(); review != reviews.rend() && chosen == nullptr; ++review) {
        const auto state = state_of(*review);
        if (state != ReviewState::cancelled && state != ReviewState::disposed) chosen = &*review;
    }
    if (chosen == nullptr)
        throw not_found_error("no-review", "there is no review yet",
                              "isms-review agenda new plans the next one");
    result.note(fmt::format("the review is {}", chosen->meeting.id.str()));
    return chosen->meeting.id;
}

}  // namespace isms::cli
