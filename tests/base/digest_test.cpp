#include "support/catch.hpp"

#include <isms/base/digest.hpp>

#include <stdexcept>
#include <utility>

using namespace isms;

namespace {

// FIPS 180-4 examples, as published by NIST.
constexpr std::string_view of_nothing =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
constexpr std::string_view of_abc =
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
constexpr std::string_view of_a_million_a =
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

}  // namespace

TEST_CASE("SHA-256 agrees with the published examples") {
    CHECK(sha256_hex("") == of_nothing);
    CHECK(sha256_hex("abc") == of_abc);
    CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256_hex(std::string(1'000'000, 'a')) == of_a_million_a);
}

TEST_CASE("pieces of any size give the same digest") {
    const std::string text(1'000'000, 'a');
    for (const std::size_t size :
         {std::size_t{1}, std::size_t{63}, std::size_t{64}, std::size_t{65'537}}) {
        Sha256 digest;
        for (std::size_t at = 0; at < text.size(); at += size) {
            digest.update(std::string_view(text).substr(at, size));
        }
        CHECK(digest.hex() == of_a_million_a);
    }
    Sha256 nothing;
    nothing.update("");
    CHECK(nothing.hex() == of_nothing);
}

TEST_CASE("a digest can be moved while it is computed") {
    Sha256 first;
    first.update("a");
    Sha256 second = std::move(first);
    second.update("b");
    Sha256 third;
    third = std::move(second);
    third.update("c");
    CHECK(third.hex() == of_abc);
}

TEST_CASE("a digest that has ended takes nothing more") {
    Sha256 digest;
    CHECK(digest.hex() == of_nothing);
    CHECK_THROWS_AS(digest.update("a"), std::logic_error);
    CHECK_THROWS_AS(digest.hex(), std::logic_error);
}

TEST_CASE("a digest is recognised by its form") {
    CHECK(is_sha256_hex(of_abc));
    CHECK_FALSE(is_sha256_hex(""));
    CHECK_FALSE(is_sha256_hex(of_abc.substr(1)));
    CHECK_FALSE(is_sha256_hex(std::string(of_abc) + "0"));
    CHECK_FALSE(is_sha256_hex(std::string(64, 'A')));
    CHECK_FALSE(is_sha256_hex(std::string(64, 'g')));
    CHECK(is_sha256_hex(std::string(64, '0')));
}
