#pragma once

// How a record's fields are described. For each record there is one function
//
//     template <class V, Describes<Action> R> void describe(V& visit, R& action)
//
// that names every field once, in the order in which it is written: `visit.field` for one that must
// be there, `visit.maybe` for one that is left out while it is empty, and `visit.unknown` for the
// keys that this version does not know. A reader, a writer and a schema maker are the visitors.

#include <isms/base/id.hpp>

#include <chrono>
#include <concepts>
#include <string_view>
#include <type_traits>
#include <utility>

namespace isms {

template <class R, class Record>
concept Describes = std::same_as<std::remove_const_t<R>, Record>;

/// The words of an enumeration in a record: specialise with `static constexpr std::pair<E,
/// std::string_view> words[]`.
template <class Enum>
struct EnumWords;

template <class Enum>
constexpr std::string_view enum_word(Enum value) {
    for (const auto& [candidate, word] : EnumWords<Enum>::words) {
        if (candidate == value) return word;
    }
    return {};
}

/// A value for the reader to fill, of a type that has none of its own.
template <class T>
T make_blank() {
    if constexpr (std::is_default_constructible_v<T>) {
        return T{};
    } else if constexpr (std::constructible_from<T, Blank>) {
        return T(Blank{});
    } else if constexpr (std::constructible_from<T, std::chrono::sys_days>) {
        return T(std::chrono::sys_days());
    } else {
        return T::blank();
    }
}

}  // namespace isms
