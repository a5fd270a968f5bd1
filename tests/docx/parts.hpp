#pragma once

#include <isms/render/document.hpp>

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace isms::test {

/// A package as its reader finds it.
class DocxParts {
  public:
    /// Fails the test if it is no archive, or if a part that should be XML is not well-formed.
    explicit DocxParts(const std::string& package);

    const std::map<std::string, std::string>& all() const { return parts_; }
    bool has(const std::string& name) const { return parts_.count(name) != 0; }
    const std::string& bytes(const std::string& name) const { return parts_.at(name); }
    /// The root element of a part.
    pugi::xml_node root(const std::string& name) const { return trees_.at(name).first_child(); }
    pugi::xml_node body() const { return root("word/document.xml").first_child(); }

  private:
    std::map<std::string, std::string> parts_;
    std::map<std::string, pugi::xml_document> trees_;
};

/// All elements of this name below a node, in their order.
std::vector<pugi::xml_node> all_of(pugi::xml_node below, std::string_view name);

/// The text below a node, with LF for line breaks and a tab for tabs.
std::string text_of(pugi::xml_node below);

/// The text of each paragraph that has any, in their order.
std::vector<std::string> paragraphs_of(pugi::xml_node below);

/// The value of a setting below a node: of `w:pStyle` in `w:pPr`.
std::string value_of(pugi::xml_node node, const char* path);

/// The package that is made of a document, or of one that has these blocks.
DocxParts parts_of(const Document& document);
DocxParts parts_of(std::vector<Block> blocks);

/// The paragraph of that text, and the name of its style; without one the test fails.
pugi::xml_node paragraph_with(const DocxParts& parts, std::string_view text);
std::string style_of(const DocxParts& parts, std::string_view text);

/// Each text is found, in this order, among the paragraphs.
void check_in_order(const std::vector<std::string>& paragraphs,
                    const std::vector<std::string>& texts);

}  // namespace isms::test
