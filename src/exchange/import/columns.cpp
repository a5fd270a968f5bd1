#include "columns.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::exchange {
namespace {

std::string plain_name(std::string_view name) {
    return lower_ascii(trim(name));
}

/// What stands before a parenthesis at the end; the whole name where there is none.
std::string_view label_of(std::string_view name) {
    const auto open = name.find('(');
    const bool has_tooltip = name.ends_with(')') && open != std::string_view::npos && open > 0;
    return has_tooltip ? trim(name.substr(0, open)) : name;
}

std::string_view first_text(const SheetRow& row, const std::vector<std::size_t>& columns) {
    for (const auto column : columns) {
        if (const auto text = trim(row.cell(column)); !text.empty()) return text;
    }
    return {};
}

std::vector<std::string> distinct_names(const Sheet& sheet) {
    std::vector<std::string> names;
    for (const auto& name : sheet.header) {
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
    return names;
}

}  // namespace

ColumnFinder::ColumnFinder(const Sheet& sheet) {
    for (std::size_t column = 0; column < sheet.header.size(); ++column) {
        const auto& name = sheet.header[column];
        if (trim(name).empty()) continue;
        by_name_[plain_name(name)].push_back(column);
        by_label_[plain_name(label_of(trim(name)))].push_back(column);
    }
}

const std::vector<std::size_t>& ColumnFinder::find(std::string_view name) const {
    const auto wanted = plain_name(name);
    if (const auto found = by_name_.find(wanted); found != by_name_.end()) return found->second;
    if (const auto found = by_label_.find(wanted); found != by_label_.end()) return found->second;
    return none_;
}

std::string named_columns(const std::vector<std::string>& names) {
    constexpr std::size_t shown = 20;
    std::vector<std::string> quoted;
    for (const auto& name : names) {
        if (quoted.size() == shown) break;
        quoted.push_back(fmt::format("'{}'", excerpt(name)));
    }
    auto text = join(quoted, ", ");
    if (names.size() > shown) text += fmt::format(" and {} more", names.size() - shown);
    return text;
}

std::vector<std::size_t> columns_of(const ColumnFinder& finder,
                                    const std::vector<std::string>& names) {
    std::vector<std::size_t> columns;
    for (const auto& name : names) {
        const auto& found = finder.find(name);
        columns.insert(columns.end(), found.begin(), found.end());
    }
    return columns;
}

RowKey::RowKey(const Sheet& sheet, const ImportMapping& mapping, const ColumnFinder& finder) {
    const auto there_are = "the file has the columns " + named_columns(distinct_names(sheet));
    if (mapping.key.empty()) {
        throw usage_error("import-no-key",
                          "nothing says by which column a row is known again the next time",
                          "add --key COLUMN (repeat it where it takes several); " + there_are);
    }
    for (const auto& part : mapping.key) {
        parts_.push_back(columns_of(finder, part.columns));
        if (!parts_.back().empty()) continue;
        throw usage_error("import-no-key",
                          fmt::format("the file has no column {}, by which its rows are known",
                                      named_columns(part.columns)),
                          "name another with --key COLUMN; " + there_are);
    }
}

std::string RowKey::of(const SheetRow& row) const {
    std::string key;
    for (const auto& part : parts_) {
        const auto text = first_text(row, part);
        if (text.empty()) return {};
        if (!key.empty()) key += '/';
        key += text;
    }
    return key;
}

}  // namespace isms::exchange
