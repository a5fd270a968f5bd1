#pragma once

#include "record_fixture.hpp"

#include <isms/store/doctor.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace isms_test {

/// What the doctor says of the directory: "error person-unknown actions/2026/MR-2026-11-A01.json
/// /owner", one a finding.
inline std::vector<std::string> findings(const StoreFixture& fixture) {
    std::vector<std::string> lines;
    for (const auto& finding : isms::examine(fixture.reader())) {
        const char* const severity = finding.severity == isms::Severity::error     ? "error "
                                     : finding.severity == isms::Severity::warning ? "warning "
                                                                                   : "note ";
        lines.push_back(severity + finding.code + " " + finding.file +
                        (finding.place.empty() ? "" : " " + finding.place));
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace isms_test
