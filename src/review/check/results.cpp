#include "judging.hpp"
#include "said_of.hpp"

#include <isms/base/text.hpp>
#include <isms/review/action_rules.hpp>
#include <isms/review/decision_rules.hpp>
#include <isms/review/ladder.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace isms::judging {
namespace {

template <class Visit>
void for_each_decision(const Judging& judging, Visit visit) {
    for (const auto* review : judging.held) {
        for (const auto& item : review->minutes->items) {
            for (const auto& decision : item.decisions) visit(*review, decision);
        }
    }
}

/// A decision of signed minutes lives on in its record, where it may have got what it lacked.
bool is_settled(const Judging& judging, const DecisionId& id) {
    for (const auto& record : judging.records.decisions) {
        if (record.id != id) continue;
        return record.state == DecisionState::revoked || record.state == DecisionState::withdrawn ||
               record.state == DecisionState::carried_out;
    }
    return false;
}

const DecisionRecord* record_of(const Judging& judging, const DecisionId& id) {
    for (const auto& record : judging.records.decisions) {
        if (record.id == id) return &record;
    }
    return nullptr;
}

bool has_owner(const Judging& judging, const Decision& decision) {
    const auto* record = record_of(judging, decision.id);
    return !decision.owner.empty() || (record != nullptr && !record->owner.empty());
}

bool has_date(const Judging& judging, const Decision& decision) {
    const auto* record = record_of(judging, decision.id);
    return decision.due || (record != nullptr && record->due);
}

using Named = std::pair<std::string_view, const Conclusion*>;

std::array<Named, 3> conclusions_of(const Minutes& minutes) {
    return {{{"suitability", &minutes.suitability},
             {"adequacy", &minutes.adequacy},
             {"effectiveness", &minutes.effectiveness}}};
}

std::string conclusion_word(const Judging& judging, std::string_view name) {
    return judging.messages.word("conclusion", name);
}

}  // namespace

void find_missing_results(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.held) {
        const auto& items = review->minutes->items;
        const bool has_result =
            std::any_of(items.begin(), items.end(),
                        [](const MinutesItem& item) { return !item.decisions.empty(); });
        if (has_result) continue;
        findings.add(*review, judging.messages.say("finding.no-result"), amend_command(*review));
    }
}

void find_decisions_without_owner(const Judging& judging, Findings& findings) {
    for_each_decision(judging, [&](const Review& review, const Decision& decision) {
        if (decision.category != DecisionCategory::decision || has_owner(judging, decision) ||
            is_settled(judging, decision.id))
            return;
        findings.add(decision.id.str(), review.meeting.id,
                     judging.messages.say("finding.decision-without-owner",
                                          {{"id", decision.id.str()}, {"text", decision.text}}),
                     amend_command(review));
    });
}

void find_unplanned_changes(const Judging& judging, Findings& findings) {
    for_each_decision(judging, [&](const Review& review, const Decision& decision) {
        if (decision.category != DecisionCategory::change || is_settled(judging, decision.id))
            return;
        const bool owned = has_owner(judging, decision);
        const bool dated = has_date(judging, decision);
        if (owned && dated) return;
        findings.add(decision.id.str(), review.meeting.id,
                     judging.messages.say(!owned && !dated ? "finding.change-without-owner-and-date"
                                          : owned          ? "finding.change-without-date"
                                                           : "finding.change-without-owner",
                                          {{"id", decision.id.str()}, {"text", decision.text}}),
                     amend_command(review));
    });
}

void find_unreviewed_decisions(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.held) {
        if (!review->agenda || !review->agenda->facts) continue;
        for (const auto& decision : review->agenda->facts->decisions) {
            if (said_of(*review->minutes, decision.id) != nullptr) continue;
            findings.add(
                decision.id.str(), review->meeting.id,
                judging.messages.say("finding.not-followed-up",
                                     {{"id", decision.id.str()}, {"title", decision.text}}),
                amend_command(*review));
        }
    }
}

void find_stale_decisions(const Judging& judging, Findings& findings) {
    const auto ladder = review_rules(judging.records.organisation).ladder;
    for (const auto& decision : judging.records.decisions) {
        if (decision.state != DecisionState::open) continue;
        const int carried = times_carried(decision);
        const int overdue = days_overdue(ActionState::open, decision.due, judging.records.today);
        if (!is_stale(ActionState::open, carried, overdue, ladder)) continue;
        findings.add(
            decision.id.str(), meeting_of(decision.id),
            judging.messages.say("finding.decision-stale",
                                 {{"id", decision.id.str()},
                                  {"text", decision.text},
                                  {"carried", judging.messages.count("carried.times", carried)},
                                  {"overdue", judging.messages.count("finding.overdue", overdue)}}),
            "isms-review minutes take");
    }
}

void find_missing_conclusions(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.held) {
        for (const auto& [name, conclusion] : conclusions_of(*review->minutes)) {
            if (conclusion->answer) continue;
            findings.add(std::string(name), review->meeting.id,
                         judging.messages.say("finding.no-conclusion",
                                              {{"conclusion", conclusion_word(judging, name)}}),
                         amend_command(*review));
        }
    }
}

void find_unsupported_conclusions(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.held) {
        for (const auto& [name, conclusion] : conclusions_of(*review->minutes)) {
            if (!conclusion->answer || !conclusion->grounds.empty()) continue;
            findings.add(std::string(name), review->meeting.id,
                         judging.messages.say("finding.conclusion-unsupported",
                                              {{"conclusion", conclusion_word(judging, name)}}),
                         amend_command(*review));
        }
    }
}

void find_conclusions_without_evidence(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.held) {
        for (const auto& [name, conclusion] : conclusions_of(*review->minutes)) {
            if (!conclusion->answer || conclusion->grounds.empty() || !conclusion->evidence.empty())
                continue;
            findings.add(std::string(name), review->meeting.id,
                         judging.messages.say("finding.conclusion-without-evidence",
                                              {{"conclusion", conclusion_word(judging, name)}}),
                         amend_command(*review));
        }
    }
}

}  // namespace isms::judging
