#pragma once

#include "findings.hpp"

#include <isms/base/json.hpp>

#include <string>

namespace isms::doctor {

/// Notes each key of the record that its schema does not name. They are kept, but perhaps one is a
/// misspelling.
void report_unknown_keys(const Json& schema, const Json& record, const std::string& file,
                         Findings& findings);

}  // namespace isms::doctor
