#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// A path inside a review directory, taken apart and found harmless: not absolute, no part empty,
/// `.`, `..` or with a control character, and nothing of the store's own or of git's.
class RelativePath {
  public:
    /// Throws exit 3 ("path-not-allowed").
    explicit RelativePath(std::string_view text);

    const std::string& text() const { return text_; }
    const std::vector<std::string>& folders() const { return folders_; }  ///< outermost first
    const std::string& name() const { return name_; }                     ///< the last part
    std::string folder() const;  ///< all but the last part; empty for a file at the root

  private:
    std::string text_;
    std::vector<std::string> folders_;
    std::string name_;
};

}  // namespace isms
