#pragma once

#include <isms/model/addendum.hpp>
#include <isms/model/event.hpp>
#include <isms/model/person.hpp>
#include <isms/review/carry_over.hpp>
#include <isms/review/review_state.hpp>

#include <string>
#include <vector>

namespace isms {

/// What a person enters for an addendum.
struct EnteredAddendum {
    std::string reason;
    std::string item;  ///< key of an item of the agenda, or its number there; may be empty
    std::string text;  ///< Markdown
};

/// The next addendum to signed minutes, by whoever acts. Throws exit 5 unless the minutes are
/// signed ("not-signed"), exit 4 for an item that the agenda does not have ("unknown-item"), and
/// exit 2 without a reason or a text ("addendum-without-reason", "addendum-empty").
Addendum next_addendum(const Review& review, const EnteredAddendum& entered,
                       const PeopleById& people, const std::string& minutes_sha256,
                       const Stamp& stamp);

/// Throws exit 4 if there is no such addendum ("unknown-addendum").
const Addendum& addendum_of(const Review& review, int number);

/// Throws exit 5 if `signer` has signed it off already ("signed-already") or is not in top
/// management on `today` ("signer-not-top-management"): who was at the review does not matter, as
/// an addendum is judged when it is signed.
void require_may_sign_addendum(const Review& review, const Addendum& addendum, const Person& signer,
                               Date today);

/// The addenda that nobody has signed off yet.
std::vector<int> unsigned_addenda(const Review& review);

}  // namespace isms
