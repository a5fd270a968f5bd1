#include "line_problem.hpp"

#include <fmt/format.h>

namespace isms {

Diagnostic line_problem(int line, std::string code, std::string message, std::string hint) {
    return {Severity::error,
            std::move(code),
            std::move(message),
            {},
            line > 0 ? fmt::format("line {}", line) : std::string(),
            {},
            std::move(hint)};
}

}  // namespace isms
