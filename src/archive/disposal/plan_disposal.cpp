#include "../seal/archive_folder.hpp"
#include "../seal/seal_plan.hpp"
#include "disposed.hpp"

#include <isms/archive/archive.hpp>
#include <isms/archive/disposal.hpp>
#include <isms/archive/verification.hpp>
#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/model/codec.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <set>
#include <utility>

namespace isms {
namespace {

constexpr std::string_view record_name = "disposal.json";

/// Which actions hold it, and the like, for who asked in vain.
std::string reason_of(const Retention& retention) {
    if (retention.kept_until)
        return fmt::format("it has to be kept until {}: {} after {}{}", retention.kept_until->iso(),
                           counted(static_cast<std::size_t>(retention.years), "year"),
                           retention.complete_on.iso(),
                           retention.is_for_audit ? ", and the next external audit" : "");
    std::vector<std::string> holds;
    for (const auto hold : retention.holds) holds.emplace_back(to_text(hold));
    return "it has to be kept: " + join(holds, ", ");
}

void require_over(const MeetingId& id, const Retention& retention, Date today) {
    if (may_be_disposed_of(retention, today)) return;
    throw Error(ExitCode::refused,
                Diagnostic{Severity::error,
                           "retention-not-over",
                           fmt::format("the retention of {} has not ended", id.str()),
                           {},
                           {},
                           reason_of(retention),
                           "isms-review archive retention tells from which day on what may go"});
}

void require_intact(const Store& store, const MeetingId& id) {
    auto findings = verify_archive(store, {.only = id}).findings;
    if (has_errors(findings)) throw Error(ExitCode::integrity, std::move(findings));
}

/// What the review's folder holds beside meeting.json.
std::vector<std::string> records_of(const Store& store, const MeetingId& id) {
    std::vector<std::string> paths;
    const auto folder = paths::meeting_folder(id);
    for (const auto& name : store.list(folder)) {
        const auto path = fmt::format("{}/{}", folder, name);
        if (name == "distribution") {
            for (const auto& record : store.list(path))
                paths.push_back(fmt::format("{}/{}", path, record));
        } else if (path != paths::meeting(id)) {
            paths.push_back(path);
        }
    }
    return paths;
}

std::string lines_of(const std::vector<SealedFile>& files) {
    std::string text;
    for (const auto& file : files) text += fmt::format("{}  {}\n", file.sha256, file.path);
    return text;
}

}  // namespace

DisposalScopes::DisposalScopes(const Store& store) {
    const ArchiveFolder archive(store);
    std::vector<Diagnostic> problems;
    const auto chain = read_chain(archive, problems);
    if (has_errors(problems)) throw Error(ExitCode::integrity, std::move(problems));
    const auto gone = disposed_files(chain, archive);
    std::set<MeetingId> disposed;
    for (const auto& [seal, text] : chain) {
        if (seal.subject == SealSubject::disposal) disposed.insert(*seal.review);
    }
    std::set<std::pair<MeetingId, std::string>> seen;
    for (const auto& [seal, text] : chain) {
        const bool is_needed = !seal.review || !disposed.contains(*seal.review);
        for (const auto& file : seal.files) {
            if (is_needed) {
                auto& namer = namers_.try_emplace(file.path, Namer{seal.review}).first->second;
                if (namer.review != seal.review) namer.is_one_of_several = true;
            }
            const bool is_its_own = seal.subject == SealSubject::review &&
                                    file.path.starts_with("data/") && !gone.contains(file.path);
            if (is_its_own && seen.emplace(*seal.review, file.path).second)
                files_[*seal.review].push_back(file);
        }
    }
}

DisposalScope DisposalScopes::of(const MeetingId& review) const {
    DisposalScope scope;
    const auto files = files_.find(review);
    if (files == files_.end()) return scope;
    for (const auto& file : files->second) {
        const auto namer = namers_.find(file.path);
        const bool is_needed = namer != namers_.end() &&
                               (namer->second.is_one_of_several || namer->second.review != review);
        (is_needed ? scope.kept : scope.files).push_back(file);
    }
    return scope;
}

ChangeSet plan_disposal(const Store& store, const Review& review, const Retention& retention,
                        const std::string& reason, const Stamp& stamp) {
    const auto& id = review.meeting.id;
    require_over(id, retention, stamp.today);
    require_intact(store, id);
    const auto seals = sound_seals(store);
    const auto scope = DisposalScopes(store).of(id);
    const int number = seals.back().number + 1;

    SealPlan plan(store, seals, "archive dispose", stamp, SealSubject::disposal, id);
    plan.add(std::string(disposal_list), lines_of(scope.files));
    plan.add(std::string(record_name),
             print_record(Disposal{.meeting = id,
                                   .held_on = retention.held_on,
                                   .complete_on = retention.complete_on,
                                   .retention_years = retention.years,
                                   .kept_until = *retention.kept_until,
                                   .reason = reason,
                                   .files = static_cast<int>(scope.files.size()),
                                   .kept_files = static_cast<int>(scope.kept.size()),
                                   .disposed_at = stamp.at,
                                   .disposed_by = stamp.by}));
    auto changes = plan.finish("the disposal of " + id.str());
    Meeting meeting = review.meeting;
    meeting.disposed =
        ReviewDisposal{.held_on = retention.held_on, .on = stamp.today, .seal = number};
    meeting.history.push_back(make_event(stamp, event::disposed, reason));
    changes.replace(paths::meeting(id), print_record(meeting));
    for (const auto& file : scope.files) changes.remove("archive/" + file.path, file.sha256);
    for (const auto& path : records_of(store, id)) changes.remove(path, {});
    return changes;
}

}  // namespace isms
