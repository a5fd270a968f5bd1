#pragma once

#include <isms/model/organisation.hpp>

#include <string_view>

namespace isms {

/// False where the organisation keeps documents of that classification out of mail, which then only
/// refers to them (ISO/IEC 27001 A.5.12, A.5.14). Case and spaces around it do not matter.
bool may_be_attached(const Organisation& organisation, std::string_view classification);

}  // namespace isms
