#pragma once

#include "program/context.hpp"

#include <isms/model/action.hpp>

#include <string>
#include <vector>

namespace isms::cli {

/// Plans storing files by content, each once, with their sidecars; gives back how records refer to
/// them. Exit 4 if a file is not there, 2 if it is not a regular file or its name can't be kept.
std::vector<EvidenceRef> plan_evidence(Context& context, const std::vector<std::string>& files,
                                       const Stamp& stamp, ChangeSet& changes);

}  // namespace isms::cli
