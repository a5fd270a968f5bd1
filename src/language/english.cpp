#include "english.hpp"

#include "english_messages.hpp"
#include "plural.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <stdexcept>

namespace isms {

static_assert(std::ranges::is_sorted(english_table, {}, &Message::key));

namespace {

// The table as the binary holds it: all keys and texts in one run of letters, and where each lies.
// A table of pointers would have to be put right in memory whenever the program starts.

struct Place {
    std::uint32_t key;
    std::uint32_t text;  ///< follows the key
    std::uint32_t end;
};

constexpr auto places = [] {
    std::array<Place, std::size(english_table)> all{};
    std::size_t end = 0;
    auto* place = all.begin();
    for (const auto& [key, text] : english_table) {
        place->key = static_cast<std::uint32_t>(end);
        place->text = static_cast<std::uint32_t>(end += key.size());
        place->end = static_cast<std::uint32_t>(end += text.size());
        ++place;
    }
    return all;
}();

constexpr auto letters = [] {
    std::array<char, places.back().end> all{};
    auto* at = all.begin();
    for (const auto& [key, text] : english_table) {
        at = std::copy(key.begin(), key.end(), at);
        at = std::copy(text.begin(), text.end(), at);
    }
    return all;
}();

Message message_at(const Place& place) {
    const std::string_view all(letters.data(), letters.size());
    return {all.substr(place.key, place.text - place.key),
            all.substr(place.text, place.end - place.text)};
}

}  // namespace

std::vector<Message> english_messages() {
    std::vector<Message> all;
    all.reserve(places.size());
    std::transform(places.begin(), places.end(), std::back_inserter(all), message_at);
    return all;
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

std::optional<Message> find_english(std::string_view key) {
    const auto* const found = std::ranges::lower_bound(
        places, key, {}, [](const Place& place) { return message_at(place).key; });
    if (found == places.end()) return std::nullopt;
    const auto message = message_at(*found);
    return message.key == key ? std::optional(message) : std::nullopt;
}

Message english(std::string_view key) {
    const auto found = find_english(key);
    if (!found) throw std::logic_error(fmt::format("there is no message '{}'", key));
    return *found;
}

std::string form_of(std::string_view key, std::string_view category) {
    return fmt::format("{}.{}", key, category);
}

std::optional<Message> model_of(std::string_view key) {
    if (const auto base = without_form(key); !base.empty()) {
        if (const auto general = find_english(form_of(base, plural_other))) return general;
    }
    return find_english(key);
}

bool may_omit_count(std::string_view key) {
    return !without_form(key).empty() && !key.ends_with(plural_other);
}

}  // namespace language
}  // namespace isms
