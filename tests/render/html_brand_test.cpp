#include "support/catch.hpp"

#include <isms/render/render.hpp>

using namespace isms;

TEST_CASE("a page carries the logo inside and its accent where it can be read") {
    Document document;
    document.title = "Minutes";
    CHECK(render_html(document).find("<img") == std::string::npos);
    document.brand.logo =
        std::string("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x20\0\0\0\x10\x08\x02\0\0\0", 29);
    document.brand.logo_text = "Acme \"Ltd\"";
    document.brand.accent = "#ffee00";
    const auto page = render_html(document);
    CHECK(page.find("<img class=\"logo\" src=\"data:image/png;base64,iVBORw0KGgo") !=
          std::string::npos);
    CHECK(page.find("alt=\"Acme &quot;Ltd&quot;\" width=\"32\" height=\"16\"") !=
          std::string::npos);
    CHECK(page.find("h1, h2, h3 { color: #") != std::string::npos);
    CHECK(page.find("#FFEE00") == std::string::npos);
    document.brand.accent = "red; } body { display: none";
    CHECK(render_html(document).find("red; }") == std::string::npos);
}
