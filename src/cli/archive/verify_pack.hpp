#pragma once

#include "program/context.hpp"

#include <isms/archive/verification.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace isms::cli {

/// The bag that somebody means who types this where the id of a review may stand: anything with a
/// slash or the ending of a zip, and what is a bag. None for all else.
std::optional<std::filesystem::path> typed_bag(const Context& context, const std::string& typed);

/// Checks a bag, and the archive in it if it is an evidence pack. Needs no review directory.
Result verify_pack_at(Context& context, const std::filesystem::path& path,
                      const VerifyOptions& asked);

}  // namespace isms::cli
