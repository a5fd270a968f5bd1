#include "csv/csv_sheet.hpp"
#include "findings.hpp"
#include "json/json_sheet.hpp"
#include "xlsx/xlsx_sheet.hpp"

#include <isms/base/text.hpp>
#include <isms/exchange/read_sheet.hpp>

#include <fmt/format.h>

#include <string>

namespace isms {
namespace {

using exchange::Findings;

constexpr std::string_view zip_magic = "PK\x03\x04";
/// Of the container of .xls files, and of workbooks with a password (MS-CFB).
constexpr std::string_view compound_magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

bool looks_like_json(std::string_view bytes, std::string_view file_name) {
    const auto name = lower_ascii(file_name);
    if (name.ends_with(".csv") || name.ends_with(".tsv") || name.ends_with(".txt")) return false;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    bytes = trim(bytes.substr(0, 4'096));
    return bytes.starts_with('[') || bytes.starts_with('{');
}

bool is_too_large(std::size_t size, std::size_t limit, Findings& findings) {
    if (size <= limit) return false;
    findings.add({.code = "sheet-file-too-large",
                  .message = fmt::format("the file is larger than {} bytes", limit),
                  .reason = "the size of what is read is limited, to protect this machine",
                  .hint = "split the file, or remove what is not needed from it"});
    return true;
}

Sheet read_any(std::string_view bytes, std::string_view file_name, const SheetOptions& options,
               Findings& findings) {
    if (is_too_large(bytes.size(), options.limits.file_bytes, findings)) return {};
    if (bytes.starts_with(zip_magic)) return exchange::read_xlsx_sheet(bytes, options, findings);
    if (bytes.starts_with(compound_magic)) {
        findings.add({.code = "sheet-old-workbook",
                      .message = "the file is an old workbook (.xls), or one with a password",
                      .reason = "neither can be read",
                      .hint = "save it as .xlsx without a password, or as CSV"});
        return {};
    }
    if (looks_like_json(bytes, file_name)) {
        if (is_too_large(bytes.size(), options.limits.json_bytes, findings)) return {};
        return exchange::read_json_sheet(bytes, options, findings);
    }
    return exchange::read_csv_sheet(bytes, options, findings);
}

}  // namespace

Parsed<Sheet> read_sheet(std::string_view bytes, std::string_view file_name,
                         const SheetOptions& options) {
    Findings findings(file_name);
    auto sheet = read_any(bytes, file_name, options, findings);
    return exchange::concluded(std::move(sheet), findings);
}

}  // namespace isms
