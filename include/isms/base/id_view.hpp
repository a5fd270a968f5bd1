#pragma once

#include <isms/base/id.hpp>

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace isms {

/// An id of one kind whose text lies elsewhere and outlives it: for lists of so many that copying
/// their texts would be most of the work.
template <class Kind>
class IdView {
  public:
    static std::optional<IdView> parse(std::string_view text) {
        if (!Kind::valid(text)) return std::nullopt;
        return IdView(text);
    }
    explicit IdView(const Id<Kind>& id) : text_(id.str()) {}
    /// A view of a text that goes away says nothing.
    explicit IdView(Id<Kind>&&) = delete;

    std::string_view str() const { return text_; }
    Id<Kind> id() const { return Id<Kind>::parse(text_).value(); }

    friend auto operator<=>(const IdView&, const IdView&) = default;
    friend bool operator==(const IdView&, const IdView&) = default;
    friend bool operator==(const IdView& view, const Id<Kind>& id) {
        return view.text_ == id.str();
    }

  private:
    explicit IdView(std::string_view text) : text_(text) {}

    std::string_view text_;
};

}  // namespace isms
