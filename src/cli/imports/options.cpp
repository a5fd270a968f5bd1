#include "options.hpp"

#include "program/repeatable.hpp"

#include <CLI/CLI.hpp>

namespace isms::cli {

void add_import_options(CLI::App& app, ImportOptions& options) {
    const auto add_repeatable = [&](const char* name, std::vector<std::string>& target,
                                    const char* help, const char* type) {
        repeatable(app.add_option(name, target, help))->type_name(type);
    };
    app.add_option("--preset", options.preset, "Read it as this preset; otherwise by its columns")
        ->type_name("NAME");
    app.add_option("--mapping", options.mapping, "Read it by a mapping that was saved")
        ->type_name("NAME");
    add_repeatable("--map", options.maps, "Fill a field from a column; may be repeated",
                   "FIELD=COLUMN");
    add_repeatable("--value", options.values, "Fill a field with the same text in every row",
                   "FIELD=TEXT");
    add_repeatable("--translate", options.translations, "What a word of the file is here",
                   "FIELD:WORD=VALUE");
    add_repeatable("--key", options.key,
                   "The column by which a row is known again; may be repeated", "COLUMN");
    app.add_option("--source", options.source, "What the file comes from, kept in what it brings")
        ->type_name("NAME");
    app.add_option("--sheet", options.sheet, "The sheet of a workbook; otherwise the first")
        ->type_name("NAME");
    app.add_option("--delimiter", options.delimiter,
                   "What separates the cells of a CSV file, or tab")
        ->type_name("CHARACTER");
    app.add_option("--encoding", options.encoding, "Of a CSV file; otherwise detected")
        ->type_name("NAME")
        ->check(CLI::IsMember({"utf-8", "utf-16", "windows-1252"}, CLI::ignore_case));
    app.add_option("--date-style", options.date_style,
                   "What comes first in dates such as 03/04/2026")
        ->type_name("STYLE")
        ->check(CLI::IsMember({"day-first", "month-first"}));
    app.add_option("--year", options.year, "Of columns that name a month alone")
        ->type_name("YEAR")
        ->check(CLI::Range(1900, 9999));
    app.add_option("--save-mapping", options.save_mapping,
                   "Keep how the file was read, for --mapping")
        ->type_name("NAME");
    app.add_flag("--skip-refused", options.skip_refused,
                 "Import the other rows where some are refused");
    app.add_flag("--presets", options.presets, "List the presets instead");
}

}  // namespace isms::cli
