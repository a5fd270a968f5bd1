#pragma once

#include <isms/documents/setting.hpp>
#include <isms/model/action.hpp>
#include <isms/model/decision.hpp>
#include <isms/model/minutes.hpp>
#include <isms/model/organisation.hpp>
#include <isms/render/document.hpp>
#include <isms/review/carry_over.hpp>
#include <isms/review/check.hpp>
#include <isms/review/coverage.hpp>
#include <isms/review/review_state.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

// The evidence pack, as who opens it sees it. Paths are relative to its first page; empty where
// there is no such file.

inline constexpr std::string_view pack_first_page = "index.html";
inline constexpr std::string_view pack_missing_page = "missing.html";
inline constexpr std::string_view pack_check_page = "check.html";
inline constexpr std::string_view pack_coverage_page = "coverage.html";

/// A review of the pack's days.
struct PackedReview {
    Review review;
    std::vector<int> seals;  ///< numbers of the seals that are about it, oldest first
    std::string minutes_html;
    std::string minutes_pdf;
    std::string agenda_html;
    std::string agenda_pdf;
};

/// A seal of the chain, with what vouches for it.
struct PackedSeal {
    int number = 1;
    std::string about;  ///< "MR-2026-11", "signers", "disposal of MR-2019-02"
    Instant sealed_at{std::chrono::sys_seconds{}};
    std::string sealed_by;  ///< a person's id
    std::string sha256;     ///< of the seal's file
    std::string signer;     ///< a person's id; empty: not signed
    std::optional<Instant> stamped_at;
    std::string authority;
    std::size_t files = 0;
    std::size_t disposed = 0;  ///< of these, no longer there since their retention had ended
    bool is_absent = false;    ///< only the seal itself is in the pack, not its files
    std::string path;          ///< of the seal's file
};

/// An attachment that a sealed review or an action names.
struct PackedEvidence {
    std::string name;
    std::string action;  ///< the id of the action that it proves; empty for others
    std::int64_t size = 0;
    std::string sha256;
    std::string path;
};

struct PackedAction {
    Action action;
    std::string page;  ///< with its whole history
};

struct PackedDecision {
    DecisionRecord decision;
    std::string page;
};

/// What a pack holds.
struct PackView {
    const Organisation& organisation;
    const PeopleById& people;
    Date from;
    Date to;
    std::vector<PackedReview> reviews;  ///< oldest first
    std::vector<PackedAction> actions;
    std::vector<PackedDecision> decisions;
    std::vector<PackedSeal> seals;
    std::vector<PackedEvidence> evidence;
    std::vector<CoverageMatrix> coverage;  ///< over the pack's days
    std::vector<Finding> findings;         ///< of the whole audit cycle
    std::optional<ArchiveHead> head;
    std::size_t sealed_files = 0;  ///< lines of seals that were held against their files
};

/// The first page: what the pack is, what is missing in it, the reviews, the coverage matrix, what
/// was dealt with by clause, the timeline, actions, decisions, evidence and seals.
Document pack_document(const PackView& view, const DocumentSetting& setting);

/// What an auditor would look for and not find: said by ourselves, on a sheet of its own.
Document missing_document(const PackView& view, const DocumentSetting& setting);

}  // namespace isms
