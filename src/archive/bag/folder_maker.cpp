#include "bag/folder_maker.hpp"

#include <isms/base/error.hpp>

#include <cerrno>

namespace isms::bag {

const Directory& FolderMaker::folder_of(std::string_view path) {
    std::size_t depth = 0;
    const auto deepest = [&]() -> const Directory& {
        return levels_.empty() ? root_ : levels_.back().folder;
    };
    for (auto slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
        const std::string name(path.substr(0, slash));
        if (depth == levels_.size() || levels_[depth].name != name) {
            levels_.erase(levels_.begin() + static_cast<std::ptrdiff_t>(depth), levels_.end());
            const auto& parent = deepest();
            const int error_number = parent.make(name, {});
            if (error_number != 0) throw io_error("make", parent.shown(name), error_number);
            auto folder = parent.open(name);
            if (!folder) throw io_error("open", parent.shown(name), ENOENT);
            levels_.push_back({name, std::move(*folder)});
        }
        ++depth;
        path.remove_prefix(slash + 1);
    }
    levels_.erase(levels_.begin() + static_cast<std::ptrdiff_t>(depth), levels_.end());
    return deepest();
}

std::string name_of(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

}  // namespace isms::bag
