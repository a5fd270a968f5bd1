#include "option_texts.hpp"

#include "program/arguments.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace isms::cli {
namespace {

/// "FORMAT": without the values that are allowed, which the option's own text names.
std::string type_of(const CLI::Option& option) {
    const auto type = option.get_type_name();
    return type.substr(0, type.find(':'));
}

}  // namespace

std::vector<OptionText> options_of(const Arguments& arguments) {
    std::vector<OptionText> all;
    for (const CLI::Option* option : arguments.parser().get_options()) {
        OptionText text;
        text.text = option->get_description();
        text.is_global = option->get_group() == "Options of every command";
        text.is_positional = option->get_positional();
        text.takes_value = option->get_type_size() > 0;
        text.is_missing = option->get_required() && option->count() == 0;
        const bool repeats = option->get_items_expected_max() > 1;
        if (text.is_positional) {
            text.term = type_of(*option) + (repeats ? "..." : "");
            text.usage = option->get_required() ? text.term : "[" + text.term + "]";
        } else {
            for (const auto& name : option->get_snames()) text.names.push_back("-" + name);
            for (const auto& name : option->get_lnames()) text.names.push_back("--" + name);
            for (const auto& name : text.names) text.term += (text.term.empty() ? "" : ", ") + name;
            if (text.takes_value) text.term += " " + type_of(*option);
            if (option->get_required()) text.usage = text.names.back() + " " + type_of(*option);
        }
        all.push_back(std::move(text));
    }
    std::stable_partition(all.begin(), all.end(),
                          [](const OptionText& text) { return text.is_positional; });
    return all;
}

}  // namespace isms::cli
