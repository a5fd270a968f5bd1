#include <isms/render/document.hpp>

namespace isms {

Inline& Inline::add(std::string text, SpanStyle style, Tone tone) {
    spans.push_back(Span{std::move(text), style, {}, tone});
    return *this;
}

Inline& Inline::add_file(std::string text, std::string path) {
    spans.push_back(Span{.text = std::move(text), .file = std::move(path)});
    return *this;
}

std::string Inline::plain() const {
    std::string text;
    for (const auto& span : spans) text += span.text;
    return text;
}

}  // namespace isms
