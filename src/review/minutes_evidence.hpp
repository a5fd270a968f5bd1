#pragma once

#include <isms/review/minutes_entry.hpp>

#include <string>
#include <vector>

namespace isms {

/// The grounds of a conclusion, without the bracket at their end that cites evidence.
struct CitedGrounds {
    std::string grounds;
    std::vector<std::string> evidence;  ///< keys of agenda items and ids of entries
    std::vector<std::string> unknown;   ///< cited, and not known
};

/// `the scope fits [d1, MET-patching]` in its parts. A bracket of which no word is the key of an
/// item or looks like the id of an entry is text.
CitedGrounds cited_grounds(const std::string& typed, const MinutesContext& context);

}  // namespace isms
