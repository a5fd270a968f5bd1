#include "id_order.hpp"

#include <isms/model/registers/registers.hpp>

#include <algorithm>
#include <charconv>

namespace isms {
namespace {

constexpr int after_december = 13;

/// The number at the front, which the id's own rules keep far from overflow; 0 where there is none.
int take_number(std::string_view& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) return 0;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

bool take(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// Takes `MR-2026-11` and `-2`, if that is not the start of `-A03`.
IdOrder take_meeting(std::string_view& text) {
    IdOrder order{0, 0, 1, 0};
    take(text, "MR-");
    order[0] = take_number(text);
    take(text, "-");
    order[1] = take_number(text);
    if (text.size() > 1 && text[1] >= '0' && text[1] <= '9' && take(text, "-")) {
        order[2] = take_number(text);
    }
    return order;
}

}  // namespace

IdOrder order_of(const MeetingId& id) {
    std::string_view text = id.str();
    return take_meeting(text);
}

IdOrder order_of(const DecisionId& id) {
    std::string_view text = id.str();
    auto order = take_meeting(text);
    take(text, "-D");
    order[3] = take_number(text);
    return order;
}

IdOrder order_of(const ActionId& id) {
    return order_of(IdView(id));
}

IdOrder order_of(IdView<ActionKind> id) {
    std::string_view text = id.str();
    if (take(text, "A-")) {
        const int year = take_number(text);
        take(text, "-");
        return {year, after_december, 0, take_number(text)};
    }
    auto order = take_meeting(text);
    if (take(text, "-A")) order[3] = take_number(text);
    return order;
}

IdOrder order_of(const InputId& id) {
    std::string_view text = id.str();
    text.remove_prefix(std::min(text.find('-') + 1, text.size()));
    IdOrder order{};
    const auto& info = register_of(id);
    if (info.numbering == Numbering::by_title) return order;
    if (info.numbering == Numbering::by_year) {
        order[0] = take_number(text);
        take(text, "-");
    }
    order[3] = take_number(text);
    return order;
}

}  // namespace isms
