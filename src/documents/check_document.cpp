#include "words.hpp"

#include <isms/base/text.hpp>
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

std::vector<Block> entry_of(const Finding& finding) {
    Inline text(where(finding) + finding.text);
    std::vector<Block> blocks;
    blocks.emplace_back(Paragraph{std::move(text)});
    if (!finding.command.empty()) {
        Inline command;
        command.add(finding.command, SpanStyle::code);
        blocks.emplace_back(Paragraph{std::move(command), Tone::muted});
    }
    return blocks;
}

Inline about(const CheckRule& rule) {
    Inline text;
    text.add(std::string(to_text(rule.weight)), SpanStyle::plain, tone_of(rule.weight));
    text.add(fmt::format(", clause {}, rule ", rule.clause), SpanStyle::plain, Tone::muted);
    text.add(std::string(rule.id), SpanStyle::code);
    return text;
}

/// Consecutive findings of one rule stand under one heading.
void add_rules(Document& document, const std::vector<const Finding*>& findings) {
    for (std::size_t index = 0; index < findings.size();) {
        const auto* rule = findings[index]->rule;
        document.blocks.emplace_back(Heading{3, capitalised(rule->title)});
        document.blocks.emplace_back(Paragraph{about(*rule)});
        List list;
        for (; index < findings.size() && findings[index]->rule == rule; ++index)
            list.items.push_back(entry_of(*findings[index]));
        document.blocks.emplace_back(std::move(list));
    }
}

struct Section {
    Basis basis;
    std::string_view title;
};
constexpr std::array<Section, 3> sections = {{{Basis::requirement, "Required by the standard"},
                                              {Basis::own_rule, "The organisation's own rules"},
                                              {Basis::good_practice, "Good practice"}}};

void add_accepted(Document& document, const std::vector<Finding>& findings) {
    List accepted;
    for (const auto& finding : findings) {
        if (!finding.accepted) continue;
        std::vector<Block> blocks;
        blocks.emplace_back(Paragraph{where(finding) + finding.text});
        Inline text;
        text.add(fmt::format("{} accepted {}", finding.accepted->str(), finding.accepted_text),
                 SpanStyle::plain, Tone::muted);
        blocks.emplace_back(Paragraph{std::move(text)});
        accepted.items.push_back(std::move(blocks));
    }
    if (accepted.items.empty()) return;
    document.blocks.emplace_back(Heading{2, "Accepted"});
    document.blocks.emplace_back(std::move(accepted));
}

std::string cycle_text(const AuditCycle& cycle) {
    return fmt::format("from {} to {}", cycle.from.iso(),
                       cycle.until ? cycle.until->iso() + ", the next external audit"
                                   : std::string("an audit that has no date yet"));
}

}  // namespace

Inline readiness_text(const std::vector<Finding>& findings) {
    const auto count = std::count_if(findings.begin(), findings.end(), stands_between);
    Inline text;
    if (count == 0) {
        text.add("yes", SpanStyle::strong, Tone::good);
        return text;
    }
    text.add("no", SpanStyle::strong, Tone::bad);
    text.add(fmt::format(", {} {} between", counted(static_cast<std::size_t>(count), "finding"),
                         count == 1 ? "stands" : "stand"));
    return text;
}

Document check_document(const std::vector<Finding>& findings, const CheckScope& scope,
                        const Organisation& organisation) {
    Document document;
    document.title = scope.review ? fmt::format("Check of {}", scope.review->str())
                                  : std::string("Check of the management review");
    document.subtitle = organisation.name;
    document.classification = organisation.classification;
    if (organisation.simulated) document.notice = simulated_notice;
    auto& control = document.control;
    control.emplace_back("Audit cycle", cycle_text(scope.cycle));
    control.emplace_back("As of", scope.cycle.today.iso());
    if (!scope.review) control.emplace_back("Reviews held", fmt::format("{}", scope.reviews_held));
    control.emplace_back(scope.review ? "Free of findings" : "Ready for an audit",
                         readiness_text(findings));
    for (const auto& section : sections) {
        std::vector<const Finding*> of_basis;
        for (const auto& finding : findings) {
            if (!finding.accepted && finding.rule->basis == section.basis)
                of_basis.push_back(&finding);
        }
        if (of_basis.empty()) continue;
        document.blocks.emplace_back(Heading{2, section.title});
        add_rules(document, of_basis);
    }
    add_accepted(document, findings);
    if (document.blocks.empty()) {
        document.blocks.emplace_back(Paragraph{
            fmt::format("Nothing was found by {}.", counted(check_rules().size(), "rule")),
            Tone::good});
    }
    document.footer =
        "The check looks for what auditors write up; it is no statement of conformity.";
    return document;
}

Table rule_table() {
    Table table{{{"Rule"}, {"Basis"}, {"Found when", Align::left, true}}, {}, "Rules of the check"};
    for (const auto& rule : check_rules()) {
        table.rows.push_back({Cell(Inline(rule.id), tone_of(rule.weight)),
                              std::string(to_text(rule.basis)), std::string(rule.title)});
    }
    return table;
}

Document rule_document(const CheckRule& rule) {
    Document document;
    document.title = capitalised(rule.title);
    document.control = {{"Rule", std::string(rule.id)},
                        {"Clause", fmt::format("{} of ISO/IEC 27001:2022", rule.clause)},
                        {"Basis", std::string(to_text(rule.basis))},
                        {"Weight", std::string(to_text(rule.weight))}};
    const auto section = [&](std::string_view title, std::string_view text) {
        document.blocks.emplace_back(Heading{2, title});
        document.blocks.emplace_back(Paragraph{text});
    };
    section("Why it matters", rule.why);
    section("What an auditor will ask", rule.asks);
    section("How to put it right", rule.fix);
    return document;
}

}  // namespace isms
