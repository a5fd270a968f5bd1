#pragma once

#include <isms/base/id_view.hpp>
#include <isms/model/ids.hpp>

#include <array>
#include <string_view>

namespace isms {

/// Where an id stands among its kind: compares by year, month, review of the month, number, each as
/// a number. Actions raised between reviews follow those of the year's reviews.
using IdOrder = std::array<int, 4>;

IdOrder order_of(const MeetingId& id);
IdOrder order_of(const ActionId& id);
IdOrder order_of(IdView<ActionKind> id);
IdOrder order_of(const DecisionId& id);
/// A register's entries that are named after their title all stand at the same place.
IdOrder order_of(const InputId& id);

/// For sorting: by order, and by spelling where two ids differ in leading zeros only.
template <class SomeId, class OtherId = SomeId>
bool comes_before(const SomeId& a, const OtherId& b) {
    const auto order_a = order_of(a);
    const auto order_b = order_of(b);
    return order_a != order_b ? order_a < order_b : a.str() < b.str();
}

}  // namespace isms
