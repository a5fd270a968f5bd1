// What the program calls of libcsv, each function by way of the library, which is loaded with the
// first call: only imports need it. To call one more, add it here; the linker asks for it.

#include "libraries/library.hpp"

#include <csv.h>

namespace {

const isms::Library& libcsv() {
    static const isms::Library library(ISMS_LIBCSV, "libcsv3");
    return library;
}

/// The function of the same name in the library.
template <auto Declared>
auto in_libcsv(const char* name) {
    static const auto found = reinterpret_cast<decltype(Declared)>(libcsv().function(name));
    return found;
}

}  // namespace

int csv_error(csv_parser* parser) {
    return in_libcsv<&csv_error>("csv_error")(parser);
}
int csv_fini(csv_parser* parser, void (*on_cell)(void*, std::size_t, void*),
             void (*on_row)(int, void*), void* data) {
    return in_libcsv<&csv_fini>("csv_fini")(parser, on_cell, on_row, data);
}
void csv_free(csv_parser* parser) {
    return in_libcsv<&csv_free>("csv_free")(parser);
}
int csv_init(csv_parser* parser, unsigned char options) {
    return in_libcsv<&csv_init>("csv_init")(parser, options);
}
std::size_t csv_parse(csv_parser* parser, const void* text, std::size_t length,
                      void (*on_cell)(void*, std::size_t, void*), void (*on_row)(int, void*),
                      void* data) {
    return in_libcsv<&csv_parse>("csv_parse")(parser, text, length, on_cell, on_row, data);
}
void csv_set_blk_size(csv_parser* parser, std::size_t size) {
    return in_libcsv<&csv_set_blk_size>("csv_set_blk_size")(parser, size);
}
void csv_set_delim(csv_parser* parser, unsigned char delimiter) {
    return in_libcsv<&csv_set_delim>("csv_set_delim")(parser, delimiter);
}
int csv_set_opts(csv_parser* parser, unsigned char options) {
    return in_libcsv<&csv_set_opts>("csv_set_opts")(parser, options);
}
void csv_set_space_func(csv_parser* parser, int (*is_space)(unsigned char)) {
    return in_libcsv<&csv_set_space_func>("csv_set_space_func")(parser, is_space);
}
