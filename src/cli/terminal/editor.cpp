#include "editor.hpp"

#include "formats.hpp"
#include "subprocess.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <sys/stat.h>

namespace isms::cli {
namespace {

std::string editor_command(const Environment& environment) {
    for (const char* name : {"ISMS_REVIEW_EDITOR", "VISUAL", "EDITOR"}) {
        if (const auto value = environment.variable(name)) return *value;
    }
    throw usage_error("no-editor", "no editor is set",
                      "set EDITOR (or ISMS_REVIEW_EDITOR), or give the text with --from FILE");
}

}  // namespace

void require_editor(const Environment& environment) {
    static_cast<void>(editor_command(environment));
}

void require_text(std::string_view text) {
    if (!trim(text).empty()) return;
    throw refused_error("nothing-entered", "the text was left empty, so nothing was entered",
                        "run the command again to start from the form");
}

void refuse_and_keep(ExitCode code, std::vector<Diagnostic> diagnostics, const std::string& file,
                     const std::string& resume) {
    for (auto& diagnostic : diagnostics) diagnostic.file = file;
    diagnostics.push_back({Severity::note,
                           "draft-kept",
                           "nothing was changed, and what was typed is kept",
                           file,
                           {},
                           {},
                           resume});
    throw Error(code, std::move(diagnostics));
}

bool Draft::exists() const {
    std::error_code error;
    return std::filesystem::is_regular_file(file(), error);
}

Modes Draft::make_folder() const {
    // Who shares the directory shares its drafts, or nobody else could ever make one.
    struct stat root {};
    const auto modes =
        ::stat(context_->root().c_str(), &root) == 0 ? Modes::like_root(root.st_mode) : Modes{};
    const auto folder = file().parent_path();
    if (::mkdir(folder.c_str(), modes.directory) == 0) {
        static_cast<void>(::chmod(folder.c_str(), modes.directory));
    } else if (errno != EEXIST) {
        throw io_error("create", folder.string(), errno);
    }
    return modes;
}

void Draft::write(std::string_view text) const {
    const auto modes = make_folder();
    write_file(file(), text, modes.file);
}

std::string Draft::read() const {
    return read_file(*context_, file().string());
}

void Draft::remove() const {
    std::error_code error;
    std::filesystem::remove(file(), error);
    std::filesystem::remove(file().parent_path(), error);  // only where it is empty
}

std::string Draft::edit() const {
    const auto command = editor_command(context_->environment());
    const auto status = run_in_terminal(command, file());
    if (status != 0) {
        throw refused_error(
            "editor-failed",
            fmt::format("the editor '{}' {}", command,
                        status ? fmt::format("ended with status {}", *status)
                               : std::string("could not be run")),
            fmt::format("what was typed is kept in {}; the same command resumes it", path_));
    }
    auto text = read();
    if (trim(text).empty()) remove();
    require_text(text);
    return text;
}

}  // namespace isms::cli
