#include "mail_reading.hpp"
#include "support/catch.hpp"

#include <isms/exchange/mail.hpp>

using namespace isms;
using namespace isms::test;
using namespace std::string_literals;

namespace {

using Names = std::vector<std::string>;

Mail sample_mail() {
    Mail mail;
    mail.from = {"Ada Example", "ada@example.org"};
    mail.to = {"Ben Example", "ben@example.org"};
    mail.subject = "Minutes of MR-2026-11";
    mail.date = Instant::parse("2026-11-12T09:05:07Z").value();
    mail.message_id = message_id("minutes", mail.from.address);
    mail.paragraphs = {"The minutes are signed.", "They are attached."};
    mail.language = "en";
    return mail;
}

}  // namespace

TEST_CASE("a message says who, when, what, in two forms", "[mail]") {
    const auto read = read_mail(compose_mail(sample_mail()));
    CHECK(read.header_names() ==
          Names{"Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type"});
    CHECK(read.header("Date") == "Thu, 12 Nov 2026 09:05:07 +0000");
    CHECK(read_mailbox(read.header("From")).address == "ada@example.org");
    CHECK(read_mailbox(read.header("To")).name == "Ben Example");
    CHECK(read.header("Subject") == "Minutes of MR-2026-11");
    CHECK(read.header("Message-ID").ends_with("<" + sample_mail().message_id + ">"));
    CHECK(read.header("Content-Type").starts_with("multipart/alternative;"));
    REQUIRE(read.parts.size() == 2);
    CHECK(read.parts[0].header("Content-Type") == "text/plain; charset=utf-8");
    CHECK(read.parts[0].body == "The minutes are signed.\r\n\r\nThey are attached.\r\n");
    CHECK(read.parts[1].header("Content-Type") == "text/html; charset=utf-8");
    CHECK(read.parts[1].body.find("<p>They are attached.</p>\r\n") != std::string::npos);
    CHECK(read.parts[1].body.find("lang=\"en\"") != std::string::npos);
}

TEST_CASE("the same mail gives the same bytes", "[mail]") {
    CHECK(compose_mail(sample_mail()) == compose_mail(sample_mail()));
}

TEST_CASE("a message belongs to a thread", "[mail]") {
    auto mail = sample_mail();
    mail.references = {"first@example.org", "second@example.org"};
    const auto read = read_mail(compose_mail(mail));
    CHECK(read.header("In-Reply-To") == " <second@example.org>");
    CHECK(read.header("References") == " <first@example.org> <second@example.org>");
}

TEST_CASE("what records say is text in HTML too", "[mail]") {
    auto mail = sample_mail();
    mail.subject = "</title><script>alert(1)</script>";
    mail.language = "\"><b>";
    mail.paragraphs = {"<img src=x onerror=\"alert(1)\"> & more\nsecond line\r\nthird"};
    const auto read = read_mail(compose_mail(mail));
    const auto& html = read.parts.at(1).body;
    for (const auto* tag : {"<script", "<img", "<b>"}) CHECK(html.find(tag) == std::string::npos);
    CHECK(html.find("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more<br>\r\nsecond") !=
          std::string::npos);
    CHECK(read.parts.at(0).body ==
          "<img src=x onerror=\"alert(1)\"> & more\r\nsecond line\r\nthird\r\n");
}

TEST_CASE("lines below one that ends with a colon are a list in HTML", "[mail]") {
    auto mail = sample_mail();
    mail.paragraphs = {"Example.\n\nOverdue:\nA-1 Patch <it>\nA-2 Test\n", "Alone:", "one\ntwo:"};
    const auto& html = read_mail(compose_mail(mail)).parts.at(1).body;
    const auto body = html.substr(html.find("<p>"));
    CHECK(body ==
          "<p>Example.</p>\r\n"
          "<p style=\"margin-bottom: 0.3em\"><strong>Overdue:</strong></p>\r\n"
          "<ul style=\"margin-top: 0\">\r\n"
          "<li>A-1 Patch &lt;it&gt;</li>\r\n<li>A-2 Test</li>\r\n</ul>\r\n"
          "<p>Alone:</p>\r\n"
          "<p>one<br>\r\ntwo:</p>\r\n"
          "</body>\r\n</html>\r\n");
}

TEST_CASE("an invitation is a form of its message", "[mail]") {
    auto mail = sample_mail();
    mail.calendar = {"REQUEST", "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"};
    const auto read = read_mail(compose_mail(mail));
    REQUIRE(read.parts.size() == 3);
    CHECK(read.parts[2].header("Content-Type") == "text/calendar; charset=utf-8; method=REQUEST");
    CHECK(read.parts[2].body == mail.calendar.text);
}

TEST_CASE("attachments arrive byte for byte", "[mail]") {
    auto mail = sample_mail();
    std::string every;
    for (int byte = 0; byte < 256; ++byte) every += static_cast<char>(byte);
    mail.attachments = {{"MR-2026-11-minutes.pdf", "application/pdf", every},
                        {"empty.txt", "text/plain", ""},
                        {"long.txt", "text/plain", std::string(100'000, '-')}};
    const auto bytes = compose_mail(mail);
    const auto read = read_mail(bytes);
    CHECK(read.header("Content-Type").starts_with("multipart/mixed;"));
    REQUIRE(read.parts.size() == 4);
    CHECK(read.parts[0].parts.size() == 2);
    for (std::size_t index = 0; index < mail.attachments.size(); ++index) {
        const auto& part = read.parts[index + 1];
        CHECK(part.header("Content-Type") == mail.attachments[index].type);
        CHECK(part.header("Content-Disposition").starts_with("attachment;"));
        CHECK(parameter(part.header("Content-Disposition"), "filename") ==
              mail.attachments[index].name);
        CHECK(part.body == mail.attachments[index].bytes);
    }
    for (const auto& line : mail_lines(bytes)) CHECK(line.size() <= 78);
}

TEST_CASE("a boundary that stands in the content ends nothing", "[mail]") {
    auto mail = sample_mail();
    const auto first = compose_mail(mail);
    const auto boundary = parameter(read_mail(first).header("Content-Type"), "boundary");
    const auto hostile = "\r\n--" + boundary + "--\r\n\r\n--" + boundary + "\r\n";
    mail.paragraphs = {hostile};
    mail.subject = hostile;
    mail.attachments = {{"a.txt", "text/plain", hostile}};
    const auto read = read_mail(compose_mail(mail));
    REQUIRE(read.parts.size() == 2);
    CHECK(read.parts[0].parts.size() == 2);
    CHECK(read.parts[1].body == hostile);
}

TEST_CASE("names of attachments are text, however long", "[mail]") {
    for (const auto& name :
         {"a\"; x=\"y.pdf"s, "Protokoll für Zoë.pdf"s, "a\r\nBcc: eve@example.org"s, "../../etc"s,
          "漢字.pdf"s, "%41.pdf"s, "\0.pdf"s, std::string(400, 'n') + ".pdf", std::string(300, '"'),
          "\xFF\xFE"s}) {
        auto mail = sample_mail();
        mail.attachments = {{name, "application/pdf", "x"}};
        const auto bytes = compose_mail(mail);
        const auto read = read_mail(bytes);
        CAPTURE(name, bytes);
        const auto& part = read.parts.at(1);
        CHECK(part.header_names() ==
              Names{"Content-Type", "Content-Transfer-Encoding", "Content-Disposition"});
        CHECK(parameter(part.header("Content-Disposition"), "filename") == name);
        for (const auto& line : mail_lines(bytes)) CHECK(line.size() <= 78);
    }
}

TEST_CASE("a sender or recipient without an address is a fault of the caller", "[mail]") {
    auto mail = sample_mail();
    mail.to.address = "ben@example.org\r\nBcc: eve@example.org";
    CHECK_THROWS_AS(compose_mail(mail), std::logic_error);
}
