#include "commands.hpp"
#include "typed/resolve.hpp"

#include <isms/archive/archive.hpp>
#include <isms/base/text.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
};

Result run(Context& context, const Options& options) {
    Result result;
    std::optional<MeetingId> only;
    if (!options.id.empty()) only = resolve_meeting(context, options.id, result);
    const auto verification = verify_archive(context.store(), only);
    if (only && verification.seals == 0) {
        throw not_found_error("not-sealed", fmt::format("no seal names {}", only->str()),
                              fmt::format("isms-review archive seal {}", only->str()));
    }
    result.data = {{"seals", verification.seals},
                   {"files", verification.files},
                   {"intact", verification.findings.empty()}};
    const auto checked =
        fmt::format("{} in {}", counted(static_cast<std::size_t>(verification.files), "file"),
                    counted(static_cast<std::size_t>(verification.seals), "seal"));
    if (verification.findings.empty()) {
        result.view = Verbatim{checked + ": every byte is as it was sealed\n"};
        return result;
    }
    result.code = ExitCode::integrity;
    result.notes.insert(result.notes.end(), verification.findings.begin(),
                        verification.findings.end());
    result.view = Verbatim{
        fmt::format("{}: {}\n", checked, counted(verification.findings.size(), "finding"))};
    return result;
}

}  // namespace

Run setup_archive_verify(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("id", options->id, "Only the seals of this review")->type_name("ID");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
