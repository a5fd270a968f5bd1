#include "joined_words.hpp"

#include <isms/base/text.hpp>
#include <isms/review/agenda_merge.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace isms {
namespace {

/// An item of the agenda in the making.
struct Place {
    AgendaItem item;
    std::size_t id;   ///< stays, while its index moves
    bool is_heading;  ///< somewhere its parts carry the time
};

template <class T>
void unite(std::vector<T>& all, const std::vector<T>& more) {
    for (const auto& one : more) {
        if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
    }
}

/// No month at all means every month.
void unite_months(std::vector<unsigned>& months, const std::vector<unsigned>& more) {
    if (months.empty()) return;
    if (more.empty()) return months.clear();
    unite(months, more);
    std::sort(months.begin(), months.end());
}

bool share_a_clause(const AgendaItem& one, const AgendaItem& other) {
    return std::find_first_of(one.clauses.begin(), one.clauses.end(), other.clauses.begin(),
                              other.clauses.end()) != one.clauses.end();
}

bool share_a_topic(const AgendaItem& one, const AgendaItem& other) {
    return !one.topic.empty() && one.topic == other.topic;
}

bool is_heading(const std::vector<AgendaItem>& items, std::size_t index) {
    return items[index].level == 1 && items[index].minutes == 0 && index + 1 < items.size() &&
           items[index + 1].level == 2;
}

/// The item of level 1 to which the item at `index` belongs; itself if it is one.
std::size_t whole_of(const std::vector<AgendaItem>& items, std::size_t index) {
    while (index > 0 && items[index].level == 2) --index;
    return index;
}

/// A part is on the agenda when its item is: said of the part itself, as it may get another item.
std::vector<AgendaItem> with_own_months(std::vector<AgendaItem> items) {
    for (std::size_t index = 0; index < items.size(); ++index) {
        const auto& whole = items[whole_of(items, index)].months;
        auto& months = items[index].months;
        if (months.empty()) {
            months = whole;
        } else if (!whole.empty()) {
            std::vector<unsigned> both;
            for (const auto month : months) {
                if (std::find(whole.begin(), whole.end(), month) != whole.end())
                    both.push_back(month);
            }
            if (!both.empty()) months = std::move(both);
        }
    }
    return items;
}

/// Puts one template after another into one list.
class Merging {
  public:
    void add(const AgendaTemplate& source) {
        const auto items = with_own_months(source.items);
        auto went = equals_of(items);
        for (std::size_t index = 0; index < items.size(); ++index) {
            const bool heading = is_heading(items, index);
            if (went[index]) {
                take_in(places_[index_of(*went[index])], items[index], heading);
                continue;
            }
            auto item = items[index];
            item.key = free_key(item);
            const auto where = place_for(items, went, index);
            went[index] = next_id_++;
            places_.insert(places_.begin() + static_cast<std::ptrdiff_t>(where),
                           {std::move(item), *went[index], heading});
        }
    }

    std::vector<AgendaItem> items() && {
        std::vector<AgendaItem> all;
        for (std::size_t index = 0; index < places_.size(); ++index) {
            auto& whole = places_[begin_of_block(index)];
            auto& item = places_[index].item;
            // The item of a part that is on the agenda is on it too, and takes no time that its
            // parts take.
            unite_months(whole.item.months, item.months);
            if (item.level == 2 && item.minutes > 0 && whole.is_heading) whole.item.minutes = 0;
        }
        for (auto& place : places_) all.push_back(std::move(place.item));
        return all;
    }

  private:
    using Went = std::vector<std::optional<std::size_t>>;  ///< the id of each item's place

    /// For each item the place that means the same, which no two of them share.
    Went equals_of(const std::vector<AgendaItem>& items) const {
        Went went(items.size());
        for (const auto& is_equal : {share_a_clause, share_a_topic}) {
            for (std::size_t index = 0; index < items.size(); ++index) {
                if (went[index]) continue;
                for (const auto& place : places_) {
                    const bool is_taken =
                        std::find(went.begin(), went.end(), place.id) != went.end();
                    if (is_taken || !is_equal(place.item, items[index])) continue;
                    went[index] = place.id;
                    break;
                }
            }
        }
        return went;
    }

    static void take_in(Place& place, const AgendaItem& more, bool heading) {
        auto& item = place.item;
        place.is_heading |= heading;
        unite(item.clauses, more.clauses);
        unite(item.registers, more.registers);
        unite_months(item.months, more.months);
        item.purpose = joined_sentences(item.purpose, more.purpose);
        item.minutes = std::max(item.minutes, more.minutes);
        item.required |= more.required;
        if (item.presenter.empty()) item.presenter = more.presenter;
        if (item.topic.empty()) item.topic = more.topic;
        for (const auto& [key, value] : more.unknown.items()) {
            if (!item.unknown.contains(key)) item.unknown[key] = value;
        }
    }

    std::string free_key(const AgendaItem& item) const {
        const auto is_taken = [&](const std::string& key) {
            return std::any_of(places_.begin(), places_.end(),
                               [&](const Place& place) { return place.item.key == key; });
        };
        auto key = item.key;
        if (is_taken(key) && !item.clauses.empty())
            key = slug(fmt::format("{}-{}", short_standard(item.clauses.front().standard), key));
        const auto stem = key;
        for (int number = 2; is_taken(key); ++number) key = fmt::format("{}-{}", stem, number);
        return key;
    }

    std::size_t index_of(std::size_t id) const {
        std::size_t index = 0;
        while (places_[index].id != id) ++index;
        return index;
    }

    /// Beside its neighbours in its own template, of which those before it have their place.
    std::size_t place_for(const std::vector<AgendaItem>& items, const Went& went,
                          std::size_t index) const {
        return items[index].level == 2 && index > 0 ? place_for_part(items, went, index)
                                                    : place_for_item(items, went, index);
    }

    std::size_t place_for_item(const std::vector<AgendaItem>& items, const Went& went,
                               std::size_t index) const {
        if (index > 0) return end_of_block(index_of(*went[whole_of(items, index - 1)]));
        for (std::size_t next = index + 1; next < items.size(); ++next) {
            if (items[next].level == 1 && went[next]) return begin_of_block(index_of(*went[next]));
        }
        return places_.size();
    }

    std::size_t place_for_part(const std::vector<AgendaItem>& items, const Went& went,
                               std::size_t index) const {
        const auto whole = whole_of(items, index);
        const auto of_whole = index_of(*went[whole]);
        const auto begin = begin_of_block(of_whole);
        const auto end = end_of_block(of_whole);
        const auto place_in_block = [&](std::size_t neighbour) -> std::optional<std::size_t> {
            if (!went[neighbour]) return std::nullopt;
            const auto place = index_of(*went[neighbour]);
            return place > begin && place < end ? std::optional(place) : std::nullopt;
        };
        for (auto before = index - 1; before > whole; --before) {
            if (const auto place = place_in_block(before)) return *place + 1;
        }
        for (auto after = index + 1; after < items.size() && items[after].level == 2; ++after) {
            if (const auto place = place_in_block(after)) return *place;
        }
        return places_[of_whole].item.level == 2 ? of_whole + 1 : end;
    }

    /// Where the item with all its parts begins and ends.
    std::size_t begin_of_block(std::size_t index) const {
        while (index > 0 && places_[index].item.level == 2) --index;
        return index;
    }

    std::size_t end_of_block(std::size_t index) const {
        for (++index; index < places_.size() && places_[index].item.level == 2;) ++index;
        return index;
    }

    std::vector<Place> places_;
    std::size_t next_id_ = 0;
};

}  // namespace

AgendaTemplate merged_template(const std::vector<AgendaTemplate>& sources) {
    auto merged = sources.front();
    if (sources.size() == 1) return merged;
    std::vector<std::string> names;
    std::vector<std::string> titles;
    Merging merging;
    for (const auto& source : sources) {
        merging.add(source);
        names.push_back(source.name.str());
        titles.push_back(source.title);
        unite(merged.standards, source.standards);
        merged.note = joined_sentences(merged.note, source.note);
    }
    merged.name = TemplateName::parse(join(names, "-")).value_or(merged.name);
    merged.title = joined_titles(titles);
    merged.items = std::move(merging).items();
    // What happened to the sources did not happen to this one.
    merged.history.clear();
    return merged;
}

}  // namespace isms
