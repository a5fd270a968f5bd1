#include "digest/folder_cursor.hpp"

#include <isms/store/retry.hpp>

#include <cerrno>
#include <fcntl.h>

namespace isms {
namespace {

bool is_name(std::string_view part) {
    return !part.empty() && part != "." && part != ".." &&
           part.find('\0') == std::string_view::npos;
}

/// Every part of it, before any is looked for: what leads out is no matter of what is there.
bool leads_inside(std::string_view path) {
    for (;;) {
        const auto slash = path.find('/');
        if (!is_name(path.substr(0, slash))) return false;
        if (slash == std::string_view::npos) return true;
        path.remove_prefix(slash + 1);
    }
}

}  // namespace

FolderCursor::Place FolderCursor::find(std::string_view path) {
    // With O_PATH a folder need not be readable, and nothing behind it is opened.
    constexpr int flags = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    if (!leads_inside(path)) return {.error_number = EINVAL};
    std::size_t depth = 0;
    for (;;) {
        const auto slash = path.find('/');
        const auto part = path.substr(0, slash);
        if (slash == std::string_view::npos) {
            levels_.resize(depth);
            return {.folder = deepest(), .name = part};
        }
        if (depth == levels_.size() || levels_[depth].name != part) {
            levels_.resize(depth);
            std::string name(part);
            FileDescriptor next(retry([&] { return ::openat(deepest(), name.c_str(), flags); }));
            if (!next) return {.error_number = errno};
            levels_.push_back({std::move(name), std::move(next)});
        }
        ++depth;
        path.remove_prefix(slash + 1);
    }
}

}  // namespace isms
