#pragma once

#include <isms/documents/pack_document.hpp>

#include <string>
#include <vector>

namespace isms::pack_parts {

/// What the pages of a pack are made from.
struct Source {
    const PackView& view;
    const DocumentSetting& setting;
    const Messages& messages;
};

using Blocks = std::vector<Block>;

/// How to check the pack without the program that made it.
void add_how_to_check(const Source& source, Blocks& blocks);
/// On the first page the first few of each kind, with a link to all.
enum class MissingExtent { first_few, all };
/// Headings with what is missing below each, or the sentence that nothing is.
void add_missing(const Source& source, MissingExtent extent, Blocks& blocks);
/// A review a row, with links to its documents.
void add_reviews(const Source& source, Blocks& blocks);
/// The coverage matrix of each standard.
void add_coverage_of_days(const Source& source, Blocks& blocks);
/// Every item of every review with its clauses and results, to be filtered by clause.
void add_dealings(const Source& source, Blocks& blocks);
/// What happened when: audits, reviews, signatures, seals.
void add_timeline(const Source& source, Blocks& blocks);
void add_actions(const Source& source, Blocks& blocks);
void add_decisions(const Source& source, Blocks& blocks);
void add_evidence(const Source& source, Blocks& blocks);
void add_seals(const Source& source, Blocks& blocks);

/// How much was missing: "nothing", "3 points".
Inline missing_text(const Source& source);

/// The day of a review: held, else planned.
Date day_of(const Review& review);
/// The name of a person of the register; else the id.
std::string name_of(const Source& source, const std::string& person);
/// "000013".
std::string seal_name(int number);
/// A link to a file of the pack, or the text alone where there is none.
Inline linked(std::string text, const std::string& path);
/// "2026-01-22" in the organisation's time zone.
std::string day_text(const Source& source, Instant moment);

}  // namespace isms::pack_parts
