#include "parts.hpp"
#include "words.hpp"

#include <isms/documents/minutes_document.hpp>

#include <fmt/format.h>

namespace isms {

Document minutes_document(const Review& review, const MinutesFacts& facts,
                          const DocumentSetting& setting) {
    using namespace minutes_parts;
    const Source source{review, *review.minutes, facts, setting};
    const auto& messages = setting.messages;
    auto document = blank_document(setting);
    document.title = messages.say("minutes.title", {{"id", review.meeting.id.str()}});
    document.subtitle =
        fmt::format("{} \u00b7 {}", facts.organisation,
                    review.agenda ? review.agenda->title : messages.say("minutes.review"));
    document.classification = facts.classification;
    if (facts.simulated) document.notice = messages.say("document.simulated");
    document.footer = footer_of(setting);
    document.identifier = minutes_number(source);
    document.author = minutes_author(source);
    document.date = minutes_date(source);
    add_control(source, document.control);
    for (const auto add : {add_addenda_notice, add_attendance, add_items, add_results,
                           add_conclusions, add_signatures, add_addenda, add_distribution})
        add(source, document.blocks);
    return document;
}

}  // namespace isms
