#pragma once

#include <isms/base/diagnostic.hpp>

#include <exception>
#include <string>
#include <vector>

namespace isms {

/// The published contract with scripts; docs/exit-codes.md documents each. Values are never reused.
enum class ExitCode : int {
    done = 0,
    findings = 1,   ///< check or doctor found something
    usage = 2,      ///< the command line is not understood
    invalid = 3,    ///< a record or an input is invalid
    not_found = 4,  ///< no such thing, or more than one
    refused = 5,    ///< the state or a gate refuses
    io = 6,         ///< reading or writing failed
    integrity = 7,  ///< sealed evidence is not what it was
};

/// The one exception: what cannot go on. Thrown anywhere, caught once, in main.
class Error : public std::exception {
  public:
    Error(ExitCode code, std::vector<Diagnostic> diagnostics);
    Error(ExitCode code, Diagnostic diagnostic);

    ExitCode code() const { return code_; }
    const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
    const char* what() const noexcept override;

  private:
    ExitCode code_;
    std::vector<Diagnostic> diagnostics_;
};

/// The usual refusals; each wants a stable code, a sentence and what to do next.
Error usage_error(std::string code, std::string message, std::string hint);
Error invalid_error(std::string code, std::string message, std::string hint);
Error not_found_error(std::string code, std::string message, std::string hint);
Error refused_error(std::string code, std::string message, std::string hint);

/// An operation on a file that the system refused; `error_number` is an errno value.
Error io_error(std::string operation, std::string file, int error_number, std::string hint = {});

}  // namespace isms
