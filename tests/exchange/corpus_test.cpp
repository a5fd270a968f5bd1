#include "fuzz/sheet_input.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace isms;

// Whatever ever broke the reading is added to tests/fuzz/corpus/sheet. A file whose name starts
// with "good" is read, every other is refused.
TEST_CASE("sheets of the corpus", "[corpus]") {
    const auto corpus = std::filesystem::path(ISMS_SOURCE_DIR) / "tests/fuzz/corpus/sheet";
    int inputs = 0;
    for (const auto& file : std::filesystem::directory_iterator(corpus)) {
        std::ifstream stream(file.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream),
                                std::istreambuf_iterator<char>()};
        const auto name = file.path().filename().string();
        INFO(name);
        CHECK(test::read_fuzzed_sheet(bytes).value.has_value() == name.starts_with("good"));
        ++inputs;
    }
    CHECK(inputs > 10);
}
