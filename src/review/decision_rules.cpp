#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/review/decision_rules.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace isms {
namespace {

bool has_ended(DecisionState state) {
    return state == DecisionState::carried_out || state == DecisionState::revoked ||
           state == DecisionState::withdrawn;
}

/// As it stands while nothing became of it.
DecisionState state_of_words(const Decision& decision) {
    if (is_withdrawn(decision)) return DecisionState::withdrawn;
    const bool is_to_be_done = decision.due && decision.category != DecisionCategory::no_change;
    return is_to_be_done ? DecisionState::open : DecisionState::in_force;
}

void require(bool fits, const DecisionRecord& record, std::string_view what) {
    if (fits) return;
    throw refused_error(
        "decision-state",
        fmt::format("{} is {} and can't be {}", record.id.str(), to_text(record.state), what),
        has_ended(record.state) ? fmt::format("write '- {}: noted'", record.id.str())
                                : "take a new decision that says what holds from now on");
}

void require_words(const std::string& words, const DecisionRecord& record, std::string_view what) {
    if (!trim(words).empty()) return;
    throw usage_error("reason-missing",
                      fmt::format("{} of {} needs a reason", what, record.id.str()),
                      "say why, after ' - '");
}

std::string date_text(const std::optional<Date>& date) {
    return date ? date->iso() : std::string();
}

std::string ids_text(const std::vector<InputId>& ids) {
    std::vector<std::string> all;
    for (const auto& id : ids) all.push_back(id.str());
    return join(all, ",");
}

/// Follows the words of the minutes field by field, each change an event.
class Follower {
  public:
    Follower(DecisionRecord& record, const Stamp& stamp) : record_(record), stamp_(stamp) {}

    template <class Value, class Text>
    void follow(Value& value, const Value& now, std::string_view what, const Text& text) {
        if (value == now) return;
        add(text(value), text(now), fmt::format("{} corrected while the minutes were taken", what));
        value = now;
    }
    void follow(std::string& value, const std::string& now, std::string_view what) {
        follow(value, now, what, [](const std::string& text) { return text; });
    }

  private:
    void add(std::string from, std::string to, std::string note) {
        Event event =
            make_change(stamp_, event::changed, std::move(from), std::move(to), std::move(note));
        event.review = meeting_of(record_.id);
        record_.history.push_back(std::move(event));
    }

    DecisionRecord& record_;
    const Stamp& stamp_;
};

/// Withdraws it, or takes that back, as its line in the minutes says.
void follow_state(DecisionRecord& record, const Decision& decision, Date day, const Stamp& stamp) {
    const auto state = state_of_words(decision);
    const bool was_withdrawn = record.state == DecisionState::withdrawn;
    if (state == DecisionState::withdrawn && !was_withdrawn) {
        record.history.push_back(make_event(stamp, event::withdrawn, decision.text));
        record.ended_on = day;
    } else if (state != DecisionState::withdrawn && was_withdrawn) {
        record.history.push_back(make_change(stamp, event::reopened,
                                             std::string(to_text(record.state)),
                                             std::string(to_text(state))));
        record.ended_on.reset();
    } else if (has_ended(record.state)) {
        return;  // what became of it since is no matter of its words
    } else {
        record.state = state;
        return;
    }
    record.history.back().review = meeting_of(record.id);
    record.state = state;
}

}  // namespace

bool is_withdrawn(const Decision& decision) {
    constexpr std::string_view word = "withdrawn";
    const auto text = lower_ascii(trim(decision.text));
    if (!text.starts_with(word)) return false;
    auto rest = trim(std::string_view(text).substr(word.size()));
    if (rest.starts_with(',')) rest = trim(rest.substr(1));
    return rest.empty() || rest.starts_with("because") || rest.starts_with(':');
}

DecisionRecord record_of(const Decision& decision, const std::string& item, Date taken_on,
                         const Stamp& stamp) {
    DecisionRecord record{.id = decision.id, .taken_on = taken_on};
    record.category = decision.category;
    record.item = item;
    record.text = decision.text;
    record.rationale = decision.rationale;
    record.owner = decision.owner;
    record.due = decision.due;
    record.deals_with = decision.deals_with;
    record.state = state_of_words(decision);
    if (record.state == DecisionState::withdrawn) record.ended_on = taken_on;
    Event created = make_event(stamp, event::created);
    created.review = meeting_of(decision.id);
    record.history.push_back(std::move(created));
    return record;
}

DecisionRecord follow(DecisionRecord record, const Decision& decision, const std::string& item,
                      Date taken_on, const Stamp& stamp) {
    Follower follower(record, stamp);
    follower.follow(record.taken_on, taken_on, "day", [](Date date) { return date.iso(); });
    follower.follow(record.item, item, "item");
    if (!is_withdrawn(decision)) {
        follower.follow(record.category, decision.category, "category",
                        [](DecisionCategory value) { return std::string(to_text(value)); });
        follower.follow(record.text, decision.text, "text");
        follower.follow(record.rationale, decision.rationale, "rationale");
        follower.follow(record.owner, decision.owner, "owner");
        follower.follow(record.due, decision.due, "due date", date_text);
        follower.follow(record.deals_with, decision.deals_with, "what it deals with,", ids_text);
    }
    follow_state(record, decision, taken_on, stamp);
    return record;
}

DecisionRecord carry_out(DecisionRecord record, Date on, const std::string& note,
                         const Stamp& stamp) {
    require(record.state == DecisionState::open, record, "carried out");
    record.history.push_back(make_event(stamp, event::done, note));
    record.state = DecisionState::carried_out;
    record.ended_on = on;
    return record;
}

DecisionRecord revoke(DecisionRecord record, Date on, const std::string& reason,
                      const Stamp& stamp) {
    require(!has_ended(record.state), record, "revoked");
    require_words(reason, record, "Revoking");
    record.history.push_back(make_event(stamp, event::cancelled, reason));
    record.state = DecisionState::revoked;
    record.ended_on = on;
    return record;
}

DecisionRecord reassign(DecisionRecord record, const PersonId& to, const std::string& reason,
                        const Stamp& stamp) {
    require(record.state == DecisionState::open, record, "reassigned");
    if (record.owner == to.str()) {
        throw refused_error("decision-owner",
                            fmt::format("{} is already {}'s", record.id.str(), to.str()),
                            "name somebody else, or carry it over");
    }
    record.history.push_back(make_change(stamp, event::reassigned, record.owner, to.str(), reason));
    record.owner = to.str();
    return record;
}

DecisionRecord reschedule(DecisionRecord record, Date due, const std::string& reason,
                          const Stamp& stamp) {
    require(record.state == DecisionState::open, record, "rescheduled");
    if (record.due == due) {
        throw refused_error("decision-due",
                            fmt::format("{} is already due on {}", record.id.str(), due.iso()),
                            "name another date, or carry it over");
    }
    record.history.push_back(
        make_change(stamp, event::rescheduled, date_text(record.due), due.iso(), reason));
    record.due = due;
    return record;
}

DecisionRecord reopen(DecisionRecord record, const std::string& reason, const Stamp& stamp) {
    require(has_ended(record.state), record, "reopened");
    const auto state = record.due ? DecisionState::open : DecisionState::in_force;
    record.history.push_back(make_change(stamp, event::reopened, std::string(to_text(record.state)),
                                         std::string(to_text(state)), reason));
    record.state = state;
    record.ended_on.reset();
    return record;
}

int times_carried(const DecisionRecord& record) {
    static constexpr std::array left_open = {ActionOutcome::carried, ActionOutcome::reassigned,
                                             ActionOutcome::rescheduled};
    // What a review said of it last is what it said, in however many sittings.
    std::map<MeetingId, std::string_view> outcomes;
    for (const auto& event : record.history) {
        if (event.what == event::reviewed && event.review)
            outcomes.insert_or_assign(*event.review, event.to);
    }
    return static_cast<int>(std::count_if(outcomes.begin(), outcomes.end(), [](const auto& entry) {
        return std::any_of(left_open.begin(), left_open.end(),
                           [&](ActionOutcome outcome) { return entry.second == to_text(outcome); });
    }));
}

bool end_was_seen(const DecisionRecord& record, const std::optional<MeetingId>& except) {
    for (auto event = record.history.rbegin(); event != record.history.rend(); ++event) {
        const bool is_own = event->review && event->review == except;
        if (event->what == event::reviewed && event->to != to_text(ActionOutcome::carried) &&
            !is_own)
            return true;
        const bool is_end = event->what == event::done || event->what == event::cancelled ||
                            event->what == event::withdrawn;
        if (is_end || event->what == event::reopened) return false;
    }
    return false;
}

CarriedDecision as_carried(const DecisionRecord& record, const PeopleById& people, Date today) {
    CarriedDecision carried;
    carried.id = record.id;
    carried.category = record.category;
    carried.text = record.text;
    carried.owner = record.owner;
    if (const auto owner = PersonId::parse(record.owner))
        carried.owner_name = name_of(people, *owner);
    carried.due = record.due;
    carried.state = record.state;
    carried.ended_on = record.ended_on;
    if (record.state == DecisionState::open && record.due && *record.due < today)
        carried.days_overdue = days_between(*record.due, today);
    carried.times_carried = times_carried(record);
    for (auto event = record.history.rbegin(); event != record.history.rend(); ++event) {
        // The notes of corrections are the program's.
        if (event->note.empty() || event->what == event::changed || event->what == event::undone)
            continue;
        carried.last_word = event->note;
        break;
    }
    return carried;
}

std::vector<CarriedDecision> carry_over(const std::vector<DecisionRecord>& decisions,
                                        const PeopleById& people, Date today,
                                        const MeetingId& review) {
    std::vector<CarriedDecision> carried;
    for (const auto& record : decisions) {
        if (meeting_of(record.id) == review) continue;
        const bool is_news = (record.state == DecisionState::carried_out ||
                              record.state == DecisionState::revoked) &&
                             !end_was_seen(record, review);
        if (record.state == DecisionState::open || is_news)
            carried.push_back(as_carried(record, people, today));
    }
    const auto order = [](const CarriedDecision& decision) {
        return std::make_tuple(decision.state != DecisionState::open, -decision.days_overdue,
                               decision.due.value_or(Date(9999, 12, 31)), decision.id);
    };
    std::sort(
        carried.begin(), carried.end(),
        [&](const CarriedDecision& a, const CarriedDecision& b) { return order(a) < order(b); });
    return carried;
}

}  // namespace isms
