#include "support/approval.hpp"

#include "support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace isms::test {

void check_approved(std::string_view name, const std::string& actual) {
    const auto path = std::filesystem::path(ISMS_SOURCE_DIR) / "tests/approved" / name;
    if (std::getenv("ISMS_APPROVE") != nullptr) {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << actual;
        return;
    }
    std::ifstream file(path, std::ios::binary);
    std::ostringstream approved;
    approved << file.rdbuf();
    INFO("approved file: tests/approved/" << name << " (ISMS_APPROVE=1 rewrites it)");
    CHECK(actual == approved.str());
}

}  // namespace isms::test
