#include "commands.hpp"
#include "program/context.hpp"

#include <isms/base/text.hpp>
#include <isms/store/doctor.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace isms::cli {
namespace {

Result run(Context& context) {
    Result result;
    result.notes = examine(context.store());
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

Run setup_doctor(CLI::App&) {
    return run;
}

}  // namespace isms::cli
