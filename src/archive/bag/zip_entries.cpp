#include "bag/zip_entries.hpp"

#include "bag/names.hpp"

#include <fmt/format.h>

#include <limits>
#include <sys/stat.h>
#include <unordered_map>

namespace isms::bag {
namespace {

constexpr std::uint64_t free_bytes = std::uint64_t{16} << 20U;

const std::string sender = "nothing was unpacked; ask the bag's sender for a sound one";

class EntryJudge {
  public:
    EntryJudge(const ZipReader& zip, std::uint64_t packed_bytes, const BagLimits& limits,
               Findings& findings)
        : zip_(zip), packed_bytes_(packed_bytes), limits_(limits), findings_(findings) {}

    std::vector<ZipFile> judge() {
        if (zip_.count() > limits_.files) {
            findings_.error("bag-too-large", "there are too many files in the zip", {}, {},
                            fmt::format("it has {} entries", zip_.count()), sender);
            return {};
        }
        for (std::uint64_t index = 0; index < zip_.count(); ++index) look_at(index);
        if (!findings_.has_errors()) judge_sizes();
        return std::move(files_);
    }

  private:
    void look_at(std::uint64_t index) {
        auto entry = zip_.entry(index);
        if (!has_sound_name(entry)) return;
        const bool is_folder = entry.name.ends_with('/');
        if (is_folder) entry.name.pop_back();
        if (!is_alone(entry.name, is_folder) || !is_of_kind(entry, is_folder) ||
            !is_readable(entry) || is_folder || !has_possible_size(entry))
            return;
        const auto slash = entry.name.find('/');
        if (slash == std::string::npos) {
            findings_.error("bag-zip-top", "a file lies beside the bag's folder", entry.name, {},
                            "a zip of a bag has one folder, the bag, and nothing else", sender);
            return;
        }
        packed_sum_ += entry.packed_size;
        unpacked_sum_ += entry.size;
        if (entry.size >= largest_size_) {
            largest_size_ = entry.size;
            largest_ = entry.name;
        }
        files_.push_back({index, entry.name.substr(slash + 1), entry.size});
    }

    bool has_sound_name(const ZipReader::Entry& entry) {
        auto name = entry.name;
        if (name.ends_with('/')) name.pop_back();
        const auto fault = zip_name_fault(name);
        if (fault.empty()) return is_below_top(name);
        findings_.error("bag-zip-name", "an entry has a name that may not be used", entry.name, {},
                        fault, sender);
        return false;
    }

    bool is_below_top(const std::string& name) {
        const auto top = name.substr(0, name.find('/'));
        if (top_.empty()) top_ = top;
        if (top == top_) return true;
        findings_.error("bag-zip-top", "an entry lies outside of the bag's folder", name, {},
                        fmt::format("the zip begins with the folder '{}'", top_), sender);
        return false;
    }

    /// A name, and each folder on its way, is there once, in one spelling, and one of both.
    bool is_alone(const std::string& name, bool is_folder) {
        for (auto slash = name.find('/'); slash != std::string::npos;
             slash = name.find('/', slash + 1)) {
            if (!note(name.substr(0, slash), true, false, name)) return false;
        }
        return note(name, is_folder, true, name);
    }

    bool note(const std::string& path, bool is_folder, bool is_itself, const std::string& entry) {
        auto [known, is_new] = known_.emplace(folded(path), Known{path, is_folder, is_itself});
        if (is_new) return true;
        auto& before = known_.at(known->first);
        const bool is_twice = is_itself && before.is_itself;
        if (before.path == path && before.is_folder == is_folder && !is_twice) {
            before.is_itself = before.is_itself || is_itself;
            return true;
        }
        findings_.error("bag-zip-twins", "two entries are, or could be, the same file", entry, {},
                        before.path == path
                            ? std::string("the zip has this name twice")
                            : fmt::format("'{}' is the same to some systems", before.path),
                        sender);
        return false;
    }

    bool is_of_kind(const ZipReader::Entry& entry, bool is_folder) {
        const auto kind = entry.mode & static_cast<std::uint32_t>(S_IFMT);
        const std::uint32_t expected = is_folder ? S_IFDIR : S_IFREG;
        if (kind == 0 || kind == expected) return true;
        findings_.error("bag-not-regular", "an entry is neither a file nor a folder", entry.name,
                        {},
                        kind == S_IFLNK   ? "it is a symbolic link"
                        : kind == S_IFDIR ? "it is a folder with the name of a file"
                        : kind == S_IFREG ? "it is a file with the name of a folder"
                                          : "it is a device, a pipe or a socket",
                        sender);
        return false;
    }

    bool is_readable(const ZipReader::Entry& entry) {
        if (entry.is_encrypted) {
            findings_.error("bag-zip-encrypted", "an entry is encrypted", entry.name, {},
                            "what can't be read can't be checked",
                            "unpack the zip with its password, and check the folder");
            return false;
        }
        if (entry.is_stored || entry.is_deflated) return true;
        findings_.error("bag-zip-method", "an entry is packed in a way that is not read here",
                        entry.name, {}, "entries are stored or deflated",
                        "unpack the zip with a program that can, and check the folder");
        return false;
    }

    bool has_possible_size(const ZipReader::Entry& entry) {
        const bool is_possible = entry.packed_size <= packed_bytes_ &&
                                 (!entry.is_stored || entry.size == entry.packed_size) &&
                                 entry.size <= limits_.unpacked_bytes;
        if (is_possible) return true;
        findings_.error("bag-zip-size", "an entry states a size that can't be true", entry.name, {},
                        fmt::format("{} bytes, packed into {}", entry.size, entry.packed_size),
                        sender);
        return false;
    }

    void judge_sizes() {
        if (packed_sum_ > packed_bytes_) {
            findings_.error("bag-zip-size", "the entries of the zip overlap", largest_, {},
                            "together they are larger than the zip", sender);
        } else if (unpacked_sum_ > limits_.unpacked_bytes ||
                   unpacked_sum_ / limits_.packed_ratio >
                       packed_bytes_ + free_bytes / limits_.packed_ratio) {
            findings_.error("bag-too-large", "the zip would unpack to far more than it is",
                            largest_, {},
                            fmt::format("{} bytes from {}; this entry has the most", unpacked_sum_,
                                        packed_bytes_),
                            "if its sender can be trusted, unpack it and check the folder");
        }
    }

    struct Known {
        std::string path;
        bool is_folder;
        bool is_itself;  ///< it has an entry, and is not only on the way to one
    };

    const ZipReader& zip_;
    std::uint64_t packed_bytes_;
    const BagLimits& limits_;
    Findings& findings_;
    std::string top_;
    std::unordered_map<std::string, Known> known_;
    std::vector<ZipFile> files_;
    std::uint64_t packed_sum_ = 0;  // each is within the limits, and there are few: no overflow
    std::uint64_t unpacked_sum_ = 0;
    std::uint64_t largest_size_ = 0;
    std::string largest_;
};

}  // namespace

std::vector<ZipFile> judge_entries(const ZipReader& zip, std::uint64_t packed_bytes,
                                   const BagLimits& limits, Findings& findings) {
    return EntryJudge(zip, packed_bytes, limits, findings).judge();
}

}  // namespace isms::bag
