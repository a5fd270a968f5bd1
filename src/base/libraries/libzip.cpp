// What the program calls of libzip, each function by way of the library, which is loaded with the
// first call: it and its own libraries would add a tenth to the start of every command. To call one
// more, add it here; the linker asks for it.

#include "libraries/library.hpp"

#include <zip.h>

namespace {

const isms::Library& libzip() {
    static const isms::Library library(ISMS_LIBZIP, "libzip4");
    return library;
}

}  // namespace

using isms::in_library;

int zip_close(zip_t* archive) {
    return in_library<&zip_close>(libzip, "zip_close")(archive);
}
void zip_discard(zip_t* archive) {
    return in_library<&zip_discard>(libzip, "zip_discard")(archive);
}
int zip_error_code_system(const zip_error_t* error) {
    return in_library<&zip_error_code_system>(libzip, "zip_error_code_system")(error);
}
void zip_error_fini(zip_error_t* error) {
    return in_library<&zip_error_fini>(libzip, "zip_error_fini")(error);
}
void zip_error_init(zip_error_t* error) {
    return in_library<&zip_error_init>(libzip, "zip_error_init")(error);
}
void zip_error_set(zip_error_t* error, int code, int system_code) {
    return in_library<&zip_error_set>(libzip, "zip_error_set")(error, code, system_code);
}
const char* zip_error_strerror(zip_error_t* error) {
    return in_library<&zip_error_strerror>(libzip, "zip_error_strerror")(error);
}
zip_int64_t zip_error_to_data(const zip_error_t* error, void* data, zip_uint64_t length) {
    return in_library<&zip_error_to_data>(libzip, "zip_error_to_data")(error, data, length);
}
int zip_fclose(zip_file_t* file) {
    return in_library<&zip_fclose>(libzip, "zip_fclose")(file);
}
zip_int64_t zip_file_add(zip_t* archive, const char* name, zip_source_t* source,
                         zip_flags_t flags) {
    return in_library<&zip_file_add>(libzip, "zip_file_add")(archive, name, source, flags);
}
zip_error_t* zip_file_get_error(zip_file_t* file) {
    return in_library<&zip_file_get_error>(libzip, "zip_file_get_error")(file);
}
int zip_file_get_external_attributes(zip_t* archive, zip_uint64_t index, zip_flags_t flags,
                                     zip_uint8_t* system, zip_uint32_t* attributes) {
    return in_library<&zip_file_get_external_attributes>(
        libzip, "zip_file_get_external_attributes")(archive, index, flags, system, attributes);
}
int zip_file_set_dostime(zip_t* archive, zip_uint64_t index, zip_uint16_t time, zip_uint16_t date,
                         zip_flags_t flags) {
    return in_library<&zip_file_set_dostime>(libzip, "zip_file_set_dostime")(archive, index, time,
                                                                             date, flags);
}
int zip_file_set_external_attributes(zip_t* archive, zip_uint64_t index, zip_flags_t flags,
                                     zip_uint8_t system, zip_uint32_t attributes) {
    return in_library<&zip_file_set_external_attributes>(
        libzip, "zip_file_set_external_attributes")(archive, index, flags, system, attributes);
}
zip_file_t* zip_fopen_index(zip_t* archive, zip_uint64_t index, zip_flags_t flags) {
    return in_library<&zip_fopen_index>(libzip, "zip_fopen_index")(archive, index, flags);
}
zip_int64_t zip_fread(zip_file_t* file, void* data, zip_uint64_t length) {
    return in_library<&zip_fread>(libzip, "zip_fread")(file, data, length);
}
zip_error_t* zip_get_error(zip_t* archive) {
    return in_library<&zip_get_error>(libzip, "zip_get_error")(archive);
}
const char* zip_get_name(zip_t* archive, zip_uint64_t index, zip_flags_t flags) {
    return in_library<&zip_get_name>(libzip, "zip_get_name")(archive, index, flags);
}
zip_int64_t zip_get_num_entries(zip_t* archive, zip_flags_t flags) {
    return in_library<&zip_get_num_entries>(libzip, "zip_get_num_entries")(archive, flags);
}
zip_int64_t zip_name_locate(zip_t* archive, const char* name, zip_flags_t flags) {
    return in_library<&zip_name_locate>(libzip, "zip_name_locate")(archive, name, flags);
}
zip_t* zip_open(const char* path, int flags, int* error) {
    return in_library<&zip_open>(libzip, "zip_open")(path, flags, error);
}
zip_t* zip_open_from_source(zip_source_t* source, int flags, zip_error_t* error) {
    return in_library<&zip_open_from_source>(libzip, "zip_open_from_source")(source, flags, error);
}
int zip_set_file_compression(zip_t* archive, zip_uint64_t index, zip_int32_t method,
                             zip_uint32_t level) {
    return in_library<&zip_set_file_compression>(libzip, "zip_set_file_compression")(archive, index,
                                                                                     method, level);
}
zip_source_t* zip_source_buffer(zip_t* archive, const void* data, zip_uint64_t length, int owns) {
    return in_library<&zip_source_buffer>(libzip, "zip_source_buffer")(archive, data, length, owns);
}
zip_source_t* zip_source_buffer_create(const void* data, zip_uint64_t length, int owns,
                                       zip_error_t* error) {
    return in_library<&zip_source_buffer_create>(libzip, "zip_source_buffer_create")(data, length,
                                                                                     owns, error);
}
int zip_source_close(zip_source_t* source) {
    return in_library<&zip_source_close>(libzip, "zip_source_close")(source);
}
void zip_source_free(zip_source_t* source) {
    return in_library<&zip_source_free>(libzip, "zip_source_free")(source);
}
zip_source_t* zip_source_function(zip_t* archive, zip_source_callback serve, void* user) {
    return in_library<&zip_source_function>(libzip, "zip_source_function")(archive, serve, user);
}
zip_source_t* zip_source_function_create(zip_source_callback serve, void* user,
                                         zip_error_t* error) {
    return in_library<&zip_source_function_create>(libzip, "zip_source_function_create")(
        serve, user, error);
}
void zip_source_keep(zip_source_t* source) {
    return in_library<&zip_source_keep>(libzip, "zip_source_keep")(source);
}
int zip_source_open(zip_source_t* source) {
    return in_library<&zip_source_open>(libzip, "zip_source_open")(source);
}
zip_int64_t zip_source_read(zip_source_t* source, void* data, zip_uint64_t length) {
    return in_library<&zip_source_read>(libzip, "zip_source_read")(source, data, length);
}
int zip_source_seek(zip_source_t* source, zip_int64_t offset, int whence) {
    return in_library<&zip_source_seek>(libzip, "zip_source_seek")(source, offset, whence);
}
zip_int64_t zip_source_seek_compute_offset(zip_uint64_t offset, zip_uint64_t size, void* data,
                                           zip_uint64_t length, zip_error_t* error) {
    return in_library<&zip_source_seek_compute_offset>(libzip, "zip_source_seek_compute_offset")(
        offset, size, data, length, error);
}
zip_int64_t zip_source_tell(zip_source_t* source) {
    return in_library<&zip_source_tell>(libzip, "zip_source_tell")(source);
}
int zip_stat_index(zip_t* archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t* status) {
    return in_library<&zip_stat_index>(libzip, "zip_stat_index")(archive, index, flags, status);
}
void zip_stat_init(zip_stat_t* status) {
    return in_library<&zip_stat_init>(libzip, "zip_stat_init")(status);
}
