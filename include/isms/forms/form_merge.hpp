#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace isms {

/// What two people made of the same form.
struct MergedForm {
    std::string text;  ///< with conflict markers where both changed the same lines
    std::size_t conflicts = 0;
    bool brought_something = false;  ///< `theirs` says something that `base` did not
};

/// Three-way merge of forms of minutes: `base` is the form as it was printed, `mine` what was typed
/// into it, `theirs` the form as it would be printed now. Facts never conflict. `name` is whose the
/// other side is.
MergedForm merge_forms(std::string_view base, std::string_view mine, std::string_view theirs,
                       std::string_view name);

}  // namespace isms
