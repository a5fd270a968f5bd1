#include "bag/bag_source.hpp"

#include "bag/directory_source.hpp"
#include "bag/zip_source.hpp"

#include <isms/base/error.hpp>
#include <isms/base/unicode.hpp>
#include <isms/store/retry.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>

namespace isms::bag {
namespace {

Error no_such_bag(const std::string& shown) {
    return not_found_error("no-such-bag", fmt::format("there is no bag {}", shown),
                           "name a folder with a bagit.txt in it, or a zip of one");
}

}  // namespace

const BagFile* BagSource::find(std::string_view path) const {
    const auto at = std::lower_bound(
        files_.begin(), files_.end(), path,
        [](const BagFile& file, std::string_view wanted) { return file.path < wanted; });
    return at != files_.end() && at->path == path ? &*at : nullptr;
}

void BagSource::set_files(std::vector<BagFile> files) {
    files_ = std::move(files);
    std::sort(files_.begin(), files_.end(),
              [](const BagFile& left, const BagFile& right) { return left.path < right.path; });
}

std::string read_whole(BagSource& source, const BagFile& file, std::size_t limit,
                       std::string& fault) {
    std::string bytes;
    if (file.size > limit) {
        fault = fmt::format("it has more than {} bytes", limit);
        return bytes;
    }
    fault = source.read(file, [&](std::string_view piece) {
        if (bytes.size() <= limit) bytes += piece;
    });
    if (fault.empty() && bytes.size() > limit) fault = "it grew while it was read";
    return bytes;
}

OpenedBag open_bag(const std::filesystem::path& path, const BagLimits& limits, Findings& findings) {
    const auto shown = printable(path.string());
    constexpr int flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    struct stat status {};
    // A device is not opened to see that it is one.
    if (::stat(path.c_str(), &status) != 0) {
        if (errno == ENOENT || errno == ENOTDIR) throw no_such_bag(shown);
        throw io_error("look at", shown, errno);
    }
    if (S_ISDIR(status.st_mode)) return {open_directory(path, limits, findings), false};
    if (!S_ISREG(status.st_mode)) throw no_such_bag(shown);
    FileDescriptor file(retry([&] { return ::open(path.c_str(), flags); }));
    if (!file) throw io_error("read", shown, errno);
    return {open_zip(std::move(file), shown, limits, findings), true};
}

}  // namespace isms::bag
