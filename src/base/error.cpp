#include <isms/base/error.hpp>
#include <isms/base/text.hpp>

#include <cerrno>
#include <string_view>
#include <system_error>
#include <utility>

namespace isms {
namespace {

Error refusal(ExitCode exit_code, std::string code, std::string message, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    return Error(exit_code, std::move(diagnostic));
}

// Whether something was changed before the failure is the caller's to say, so no hint claims it.
std::string_view usual_remedy(int error_number) {
    switch (error_number) {
        case ENOSPC:
        case EDQUOT:
            return "free some space there, then run the command again";
        case EACCES:
        case EPERM:
            return "check who owns the file and its folder, and what they may do with it";
        case EROFS:
            return "it lies on a file system that is mounted read-only; use one that can be "
                   "written";
        case ENOENT:
            return "check the path: the file, or a folder on the way to it, does not exist";
        case EEXIST:
            return "move what is there out of the way, or choose another name";
        case ENOTDIR:
            return "check the path: something on the way to it is a file, not a folder";
        case EISDIR:
            return "check the path: it names a folder, not a file";
        case ENOTEMPTY:
            return "empty the folder first, or choose another one";
        case ENAMETOOLONG:
            return "choose a shorter name or a folder with a shorter path";
        case ELOOP:
            return "check the symbolic links on the way to it: they lead in a circle";
        case EMFILE:
        case ENFILE:
            return "close other programs or raise the limit of open files (ulimit -n)";
        case EFBIG:
            return "raise the limit of the file size (ulimit -f), or write to another file system";
        case EIO:
            return "the disk reports a fault: check it, and your backup, before you go on";
        default:
            return "remove the cause, then run the command again";
    }
}

}  // namespace

Error::Error(ExitCode code, std::vector<Diagnostic> diagnostics)
    : code_(code), diagnostics_(std::move(diagnostics)) {}

Error::Error(ExitCode code, Diagnostic diagnostic) : code_(code) {
    diagnostics_.push_back(std::move(diagnostic));
}

const char* Error::what() const noexcept {
    return diagnostics_.empty() ? "unknown error" : diagnostics_.front().message.c_str();
}

Error usage_error(std::string code, std::string message, std::string hint) {
    return refusal(ExitCode::usage, std::move(code), std::move(message), std::move(hint));
}

Error invalid_error(std::string code, std::string message, std::string hint) {
    return refusal(ExitCode::invalid, std::move(code), std::move(message), std::move(hint));
}

Error not_found_error(std::string code, std::string message, std::string hint) {
    return refusal(ExitCode::not_found, std::move(code), std::move(message), std::move(hint));
}

Error refused_error(std::string code, std::string message, std::string hint) {
    return refusal(ExitCode::refused, std::move(code), std::move(message), std::move(hint));
}

Error io_error(std::string operation, std::string file, int error_number, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.code = "io-" + slug(operation);
    operation.insert(0, "cannot ");
    if (!file.empty()) operation.append(" ").append(file);
    diagnostic.message = std::move(operation);
    diagnostic.file = std::move(file);
    diagnostic.reason = std::generic_category().message(error_number);
    diagnostic.hint = hint.empty() ? std::string(usual_remedy(error_number)) : std::move(hint);
    return Error(ExitCode::io, std::move(diagnostic));
}

}  // namespace isms
