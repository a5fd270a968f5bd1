#include "parts.hpp"
#include "words.hpp"

#include <isms/base/text.hpp>
#include <isms/review/signing.hpp>

#include <fmt/format.h>

namespace isms::minutes_parts {
namespace {

/// For who signs a printed copy.
void add_fields(const Source& source, Blocks& blocks) {
    if (!source.facts.rules) return;
    SignatureFields fields;
    for (const auto& signer : expected_signers(source.review, source.facts.rules->signing)) {
        const auto role = signer.role.empty() ? std::string("one of top management") : signer.role;
        fields.signers.push_back(signer.name.empty() ? capitalised(role)
                                                     : fmt::format("{}, {}", signer.name, role));
    }
    if (!fields.signers.empty()) blocks.emplace_back(std::move(fields));
}

}  // namespace

void add_signatures(const Source& source, Blocks& blocks) {
    blocks.emplace_back(Heading{2, "Sign-off"});
    const auto& signoffs = source.review.signoffs;
    if (signoffs.empty()) {
        blocks.emplace_back(Paragraph{"Not signed.", Tone::warning});
        add_fields(source, blocks);
        return;
    }
    Table table;
    table.caption = "Who signed these minutes, and how";
    table.columns = {{"Signed by", Align::left, true},
                     {"Role", Align::left, true},
                     {"Method"},
                     {"Recorded (UTC)"},
                     {"Entered by"}};
    for (const auto& signoff : signoffs) {
        table.rows.push_back({signoff.signer_name, signoff.signer_role, to_text(signoff.method),
                              signoff.signed_at.rfc3339(), signoff.entered_by});
    }
    blocks.emplace_back(std::move(table));
    if (source.facts.rules) {
        const auto outstanding = outstanding_signatures(source.review, source.facts.rules->signing);
        if (!outstanding.none())
            blocks.emplace_back(Paragraph{
                fmt::format("Still to sign: {}.", outstanding_text(outstanding)), Tone::warning});
        add_fields(source, blocks);
    }
    Inline digest;
    digest.add("SHA-256 of the signed minutes.json: ");
    digest.add(signoffs.front().minutes_sha256, SpanStyle::code);
    blocks.emplace_back(Paragraph{std::move(digest), Tone::muted});
}

}  // namespace isms::minutes_parts
