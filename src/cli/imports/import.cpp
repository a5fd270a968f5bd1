#include "import.hpp"

#include "mapping.hpp"
#include "report.hpp"
#include "terminal/formats.hpp"
#include "typed/resolve.hpp"

#include <isms/exchange/presets.hpp>
#include <isms/model/codec.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

SheetOptions sheet_options(const ImportOptions& options) {
    SheetOptions wanted;
    wanted.sheet = options.sheet;
    wanted.encoding = options.encoding;
    if (options.delimiter.empty()) return wanted;
    const bool is_tab = options.delimiter == "tab" || options.delimiter == "\\t";
    if (!is_tab && options.delimiter.size() != 1)
        throw usage_error(
            "import-option",
            fmt::format("'{}' for --delimiter is not one character", options.delimiter),
            "write --delimiter ';' or --delimiter tab");
    wanted.delimiter = is_tab ? '\t' : options.delimiter.front();
    return wanted;
}

Sheet read_sheet_of(Context& context, const ImportOptions& options, const std::string& shown,
                    Result& result) {
    const auto wanted = sheet_options(options);
    auto parsed =
        read_import(read_file(context, options.file, wanted.limits.file_bytes), shown, wanted);
    if (!parsed) throw Error(ExitCode::invalid, std::move(parsed.diagnostics));
    result.notes.insert(result.notes.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
    return std::move(*parsed.value);
}

ImportSetting setting_for(Context& context, const ImportOptions& options, const Stamp& stamp,
                          Result& result) {
    const auto& organisation = context.organisation();
    ImportSetting setting{.stamp = stamp,
                          .people = &context.people(),
                          .counters = organisation.counters,
                          .risk_levels = risk_scale(organisation).levels};
    if (!options.owner.empty())
        setting.default_owner = resolve_person(context, options.owner, "the owner");
    if (options.year != 0) setting.year = options.year;
    if (!options.collected.empty())
        setting.collected_on = context.date(options.collected, "--collected", result);
    return setting;
}

ChangeSet changes_of(Context& context, const ImportTarget& target, ImportPlan& plan,
                     const Stamp& stamp) {
    ChangeSet changes(std::string(context.command().name), stamp);
    if (!plan.counters.empty()) {
        auto organisation = context.records().organisation();
        for (const auto& [series, number] : plan.counters) organisation.counters[series] = number;
        changes.replace(std::string(paths::organisation), print_record(organisation));
    }
    changes.files.reserve(plan.records.size() + 2);
    // No two rows are of one record, so that looking for an earlier plan would be in vain.
    for (auto& record : plan.records) {
        FileChange file;
        file.path = target.path(record.id);
        file.content = std::move(record.content);
        file.creates = record.creates;
        changes.files.push_back(std::move(file));
    }
    return changes;
}

}  // namespace

Result run_import(Context& context, const ImportTarget& target, const ImportOptions& options) {
    Result result;
    const auto shown = options.file == "-" ? std::string("standard input") : options.file;
    const auto sheet = read_sheet_of(context, options, shown, result);
    const auto mapping = chosen_mapping(context, sheet, target.name, options, result);
    const auto stamp = context.stamp();
    auto plan = target.plan(sheet, mapping, setting_for(context, options, stamp, result));
    report_import(context, {sheet, mapping, plan, shown, options.skip_refused}, result);
    if (plan.count(RowFate::refused) > 0 && !options.skip_refused) {
        result.code = ExitCode::invalid;
        result.note("nothing was changed",
                    "mend the rows, or import the others with --skip-refused");
        return result;
    }
    const auto summary =
        fmt::format("{} into {}: {}", mapping.source, target.name, counts_text(plan));
    auto changes = changes_of(context, target, plan, stamp);
    plan_saved_mapping(context, mapping, options, stamp, changes);
    changes.summary = summary;
    const auto told = result.notes.size();
    context.apply(changes, result);
    // What a dry run would do stands in the table already.
    result.notes.resize(told);
    return result;
}

}  // namespace isms::cli
