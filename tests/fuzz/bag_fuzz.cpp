#include "archive/bag/bag_text_input.hpp"

#include <cstdint>
#include <cstdlib>

/// What libFuzzer calls with each input: the text of a bag's own files, in any encoding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (!isms::test::is_sound_bag_text({reinterpret_cast<const char*>(data), size})) std::abort();
    return 0;
}
