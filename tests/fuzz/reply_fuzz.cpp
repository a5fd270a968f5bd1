#include "ical/reply_input.hpp"

#include <cstdint>
#include <cstdlib>

/// What libFuzzer calls with each input: the text of a calendar's answer to an invitation.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (!isms::test::is_sound_reply({reinterpret_cast<const char*>(data), size})) std::abort();
    return 0;
}
