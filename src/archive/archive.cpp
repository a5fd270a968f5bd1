#include <isms/archive/archive.hpp>
#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace isms {
namespace {

constexpr std::string_view seal_ending = ".sha256";

/// The numbers of all seals, in order.
std::vector<int> seal_numbers(const Store& store) {
    std::vector<int> numbers;
    for (const auto& name : store.list("archive/seals")) {
        if (name.size() != 6 + seal_ending.size() || !name.ends_with(seal_ending)) continue;
        int number = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + 6, number);
        if (error == std::errc() && end == name.data() + 6) numbers.push_back(number);
    }
    return numbers;
}

/// Plans the files of one seal, each with its line.
class SealPlan {
  public:
    SealPlan(const Store& store, const Stamp& stamp, MeetingId review, int number)
        : store_(store), changes_("archive seal", stamp) {
        seal_.number = number;
        seal_.review = std::move(review);
        seal_.sealed_at = stamp.at;
        seal_.sealed_by = printable(stamp.by);
        changes_.undoable = false;
        changes_.summary = fmt::format("{} sealed as {:06}", seal_.review.str(), number);
    }

    void name_previous() {
        if (seal_.number == 1) return;
        const auto path = seal_path(seal_.number - 1);
        seal_.files.push_back({sha256_hex(must_read("archive/" + path)), path});
    }

    /// Copies a record of the review directory as it stands.
    void add_copy(const std::string& path) { add(path, must_read(path)); }

    void add(const std::string& path, std::string bytes) {
        const auto archived = fmt::format("data/{:06}/{}", seal_.number, path);
        if (!planned_.insert(archived).second) return;
        seal_.files.push_back({sha256_hex(bytes), archived});
        changes_.create("archive/" + archived, std::move(bytes));
    }

    /// Attachments lie once in the archive, by content, whichever seals name them.
    void add_evidence(const std::string& sha256) {
        const auto archived = "data/" + paths::evidence(sha256);
        if (!planned_.insert(archived).second) return;
        if (!store_.exists("archive/" + archived)) {
            const auto source = store_.root() / paths::evidence(sha256);
            const auto digest = digest_file(source);
            if (digest.sha256 != sha256) {
                throw Error(
                    ExitCode::integrity,
                    Diagnostic{
                        Severity::error,
                        "evidence-changed",
                        "the attachment is not what its name says",
                        paths::evidence(sha256),
                        {},
                        {},
                        "restore it from a backup; isms-review doctor lists all such files"});
            }
            changes_.create_copy("archive/" + archived, source, sha256);
        }
        seal_.files.push_back({sha256, archived});
        add_copy(paths::evidence_sidecar(sha256));
    }

    ChangeSet finish() {
        changes_.create("archive/" + seal_path(seal_.number), print_seal(seal_));
        return std::move(changes_);
    }

  private:
    std::string must_read(const std::string& path) const {
        auto bytes = store_.read(path);
        if (!bytes)
            throw Error(ExitCode::io, Diagnostic{Severity::error,
                                                 "file-missing",
                                                 "a file that the seal needs is missing",
                                                 path,
                                                 {},
                                                 {},
                                                 "isms-review doctor"});
        return std::move(*bytes);
    }

    const Store& store_;
    Seal seal_;
    ChangeSet changes_;
    std::set<std::string> planned_;
};

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

/// The signed and write-once files of a review.
std::vector<std::string> files_of(const Review& review) {
    const auto& id = review.meeting.id;
    std::vector<std::string> files = {paths::meeting(id)};
    if (review.agenda) files.push_back(paths::agenda(id));
    files.push_back(paths::minutes(id));
    for (const auto* signoffs : {&review.signoffs, &review.addendum_signoffs}) {
        for (const auto& signoff : *signoffs) files.push_back(paths::signoff(id, signoff.number));
    }
    for (const auto& addendum : review.addenda)
        files.push_back(paths::addendum(id, addendum.number));
    for (const auto& record : review.distribution)
        files.push_back(paths::distribution(id, record.number));
    return files;
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

}  // namespace

std::vector<Seal> read_seals(const Store& store, std::vector<Diagnostic>& problems) {
    std::vector<Seal> seals;
    for (const int number : seal_numbers(store)) {
        const auto path = "archive/" + seal_path(number);
        try {
            const auto text = store.read(path);
            if (!text) continue;
            auto seal = parse_seal(*text, path);
            problems.insert(problems.end(), seal.diagnostics.begin(), seal.diagnostics.end());
            if (!seal) continue;
            if (seal.value->number == number) {
                seals.push_back(std::move(*seal.value));
            } else {
                problems.push_back(
                    {Severity::error,
                     "seal-line",
                     fmt::format("the file says that it is seal {:06}", seal.value->number),
                     path,
                     {},
                     {},
                     "restore the seal from a backup or from the copy that the auditor has"});
            }
        } catch (const Error& error) {
            // The others can still be read.
            problems.insert(problems.end(), error.diagnostics().begin(), error.diagnostics().end());
        }
    }
    return seals;
}

bool has_seal(const std::vector<Seal>& seals, const MeetingId& review) {
    return std::any_of(seals.begin(), seals.end(),
                       [&](const Seal& seal) { return seal.review == review; });
}

std::vector<std::string> unsealed_files(const Review& review, const std::vector<Seal>& seals) {
    std::vector<std::string> files;
    if (!is_signed(review)) return files;
    std::set<std::string> covered;
    for (const auto& seal : seals) {
        if (seal.review != review.meeting.id) continue;
        const auto folder = fmt::format("data/{:06}/", seal.number);
        for (const auto& file : seal.files) {
            if (file.path.starts_with(folder)) covered.insert(file.path.substr(folder.size()));
        }
    }
    for (auto& path : files_of(review)) {
        if (!covered.contains(path)) files.push_back(std::move(path));
    }
    return files;
}

ChangeSet plan_seal(const Records& records, const Review& review,
                    const std::vector<SealedDocument>& documents, const Stamp& stamp) {
    const auto& id = review.meeting.id;
    if (!is_signed(review) || !review.minutes) {
        throw refused_error("not-signed", fmt::format("the minutes of {} are not signed", id.str()),
                            fmt::format("isms-review minutes sign {} --by PERSON", id.str()));
    }
    const auto& store = records.store();
    std::vector<Diagnostic> problems;
    const auto seals = read_seals(store, problems);
    if (has_errors(problems)) throw Error(ExitCode::integrity, std::move(problems));
    const auto files = unsealed_files(review, seals);
    if (files.empty()) {
        throw refused_error("sealed-already",
                            fmt::format("{} is sealed already, and nothing is new", id.str()),
                            "isms-review archive verify checks the seal");
    }
    require_as_signed(store, review);
    SealPlan plan(store, stamp, id, seals.empty() ? 1 : seals.back().number + 1);
    plan.name_previous();
    const bool is_first = !has_seal(seals, id);
    if (is_first) plan.add_copy(std::string(paths::organisation));
    for (const auto& path : files) plan.add_copy(path);
    for (const auto& document : documents) plan.add("documents/" + document.name, document.bytes);
    if (is_first) add_results(records, *review.minutes, plan);
    return plan.finish();
}

}  // namespace isms
