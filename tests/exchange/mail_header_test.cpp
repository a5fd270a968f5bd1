#include "mail_reading.hpp"
#include "support/catch.hpp"

#include <isms/exchange/mail.hpp>

#include <array>

using namespace isms;
using namespace isms::test;
using namespace std::string_literals;

namespace {

constexpr const char* address = "ada@example.org";

/// What a header says to whoever reads it, once it is unfolded.
std::string unfolded(const std::string& text) {
    std::string line;
    for (const auto& one : mail_lines(text + "\r\n")) line += one;
    return line;
}
std::string said(const std::string& text) {
    return decoded_words(unfolded(header_text(text, 9)));
}
std::string name_of_mailbox(const std::string& name) {
    return read_mailbox(unfolded(mailbox_text({name, address}, 6))).name;
}

}  // namespace

TEST_CASE("plain text stands in a header as it is", "[mail]") {
    CHECK(header_text("Minutes of MR-2026-11", 9) == "Minutes of MR-2026-11");
    CHECK(header_text("", 9).empty());
    CHECK(header_text("a: b; c, <d> \"e\" (f)", 9) == "a: b; c, <d> \"e\" (f)");
}

TEST_CASE("no text gives a header line of its own", "[mail]") {
    for (const auto& end : {"\r\n"s, "\n"s, "\r"s, "\r\n "s, "\r\n\t"s, "\n\r\n"s, "\0"s, "\x0B"s,
                            "\x0C"s, "\u0085"s, "\u2028"s, "\u2029"s}) {
        const auto hostile = "Minutes" + end + "Bcc: eve@example.org";
        CAPTURE(end);
        CHECK(mail_lines(header_text(hostile, 9) + "\r\n").size() == 1);
        CHECK(said(hostile).find_first_of("\r\n\0\x0B\x0C"s) == std::string::npos);
        CHECK(said(hostile).starts_with("Minutes "));
        CHECK(said(hostile).ends_with(" Bcc: eve@example.org"));
        CHECK(mail_lines(mailbox_text({hostile, address}, 6) + "\r\n").size() <= 2);
        CHECK(name_of_mailbox(hostile) == said(hostile));
    }
}

TEST_CASE("control characters become spaces, C1 among them", "[mail]") {
    CHECK(said("a\tb\x1B[31m\x7F"
               "c") == "a b [31m c");
    CHECK(said("a\u0080b\u0085c\u009Fd") == "a b c d");
    // U+00A0 is a space that is no control character, and U+0142 ends with the same byte as U+0082.
    CHECK(said("a\u00A0\u0142") == "a\u00A0\u0142");
    CHECK(said("\r\n both ends \t") == "both ends");
}

TEST_CASE("malformed UTF-8 becomes U+FFFD", "[mail]") {
    CHECK(said("a\xFF\xC3") == "a\uFFFD\uFFFD");
    CHECK(said("a\xE2\x80"
               "b") ==
          "a\uFFFD\uFFFD"
          "b");
    CHECK(said("\xC2") == "\uFFFD");
}

TEST_CASE("all other text reads back as it was", "[mail]") {
    for (const auto* text : {"Übersicht für Zoë", "שלום עולם", "\u202Egnp.exe", "漢字かな交じり文",
                             "👩‍👩‍👧 family", "two  spaces",
                             "=?UTF-8?B?QmNjOiBldmU=?=", "a =?us-ascii?Q?b?= c", "=?", "?="}) {
        CAPTURE(text);
        CHECK(said(text) == text);
        CHECK(name_of_mailbox(text) == text);
    }
}

TEST_CASE("what is typed as an encoded word is never sent as one", "[mail]") {
    const auto text = header_text("=?UTF-8?Q?Bcc:_eve?=", 9);
    CHECK(text.find("?Q?") == std::string::npos);
    CHECK(mailbox_text({"=?UTF-8?Q?Bcc:_eve?=", address}, 6).find("?Q?") == std::string::npos);
}

TEST_CASE("headers are folded at 78 characters between whole letters", "[mail]") {
    const auto is_narrow = [](const std::string& text, std::size_t used) {
        const auto lines = mail_lines(std::string(used, 'x') + text + "\r\n");
        return std::all_of(lines.begin(), lines.end(), [](const std::string& line) {
            return line.size() <= 78 && line.find_first_not_of(' ') != std::string::npos;
        });
    };
    for (std::size_t length = 1; length < 300; ++length) {
        CAPTURE(length);
        for (const auto* letter : {"a", "a ", "\"", "\\", "é", "漢", "👍", ",", "=?"}) {
            std::string text;
            while (text.size() < length) text += letter;
            while (text.ends_with(' ')) text.pop_back();
            if (!is_narrow(header_text(text, 9), 9) || said(text) != text)
                FAIL_CHECK("text: " << text);
            if (!is_narrow(mailbox_text({text, address}, 6), 6) || name_of_mailbox(text) != text)
                FAIL_CHECK("name: " << text);
        }
    }
    CHECK(said(std::string(100'000, 'a')) == std::string(100'000, 'a'));
}

TEST_CASE("an encoded word holds whole letters", "[mail]") {
    std::string text;
    for (int count = 0; count < 60; ++count) text += "漢";
    auto line = unfolded(header_text(text, 9));
    std::size_t words = 0;
    while (!line.empty()) {
        const auto word = line.substr(0, line.find(' '));
        CHECK(decoded_words(word).size() % 3 == 0);
        line.erase(0, word.size() + 1);
        ++words;
    }
    CHECK(words > 3);
}

TEST_CASE("names are quoted where a header would interpret them", "[mail]") {
    CHECK(mailbox_text({"Ada Example", address}, 6) == "\"Ada Example\" <ada@example.org>");
    CHECK(mailbox_text({"", address}, 6) == "<ada@example.org>");
    CHECK(mailbox_text({"  ", address}, 6) == "<ada@example.org>");
    for (const auto* name : {"Example, Ada", "Ada \"the\" Example", "Ada \\ Example", "\\", "\"",
                             "<eve@example.org>", "Ada (CEO)", "a@b, c@d", "Ada;", "a  b"}) {
        CAPTURE(name);
        const auto mailbox = read_mailbox(unfolded(mailbox_text({name, address}, 6)));
        CHECK(mailbox.name == name);
        CHECK(mailbox.address == address);
    }
}

TEST_CASE("a long address stays whole", "[mail]") {
    const auto longest = std::string(64, 'a') + "@" + std::string(185, 'b') + ".org";
    REQUIRE(longest.size() == 254);
    REQUIRE(is_header_address(longest));
    const auto text = mailbox_text({"Ada Example", longest}, 6);
    CHECK(read_mailbox(unfolded(text)).address == longest);
    for (const auto& line : mail_lines(text + "\r\n")) CHECK(line.size() <= 257);
}

TEST_CASE("addresses that fit into a header", "[mail]") {
    for (const auto* good : {"ada@example.org", "a@b", "first.last+tag@sub.example.org",
                             "o'hara@example.org", "ada@xn--bcher-kva.example", "a_b-c=d@e.org"}) {
        CAPTURE(good);
        CHECK(is_header_address(good));
    }
    const std::array bad = {""s,
                            "ada"s,
                            "@example.org"s,
                            "ada@"s,
                            "a@b@c"s,
                            "ada@bücher.example"s,
                            "ädä@example.org"s,
                            "a b@example.org"s,
                            "\"a b\"@example.org"s,
                            "ada@example.org\r\nBcc: eve@example.org"s,
                            "ada@example.org\n"s,
                            "ada@exa\0mple.org"s,
                            "ada@example.org, eve@example.org"s,
                            "<ada@example.org>"s,
                            "ada@[127.0.0.1]"s,
                            ".ada@example.org"s,
                            "ada.@example.org"s,
                            "a..b@example.org"s,
                            "ada@.example.org"s,
                            "ada@example.org."s,
                            "ada@example..org"s,
                            "ada(c)@example.org"s,
                            std::string(65, 'a') + "@b.org",
                            "a@" + std::string(253, 'b')};
    for (const auto& one : bad) {
        CAPTURE(one);
        CHECK_FALSE(is_header_address(one));
        CHECK_THROWS_AS(mailbox_text({"Ada", one}, 6), std::logic_error);
    }
}

TEST_CASE("a message id is the same for the same words and sender", "[mail]") {
    const auto id = message_id("invitation\nx\n0\nben@example.org", address);
    CHECK(id == message_id("invitation\nx\n0\nben@example.org", address));
    CHECK(id != message_id("invitation\nx\n1\nben@example.org", address));
    CHECK(id != message_id("invitation\nx\n0\nben@example.org", "ada@example.com"));
    CHECK(id.ends_with("@example.org"));
    CHECK(is_header_address(message_id("a\r\nb <c>", address)));
}
