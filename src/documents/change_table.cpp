#include "change_table.hpp"

namespace isms {

Table change_table(const Messages& messages) {
    Table table;
    table.columns = {{messages.say("history.column.when")},
                     {messages.say("history.column.who")},
                     {messages.say("column.what")},
                     {messages.say("entry.column.from"), Align::left, true},
                     {messages.say("entry.column.to"), Align::left, true},
                     {messages.say("history.column.note"), Align::left, true}};
    return table;
}

void add_change(Table& table, const ChangeLine& line, const Messages& messages) {
    table.rows.push_back(
        {line.at, line.by, messages.word("event", line.what), line.from, line.to, line.note});
}

}  // namespace isms
