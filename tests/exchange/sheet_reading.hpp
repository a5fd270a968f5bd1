#pragma once

#include "support/catch.hpp"

#include <isms/exchange/read_sheet.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms::test {

using Texts = std::vector<std::string>;

/// What was read of a file in which nothing is wrong, or the test ends.
inline Sheet sheet_in(std::string_view bytes, const SheetOptions& options = {}) {
    auto read = read_sheet(bytes, "a.dat", options);
    for (const auto& diagnostic : read.diagnostics) {
        UNSCOPED_INFO(diagnostic.code << ": " << diagnostic.message << " (" << diagnostic.place
                                      << "; " << diagnostic.reason << ")");
    }
    REQUIRE(read.value.has_value());
    return *read.value;
}

/// The cells of a row, counted from 0.
inline Texts cells_in(const Sheet& sheet, std::size_t row) {
    REQUIRE(row < sheet.rows.size());
    return sheet.rows[row].cells;
}

/// The one thing that is wrong with a file that is refused, or the test ends.
inline Diagnostic refusal_of(std::string_view bytes, const SheetOptions& options = {}) {
    const auto read = read_sheet(bytes, "a.dat", options);
    CHECK_FALSE(read.value.has_value());
    REQUIRE(read.diagnostics.size() == 1);
    const auto& diagnostic = read.diagnostics.front();
    CHECK(diagnostic.severity == Severity::error);
    CHECK(diagnostic.file == "a.dat");
    CHECK_FALSE(diagnostic.reason.empty());
    CHECK_FALSE(diagnostic.hint.empty());
    return diagnostic;
}

}  // namespace isms::test
