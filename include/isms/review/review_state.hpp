#pragma once

#include <isms/model/agenda.hpp>
#include <isms/model/meeting.hpp>
#include <isms/model/minutes.hpp>
#include <isms/model/signoff.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace isms {

enum class ReviewState { planned, agenda_issued, held, signed_off, sealed, cancelled, withdrawn };

std::string_view to_text(ReviewState state);  ///< "agenda issued"

/// All that is known of one review.
struct Review {
    Meeting meeting;
    std::optional<Agenda> agenda;
    std::optional<Minutes> minutes;
    std::vector<SignOff> signoffs;
    bool sealed = false;
};

/// Computed, never stored.
ReviewState state_of(const Review& review);

/// The day it was held, as its minutes state; none before.
std::optional<Date> held_on(const Review& review);

/// True once a sign-off exists: from then on the text only grows, by addenda.
bool is_signed(const Review& review);

}  // namespace isms
