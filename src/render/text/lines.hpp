#pragma once

#include <isms/render/document.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms::render {

/// Finished lines of output, without line ends and without trailing spaces.
using Lines = std::vector<std::string>;

void append(Lines& lines, Lines more);

/// The lines behind a prefix: `first` before the first line, `rest` before the others. A prefix
/// that ends up alone on its line loses its trailing spaces.
Lines prefixed(Lines lines, std::string_view first, std::string_view rest);

std::string repeated(std::string_view text, int count);

/// Every line ended by LF.
std::string text_of(const Lines& lines);

/// Whether the items read as one block each (text, and lists below it), so that no blank line parts
/// them.
bool is_tight(const List& list);

/// A renderer would drop or misplace cells of a row that is not as long as the columns:
/// std::logic_error.
void require_rectangular(const Table& table);

}  // namespace isms::render
