#include "parts.hpp"
#include "words.hpp"

#include <isms/review/distribution.hpp>

#include <fmt/format.h>

namespace isms::minutes_parts {
namespace {

/// Who should get them, by the review's own records: names do not matter here.
std::vector<PersonName> expected(const Source& source) {
    return recipients_of(source.review, {});
}

std::string names_of(const std::vector<PersonName>& people) {
    std::vector<std::string> names;
    for (const auto& person : people) names.push_back(person.name);
    return joined(names);
}

/// What happened, how, and what somebody objected to.
std::string what_happened(const Source& source, const Distribution& record) {
    auto what = source.messages.word("distribution", to_text(record.kind));
    if (!record.how.empty()) what += ": " + record.how;
    if (record.objection.empty()) return what;
    return source.messages.say("minutes.distribution.objection",
                               {{"what", what}, {"objection", record.objection}});
}

/// "2026-11-12, 2 days after the review", and how much later it was recorded.
std::string when(const Source& source, const Distribution& record) {
    const auto text = record.on.iso() + gap_text(source, record.on);
    const int later = days_between(record.on, day_of(source, record.recorded_at));
    return later > 0 ? source.messages.count("minutes.distribution.recorded-later", later,
                                             {{"day", text}})
                     : text;
}

}  // namespace

std::string distribution_text(const Source& source) {
    return standing_text(distribution_standing(source.review.distribution, expected(source)),
                         source.messages);
}

void add_distribution(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    const auto& records = source.review.distribution;
    if (!is_signed(source.review)) return;
    blocks.emplace_back(Heading{2, messages.say("minutes.distribution")});
    if (records.empty()) {
        blocks.emplace_back(Paragraph{messages.say("minutes.distribution.none"), Tone::warning});
        return;
    }
    blocks.emplace_back(Paragraph{messages.say(
        "minutes.distribution.sentence", {{"standing", capitalised(distribution_text(source))}})});
    Table table;
    table.caption = messages.say("minutes.distribution.caption");
    table.columns = {{messages.say("minutes.column.day"), Align::left, true},
                     {messages.say("column.what"), Align::left, true},
                     {messages.say("history.column.who"), Align::left, true},
                     {messages.say("minutes.column.recorded-by")}};
    for (const auto& record : records) {
        table.rows.push_back({when(source, record),
                              Cell(Inline(what_happened(source, record)),
                                   record.objection.empty() ? Tone::normal : Tone::warning),
                              names_of(record.people), record.recorded_by});
    }
    blocks.emplace_back(std::move(table));
}

}  // namespace isms::minutes_parts
