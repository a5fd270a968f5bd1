#include "commands.hpp"
#include "program/arguments.hpp"
#include "terminal/formats.hpp"
#include "typed/resolve.hpp"

#include <isms/documents/decision_document.hpp>
#include <isms/model/codec.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    bool open = false;
    bool all = false;
    FormatOptions format;
};

bool fits(const DecisionRecord& decision, const Options& options) {
    switch (decision.state) {
        case DecisionState::open:
            return true;
        case DecisionState::in_force:
            return !options.open;
        case DecisionState::carried_out:
        case DecisionState::revoked:
        case DecisionState::withdrawn:
            break;
    }
    return options.all;
}

Json to_json(const DecisionRecord& decision) {
    Json json = {{"id", decision.id.str()},
                 {"category", to_text(decision.category)},
                 {"state", to_text(decision.state)},
                 {"owner", decision.owner},
                 {"text", decision.text}};
    json["due"] = decision.due ? Json(decision.due->iso()) : Json(nullptr);
    json["taken_on"] = decision.taken_on.iso();
    json["ended_on"] = decision.ended_on ? Json(decision.ended_on->iso()) : Json(nullptr);
    return json;
}

Result show(Context& context, const Options& options) {
    Result echo;
    const auto decision = resolve_decision(context, options.id, echo);
    auto document =
        decision_document(decision, context.people(), context.today(), context.document_setting());
    auto result = shown(std::move(document), record_to_json(decision), options.format);
    result.notes = std::move(echo.notes);
    return result;
}

Result list(Context& context, const Options& options) {
    Result result;
    auto decisions = context.records().decisions(context.problems());
    std::erase_if(decisions,
                  [&](const DecisionRecord& decision) { return !fits(decision, options); });
    Json rows = Json::array();
    for (const auto& decision : decisions) rows.push_back(to_json(decision));
    result.data["decisions"] = std::move(rows);
    result.view =
        Listing{decision_table(decisions, context.people(), context.today(), context.messages()),
                options.open ? "No decision is still to be carried out." : "No decision fits."};
    return result;
}

Result run(Context& context, const Options& options) {
    if (!options.id.empty()) return show(context, options);
    if (!options.format.formats.empty())
        throw usage_error("format-without-id", "--format shows one decision",
                          "name it, or leave --format out");
    return list(context, options);
}

}  // namespace

Run setup_minutes_decisions(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "One decision, by id or the end of an id; all if not given")
        .value("ID");
    const auto open = arguments.flag("--open", options->open, "Those still to be carried out");
    arguments.flag("--all", options->all, "Those that have ended too").excludes(open);
    add_format_option(arguments, options->format);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
