#include "pdf/logo.hpp"
#include "pdf/typeset.hpp"

#include <isms/render/pdf.hpp>

#include <exception>

// The one door of the module. No exception passes it: each side has an allocator and type
// information of its own to agree on, and plain values need no agreement.
extern "C" __attribute__((visibility("default"))) void isms_review_render_pdf(
    const isms::Document& document, isms::PdfResult& result) {
    try {
        result = isms::pdf::typeset(document);
    } catch (const isms::pdf::BadLogo& error) {
        result.error = error.what();
        result.is_input_at_fault = true;
    } catch (const std::exception& error) {
        result.error = error.what();
    }
}
