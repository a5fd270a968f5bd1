#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace isms {

enum class Severity { note, warning, error };

/// One message to a user, as a value: what is wrong, where, why, and what to do next.
/// It is turned into text or JSON once, at the edge of the program.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;     ///< stable, kebab-case, for scripts: "json-duplicate-key"
    std::string message;  ///< one sentence, no full stop
    std::string file;     ///< relative to the review directory where it lies in it; may be empty
    std::string
        place;  ///< "line 12" or a JSON pointer (RFC 6901) such as "/items/3/title"; may be empty
    std::string reason;  ///< why it is so; may be empty
    std::string hint;    ///< the remedy, or the command to type; may be empty
};

/// True if any of them is an error.
bool has_errors(const std::vector<Diagnostic>& diagnostics);

/// What reading gives: a value unless something was an error, and everything there is to say of the
/// input.
template <class T>
struct Parsed {
    std::optional<T> value;
    std::vector<Diagnostic> diagnostics;

    explicit operator bool() const { return value.has_value(); }
};

}  // namespace isms
