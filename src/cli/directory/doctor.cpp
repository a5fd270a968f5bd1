#include "commands.hpp"
#include "program/context.hpp"

#include <isms/base/text.hpp>
#include <isms/language/messages.hpp>
#include <isms/store/doctor.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

/// What the store does not know: whether a translation fits the messages, and is there at all.
void examine_languages(Context& context, std::vector<Diagnostic>& findings) {
    const auto records = context.records();
    std::optional<LanguageTag> wanted;
    try {
        wanted = records.organisation().language;
        for (const auto& language : records.translation_names()) {
            const auto file = paths::translation(language);
            const auto translation = records.translation(language);
            const auto problems = translated(*translation, file).diagnostics;
            findings.insert(findings.end(), problems.begin(), problems.end());
            const auto missing = untranslated(*translation).size();
            if (missing > 0 && problems.empty())
                findings.push_back(
                    {Severity::note,
                     "language-incomplete",
                     fmt::format("{} of {} texts are left in English", missing,
                                 english_messages().size()),
                     file,
                     "/messages",
                     {},
                     fmt::format("isms-review help --messages {} prints all", language.str())});
        }
    } catch (const Error&) {
        return;  // the store has told what can't be read
    }
    if (wanted && !records.translation(*wanted))
        findings.push_back({Severity::error, "language-missing",
                            fmt::format("there are no texts for the language '{}'", wanted->str()),
                            std::string(paths::organisation), "/language",
                            fmt::format("{} is not there", paths::translation(*wanted)),
                            "put the file back, or: isms-review config language en"});
}

Result run(Context& context) {
    Result result;
    result.notes = examine(context.store());
    examine_languages(context, result.notes);
    std::size_t findings = 0;
    for (const auto& diagnostic : result.notes)
        findings += diagnostic.severity == Severity::note ? 0 : 1;
    result.data["findings"] = findings;
    if (findings > 0) {
        result.code = ExitCode::findings;
        result.view = Verbatim{counted(findings, "finding") + "\n"};
    } else {
        result.view = Verbatim{"the files are in order\n"};
    }
    return result;
}

}  // namespace

Run setup_doctor(Arguments&) {
    return run;
}

}  // namespace isms::cli
