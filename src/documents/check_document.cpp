#include "phrase.hpp"
#include "words.hpp"

#include <isms/documents/check_document.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace isms {
namespace {

Tone tone_of(Weight weight) {
    switch (weight) {
        case Weight::major:
            return Tone::bad;
        case Weight::minor:
            return Tone::warning;
        case Weight::observation:
            break;
    }
    return Tone::muted;
}

/// The review that it is about, unless the sentence begins with what it is about.
std::string where(const Finding& finding) {
    const bool is_said = !finding.subject.empty() && finding.text.starts_with(finding.subject);
    return finding.review && !is_said ? finding.review->str() + ": " : std::string();
}

std::vector<Block> entry_of(const Finding& finding, bool with_command) {
    Inline text(where(finding) + finding.text);
    std::vector<Block> blocks;
    blocks.emplace_back(Paragraph{std::move(text)});
    if (with_command && !finding.command.empty()) {
        Inline command;
        command.add(finding.command, SpanStyle::code);
        blocks.emplace_back(Paragraph{std::move(command), Tone::muted});
    }
    return blocks;
}

Inline about(const CheckRule& rule, const Messages& messages) {
    const Span weight{
        messages.word("weight", to_text(rule.weight)), SpanStyle::plain, {}, tone_of(rule.weight)};
    const Span id{std::string(rule.id), SpanStyle::code};
    return phrase(messages, "check.about",
                  {{"weight", weight}, {"clause", std::string(rule.clause)}, {"rule", id}},
                  SpanStyle::plain, Tone::muted);
}

/// Consecutive findings of one rule stand under one heading.
void add_rules(Document& document, const std::vector<const Finding*>& findings, bool with_commands,
               const Messages& messages) {
    for (std::size_t index = 0; index < findings.size();) {
        const auto* rule = findings[index]->rule;
        document.blocks.emplace_back(
            Heading{3, capitalised(rule_text(*rule, RuleText::title, messages))});
        document.blocks.emplace_back(Paragraph{about(*rule, messages)});
        List list;
        for (; index < findings.size() && findings[index]->rule == rule; ++index)
            list.items.push_back(entry_of(*findings[index], with_commands));
        document.blocks.emplace_back(std::move(list));
    }
}

struct Section {
    Basis basis;
    std::string_view title;  ///< the key of its message
};
constexpr std::array<Section, 3> sections = {{{Basis::requirement, "check.required"},
                                              {Basis::own_rule, "check.own-rules"},
                                              {Basis::good_practice, "check.good-practice"}}};

void add_accepted(Document& document, const std::vector<Finding>& findings,
                  const Messages& messages) {
    List accepted;
    for (const auto& finding : findings) {
        if (!finding.accepted) continue;
        std::vector<Block> blocks;
        blocks.emplace_back(Paragraph{where(finding) + finding.text});
        Inline text;
        text.add(messages.say("check.accepted",
                              {{"id", finding.accepted->str()}, {"by", finding.accepted_text}}),
                 SpanStyle::plain, Tone::muted);
        blocks.emplace_back(Paragraph{std::move(text)});
        accepted.items.push_back(std::move(blocks));
    }
    if (accepted.items.empty()) return;
    document.blocks.emplace_back(Heading{2, messages.say("entry.accepted")});
    document.blocks.emplace_back(std::move(accepted));
}

std::string cycle_text(const AuditCycle& cycle, const Messages& messages) {
    if (!cycle.until) return messages.say("check.cycle.open", {{"from", cycle.from.iso()}});
    return messages.say("check.cycle", {{"from", cycle.from.iso()}, {"until", cycle.until->iso()}});
}

}  // namespace

Inline readiness_text(const std::vector<Finding>& findings, const Messages& messages) {
    const auto between = std::count_if(findings.begin(), findings.end(), stands_between);
    const auto besides = std::count_if(
        findings.begin(), findings.end(),
        [](const Finding& finding) { return !finding.accepted && !stands_between(finding); });
    Inline text;
    if (between == 0) {
        text.add(messages.say("check.yes"), SpanStyle::strong, Tone::good);
        if (besides > 0) text.add(", " + messages.count("check.besides", besides));
        return text;
    }
    text.add(messages.say("check.no"), SpanStyle::strong, Tone::bad);
    text.add(", " + messages.count("check.between", between));
    return text;
}

Document check_document(const std::vector<Finding>& findings, const CheckScope& scope,
                        const Organisation& organisation, const DocumentSetting& setting) {
    const auto& messages = setting.messages;
    auto document = blank_document(setting);
    document.title = scope.review
                         ? messages.say("check.title.review", {{"id", scope.review->str()}})
                         : messages.say("check.title");
    document.subtitle = organisation.name;
    document.classification = organisation.classification;
    document.date = start_of(scope.cycle.today);
    auto& control = document.control;
    control.emplace_back(messages.say("check.audit-cycle"), cycle_text(scope.cycle, messages));
    control.emplace_back(messages.say("control.as-of"), scope.cycle.today.iso());
    if (!scope.review)
        control.emplace_back(messages.say("check.reviews-held"),
                             fmt::format("{}", scope.reviews_held));
    control.emplace_back(messages.say(scope.review ? "check.free" : "check.ready"),
                         readiness_text(findings, messages));
    for (const auto& section : sections) {
        std::vector<const Finding*> of_basis;
        for (const auto& finding : findings) {
            if (!finding.accepted && finding.rule->basis == section.basis)
                of_basis.push_back(&finding);
        }
        if (of_basis.empty()) continue;
        document.blocks.emplace_back(Heading{2, messages.say(section.title)});
        add_rules(document, of_basis, scope.with_commands, messages);
    }
    add_accepted(document, findings, messages);
    if (document.blocks.empty()) {
        document.blocks.emplace_back(
            Paragraph{messages.count("check.nothing", check_rules().size()), Tone::good});
    }
    document.footer = messages.say("check.footer");
    return document;
}

Table finding_table(const std::vector<Finding>& findings, const Messages& messages) {
    Table table;
    table.caption = messages.say("check.title");
    table.columns = {{messages.say("check.rule")},
                     {messages.say("agenda.column.clause")},
                     {messages.say("check.basis")},
                     {messages.say("check.weight")},
                     {messages.say("check.column.subject")},
                     {messages.say("entry.column.review")},
                     {messages.say("entry.column.finding"), Align::left, true},
                     {messages.say("check.column.command"), Align::left, true},
                     {messages.say("entry.accepted")}};
    for (const auto& finding : findings) {
        const auto& rule = *finding.rule;
        table.rows.push_back({std::string(rule.id), std::string(rule.clause),
                              messages.word("basis", to_text(rule.basis)),
                              messages.word("weight", to_text(rule.weight)), finding.subject,
                              finding.review ? finding.review->str() : std::string(), finding.text,
                              finding.command,
                              finding.accepted ? finding.accepted->str() : std::string()});
    }
    return table;
}

Table rule_table(const Messages& messages) {
    Table table{{{messages.say("check.rule")},
                 {messages.say("check.basis")},
                 {messages.say("check.found-when"), Align::left, true}},
                {},
                messages.say("check.rules")};
    for (const auto& rule : check_rules()) {
        table.rows.push_back({Cell(Inline(rule.id), tone_of(rule.weight)),
                              messages.word("basis", to_text(rule.basis)),
                              rule_text(rule, RuleText::title, messages)});
    }
    return table;
}

Document rule_document(const CheckRule& rule, const Messages& messages) {
    auto document = blank_document({.messages = messages});
    document.title = capitalised(rule_text(rule, RuleText::title, messages));
    document.control = {
        {messages.say("check.rule"), std::string(rule.id)},
        {messages.say("agenda.column.clause"),
         messages.say("check.clause-of",
                      {{"clause", rule.clause}, {"standard", "ISO/IEC 27001:2022"}})},
        {messages.say("check.basis"), messages.word("basis", to_text(rule.basis))},
        {messages.say("check.weight"), messages.word("weight", to_text(rule.weight))}};
    const auto section = [&](std::string_view title, RuleText text) {
        document.blocks.emplace_back(Heading{2, messages.say(title)});
        document.blocks.emplace_back(Paragraph{rule_text(rule, text, messages)});
    };
    section("check.why", RuleText::why);
    section("check.asks", RuleText::asks);
    section("check.fix", RuleText::fix);
    return document;
}

}  // namespace isms
