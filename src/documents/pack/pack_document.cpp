#include "../words.hpp"
#include "parts.hpp"

#include <isms/documents/check_document.hpp>

#include <algorithm>

namespace isms {
namespace {

using namespace pack_parts;

std::string days_of(const Source& source) {
    return source.messages.say("summary.control.span-text",
                               {{"from", source.view.from.iso()}, {"to", source.view.to.iso()}});
}

/// Seals whose files are here.
std::size_t packed_seals(const PackView& view) {
    return static_cast<std::size_t>(
        std::count_if(view.seals.begin(), view.seals.end(),
                      [](const PackedSeal& seal) { return !seal.is_absent; }));
}

Inline head_text(const Source& source) {
    const auto& head = source.view.head;
    if (!head)
        return Inline().add(source.messages.say("pack.no-seal"), SpanStyle::plain, Tone::bad);
    return linked(seal_name(head->seal), source.view.seals.back().path);
}

Document page(const Source& source) {
    auto document = blank_document(source.setting);
    document.subtitle = source.view.organisation.name;
    document.classification = source.view.organisation.classification;
    document.footer = source.messages.say("pack.footer");
    document.date = start_of(source.view.to);
    return document;
}

void add_control(const Source& source, Document& document) {
    const auto& messages = source.messages;
    const auto& view = source.view;
    document.control = {
        {messages.say("summary.control.span"), days_of(source)},
        {messages.say("control.standards"), joined(view.organisation.standards)},
        {messages.say("control.scope"), view.organisation.scope},
        {messages.say("pack.reviews"), std::to_string(view.reviews.size())},
        {messages.say("pack.sealed"),
         messages.say("pack.sealed-text",
                      {{"files", view.sealed_files}, {"seals", packed_seals(view)}})},
        {messages.say("pack.missing"), missing_text(source)},
        {messages.say("check.ready"), readiness_text(view.findings, messages)},
        {messages.say("pack.head"), head_text(source)},
    };
    if (view.organisation.scope.empty()) document.control.erase(document.control.begin() + 2);
}

}  // namespace

Document pack_document(const PackView& view, const DocumentSetting& setting) {
    const Source source{view, setting, setting.messages};
    auto document = page(source);
    document.title = setting.messages.say("pack.title");
    document.contents = setting.messages.say("pack.contents");
    add_control(source, document);
    add_how_to_check(source, document.blocks);
    document.blocks.emplace_back(Heading{2, setting.messages.say("pack.missing")});
    add_missing(source, MissingExtent::first_few, document.blocks);
    for (const auto add : {add_reviews, add_coverage_of_days, add_actions, add_decisions,
                           add_timeline, add_dealings, add_evidence, add_seals})
        add(source, document.blocks);
    return document;
}

Document missing_document(const PackView& view, const DocumentSetting& setting) {
    const Source source{view, setting, setting.messages};
    auto document = page(source);
    document.title = setting.messages.say("pack.missing.title");
    document.control = {{setting.messages.say("summary.control.span"), days_of(source)},
                        {setting.messages.say("pack.missing"), missing_text(source)}};
    add_missing(source, MissingExtent::all, document.blocks);
    return document;
}

}  // namespace isms
