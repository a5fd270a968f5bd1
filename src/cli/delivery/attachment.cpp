#include "attachment.hpp"

#include "program/arguments.hpp"

#include <isms/base/error.hpp>
#include <isms/review/confidentiality.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

constexpr const char* nothing = "none";

}  // namespace

void add_attach_option(Arguments& arguments, std::string& format, std::string_view document) {
    arguments
        .option("--attach", format,
                fmt::format("In which format {} attached: pdf, html or docx; with none the message "
                            "only refers to the document. PDF if not given, or none where the "
                            "setting refer-only names its classification",
                            document))
        .value("FORMAT")
        .one_of({"pdf", "html", "docx", nothing});
}

std::string attached_format(const Organisation& organisation, const std::string& classification,
                            const std::string& typed) {
    if (typed == nothing) return {};
    if (may_be_attached(organisation, classification)) return typed.empty() ? "pdf" : typed;
    if (typed.empty()) return {};
    throw refused_error(
        "refer-only",
        fmt::format("the document is '{}', which is never attached to mail here", classification),
        "leave --attach out, and the message refers to it; the setting is refer-only");
}

}  // namespace isms::cli
