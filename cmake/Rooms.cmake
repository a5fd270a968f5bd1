# A room is one directory of the core library: public headers in include/isms/<room>/, sources in
# src/<room>/. Each room is a target that sees its own headers and those of the rooms it names, and no
# others: every room gets an include root that holds a link to its own header directory alone, so an
# include that goes up the house does not compile.

# isms_room(<name> USES <lower rooms...> LINKS <libraries...> [APART <folders...>])
# Folders that stand apart are built as targets of their own.
function(isms_room name)
    cmake_parse_arguments(ROOM "" "" "USES;LINKS;APART" ${ARGN})
    set(root ${CMAKE_BINARY_DIR}/rooms/${name})
    file(MAKE_DIRECTORY ${root}/isms)
    file(CREATE_LINK ${PROJECT_SOURCE_DIR}/include/isms/${name} ${root}/isms/${name} SYMBOLIC)

    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
    foreach(folder ${ROOM_APART})
        list(FILTER sources EXCLUDE REGEX "/src/${name}/${folder}/")
    endforeach()
    add_library(isms_${name} STATIC ${sources})
    target_include_directories(isms_${name} PUBLIC ${root} PRIVATE ${PROJECT_SOURCE_DIR}/src/${name})
    list(TRANSFORM ROOM_USES PREPEND isms_)
    target_link_libraries(isms_${name} PUBLIC ${ROOM_USES} PRIVATE isms_compiler ${ROOM_LINKS})
    # Compiling the JSON and formatting headers once a room instead of once a file halves the build.
    target_precompile_headers(isms_${name} PRIVATE <nlohmann/json.hpp> <fmt/format.h> <string> <vector>)
endfunction()
