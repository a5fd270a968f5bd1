#include "support/catch.hpp"

#include <isms/base/base64.hpp>

#include <random>

using isms::base64;
using isms::from_base64;

TEST_CASE("base64 writes and reads the vectors of RFC 4648, section 10", "[base64]") {
    const std::pair<std::string, std::string> vectors[] = {{"", ""},
                                                           {"f", "Zg=="},
                                                           {"fo", "Zm8="},
                                                           {"foo", "Zm9v"},
                                                           {"foob", "Zm9vYg=="},
                                                           {"fooba", "Zm9vYmE="},
                                                           {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : vectors) {
        CHECK(base64(bytes) == text);
        CHECK(from_base64(text) == bytes);
    }
}

TEST_CASE("base64 gives back any bytes", "[base64]") {
    std::mt19937 random(6);
    for (int round = 0; round < 300; ++round) {
        std::string bytes(random() % 50, '\0');
        for (auto& byte : bytes) byte = static_cast<char>(random());
        CHECK(from_base64(base64(bytes)) == bytes);
    }
}

TEST_CASE("what base64 would not write is refused", "[base64]") {
    for (const auto* text : {"Zg", "Zg=", "Zg===", "Zh==", "Zm9v\n", " Zm9v", "Zm9v=", "Z-8=", "=",
                             "====", "Z===", "Zg==Zg=="})
        CHECK_FALSE(from_base64(text).has_value());
}
