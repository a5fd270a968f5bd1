#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/base/json.hpp>
#include <isms/exchange/sheet.hpp>

#include <string_view>

namespace isms::exchange {

/// True for the text of a plan of action and milestones in OSCAL JSON; cheap, before it is read.
bool looks_like_poam(std::string_view text);

/// The items of the plan, each with what is said of its risks: their earliest deadline (or else the
/// end of their remediation), the status of the one that is least far, and the remediations.
/// A risk that an item names and that is not there is a warning.
Parsed<Sheet> poam_sheet(const Json& document, std::string_view file_name);

}  // namespace isms::exchange
