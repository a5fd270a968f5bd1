#include "parts.hpp"
#include "words.hpp"

#include <isms/base/text.hpp>
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

/// "2026-11-12, 2 days after the review", and how much later it was recorded.
std::string when(const Source& source, const Distribution& record) {
    auto text = record.on.iso() + gap_text(source, record.on);
    const int later = days_between(record.on, day_of(source, record.recorded_at));
    if (later > 0)
        text += fmt::format("; recorded {} later", counted(static_cast<std::size_t>(later), "day"));
    return text;
}

}  // namespace

std::string distribution_text(const Source& source) {
    return standing_text(distribution_standing(source.review.distribution, expected(source)));
}

void add_distribution(const Source& source, Blocks& blocks) {
    const auto& records = source.review.distribution;
    if (!is_signed(source.review)) return;
    blocks.emplace_back(Heading{2, "Distribution"});
    if (records.empty()) {
        blocks.emplace_back(Paragraph{"No record says that they were handed out.", Tone::warning});
        return;
    }
    const auto standing = distribution_standing(records, expected(source));
    auto text = standing_text(standing);
    text.front() = 'H';
    blocks.emplace_back(Paragraph{text + "."});
    Table table;
    table.caption = "Who got these minutes, and who acknowledged them";
    table.columns = {{"Day", Align::left, true},
                     {"What", Align::left, true},
                     {"Who", Align::left, true},
                     {"Recorded by"}};
    for (const auto& record : records) {
        auto what = std::string(to_text(record.kind));
        if (!record.how.empty()) what += ": " + record.how;
        if (!record.objection.empty()) what += "; objection: " + record.objection;
        table.rows.push_back(
            {when(source, record),
             Cell(Inline(what), record.objection.empty() ? Tone::normal : Tone::warning),
             names_of(record.people), record.recorded_by});
    }
    blocks.emplace_back(std::move(table));
}

}  // namespace isms::minutes_parts
