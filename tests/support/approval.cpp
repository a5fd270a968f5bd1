#include "support/approval.hpp"

#include "support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace isms::test {

void check_approved(std::string_view name, const std::string& actual) {
    check_published("tests/approved/" + std::string(name), actual);
}

void check_published(std::string_view path, const std::string& actual) {
    const auto file_path = std::filesystem::path(ISMS_SOURCE_DIR) / path;
    if (std::getenv("ISMS_APPROVE") != nullptr) {
        std::filesystem::create_directories(file_path.parent_path());
        std::ofstream(file_path, std::ios::binary) << actual;
        return;
    }
    std::ifstream file(file_path, std::ios::binary);
    std::ostringstream approved;
    approved << file.rdbuf();
    INFO("approved file: " << path << " (ISMS_APPROVE=1 rewrites it)");
    CHECK(actual == approved.str());
}

}  // namespace isms::test
