#pragma once

#include "program/context.hpp"

#include <string>

namespace isms::cli {

struct AcceptOptions {
    std::string rule;
    std::string subject;
    std::string reason;
    std::string by;
    std::string until;
};

/// Records that somebody lives with what a rule finds, for a time.
Result accept_rule(Context& context, const AcceptOptions& options);

}  // namespace isms::cli
