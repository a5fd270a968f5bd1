#pragma once

#include <string>
#include <string_view>

namespace isms::docx {

/// Whether the document may offer the address to a click: a harmless link that is not longer than
/// the editors take.
bool can_be_followed(std::string_view address);

/// The address as a URI (RFC 3986): what such a one can't hold is percent-encoded, and so is a
/// percent sign that encodes nothing. Editors take a document with another address for damaged.
std::string uri_of(std::string_view address);

}  // namespace isms::docx
