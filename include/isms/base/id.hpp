#pragma once

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace isms {

/// Only for reading a record: a field that the reader is about to fill.
struct Blank {
    explicit Blank() = default;
};

/// An identifier of one kind of thing; ids of two kinds do not mix. `Kind` gives `name` (for
/// messages) and `valid(text)`. An id is part of a path, so what is valid never holds a slash, a
/// dot at its start or a space.
template <class Kind>
class Id {
  public:
    explicit Id(Blank) {}

    static std::optional<Id> parse(std::string_view text) {
        if (!Kind::valid(text)) return std::nullopt;
        return Id(std::string(text));
    }
    static constexpr std::string_view kind_name() { return Kind::name; }

    const std::string& str() const { return text_; }

    friend auto operator<=>(const Id&, const Id&) = default;

  private:
    explicit Id(std::string text) : text_(std::move(text)) {}

    std::string text_;
};

}  // namespace isms

template <class Kind>
struct std::hash<isms::Id<Kind>> {
    std::size_t operator()(const isms::Id<Kind>& id) const noexcept {
        return std::hash<std::string>()(id.str());
    }
};
