#include "form_lines.hpp"

#include <isms/base/merge_lines.hpp>
#include <isms/base/text.hpp>
#include <isms/forms/form_merge.hpp>
#include <isms/forms/form_sections.hpp>

namespace isms {
namespace {

Lines typed_lines(std::string_view text) {
    auto lines = split_lines(text);
    std::erase_if(lines, is_fact);
    return lines;
}

}  // namespace

MergedForm merge_forms(std::string_view base, std::string_view mine, std::string_view theirs,
                       std::string_view name) {
    // Where a code block quotes lines like facts, none is passed over.
    const bool has_quotes = quotes_facts(base) || quotes_facts(mine) || quotes_facts(theirs);
    const auto pieces = merge_lines(split_lines(base), split_lines(mine), split_lines(theirs),
                                    has_quotes ? nullptr : is_fact);
    MergedForm merged;
    merged.text = merged_text(pieces, one_line(name));
    merged.conflicts = count_conflicts(pieces);
    merged.brought_something = typed_lines(base) != typed_lines(theirs);
    return merged;
}

}  // namespace isms
