#include "action_files.hpp"

#include "files/file_system.hpp"
#include "record_at.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace isms {
namespace {

Diagnostic ignored(std::string file, int year) {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::warning;
    diagnostic.code = "file-ignored";
    diagnostic.message = "the file is ignored, because its name is not the id of an action of " +
                         std::to_string(year);
    diagnostic.file = std::move(file);
    diagnostic.hint = "see what it is with: isms-review doctor";
    return diagnostic;
}

/// Follows a folder's listing along the one that the cache holds. A folder that nobody changed
/// names its files in the same order again, so that a comparison finds each.
class Walk {
  public:
    Walk(const ActionCache& cache, const CachedFolder& folder)
        : cache_(&cache), folder_(folder), next_(folder.begin) {}

    /// The index in the cache of the file of that name.
    std::optional<std::size_t> find(std::string_view name) {
        if (next_ < folder_.end && name_at(next_) == name) return cache_->listed(next_++);
        return search(name);
    }

    bool is_at_end() const { return next_ == folder_.end && !left_; }

  private:
    struct Place {
        std::string_view name;
        std::size_t number;
    };

    std::string_view name_at(std::size_t number) const {
        const auto action = cache_->action(cache_->listed(number));
        return {cache_->file_name(action), action.name_length};
    }

    std::optional<std::size_t> search(std::string_view name) {
        left_ = true;
        if (places_.empty()) note_places();
        const auto found = std::lower_bound(
            places_.begin(), places_.end(), name,
            [](const Place& place, std::string_view wanted) { return place.name < wanted; });
        if (found == places_.end() || found->name != name) return std::nullopt;
        next_ = found->number + 1;
        return cache_->listed(found->number);
    }

    void note_places() {
        for (auto number = folder_.begin; number < folder_.end; ++number)
            places_.push_back({name_at(number), number});
        std::sort(places_.begin(), places_.end(),
                  [](const Place& a, const Place& b) { return a.name < b.name; });
    }

    const ActionCache* cache_;
    CachedFolder folder_;
    std::size_t next_;           ///< where the file that is named next should be listed
    bool left_ = false;          ///< the order of the cache
    std::vector<Place> places_;  ///< by name, once the order was left
};

FileStamp stamp_of(const Directory& folder) {
    const auto status = folder.status(".");
    return status && tells_of_changed_folders(folder) ? FileStamp::of(*status) : FileStamp{};
}

/// True if the names in the folder are those of the cache.
bool is_unchanged(const YearFolder& folder, const CachedFolder& cached, const ActionCache& cache) {
    return cached.stamp != FileStamp{} && folder.stamp == cached.stamp &&
           cached.stamp.is_settled(cache.scanned());
}

CachedFolder cached_folder(const ActionCache& cache, int year) {
    const auto& all = cache.folders();
    const auto found = std::find_if(
        all.begin(), all.end(), [year](const CachedFolder& folder) { return folder.year == year; });
    return found == all.end() ? CachedFolder{} : *found;
}

class Lister {
  public:
    Lister(const ActionCache& cache, std::vector<Diagnostic>& problems)
        : cache_(&cache), problems_(&problems) {
        found_.numbers.reserve(cache.size());
    }

    void add(const YearFolder& folder) {
        const auto cached = cached_folder(*cache_, folder.year);
        found_.have_others.push_back(false);
        if (is_unchanged(folder, cached, *cache_)) {
            for (auto number = cached.begin; number < cached.end; ++number)
                found_.numbers.push_back(static_cast<std::uint32_t>(cache_->listed(number)));
        } else {
            list(folder, cached);
        }
        found_.ends.push_back(found_.numbers.size());
    }

    ActionFiles take() { return std::move(found_); }

  private:
    void list(const YearFolder& folder, const CachedFolder& cached) {
        Walk walk(*cache_, cached);
        std::vector<std::string> others;
        folder.directory.each_name([&](std::string_view name) {
            if (name.starts_with('.')) return;
            if (const auto known = walk.find(name)) {
                found_.numbers.push_back(static_cast<std::uint32_t>(*known));
            } else if (auto id = id_of_file<ActionId>(name); id && year_of(*id) == folder.year) {
                add_new(std::move(*id));
            } else if (name.ends_with(".json")) {
                others.emplace_back(name);
            }
        });
        found_.are_as_cached &= walk.is_at_end();
        found_.have_others.back() = !others.empty();
        std::sort(others.begin(), others.end());
        for (const auto& name : others)
            problems_->push_back(ignored(folder.directory.shown(name), folder.year));
    }

    void add_new(ActionId id) {
        const auto number = cache_->size() + found_.added.size();
        found_.numbers.push_back(static_cast<std::uint32_t>(number));
        found_.added.push_back({found_.ends.size(), std::move(id)});
    }

    const ActionCache* cache_;
    std::vector<Diagnostic>* problems_;
    ActionFiles found_;
};

}  // namespace

std::vector<YearFolder> open_year_folders(const Directory& root) {
    std::vector<YearFolder> folders;
    const auto actions = root.open("actions");
    if (!actions) return folders;
    auto years = actions->names();
    std::erase_if(years, [](const std::string& name) { return !is_year(name); });
    std::sort(years.begin(), years.end());
    for (const auto& year : years) {
        auto folder = actions->open(year);
        if (!folder) continue;
        // Before it is listed, so that a name that comes meanwhile makes another stamp.
        const auto stamp = stamp_of(*folder);
        folders.push_back({std::stoi(year), std::move(*folder), stamp});
    }
    return folders;
}

ActionFiles list_action_files(const std::vector<YearFolder>& folders, const ActionCache& cache,
                              std::vector<Diagnostic>& problems) {
    Lister lister(cache, problems);
    for (const auto& folder : folders) lister.add(folder);
    auto found = lister.take();
    // A folder that is gone took its files with it.
    found.are_as_cached &= found.numbers.size() == cache.size();
    return found;
}

}  // namespace isms
