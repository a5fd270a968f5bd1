#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

using Lines = std::vector<std::string_view>;

/// For each line of `from`, the line of `to` that it is kept as, or `unmatched`; both in order.
/// What only one side has once is matched first (patience diff), so that sections of a form are
/// found again; what stands between is matched by the longest common subsequence.
inline constexpr std::size_t unmatched = static_cast<std::size_t>(-1);
std::vector<std::size_t> match_lines(const Lines& from, const Lines& to);

/// A stretch of a three-way merge: lines that are settled, or what both sides made of the same
/// lines of the base.
struct MergePiece {
    bool is_conflict = false;
    Lines lines;  ///< where settled
    Lines base;   ///< the rest only where they conflict
    Lines mine;
    Lines theirs;
};

/// diff3: what one side changed is taken, what both changed alike is taken once. Where both changed
/// neighbouring lines one for one, each line is decided on its own. `is_remark` tells lines that
/// mean nothing: what differs in those alone is not a change against a change of the other side.
std::vector<MergePiece> merge_lines(const Lines& base, const Lines& mine, const Lines& theirs,
                                    bool (*is_remark)(std::string_view) = nullptr);

/// The pieces as a text, with a line feed after each line. A conflict stands between
/// `<<<<<<< yours`, `=======` and `>>>>>>> theirs` with `name` behind it, each on a line of its
/// own.
std::string merged_text(const std::vector<MergePiece>& pieces, std::string_view name);

std::size_t count_conflicts(const std::vector<MergePiece>& pieces);

}  // namespace isms
