# A catalogue of messages, JSON with one object of texts, as rows of a C++ table, sorted by key: so the binary looks
# messages up without parsing anything.

# isms_message_table(<catalogue> <table>)
# Made while configuring, as all that is generated is, and only if the catalogue changed: that takes a second.
function(isms_message_table catalogue table)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${catalogue})
    if(NOT ${catalogue} IS_NEWER_THAN ${table} AND NOT ${CMAKE_CURRENT_FUNCTION_LIST_FILE} IS_NEWER_THAN ${table})
        return()
    endif()
    file(READ ${catalogue} json)
    string(JSON messages GET "${json}" messages)
    string(JSON count LENGTH "${messages}")
    math(EXPR last "${count} - 1")
    set(rows "")
    # The members of an object come sorted by their names.
    foreach(index RANGE ${last})
        string(JSON key MEMBER "${messages}" ${index})
        string(JSON text GET "${messages}" "${key}")
        string(APPEND rows "    {R\"message(${key})message\", R\"message(${text})message\"},\n")
    endforeach()
    file(WRITE ${table} "constexpr isms::Message english_table[] = {\n${rows}};\n")
endfunction()
