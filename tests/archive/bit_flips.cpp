// Flips one bit at each of many random places of an archive, one after the other, and asks each
// time whether the verification finds it. What it can't find is printed. Arguments: the archive,
// how many places, a seed, and where to look: nothing, for everywhere, or the end of the names of
// the files.

#include <isms/archive/verification.hpp>
#include <isms/base/diagnostic.hpp>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace isms;

namespace {

struct Place {
    std::size_t file = 0;
    std::size_t offset = 0;
    int bit = 0;
};

class Archive {
  public:
    explicit Archive(fs::path root) : root_(std::move(root)) {
        for (const auto& entry : fs::recursive_directory_iterator(root_)) {
            if (!entry.is_regular_file()) continue;
            names_.push_back(fs::relative(entry.path(), root_).string());
        }
        std::sort(names_.begin(), names_.end());
        for (const auto& name : names_) sizes_.push_back(fs::file_size(root_ / name));
    }

    /// The files whose names end so that vouch for others, or all the others.
    std::vector<std::size_t> files(const std::string& ending, bool vouching) const {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (names_[i].ends_with(ending) && vouches(i) == vouching) found.push_back(i);
        }
        return found;
    }

    /// Seals, what lies beside them, and whom the archive trusts: other findings depend on them.
    bool vouches(std::size_t file) const {
        return names_[file].starts_with("seals/") ||
               names_[file].find("/trust/") != std::string::npos;
    }

    /// Every one of these files as likely as every other, and every bit of it.
    Place somewhere(const std::vector<std::size_t>& files, std::mt19937_64& random) const {
        const auto file = files[random() % files.size()];
        return {file, random() % sizes_[file], static_cast<int>(random() % 8)};
    }

    /// Flipped twice, it is as it was.
    void flip(const Place& place) const {
        std::fstream file(root_ / names_[place.file],
                          std::ios::in | std::ios::out | std::ios::binary);
        file.seekg(static_cast<std::streamoff>(place.offset));
        const char byte = static_cast<char>(file.get() ^ (1 << place.bit));
        file.seekp(static_cast<std::streamoff>(place.offset));
        file.put(byte);
    }

    std::vector<Diagnostic> errors() const {
        auto all = verify_archive(Directory::open_root(root_), "", {}).findings;
        std::erase_if(all, [](const Diagnostic& one) { return one.severity != Severity::error; });
        return all;
    }

    const std::string& name(std::size_t file) const { return names_[file]; }

  private:
    fs::path root_;
    std::vector<std::string> names_;
    std::vector<std::size_t> sizes_;
};

struct Tally {
    std::map<std::string, int> found;  ///< by the code of the first error
    int lost = 0;

    void lose(const Archive& archive, const Place& place) {
        ++lost;
        std::printf("not found: %s, byte %zu, bit %d\n", archive.name(place.file).c_str(),
                    place.offset, place.bit);
    }
};

/// Alone: that anything at all is found is enough.
void try_one(const Archive& archive, const Place& place, Tally& tally) {
    archive.flip(place);
    const auto errors = archive.errors();
    archive.flip(place);
    if (errors.empty()) {
        tally.lose(archive, place);
    } else {
        ++tally.found[errors.front().code];
    }
}

/// In several files at once, each of which has to be named as changed: that saves time.
void try_some(const Archive& archive, const std::map<std::size_t, Place>& places, Tally& tally) {
    for (const auto& [file, place] : places) archive.flip(place);
    std::set<std::string> named;
    for (const auto& error : archive.errors()) {
        if (error.code == "changed") named.insert(error.file);
    }
    for (const auto& [file, place] : places) {
        archive.flip(place);
        if (named.contains(archive.name(file))) {
            ++tally.found["changed"];
        } else {
            tally.lose(archive, place);
        }
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 4) return 2;
    // As in the program itself: ssh-keygen may refuse a signature before it has read the seal.
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    const Archive archive(arguments[1]);
    const int places = std::stoi(arguments[2]);
    std::mt19937_64 random(std::stoull(arguments[3]));
    const std::string ending = count > 4 ? arguments[4] : "";
    if (!archive.errors().empty()) {
        std::puts("the archive is broken before anything was flipped");
        return 2;
    }
    const auto others = archive.files(ending, false);
    const auto vouching = archive.files(ending, true);
    Tally tally;
    std::map<std::size_t, std::vector<Place>> waiting;
    for (int i = 0; i < places; ++i) {
        const bool is_tenth = i % 10 == 0 || others.empty();
        const auto place = archive.somewhere(is_tenth ? vouching : others, random);
        if (is_tenth) {
            try_one(archive, place, tally);
        } else {
            waiting[place.file].push_back(place);
        }
    }
    while (!waiting.empty()) {
        std::map<std::size_t, Place> together;
        for (auto& [file, all] : waiting) {
            together.emplace(file, all.back());
            all.pop_back();
        }
        std::erase_if(waiting, [](const auto& one) { return one.second.empty(); });
        try_some(archive, together, tally);
    }
    int found = 0;
    for (const auto& [code, times] : tally.found) {
        found += times;
        std::printf("%s: %d\n", code.c_str(), times);
    }
    std::printf("found: %d of %d\n", found, places);
    return tally.lost == 0 && archive.errors().empty() ? 0 : 1;
}
