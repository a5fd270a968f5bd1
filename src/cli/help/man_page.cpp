#include "man_page.hpp"

#include "option_texts.hpp"
#include "program/arguments.hpp"
#include "program/command.hpp"
#include "program/globals.hpp"
#include "version.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

/// roff reads a backslash, and a dot or an apostrophe that starts a line, as its own.
std::string roff(std::string_view text) {
    std::string out;
    for (const char letter : text) {
        if (letter == '\\') {
            out += "\\e";
        } else if (letter == '-') {
            out += "\\-";
        } else {
            out += letter;
        }
    }
    if (out.starts_with('.') || out.starts_with('\'')) out.insert(0, "\\&");
    return out;
}

void add_details(std::string& page, std::string_view details) {
    for (const auto line : split_lines(details)) {
        if (line.empty()) {
            page += ".PP\n";
        } else if (line.starts_with("  ")) {
            page += fmt::format(".nf\n{}\n.fi\n", roff(line));
        } else {
            page += roff(line) + "\n";
        }
    }
}

void add_options(std::string& page, const std::vector<OptionText>& options, bool global) {
    for (const auto& option : options) {
        if (option.is_global == global)
            page += fmt::format(".TP\n.B {}\n{}\n", roff(option.term), roff(option.text));
    }
}

}  // namespace

std::string man_page() {
    std::string page = fmt::format(
        ".TH ISMS\\-REVIEW 1 \"\" \"isms-review {}\" \"User Commands\"\n", program_version);
    page += ".SH NAME\nisms\\-review \\- run an ISO/IEC 27001 management review and prove it\n";
    page += ".SH SYNOPSIS\n.B isms\\-review\n[OPTIONS] COMMAND ...\n.SH COMMANDS\n";
    for (const auto& command : all_commands()) {
        Arguments arguments;
        command.setup(arguments);
        page += fmt::format(".SS {}\n{}\n.PP\n", roff(command.name), roff(command.summary));
        add_details(page, command.details);
        add_options(page, options_of(arguments), false);
    }
    page += ".SH OPTIONS OF EVERY COMMAND\n";
    Arguments arguments;
    Globals globals;
    add_globals(arguments, globals);
    add_options(page, options_of(arguments), true);
    page +=
        ".SH EXIT STATUS\n.TP\n0\ndone\n.TP\n1\nfindings\n.TP\n2\nusage\n.TP\n3\ninvalid input or "
        "record\n.TP\n4\nnot found or ambiguous\n"
        ".TP\n5\nrefused by state or by a gate\n.TP\n6\ninput or output failed\n.TP\n7\nintegrity "
        "failure\n";
    page +=
        ".SH ENVIRONMENT\n.TP\n.B ISMS_REVIEW_DIR\nthe review directory, where \\-C is not "
        "given\n.TP\n.B ISMS_REVIEW_USER\nwho acts, where \\-\\-as is not given\n"
        ".TP\n.B ISMS_REVIEW_EDITOR, VISUAL, EDITOR\nthe editor, the first that is set\n.TP\n.B "
        "NO_COLOR\nno colour, when not empty\n";
    return page;
}

}  // namespace isms::cli
