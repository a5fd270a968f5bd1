#include "fuzz/sheet_input.hpp"

#include <cstdint>
#include <cstdlib>

/// What libFuzzer calls with each input. A sheet or an error: neither both nor none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read = isms::test::read_fuzzed_sheet({reinterpret_cast<const char*>(data), size});
    if (isms::has_errors(read.diagnostics) == read.value.has_value()) std::abort();
    return 0;
}
