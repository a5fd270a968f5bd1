#include "fence.hpp"
#include "form_lines.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/forms/form_sections.hpp>

#include <fmt/format.h>

#include <functional>

namespace isms {
namespace {

/// Which section a heading opens; empty for a heading of the discussion.
std::string section_of(std::string_view line) {
    if (!line.starts_with("## ")) return {};
    const auto title = lower_ascii(trim(line.substr(3)));
    if (title == "attendance" || title == "conclusions") return title;
    const auto key = heading_key(line);
    return key ? std::string(*key) : std::string();
}

/// Calls `visit` with each line, the section that it belongs to (empty before the first one), and
/// whether it is part of a code block.
void for_each_line(std::string_view form,
                   const std::function<void(const FormLine&, const std::string&, bool)>& visit) {
    std::vector<Diagnostic> ignored;
    std::string section;
    Fence fence;
    for (const auto& line : form_lines(form, ignored)) {
        const bool is_item =
            !section.empty() && section != "attendance" && section != "conclusions";
        const bool is_quoted = is_item && fence.take(line.text, line.number);
        if (!is_quoted) {
            if (auto opened = section_of(line.text); !opened.empty()) section = std::move(opened);
        }
        visit(line, section, is_quoted);
    }
}

}  // namespace

std::optional<SectionPlace> find_section(std::string_view form, std::string_view key) {
    std::optional<SectionPlace> place;
    for_each_line(form, [&](const FormLine& line, const std::string& section, bool) {
        if (section != key) return;
        if (!place) place = SectionPlace{line.number, line.number};
        place->last = line.number;
    });
    return place;
}

std::optional<std::string> form_of_section(std::string_view form, std::string_view key) {
    const auto place = find_section(form, key);
    if (!place) return std::nullopt;
    std::string text;
    for_each_line(form, [&](const FormLine& line, const std::string& section, bool) {
        const bool is_title = line.text.starts_with("# Minutes of ") && section.empty();
        const bool is_help = section.empty() && is_fact(line.text);
        if (section != key && !is_title && !is_help) return;
        if (line.number == place->first) text += '\n';
        text += line.text;
        text += '\n';
        if (is_title) text += '\n';
    });
    while (text.ends_with("\n\n")) text.pop_back();
    return text;
}

Parsed<std::string> with_section(std::string_view form, std::string_view key,
                                 std::string_view typed) {
    Parsed<std::string> result;
    const auto report = [&](int line, std::string code, std::string message, std::string hint) {
        result.diagnostics.push_back(
            form_error(line, std::move(code), std::move(message), std::move(hint)));
    };
    std::string section_text;
    std::string title;
    bool is_there = false;
    std::string last_section;
    for_each_line(typed, [&](const FormLine& line, const std::string& section, bool) {
        if (section == key) {
            is_there = true;
            section_text += line.text;
            section_text += '\n';
        } else if (section.empty()) {
            if (line.text.starts_with("# Minutes of ")) {
                title = line.text;
            } else if (!trim(line.text).empty() && !is_fact(line.text)) {
                report(line.number, "line-not-understood",
                       fmt::format("'{}' stands before the heading of the section",
                                   excerpt(line.text)),
                       "write what was said under the heading");
            }
        } else if (section != last_section) {
            report(line.number, "other-section",
                   fmt::format("'{}' is another section than [{}]", excerpt(line.text), key),
                   "isms-review minutes take without --section opens the whole form; a heading of "
                   "the discussion takes three #");
        }
        last_section = section;
    });
    if (!is_there) {
        report(0, "section-missing", fmt::format("the heading of the section [{}] is gone", key),
               "put the heading back as the form printed it");
    }
    if (has_errors(result.diagnostics)) return result;
    std::string whole;
    bool is_placed = false;
    for_each_line(form, [&](const FormLine& line, const std::string& section, bool) {
        if (section == key) {
            if (!is_placed) whole += section_text + "\n";
            is_placed = true;
            return;
        }
        // The title says of which review these are, and is checked with all the rest.
        const bool is_title = section.empty() && line.text.starts_with("# Minutes of ");
        whole += is_title && !title.empty() ? std::string_view(title) : line.text;
        whole += '\n';
    });
    result.value = std::move(whole);
    return result;
}

std::vector<Diagnostic> left_markers(std::string_view form) {
    std::vector<Diagnostic> problems;
    std::vector<Diagnostic> ignored;
    bool is_inside = false;
    for (const auto& [number, text] : form_lines(form, ignored)) {
        const bool is_begin = text == "<<<<<<< yours";
        const bool is_end = text.starts_with(">>>>>>> theirs by ");
        if (!is_begin && !is_end && !(is_inside && text == "=======")) continue;
        is_inside = is_begin || (is_inside && !is_end);
        problems.push_back(form_error(
            number, "conflict-left",
            fmt::format("'{}' marks a place that both sides changed", text),
            "keep of both what is right, and delete the lines <<<<<<<, ======= and >>>>>>>"));
    }
    return problems;
}

bool quotes_facts(std::string_view form) {
    bool quotes = false;
    for_each_line(form, [&](const FormLine& line, const std::string&, bool is_quoted) {
        quotes = quotes || (is_quoted && is_fact(line.text));
    });
    return quotes;
}

}  // namespace isms
