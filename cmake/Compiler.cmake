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

find_program(CCACHE ccache)
if(CCACHE)
    # With precompiled headers, ccache has to look through them.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
                                    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
                                    ${CCACHE})
    add_compile_options(-fpch-preprocess)
endif()
