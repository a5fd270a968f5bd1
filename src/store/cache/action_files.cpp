#include "action_files.hpp"

#include "id_order.hpp"
#include "record_at.hpp"

#include <algorithm>
#include <utility>

namespace isms {
namespace {

Diagnostic ignored(std::string file, const std::string& year) {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::warning;
    diagnostic.code = "file-ignored";
    diagnostic.message =
        "the file is ignored, because its name is not the id of an action of " + year;
    diagnostic.file = std::move(file);
    diagnostic.hint = "see what it is with: isms-review doctor";
    return diagnostic;
}

/// Sorts small keys and moves each id once, which is several times as fast as sorting the files
/// themselves.
std::vector<ActionFile> sorted(std::vector<ActionFile> files) {
    std::vector<std::pair<IdOrder, std::size_t>> order;
    order.reserve(files.size());
    for (std::size_t index = 0; index < files.size(); ++index) {
        order.emplace_back(order_of(files[index].id), index);
    }
    std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : files[a.second].id < files[b.second].id;
    });
    std::vector<ActionFile> result;
    result.reserve(files.size());
    for (const auto& [key, index] : order) result.push_back(std::move(files[index]));
    return result;
}

}  // namespace

ActionFiles list_action_files(const Directory& root, std::vector<Diagnostic>& problems) {
    ActionFiles found;
    const auto actions = root.open("actions");
    if (!actions) return found;
    auto years = actions->names();
    std::erase_if(years, [](const std::string& name) { return !is_year(name); });
    std::sort(years.begin(), years.end());
    for (const auto& year : years) {
        auto folder = actions->open(year);
        if (!folder) continue;
        const int number = std::stoi(year);
        std::vector<std::string> others;
        folder->each_name([&](std::string_view name) {
            auto id = id_of_file<ActionId>(name);
            if (id && year_of(*id) == number) {
                found.files.push_back({std::move(*id), found.folders.size()});
            } else if (name.ends_with(".json") && !name.starts_with('.')) {
                others.emplace_back(name);
            }
        });
        std::sort(others.begin(), others.end());
        for (const auto& name : others) problems.push_back(ignored(folder->shown(name), year));
        found.folders.push_back(std::move(*folder));
    }
    found.files = sorted(std::move(found.files));
    return found;
}

}  // namespace isms
