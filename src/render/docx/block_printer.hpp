#pragma once

#include "docx/paragraph.hpp"
#include "docx/story.hpp"
#include "docx/table.hpp"

#include <isms/render/document.hpp>

#include <cstdint>
#include <optional>
#include <span>

namespace isms::docx {

/// Writes blocks one after the other into a part's body, or into a cell.
class BlockPrinter {
  public:
    /// Lines and tables are at most `width` wide.
    BlockPrinter(Story& story, Node parent, int width)
        : story_(story), parent_(parent), width_(width) {}

    void print(std::span<const Block> blocks);
    /// The document's title and what stands directly below it.
    void print_title(const Document& document);
    /// A body and a cell must not end with a table.
    void finish();

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
    void add_text(const Inline& text, Tone tone, ParagraphLook look);
    void add_item(std::span<const Block> blocks, const ParagraphLook& look, std::int64_t number);
    TablePlace table_place() const;
    /// How far everything but the items of a list stands in.
    int stand_in() const;
    std::optional<int> gap_after_table() const;

    Story& story_;
    Node parent_;
    int width_;
    int stand_in_ = 0;    ///< of quotes, without the lists in them
    int list_level_ = 0;  ///< of the next list: how many it stands in
    bool is_quoted_ = false;
};

}  // namespace isms::docx
