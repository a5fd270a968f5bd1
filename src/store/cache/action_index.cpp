#include "action_cache.hpp"
#include "action_files.hpp"
#include "cache_file.hpp"
#include "id_order.hpp"
#include "parallel_loop.hpp"
#include "record_at.hpp"

#include <isms/base/error.hpp>
#include <isms/store/action_index.hpp>
#include <isms/store/file_io.hpp>

#include <algorithm>
#include <chrono>
#include <exception>
#include <iterator>
#include <utility>

namespace isms {
namespace {

constexpr const char* cache_name = "actions";
constexpr std::size_t looks_worth_a_thread = 1500;
constexpr std::size_t reads_worth_a_thread = 50;

ActionCache load_cache(const Store& store) {
    try {
        auto bytes = store.read_cache(cache_name);
        if (!bytes) return {};
        return ActionCache(std::make_unique<const std::string>(std::move(*bytes)));
    } catch (const std::exception&) {
        return {};
    }
}

/// A file that the cache says nothing true of, and what was found in it.
struct Reading {
    const YearFolder* folder;
    ActionId id;
    FileStamp stamp{};
    std::optional<Action> action{};
    std::vector<Diagnostic> problems{};
};

/// It is looked at before it is read, so a change while it is read leaves a stamp that is out of
/// date.
void read_action(Reading& reading) {
    const auto& folder = reading.folder->directory;
    const auto name = reading.id.str() + ".json";
    try {
        const auto status = folder.status(name);
        const auto text = status ? read_file(folder, name) : std::nullopt;
        if (!text) return;
        reading.stamp = FileStamp::of(*status);
        auto parsed = parse_record_at<Action>(*text, folder.shown(name), reading.id.str());
        reading.problems = std::move(parsed.diagnostics);
        reading.action = std::move(parsed.value);
    } catch (const Error& error) {
        reading.problems = error.diagnostics();
    }
}

ActionSummary summary_of(const Action& action) {
    ActionSummary summary{.id = IdView(action.id),
                          .title = action.title,
                          .owner = IdView(action.owner),
                          .raised_in = {},
                          .due = action.due,
                          .ended_on = action.ended_on,
                          .raised_on = action.raised_on,
                          .state = action.state,
                          .times_carried = times_carried(action),
                          .times_slipped = times_slipped(action),
                          .has_effectiveness = action.effectiveness.has_value(),
                          .end_was_seen = end_was_seen(action)};
    if (action.raised_in) summary.raised_in = IdView(*action.raised_in);
    return summary;
}

/// Brings the index up to date with the files.
class Scan {
  public:
    Scan(const Store& store, std::vector<Diagnostic>& problems)
        : problems_(&problems),
          root_(Directory::open_root(store.root())),
          folders_(open_year_folders(root_)),
          cache_(load_cache(store)) {}

    ActionIndex run() {
        look();
        if (!files_.are_as_cached || std::find(holds_.begin(), holds_.end(), 0) != holds_.end()) {
            put_in_order();
            read_unknown();
        }
        return is_stale() ? renewed() : ActionIndex(cache_.release(), std::move(known_));
    }

  private:
    /// One thread finds out what of the cache still holds while the other sees what else there is.
    void look() {
        find_folders();
        holds_.assign(cache_.size(), 0);
        ParallelLoop looking(cache_.size(), looks_worth_a_thread,
                             [this](std::size_t first, std::size_t end) {
                                 for (std::size_t index = first; index < end; ++index)
                                     holds_[index] = holds(cache_.action(index)) ? 1 : 0;
                             });
        std::vector<Diagnostic> ignored;
        files_ = list_action_files(folders_, cache_, ignored);
        auto summaries = cache_.summaries();
        looking.finish();
        if (!summaries) {
            cache_ = ActionCache();
            return look();
        }
        known_ = std::move(*summaries);
        report(ignored);
    }

    void find_folders() {
        cached_folders_.clear();
        for (const auto& cached : cache_.folders()) {
            const auto found =
                std::find_if(folders_.begin(), folders_.end(),
                             [&](const YearFolder& folder) { return folder.year == cached.year; });
            cached_folders_.push_back(found == folders_.end() ? nullptr : &*found);
        }
    }

    bool holds(const CachedAction& action) const {
        const auto* const folder = cached_folders_[action.folder];
        struct stat status {};
        return folder != nullptr && action.stamp.is_settled(cache_.scanned()) &&
               folder->directory.look_at(cache_.file_name(action), status) &&
               action.stamp == FileStamp::of(status);
    }

    bool is_known(std::size_t number) const {
        return number < cache_.size() && holds_[number] != 0;
    }

    const YearFolder& folder_of(std::size_t number) const {
        if (number >= cache_.size()) return folders_[files_.added[number - cache_.size()].folder];
        // A name that was found in no folder has no number.
        return *cached_folders_[cache_.action(number).folder];
    }

    IdView<ActionKind> id_of(std::size_t number) const {
        if (number < cache_.size()) return known_[number].id;
        return IdView(files_.added[number - cache_.size()].id);
    }

    /// Sorts small keys, which is several times as fast as sorting what they stand for.
    void put_in_order() {
        for (const auto number : files_.numbers)
            order_.emplace_back(order_of(id_of(number)), number);
        std::sort(order_.begin(), order_.end(), [&](const auto& a, const auto& b) {
            return a.first != b.first ? a.first < b.first : id_of(a.second) < id_of(b.second);
        });
    }

    void read_unknown() {
        for (const auto& [order, number] : order_) {
            if (!is_known(number))
                readings_.push_back({.folder = &folder_of(number), .id = id_of(number).id()});
        }
        ParallelLoop reading(readings_.size(), reads_worth_a_thread,
                             [this](std::size_t first, std::size_t end) {
                                 for (std::size_t index = first; index < end; ++index)
                                     read_action(readings_[index]);
                             });
        reading.finish();
        for (auto& one : readings_) report(one.problems);
    }

    void report(std::vector<Diagnostic>& problems) {
        std::move(problems.begin(), problems.end(), std::back_inserter(*problems_));
    }

    /// Of the folder, for the cache: blank if it must be listed each time.
    FileStamp stamp_to_keep(std::size_t folder) const {
        const auto failed = [&](const Reading& reading) {
            return reading.folder == &folders_[folder] && !reading.action;
        };
        const bool is_whole =
            !files_.have_others[folder] && std::none_of(readings_.begin(), readings_.end(), failed);
        return is_whole ? folders_[folder].stamp : FileStamp{};
    }

    bool is_stale() const {
        if (folders_.size() != cache_.folders().size()) return true;
        for (std::size_t folder = 0; folder < folders_.size(); ++folder) {
            const auto& cached = cache_.folders()[folder];
            const auto stamp = stamp_to_keep(folder);
            if (cached.year != folders_[folder].year || cached.stamp != stamp ||
                (stamp != FileStamp{} && !stamp.is_settled(cache_.scanned())))
                return true;
        }
        return are_files_stale();
    }

    bool are_files_stale() const {
        if (files_.are_as_cached && readings_.empty()) return false;
        if (std::any_of(readings_.begin(), readings_.end(),
                        [](const Reading& reading) { return reading.action.has_value(); }))
            return true;
        std::size_t count = 0;
        for (const auto number : files_.numbers) {
            if (!is_known(number)) continue;
            if (cache_.listed(count) != number) return true;
            ++count;
        }
        return count != cache_.size();
    }

    ActionIndex renewed() {
        if (order_.empty()) put_in_order();
        const auto writer = put_together();
        write_cache_file(root_, cache_name, cache_modes(root_), [&](timespec now) {
            const std::chrono::nanoseconds taken = std::chrono::steady_clock::now() - start_;
            return writer.print(nanoseconds(now) - taken.count());
        });
        ActionCache cache(std::make_unique<const std::string>(writer.print(0)));
        auto summaries = cache.summaries().value();
        return {cache.release(), std::move(summaries)};
    }

    ActionCacheWriter put_together() const {
        constexpr std::uint32_t left_out = ~0U;
        ActionCacheWriter writer;
        std::vector<std::uint32_t> places(cache_.size() + files_.added.size(), left_out);
        std::uint32_t count = 0;
        auto reading = readings_.begin();
        for (const auto& [order, number] : order_) {
            const auto folder = static_cast<std::size_t>(&folder_of(number) - folders_.data());
            if (is_known(number)) {
                writer.add(cache_.action(number).stamp, folder, known_[number]);
            } else {
                const auto& read = *reading++;
                if (!read.action) continue;
                writer.add(read.stamp, folder, summary_of(*read.action));
            }
            places[number] = count++;
        }
        std::size_t next = 0;
        for (std::size_t folder = 0; folder < folders_.size(); ++folder) {
            writer.begin_folder(folders_[folder].year, stamp_to_keep(folder));
            for (; next < files_.ends[folder]; ++next) {
                const auto place = places[files_.numbers[next]];
                if (place != left_out) writer.list(place);
            }
        }
        return writer;
    }

    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    std::vector<Diagnostic>* problems_;
    Directory root_;
    std::vector<YearFolder> folders_;
    ActionCache cache_;
    std::vector<const YearFolder*> cached_folders_;  ///< null where there is none of that year
    std::vector<ActionSummary> known_;               ///< what the cache says
    std::vector<unsigned char> holds_;               ///< whether it still does
    ActionFiles files_;
    std::vector<std::pair<IdOrder, std::uint32_t>> order_;  ///< the files' numbers, by id
    std::vector<Reading> readings_;                         ///< by id
};

}  // namespace

ActionIndex action_index(const Store& store, std::vector<Diagnostic>& problems) {
    return Scan(store, problems).run();
}

}  // namespace isms
