#include "forms/form_reading_input.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

/// What libFuzzer calls with each input. An entry of minutes or an error: neither both nor none;
/// and what was entered prints and reads again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    if (!isms::test::is_sound_form(text)) std::abort();
    return 0;
}
