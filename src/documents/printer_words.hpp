#pragma once

#include <isms/language/messages.hpp>
#include <isms/render/printer_words.hpp>

namespace isms {

/// What printers say around the blocks of a document, in its language.
PrinterWords printer_words(const Messages& messages);

}  // namespace isms
