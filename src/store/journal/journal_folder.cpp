#include "journal_folder.hpp"

#include "journal_codec.hpp"
#include "layout.hpp"

#include <isms/store/file_io.hpp>

#include <algorithm>
#include <charconv>
#include <fcntl.h>

namespace isms {
namespace {

/// The number that the name is, up to `ending`; none for any other name.
std::optional<long> sequence_of(std::string_view name, std::string_view ending) {
    if (!name.ends_with(ending)) return std::nullopt;
    name.remove_suffix(ending.size());
    long sequence = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), sequence);
    const bool is_whole = error == std::errc() && end == name.data() + name.size();
    // Far beyond what any directory reaches, so that adding one never overflows.
    constexpr long highest = 1'000'000'000'000;
    if (!is_whole || sequence < 1 || sequence > highest) return std::nullopt;
    return sequence;
}

std::vector<long> numbers(const std::optional<Directory>& folder, std::string_view ending) {
    std::vector<long> found;
    if (!folder) return found;
    for (const auto& name : folder->names()) {
        if (const auto sequence = sequence_of(name, ending)) found.push_back(*sequence);
    }
    std::sort(found.begin(), found.end());
    return found;
}

constexpr std::string_view entry_ending = ".json";
constexpr std::string_view images_ending = "";

}  // namespace

JournalFolder::JournalFolder(const Directory& private_folder)
    : folder_(private_folder.open(layout::journal)) {}

std::vector<long> JournalFolder::sequences() const {
    return numbers(folder_, entry_ending);
}

long JournalFolder::next_sequence() const {
    const auto entries = numbers(folder_, entry_ending);
    const auto images = numbers(folder_, images_ending);
    return 1 + std::max(entries.empty() ? 0 : entries.back(), images.empty() ? 0 : images.back());
}

std::optional<JournalEntry> JournalFolder::read(long sequence) const {
    const auto text = folder_ ? read_file(*folder_, layout::journal_entry(sequence)) : std::nullopt;
    auto entry = text ? parse_journal_entry(*text) : std::nullopt;
    if (entry && entry->sequence != sequence) return std::nullopt;
    return entry;
}

std::optional<std::string> JournalFolder::before_image(long sequence, std::size_t index) const {
    const auto images = folder_ ? folder_->open(layout::journal_images(sequence)) : std::nullopt;
    return images ? read_file(*images, layout::before_image(index)) : std::nullopt;
}

void JournalFolder::remove_images(long sequence) const {
    const auto name = layout::journal_images(sequence);
    const auto images = folder_->open(name);
    if (!images) return;
    for (const auto& image : images->names()) remove_file(*images, image);
    // If it can't go now, the next pruning finds it again.
    static_cast<void>(::unlinkat(folder_->descriptor(), name.c_str(), AT_REMOVEDIR));
}

void JournalFolder::remove_orphans() const {
    const auto entries = sequences();
    for (const long sequence : numbers(folder_, images_ending)) {
        if (!std::binary_search(entries.begin(), entries.end(), sequence)) remove_images(sequence);
    }
}

void JournalFolder::forget(const std::set<std::string>& paths) const {
    if (!folder_) return;
    for (const long sequence : sequences()) {
        const auto images = folder_->open(layout::journal_images(sequence));
        const auto entry = images ? read(sequence) : std::nullopt;
        if (!entry) continue;
        for (std::size_t index = 0; index < entry->files.size(); ++index) {
            if (paths.contains(entry->files[index].path))
                remove_file(*images, layout::before_image(index));
        }
    }
}

void JournalFolder::prune(std::size_t keep) const {
    const auto entries = sequences();
    if (entries.size() <= keep) return;
    const auto old = entries.size() - keep;
    for (std::size_t index = 0; index < old; ++index) {
        remove_images(entries[index]);
        remove_file(*folder_, layout::journal_entry(entries[index]));
    }
}

}  // namespace isms
