#include "format_table.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace isms::cli {
namespace {

constexpr std::array formats = {
    Format{"text", "txt", "text/plain"},
    Format{"md", "md", "text/markdown"},
    Format{"html", "html", "text/html"},
    Format{"pdf", "pdf", "application/pdf", true},
    Format{"docx", "docx",
           "application/vnd.openxmlformats-officedocument.wordprocessingml.document", true},
    Format{"csv", "csv", "text/csv"},
    Format{"json", "json", "application/json"}};

}  // namespace

const Format& format_named(std::string_view name) {
    const auto* const found = std::find_if(formats.begin(), formats.end(),
                                           [&](const Format& one) { return one.name == name; });
    if (found == formats.end()) throw std::logic_error("no such format: " + std::string(name));
    return *found;
}

std::string listed(std::span<const std::string_view> names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
        text += names[i];
    }
    return text;
}

}  // namespace isms::cli
