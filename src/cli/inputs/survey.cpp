#include "commands.hpp"
#include "program/arguments.hpp"
#include "terminal/formats.hpp"

#include <isms/base/text.hpp>
#include <isms/exchange/read_sheet.hpp>
#include <isms/exchange/survey.hpp>
#include <isms/model/codec.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

struct Options {
    std::string name;
    std::string output = ".";
    std::string read;
    int asked = 0;
};

std::string file_stem(const std::string& name) {
    const auto stem = slug(name);
    if (stem.empty())
        throw usage_error("survey-name", fmt::format("no file name can be made from '{}'", name),
                          "use some letters or digits, such as \"Customers 2026\"");
    return "survey-" + stem;
}

Result write(Context& context, const Options& options) {
    Result result;
    const auto stem = file_stem(options.name);
    const auto folder = context.absolute(options.output);
    std::string listed;
    Json files = Json::array();
    const auto put_file = [&](const std::string& ending, const std::string& text) {
        const auto path = folder / (stem + ending);
        if (!context.globals().dry_run) write_file(path, text);
        files.push_back(path.string());
        listed += path.string() + "\n";
    };
    put_file(".md", survey_questionnaire(options.name, context.organisation().name));
    put_file(".csv", survey_form());
    result.note(context.globals().dry_run
                    ? "would write the questionnaire and a CSV file for the answers"
                    : "send the questionnaire, and enter a row of the CSV file for each answer",
                fmt::format("isms-review inputs survey \"{}\" --read {}.csv --asked COUNT",
                            options.name, stem));
    result.data["files"] = std::move(files);
    result.view = Verbatim{listed};
    return result;
}

/// What an earlier reading of the same survey made of the party's answer.
const Feedback* known_entry(const std::vector<Feedback>& entries, const Feedback& wanted) {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Feedback& entry) {
        return entry.source == wanted.source && entry.foreign_id == wanted.foreign_id;
    });
    return found == entries.end() ? nullptr : &*found;
}

Result read(Context& context, const Options& options) {
    Result result;
    file_stem(options.name);
    auto sheet =
        read_sheet(read_file(context, options.read, SheetLimits().file_bytes), options.read);
    if (!sheet) throw Error(ExitCode::invalid, std::move(sheet.diagnostics));
    auto answers = read_survey(*sheet.value);
    for (auto& problem : answers.diagnostics) problem.file = options.read;
    if (!answers) throw Error(ExitCode::invalid, std::move(answers.diagnostics));
    const auto answered = static_cast<int>(answers.value->size());
    if (options.asked < answered) {
        throw usage_error("survey-asked",
                          fmt::format("{} answered, and {} were asked", answered, options.asked),
                          "say with --asked how many got the questionnaire");
    }
    const auto stamp = context.stamp();
    const SurveyCount survey{.name = options.name, .asked = options.asked, .answered = answered};
    auto organisation = context.records().organisation();
    const auto& info = register_info(RegisterKind::feedback);
    const auto known = context.records().inputs<Feedback>(info, context.problems());
    const auto counter = counter_name(info, stamp.today.year());
    ChangeSet changes("inputs survey", stamp);
    std::size_t added = 0;
    std::string listed;
    for (const auto& answer : *answers.value) {
        Feedback entry;
        fill_feedback(entry, answer, survey, stamp.today);
        if (known_entry(known, entry) != nullptr) continue;
        entry.id = input_id(info, stamp.today.year(), ++organisation.counters[counter]);
        entry.recorded_on = stamp.today;
        entry.history.push_back(make_event(stamp, event::created));
        changes.create(paths::input(entry.id), print_record(entry));
        listed += entry.id.str() + "\n";
        ++added;
    }
    result.note(fmt::format("{}: {} of {} answered, {} new in the register", options.name, answered,
                            options.asked, added));
    result.data["added"] = added;
    result.data["answered"] = answered;
    result.view = Verbatim{listed};
    if (added == 0) return result;
    changes.replace(std::string(paths::organisation), print_record(organisation));
    changes.summary = fmt::format("{}: {}", options.name, counted(added, "answer"));
    context.apply(changes, result);
    return result;
}

}  // namespace

Run setup_inputs_survey(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("name", options->name, "The survey, as its entries will name it")
        .value("NAME")
        .required();
    arguments.option("-o,--output", options->output, "The folder for the questionnaire")
        .value("DIR");
    arguments.option("--read", options->read, "Read the answers from a CSV, XLSX or JSON file")
        .value("FILE");
    arguments.option("--asked", options->asked, "How many got the questionnaire")
        .value("COUNT")
        .within(0, 1'000'000);
    return [options](Context& context) {
        if (options->read.empty()) context.will_only_read();
        return options->read.empty() ? write(context, *options) : read(context, *options);
    };
}

}  // namespace isms::cli
