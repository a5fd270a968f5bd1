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
    const auto* const folder = state_->folder(wanted.folders());
    auto bytes = folder != nullptr ? read_file(*folder, wanted.name()) : std::nullopt;
    // A writer plans from what it reads here, and commit() compares before it overwrites.
    if (bytes && state_->access == Access::write) {
        state_->last_read.insert_or_assign(wanted.text(), sha256_hex(*bytes));
    }
    return bytes;
}

bool Store::exists(std::string_view path) const {
    const RelativePath wanted(path);
    const auto* const folder = state_->folder(wanted.folders());
    return folder != nullptr && folder->status(wanted.name());
}

std::vector<std::string> Store::list(std::string_view directory) const {
    std::vector<std::string> way;
    if (!directory.empty()) {
        const RelativePath wanted(directory);
        way = wanted.folders();
        way.push_back(wanted.name());
    }
    const auto* const folder = state_->folder(way);
    if (folder == nullptr) return {};
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
