#include "private_folder.hpp"

#include <isms/base/error.hpp>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <system_error>

namespace isms {

PrivateFolder::PrivateFolder() {
    std::error_code error;
    auto top = std::filesystem::temp_directory_path(error);
    if (error) top = "/tmp";
    auto pattern = (top / "isms-review-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr)
        throw io_error("create", pattern, errno, "set TMPDIR to a folder that can be written to");
    path_ = pattern;
}

PrivateFolder::~PrivateFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path PrivateFolder::write(std::string_view name, std::string_view bytes) const {
    const auto file = path_ / name;
    std::ofstream stream(file, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
    if (!stream) throw io_error("write", file.string(), errno);
    return file;
}

}  // namespace isms
