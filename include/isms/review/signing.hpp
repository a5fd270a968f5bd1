#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/model/organisation.hpp>
#include <isms/model/signoff.hpp>
#include <isms/review/carry_over.hpp>
#include <isms/review/review_state.hpp>

#include <vector>

namespace isms {

/// What still has to be stated before minutes can be signed. The gate asks for statements, not for
/// favourable ones: "not considered, because ..." and "the chair was absent" can be signed.
std::vector<Diagnostic> missing_statements(const Review& review);

/// Throws exit 5 unless `signer` is in top management on the day of the review and was present
/// ("signer-not-top-management", "signer-not-present"), or has signed already ("signed-already").
void require_may_sign(const Review& review, const Person& signer);

/// The minutes with everything frozen that they show beyond themselves: the agenda's facts, which
/// it has since it was issued, and names.
Minutes frozen_minutes(const Review& review, const Organisation& organisation,
                       const PeopleById& people, const std::vector<Action>& raised,
                       const Stamp& stamp);

}  // namespace isms
