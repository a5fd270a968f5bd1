#pragma once

#include <isms/exchange/mail.hpp>

#include <string>

namespace isms {

/// The paragraphs of a message as a page of HTML, for mail programs that show it: no script, no
/// request to anywhere, and all text is text. Lines below one that ends with a colon are a list.
std::string html_body(const Mail& mail);

}  // namespace isms
