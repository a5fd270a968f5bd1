#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/language/messages.hpp>
#include <isms/model/organisation.hpp>
#include <isms/model/signoff.hpp>
#include <isms/review/carry_over.hpp>
#include <isms/review/review_state.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// What still has to be stated before minutes can be signed, by the rules of the organisation. The
/// gate asks for statements, not for favourable ones: "not considered, because ..." and "the chair
/// was absent" can be signed.
std::vector<Diagnostic> missing_statements(const Review& review, const ReviewRules& rules);

/// The rules that hold for a review: those frozen in its signed minutes, else the organisation's.
ReviewRules rules_for(const Review& review, const Organisation& organisation);

/// Whether two texts name one office, however they are capitalised.
bool same_office(std::string_view a, std::string_view b);

/// The signatures that the rule asks for and that are not there yet.
struct OutstandingSignatures {
    std::vector<std::string> roles;  ///< offices that have not signed, in the order of the rule
    int others = 0;                  ///< how many more, whoever they are of top management
    bool none() const { return roles.empty() && others == 0; }
};

OutstandingSignatures outstanding_signatures(const Review& review, const SigningRule& rule);

/// Somebody who still has to sign, as far as the rule and the attendance tell who that is.
struct ExpectedSigner {
    std::string name;  ///< empty: any of several may sign, or nobody of the office was there
    std::string role;  ///< empty: of top management, whatever the office
};

/// For each outstanding signature who was present and may give it: who holds the office; for the
/// others those of top management where there are no more of them than signatures, else only the
/// chair.
std::vector<ExpectedSigner> expected_signers(const Review& review, const SigningRule& rule);

/// "Chief executive, 1 more"; empty if there are none.
std::string outstanding_text(const OutstandingSignatures& outstanding,
                             const Messages& messages = {});

/// Throws exit 5 unless `signer` was present at the review ("signer-not-present") and either holds
/// an office that has to sign or is in top management on that day ("signer-not-top-management"); if
/// they have signed already ("signed-already"); and by the organisation's rule where it is not
/// their turn ("signer-out-of-order") or only named offices are still to sign
/// ("signer-without-role").
void require_may_sign(const Review& review, const Person& signer, const SigningRule& rule);

/// The minutes with everything frozen that they show beyond themselves: the agenda's facts, which
/// it has since it was issued, names, the rules of that day, and the archive's newest seal.
Minutes frozen_minutes(const Review& review, const Organisation& organisation,
                       const PeopleById& people, const std::vector<Action>& raised,
                       const std::optional<ArchiveHead>& head, const Stamp& stamp);

}  // namespace isms
