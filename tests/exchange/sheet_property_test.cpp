#include "base/random.hpp"
#include "exchange/sheet_reading.hpp"

using namespace isms;
using test::Random;
using test::Texts;

namespace {

/// Text out of what is hard for CSV; never blank, and without the guard that reading takes off.
std::string cell_text(Random& random) {
    static constexpr std::string_view pieces[] = {"a", "Ж", "漢", "\"", "\"\"", "\n", "\r\n", "\r",
                                                  ",", ";", "\t", "|",  " ",    "=1", "x",    "ü"};
    std::string text = "c";
    for (unsigned count = random.below(6); count > 0; --count) text += random.pick(pieces);
    return random.below(8) == 0 ? "" : text;
}

/// With quotes where they are needed, and sometimes where they are not.
std::string written(Random& random, const std::string& text, char delimiter) {
    const std::string special{'"', '\n', '\r', delimiter};
    if (text.find_first_of(special) == std::string::npos && random.below(3) != 0) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

}  // namespace

TEST_CASE("a table written as CSV with any delimiter reads back the same") {
    Random random(20'261'123);
    static constexpr char delimiters[] = {',', ';', '\t', '|'};
    static constexpr std::string_view line_ends[] = {"\n", "\r\n", "\r"};
    for (int round = 0; round < 3'000; ++round) {
        const char delimiter = random.pick(delimiters);
        const auto line_end = random.pick(line_ends);
        const unsigned width = 2 + random.below(5);
        std::vector<Texts> table;
        for (unsigned rows = 1 + random.below(8); rows > 0; --rows) {
            Texts row;
            for (unsigned column = 0; column < width; ++column) row.push_back(cell_text(random));
            // What is wholly empty would be left out.
            row[random.below(width)] = "c" + std::to_string(rows);
            table.push_back(row);
        }
        // The header is trimmed, and tells the delimiter.
        for (auto& name : table.front()) name = "h" + std::to_string(random.below(9));

        std::string text = random.below(2) == 0 ? "\xEF\xBB\xBF" : "";
        for (const auto& row : table) {
            for (std::size_t column = 0; column < row.size(); ++column) {
                if (column > 0) text += delimiter;
                text += written(random, row[column], delimiter);
            }
            text += line_end;
        }
        if (random.below(2) == 0) text.resize(text.size() - line_end.size());

        SheetOptions options;
        if (random.below(2) == 0) options.delimiter = delimiter;
        const auto read = read_sheet(text, "a.csv", options);
        std::vector<Texts> got;
        if (read.value) {
            got.push_back(read.value->header);
            for (const auto& row : read.value->rows) got.push_back(row.cells);
        }
        if (got != table) FAIL_CHECK(text);
    }
}

TEST_CASE("any bytes give a sheet or a reason") {
    Random random(7);
    for (int round = 0; round < 5'000; ++round) {
        const auto bytes =
            random.below(2) == 0 ? random.bytes(random.below(80)) : random.text(random.below(40));
        const auto read = read_sheet(bytes, "a");
        bool has_error = false;
        for (const auto& diagnostic : read.diagnostics) {
            has_error = has_error || diagnostic.severity == Severity::error;
            if (diagnostic.message.empty() || diagnostic.reason.empty() || diagnostic.hint.empty())
                FAIL_CHECK(diagnostic.code);
        }
        if (has_error == read.value.has_value()) FAIL_CHECK(bytes);
    }
}
