#include "support/catch.hpp"

#include <isms/archive/seal.hpp>

#include <chrono>
#include <string>

using namespace isms;

namespace {

Seal sample() {
    Seal seal;
    seal.number = 2;
    seal.review = MeetingId::parse("MR-2026-11").value();
    seal.sealed_at = Instant::parse("2026-11-12T08:00:00Z").value();
    seal.sealed_by = "jane";
    seal.files = {{std::string(64, 'a'), "seals/000001.sha256"},
                  {std::string(64, 'b'), "data/000002/documents/minutes with spaces.html"}};
    return seal;
}

const std::string text =
    "# isms-review seal\n"
    "# format: 1\n"
    "# seal: 000002\n"
    "# review: MR-2026-11\n"
    "# sealed-at: 2026-11-12T08:00:00Z\n"
    "# sealed-by: jane\n" +
    std::string(64, 'a') + "  seals/000001.sha256\n" + std::string(64, 'b') +
    "  data/000002/documents/minutes with spaces.html\n";

std::string replaced(std::string_view from, std::string_view to) {
    auto copy = text;
    const auto at = copy.find(from);
    REQUIRE(at != std::string::npos);
    return copy.replace(at, from.size(), to);
}

/// The lines that are refused.
std::string refused(const std::string& seal) {
    const auto parsed = parse_seal(seal, "archive/seals/000002.sha256");
    CHECK(parsed.value.has_value() == parsed.diagnostics.empty());
    std::string lines;
    for (const auto& problem : parsed.diagnostics) {
        CHECK(problem.code == "seal-line");
        CHECK(problem.file == "archive/seals/000002.sha256");
        CHECK_FALSE(problem.hint.empty());
        lines += (lines.empty() ? "" : ", ") + problem.place;
    }
    return lines;
}

}  // namespace

TEST_CASE("a seal is what sha256sum reads, with its own data in comments", "[seal]") {
    CHECK(print_seal(sample()) == text);
    CHECK(seal_path(1) == "seals/000001.sha256");
    CHECK(seal_path(1234567) == "seals/1234567.sha256");
}

TEST_CASE("a seal reads back as it was written", "[seal]") {
    const auto parsed = parse_seal(text, "f");
    REQUIRE(parsed);
    CHECK(parsed.value->number == 2);
    CHECK(parsed.value->review.value().str() == "MR-2026-11");
    CHECK(parsed.value->sealed_at == sample().sealed_at);
    CHECK(parsed.value->sealed_by == "jane");
    REQUIRE(parsed.value->files.size() == 2);
    CHECK(parsed.value->files[1].path == "data/000002/documents/minutes with spaces.html");
    CHECK(print_seal(*parsed.value) == text);
}

TEST_CASE("a seal says nothing that was not understood", "[seal]") {
    CHECK(refused(replaced("# isms-review seal", "# something else")) == "line 1");
    CHECK(refused(replaced("# format: 1", "# format: 2")) == "line 2");
    CHECK(refused(replaced("# sealed-by: jane\n", "# sealed-by: jane\n# comment: hello\n")) ==
          "line 7");
    CHECK(refused(replaced("# sealed-by: jane\n", "# sealed-by: jane\n\n")) == "line 7");
    CHECK(refused(replaced("# sealed-by: jane\n", "#sealed-by: jane\n")) == "line 6");
    CHECK(refused(text + "words\n") == "line 9");
    CHECK(refused("") == "line 1, line 1");
}

TEST_CASE("whatever differs from how a seal is written is refused", "[seal]") {
    CHECK(refused(replaced("# format: 1\n", "")) == "line 1");
    CHECK(refused(replaced("# seal: 000002", "# seal: 2")) == "line 1");
    CHECK(refused(replaced("# review: MR-2026-11\n", "")) == "line 1");
    CHECK(refused(replaced("# sealed-at: 2026-11-12T08:00:00Z",
                           "# sealed-at: 2026-11-12T09:00:00+01:00")) == "line 1");
    CHECK(refused(replaced("# sealed-by: jane\n", "# sealed-by: jane\n# review: MR-2026-12\n")) ==
          "line 1");
    CHECK(refused(text.substr(0, text.size() - 1)) == "line 1");
    std::string windows;
    for (const char letter : text)
        windows += letter == '\n' ? std::string("\r\n") : std::string(1, letter);
    CHECK(refused(windows) == "line 1");
}

TEST_CASE("a line names a digest and a file in the archive", "[seal]") {
    for (const char* path :
         {"", "/etc/passwd", "../people/ada.json", "data/../../review.json", "data", "data/",
          "data//x", "data/./x", "elsewhere/x", "data\\x", "data/a\\nb", "data/a\tb", "Data/x"}) {
        CAPTURE(path);
        CHECK(refused(replaced("seals/000001.sha256", path)) == "line 7");
    }
    CHECK(refused(replaced(std::string(64, 'b'), std::string(64, 'B'))) == "line 8");
    CHECK(refused(replaced(std::string(64, 'b'), std::string(63, 'b'))) == "line 8");
    CHECK(refused(replaced("  seals", " *seals")) == "line 7");
}

TEST_CASE("a hostile seal is read in linear time", "[seal]") {
    const auto start = std::chrono::steady_clock::now();
    std::string lines;
    for (int line = 0; line < 100'000; ++line) lines += "words\n";
    CHECK(parse_seal(lines, "f").diagnostics.size() == 100'001);
    CHECK(parse_seal("# " + std::string(1 << 20, 'x'), "f").diagnostics.front().message.size() <
          1000);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

TEST_CASE("a seal about something else than a review says so", "[seal]") {
    auto seal = sample();
    seal.subject = SealSubject::disposal;
    const auto disposal = print_seal(seal);
    CHECK(disposal == replaced("# review:", "# about: disposal\n# review:"));
    CHECK(parse_seal(disposal, "f").value.value().subject == SealSubject::disposal);
    seal.subject = SealSubject::signers;
    seal.review.reset();
    const auto signers = print_seal(seal);
    CHECK(signers == replaced("# review: MR-2026-11\n", "# about: signers\n"));
    CHECK(parse_seal(signers, "f").value.value().subject == SealSubject::signers);

    CHECK(refused(replaced("# review:", "# about: weather\n# review:")) == "line 4");
    CHECK(refused(replaced("# review:", "# about: signers\n# review:")) == "line 1");
    CHECK(refused(replaced("# review: MR-2026-11\n", "")) == "line 1");
    CHECK(refused(replaced("# review: MR-2026-11\n", "# about: disposal\n")) == "line 1");
}
