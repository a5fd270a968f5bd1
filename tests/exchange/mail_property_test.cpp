#include "base/random.hpp"
#include "exchange/mail_input.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace isms;
using namespace isms::test;

namespace {

Mail random_mail(Random& random) {
    const auto text = [&] {
        return random.below(4) == 0 ? random.bytes(random.below(200))
                                    : random.text(random.below(60));
    };
    const auto address = [&] {
        static constexpr std::string_view letters = "abcXYZ019!#$%&'*+-/=?^_`{|}~";
        std::string local;
        for (unsigned count = 1 + random.below(64); count > 0; --count)
            local += random.pick(letters);
        return local + "@" + std::string(1 + random.below(180), 'd') + ".example";
    };
    std::string input;
    for (const auto& field : {text(), text(), address(), text(), address(), std::string("de"),
                              text(), text(), text(), text(), text()})
        input += field + '\x1E';
    return mail_of(input);
}

}  // namespace

TEST_CASE("whatever is in a mail, it is read back as what it says", "[mail]") {
    Random random(20'261'129);
    for (int round = 0; round < 3'000; ++round) {
        const auto mail = random_mail(random);
        if (!is_sound_mail(mail)) FAIL_CHECK(compose_mail(mail));
    }
}

// Whatever ever broke the composing is added to tests/fuzz/corpus/mail.
TEST_CASE("mails of the corpus", "[corpus]") {
    int inputs = 0;
    for (const auto& file :
         std::filesystem::directory_iterator(ISMS_SOURCE_DIR "/tests/fuzz/corpus/mail")) {
        std::ifstream stream(file.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream),
                                std::istreambuf_iterator<char>()};
        INFO(file.path());
        CHECK(is_sound_mail(mail_of(bytes)));
        ++inputs;
    }
    CHECK(inputs > 5);
}
