// What the program calls of libcsv, each function by way of the library, which is loaded with the
// first call: only imports need it. To call one more, add it here; the linker asks for it.

#include "libraries/library.hpp"

#include <csv.h>

namespace {

const isms::Library& libcsv() {
    static const isms::Library library(ISMS_LIBCSV, "libcsv3");
    return library;
}

}  // namespace

using isms::in_library;

int csv_error(csv_parser* parser) {
    return in_library<&csv_error>(libcsv, "csv_error")(parser);
}
int csv_fini(csv_parser* parser, void (*on_cell)(void*, std::size_t, void*),
             void (*on_row)(int, void*), void* data) {
    return in_library<&csv_fini>(libcsv, "csv_fini")(parser, on_cell, on_row, data);
}
void csv_free(csv_parser* parser) {
    return in_library<&csv_free>(libcsv, "csv_free")(parser);
}
int csv_init(csv_parser* parser, unsigned char options) {
    return in_library<&csv_init>(libcsv, "csv_init")(parser, options);
}
std::size_t csv_parse(csv_parser* parser, const void* text, std::size_t length,
                      void (*on_cell)(void*, std::size_t, void*), void (*on_row)(int, void*),
                      void* data) {
    return in_library<&csv_parse>(libcsv, "csv_parse")(parser, text, length, on_cell, on_row, data);
}
void csv_set_blk_size(csv_parser* parser, std::size_t size) {
    return in_library<&csv_set_blk_size>(libcsv, "csv_set_blk_size")(parser, size);
}
void csv_set_delim(csv_parser* parser, unsigned char delimiter) {
    return in_library<&csv_set_delim>(libcsv, "csv_set_delim")(parser, delimiter);
}
int csv_set_opts(csv_parser* parser, unsigned char options) {
    return in_library<&csv_set_opts>(libcsv, "csv_set_opts")(parser, options);
}
void csv_set_space_func(csv_parser* parser, int (*is_space)(unsigned char)) {
    return in_library<&csv_set_space_func>(libcsv, "csv_set_space_func")(parser, is_space);
}
