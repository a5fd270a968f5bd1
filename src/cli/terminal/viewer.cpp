#include "viewer.hpp"

#include "formats.hpp"
#include "subprocess.hpp"

#include <isms/base/error.hpp>

#include <cerrno>
#include <cstdlib>

namespace isms::cli {
namespace {

std::filesystem::path private_folder(const Environment& environment) {
    auto top = environment.variable("XDG_RUNTIME_DIR");
    if (!top) top = environment.variable("TMPDIR");
    auto pattern = top.value_or("/tmp") + "/isms-review-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr)
        throw io_error("create", pattern, errno, "set TMPDIR to a folder that can be written to");
    return pattern;
}

}  // namespace

std::string open_in_viewer(const std::string& bytes, const std::string& name,
                           const Environment& environment) {
    const auto path = private_folder(environment) / name;
    write_file(path, bytes);
    const auto viewer = environment.variable("ISMS_REVIEW_VIEWER").value_or("xdg-open");
    if (run_in_terminal(viewer, path) == 0) return path.string();
    throw Error(ExitCode::io, Diagnostic{Severity::error,
                                         "no-viewer",
                                         "no viewer could be started",
                                         path.string(),
                                         {},
                                         viewer + " failed or is not installed",
                                         "the document is there: open it yourself, or name a "
                                         "viewer in ISMS_REVIEW_VIEWER"});
}

}  // namespace isms::cli
