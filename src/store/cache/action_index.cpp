#include "action_cache.hpp"
#include "action_files.hpp"
#include "cache_file.hpp"
#include "files/file_io.hpp"
#include "id_order.hpp"
#include "record_at.hpp"

#include <isms/base/error.hpp>
#include <isms/store/action_index.hpp>

#include <algorithm>
#include <chrono>
#include <deque>
#include <exception>
#include <functional>
#include <iterator>
#include <thread>

namespace isms {
namespace {

constexpr const char* cache_name = "actions";
/// Below this, starting a thread takes longer than it saves.
constexpr std::size_t worth_a_thread = 2000;
constexpr std::size_t bytes_per_action = 100;  ///< about what the cache takes

/// What is known of each file, by its position; null where it was gone or can't be read.
using Found = std::vector<CachedAction*>;

/// A range of the files, looked at by one thread.
struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t cached = 0;         ///< the first cached action that may be of the next file
    std::deque<CachedAction> read;  ///< does not move what is pointed to
    std::vector<Diagnostic> problems;
    std::exception_ptr failure;
};

/// Reads the file. It was looked at before, so a change while it is read leaves a stamp that is out
/// of date.
CachedAction* read_action(const Directory& folder, const ActionFile& file, const FileStamp& stamp,
                          Part& part) {
    const auto name = file.id.str() + ".json";
    const auto text = read_file(folder, name);
    if (!text) return nullptr;
    auto parsed = parse_record_at<Action>(*text, folder.shown(name), file.id.str());
    std::move(parsed.diagnostics.begin(), parsed.diagnostics.end(),
              std::back_inserter(part.problems));
    if (!parsed) return nullptr;
    return &part.read.emplace_back(CachedAction{stamp, summarise(*parsed.value)});
}

/// Both are ordered by id, so the entry for the next file is the next one, or further on.
CachedAction* next_cached(ActionCache& cache, const ActionFile& file, Part& part) {
    for (; part.cached < cache.actions.size(); ++part.cached) {
        auto& candidate = cache.actions[part.cached];
        if (candidate.summary.id == file.id) return &candidate;
        if (comes_before(file.id, candidate.summary.id)) return nullptr;
    }
    return nullptr;
}

CachedAction* look_at(const ActionFiles& files, const ActionFile& file, ActionCache& cache,
                      Part& part) {
    const auto& folder = files.folders[file.folder];
    const auto status = folder.status(file.id.str() + ".json");
    if (!status) return nullptr;
    const auto stamp = FileStamp::of(*status);
    auto* const cached = next_cached(cache, file, part);
    const bool is_known = cached != nullptr && cache.holds(*cached, stamp);
    return is_known ? cached : read_action(folder, file, stamp, part);
}

void look_at(const ActionFiles& files, ActionCache& cache, Part& part, Found& found) {
    for (std::size_t index = part.begin; index < part.end; ++index) {
        try {
            found[index] = look_at(files, files.files[index], cache, part);
        } catch (const Error& error) {
            const auto& told = error.diagnostics();
            part.problems.insert(part.problems.end(), told.begin(), told.end());
        }
    }
}

/// Reads the cache, and does something else meanwhile where there is much to read.
ActionCache load_cache(const Store& store, const std::function<void()>& meanwhile) {
    const auto bytes = store.read_cache(cache_name).value_or(std::string());
    ActionCache cache;
    const auto parse = [&] {
        try {
            cache = parse_action_cache(bytes);
        } catch (const std::exception&) {
            cache = {};
        }
    };
    {
        std::jthread helper;
        if (bytes.size() > worth_a_thread * bytes_per_action) {
            helper = std::jthread(parse);
        } else {
            parse();
        }
        meanwhile();
    }
    return cache;
}

std::vector<Part> split(const ActionFiles& files, const ActionCache& cache) {
    const std::size_t total = files.files.size();
    std::vector<Part> parts(1);
    if (total > worth_a_thread && std::thread::hardware_concurrency() > 1) {
        const std::size_t middle = total / 2;
        const auto cached =
            std::lower_bound(cache.actions.begin(), cache.actions.end(), files.files[middle],
                             [](const CachedAction& action, const ActionFile& file) {
                                 return comes_before(action.summary.id, file.id);
                             });
        parts.front().end = middle;
        parts.emplace_back().begin = middle;
        parts.back().cached = static_cast<std::size_t>(cached - cache.actions.begin());
    }
    parts.back().end = total;
    return parts;
}

/// Looks at all files, one thread for each part. No two of them write to the same place.
Found run(const ActionFiles& files, ActionCache& cache, std::vector<Part>& parts) {
    Found found(files.files.size(), nullptr);
    const auto work = [&](Part& part) {
        try {
            look_at(files, cache, part, found);
        } catch (...) {
            part.failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (std::size_t index = 1; index < parts.size(); ++index) {
            helpers.emplace_back(work, std::ref(parts[index]));
        }
        work(parts.front());
    }
    for (const auto& part : parts) {
        if (part.failure) std::rethrow_exception(part.failure);
    }
    std::erase(found, nullptr);
    return found;
}

}  // namespace

ActionSummary summarise(const Action& action) {
    ActionSummary summary;
    summary.id = action.id;
    summary.title = action.title;
    summary.owner = action.owner;
    summary.due = action.due;
    summary.state = action.state;
    summary.raised_on = action.raised_on;
    summary.raised_in = action.raised_in;
    summary.ended_on = action.ended_on;
    summary.times_carried = times_carried(action);
    summary.times_slipped = times_slipped(action);
    summary.has_effectiveness = action.effectiveness.has_value();
    summary.end_was_seen = end_was_seen(action);
    return summary;
}

std::vector<ActionSummary> action_summaries(const Store& store, std::vector<Diagnostic>& problems) {
    const auto start = std::chrono::steady_clock::now();
    const Directory root = Directory::open_root(store.root());
    ActionFiles files;
    auto cache = load_cache(store, [&] { files = list_action_files(root, problems); });
    auto parts = split(files, cache);
    const auto found = run(files, cache, parts);

    bool is_stale = found.size() != cache.actions.size();
    for (auto& part : parts) {
        is_stale |= !part.read.empty();
        std::move(part.problems.begin(), part.problems.end(), std::back_inserter(problems));
    }
    if (is_stale) {
        write_cache_file(root, cache_name, cache_modes(root), [&](timespec now) {
            const std::chrono::nanoseconds taken = std::chrono::steady_clock::now() - start;
            const std::vector<const CachedAction*> known(found.begin(), found.end());
            return print_action_cache(nanoseconds(now) - taken.count(), known);
        });
    }
    std::vector<ActionSummary> summaries;
    summaries.reserve(found.size());
    // Nothing is left to do for the cache: what it holds is handed on, not copied.
    for (auto* const action : found) summaries.push_back(std::move(action->summary));
    return summaries;
}

}  // namespace isms
