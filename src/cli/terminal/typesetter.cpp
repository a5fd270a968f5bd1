#include "typesetter.hpp"

#include "program/module.hpp"

#include <isms/base/error.hpp>
#include <isms/render/pdf.hpp>

namespace isms::cli {
namespace {

RenderPdf loaded() {
    return reinterpret_cast<RenderPdf>(
        module_entry("isms-review-pdf.so", pdf_entry,
                     {"no-pdf-module", "the part of the program that makes PDF can't be loaded",
                      "; --format html needs none of them"}));
}

}  // namespace

TypesetPdf typeset_pdf(const Document& document) {
    PdfResult result;
    loaded()(document, result);
    if (!result.error.empty()) {
        throw Error(result.is_input_at_fault ? ExitCode::invalid : ExitCode::io,
                    Diagnostic{Severity::error,
                               "no-pdf",
                               "no PDF can be made of " + document.title,
                               {},
                               {},
                               result.error,
                               result.is_input_at_fault ? "isms-review config set logo FILE.png"
                                                        : "install what is missing"});
    }
    return {std::move(result.bytes), std::move(result.substitutions)};
}

}  // namespace isms::cli
