#pragma once

#include "bag/bag_source.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace isms::bag {

/// Finds the file that a path in a manifest means, where writers and systems differ in how they
/// spell it (RFC 8493, 6.1).
class FileFinder {
  public:
    explicit FileFinder(const BagSource& source) : source_(source) {}

    enum class How {
        exactly,
        not_decoded,  ///< its writer encoded percent signs in another way
        other_form,   ///< in another of Unicode's normal forms
        other_case,   ///< only on systems that do not tell upper from lower case
        not_at_all,
    };
    struct Match {
        const BagFile* file = nullptr;
        How how = How::not_at_all;
    };

    /// `path` as the bag's version reads it, `literal` as it stands there.
    Match find(const std::string& path, const std::string& literal);

  private:
    const BagSource& source_;
    std::unordered_map<std::string, const BagFile*> by_folded_;  ///< made when it is needed
};

}  // namespace isms::bag
