// Prints what is read of a file as JSON, for the tests that write files with other programs.

#include <isms/base/json.hpp>
#include <isms/exchange/read_sheet.hpp>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int count, char** arguments) {
    if (count < 2) return 2;
    std::ifstream stream(arguments[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream),
                            std::istreambuf_iterator<char>()};
    isms::SheetOptions options;
    if (count > 2) options.sheet = arguments[2];
    const auto read = isms::read_sheet(bytes, arguments[1], options);

    isms::Json codes = isms::Json::array();
    for (const auto& diagnostic : read.diagnostics) codes.push_back(diagnostic.code);
    isms::Json result{{"codes", codes}, {"header", nullptr}, {"rows", isms::Json::array()}};
    if (read.value) {
        result["header"] = read.value->header;
        for (const auto& row : read.value->rows) result["rows"].push_back(row.cells);
    }
    std::cout << isms::print_json(result);
    return 0;
}
