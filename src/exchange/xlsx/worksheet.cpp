#include "worksheet.hpp"

#include "attribute_number.hpp"
#include "cell_number.hpp"

#include <isms/base/formula_guard.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace isms::exchange {
namespace {

/// An ISO date that a cell holds as such: a time of midnight says nothing.
std::string iso_text(std::string text) {
    if (text.ends_with('Z')) text.pop_back();
    constexpr std::size_t date_length = 10;
    if (text.size() > date_length && text[date_length] == 'T' &&
        text.find_first_not_of("0:.", date_length + 1) == std::string::npos) {
        text.resize(date_length);
    }
    return text;
}

}  // namespace

std::optional<std::size_t> column_of(std::string_view reference) {
    // Three letters name the last column that a spreadsheet has.
    constexpr std::size_t most_letters = 3;
    constexpr std::size_t letters_of_alphabet = 26;
    std::size_t column = 0;
    std::size_t letters = 0;
    for (const char c : lower_ascii(reference)) {
        if (c < 'a' || c > 'z') break;
        if (++letters > most_letters) return std::nullopt;
        column = column * letters_of_alphabet + static_cast<std::size_t>(c - 'a') + 1;
    }
    if (letters == 0) return std::nullopt;
    return column - 1;
}

void WorksheetEvents::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "sheetData") is_in_data_ = true;
    if (!is_in_data_) return;
    if (is_in_cell_) {
        if (name == "v") is_in_value_ = cell_.has_value = true;
        if (name == "f") cell_.has_formula = true;
        inline_text_.start(name);
    } else if (name == "row") {
        start_row(attributes);
    } else if (name == "c") {
        start_cell(attributes);
    }
}

void WorksheetEvents::end(std::string_view name) {
    if (!is_in_data_) return;
    if (name == "v") is_in_value_ = false;
    inline_text_.end(name);
    if (name == "c" && is_in_cell_) end_cell();
    if (name == "row") {
        builder_.end_row();
        is_done_ = builder_.is_full();
    }
    // What follows the cells is layout. It is unpacked all the same: the checksum comes at the end.
    if (name == "sheetData") is_in_data_ = false;
}

void WorksheetEvents::text(std::string_view text) {
    if (is_in_value_) {
        append_bounded(cell_.value, text, context_.cell_bytes);
    } else if (is_in_cell_) {
        inline_text_.add(text);
    }
}

void WorksheetEvents::start_row(const XmlAttributes& attributes) {
    // Far more rows than a spreadsheet has, and far less than what overflows.
    constexpr int last_row = 100'000'000;
    row_ = std::min(attribute_number(attributes, "r").value_or(row_ + 1), last_row);
    next_column_ = 0;
    builder_.start_row(row_);
}

void WorksheetEvents::start_cell(const XmlAttributes& attributes) {
    is_in_cell_ = true;
    cell_ = {};
    inline_text_.clear();
    const auto reference = attributes.find("r");
    cell_.column = column_of(reference.value_or("")).value_or(next_column_);
    next_column_ = cell_.column + 1;
    cell_.type = attributes.find("t").value_or("n");
    cell_.style = static_cast<std::size_t>(attribute_number(attributes, "s").value_or(0));
}

void WorksheetEvents::end_cell() {
    is_in_cell_ = false;
    const auto text = cell_text();
    // A cell of spaces in a far column must not cost all columns before it.
    if (!trim(text).empty()) builder_.add_cell(cell_.column, without_formula_guard(text));
    if (builder_.is_full()) is_done_ = true;
}

std::string WorksheetEvents::cell_text() {
    if (cell_.type == "inlineStr") return inline_text_.take();
    if (!cell_.has_value || cell_.value.empty()) {
        if (cell_.has_formula && cell_.type != "str") {
            report(Severity::warning, "sheet-formula-without-result",
                   "the formula in the cell has no stored result, and the cell was read as empty",
                   "formulas are not evaluated",
                   "open the workbook in a spreadsheet program and save it");
        }
        return {};
    }
    if (cell_.type == "s") return shared_text();
    if (cell_.type == "str") return unescaped(std::move(cell_.value));
    if (cell_.type == "b") return cell_.value == "1" || cell_.value == "true" ? "true" : "false";
    if (cell_.type == "d") return iso_text(std::move(cell_.value));
    if (cell_.type == "e") {
        report(Severity::warning, "sheet-error-value",
               fmt::format("the cell holds the error {}", excerpt(cell_.value)),
               "its formula could not be computed", "correct it in the workbook");
        return std::move(cell_.value);
    }
    return number_text(trim(cell_.value), context_.styles.kind(cell_.style), context_.is_1904);
}

std::string WorksheetEvents::shared_text() {
    std::size_t index = 0;
    const auto* const end = cell_.value.data() + cell_.value.size();
    const auto [stopped, fault] = std::from_chars(cell_.value.data(), end, index);
    if (fault != std::errc() || stopped != end || index >= context_.shared_texts.size()) {
        report(Severity::error, "sheet-damaged-cell", "the cell names a text that is not there",
               "the workbook is damaged", "open it in a spreadsheet program and save it anew");
        return {};
    }
    return context_.shared_texts[index];
}

void WorksheetEvents::report(Severity severity, std::string code, std::string message,
                             std::string reason, std::string hint) {
    findings_.add({.severity = severity,
                   .code = std::move(code),
                   .message = std::move(message),
                   .place = builder_.place(cell_.column),
                   .reason = std::move(reason),
                   .hint = std::move(hint)});
}

}  // namespace isms::exchange
