#include "option_texts.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

namespace isms::cli {

std::vector<OptionText> options_of(const CLI::App& app) {
    std::vector<OptionText> all;
    for (const CLI::Option* option : app.get_options()) {
        OptionText text;
        text.text = option->get_description();
        text.is_global = option->get_group() == "Options of every command";
        text.is_positional = option->get_positional();
        text.takes_value = option->get_type_size() > 0;
        const bool repeats = option->get_items_expected_max() > 1;
        if (text.is_positional) {
            text.term = option->get_type_name() + (repeats ? "..." : "");
            text.usage = option->get_required() ? text.term : "[" + text.term + "]";
        } else {
            for (const auto& name : option->get_snames()) text.names.push_back("-" + name);
            for (const auto& name : option->get_lnames()) text.names.push_back("--" + name);
            for (const auto& name : text.names) text.term += (text.term.empty() ? "" : ", ") + name;
            if (text.takes_value) text.term += " " + option->get_type_name();
        }
        all.push_back(std::move(text));
    }
    std::stable_partition(all.begin(), all.end(), [](const OptionText& text) { return text.is_positional; });
    return all;
}

}  // namespace isms::cli
