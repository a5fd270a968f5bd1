#pragma once

#include "exchange/workbook_bytes.hpp"

#include <isms/exchange/read_sheet.hpp>

#include <string>
#include <string_view>

namespace isms::test {

/// Reads any bytes as a file that somebody brings. What starts with `<` becomes the part of a sheet
/// in a sound workbook: behind checksums and compression a fuzzer finds little.
inline Parsed<Sheet> read_fuzzed_sheet(std::string_view bytes) {
    SheetOptions options;
    options.limits.unzipped_bytes = std::size_t{1} << 20U;
    options.limits.cells = 100'000;
    if (!bytes.starts_with('<')) return read_sheet(bytes, "fuzzed", options);

    WorkbookParts parts;
    parts.styles =
        R"(<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs></styleSheet>)";
    parts.shared_texts = "<sst><si><t>one</t></si><si><t>two</t></si></sst>";
    parts.sheet = bytes;
    parts.sheet_file.is_packed = false;
    return read_sheet(parts.bytes(), "fuzzed.xlsx", options);
}

}  // namespace isms::test
