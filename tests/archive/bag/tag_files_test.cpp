#include "bag_text_input.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace isms;
using namespace isms::test;

TEST_CASE("the corpus of the fuzzer is read without a contradiction", "[bag]") {
    int files = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(ISMS_SOURCE_DIR "/tests/fuzz/corpus/bag")) {
        CAPTURE(entry.path().filename().string());
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream),
                                std::istreambuf_iterator<char>()};
        CHECK(is_sound_bag_text(bytes));
        ++files;
    }
    CHECK(files >= 12);
}
