#pragma once

#include "docx/story.hpp"
#include "docx/xml.hpp"

#include <isms/render/document.hpp>

#include <utility>
#include <vector>

namespace isms::docx {

/// Where a table may stand.
struct TablePlace {
    Node parent;
    int indent = 0;
    int width = 0;
};

/// A table of records. Its head is repeated on every page, and its rows stay on one.
void add_table(const TablePlace& place, const Table& table, const Story& story);

/// Terms, and beside each what is said of it; between two lines, if it has rules.
void add_facts(const TablePlace& place, const std::vector<std::pair<std::string, Inline>>& entries,
               bool has_rules, const Story& story);

/// A line for each signer's name, signature and date.
void add_signature_fields(const TablePlace& place, const SignatureFields& fields,
                          const Story& story);

}  // namespace isms::docx
