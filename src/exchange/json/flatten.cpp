#include "flatten.hpp"

#include <array>

namespace isms::exchange {
namespace {

constexpr std::string_view list_separator = "|";

/// What people call the objects in lists: a person's login, a label's name, a milestone's title.
std::string object_name(const Json& object) {
    constexpr std::array<const char*, 4> keys{"login", "name", "title", "id"};
    for (const char* key : keys) {
        const auto found = object.find(key);
        if (found != object.end() && !found->is_structured()) return cell_text(*found);
    }
    return object.dump();
}

std::string list_text(const Json& list) {
    std::string text;
    for (const auto& element : list) {
        if (&element != &list.front()) text += list_separator;
        if (element.is_object()) {
            text += object_name(element);
        } else {
            text += element.is_array() ? element.dump() : cell_text(element);
        }
    }
    return text;
}

/// Not deeper than parse_json lets an object nest.
bool flatten_into(std::string& name, const Json& object, const TakeValue& take) {
    bool is_complete = true;
    const auto length = name.size();
    for (const auto& [key, value] : object.items()) {
        if (length + key.size() > longest_column_name) {
            is_complete = false;
            continue;
        }
        name += key;
        if (value.is_object() && !value.empty()) {
            name += '.';
            is_complete = flatten_into(name, value, take) && is_complete;
        } else {
            take(name, value);
        }
        name.resize(length);
    }
    return is_complete;
}

}  // namespace

bool flatten(const Json& object, const TakeValue& take) {
    std::string name;
    return flatten_into(name, object, take);
}

std::string cell_text(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_array()) return list_text(value);
    if (value.is_null() || value.is_object()) return {};
    return value.dump();
}

}  // namespace isms::exchange
