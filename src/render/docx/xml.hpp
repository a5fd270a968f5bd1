#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace isms::docx {

using Node = pugi::xml_node;

/// A new last child.
Node add(Node parent, const char* element);
/// A new last child with the one attribute that most settings of WordprocessingML have.
Node add_value(Node parent, const char* element, std::string_view value);
Node add_value(Node parent, const char* element, int value);

void set(Node node, const char* attribute, std::string_view value);
void set(Node node, const char* attribute, int value);

/// Character content: printable text only, so nothing that XML has no place for.
void add_text(Node node, std::string_view printable_text);

/// The root element of a new part.
Node add_root(pugi::xml_document& part, const char* element);
/// The same with the name spaces of WordprocessingML.
Node add_word_root(pugi::xml_document& part, const char* element);

/// The part in UTF-8, without white space that is not its own.
std::string xml_bytes(const pugi::xml_document& part);

}  // namespace isms::docx
