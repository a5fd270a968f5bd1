#pragma once

#include "program/context.hpp"

#include <isms/model/minutes.hpp>

#include <string>
#include <vector>

namespace isms::cli {

/// The minutes of a review as a document, `with_sources` for a format that carries them.
Document minutes_document_of(Context& context, const Review& review, const MinutesFacts& facts,
                             bool with_sources);

/// The minutes in a format of `minutes export`, as bytes.
std::string exported_minutes(Context& context, const Review& review, const MinutesFacts& facts,
                             const std::string& format, std::vector<Diagnostic>& notes);

}  // namespace isms::cli
