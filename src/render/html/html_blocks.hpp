#pragma once

#include <isms/render/document.hpp>

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace isms::render {

/// A place of the page that links within it can name.
struct Section {
    std::string id;
    std::string title;
};

/// Writes blocks one after the other; it remembers what must be unique or known in the whole page.
class HtmlPrinter {
  public:
    /// `title` names a table that has neither a caption nor a heading above it.
    HtmlPrinter(std::string& out, std::string title) : out_(out), region_(std::move(title)) {}

    void print(std::span<const Block> blocks);
    /// A list of terms and descriptions, of the given class.
    void print_facts(std::span<const std::pair<std::string, Inline>> entries,
                     std::string_view css_class, bool grouped);

    /// Whether the page needs the style of trends and charts.
    bool has_charts() const { return has_charts_; }
    /// How many choices the longest row filter of the page has; 0 if there is none.
    std::size_t most_choices() const { return most_choices_; }
    /// The sections of the document: headings of level 2, with the ids of their elements.
    const std::vector<Section>& sections() const { return sections_; }

    void operator()(const Heading& heading);
    void operator()(const Paragraph& paragraph);
    void operator()(const Facts& facts);
    void operator()(const List& list);
    void operator()(const Table& table);
    void operator()(const Trends& trends);
    void operator()(const Chart& chart);
    void operator()(const SignatureFields& fields);
    void operator()(const Callout& callout);
    void operator()(const Quote& quote);
    void operator()(const CodeBlock& code);
    void operator()(const Rule& rule);

  private:
    std::string unique_id(const std::string& text);

    std::string& out_;
    std::string region_;
    std::set<std::string> ids_;
    std::vector<Section> sections_;
    std::size_t most_choices_ = 0;
    bool has_charts_ = false;
};

}  // namespace isms::render
