#pragma once

#include <isms/documents/setting.hpp>
#include <isms/language/messages.hpp>
#include <isms/model/minutes.hpp>
#include <isms/render/document.hpp>
#include <isms/review/review_state.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace isms::minutes_parts {

/// What minutes are shown from: the review's own records, and nothing beside them.
struct Source {
    const Review& review;
    const Minutes& minutes;
    const MinutesFacts& facts;
    const DocumentSetting& setting;
    const Messages& messages = setting.messages;
};

using Blocks = std::vector<Block>;

template <class Entries, class Matches>
const auto* find_entry(const Entries& entries, Matches matches) {
    const auto found = std::find_if(entries.begin(), entries.end(), matches);
    return found == entries.end() ? nullptr : &*found;
}

/// The document's number, who wrote the text last, and the moment of what it shows last.
std::string minutes_number(const Source& source);
std::string minutes_author(const Source& source);
std::optional<Instant> minutes_date(const Source& source);

/// Held, written, signed, handed out: the document control block (7.5.2), with every gap in days.
void add_control(const Source& source, std::vector<std::pair<std::string, Inline>>& control);

/// At the top: that the signed text was added to.
void add_addenda_notice(const Source& source, Blocks& blocks);

/// Who was there, in which part, and whether that was a quorum.
void add_attendance(const Source& source, Blocks& blocks);

/// Every item of the agenda with what was said, decided and raised.
void add_items(const Source& source, Blocks& blocks);

/// Item 1 (9.3.2 a): what became of the actions and decisions of earlier reviews.
void add_follow_up(const Source& source, Blocks& blocks);

/// All decisions, changes and actions once more, in one table (9.3.3).
void add_results(const Source& source, Blocks& blocks);

/// The three answers of top management, with what they rest on.
void add_conclusions(const Source& source, Blocks& blocks);

void add_signatures(const Source& source, Blocks& blocks);

/// At the end: each addendum in full, with its own sign-off.
void add_addenda(const Source& source, Blocks& blocks);

/// Who got the minutes, and who says that they read them.
void add_distribution(const Source& source, Blocks& blocks);

/// "handed out to 6 of 6, acknowledged by 4".
std::string distribution_text(const Source& source);

/// The day of a moment, in the organisation's time zone.
Date day_of(const Source& source, Instant at);

/// ", 2 days after the review"; empty for the same day, and plain words for a day before it, which
/// cannot be right.
std::string gap_text(const Source& source, Date day);

/// "change", "decision", "no change".
std::string kind_text(const Source& source, DecisionCategory category);

}  // namespace isms::minutes_parts
