#pragma once

#include "exchange/zip_bytes.hpp"

#include <string>
#include <string_view>

namespace isms::test {

/// A small workbook, part by part, so that each can be made wrong.
struct WorkbookParts {
    std::string package_relations =
        R"(<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
    std::string workbook =
        R"(<workbook><sheets><sheet name="Findings" sheetId="1" r:id="rId1"/></sheets></workbook>)";
    std::string relations =
        R"(<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>)";
    std::string styles = "<styleSheet/>";
    std::string shared_texts = "<sst/>";
    std::string sheet;  ///< the whole part
    std::string sheet_name = "xl/worksheets/sheet1.xml";
    ZipBytes::File sheet_file;

    ZipBytes zip() const {
        ZipBytes zip;
        zip.add("_rels/.rels", package_relations);
        zip.add("xl/workbook.xml", workbook);
        zip.add("xl/_rels/workbook.xml.rels", relations);
        zip.add("xl/styles.xml", styles);
        zip.add("xl/sharedStrings.xml", shared_texts);
        zip.add(sheet_name, sheet, sheet_file);
        return zip;
    }
    std::string bytes() const { return zip().bytes(); }
};

/// Rows such as `<row r="1"><c r="A1"><v>1</v></c></row>` as the part of a sheet.
inline std::string sheet_of(std::string_view rows) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet><sheetData>" +
           std::string(rows) + "</sheetData></worksheet>";
}

/// A workbook with those rows.
inline WorkbookParts workbook_of(std::string_view rows) {
    WorkbookParts parts;
    parts.sheet = sheet_of(rows);
    return parts;
}

}  // namespace isms::test
