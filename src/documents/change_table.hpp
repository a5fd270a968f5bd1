#pragma once

#include <isms/language/messages.hpp>
#include <isms/render/document.hpp>

#include <string>

namespace isms {

/// One line of a record's history, in the record's own words.
struct ChangeLine {
    std::string at;
    std::string by;
    std::string what;
    std::string from;
    std::string to;
    std::string note;
};

/// A history with columns for what was there before and after, still empty.
Table change_table(const Messages& messages);

void add_change(Table& table, const ChangeLine& line, const Messages& messages);

}  // namespace isms
