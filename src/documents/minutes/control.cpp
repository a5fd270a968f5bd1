#include "parts.hpp"
#include "words.hpp"

#include <isms/base/text.hpp>
#include <isms/language/dates.hpp>
#include <isms/review/addenda.hpp>
#include <isms/review/invitation.hpp>
#include <isms/review/signing.hpp>

#include <fmt/format.h>

namespace isms::minutes_parts {
namespace {

using Control = std::vector<std::pair<std::string, Inline>>;

std::string when_held(const Source& source, const Held& held) {
    return source.messages.say("minutes.held.when",
                               {{"day", full_date(source.messages, held.on)},
                                {"start", held.start.empty() ? "?" : held.start},
                                {"end", held.end.empty() ? "?" : held.end}});
}

/// Adds lines of the block, each by the key of its term.
class ControlBlock {
  public:
    ControlBlock(const Source& source, Control& control) : source_(source), control_(control) {}

    void add(std::string_view key, std::string text) const {
        control_.emplace_back(source_.messages.say(key), std::move(text));
    }
    const Source& source() const { return source_; }
    const Messages& messages() const { return source_.messages; }
    std::string unstated() const { return messages().say("minutes.unstated"); }

  private:
    const Source& source_;
    Control& control_;
};

void add_held(const ControlBlock& block) {
    const auto& source = block.source();
    const auto& held = source.minutes.held;
    block.add("minutes.held", held ? when_held(source, *held) : block.unstated());
    if (held) block.add("minutes.place", held->place.empty() ? block.unstated() : held->place);
    const auto planned = source.review.meeting.planned;
    if (!held || held->on != planned)
        block.add("minutes.planned", long_date(block.messages(), planned));
}

/// When people were first asked to come, and what they answered where answers were recorded.
void add_invited(const ControlBlock& block) {
    const auto& source = block.source();
    const auto& meeting = source.review.meeting;
    if (meeting.invitations.empty()) return;
    const auto day = day_of(source, meeting.invitations.front().at);
    const int ahead = source.minutes.held ? days_between(day, source.minutes.held->on) : 0;
    auto text = ahead > 0
                    ? block.messages().count("minutes.invited.ahead", ahead, {{"day", day.iso()}})
                    : day.iso() + gap_text(source, day);
    if (!meeting.replies.empty())
        text = block.messages().say(
            "minutes.invited.answers",
            {{"invited", text}, {"answers", answers_text(meeting, block.messages())}});
    block.add("minutes.invited", std::move(text));
}

void add_chair(const ControlBlock& block) {
    const auto& minutes = block.source().minutes;
    if (!minutes.chair.empty()) {
        block.add("control.chair", name_and_role(block.source().facts.people, minutes.chair));
        return;
    }
    block.add("control.chair",
              minutes.chair_note.empty()
                  ? block.unstated()
                  : block.messages().say("minutes.no-chair", {{"reason", minutes.chair_note}}));
}

/// When the text was typed: the first sitting, and the last where there were several.
void add_written(const ControlBlock& block) {
    const auto& source = block.source();
    std::optional<Date> first;
    std::optional<Date> last;
    for (const auto& event : source.minutes.history) {
        if (event.what != event::taken) continue;
        last = day_of(source, event.at);
        if (!first) first = last;
    }
    if (!first) return;
    auto text = first->iso() + gap_text(source, *first);
    if (*last != *first)
        text = block.messages().say(
            "minutes.written.last",
            {{"first", text}, {"last", last->iso() + gap_text(source, *last)}});
    block.add("minutes.written", std::move(text));
}

void add_signed(const ControlBlock& block) {
    const auto& source = block.source();
    const auto& messages = block.messages();
    const auto& signoffs = source.review.signoffs;
    if (signoffs.empty()) {
        block.add("minutes.status", messages.say("minutes.status.draft"));
        return;
    }
    std::vector<std::string> names;
    std::vector<std::string> days;
    for (const auto& signoff : signoffs) {
        names.push_back(signoff.signer_name);
        const auto day = day_of(source, signoff.signed_at);
        auto text = day.iso() + gap_text(source, day);
        if (days.empty() || days.back() != text) days.push_back(std::move(text));
    }
    block.add("minutes.signed", join(days, "; "));
    auto status = messages.say("minutes.status.signed", {{"names", joined(names)}});
    if (source.facts.rules) {
        const auto outstanding = outstanding_signatures(source.review, source.facts.rules->signing);
        if (!outstanding.none())
            status = messages.say(
                "minutes.status.outstanding",
                {{"status", status}, {"signatures", outstanding_text(outstanding, messages)}});
    }
    block.add("minutes.status", std::move(status));
}

void add_addenda_line(const ControlBlock& block) {
    const auto& source = block.source();
    const auto& addenda = source.review.addenda;
    if (addenda.empty()) return;
    const auto last = day_of(source, addenda.back().written_at);
    auto text = block.messages().say(
        "minutes.addenda.line",
        {{"number", addenda.size()}, {"last", last.iso() + gap_text(source, last)}});
    if (const auto open = unsigned_addenda(source.review); !open.empty())
        text = block.messages().say("minutes.addenda.line-unsigned",
                                    {{"addenda", text}, {"number", open.size()}});
    block.add("minutes.addenda", std::move(text));
}

/// The signed text never changes: what grows are its addenda.
std::string version_of(const Source& source) {
    if (source.review.signoffs.empty()) return source.messages.say("minutes.version.draft");
    return fmt::format("1.{}", source.review.addenda.size());
}

}  // namespace

std::string minutes_number(const Source& source) {
    const auto id = source.review.meeting.id.str();
    return document_number(source.setting, "document.kind.minutes", id,
                           fmt::format("{:04}", source.review.meeting.planned.year()));
}

std::string minutes_author(const Source& source) {
    const auto& history = source.minutes.history;
    const auto last = std::find_if(history.rbegin(), history.rend(),
                                   [](const Event& one) { return one.what == event::taken; });
    return last == history.rend() ? std::string() : name_in(source.facts.people, last->by);
}

std::optional<Instant> minutes_date(const Source& source) {
    const auto& review = source.review;
    if (!review.addenda.empty()) return review.addenda.back().written_at;
    if (!review.signoffs.empty()) return review.signoffs.back().signed_at;
    if (!source.minutes.history.empty()) return source.minutes.history.back().at;
    return std::nullopt;
}

Date day_of(const Source& source, Instant at) {
    if (source.setting.local_date) return source.setting.local_date(at);
    return Date(std::chrono::floor<std::chrono::days>(at.seconds()));
}

std::string gap_text(const Source& source, Date day) {
    const auto& held = source.minutes.held;
    const int days = held ? days_between(held->on, day) : 0;
    if (days == 0) return {};
    return ", " + (days > 0 ? source.messages.count("minutes.gap.after", days)
                            : source.messages.count("minutes.gap.before", -days));
}

void add_control(const Source& source, Control& control) {
    const ControlBlock block(source, control);
    block.add("minutes.identifier", minutes_number(source));
    block.add("minutes.version", version_of(source));
    add_held(block);
    add_invited(block);
    add_chair(block);
    if (source.review.agenda)
        block.add("control.standards", joined(source.review.agenda->standards));
    const auto& facts = source.facts;
    if (!facts.scope.empty()) block.add("control.scope", facts.scope);
    if (facts.retention_years > 0)
        block.add("minutes.retention",
                  source.messages.count("minutes.retention.years", facts.retention_years));
    add_written(block);
    add_signed(block);
    if (facts.archive_head)
        block.add("minutes.archive",
                  source.messages.say("minutes.archive.head",
                                      {{"seal", fmt::format("{:06}", facts.archive_head->seal)},
                                       {"digest", facts.archive_head->sha256}}));
    add_addenda_line(block);
    if (!source.review.distribution.empty())
        block.add("minutes.distribution", distribution_text(source));
}

}  // namespace isms::minutes_parts
