#include "fill_in.hpp"

#include <algorithm>

namespace isms::render {

std::string filled_in(std::string_view text,
                      std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
    std::string all;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) return all.append(text);
        const auto name = text.substr(open + 1, close - open - 1);
        const auto* const value =
            std::find_if(values.begin(), values.end(),
                         [&](const auto& candidate) { return candidate.first == name; });
        all += text.substr(0, open);
        all += value == values.end() ? text.substr(open, close - open + 1) : value->second;
        text.remove_prefix(close + 1);
    }
    return all;
}

}  // namespace isms::render
