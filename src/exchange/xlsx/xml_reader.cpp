#include "xml_reader.hpp"

#include <fmt/format.h>

#include <expat.h>
#include <new>

namespace isms::exchange {
namespace {

std::string_view local_name(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
        if (name == *pair) return pair[1];
    }
    return std::nullopt;
}

std::optional<std::string_view> XmlAttributes::relationship_id() const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
        const std::string_view name = *pair;
        if (name.size() > 2 && name.ends_with(":id")) return pair[1];
    }
    return std::nullopt;
}

/// What expat calls. Nothing may be thrown through a library in C.
struct XmlReader::Callbacks {
    template <class Action>
    static void guarded(void* self, Action action) noexcept {
        auto& reader = *static_cast<XmlReader*>(self);
        if (reader.is_stopped_) return;
        try {
            action(reader.events_);
            if (reader.events_.is_done()) reader.stop();
        } catch (...) {
            reader.thrown_ = std::current_exception();
            reader.stop();
        }
    }

    static void start(void* self, const char* name, const char** attributes) {
        guarded(self, [&](XmlEvents& events) {
            events.start(local_name(name), XmlAttributes(attributes));
        });
    }
    static void end(void* self, const char* name) {
        guarded(self, [&](XmlEvents& events) { events.end(local_name(name)); });
    }
    static void text(void* self, const char* text, int length) {
        guarded(self, [&](XmlEvents& events) {
            events.text({text, static_cast<std::size_t>(length)});
        });
    }
    static void document_type(void* self, const char*, const char*, const char*, int) {
        auto& reader = *static_cast<XmlReader*>(self);
        reader.fault_ = "it declares a document type, which no workbook does";
        reader.stop();
    }
};

void XmlReader::Free::operator()(XML_ParserStruct* parser) const {
    XML_ParserFree(parser);
}

XmlReader::XmlReader(XmlEvents& events) : events_(events), parser_(XML_ParserCreate(nullptr)) {
    if (!parser_) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), Callbacks::start, Callbacks::end);
    XML_SetCharacterDataHandler(parser_.get(), Callbacks::text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), Callbacks::document_type);
}

bool XmlReader::take(std::string_view piece, bool is_last) {
    const auto status = XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()),
                                  is_last ? XML_TRUE : XML_FALSE);
    if (thrown_) std::rethrow_exception(thrown_);
    if (status == XML_STATUS_OK) return true;
    if (!is_stopped_) {
        fault_ = fmt::format("{} on its line {}", XML_ErrorString(XML_GetErrorCode(parser_.get())),
                             XML_GetCurrentLineNumber(parser_.get()));
    }
    return false;
}

void XmlReader::stop() {
    is_stopped_ = true;
    XML_StopParser(parser_.get(), XML_FALSE);
}

}  // namespace isms::exchange
