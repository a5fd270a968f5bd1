#include "parts.hpp"

#include <fmt/format.h>

namespace isms::pack_parts {
namespace {

/// Enough to find the whole one, which is the file's own name.
Inline short_digest(const std::string& sha256) {
    constexpr std::size_t enough = 16;
    return Inline().add(sha256.substr(0, enough) + "…", SpanStyle::code);
}

Cell signature_cell(const Source& source, const PackedSeal& seal) {
    if (!seal.signer.empty()) return name_of(source, seal.signer);
    return {Inline(source.messages.say("pack.none")), Tone::muted};
}

Cell timestamp_cell(const Source& source, const PackedSeal& seal) {
    if (seal.stamped_at) return seal.stamped_at->rfc3339();
    return {Inline(source.messages.say("pack.none")), Tone::muted};
}

Cell files_cell(const Source& source, const PackedSeal& seal) {
    if (seal.is_absent) return {Inline(source.messages.say("pack.not-in-pack")), Tone::muted};
    if (seal.disposed == 0) return fmt::format("{}", seal.files);
    return source.messages.say("pack.files-disposed",
                               {{"files", seal.files}, {"disposed", seal.disposed}});
}

}  // namespace

void add_evidence(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    blocks.emplace_back(Heading{2, messages.say("action.evidence")});
    if (source.view.evidence.empty()) {
        blocks.emplace_back(Paragraph{messages.say("pack.no-evidence"), Tone::warning});
        return;
    }
    Table table;
    table.caption = messages.say("action.evidence");
    table.columns = {{messages.say("action.evidence.file"), Align::left, true},
                     {messages.say("summary.column.action")},
                     {messages.say("pack.column.bytes"), Align::right},
                     {"SHA-256"}};
    for (const auto& evidence : source.view.evidence)
        table.rows.push_back({Cell(linked(evidence.name, evidence.path)), evidence.action,
                              fmt::format("{}", evidence.size),
                              Cell(short_digest(evidence.sha256))});
    blocks.emplace_back(std::move(table));
    blocks.emplace_back(Paragraph{messages.say("pack.evidence-remark"), Tone::muted});
}

void add_seals(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    blocks.emplace_back(Heading{2, messages.say("pack.seals")});
    if (source.view.seals.empty()) {
        blocks.emplace_back(Paragraph{messages.say("pack.no-seal"), Tone::bad});
        return;
    }
    Table table;
    table.caption = messages.say("pack.seals");
    table.columns = {{messages.say("pack.column.seal")},
                     {messages.say("pack.column.about")},
                     {messages.say("pack.column.sealed-at")},
                     {messages.say("pack.column.sealed-by")},
                     {messages.say("pack.column.files"), Align::right},
                     {messages.say("pack.column.signed-by")},
                     {messages.say("pack.column.stamped-at")},
                     {"SHA-256"}};
    for (const auto& seal : source.view.seals)
        table.rows.push_back({Cell(linked(seal_name(seal.number), seal.path)), seal.about,
                              seal.sealed_at.rfc3339(), name_of(source, seal.sealed_by),
                              files_cell(source, seal), signature_cell(source, seal),
                              timestamp_cell(source, seal), Cell(short_digest(seal.sha256))});
    blocks.emplace_back(std::move(table));
    blocks.emplace_back(Paragraph{messages.say("pack.seals-remark"), Tone::muted});
}

}  // namespace isms::pack_parts
