#include "exchange/sheet_reading.hpp"

#include <isms/base/json.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace isms;

namespace {

std::string content(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("the twelve cases of csv-spectrum are read as they should be") {
    const auto folder = std::filesystem::path(ISMS_SOURCE_DIR) / "tests/exchange/csv_spectrum";
    int cases = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".csv") continue;
        INFO(entry.path().filename().string());
        const auto sheet = test::sheet_in(content(entry.path()));
        Json rows = Json::array();
        for (const auto& row : sheet.rows) {
            REQUIRE(row.cells.size() == sheet.header.size());
            Json object = Json::object();
            for (std::size_t column = 0; column < row.cells.size(); ++column)
                object[sheet.header[column]] = row.cells[column];
            rows.push_back(object);
        }
        auto expected = entry.path();
        expected.replace_extension(".json");
        CHECK(print_json(rows) == content(expected));
        ++cases;
    }
    CHECK(cases == 12);
}
