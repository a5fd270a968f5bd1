#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/review/addenda.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

/// The key of the item that was named by key or number.
std::string item_key(const Review& review, const std::string& named) {
    if (named.empty()) return {};
    std::vector<std::string> known;
    if (review.agenda) {
        const auto& items = review.agenda->items;
        for (std::size_t index = 0; index < items.size(); ++index) {
            if (items[index].key == named || item_number(items, index) == named)
                return items[index].key;
            known.push_back(items[index].key);
        }
    }
    throw not_found_error(
        "unknown-item",
        fmt::format("the agenda of {} has no item '{}'", review.meeting.id.str(), excerpt(named)),
        fmt::format("its items are {}", join(known, ", ")));
}

}  // namespace

Addendum next_addendum(const Review& review, const EnteredAddendum& entered,
                       const PeopleById& people, const std::string& minutes_sha256,
                       const Stamp& stamp) {
    const auto& id = review.meeting.id;
    if (!is_signed(review)) {
        throw refused_error(
            "not-signed",
            fmt::format("the minutes of {} are not signed, and can still be changed", id.str()),
            fmt::format("isms-review minutes edit {}", id.str()));
    }
    if (trim(entered.reason).empty()) {
        throw usage_error("addendum-without-reason", "an addendum says why the minutes need it",
                          "give --reason WHY");
    }
    if (trim(entered.text).empty()) {
        throw usage_error("addendum-empty", "an addendum says something",
                          "give --text TEXT, or --from FILE");
    }
    Addendum addendum{.meeting = id};
    for (const auto& other : review.addenda)
        addendum.number = std::max(addendum.number, other.number + 1);
    addendum.author = stamp.by;
    const auto author = PersonId::parse(stamp.by);
    addendum.author_name = author ? name_of(people, *author) : stamp.by;
    addendum.reason = entered.reason;
    addendum.item = item_key(review, entered.item);
    addendum.text = entered.text;
    addendum.written_at = stamp.at;
    addendum.minutes_sha256 = minutes_sha256;
    return addendum;
}

const Addendum& addendum_of(const Review& review, int number) {
    for (const auto& addendum : review.addenda) {
        if (addendum.number == number) return addendum;
    }
    throw not_found_error(
        "unknown-addendum", fmt::format("{} has no addendum {}", review.meeting.id.str(), number),
        review.addenda.empty()
            ? fmt::format("isms-review minutes addendum {} --reason WHY writes one",
                          review.meeting.id.str())
            : fmt::format("its last addendum is {}", review.addenda.back().number));
}

void require_may_sign_addendum(const Review& review, const Addendum& addendum, const Person& signer,
                               Date today) {
    for (const auto& signoff : signoffs_of(review, addendum)) {
        if (signoff.signer == signer.id) {
            throw refused_error("signed-already",
                                fmt::format("{} has signed addendum {} of {} already", signer.name,
                                            addendum.number, review.meeting.id.str()),
                                "nothing is left to do for this signer");
        }
    }
    if (is_top_management(signer, today)) return;
    throw refused_error(
        "signer-not-top-management",
        fmt::format("{} is not in top management on {}", signer.name, today.iso()),
        fmt::format("let somebody sign who is, or correct the register: isms-review people set {} "
                    "--top-management-from DATE",
                    signer.id.str()));
}

std::vector<int> unsigned_addenda(const Review& review) {
    std::vector<int> numbers;
    for (const auto& addendum : review.addenda) {
        if (signoffs_of(review, addendum).empty()) numbers.push_back(addendum.number);
    }
    return numbers;
}

}  // namespace isms
