#pragma once

#include <isms/model/event.hpp>
#include <isms/model/ids.hpp>

#include <optional>
#include <string>
#include <vector>

namespace isms {

/// How a file writes dates that are digits and slashes: 03/04/2026 is a day in March or in April.
/// All other spellings are told apart by themselves.
enum class DateStyle { unstated, day_first, month_first };

std::string_view to_text(DateStyle value);

/// What a word of the file is here: "Resolved" is "closed". Case does not matter, and `_` stands
/// for a space. Where `is` is empty, the word says nothing.
struct ImportWord {
    std::string said;
    std::string is;
    Json unknown = Json::object();
};

/// A number of the file as a word: from this value on.
struct ImportBand {
    double from = 0;
    std::string is;
    Json unknown = Json::object();
};

/// Columns of which the first that holds something counts.
struct ImportKeyPart {
    std::vector<std::string> columns;
    Json unknown = Json::object();
};

/// Where a field of ours comes from.
struct ImportField {
    std::string field;                 ///< of an entry or an action: "title", "due", "owner"
    std::vector<std::string> columns;  ///< the first that holds something counts
    std::string joined_by;             ///< or, where set: all of them, if the first holds something
    std::vector<ImportWord> words;
    std::vector<ImportBand> bands;  ///< lowest first; for cells that are numbers
    std::string otherwise;          ///< what any other word is
    std::string constant;           ///< without columns: the same in every row
    Json unknown = Json::object();
};

/// How the columns of a file that somebody brings become fields of ours. The built-in ones are
/// called presets; an organisation's own lie in inputs/mappings/.
struct ImportMapping {
    TemplateName name;
    std::string title;   ///< "Jira issues (CSV)"
    std::string source;  ///< "jira": kept in what is imported, and with the key its identity
    std::string target;  ///< "nonconformities", or "actions"
    std::vector<std::string>
        recognised_by;               ///< columns by which a file is known to be of this kind
    std::vector<ImportKeyPart> key;  ///< gives the foreign id; parts are joined by a slash
    std::string separators;          ///< characters between several persons in a cell: "|;"
    DateStyle dates = DateStyle::unstated;
    bool grid = false;  ///< a measure a row and a period a column
    std::vector<ImportField> fields;
    bool withdrawn = false;
    std::vector<Event> history;
    Json unknown = Json::object();

    static ImportMapping blank();
};

}  // namespace isms
