#include <isms/base/text.hpp>
#include <isms/model/registers/registers.hpp>
#include <isms/review/agenda_builder.hpp>
#include <isms/review/decision_rules.hpp>
#include <isms/review/ladder.hpp>
#include <isms/review/person_name.hpp>
#include <isms/review/schedule.hpp>
#include <isms/review/standards.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <set>

namespace isms {
namespace {

bool is_in_month(const AgendaItem& item, Date date) {
    return item.months.empty() ||
           std::find(item.months.begin(), item.months.end(), date.month()) != item.months.end();
}

/// An item without time of its own is there for its parts, and goes when they all do.
bool is_needed_heading(const std::vector<AgendaItem>& items, std::size_t index, Date date) {
    if (items[index].level != 1 || items[index].minutes > 0) return true;
    bool has_parts = false;
    for (std::size_t part = index + 1; part < items.size() && items[part].level == 2; ++part) {
        has_parts = true;
        if (is_in_month(items[part], date)) return true;
    }
    return !has_parts;
}

/// True if a review on `date` has the item; a part needs the item that it is a part of.
bool is_on(const std::vector<AgendaItem>& items, std::size_t index, Date date) {
    if (!is_in_month(items[index], date) || !is_needed_heading(items, index, date)) return false;
    if (items[index].level == 1) return true;
    while (index > 0 && items[index].level != 1) --index;
    return items[index].level != 1 || is_in_month(items[index], date);
}

/// The next planned review that has the item, within two years.
std::optional<Date> next_with(const std::vector<AgendaItem>& items, std::size_t index,
                              const Organisation& organisation, Date after) {
    for (const Date date : planned_dates(organisation, after.plus_days(1), after.plus_months(24))) {
        if (is_on(items, index, date)) return date;
    }
    return std::nullopt;
}

OmittedItem omit(const std::vector<AgendaItem>& items, std::size_t index,
                 const Organisation& organisation, Date date, const Messages& messages) {
    const auto& item = items[index];
    OmittedItem omitted;
    omitted.key = item.key;
    omitted.title = item.title;
    omitted.clauses = item.clauses;
    omitted.covered_on = next_with(items, index, organisation, date);
    if (omitted.covered_on) {
        omitted.covered_by = meeting_id(*omitted.covered_on, 1);
        omitted.reason = messages.say("agenda.other-month");
    } else {
        omitted.reason = messages.say("agenda.no-month");
    }
    return omitted;
}

}  // namespace

bool is_about_actions(const AgendaItem& item) {
    return std::any_of(item.clauses.begin(), item.clauses.end(),
                       [](const ClauseRef& clause) { return clause.clause == "9.3.2 a"; });
}

Agenda build_agenda(const AgendaTemplate& source, const Meeting& meeting,
                    const Organisation& organisation, const Stamp& stamp,
                    const Messages& messages) {
    Agenda agenda{.meeting = meeting.id};
    agenda.template_name = source.name.str();
    agenda.title = source.title;
    agenda.note = source.note;
    agenda.standards = source.standards;
    for (std::size_t index = 0; index < source.items.size(); ++index) {
        if (is_on(source.items, index, meeting.date)) {
            agenda.items.push_back(source.items[index]);
            agenda.items.back().months.clear();
            agenda.items.back().topic.clear();
        } else {
            agenda.omitted.push_back(
                omit(source.items, index, organisation, meeting.date, messages));
        }
    }
    agenda.history.push_back(make_event(stamp, event::created));
    return agenda;
}

AgendaFacts agenda_facts(const Agenda& agenda, const Meeting& meeting,
                         const Organisation& organisation, const std::vector<Action>& actions,
                         const PeopleById& people, const std::optional<Date>& last_review,
                         const Stamp& stamp, const std::vector<DecisionRecord>& decisions) {
    AgendaFacts facts;
    facts.as_of = stamp.at;
    facts.today = stamp.today;
    facts.organisation = organisation.name;
    facts.scope = organisation.scope;
    facts.classification = organisation.classification;
    facts.actions = carry_over(actions, people, last_review, stamp.today, meeting.id);
    const auto ladder = review_rules(organisation).ladder;
    std::set<ActionId> stepped;
    for (const auto& action : actions) {
        if (took_a_step(action)) stepped.insert(action.id);
    }
    for (auto& action : facts.actions)
        action.stale = is_stale(action.state, action.times_carried, action.days_overdue, ladder) &&
                       !stepped.contains(action.id);
    facts.decisions = carry_over(decisions, people, stamp.today, meeting.id);

    std::set<PersonId> named(meeting.invited.begin(), meeting.invited.end());
    const auto name = [&](const std::string& text) {
        if (auto id = PersonId::parse(text)) named.insert(*id);
    };
    name(meeting.chair);
    for (const auto& item : agenda.items) name(item.presenter);
    for (const auto& id : named) facts.people.push_back(person_name(people, id));
    return facts;
}

std::vector<Diagnostic> problems_of_items(const std::vector<AgendaItem>& items,
                                          std::string_view file) {
    std::vector<Diagnostic> problems;
    const auto report = [&](std::size_t index, std::string_view field, std::string message,
                            std::string hint) {
        problems.push_back({Severity::error,
                            "agenda-item",
                            std::move(message),
                            std::string(file),
                            fmt::format("/items/{}/{}", index, field),
                            {},
                            std::move(hint)});
    };
    if (items.empty()) {
        problems.push_back({Severity::error,
                            "agenda-empty",
                            "there is no item",
                            std::string(file),
                            "/items",
                            {},
                            "an agenda has at least one item"});
    }
    std::set<std::string> keys;
    for (std::size_t index = 0; index < items.size(); ++index) {
        const auto& item = items[index];
        if (slug(item.key) != item.key || item.key.empty()) {
            report(index, "key", fmt::format("'{}' is not a key", item.key),
                   "use lower-case letters, digits and hyphens");
        } else if (!keys.insert(item.key).second) {
            report(index, "key", fmt::format("the key '{}' occurs twice", item.key),
                   "give each item a key of its own");
        }
        if (trim(item.title).empty())
            report(index, "title", "the title is empty", "say what the item is about");
        if (item.level != 1 && item.level != 2) {
            report(index, "level", fmt::format("level {} is neither 1 nor 2", item.level),
                   "1 for an item, 2 for a part of it");
        } else if (index == 0 && item.level == 2) {
            report(index, "level", "the first item can't be a part",
                   "put an item of level 1 before it");
        }
        if (item.minutes < 0 || item.minutes > 480) {
            report(index, "minutes", fmt::format("{} minutes is out of range", item.minutes),
                   "allot 0 to 480 minutes");
        }
        for (const auto& name : item.registers) {
            if (find_register(name) == nullptr)
                report(index, "registers", fmt::format("there is no register '{}'", name),
                       "isms-review inputs list names the registers");
        }
        for (const auto month : item.months) {
            if (month < 1 || month > 12)
                report(index, "months", fmt::format("{} is not a month", month),
                       "months go from 1 to 12");
        }
    }
    return problems;
}

Parsed<Agenda> edited_agenda(const Agenda& before, std::vector<AgendaItem> items,
                             std::vector<OmittedItem> omitted, const Stamp& stamp) {
    Parsed<Agenda> result;
    result.diagnostics = problems_of_items(items, {});
    std::set<std::string> on_agenda;
    std::set<std::string> left_out;
    for (const auto& item : items) on_agenda.insert(item.key);
    for (const auto& item : omitted) {
        const bool is_on_agenda = on_agenda.contains(item.key);
        if (left_out.insert(item.key).second && !is_on_agenda) continue;
        result.diagnostics.push_back(
            {Severity::error,
             "item-twice",
             fmt::format("'{}' is {}", item.title,
                         is_on_agenda ? "on the agenda and left out at once" : "left out twice"),
             {},
             {},
             {},
             fmt::format("keep one of the lines that start with - [{}]", item.key)});
    }
    const auto is_kept = [&](const std::string& key) {
        return on_agenda.contains(key) || left_out.contains(key);
    };
    for (const auto& item : before.items) {
        if (!item.required || is_kept(item.key)) continue;
        result.diagnostics.push_back(
            {Severity::error,
             "required-item-dropped",
             fmt::format("'{}' ({}) is asked for by the standard and was dropped without a reason",
                         item.title, cited_clauses(item.clauses, before.standards)),
             {},
             {},
             {},
             fmt::format("put it back, or add under \"Not on this agenda\": - [{}] why, or which "
                         "review covers it",
                         item.key)});
    }
    for (const auto& item : before.omitted) {
        if (is_kept(item.key)) continue;
        result.diagnostics.push_back(
            {Severity::error,
             "required-item-dropped",
             fmt::format("'{}' was left out with a reason, and the reason is gone", item.title),
             {},
             {},
             {},
             fmt::format("put the line back: - [{}] {}", item.key, item.reason)});
    }
    if (has_errors(result.diagnostics)) return result;
    Agenda agenda = before;
    agenda.items = std::move(items);
    agenda.omitted = std::move(omitted);
    agenda.history.push_back(make_event(stamp, event::edited));
    result.value = std::move(agenda);
    return result;
}

int total_minutes(const std::vector<AgendaItem>& items) {
    // What a damaged record allots may be anything.
    std::int64_t total = 0;
    for (const auto& item : items) total += item.minutes;
    return static_cast<int>(std::clamp<std::int64_t>(total, 0, std::numeric_limits<int>::max()));
}

}  // namespace isms
