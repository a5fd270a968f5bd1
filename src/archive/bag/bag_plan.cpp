#include "bag/bag_plan.hpp"

#include "bag/bag_info.hpp"
#include "bag/declaration.hpp"
#include "bag/fetch_list.hpp"
#include "bag/manifest.hpp"
#include "bag/names.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/base/unicode.hpp>
#include <isms/store/file_io.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <sys/stat.h>

namespace isms::bag {
namespace {

const std::string payload_manifest = "manifest-sha256.txt";
const std::string tag_manifest = "tagmanifest-sha256.txt";

std::uint64_t size_of(const BagSourceFile& source) {
    const auto file = open_outside(source.path);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0)
        throw io_error("look at", printable(source.path.string()), errno);
    return static_cast<std::uint64_t>(status.st_size);
}

class Plan {
  public:
    explicit Plan(const NewBag& bag) : bag_(bag) {}

    std::vector<PlannedFile> make() {
        for (const auto& entry : bag_.entries) add_entry(entry);
        if (std::none_of(files_.begin(), files_.end(),
                         [](const auto& file) { return is_payload(file.path); }))
            throw invalid_error("bag-no-payload", "a bag needs something in data/",
                                "name at least one file to put there");
        add_own(std::string(declaration_file),
                "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        add_own(std::string(bag_info_file), info());
        sort();
        add_own(payload_manifest, lines_of(true));
        sort();
        add_own(tag_manifest, lines_of(false));
        sort();
        return std::move(files_);
    }

  private:
    void add_entry(const BagEntry& entry) {
        const auto refuse = [&](const std::string& reason) {
            throw invalid_error(
                "bag-name",
                fmt::format("'{}' can't be the name of a file in a bag", excerpt(entry.name)),
                reason + "; give the file another name");
        };
        if (const auto fault = own_name_fault(entry.name); !fault.empty()) refuse(fault);
        const auto folder = entry.name.substr(0, entry.name.find('/'));
        if (entry.name == "data" ||
            (folder != entry.name && folded(folder) == "data" && folder != "data"))
            refuse("the payload's folder is called data");
        if (entry.name == declaration_file || entry.name == bag_info_file ||
            entry.name == fetch_file || manifest_name(entry.name))
            refuse("a file of that name has a meaning for the bag itself");
        note(entry.name);
        if (const auto* const bytes = std::get_if<std::string>(&entry.content)) {
            files_.push_back({entry.name, *bytes, sha256_hex(*bytes), bytes->size()});
        } else {
            const auto& source = std::get<BagSourceFile>(entry.content);
            files_.push_back({entry.name, source, source.sha256, size_of(source)});
        }
    }

    /// Each name, and each folder on its way, in one spelling, and a file or a folder.
    void note(const std::string& name) {
        const auto noted = [&](const std::string& path, bool is_folder) {
            const auto [known, is_new] = known_.emplace(folded(path), Known{path, is_folder});
            if (is_new || (is_folder && known->second.is_folder && known->second.path == path))
                return;
            throw invalid_error("bag-name-twice",
                                fmt::format("'{}' and '{}' are the same to some systems",
                                            excerpt(known->second.path), excerpt(name)),
                                "give one of them another name");
        };
        for (auto slash = name.find('/'); slash != std::string::npos;
             slash = name.find('/', slash + 1))
            noted(name.substr(0, slash), true);
        noted(name, false);
    }

    void add_own(const std::string& name, std::string bytes) {
        note(name);
        const auto size = bytes.size();
        auto digest = sha256_hex(bytes);
        files_.push_back({name, std::move(bytes), std::move(digest), size});
    }

    std::string info() const {
        auto fields = bag_.info;
        Oxum oxum;
        for (const auto& file : files_) {
            if (!is_payload(file.path)) continue;
            oxum.bytes += file.size;
            ++oxum.files;
        }
        fields.push_back({"Payload-Oxum", to_text(oxum)});
        return print_bag_info(fields);
    }

    std::string lines_of(bool payload) const {
        std::string lines;
        for (const auto& file : files_) {
            if (is_payload(file.path) == payload) lines += manifest_line(file.sha256, file.path);
        }
        return lines;
    }

    void sort() {
        std::sort(files_.begin(), files_.end(),
                  [](const auto& left, const auto& right) { return left.path < right.path; });
    }

    struct Known {
        std::string path;
        bool is_folder;
    };

    const NewBag& bag_;
    std::vector<PlannedFile> files_;
    std::map<std::string, Known> known_;
};

}  // namespace

std::vector<PlannedFile> plan_bag(const NewBag& bag) {
    return Plan(bag).make();
}

}  // namespace isms::bag
