#include "english.hpp"

#include "english_messages.hpp"
#include "plural.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace isms {

static_assert(std::ranges::is_sorted(english_table, {}, &Message::key));

std::span<const Message> english_messages() {
    return english_table;
}

namespace language {
namespace {

/// A key without its grammatical form; empty if it has none.
std::string_view without_form(std::string_view key) {
    const auto dot = key.rfind('.');
    if (dot == std::string_view::npos || !is_plural_category(key.substr(dot + 1))) return {};
    return key.substr(0, dot);
}

}  // namespace

const Message* find_english(std::string_view key) {
    const auto* const found = std::ranges::lower_bound(english_table, key, {}, &Message::key);
    return found != std::end(english_table) && found->key == key ? found : nullptr;
}

const Message& english(std::string_view key) {
    const auto* const found = find_english(key);
    if (found == nullptr) throw std::logic_error(fmt::format("there is no message '{}'", key));
    return *found;
}

std::string form_of(std::string_view key, std::string_view category) {
    return fmt::format("{}.{}", key, category);
}

const Message* model_of(std::string_view key) {
    if (const auto base = without_form(key); !base.empty()) {
        if (const auto* general = find_english(form_of(base, plural_other))) return general;
    }
    return find_english(key);
}

bool may_omit_count(std::string_view key) {
    return !without_form(key).empty() && !key.ends_with(plural_other);
}

}  // namespace language
}  // namespace isms
