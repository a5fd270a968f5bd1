#include "cache_file.hpp"

#include "layout.hpp"

#include <isms/store/file_io.hpp>

#include <exception>
#include <unistd.h>

namespace isms {

std::optional<std::string> read_cache_file(const Directory& root,
                                           const std::string& name) noexcept {
    try {
        const auto private_folder = root.open(layout::private_folder);
        const auto folder = private_folder ? private_folder->open(layout::cache) : std::nullopt;
        return folder ? read_file(*folder, name) : std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

Modes cache_modes(const Directory& root) {
    const auto status = root.status(".");
    return status ? Modes::like_root(status->st_mode) : Modes{};
}

void write_cache_file(const Directory& root, const std::string& name, const Modes& modes,
                      const std::function<std::string(timespec now)>& make) noexcept {
    try {
        const auto private_folder = root.open(layout::private_folder);
        if (!private_folder) return;
        const auto folder = private_folder->open_or_make(layout::cache, modes);
        // Of this process alone; what a killed namesake left behind is in nobody's way.
        const auto temporary = name + "." + std::to_string(::getpid()) + ".tmp";
        remove_file(folder, temporary);
        try {
            const auto file = create_file(folder, temporary, modes.file);
            struct stat status {};
            if (::fstat(file.number(), &status) != 0) return;
            write_all(file, make(status.st_mtim), folder.shown(temporary));
            rename_file(folder, temporary, folder, name);
        } catch (const std::exception&) {
            remove_file(folder, temporary);
        }
    } catch (const std::exception&) {
        // A cache that can't be written costs time, nothing else.
    }
}

}  // namespace isms
