# A module is a part of the program that is loaded when a command needs it, and its libraries with it. It lies beside the
# binary, and shows nothing but its door.

# isms_module(<name> <source> <libraries...>)
function(isms_module name source)
    add_library(isms_${name} MODULE ${source})
    target_link_libraries(isms_${name} PRIVATE isms_compiler ${ARGN})
    set_target_properties(isms_${name} PROPERTIES PREFIX "" OUTPUT_NAME isms-review-${name} CXX_VISIBILITY_PRESET hidden
                                                  LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/${CMAKE_INSTALL_LIBDIR}/isms-review)
    install(TARGETS isms_${name} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/isms-review)
endfunction()
