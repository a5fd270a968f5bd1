#include "sheet_builder.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <utility>

namespace isms::exchange {
namespace {

constexpr std::string_view split_hint = "split the file, or remove what is not needed from it";

bool is_blank(std::string_view text) {
    return trim(text).empty();
}

}  // namespace

SheetBuilder::SheetBuilder(Findings& findings, const SheetLimits& limits, std::string_view row_word)
    : findings_(findings), limits_(limits) {
    sheet_.row_word = row_word;
}

void SheetBuilder::start_row(int number) {
    row_.number = number;
    row_.cells.clear();
    row_holds_anything_ = false;
    row_is_too_wide_ = false;
}

void SheetBuilder::add_cell(std::size_t column, std::string_view text) {
    if (is_full_ || !fits(column, text)) return;
    text_bytes_ += text.size();
    if (column >= row_.cells.size()) row_.cells.resize(column + 1);
    row_.cells[column] = text;
    row_holds_anything_ = row_holds_anything_ || !is_blank(text);
}

void SheetBuilder::end_row() {
    if (is_full_ || !row_holds_anything_) return;
    cells_ += row_.cells.size();
    if (!has_header_) {
        has_header_ = true;
        for (const auto& cell : row_.cells) sheet_.header.emplace_back(trim(cell));
        return;
    }
    if (sheet_.rows.size() == limits_.rows) {
        is_full_ = true;
        refuse("sheet-too-many-rows", fmt::format("the file has more than {} rows", limits_.rows),
               place_of(sheet_, row_), std::string(split_hint));
        return;
    }
    if (cells_ > limits_.cells) {
        is_full_ = true;
        refuse("sheet-too-many-cells",
               fmt::format("the file has more than {} cells", limits_.cells),
               place_of(sheet_, row_), std::string(split_hint));
        return;
    }
    sheet_.rows.push_back(std::exchange(row_, {}));
}

std::string SheetBuilder::place(std::size_t column) const {
    return place_of(sheet_, row_, column);
}

Sheet SheetBuilder::take(std::string description) {
    if (!has_header_ && !findings_.has_errors()) {
        findings_.add({.code = "sheet-no-header",
                       .message = "the file has no header row",
                       .reason = "there is nothing in it to read",
                       .hint = "give it a first row that names the columns"});
    }
    sheet_.description = std::move(description);
    return std::move(sheet_);
}

void SheetBuilder::refuse(std::string code, std::string message, std::string place,
                          std::string hint) {
    findings_.add({.code = std::move(code),
                   .message = std::move(message),
                   .place = std::move(place),
                   .reason = "the size of what is read is limited, to protect this machine",
                   .hint = std::move(hint)});
}

bool SheetBuilder::fits(std::size_t column, std::string_view text) {
    if (column >= limits_.columns) {
        if (!row_is_too_wide_) {
            row_is_too_wide_ = true;
            refuse("sheet-too-wide",
                   fmt::format("the row has more than {} columns", limits_.columns), place(column),
                   "check the delimiter, or remove the columns that are not needed");
        }
        return false;
    }
    if (text.size() > limits_.cell_bytes) {
        refuse("sheet-cell-too-long",
               fmt::format("the cell is longer than {} bytes", limits_.cell_bytes), place(column),
               "shorten it, or check whether a quote is missing");
        return false;
    }
    if (text.find('\0') != std::string_view::npos) {
        findings_.add({.code = "sheet-nul",
                       .message = "the cell holds a NUL character",
                       .place = place(column),
                       .reason = "no text holds one",
                       .hint = "remove it"});
        return false;
    }
    if (text.size() > limits_.text_bytes - text_bytes_) {
        is_full_ = true;
        refuse("sheet-too-much-text",
               fmt::format("the cells hold more than {} bytes of text", limits_.text_bytes),
               place(column), std::string(split_hint));
        return false;
    }
    return true;
}

}  // namespace isms::exchange
