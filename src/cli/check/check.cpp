#include "accept.hpp"
#include "commands.hpp"
#include "judged.hpp"
#include "matrix.hpp"
#include "program/arguments.hpp"
#include "rule.hpp"
#include "typed/resolve.hpp"

#include <isms/documents/check_document.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

struct Options {
    std::string review;
    std::string explain;
    bool cycle = false;
    bool matrix = false;
    bool list = false;
    AcceptOptions accept;
    FormatOptions format;
};

Json to_json(const CheckRule& rule, const Messages& messages) {
    return {{"id", rule.id},
            {"clause", rule.clause},
            {"basis", to_text(rule.basis)},
            {"severity", to_text(rule.weight)},
            {"found_when", rule_text(rule, RuleText::title, messages)},
            {"why", rule_text(rule, RuleText::why, messages)},
            {"auditor_asks", rule_text(rule, RuleText::asks, messages)},
            {"fix", rule_text(rule, RuleText::fix, messages)}};
}

Json to_json(const Finding& finding) {
    Json json = {{"rule", finding.rule->id},
                 {"clause", finding.rule->clause},
                 {"basis", to_text(finding.rule->basis)},
                 {"severity", to_text(finding.rule->weight)},
                 {"subject", finding.subject},
                 {"review", finding.review ? Json(finding.review->str()) : Json(nullptr)},
                 {"text", finding.text},
                 {"command", finding.command}};
    json["accepted"] = finding.accepted ? Json(finding.accepted->str()) : Json(nullptr);
    return json;
}

Result list_rules(const Messages& messages) {
    Result result;
    result.view = Listing{rule_table(messages), {}};
    result.data["rules"] = Json::array();
    for (const auto& rule : check_rules()) result.data["rules"].push_back(to_json(rule, messages));
    return result;
}

Result explain(const std::string& typed, const Messages& messages) {
    Result result;
    const auto& rule = resolve_rule(typed);
    result.view = rule_document(rule, messages);
    result.data["rule"] = to_json(rule, messages);
    return result;
}

Result judge(Context& context, const Options& options) {
    Result echo;
    CheckScope scope{.cycle = audit_cycle(context.organisation(), context.today()),
                     .reviews_held = 0,
                     .review = std::nullopt};
    if (!options.review.empty()) scope.review = resolve_meeting(context, options.review, echo);
    const auto judged = load_judged(context);
    scope.reviews_held = static_cast<std::size_t>(
        std::count_if(judged.reviews.begin(), judged.reviews.end(), [&](const Review& review) {
            const auto held = held_on(review);
            return held && *held >= scope.cycle.from;
        }));
    auto findings = check(check_records(context, judged));
    if (scope.review)
        std::erase_if(findings,
                      [&](const Finding& finding) { return finding.review != scope.review; });

    Json data = {{"ready", is_ready(findings)}, {"findings", Json::array()}};
    for (const auto& finding : findings) data["findings"].push_back(to_json(finding));
    const auto document =
        check_document(findings, scope, context.organisation(), context.document_setting());
    const auto sheet = finding_table(findings, context.messages());
    auto result = shown_or_exported(
        context, document, [&] { return data; }, "check", options.format, &sheet);
    result.notes.insert(result.notes.begin(), echo.notes.begin(), echo.notes.end());
    if (!is_ready(findings)) result.code = ExitCode::findings;
    const bool is_shown = options.format.formats.empty() && options.format.output.empty();
    if (!findings.empty() && is_shown)
        result.note("each rule is explained",
                    fmt::format("isms-review check --explain {}", findings.front().rule->id));
    return result;
}

Result run(Context& context, const Options& options) {
    if (!options.accept.rule.empty()) return accept_rule(context, options.accept);
    context.will_only_read();
    if (options.list) return list_rules(context.messages_if_any());
    if (!options.explain.empty()) return explain(options.explain, context.messages_if_any());
    if (options.matrix) return show_matrix(context, options.format);
    return judge(context, options);
}

}  // namespace

Run setup_check(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    const auto cycle = arguments.flag("--cycle", options->cycle,
                                      "Judge the whole audit cycle; so it is without options");
    const auto review =
        arguments.option("--review", options->review, "Only what is found of one review")
            .value("ID");
    const auto matrix = arguments.flag("--matrix", options->matrix,
                                       "Show the coverage matrix: required inputs by reviews");
    const auto list = arguments.flag("--list", options->list, "List all rules");
    const auto explain = arguments
                             .option("--explain", options->explain,
                                     "Why a rule matters, what an auditor will ask, how to fix")
                             .value("RULE");
    const auto accept = arguments
                            .option("--accept", options->accept.rule,
                                    "Record that somebody lives with what the rule finds")
                            .value("RULE");
    const Argument modes[] = {cycle, review, matrix, list, explain, accept};
    for (const auto mode : modes) {
        for (const auto other : modes) {
            if (mode != other) mode.excludes(other);
        }
    }
    arguments
        .option("--subject", options->accept.subject,
                "With --accept: only for this review, action, decision or clause")
        .value("ID")
        .needs(accept);
    arguments.option("--reason", options->accept.reason, "With --accept: why")
        .value("TEXT")
        .needs(accept);
    arguments.option("--by", options->accept.by, "With --accept: who accepts; you, if not given")
        .value("PERSON")
        .needs(accept);
    arguments
        .option("--until", options->accept.until, "With --accept: the last day on which that holds")
        .value("DATE")
        .needs(accept);
    add_export_options(arguments, options->format, list_formats);
    add_open_option(arguments, options->format);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
