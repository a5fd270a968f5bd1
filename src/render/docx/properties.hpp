#pragma once

#include "docx/package.hpp"

#include <isms/render/document.hpp>

namespace isms::docx {

/// What file managers and archives read: title, author, identifier, language, and the record's own
/// date. Nothing in it comes from the clock.
void add_core_properties(Package& package, const Document& document);

/// What editors go by: no compatibility with editors before 2013, the language.
void add_settings(Package& package, const Document& document);

}  // namespace isms::docx
