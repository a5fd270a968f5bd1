#include "row_reader.hpp"

#include "import_date.hpp"

#include <isms/base/error.hpp>
#include <isms/base/number.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::exchange {
namespace {

/// Words are the same whatever their case, and "in_progress" is "in progress".
std::string word_key(std::string_view word) {
    auto key = lower_ascii(trim(word));
    std::replace(key.begin(), key.end(), '_', ' ');
    return key;
}

EntryField target_of(const ImportField& source, const std::vector<EntryField>& fields,
                     std::string_view target) {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const EntryField& field) {
        return field.name == source.field;
    });
    if (found != fields.end()) return *found;
    std::vector<std::string> names;
    for (const auto& field : fields) names.push_back(field.name);
    const auto meant = did_you_mean(source.field, names);
    throw usage_error("import-field",
                      fmt::format("{} have no field '{}'", target, excerpt(source.field)),
                      meant.empty() ? "the fields are " + join(names, ", ") : meant);
}

const std::string* band_of(const std::vector<ImportBand>& bands, std::string_view text) {
    if (text.ends_with('%')) text = trim(text.substr(0, text.size() - 1));
    const auto number = bands.empty() ? std::nullopt : whole_number<double>(text);
    if (!number) return nullptr;
    const std::string* band = nullptr;
    for (const auto& candidate : bands) {
        if (*number >= candidate.from) band = &candidate.is;
    }
    return band;
}

const std::string* choice_of(const EntryField& field, std::string_view key) {
    const auto found =
        std::find_if(field.choices.begin(), field.choices.end(),
                     [&](const std::string& choice) { return word_key(choice) == key; });
    return found == field.choices.end() ? nullptr : &*found;
}

std::string expected_of(const EntryField& field) {
    switch (field.type) {
        case FieldType::choice:
            return "is none of: " + join(field.choices, ", ");
        case FieldType::number:
            return "is not a number such as 97.5";
        case FieldType::whole_number:
            return "is not a whole number";
        case FieldType::truth:
            return "is neither true nor false";
        case FieldType::input_ids:
            return "is no list of ids such as RISK-012";
        case FieldType::text:
        case FieldType::date:
            break;
    }
    return "can't be read";
}

}  // namespace

RowReader::RowReader(const Sheet& sheet, const ImportMapping& mapping,
                     std::vector<EntryField> fields)
    : dates_(mapping.dates), key_(sheet, mapping, ColumnFinder(sheet)) {
    const ColumnFinder finder(sheet);
    for (const auto& source : mapping.fields) {
        Bound bound{target_of(source, fields, mapping.target),
                    &source,
                    columns_of(finder, source.columns),
                    {},
                    {}};
        for (const auto& word : source.words) bound.words.emplace(word_key(word.said), word.is);
        if (!bound.columns.empty() || !source.constant.empty()) bound_.push_back(std::move(bound));
    }
}

bool RowReader::reads(std::string_view field) const {
    return std::any_of(bound_.begin(), bound_.end(),
                       [&](const Bound& bound) { return bound.target.name == field; });
}

std::optional<std::string> RowReader::known_word(const Bound& bound, std::string_view said) {
    const auto key = word_key(said);
    if (const auto word = bound.words.find(key); word != bound.words.end()) return word->second;
    if (const auto* choice = choice_of(bound.target, key)) return *choice;
    if (const auto* band = band_of(bound.source->bands, said)) return *band;
    return std::nullopt;
}

FieldText RowReader::joined(const Bound& bound, const SheetRow& row) {
    FieldText found;
    for (const auto column : bound.columns) {
        const auto said = trim(row.cell(column));
        const auto word = known_word(bound, said).value_or(std::string(said));
        if (word.empty() && !found.column) return found;
        if (!found.column) found.column = column;
        if (!word.empty()) found.text += (found.text.empty() ? "" : bound.source->joined_by) + word;
    }
    return found;
}

FieldText RowReader::text(std::size_t index, const SheetRow& row) {
    auto& bound = bound_[index];
    if (bound.columns.empty()) return {bound.source->constant, std::nullopt};
    if (!bound.source->joined_by.empty()) return joined(bound, row);
    const bool has_otherwise = !bound.source->otherwise.empty() && !bound.target.choices.empty();
    // A word that is known goes before one that is not, whichever column it stands in.
    FieldText unknown;
    for (const auto column : bound.columns) {
        const auto said = trim(row.cell(column));
        if (said.empty()) continue;
        auto word = known_word(bound, said);
        if (word && word->empty()) continue;
        if (word) return {std::move(*word), column};
        unknown = {std::string(said), column};
        if (!has_otherwise) return unknown;
    }
    if (!unknown.column) return {};
    ++bound.taken_otherwise[unknown.text];
    return {bound.source->otherwise, unknown.column};
}

FieldValue RowReader::value(std::size_t index, const SheetRow& row) {
    auto said = text(index, row);
    const auto& target = bound_[index].target;
    if (said.text.empty()) return {};
    if (target.type == FieldType::date) {
        const auto read = read_import_date(said.text, dates_);
        if (!read.date) return {nullptr, RowFault{said.column, read.fault}};
        return {Json(read.date->iso()), {}};
    }
    if (target.type == FieldType::whole_number && said.text.ends_with('%')) said.text.pop_back();
    // A title is one line.
    if (target.name == "title") {
        for (char& letter : said.text) letter = letter == '\n' || letter == '\r' ? ' ' : letter;
    }
    auto parsed = field_value(target, said.text);
    if (!parsed) {
        return {nullptr, RowFault{said.column,
                                  fmt::format("'{}' {}", excerpt(said.text), expected_of(target))}};
    }
    return {std::move(*parsed.value), {}};
}

std::vector<Diagnostic> RowReader::notes() const {
    std::vector<Diagnostic> notes;
    for (const auto& bound : bound_) {
        for (const auto& [word, rows] : bound.taken_otherwise) {
            notes.push_back(
                {Severity::note,
                 "import-word",
                 fmt::format("'{}' is taken for the {} '{}' ({})", excerpt(word), bound.target.name,
                             bound.source->otherwise,
                             counted(static_cast<std::size_t>(rows), "row")),
                 {},
                 {},
                 {},
                 fmt::format("if it is another: --translate {}:'{}'={}", bound.target.name,
                             excerpt(word), bound.target.choices.front())});
        }
    }
    return notes;
}

}  // namespace isms::exchange
