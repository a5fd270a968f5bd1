#include "docx/docx.hpp"

#include <isms/base/error.hpp>
#include <isms/render/docx.hpp>

#include <exception>

// The one door of the module. No exception passes it, only plain values do.
extern "C" __attribute__((visibility("default"))) void isms_review_render_docx(
    const isms::Document& document, isms::DocxResult& result) {
    try {
        result.bytes = isms::docx::word_document(document);
    } catch (const isms::Error& error) {
        result.errors = error.diagnostics();
    } catch (const std::exception& error) {
        isms::Diagnostic failure;
        failure.code = "no-docx";
        failure.message = "no DOCX can be made of " + document.title;
        failure.reason = error.what();
        result.errors = {std::move(failure)};
    }
}
