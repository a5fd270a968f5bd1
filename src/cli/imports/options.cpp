#include "options.hpp"

#include "program/arguments.hpp"

namespace isms::cli {

void add_import_options(Arguments& arguments, ImportOptions& options) {
    const auto add_repeatable = [&](const char* name, std::vector<std::string>& target,
                                    const char* help, const char* type) {
        arguments.option(name, target, help).repeatable().value(type);
    };
    arguments.option("--preset", options.preset, "Read it as this preset; otherwise by its columns")
        .value("NAME");
    arguments.option("--mapping", options.mapping, "Read it by a mapping that was saved")
        .value("NAME");
    add_repeatable("--map", options.maps, "Fill a field from a column; may be repeated",
                   "FIELD=COLUMN");
    add_repeatable("--value", options.values, "Fill a field with the same text in every row",
                   "FIELD=TEXT");
    add_repeatable("--translate", options.translations, "What a word of the file is here",
                   "FIELD:WORD=VALUE");
    add_repeatable("--key", options.key,
                   "The column by which a row is known again; may be repeated", "COLUMN");
    arguments.option("--source", options.source, "What the file comes from, kept in what it brings")
        .value("NAME");
    arguments.option("--sheet", options.sheet, "The sheet of a workbook; otherwise the first")
        .value("NAME");
    arguments
        .option("--delimiter", options.delimiter, "What separates the cells of a CSV file, or tab")
        .value("CHARACTER");
    arguments.option("--encoding", options.encoding, "Of a CSV file; otherwise detected")
        .value("NAME")
        .one_of_any_case({"utf-8", "utf-16", "windows-1252"});
    arguments
        .option("--date-style", options.date_style, "What comes first in dates such as 03/04/2026")
        .value("STYLE")
        .one_of({"day-first", "month-first"});
    arguments.option("--year", options.year, "Of columns that name a month alone")
        .value("YEAR")
        .within(1900, 9999);
    arguments
        .option("--save-mapping", options.save_mapping, "Keep how the file was read, for --mapping")
        .value("NAME");
    arguments.flag("--skip-refused", options.skip_refused,
                   "Import the other rows where some are refused");
    arguments.flag("--presets", options.presets, "List the presets instead");
}

}  // namespace isms::cli
