#include "rule.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <vector>

namespace isms::cli {

const CheckRule& resolve_rule(const std::string& typed) {
    if (const auto* rule = find_check_rule(lower_ascii(trim(typed)))) return *rule;
    std::vector<std::string> known;
    for (const auto& rule : check_rules()) known.emplace_back(rule.id);
    const auto meant = did_you_mean(typed, known);
    throw not_found_error("unknown-rule", fmt::format("there is no rule '{}'", typed),
                          meant.empty() ? "isms-review check --list names them all" : meant);
}

}  // namespace isms::cli
