#include "parts.hpp"
#include "words.hpp"

#include <fmt/format.h>

namespace isms {
namespace {

using namespace summary_parts;

bool is_one_year(const AnnualSummary& summary) {
    const int year = summary.from.year();
    return summary.from == Date(year, 1, 1) && summary.to == Date(year, 12, 31);
}

std::string title_of(const Source& source) {
    const auto& summary = source.summary;
    if (is_one_year(summary))
        return source.messages.say("summary.title.year", {{"year", summary.from.year()}});
    return source.messages.say("summary.title.span",
                               {{"from", summary.from.iso()}, {"to", summary.to.iso()}});
}

std::string number_of(const Source& source) {
    const auto& summary = source.summary;
    const auto year = fmt::format("{:04}", summary.from.year());
    const auto span =
        is_one_year(summary) ? year : fmt::format("{}-{}", summary.from.iso(), summary.to.iso());
    return document_number(source.setting, "document.kind.summary", span, year);
}

void add_control(const Source& source, Document& document) {
    const auto& messages = source.messages;
    const auto& summary = source.summary;
    auto& control = document.control;
    control.emplace_back(messages.say("summary.control.span"),
                         messages.say("summary.control.span-text",
                                      {{"from", summary.from.iso()}, {"to", summary.to.iso()}}));
    if (summary.until < summary.to) {
        control.emplace_back(messages.say("summary.control.until"),
                             Inline().add(summary.until.iso(), SpanStyle::plain, Tone::warning));
    }
    const auto& organisation = source.organisation;
    control.emplace_back(messages.say("summary.control.standards"), joined(organisation.standards));
    if (!organisation.scope.empty())
        control.emplace_back(messages.say("summary.control.scope"), organisation.scope);
    control.emplace_back(messages.say("summary.control.interval"), to_text(organisation.interval));
}

}  // namespace

Document summary_document(const SummaryView& view, const DocumentSetting& setting) {
    const auto& messages = setting.messages;
    const Source source{view.summary, view.organisation, view.people, setting, messages};
    auto document = blank_document(setting);
    document.title = title_of(source);
    document.subtitle =
        messages.say("summary.subtitle", {{"organisation", view.organisation.name}});
    document.classification = view.organisation.classification;
    document.footer = footer_of(setting);
    document.identifier = number_of(source);
    document.date = start_of(view.summary.until);
    document.control.emplace_back(messages.say("document.number"), document.identifier);
    add_control(source, document);
    for (const auto add : {add_glance, add_reviews, add_conclusions, add_decisions, add_actions,
                           add_metrics, add_objectives, add_risks, add_inputs, add_findings})
        add(source, document.blocks);
    return document;
}

}  // namespace isms
