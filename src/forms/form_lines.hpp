#pragma once

#include <isms/base/diagnostic.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// A line of a form that a person edited.
struct FormLine {
    int number = 0;  ///< 1 is the first
    std::string_view text;
};

/// All lines, without their endings and without the byte order mark that some editors put first.
/// Reports each that is not UTF-8.
std::vector<FormLine> form_lines(std::string_view text, std::vector<Diagnostic>& problems);

/// A line of facts and help, which reading ignores.
bool is_fact(std::string_view line);

/// A line of facts, whatever a record holds; in several of 80 columns where it is longer.
std::string fact_line(std::string_view text);

/// `Label: value`: the value, trimmed; none where the line does not start with the label (ASCII
/// case does not matter).
std::optional<std::string_view> labelled(std::string_view line, std::string_view label);

/// "outcome - note" in its two parts; the dash may be - or an en or em dash, with spaces around it.
struct Noted {
    std::string_view head;
    std::string_view note;
};
Noted split_note(std::string_view text);
/// The same, cut at the last dash.
Noted split_last_note(std::string_view text);

/// `## 4.2 Title`: a heading numbered as those of items are.
bool is_numbered_heading(std::string_view line);

/// The key in brackets at the end of a heading: `## 4.2 Title [d2]`.
std::optional<std::string_view> heading_key(std::string_view line);

/// A text from a record in one line, as a form needs it.
std::string one_line(std::string_view text);

Diagnostic form_error(int line, std::string code, std::string message, std::string hint);

/// Adds diagnostics that were made without knowing the line.
void add_at_line(std::vector<Diagnostic>& all, const std::vector<Diagnostic>& more, int line);

}  // namespace isms
