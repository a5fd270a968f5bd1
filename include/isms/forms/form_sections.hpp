#pragma once

#include <isms/base/diagnostic.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

// One section of a form of minutes: an item by its key, `attendance` or `conclusions`.

/// Where the section stands, in lines from 1 on, the heading included.
struct SectionPlace {
    int first = 0;
    int last = 0;
};

/// None where the form has no such section.
std::optional<SectionPlace> find_section(std::string_view form, std::string_view key);

/// The form's title and that one section: what a person edits who takes only this. None where the
/// form has no such section.
std::optional<std::string> form_of_section(std::string_view form, std::string_view key);

/// The whole form with that section as it was typed. Reports what else was typed: another section,
/// or text before the heading; places are lines of `typed`.
Parsed<std::string> with_section(std::string_view form, std::string_view key,
                                 std::string_view typed);

/// Lines that start a conflict of a merge, divide it or end it, as they were left in a form.
std::vector<Diagnostic> left_markers(std::string_view form);

/// True if a code block of the discussion quotes lines that look like facts of the form.
bool quotes_facts(std::string_view form);

}  // namespace isms
