#pragma once

#include "program/environment.hpp"

#include <string>

namespace isms::cli {

/// Hands a document to the desktop: writes it into a folder of its own among the temporary files,
/// which nobody else can read, and starts ISMS_REVIEW_VIEWER, else xdg-open, on it. Gives back
/// where it is. Exit 6 if it can't be written or no viewer starts.
std::string open_in_viewer(const std::string& bytes, const std::string& name,
                           const Environment& environment);

}  // namespace isms::cli
