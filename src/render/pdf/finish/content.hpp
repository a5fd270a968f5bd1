#pragma once

#include "pdf/painter.hpp"
#include "pdf/structure.hpp"

#include <string>
#include <vector>

namespace isms::pdf {

/// A page's content with each marked run named by its role and numbered from 0, and what is no part
/// of the document marked as artifact (ISO 32000-1, 14.8.2.2). The nodes get their fragments.
/// `marked` receives the node of each number. Throws std::logic_error if the content does not hold
/// the runs that were painted.
std::string with_roles(const std::string& content, const PaintedRuns& runs, std::size_t page,
                       Structure& structure, std::vector<NodeId>& marked);

}  // namespace isms::pdf
