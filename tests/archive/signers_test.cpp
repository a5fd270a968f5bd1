#include "support/catch.hpp"

#include <isms/archive/signers.hpp>

using namespace isms;

namespace {

// Of a pair that was made for this test and thrown away.
const std::string ed25519 = "AAAAC3NzaC1lZDI1NTE5AAAAIGebjF46a3ut/gh+6Pb/O0K7fV19z/XLUK4q0jRfMd/1";

PublicKey key() {
    return {.type = "ssh-ed25519", .blob = ed25519};
}

Instant at(const char* text) {
    return Instant::parse(text).value();
}

Signers sample() {
    return {.history = {"2026-11-12T08:00:00Z cleo added a key"},
            .signers = {{.person = "cleo",
                         .key = key(),
                         .from = at("2026-11-12T08:00:00Z"),
                         .until = at("2027-01-31T00:00:00Z")}}};
}

const std::string text =
    "# Who may sign the seals of this archive\n"
    "# 2026-11-12T08:00:00Z cleo added a key\n"
    "cleo namespaces=\"isms-review-seal\",valid-after=\"20261112080000Z\","
    "valid-before=\"20270131000000Z\" ssh-ed25519 " +
    ed25519 + "\n";

}  // namespace

TEST_CASE("a list of signers is what ssh-keygen reads", "[signers]") {
    CHECK(print_signers(sample()) == text);
}

TEST_CASE("a list of signers reads back as it was written", "[signers]") {
    const auto read = parse_signers(text, "f");
    REQUIRE(read);
    CHECK(print_signers(*read.value) == text);
    CHECK(read.value->signers[0].person == "cleo");
    CHECK(read.value->signers[0].key == key());
    CHECK(read.value->signers[0].from == at("2026-11-12T08:00:00Z"));
    CHECK(signer_of(*read.value, key()) == &read.value->signers[0]);
    CHECK(signer_of(*read.value, {.type = "ssh-ed25519", .blob = "AAAA"}) == nullptr);

    auto open_ended = sample();
    open_ended.signers[0].from.reset();
    open_ended.signers[0].until.reset();
    CHECK(print_signers(parse_signers(print_signers(open_ended), "f").value.value()) ==
          print_signers(open_ended));
}

TEST_CASE("whatever else stands in a list of signers is refused", "[signers]") {
    const auto refused = [](std::string from, std::string to) {
        auto other = text;
        other.replace(other.find(from), from.size(), to);
        const auto read = parse_signers(other, "trust/allowed_signers");
        REQUIRE_FALSE(read);
        REQUIRE(read.diagnostics.size() == 1);
        CHECK(read.diagnostics[0].code == "signers-line");
        CHECK(read.diagnostics[0].file == "trust/allowed_signers");
        return read.diagnostics[0].place;
    };
    CHECK(refused("# Who", "# Whoever") == "line 1");
    CHECK(refused("cleo namespaces", "cleo,ben namespaces") == "line 3");
    CHECK(refused("namespaces=\"isms-review-seal\",", "") == "line 1");
    CHECK(refused("namespaces=\"isms-review-seal\"", "cert-authority") == "line 1");
    CHECK(refused("20261112080000Z", "20261112080000") == "line 1");
    CHECK(refused("20261112080000Z", "20261312080000Z") == "line 1");
    CHECK(refused(" ssh-ed25519 ", " ssh-rsa ") == "line 3");
    CHECK(refused("AAAAC3", "AAAAC4") == "line 3");
    CHECK(refused("Md/1\n", "Md/1 comment\n") == "line 3");
    CHECK(refused("Md/1\n", "Md/1\n\ncleo\n") == "line 4");
    CHECK(refused("Md/1\n", "Md/1") == "line 1");
}

TEST_CASE("a public key is one line of its type and its bytes", "[signers]") {
    const auto read = parse_public_key("ssh-ed25519 " + ed25519 + " cleo@example.org\n", "k.pub");
    REQUIRE(read);
    CHECK(*read.value == key());
    CHECK(parse_public_key("  ssh-ed25519 " + ed25519 + "\r\n", "k.pub"));
}

TEST_CASE("what is no public key is refused, a private key by name", "[signers]") {
    const std::string bad[] = {"",
                               "ssh-ed25519",
                               "ssh-ed25519 AAAA",
                               "ssh-rsa " + ed25519,
                               "ssh-ed25519 " + ed25519 + " a\nssh-ed25519 " + ed25519 + " b\n",
                               "ssh-ed25519 " + ed25519.substr(0, 60)};
    for (const auto& one : bad) {
        const auto read = parse_public_key(one, "k.pub");
        CHECK_FALSE(read);
        CHECK(read.diagnostics.at(0).message == "this is not an SSH public key");
    }
    const auto secret = parse_public_key("-----BEGIN OPENSSH PRIVATE KEY-----\n", "k");
    CHECK(secret.diagnostics.at(0).message ==
          "this is a private key, which nobody should be given");
}

TEST_CASE("a fingerprint is the one that ssh-keygen -l prints", "[signers]") {
    CHECK(fingerprint(key()) == "SHA256:p7j4jnnbiwpfjdrXnoemopTTgmy2ghJl2+pyB30EGDk");
}
