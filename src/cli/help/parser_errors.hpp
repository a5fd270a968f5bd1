#pragma once

#include <isms/base/error.hpp>

#include <string>

namespace CLI {
class ParseError;
}  // namespace CLI

namespace isms::cli {

class Arguments;

/// What the option parser does not understand of the command `name`, as one of our own messages.
Error parser_error(const CLI::ParseError& error, const Arguments& arguments,
                   const std::string& name);

}  // namespace isms::cli
