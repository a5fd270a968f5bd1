#include "store_state.hpp"

#include "commit/stage.hpp"
#include "journal/recovery.hpp"
#include "layout.hpp"

#include <isms/base/error.hpp>
#include <isms/base/unicode.hpp>
#include <isms/store/paths.hpp>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace isms {
namespace {

Error no_review_directory(const std::filesystem::path& path) {
    return not_found_error("no-review-directory",
                           "there is no review directory at " + printable(path.string()),
                           "go to one, name one with -C, or make one with: isms-review init");
}

bool has_review(const Directory& root) {
    return root.status(std::string(paths::organisation)).has_value();
}

Directory open_review_directory(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) throw no_review_directory(path);
    Directory root = Directory::open_root(path);
    // Looked for before locking, which would leave a folder .isms in any directory that is named by
    // mistake. A directory with .isms alone was prepared and waits for its first transaction.
    if (!has_review(root) && !root.status(layout::private_folder)) throw no_review_directory(path);
    return root;
}

Modes modes_of(const Directory& root) {
    const auto status = root.status(".");
    return status ? Modes::like_root(status->st_mode) : Modes{};
}

/// 0, or the errno for which nothing can be made in it.
int refusal_to_write(const Directory& directory) {
    return ::faccessat(directory.descriptor(), ".", W_OK | X_OK, AT_EACCESS) == 0 ? 0 : errno;
}

}  // namespace

Store::State::State(std::filesystem::path root_path, Access wanted, StoreOptions wanted_options)
    : path(std::move(root_path)),
      access(wanted),
      options(wanted_options),
      root(open_review_directory(path)),
      modes(modes_of(root)),
      lock(Lock::take(root, access == Access::read ? Lock::Kind::shared : Lock::Kind::exclusive,
                      options.lock_wait, modes)) {
    if (access == Access::write) require_writable();
    recover();
    if (access == Access::write) {
        remove_leftovers(private_folder().value());
    } else if (!has_review(root)) {
        throw no_review_directory(path);
    }
}

std::optional<Directory> Store::State::private_folder() const {
    return root.open(layout::private_folder);
}

const Directory* Store::State::folder(std::span<const std::string> names) {
    if (names.empty()) return &root;
    if (!last_folder_ || !std::ranges::equal(last_folder_->names, names)) {
        auto opened = root.descend(names);
        if (!opened) return nullptr;
        last_folder_ = NamedFolder{{names.begin(), names.end()}, std::move(*opened)};
    }
    return &last_folder_->directory;
}

void Store::State::require_writable() const {
    int error_number = refusal_to_write(root);
    if (error_number == 0 && lock) error_number = refusal_to_write(private_folder().value());
    if (error_number == 0 && !lock) error_number = EACCES;
    if (error_number != 0) {
        throw io_error("write to", "this review directory", error_number);
    }
}

void Store::State::recover() {
    while (has_pending(root)) {
        if (!lock || refusal_to_write(root) != 0) {
            throw pending_error(
                "this review directory can't be written from here",
                "run any isms-review command where it can be written: it completes the change");
        }
        // The pending transaction may be gone once a reader holds the lock alone, and another one
        // may be there once it shares the lock again.
        if (access == Access::read) lock->change(Lock::Kind::exclusive, options.lock_wait);
        if (has_pending(root)) complete_pending(root, modes, options.durable);
        if (access == Access::read) lock->change(Lock::Kind::shared, options.lock_wait);
    }
}

}  // namespace isms
