#pragma once

#include "pack_view.hpp"

#include <functional>
#include <vector>

namespace isms::cli {

/// The pages of a pack: its first page, what is missing, the check, the audit-cycle matrix, a page
/// for each action and decision, and agendas and minutes as PDF. Nothing in them is of the moment.
/// `progress` is told of each page. Characters that no typeface has are told in `notes`.
std::vector<PackPage> pack_pages(Context& context, const GatheredPack& pack, const Judged& judged,
                                 const std::function<void(std::size_t, std::size_t)>& progress,
                                 std::vector<Diagnostic>& notes);

}  // namespace isms::cli
