#pragma once

#include "commit/precondition.hpp"
#include "files/lock.hpp"

#include <isms/store/directory.hpp>
#include <isms/store/store.hpp>

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace isms {

/// An open review directory: under its lock, with no transaction pending.
struct Store::State {
    std::filesystem::path path;
    Access access;
    StoreOptions options;
    Directory root;
    Modes modes;
    std::optional<Lock> lock;  ///< none only for a reader of a directory that can't be written
    ReadDigests last_read;     ///< kept by writers only

    State(std::filesystem::path root_path, Access wanted, StoreOptions wanted_options);

    std::optional<Directory> private_folder() const;
    /// The folder of that path, kept open: the next file that is asked for mostly lies in the same
    /// one. Null where there is none.
    const Directory* folder(std::span<const std::string> names);
    void forget_folder() { last_folder_.reset(); }

  private:
    struct NamedFolder {
        std::vector<std::string> names;
        Directory directory;
    };

    std::optional<NamedFolder> last_folder_;

    void require_writable() const;
    void recover();
};

}  // namespace isms
