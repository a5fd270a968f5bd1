#include "entry_facts.hpp"

#include <isms/review/inputs/item_facts.hpp>
#include <isms/review/inputs/register_trends.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace isms {
namespace {

template <class T>
void append(std::vector<T>& all, std::vector<T> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

void add_register(ItemFacts& facts, RegisterKind kind, const FactSources& sources) {
    auto of_register = register_facts(kind, sources);
    facts.summary.push_back(std::move(of_register.summary));
    append(facts.entries, std::move(of_register.news));
    append(facts.trends, register_trends(kind, sources.registers, sources.risks, sources.today,
                                         sources.messages));
    append(facts.matters, matters_of(kind, sources.registers, sources.actions, sources.risks,
                                     sources.today, sources.messages));
}

/// The item that takes what no other item does.
const AgendaItem* last_resort(const std::vector<AgendaItem>& items) {
    if (items.empty()) return nullptr;
    const auto is_about_results = [](const AgendaItem& item) {
        return std::any_of(item.clauses.begin(), item.clauses.end(), [](const ClauseRef& clause) {
            return clause.clause.starts_with("9.3.3");
        });
    };
    const auto found = std::find_if(items.rbegin(), items.rend(), is_about_results);
    return found == items.rend() ? &items.back() : &*found;
}

ItemFacts& facts_for(std::vector<ItemFacts>& all, const std::string& key) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const ItemFacts& facts) { return facts.key == key; });
    if (found != all.end()) return *found;
    all.push_back({.key = key});
    return all.back();
}

}  // namespace

std::vector<ItemFacts> item_facts(const std::vector<AgendaItem>& items,
                                  const FactSources& sources) {
    std::vector<ItemFacts> all;
    std::array<bool, 11> is_shown{};
    for (const auto& item : items) {
        for (const auto& name : item.registers) {
            const auto* const info = find_register(name);
            if (info == nullptr) continue;
            bool& shown = is_shown.at(static_cast<std::size_t>(info->kind));
            if (shown) continue;
            shown = true;
            add_register(facts_for(all, item.key), info->kind, sources);
        }
    }
    const auto* const rest = last_resort(items);
    if (rest == nullptr) return all;
    for (const auto& info : register_table()) {
        if (is_shown.at(static_cast<std::size_t>(info.kind))) continue;
        auto matters = matters_of(info.kind, sources.registers, sources.actions, sources.risks,
                                  sources.today, sources.messages);
        if (!matters.empty()) append(facts_for(all, rest->key).matters, std::move(matters));
    }
    return all;
}

}  // namespace isms
