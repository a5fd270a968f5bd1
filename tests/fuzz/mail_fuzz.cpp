#include "exchange/mail_input.hpp"

#include <cstdint>
#include <cstdlib>

/// What libFuzzer calls with each input: the texts of a message, which reads back as them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto mail = isms::test::mail_of({reinterpret_cast<const char*>(data), size});
    if (!isms::test::is_sound_mail(mail)) std::abort();
    return 0;
}
