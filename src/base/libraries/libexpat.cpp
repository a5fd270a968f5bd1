// What the program calls of Expat, each function by way of the library, which is loaded with the
// first call: only workbooks need it. To call one more, add it here; the linker asks for it.

#include "libraries/library.hpp"

#include <expat.h>

namespace {

const isms::Library& libexpat() {
    static const isms::Library library(ISMS_LIBEXPAT, "libexpat1");
    return library;
}

/// The function of the same name in the library.
template <auto Declared>
auto in_libexpat(const char* name) {
    static const auto found = reinterpret_cast<decltype(Declared)>(libexpat().function(name));
    return found;
}

}  // namespace

const XML_LChar* XML_ErrorString(enum XML_Error code) {
    return in_libexpat<&XML_ErrorString>("XML_ErrorString")(code);
}
XML_Size XML_GetCurrentLineNumber(XML_Parser parser) {
    return in_libexpat<&XML_GetCurrentLineNumber>("XML_GetCurrentLineNumber")(parser);
}
enum XML_Error XML_GetErrorCode(XML_Parser parser) {
    return in_libexpat<&XML_GetErrorCode>("XML_GetErrorCode")(parser);
}
enum XML_Status XML_Parse(XML_Parser parser, const char* text, int length, int is_final) {
    return in_libexpat<&XML_Parse>("XML_Parse")(parser, text, length, is_final);
}
XML_Parser XML_ParserCreate(const XML_Char* encoding) {
    return in_libexpat<&XML_ParserCreate>("XML_ParserCreate")(encoding);
}
void XML_ParserFree(XML_Parser parser) {
    return in_libexpat<&XML_ParserFree>("XML_ParserFree")(parser);
}
void XML_SetCharacterDataHandler(XML_Parser parser, XML_CharacterDataHandler handler) {
    return in_libexpat<&XML_SetCharacterDataHandler>("XML_SetCharacterDataHandler")(parser,
                                                                                    handler);
}
void XML_SetElementHandler(XML_Parser parser, XML_StartElementHandler start,
                           XML_EndElementHandler end) {
    return in_libexpat<&XML_SetElementHandler>("XML_SetElementHandler")(parser, start, end);
}
void XML_SetStartDoctypeDeclHandler(XML_Parser parser, XML_StartDoctypeDeclHandler start) {
    return in_libexpat<&XML_SetStartDoctypeDeclHandler>("XML_SetStartDoctypeDeclHandler")(parser,
                                                                                          start);
}
void XML_SetUserData(XML_Parser parser, void* data) {
    return in_libexpat<&XML_SetUserData>("XML_SetUserData")(parser, data);
}
enum XML_Status XML_StopParser(XML_Parser parser, XML_Bool is_resumable) {
    return in_libexpat<&XML_StopParser>("XML_StopParser")(parser, is_resumable);
}
