#include "parts.hpp"
#include "phrase.hpp"
#include "printer_words.hpp"
#include "words.hpp"

#include <isms/review/signing.hpp>

#include <fmt/format.h>

namespace isms::minutes_parts {
namespace {

/// For who signs a printed copy.
void add_fields(const Source& source, Blocks& blocks) {
    if (!source.facts.rules) return;
    SignatureFields fields;
    fields.words = printer_words(source.messages);
    for (const auto& signer : expected_signers(source.review, source.facts.rules->signing)) {
        const auto role =
            signer.role.empty() ? source.messages.say("minutes.signer.any") : signer.role;
        fields.signers.push_back(signer.name.empty() ? capitalised(role)
                                                     : fmt::format("{}, {}", signer.name, role));
    }
    if (!fields.signers.empty()) blocks.emplace_back(std::move(fields));
}

}  // namespace

void add_signatures(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    blocks.emplace_back(Heading{2, messages.say("minutes.sign-off")});
    const auto& signoffs = source.review.signoffs;
    if (signoffs.empty()) {
        blocks.emplace_back(Paragraph{messages.say("minutes.not-signed"), Tone::warning});
        add_fields(source, blocks);
        return;
    }
    Table table;
    table.caption = messages.say("minutes.sign-off.caption");
    table.columns = {{messages.say("minutes.column.signed-by"), Align::left, true},
                     {messages.say("minutes.column.role"), Align::left, true},
                     {messages.say("minutes.column.method")},
                     {messages.say("minutes.column.recorded")},
                     {messages.say("minutes.column.entered-by")}};
    for (const auto& signoff : signoffs) {
        table.rows.push_back({signoff.signer_name, signoff.signer_role,
                              messages.word("method", to_text(signoff.method)),
                              signoff.signed_at.minute(), signoff.entered_by});
    }
    blocks.emplace_back(std::move(table));
    if (source.facts.rules) {
        const auto outstanding = outstanding_signatures(source.review, source.facts.rules->signing);
        if (!outstanding.none())
            blocks.emplace_back(
                Paragraph{messages.say("minutes.still-to-sign",
                                       {{"signatures", outstanding_text(outstanding, messages)}}),
                          Tone::warning});
        add_fields(source, blocks);
    }
    const Span digest{signoffs.front().minutes_sha256, SpanStyle::code};
    blocks.emplace_back(
        Paragraph{phrase(messages, "minutes.digest", {{"digest", digest}}), Tone::muted});
}

}  // namespace isms::minutes_parts
