#include "bag/file_finder.hpp"

#include "bag/names.hpp"

namespace isms::bag {

FileFinder::Match FileFinder::find(const std::string& path, const std::string& literal) {
    if (const auto* const file = source_.find(path)) return {file, How::exactly};
    for (const auto& other : {literal, percent_decoded(literal, true)}) {
        if (const auto* const file = source_.find(other)) return {file, How::not_decoded};
    }
    if (by_folded_.empty()) {
        for (const auto& file : source_.files()) by_folded_.emplace(folded(file.path), &file);
    }
    const auto found = by_folded_.find(folded(path));
    if (found == by_folded_.end()) return {};
    const bool is_same = normalised(found->second->path) == normalised(path);
    return {found->second, is_same ? How::other_form : How::other_case};
}

}  // namespace isms::bag
