#include <isms/review/signing.hpp>

#include <algorithm>

namespace isms {
namespace {

/// Those who were there and have not signed, each given away once.
class Candidates {
  public:
    explicit Candidates(const Review& review) {
        for (const auto& entry : review.minutes->attendance) {
            const bool has_signed = std::any_of(
                review.signoffs.begin(), review.signoffs.end(),
                [&](const SignOff& signoff) { return signoff.signer.str() == entry.person; });
            if (!entry.person.empty() && entry.presence == Presence::present && !has_signed)
                left_.push_back(&entry);
        }
    }

    template <class Fits>
    const Attendance* take(Fits fits) {
        const auto found = std::find_if(left_.begin(), left_.end(),
                                        [&](const Attendance* entry) { return fits(*entry); });
        if (found == left_.end()) return nullptr;
        const Attendance* const taken = *found;
        left_.erase(found);
        return taken;
    }

    int of_top_management() const {
        return static_cast<int>(
            std::count_if(left_.begin(), left_.end(),
                          [](const Attendance* entry) { return entry->top_management; }));
    }

  private:
    std::vector<const Attendance*> left_;
};

ExpectedSigner named(const Attendance* entry, std::string role) {
    if (entry == nullptr) return {{}, std::move(role)};
    return {entry->name, entry->role};
}

}  // namespace

std::vector<ExpectedSigner> expected_signers(const Review& review, const SigningRule& rule) {
    std::vector<ExpectedSigner> signers;
    if (!review.minutes) return signers;
    const auto outstanding = outstanding_signatures(review, rule);
    Candidates candidates(review);
    for (const auto& role : outstanding.roles) {
        const auto* const holder =
            candidates.take([&](const Attendance& entry) { return same_office(entry.role, role); });
        signers.push_back(named(holder, role));
    }
    const bool are_all_known = candidates.of_top_management() <= outstanding.others;
    for (int i = 0; i < outstanding.others; ++i) {
        const auto* const signer = candidates.take([&](const Attendance& entry) {
            return entry.top_management && (are_all_known || entry.person == review.minutes->chair);
        });
        signers.push_back(named(signer, {}));
    }
    return signers;
}

}  // namespace isms
