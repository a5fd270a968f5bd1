#include "printer.hpp"

#include "pager.hpp"

#include <isms/base/unicode.hpp>
#include <isms/render/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace isms::cli {
namespace {

bool wants_colour(const Globals& globals, const Environment& environment, bool is_terminal) {
    if (globals.color == "always") return true;
    if (globals.color == "never" || !is_terminal) return false;
    return !environment.variable("NO_COLOR") && environment.variable("TERM").value_or("") != "dumb";
}

std::string_view word_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::note:
            break;
    }
    return "note";
}

std::string_view colour_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "\x1b[31m";
        case Severity::warning:
            return "\x1b[35m";
        case Severity::note:
            break;
    }
    return "\x1b[1m";
}

Json to_json(const Diagnostic& diagnostic) {
    Json json = {{"severity", word_of(diagnostic.severity)},
                 {"code", diagnostic.code},
                 {"message", diagnostic.message}};
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) json[key] = value;
    };
    add("file", diagnostic.file);
    add("place", diagnostic.place);
    add("reason", diagnostic.reason);
    add("hint", diagnostic.hint);
    return json;
}

/// A line with what follows it indented, broken at spaces where it is longer than `width`; 0 leaves
/// it whole, for files and pipes.
std::string folded(std::string_view label, const std::string& text, int width) {
    if (width == 0) return fmt::format("{}{}\n", label, text);
    std::string out;
    const auto indent = std::string(std::min<std::size_t>(label.size(), 4), ' ');
    std::string_view lead = label;
    for (const auto& line :
         wrapped(std::string(label) + text, width - static_cast<int>(indent.size()))) {
        out += (out.empty() ? std::string(lead.substr(0, lead.find_first_not_of(' '))) : indent) +
               line + '\n';
    }
    return out;
}

std::string text_of(const Diagnostic& diagnostic, bool colour, int width) {
    std::string text;
    // "cannot read people/ada.json" says already where.
    const bool says_where = diagnostic.message.find(diagnostic.file) != std::string::npos;
    if (!says_where) text += printable(diagnostic.file) + ": ";
    if (!diagnostic.place.empty()) text += printable(diagnostic.place) + ": ";
    text += printable(diagnostic.message);
    const auto word = fmt::format("{}: ", word_of(diagnostic.severity));
    auto out = folded(word, text, width);
    // The colour goes in last, so that it counts for no column.
    if (colour)
        out = fmt::format("{}{}\x1b[0m{}", colour_of(diagnostic.severity),
                          word.substr(0, word.size() - 1), out.substr(word.size() - 1));
    if (!diagnostic.reason.empty())
        out += folded("  because: ", printable(diagnostic.reason), width);
    if (!diagnostic.hint.empty()) out += folded("  hint: ", printable(diagnostic.hint), width);
    return out;
}

std::string view_text(const Result& result, const Globals& globals,
                      const Environment& environment) {
    const TextLayout layout{environment.out_is_terminal ? environment.width : 80,
                            wants_colour(globals, environment, environment.out_is_terminal)};
    if (const auto* document = std::get_if<Document>(&result.view))
        return render_text(*document, layout);
    if (const auto* listing = std::get_if<Listing>(&result.view)) {
        if (!environment.out_is_terminal) return render_rows(listing->table);
        if (listing->table.rows.empty()) return listing->none + "\n";
        return render_text(std::vector<Block>{listing->table}, layout);
    }
    return {};
}

}  // namespace

void print_diagnostics(const std::vector<Diagnostic>& diagnostics, const Globals& globals,
                       const Environment& environment) {
    const bool colour = wants_colour(globals, environment, environment.err_is_terminal);
    for (const auto& diagnostic : diagnostics) {
        if (globals.quiet && diagnostic.severity != Severity::error) continue;
        *environment.err << text_of(diagnostic, colour,
                                    environment.err_is_terminal ? environment.width : 0);
    }
    environment.err->flush();
}

void print_result(const Result& result, std::string_view command, const Globals& globals,
                  const Environment& environment) {
    auto& out = *environment.out;
    if (globals.json) {
        Json diagnostics = Json::array();
        for (const auto& diagnostic : result.notes) diagnostics.push_back(to_json(diagnostic));
        const Json envelope = {{"version", 1},
                               {"command", command},
                               {"data", result.data},
                               {"diagnostics", std::move(diagnostics)}};
        out << printable_json(envelope.dump(2, ' ', false, Json::error_handler_t::replace)) << '\n';
    } else {
        if (const auto* verbatim = std::get_if<Verbatim>(&result.view)) {
            out << verbatim->text;
        } else if (const auto text = view_text(result, globals, environment);
                   !shown_in_pager(text, environment)) {
            out << text;
        }
        out.flush();
        print_diagnostics(result.notes, globals, environment);
    }
    out.flush();
}

}  // namespace isms::cli
