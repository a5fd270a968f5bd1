#pragma once

#include <isms/model/addendum.hpp>
#include <isms/model/agenda.hpp>
#include <isms/model/distribution.hpp>
#include <isms/model/meeting.hpp>
#include <isms/model/minutes.hpp>
#include <isms/model/signoff.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace isms {

enum class ReviewState {
    planned,
    agenda_issued,
    held,
    signed_off,
    sealed,
    cancelled,
    withdrawn,
    disposed
};

std::string_view to_text(ReviewState state);  ///< "agenda issued"

/// All that is known of one review.
struct Review {
    Meeting meeting;
    std::optional<Agenda> agenda;
    std::optional<Minutes> minutes;
    std::vector<SignOff> signoffs;  ///< of the minutes
    std::vector<Addendum> addenda;
    std::vector<SignOff> addendum_signoffs;
    std::vector<Distribution> distribution;
    bool sealed = false;  ///< a seal covers every file of it that is there
};

/// Computed, never stored.
ReviewState state_of(const Review& review);

/// The day it was held, as its minutes state; none before, nor once they were disposed of.
std::optional<Date> held_on(const Review& review);

/// True once a sign-off exists: from then on the text only grows, by addenda.
bool is_signed(const Review& review);

/// The sign-offs of one addendum.
std::vector<SignOff> signoffs_of(const Review& review, const Addendum& addendum);

}  // namespace isms
