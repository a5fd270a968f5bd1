#include "parts.hpp"
#include "words.hpp"

#include <isms/review/distribution.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace isms::minutes_parts {
namespace {

/// Who should get them, by the review's own records: names do not matter here.
std::vector<PersonName> expected(const Source& source) {
    return recipients_of(source.review, {});
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

/// Those of the register by their names, others by their addresses.
std::vector<std::string> who_got_it(const Distribution& record) {
    std::vector<std::string> names;
    for (const auto& person : record.people) names.push_back(person.name);
    for (const auto& delivery : record.delivery) {
        if (delivery.accepted && delivery.person.empty()) names.push_back(delivery.address);
    }
    return names;
}

/// Records that say the same of several people.
struct Row {
    std::string when;
    std::string what;
    std::vector<std::string> who;
    std::string recorded_by;
    bool is_objection = false;

    bool says_the_same(const Row& other) const {
        return !is_objection && !other.is_objection && when == other.when && what == other.what &&
               recorded_by == other.recorded_by;
    }
};

std::vector<Row> rows_of(const Source& source) {
    std::vector<Row> rows;
    for (const auto& record : source.review.distribution) {
        Row row{when(source, record), what_happened(source, record), who_got_it(record),
                record.recorded_by, !record.objection.empty()};
        if (row.who.empty()) continue;
        const auto same = std::find_if(rows.begin(), rows.end(),
                                       [&](const Row& other) { return row.says_the_same(other); });
        if (same == rows.end()) {
            rows.push_back(std::move(row));
        } else {
            for (auto& who : row.who) {
                if (std::find(same->who.begin(), same->who.end(), who) == same->who.end())
                    same->who.push_back(std::move(who));
            }
        }
    }
    return rows;
}

/// The last word on each address that no message reached.
std::vector<Row> undelivered(const Source& source) {
    std::vector<std::pair<std::string, std::optional<Row>>> last;
    for (const auto& record : source.review.distribution) {
        for (const auto& delivery : record.delivery) {
            auto found = std::find_if(last.begin(), last.end(), [&](const auto& known) {
                return known.first == delivery.address;
            });
            if (found == last.end()) found = last.insert(last.end(), {delivery.address, {}});
            found->second.reset();
            if (delivery.accepted) continue;
            found->second = Row{when(source, record),
                                source.messages.say("minutes.distribution.undelivered",
                                                    {{"result", delivery.result}}),
                                {delivery.address},
                                record.recorded_by};
        }
    }
    std::vector<Row> rows;
    for (auto& [address, row] : last) {
        if (row) rows.push_back(std::move(*row));
    }
    return rows;
}

void add_row(const Row& row, Tone tone, Table& table) {
    table.rows.push_back(
        {row.when, Cell(Inline(row.what), tone), joined(row.who), row.recorded_by});
}

}  // namespace

std::string distribution_text(const Source& source) {
    return standing_text(distribution_standing(source.review.distribution, expected(source)),
                         source.messages);
}

void add_distribution(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    if (!is_signed(source.review)) return;
    blocks.emplace_back(Heading{2, messages.say("minutes.distribution")});
    if (source.review.distribution.empty()) {
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
    for (const auto& row : rows_of(source))
        add_row(row, row.is_objection ? Tone::warning : Tone::normal, table);
    for (const auto& row : undelivered(source)) add_row(row, Tone::warning, table);
    blocks.emplace_back(std::move(table));
}

}  // namespace isms::minutes_parts
