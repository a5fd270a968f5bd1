#include <isms/base/folded.hpp>
#include <isms/base/text.hpp>
#include <isms/review/confidentiality.hpp>

#include <algorithm>

namespace isms {

bool may_be_attached(const Organisation& organisation, std::string_view classification) {
    const auto meant = folded(trim(classification));
    return std::none_of(organisation.refer_only.begin(), organisation.refer_only.end(),
                        [&](const std::string& kept) { return folded(trim(kept)) == meant; });
}

}  // namespace isms
