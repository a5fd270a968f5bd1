#pragma once

#include <span>
#include <string>
#include <string_view>

namespace isms::cli {

/// One row of the table of formats in which documents leave.
struct Format {
    std::string_view name;    ///< as it is typed
    std::string_view ending;  ///< of its files
    std::string_view type;    ///< media type
    bool is_binary = false;   ///< nothing to look at in a terminal
};

/// The format of this name, which must be one of the table.
const Format& format_named(std::string_view name);

/// "text, md, html or json"
std::string listed(std::span<const std::string_view> formats);

}  // namespace isms::cli
