#pragma once

#include "program/environment.hpp"

#include <isms/base/date.hpp>

#include <filesystem>

namespace isms::cli {

struct ExampleSummary {
    int reviews = 0;
    int people = 0;
    int actions = 0;
    Date today{2000, 1, 1};  ///< the day on which the example ends
};

/// Writes a full year of the invented company Acme by running the program's own commands under a
/// simulated clock, in a temporary directory beside `target` that is synced once and then renamed.
/// Exit 5 if `target` exists and is not empty.
ExampleSummary write_example(const std::filesystem::path& target, const Environment& environment);

}  // namespace isms::cli
