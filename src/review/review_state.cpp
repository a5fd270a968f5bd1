#include <isms/review/review_state.hpp>

#include <array>

namespace isms {

std::string_view to_text(ReviewState state) {
    static constexpr std::array<std::string_view, 8> names = {
        "planned", "agenda issued", "held",      "signed",
        "sealed",  "cancelled",     "withdrawn", "disposed"};
    return names[static_cast<std::size_t>(state)];
}

ReviewState state_of(const Review& review) {
    if (review.meeting.withdrawn) return ReviewState::withdrawn;
    if (review.meeting.cancelled) return ReviewState::cancelled;
    if (review.meeting.disposed) return ReviewState::disposed;
    if (review.sealed) return ReviewState::sealed;
    if (is_signed(review)) return ReviewState::signed_off;
    if (held_on(review)) return ReviewState::held;
    if (review.agenda && review.agenda->issued) return ReviewState::agenda_issued;
    return ReviewState::planned;
}

std::optional<Date> held_on(const Review& review) {
    if (!review.minutes || review.minutes->withdrawn || !review.minutes->held) return std::nullopt;
    return review.minutes->held->on;
}

bool is_signed(const Review& review) {
    return !review.signoffs.empty();
}

std::vector<SignOff> signoffs_of(const Review& review, const Addendum& addendum) {
    std::vector<SignOff> signoffs;
    for (const auto& signoff : review.addendum_signoffs) {
        if (signoff.addendum == addendum.number) signoffs.push_back(signoff);
    }
    return signoffs;
}

}  // namespace isms
