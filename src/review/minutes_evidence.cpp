#include "minutes_evidence.hpp"

#include <isms/base/text.hpp>

#include <algorithm>

namespace isms {

CitedGrounds cited_grounds(const std::string& typed, const MinutesContext& context) {
    CitedGrounds all{.grounds = typed};
    const std::string_view text = trim(typed);
    const auto open = text.rfind('[');
    if (!text.ends_with(']') || open == std::string_view::npos) return all;
    bool cites = false;
    CitedGrounds cited;
    for (const auto part : split(text.substr(open + 1, text.size() - open - 2), ',')) {
        const std::string word(trim(part));
        const bool is_item = std::any_of(context.agenda.items.begin(), context.agenda.items.end(),
                                         [&](const AgendaItem& item) { return item.key == word; });
        const auto entry = InputId::parse(word);
        const bool is_entry = entry && context.all_inputs.contains(*entry);
        cites = cites || is_item || entry;
        auto& words = is_item || is_entry ? cited.evidence : cited.unknown;
        if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    }
    if (!cites) return all;
    cited.grounds = std::string(trim(text.substr(0, open)));
    return cited;
}

}  // namespace isms
