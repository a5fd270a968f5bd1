#pragma once

#include <isms/store/directory.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <sys/stat.h>

namespace isms {

/// .isms/cache/<name>: what can be computed again. Not synced, so a reader must recognise torn
/// bytes; several readers may write it at once, and the last one wins.
std::optional<std::string> read_cache_file(const Directory& root, const std::string& name) noexcept;

/// As the review directory itself is shared.
Modes cache_modes(const Directory& root);

/// `make` gets the file system's own time of now, which is what its time stamps are to be compared
/// with. Fails silently.
void write_cache_file(const Directory& root, const std::string& name, const Modes& modes,
                      const std::function<std::string(timespec now)>& make) noexcept;

}  // namespace isms
