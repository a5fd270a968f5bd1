#include "cache_file.hpp"
#include "input_cache.hpp"
#include "record_at.hpp"

#include <isms/base/error.hpp>
#include <isms/model/codec.hpp>
#include <isms/store/file_io.hpp>
#include <isms/store/paths.hpp>
#include <isms/store/register_index.hpp>

#include <algorithm>
#include <chrono>
#include <exception>
#include <iterator>

namespace isms {
namespace {

constexpr const char* cache_name = "inputs";
constexpr std::size_t latest_observations = 24;

void leave_past_out(RegisterEntry& entry) {
    const auto latest =
        std::find_if(entry.history.rbegin(), entry.history.rend(),
                     [](const Event& event) { return event.what == event::changed; });
    std::vector<Event> kept;
    if (latest != entry.history.rend()) kept.push_back(std::move(*latest));
    entry.history = std::move(kept);
}

void leave_past_out(Metric& metric) {
    leave_past_out(static_cast<RegisterEntry&>(metric));
    auto& all = metric.observations;
    if (all.size() > latest_observations)
        all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(latest_observations));
}

class Index {
  public:
    Index(const Store& store, std::vector<Diagnostic>& problems)
        : store_(&store), problems_(&problems), root_(Directory::open_root(store.root())) {
        try {
            known_ = parse_input_cache(store.read_cache(cache_name).value_or(std::string()));
        } catch (const std::exception&) {
            known_ = {};
        }
    }

    Registers read() {
        Registers registers;
        for_each_register(registers, [&](const RegisterInfo& info, auto& entries) {
            const auto folder = root_.open(paths::register_folder(info));
            if (folder) read_folder(info, *folder, entries);
        });
        if (is_stale_ || seen_.entries.size() != known_.entries.size()) write();
        return registers;
    }

  private:
    template <class Entry>
    void read_folder(const RegisterInfo& info, const Directory& folder,
                     std::vector<Entry>& entries) {
        for (const auto& id : Records(*store_).input_ids(info)) {
            try {
                read_entry(folder, id, entries);
            } catch (const Error& error) {
                const auto& told = error.diagnostics();
                problems_->insert(problems_->end(), told.begin(), told.end());
            }
        }
    }

    template <class Entry>
    void read_entry(const Directory& folder, const InputId& id, std::vector<Entry>& entries) {
        const auto name = id.str() + ".json";
        const auto status = folder.status(name);
        if (!status) return;
        const auto stamp = FileStamp::of(*status);
        auto entry = known<Entry>(id, stamp);
        if (!entry) {
            const auto text = read_file(folder, name);
            if (!text) return;
            auto parsed = parse_record_at<Entry>(*text, folder.shown(name), id.str());
            std::move(parsed.diagnostics.begin(), parsed.diagnostics.end(),
                      std::back_inserter(*problems_));
            if (!parsed) return;
            entry = std::move(parsed.value);
            leave_past_out(*entry);
            is_stale_ = true;
            seen_.entries[id.str()] = {stamp, record_to_json(*entry).dump()};
        }
        if (!entry->withdrawn) entries.push_back(std::move(*entry));
    }

    /// What the cache says of the file, if that is what is in it now.
    template <class Entry>
    std::optional<Entry> known(const InputId& id, const FileStamp& stamp) {
        const auto found = known_.entries.find(id.str());
        if (found == known_.entries.end() || !(found->second.stamp == stamp) ||
            !stamp.is_settled(known_.scanned))
            return std::nullopt;
        auto parsed = parse_record<Entry>(found->second.text, {});
        if (parsed) seen_.entries[id.str()] = found->second;
        return std::move(parsed.value);
    }

    void write() {
        write_cache_file(root_, cache_name, cache_modes(root_), [&](timespec now) {
            const std::chrono::nanoseconds taken = std::chrono::steady_clock::now() - start_;
            seen_.scanned = nanoseconds(now) - taken.count();
            return print_input_cache(seen_);
        });
    }

    const Store* store_;
    std::vector<Diagnostic>* problems_;
    Directory root_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    InputCache known_;
    InputCache seen_;
    bool is_stale_ = false;
};

}  // namespace

Registers current_registers(const Store& store, std::vector<Diagnostic>& problems) {
    return Index(store, problems).read();
}

}  // namespace isms
