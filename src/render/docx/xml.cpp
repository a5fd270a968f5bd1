#include "docx/xml.hpp"

namespace isms::docx {

namespace {

// Appends what pugixml writes to a string.
class StringWriter : public pugi::xml_writer {
  public:
    void write(const void* data, std::size_t size) override {
        text_.append(static_cast<const char*>(data), size);
    }
    std::string take() { return std::move(text_); }

  private:
    std::string text_;
};

}  // namespace

Node add(Node parent, const char* element) {
    return parent.append_child(element);
}

Node add_value(Node parent, const char* element, std::string_view value) {
    auto node = add(parent, element);
    set(node, "w:val", value);
    return node;
}

Node add_value(Node parent, const char* element, int value) {
    return add_value(parent, element, std::to_string(value));
}

void set(Node node, const char* attribute, std::string_view value) {
    node.append_attribute(attribute).set_value(std::string(value).c_str());
}

void set(Node node, const char* attribute, int value) {
    set(node, attribute, std::to_string(value));
}

void add_text(Node node, std::string_view printable_text) {
    node.append_child(pugi::node_pcdata).set_value(std::string(printable_text).c_str());
}

Node add_root(pugi::xml_document& part, const char* element) {
    return part.append_child(element);
}

Node add_word_root(pugi::xml_document& part, const char* element) {
    auto root = add_root(part, element);
    set(root, "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
    set(root, "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    return root;
}

std::string xml_bytes(const pugi::xml_document& part) {
    StringWriter writer;
    constexpr std::string_view declaration =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    writer.write(declaration.data(), declaration.size());
    part.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return writer.take();
}

}  // namespace isms::docx
