// What the program calls of Expat, each function by way of the library, which is loaded with the
// first call: only workbooks need it. To call one more, add it here; the linker asks for it.

#include "libraries/library.hpp"

#include <expat.h>

namespace {

const isms::Library& libexpat() {
    static const isms::Library library(ISMS_LIBEXPAT, "libexpat1");
    return library;
}

}  // namespace

using isms::in_library;

const XML_LChar* XML_ErrorString(enum XML_Error code) {
    return in_library<&XML_ErrorString>(libexpat, "XML_ErrorString")(code);
}
XML_Size XML_GetCurrentLineNumber(XML_Parser parser) {
    return in_library<&XML_GetCurrentLineNumber>(libexpat, "XML_GetCurrentLineNumber")(parser);
}
enum XML_Error XML_GetErrorCode(XML_Parser parser) {
    return in_library<&XML_GetErrorCode>(libexpat, "XML_GetErrorCode")(parser);
}
enum XML_Status XML_Parse(XML_Parser parser, const char* text, int length, int is_final) {
    return in_library<&XML_Parse>(libexpat, "XML_Parse")(parser, text, length, is_final);
}
XML_Parser XML_ParserCreate(const XML_Char* encoding) {
    return in_library<&XML_ParserCreate>(libexpat, "XML_ParserCreate")(encoding);
}
void XML_ParserFree(XML_Parser parser) {
    return in_library<&XML_ParserFree>(libexpat, "XML_ParserFree")(parser);
}
void XML_SetCharacterDataHandler(XML_Parser parser, XML_CharacterDataHandler handler) {
    return in_library<&XML_SetCharacterDataHandler>(libexpat, "XML_SetCharacterDataHandler")(
        parser, handler);
}
void XML_SetElementHandler(XML_Parser parser, XML_StartElementHandler start,
                           XML_EndElementHandler end) {
    return in_library<&XML_SetElementHandler>(libexpat, "XML_SetElementHandler")(parser, start,
                                                                                 end);
}
void XML_SetStartDoctypeDeclHandler(XML_Parser parser, XML_StartDoctypeDeclHandler start) {
    return in_library<&XML_SetStartDoctypeDeclHandler>(libexpat, "XML_SetStartDoctypeDeclHandler")(
        parser, start);
}
void XML_SetUserData(XML_Parser parser, void* data) {
    return in_library<&XML_SetUserData>(libexpat, "XML_SetUserData")(parser, data);
}
enum XML_Status XML_StopParser(XML_Parser parser, XML_Bool is_resumable) {
    return in_library<&XML_StopParser>(libexpat, "XML_StopParser")(parser, is_resumable);
}
