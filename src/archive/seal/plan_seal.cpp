#include "seal_plan.hpp"

#include <isms/archive/archive.hpp>
#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <set>

namespace isms {
namespace {

void require_digest(const Store& store, const std::string& path, const std::string& sha256,
                    const std::string& signoff) {
    const auto bytes = store.read(path);
    if (bytes && sha256_hex(*bytes) == sha256) return;
    throw Error(ExitCode::integrity, Diagnostic{Severity::error,
                                                "signed-changed",
                                                "the file is no longer the one that was signed",
                                                path,
                                                {},
                                                signoff + " names other bytes",
                                                "restore it from version control or a backup; "
                                                "isms-review doctor lists all such files"});
}

/// A seal attests what was signed, so it must be that.
void require_as_signed(const Store& store, const Review& review) {
    const auto& id = review.meeting.id;
    for (const auto& signoff : review.signoffs) {
        const auto path = paths::signoff(id, signoff.number);
        require_digest(store, paths::minutes(id), signoff.minutes_sha256, path);
        require_digest(store, paths::agenda(id), signoff.agenda_sha256, path);
        require_digest(store, paths::meeting(id), signoff.meeting_sha256, path);
    }
    for (const auto& signoff : review.addendum_signoffs) {
        require_digest(store, paths::addendum(id, signoff.addendum), signoff.addendum_sha256,
                       paths::signoff(id, signoff.number));
    }
}

/// The actions that a review raised or looked at, each once.
std::set<ActionId> actions_of(const Minutes& minutes) {
    std::set<ActionId> all;
    for (const auto& item : minutes.items) all.insert(item.actions.begin(), item.actions.end());
    for (const auto& review : minutes.action_reviews) all.insert(review.action);
    return all;
}

/// The decisions that it took or looked at, each once.
std::set<DecisionId> decisions_of(const Minutes& minutes) {
    std::set<DecisionId> all;
    for (const auto& item : minutes.items) {
        for (const auto& decision : item.decisions) all.insert(decision.id);
    }
    for (const auto& review : minutes.decision_reviews) all.insert(review.decision);
    return all;
}

/// What lives on after the review, as it stands: actions with their evidence, and decisions.
void add_results(const Records& records, const Minutes& minutes, SealPlan& plan) {
    for (const auto& id : actions_of(minutes)) {
        plan.add_copy(paths::action(id));
        const auto action = records.action(id);
        if (!action) continue;
        for (const auto& evidence : action->evidence) plan.add_evidence(evidence.sha256);
    }
    for (const auto& id : decisions_of(minutes)) {
        // Reviews of earlier versions of this program have no records of their decisions.
        if (records.decision(id)) plan.add_copy(paths::decision(id));
    }
}

/// The records of whom the minutes name, so that what is restored from the archive knows them.
void add_people(const Store& store, const Minutes& minutes, SealPlan& plan) {
    if (!minutes.facts) return;
    for (const auto& person : minutes.facts->people) {
        const auto path = paths::person(person.id);
        if (store.exists(path)) plan.add_copy(path);
    }
}

}  // namespace

ChangeSet plan_seal(const Records& records, const Review& review,
                    const std::vector<SealedDocument>& documents, const Stamp& stamp) {
    const auto& id = review.meeting.id;
    if (!is_signed(review) || !review.minutes) {
        throw refused_error("not-signed", fmt::format("the minutes of {} are not signed", id.str()),
                            fmt::format("isms-review minutes sign {} --by PERSON", id.str()));
    }
    const auto& store = records.store();
    const auto seals = sound_seals(store);
    const auto files = unsealed_files(review, seals);
    if (files.empty()) {
        throw refused_error("sealed-already",
                            fmt::format("{} is sealed already, and nothing is new", id.str()),
                            "isms-review archive verify checks the seal");
    }
    require_as_signed(store, review);
    SealPlan plan(store, seals, "archive seal", stamp, SealSubject::review, id);
    const bool is_first = !has_seal(seals, id);
    if (is_first) plan.add_copy(std::string(paths::organisation));
    for (const auto& path : files) plan.add_copy(path);
    for (const auto& document : documents) plan.add("documents/" + document.name, document.bytes);
    if (is_first) {
        add_results(records, *review.minutes, plan);
        add_people(store, *review.minutes, plan);
    }
    return plan.finish(id.str());
}

}  // namespace isms
