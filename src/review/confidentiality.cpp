#include <isms/base/folded.hpp>
#include <isms/base/text.hpp>
#include <isms/review/confidentiality.hpp>

#include <algorithm>

namespace isms {
namespace {

bool has(const std::vector<std::string>& classifications, std::string_view wanted) {
    const auto meant = folded(trim(wanted));
    return std::any_of(classifications.begin(), classifications.end(),
                       [&](const std::string& one) { return folded(trim(one)) == meant; });
}

}  // namespace

bool may_be_attached(const Organisation& organisation, std::string_view classification) {
    return !has(organisation.refer_only, classification);
}

std::vector<std::string> known_classifications(const Organisation& organisation,
                                               const std::vector<Review>& reviews) {
    std::vector<std::string> known;
    const auto add = [&](const std::string& one) {
        if (!one.empty() && !has(known, one)) known.push_back(one);
    };
    add(organisation.classification);
    for (const auto& review : reviews) {
        if (review.agenda && review.agenda->facts) add(review.agenda->facts->classification);
        if (review.minutes && review.minutes->facts) add(review.minutes->facts->classification);
    }
    return known;
}

std::vector<std::string> unused_classifications(const Organisation& organisation,
                                                const std::vector<std::string>& known) {
    std::vector<std::string> unused;
    for (const auto& one : organisation.refer_only) {
        if (!has(known, one)) unused.push_back(one);
    }
    return unused;
}

}  // namespace isms
