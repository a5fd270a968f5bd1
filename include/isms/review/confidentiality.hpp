#pragma once

#include <isms/model/organisation.hpp>
#include <isms/review/review_state.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// False where the organisation keeps documents of that classification out of mail, which then only
/// refers to them (ISO/IEC 27001 A.5.12, A.5.14). Case and spaces around it do not matter.
bool may_be_attached(const Organisation& organisation, std::string_view classification);

/// The classifications of the organisation and of what its reviews have frozen, each once.
std::vector<std::string> known_classifications(const Organisation& organisation,
                                               const std::vector<Review>& reviews);

/// Those that mail only refers to and that none of `known` is: not in use yet, or misspelt.
std::vector<std::string> unused_classifications(const Organisation& organisation,
                                                const std::vector<std::string>& known);

}  // namespace isms
