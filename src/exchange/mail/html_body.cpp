#include "html_body.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <string_view>
#include <vector>

namespace isms {
namespace {

std::string escaped(std::string_view text) {
    std::string html;
    for (const char letter : text) {
        if (letter == '&')
            html += "&amp;";
        else if (letter == '<')
            html += "&lt;";
        else if (letter == '>')
            html += "&gt;";
        else if (letter == '"')
            html += "&quot;";
        else
            html += letter;
    }
    return html;
}

/// Runs of lines without an empty one between them.
std::vector<std::vector<std::string_view>> runs_of(std::string_view paragraph) {
    std::vector<std::vector<std::string_view>> runs(1);
    for (const auto line : split(paragraph, '\n')) {
        if (!trim(line).empty()) {
            runs.back().push_back(line);
        } else if (!runs.back().empty()) {
            runs.emplace_back();
        }
    }
    if (runs.back().empty()) runs.pop_back();
    return runs;
}

std::string list(const std::vector<std::string_view>& lines) {
    auto html = fmt::format(
        "<p style=\"margin-bottom: 0.3em\"><strong>{}</strong></p>\n<ul "
        "style=\"margin-top: 0\">\n",
        escaped(lines.front()));
    for (std::size_t index = 1; index < lines.size(); ++index)
        html += "<li>" + escaped(lines[index]) + "</li>\n";
    return html + "</ul>\n";
}

std::string block(const std::vector<std::string_view>& lines) {
    if (lines.size() > 1 && lines.front().ends_with(':')) return list(lines);
    std::string html;
    for (const auto line : lines) html += (html.empty() ? "" : "<br>\n") + escaped(line);
    return "<p>" + html + "</p>\n";
}

}  // namespace

std::string html_body(const Mail& mail) {
    auto html = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><title>{}</title>"
        "</head>\n<body style=\"font-family: sans-serif; line-height: 1.5; max-width: 42em; "
        "overflow-wrap: anywhere\">\n",
        escaped(mail.language), escaped(mail.subject));
    for (const auto& paragraph : mail.paragraphs) {
        for (const auto& lines : runs_of(paragraph)) html += block(lines);
    }
    return html + "</body>\n</html>\n";
}

}  // namespace isms
