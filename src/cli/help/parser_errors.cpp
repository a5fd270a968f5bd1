#include "parser_errors.hpp"

#include "option_texts.hpp"
#include "program/arguments.hpp"

#include <isms/base/text.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace isms::cli {
namespace {

/// "'status'", or what stands for it before a command is named.
std::string shown(const std::string& name) {
    return name.empty() ? "isms-review" : fmt::format("'{}'", name);
}

/// A word or an option that nothing of the command reads.
Error surplus(const std::string& extra, const Arguments& arguments, const std::string& name,
              const std::string& hint) {
    if (!extra.starts_with('-'))
        return usage_error("usage", fmt::format("{} does not take '{}'", shown(name), extra), hint);
    std::vector<std::string> known;
    for (const auto& option : options_of(arguments))
        known.insert(known.end(), option.names.begin(), option.names.end());
    const auto meant = did_you_mean(extra, known);
    return usage_error("usage", fmt::format("{} has no option {}", shown(name), extra),
                       meant.empty() ? hint : meant);
}

/// All that has to be given and is not.
std::string missing(const Arguments& arguments) {
    std::vector<std::string> terms;
    for (const auto& option : options_of(arguments)) {
        if (option.is_missing) terms.push_back(option.usage);
    }
    return join(terms, " and ");
}

/// "a,b" as it is read aloud.
std::string listed(std::string_view choices) {
    std::string all;
    for (const auto choice : split(choices, ','))
        all += (all.empty() ? "" : ", ") + std::string(choice);
    return all;
}

}  // namespace

Error parser_error(const CLI::ParseError& error, const Arguments& arguments,
                   const std::string& name) {
    const auto hint = fmt::format("isms-review help {}", name);
    const auto remaining = arguments.parser().remaining();
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && !remaining.empty())
        return surplus(remaining.front(), arguments, name, hint);
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        if (const auto terms = missing(arguments); !terms.empty())
            return usage_error("usage", fmt::format("{} needs {}", shown(name), terms), hint);
    }
    // The parser says "--sort: colour not in {due,owner}", "--as: At Most 1 required but received
    // 2".
    std::string message = error.what();
    std::replace(message.begin(), message.end(), '\n', ' ');
    const auto option = message.substr(0, message.find(": "));
    constexpr std::string_view not_in = " not in {";
    if (const auto at = message.find(not_in);
        at != std::string::npos && message.ends_with('}') && at > option.size() + 2) {
        const auto value = message.substr(option.size() + 2, at - option.size() - 2);
        const auto choices =
            message.substr(at + not_in.size(), message.size() - at - not_in.size() - 1);
        return usage_error("usage", fmt::format("'{}' is not a value of {}", value, option),
                           "one of: " + listed(choices));
    }
    if (message.find("At Most 1 required") != std::string::npos)
        return usage_error("usage", fmt::format("{} is given more than once", option),
                           "keep one of them");
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
        return usage_error("usage", fmt::format("{} needs a value", option), hint);
    return usage_error("usage", message, hint);
}

}  // namespace isms::cli
