#pragma once

#include "program/context.hpp"

#include <isms/documents/agenda_document.hpp>

#include <string>
#include <vector>

namespace isms::cli {

/// The agenda of a review as a document. Exit 4 if it has none.
Document agenda_document_of(Context& context, const Review& review);

/// A document as a file.
struct ExportedFile {
    std::string name;  ///< "MR-2026-11-agenda.pdf"
    std::string type;  ///< media type
    std::string bytes;
};

/// The agenda in a format of `agenda export`.
ExportedFile exported_agenda(Context& context, const Review& review, const std::string& format,
                             std::vector<Diagnostic>& notes);

}  // namespace isms::cli
