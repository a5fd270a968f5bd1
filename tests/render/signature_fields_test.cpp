#include "hostile.hpp"
#include "support/catch.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/render/render.hpp>

using namespace isms;

namespace {

const SignatureFields two_signers{
    {"Anna Berg, managing director", "Jan Vos, information security officer"}};

std::string text(const SignatureFields& fields, int width) {
    return render_text(std::vector<Block>{fields}, {width, false});
}

Document document(const SignatureFields& fields) {
    Document result;
    result.title = "Minutes";
    result.blocks = {fields};
    return result;
}

}  // namespace

TEST_CASE("signers have lines to write on, one below the other") {
    CHECK(text(two_signers, 80) ==
          "Anna Berg, managing director:          _____________________  Date: ____________\n\n"
          "Jan Vos, information security officer: _____________________  Date: ____________\n");
    CHECK(text(two_signers, 50) ==
          "Anna Berg, managing director:\n______________________________  Date: ____________\n\n"
          "Jan Vos, information security officer:\n"
          "______________________________  Date: ____________\n");
    CHECK(text({{"Anna Berg"}}, 24) ==
          "Anna Berg:\n________________________\nDate: ____________\n");
    CHECK(text({}, 80).empty());
}

TEST_CASE("signatures are a table in Markdown and a list in HTML") {
    CHECK(
        render_markdown(document(two_signers)).find("| Jan Vos, information security officer |") !=
        std::string::npos);
    const auto html = render_html(document(two_signers));
    CHECK(html.find("<li><span>Anna Berg, managing director</span><span>Date</span></li>") !=
          std::string::npos);
    CHECK(render_html(document({})).find("<ul class=\"signatures\"") == std::string::npos);
}

TEST_CASE("no signer's name is more than text, and none runs over the page") {
    for (const auto name : test::hostile_texts) {
        INFO(name);
        const SignatureFields fields{{std::string(name)}};
        for (const int width : {20, 44, 80}) {
            const auto printed = text(fields, width);
            for (const auto line : split_lines(printed)) {
                CHECK(display_width(line) <= width);
            }
        }
        CHECK(render_html(document(fields)).find("<script") == std::string::npos);
    }
}
