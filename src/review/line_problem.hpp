#pragma once

#include <isms/base/diagnostic.hpp>

#include <string>

namespace isms {

/// An error of what was entered, at the line of the form where it stands; 0 where it is of no line.
Diagnostic line_problem(int line, std::string code, std::string message, std::string hint);

}  // namespace isms
