#include "git_identity.hpp"

#include "terminal/subprocess.hpp"

#include <isms/base/text.hpp>

namespace isms::cli {

std::optional<std::string> git_email(const Environment& environment) {
    const auto output = output_of({"git", "config", "user.email"}, environment.working_directory);
    if (!output) return std::nullopt;
    const auto email = trim(*output);
    if (email.empty()) return std::nullopt;
    return std::string(email);
}

}  // namespace isms::cli
