#include "entry_facts.hpp"

#include <isms/base/text.hpp>
#include <isms/review/inputs/standing.hpp>
#include <isms/review/inputs/trend.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace isms {
namespace {

/// How an entry stands: what is wrong with it, if anything, in a word that documents translate; the
/// words of its state; when it ended.
struct Standing {
    std::string wrong;
    std::vector<std::string> parts;
    bool is_open = true;
    std::optional<Date> closed_on;
};

void add(std::vector<std::string>& parts, std::string_view text) {
    if (!text.empty()) parts.emplace_back(text);
}

/// The words of an entry's own fields.
template <class Enum>
std::string word_of(Enum value, const FactSources& sources) {
    return sources.messages.word("entry", to_text(value));
}

void add_due(Standing& standing, const std::optional<Date>& due, const FactSources& sources) {
    if (!due || !standing.is_open) return;
    standing.parts.push_back(sources.messages.say("carried.due", {{"date", due->iso()}}));
    if (*due < sources.today) {
        standing.parts.push_back(
            sources.messages.count("fact.overdue", days_between(*due, sources.today)));
        standing.wrong = "late";
    }
}

void add_closed(Standing& standing, std::string_view word, const std::optional<Date>& on,
                const FactSources& sources) {
    standing.closed_on = on;
    if (on)
        standing.parts.push_back(sources.messages.say(
            "carried.ended",
            {{"state", sources.messages.word("entry", word)}, {"date", on->iso()}}));
}

Standing standing_of(const Change& entry, const FactSources& sources) {
    Standing standing;
    standing.is_open = entry.state != ChangeState::closed;
    add(standing.parts, word_of(entry.origin, sources));
    if (entry.occurred_on) standing.parts.push_back(entry.occurred_on->iso());
    add(standing.parts,
        entry.impact.empty() ? sources.messages.say("fact.no-impact") : entry.impact);
    add_closed(standing, "closed", entry.closed_on, sources);
    return standing;
}

Standing standing_of(const Party& entry, const FactSources&) {
    Standing standing;
    standing.is_open = entry.state == PartyState::current;
    add(standing.parts, entry.party);
    add(standing.parts, entry.what_changed.empty() ? entry.requirement : entry.what_changed);
    return standing;
}

Standing standing_of(const Nonconformity& entry, const FactSources& sources) {
    Standing standing;
    standing.is_open = is_open(entry);
    add(standing.parts, word_of(entry.severity, sources));
    if (standing.is_open) add(standing.parts, word_of(entry.state, sources));
    if (entry.state != NonconformityState::corrected) add_due(standing, entry.due, sources);
    add_closed(standing, "closed", entry.closed_on, sources);
    return standing;
}

Standing standing_of(const Incident& entry, const FactSources& sources) {
    Standing standing;
    standing.is_open =
        entry.state == IncidentState::open || entry.state == IncidentState::contained;
    add(standing.parts, word_of(entry.severity, sources));
    add(standing.parts, word_of(entry.state, sources));
    if (entry.occurred_on)
        standing.parts.push_back(
            sources.messages.say("fact.occurred-on", {{"date", entry.occurred_on->iso()}}));
    if (!entry.lesson.empty())
        standing.parts.push_back(sources.messages.say("fact.lesson", {{"lesson", entry.lesson}}));
    standing.closed_on = entry.resolved_on;
    return standing;
}

Standing standing_of(const Metric& entry, const FactSources& sources) {
    Standing standing;
    standing.is_open = entry.state == MetricState::active;
    const auto trend = metric_trend(entry, sources.today);
    const auto with_unit = [&](double value) {
        return entry.unit.empty() ? fmt::format("{}", value)
                                  : fmt::format("{} {}", value, entry.unit);
    };
    if (!entry.observations.empty()) {
        const auto& latest = entry.observations.back();
        standing.parts.push_back(sources.messages.say(
            "fact.observed", {{"value", with_unit(latest.value)}, {"period", latest.period}}));
    }
    if (entry.target)
        standing.parts.push_back(
            sources.messages.say("fact.target", {{"value", with_unit(*entry.target)}}));
    if (trend.verdict)
        add(standing.parts, sources.messages.word("verdict", to_text(*trend.verdict)));
    if (standing.is_open && trend.misses_in_a_row >= std::max(1, entry.alert_after))
        standing.wrong = "off target";
    return standing;
}

Standing standing_of(const Audit& entry, const FactSources& sources) {
    Standing standing;
    standing.is_open = entry.state != AuditState::closed;
    add(standing.parts, sources.messages.word("audit", to_text(entry.kind)));
    add(standing.parts, entry.auditor);
    if (entry.performed_on) {
        standing.parts.push_back(
            sources.messages.say("fact.performed", {{"date", entry.performed_on->iso()}}));
        const auto open = std::count_if(
            entry.findings.begin(), entry.findings.end(), [&](const AuditFinding& finding) {
                return !closed_on(finding, sources.registers.nonconformities);
            });
        standing.parts.push_back(
            sources.messages.count("fact.findings", entry.findings.size(), {{"open", open}}));
    } else if (entry.planned_on) {
        standing.parts.push_back(
            sources.messages.say("fact.planned-for", {{"date", entry.planned_on->iso()}}));
        if (*entry.planned_on < sources.today) standing.wrong = "late";
    }
    add(standing.parts, entry.conclusion);
    return standing;
}

Standing standing_of(const Objective& entry, const FactSources& sources) {
    Standing standing;
    standing.is_open = entry.state == ObjectiveState::open;
    const auto track = track_of(entry, sources.today);
    add(standing.parts, standing.is_open ? word_of(track, sources) : word_of(entry.state, sources));
    if (standing.is_open && entry.due)
        standing.parts.push_back(sources.messages.say("carried.due", {{"date", entry.due->iso()}}));
    if (standing.is_open && track == Track::off_track) standing.wrong = "off track";
    return standing;
}

Standing standing_of(const Feedback& entry, const FactSources& sources) {
    Standing standing;
    standing.is_open = entry.state == FeedbackState::open;
    add(standing.parts, entry.party);
    add(standing.parts, word_of(entry.sentiment, sources));
    add(standing.parts, entry.channel);
    if (entry.survey)
        standing.parts.push_back(sources.messages.say(
            "fact.survey", {{"answered", entry.survey->answered}, {"asked", entry.survey->asked}}));
    if (!entry.response.empty())
        standing.parts.push_back(
            sources.messages.say("fact.response", {{"response", entry.response}}));
    if (is_unanswered(entry)) standing.wrong = "unanswered";
    return standing;
}

Standing standing_of(const Risk& entry, const FactSources& sources) {
    Standing standing;
    standing.is_open = entry.state == RiskState::open;
    const auto before = level_on(entry, sources.since);
    if (!before.empty() && before != entry.current) {
        standing.parts.push_back(fmt::format("{} \u2192 {}", before, entry.current));
    } else {
        add(standing.parts,
            entry.current.empty() ? sources.messages.say("fact.not-assessed") : entry.current);
    }
    if (entry.response) standing.parts.emplace_back(word_of(*entry.response, sources));
    if (is_above_appetite(entry, sources.risks.levels, sources.risks.appetite))
        standing.wrong = "above appetite";
    for (const auto& plan : sources.registers.treatments) {
        const bool treats = is_open(plan) && std::find(plan.risks.begin(), plan.risks.end(),
                                                       entry.id) != plan.risks.end();
        if (treats)
            standing.parts.push_back(
                sources.messages.say("fact.treated-by", {{"id", plan.id.str()}}));
    }
    add_closed(standing, "closed", entry.closed_on, sources);
    return standing;
}

Standing standing_of(const Treatment& entry, const FactSources& sources) {
    Standing standing;
    standing.is_open = is_open(entry);
    if (standing.is_open) add(standing.parts, word_of(entry.state, sources));
    if (standing.is_open && entry.progress > 0)
        standing.parts.push_back(
            sources.messages.say("fact.progress", {{"percent", entry.progress}}));
    add_due(standing, entry.due, sources);
    if (standing.is_open && !entry.money.empty())
        standing.parts.push_back(sources.messages.say("fact.money", {{"money", entry.money}}));
    add_closed(standing, to_text(entry.state), entry.closed_on, sources);
    return standing;
}

Standing standing_of(const Improvement& entry, const FactSources& sources) {
    Standing standing;
    standing.is_open =
        entry.state == ImprovementState::proposed || entry.state == ImprovementState::taken_up;
    add(standing.parts, word_of(entry.state, sources));
    add(standing.parts, entry.benefit);
    standing.closed_on = entry.closed_on;
    return standing;
}

/// How the entry stands, in words, with what was accepted in writing and decided last.
std::string standing_text(const RegisterEntry& entry, const Standing& standing,
                          const FactSources& sources) {
    auto parts = standing.parts;
    for (const auto& accepted : entry.acceptances) {
        if (accepted.until && *accepted.until >= sources.today)
            parts.push_back(
                sources.messages.say("fact.accepted-until", {{"date", accepted.until->iso()}}));
    }
    if (!entry.decisions.empty())
        parts.push_back(
            sources.messages.say("facts.dealt-with-by", {{"id", entry.decisions.back().str()}}));
    return join(parts, ", ");
}

/// Changed by somebody since the last review, otherwise than by a new observation.
bool was_changed(const RegisterEntry& entry, Date since) {
    return std::any_of(entry.history.begin(), entry.history.end(), [&](const Event& event) {
        return event.what == event::changed &&
               Date(std::chrono::floor<std::chrono::days>(event.at.seconds())) >= since;
    });
}

std::string what_of(const RegisterEntry& entry, const Standing& standing, Date since) {
    if (!standing.wrong.empty()) return standing.wrong;
    if (standing.closed_on && *standing.closed_on >= since) return "closed";
    if (entry.recorded_on >= since) return "new";
    if (was_changed(entry, since)) return standing.is_open ? "changed" : "closed";
    return {};
}

/// What is wrong first, then new, changed, closed.
int rank(std::string_view what) {
    if (what == "new") return 1;
    if (what == "changed") return 2;
    return what == "closed" ? 3 : 0;
}

/// An entry, how it stands, and why the review ought to know.
struct Stood {
    const RegisterEntry* entry;
    Standing standing;
    std::string what;
};

/// Every entry of a register is judged once, whatever is then told of it.
std::vector<Stood> judged(RegisterKind kind, const FactSources& sources) {
    std::vector<Stood> all;
    for_each_register(sources.registers, [&](const RegisterInfo& info, const auto& entries) {
        if (info.kind != kind) return;
        all.reserve(entries.size());
        for (const auto& entry : entries) {
            auto standing = standing_of(entry, sources);
            auto what = what_of(entry, standing, sources.since);
            all.push_back({&entry, std::move(standing), std::move(what)});
        }
    });
    return all;
}

std::string owner_name(const RegisterEntry& entry, const PeopleById& people) {
    const auto id = PersonId::parse(entry.owner);
    return id ? name_of(people, *id) : entry.owner_said;
}

InputFact fact_of(const Stood& stood, std::string what, const FactSources& sources) {
    const auto& entry = *stood.entry;
    return {.entry = entry.id,
            .title = entry.title,
            .what = std::move(what),
            .standing = standing_text(entry, stood.standing, sources),
            .owner = owner_name(entry, sources.people),
            .actions = entry.actions};
}

std::vector<InputFact> news_of(const std::vector<Stood>& entries, const FactSources& sources) {
    std::vector<InputFact> facts;
    for (const auto& stood : entries) {
        if (!stood.what.empty()) facts.push_back(fact_of(stood, stood.what, sources));
    }
    std::stable_sort(facts.begin(), facts.end(), [](const InputFact& a, const InputFact& b) {
        return rank(a.what) < rank(b.what);
    });
    return facts;
}

std::string summary_of(RegisterKind kind, const std::vector<Stood>& entries,
                       const FactSources& sources) {
    const auto& messages = sources.messages;
    const auto title = messages.say(fmt::format("register.{}", register_info(kind).name));
    if (entries.empty()) return messages.say("fact.summary.none", {{"register", title}});
    const auto count = [&](auto predicate) {
        return std::count_if(entries.begin(), entries.end(), predicate);
    };
    const bool lasts = kind == RegisterKind::metrics || kind == RegisterKind::parties;
    const auto open = count([](const Stood& stood) { return stood.standing.is_open; });
    std::vector<std::string> parts = {
        messages.say(lasts ? "fact.summary.in-use" : "fact.summary.open", {{"number", open}})};
    // The last one names what is wrong: a register knows one way of being wrong.
    const auto is_wrong = [](const Stood& stood) { return !stood.standing.wrong.empty(); };
    const auto wrong = std::find_if(entries.rbegin(), entries.rend(), is_wrong);
    if (wrong != entries.rend())
        parts.push_back(messages.say(
            "fact.summary.wrong",
            {{"number", count(is_wrong)}, {"what", messages.word("news", wrong->standing.wrong)}}));
    const auto news =
        count([&](const Stood& stood) { return stood.entry->recorded_on >= sources.since; });
    if (news > 0) parts.push_back(messages.say("fact.summary.new", {{"number", news}}));
    const auto closed = count([](const Stood& stood) { return stood.what == "closed"; });
    if (closed > 0) parts.push_back(messages.say("fact.summary.closed", {{"number", closed}}));
    return messages.say("fact.summary", {{"register", title}, {"entries", join(parts, ", ")}});
}

}  // namespace

RegisterFacts register_facts(RegisterKind kind, const FactSources& sources) {
    const auto entries = judged(kind, sources);
    RegisterFacts facts{.summary = summary_of(kind, entries, sources), .news = {}};
    // Each metric is a trend of its own.
    if (kind != RegisterKind::metrics) facts.news = news_of(entries, sources);
    return facts;
}

std::vector<InputFact> register_rows(RegisterKind kind, const FactSources& sources, bool all) {
    std::vector<InputFact> rows;
    for (const auto& stood : judged(kind, sources)) {
        const auto& standing = stood.standing;
        if (!all && !standing.is_open) continue;
        rows.push_back(fact_of(stood,
                               !standing.wrong.empty() ? standing.wrong
                               : standing.is_open      ? "open"
                                                       : "closed",
                               sources));
    }
    return rows;
}

std::string register_summary(RegisterKind kind, const FactSources& sources) {
    return summary_of(kind, judged(kind, sources), sources);
}

}  // namespace isms
