# Turns a catalogue of messages, JSON with one object of texts, into rows of a C++ table, sorted by
# key. So the binary looks messages up without parsing anything.
#   cmake -DCATALOGUE=en.json -DTABLE=english_messages.hpp -P MessageTable.cmake

file(READ ${CATALOGUE} json)
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
file(WRITE ${TABLE} "constexpr isms::Message english_table[] = {\n${rows}};\n")
