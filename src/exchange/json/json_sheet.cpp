#include "json_sheet.hpp"

#include "encoding.hpp"
#include "flatten.hpp"
#include "sheet_builder.hpp"

#include <isms/base/json.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace isms::exchange {
namespace {

/// A list of objects somewhere in a file.
struct List {
    std::string name;  ///< empty for the whole file
    const Json* entries;
};

bool holds_objects(const Json& value) {
    return value.is_array() && !value.empty() &&
           std::any_of(value.begin(), value.end(),
                       [](const Json& each) { return each.is_object(); });
}

/// Of all lists in an object; not deeper than parse_json lets it nest.
void find_lists(const Json& object, const std::string& prefix, std::vector<List>& lists) {
    for (const auto& [key, value] : object.items()) {
        if (prefix.size() + key.size() > longest_column_name) continue;
        if (holds_objects(value)) lists.push_back({prefix + key, &value});
        if (value.is_object()) find_lists(value, prefix + key + '.', lists);
    }
}

std::string list_names(const std::vector<List>& lists) {
    constexpr std::size_t most = 12;
    std::vector<std::string> names;
    for (const auto& list : lists) {
        names.push_back(names.size() < most ? fmt::format("'{}'", excerpt(list.name)) : "...");
        if (names.size() > most) break;
    }
    return join(names, ", ");
}

std::optional<List> chosen_list(const Json& json, const std::string& wanted, Findings& findings) {
    if (json.is_array()) return List{"", &json};
    std::vector<List> lists;
    if (json.is_object()) find_lists(json, "", lists);
    for (const auto& list : lists) {
        if (list.name == wanted) return list;
    }
    if (lists.size() == 1 && wanted.empty()) return lists.front();
    if (lists.empty()) {
        findings.add({.code = "sheet-no-list",
                      .message = "the file holds no list of objects",
                      .reason = "each object of a list is read as one row",
                      .hint = "export the entries as a list: [{...}, {...}]"});
    } else if (wanted.empty()) {
        findings.add({.code = "sheet-several-lists",
                      .message = fmt::format("the file holds {}", counted(lists.size(), "list")),
                      .reason = "which of them is meant cannot be told: " + list_names(lists),
                      .hint = "name one of them as the sheet"});
    } else {
        findings.add({.code = "sheet-unknown",
                      .message = fmt::format("there is no list '{}'", excerpt(wanted)),
                      .reason = "the file holds " + list_names(lists),
                      .hint = "name one of them"});
    }
    return std::nullopt;
}

/// The columns of all entries, in the order in which their names first occur.
using Columns = std::unordered_map<std::string, std::size_t>;

class JsonRows {
  public:
    JsonRows(const SheetLimits& limits, Findings& findings)
        : limits_(limits), findings_(findings) {}

    Sheet read(const List& list, std::string description) {
        find_columns(*list.entries);
        SheetBuilder builder(findings_, limits_, "entry");
        if (!names_.empty()) {
            builder.start_row(0);
            for (std::size_t index = 0; index < names_.size(); ++index)
                builder.add_cell(index, names_[index]);
            builder.end_row();
        }
        int number = 0;
        for (const auto& entry : *list.entries) {
            ++number;
            if (entry.is_object()) add_row(builder, entry, number);
            if (builder.is_full()) break;
        }
        return builder.take(std::move(description));
    }

  private:
    void find_columns(const Json& entries) {
        int number = 0;
        for (const auto& entry : entries) {
            ++number;
            if (!entry.is_object()) {
                refuse("sheet-not-an-object", number, "the entry is not an object",
                       fmt::format("it is of the type {}", entry.type_name()),
                       "remove it, or write it as {\"name\": \"value\"}");
                continue;
            }
            bool is_too_wide = false;
            const bool is_complete = flatten(entry, [&](const std::string& name, const Json&) {
                if (columns_.contains(name)) return;
                is_too_wide = names_.size() == limits_.columns;
                if (is_too_wide) return;
                columns_.emplace(name, names_.size());
                names_.push_back(name);
            });
            if (is_too_wide) {
                refuse("sheet-too-wide", number,
                       fmt::format("the list has more than {} columns", limits_.columns),
                       "each key that is not in an earlier entry makes a column",
                       "remove what is not needed from the entries");
                return;
            }
            if (!is_complete) {
                refuse("sheet-long-name", number, "the entry has a key that is too long",
                       fmt::format("names of nested keys together have at most {} bytes",
                                   longest_column_name),
                       "shorten the key");
            }
        }
    }

    void add_row(SheetBuilder& builder, const Json& entry, int number) const {
        builder.start_row(number);
        flatten(entry, [&](const std::string& name, const Json& value) {
            const auto found = columns_.find(name);
            const auto text = cell_text(value);
            if (found != columns_.end() && !text.empty()) builder.add_cell(found->second, text);
        });
        builder.end_row();
    }

    void refuse(std::string code, int number, std::string message, std::string reason,
                std::string hint) {
        findings_.add({.code = std::move(code),
                       .message = std::move(message),
                       .place = fmt::format("entry {}", number),
                       .reason = std::move(reason),
                       .hint = std::move(hint)});
    }

    SheetLimits limits_;
    Findings& findings_;
    Columns columns_;
    std::vector<std::string> names_;
};

}  // namespace

Sheet read_json_sheet(std::string_view bytes, const SheetOptions& options, Findings& findings) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    auto json = parse_json(bytes, findings.file());
    for (auto& diagnostic : json.diagnostics) findings.add(std::move(diagnostic));
    if (!json) return {};
    const auto list = chosen_list(*json.value, options.sheet, findings);
    if (!list) return {};
    auto description = list->name.empty() ? std::string("JSON, a list")
                                          : fmt::format("JSON, list '{}'", excerpt(list->name));
    return JsonRows(options.limits, findings).read(*list, std::move(description));
}

}  // namespace isms::exchange
