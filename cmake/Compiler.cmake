# One interface target that carries how every room is compiled.

add_library(isms_compiler INTERFACE)
target_compile_options(isms_compiler INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                               -Wnon-virtual-dtor -Wold-style-cast
                                               # g++ 12 also means members with a default of their own
                                               -Wno-missing-field-initializers)
if(ISMS_WARNINGS_AS_ERRORS)
    target_compile_options(isms_compiler INTERFACE -Werror)
endif()
if(ISMS_SANITIZE)
    target_compile_options(isms_compiler INTERFACE -fsanitize=address,undefined
                                                   -fno-sanitize-recover=undefined
                                                   -fno-omit-frame-pointer
                                                   # g++ 12 sees one in <regex> that is none
                                                   -Wno-maybe-uninitialized)
    target_link_options(isms_compiler INTERFACE -fsanitize=address,undefined)
endif()

# A program that is started for every command has to start fast. What nothing calls is left out, and thousands of addresses
# that the system only has to move on loading take a thousand bytes instead of 140,000. An older C library can't load these.
include(CheckCXXSourceRuns)
set(CMAKE_REQUIRED_LINK_OPTIONS -Wl,-z,pack-relative-relocs)
check_cxx_source_runs("int main() { return 0; }" ISMS_CAN_PACK_RELOCATIONS)
unset(CMAKE_REQUIRED_LINK_OPTIONS)
target_compile_options(isms_compiler INTERFACE $<$<CONFIG:Release>:-ffunction-sections -fdata-sections>)
target_link_options(isms_compiler INTERFACE $<$<CONFIG:Release>:-Wl,--gc-sections>)
if(ISMS_CAN_PACK_RELOCATIONS)
    target_link_options(isms_compiler INTERFACE $<$<CONFIG:Release>:-Wl,-z,pack-relative-relocs>)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    # With precompiled headers, ccache has to look through them.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
                                    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
                                    ${CCACHE})
    add_compile_options(-fpch-preprocess)
endif()
