#pragma once

#include "xml_reader.hpp"

#include <charconv>
#include <optional>
#include <string_view>

namespace isms::exchange {

/// A whole number that is not negative; none where it is missing, anything else or too large.
inline std::optional<int> attribute_number(const XmlAttributes& attributes, std::string_view name) {
    const auto text = attributes.find(name);
    if (!text) return std::nullopt;
    int value = 0;
    const auto* const end = text->data() + text->size();
    const auto [stopped, fault] = std::from_chars(text->data(), end, value);
    if (fault != std::errc() || stopped != end || value < 0) return std::nullopt;
    return value;
}

/// An attribute of the type xsd:boolean that is given and true.
inline bool attribute_is_true(const XmlAttributes& attributes, std::string_view name) {
    const auto text = attributes.find(name);
    return text == "1" || text == "true";
}

}  // namespace isms::exchange
