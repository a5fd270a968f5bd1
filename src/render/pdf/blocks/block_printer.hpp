#pragma once

#include "pdf/page/text.hpp"

#include <span>
#include <string>

namespace isms::pdf {

/// Typesets the blocks of a document, one after the other.
class BlockPrinter {
  public:
    BlockPrinter(Typesetting& setting, NodeId parent) : setting_(setting), parent_(parent) {}

    void print(std::span<const Block> blocks);

    void operator()(const Heading& heading) { print_heading(heading, 0); }
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
    /// The room that a heading keeps below it for what follows.
    double least_height(std::span<const Block> blocks) const;
    void print_heading(const Heading& heading, double follows);
    /// The blocks inside another one.
    void print_inside(NodeId node, std::span<const Block> blocks);

    Typesetting& setting_;
    NodeId parent_;
    int level_ = 1;          ///< of the last heading: none is skipped (ISO 14289-1, 7.4.2)
    std::string heading_;    ///< the last one
    bool is_tight_ = false;  ///< inside a list: blocks stand close
};

}  // namespace isms::pdf
