#include "layout.hpp"
#include "store_state.hpp"

#include <isms/base/digest.hpp>
#include <isms/store/file_io.hpp>
#include <isms/store/store.hpp>

#include <algorithm>

namespace isms {

Store::Store(std::filesystem::path root, Access access, StoreOptions options)
    : state_(std::make_unique<State>(std::move(root), access, options)) {}

Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

const std::filesystem::path& Store::root() const {
    return state_->path;
}
Access Store::access() const {
    return state_->access;
}

std::optional<std::string> Store::read(std::string_view path) const {
    const RelativePath wanted(path);
    const auto folder = folder_of(state_->root, wanted);
    auto bytes = folder ? read_file(*folder, wanted.name()) : std::nullopt;
    // A writer plans from what it reads here, and commit() compares before it overwrites.
    if (bytes && state_->access == Access::write) {
        state_->last_read.insert_or_assign(wanted.text(), sha256_hex(*bytes));
    }
    return bytes;
}

bool Store::exists(std::string_view path) const {
    const RelativePath wanted(path);
    const auto folder = folder_of(state_->root, wanted);
    return folder && folder->status(wanted.name());
}

std::vector<std::string> Store::list(std::string_view directory) const {
    auto folder = state_->root.open(".");
    if (!directory.empty()) {
        const RelativePath wanted(directory);
        folder = folder_of(state_->root, wanted);
        if (folder) folder = folder->open(wanted.name());
    }
    if (!folder) return {};
    auto names = folder->names();
    std::erase_if(names, [](const std::string& name) { return name.starts_with('.'); });
    std::sort(names.begin(), names.end());
    return names;
}

FileDigest digest_file(const std::filesystem::path& file) {
    const auto source = open_outside(file);
    Sha256 digest;
    FileDigest result;
    read_pieces(source, file.string(), [&](std::string_view piece) {
        digest.update(piece);
        result.size += static_cast<std::int64_t>(piece.size());
    });
    result.sha256 = digest.hex();
    return result;
}

}  // namespace isms
