#include "parts.hpp"
#include "words.hpp"

#include <isms/base/text.hpp>
#include <isms/documents/markdown_blocks.hpp>

#include <fmt/format.h>

namespace isms::minutes_parts {
namespace {

std::string item_text(const Source& source, const std::string& key) {
    if (source.review.agenda) {
        const auto& items = source.review.agenda->items;
        for (std::size_t index = 0; index < items.size(); ++index) {
            if (items[index].key == key)
                return fmt::format("{} {}", item_number(items, index), items[index].title);
        }
    }
    return key;
}

Inline signed_text(const Source& source, const Addendum& addendum) {
    const auto signoffs = signoffs_of(source.review, addendum);
    Inline text;
    if (signoffs.empty())
        return text.add(source.messages.say("minutes.addendum.unsigned"), SpanStyle::plain,
                        Tone::warning);
    std::vector<std::string> parts;
    for (const auto& signoff : signoffs) {
        parts.push_back(
            fmt::format("{}{}, {} ({})", signoff.signer_name,
                        signoff.signer_role.empty() ? std::string() : ", " + signoff.signer_role,
                        moment_text(signoff.signed_at, source.messages),
                        source.messages.word("method", to_text(signoff.method))));
    }
    return Inline(join(parts, "; "));
}

}  // namespace

void add_addenda_notice(const Source& source, Blocks& blocks) {
    const auto& addenda = source.review.addenda;
    if (addenda.empty()) return;
    Callout callout{Tone::warning,
                    source.messages.count("minutes.addenda.notice", addenda.size()),
                    {Paragraph{source.messages.say("minutes.addenda.unchanged")}}};
    List list;
    for (const auto& addendum : addenda) {
        Inline text;
        text.add(source.messages.say("minutes.addendum", {{"number", addendum.number}}),
                 SpanStyle::strong);
        text.add(
            fmt::format(", {}: {}", day_of(source, addendum.written_at).iso(), addendum.reason));
        if (signoffs_of(source.review, addendum).empty())
            text.add(fmt::format(" ({})", source.messages.say("minutes.addendum.unsigned")),
                     SpanStyle::plain, Tone::warning);
        list.items.push_back({Paragraph{std::move(text)}});
    }
    callout.blocks.emplace_back(std::move(list));
    blocks.emplace_back(std::move(callout));
}

void add_addenda(const Source& source, Blocks& blocks) {
    for (const auto& addendum : source.review.addenda) {
        blocks.emplace_back(
            Heading{2, source.messages.say("minutes.addendum", {{"number", addendum.number}})});
        Facts facts;
        const auto add = [&](std::string_view key, Inline text) {
            facts.entries.emplace_back(source.messages.say(key), std::move(text));
        };
        const auto day = day_of(source, addendum.written_at);
        add("minutes.addendum.author", addendum.author_name);
        add("minutes.addendum.reason", addendum.reason);
        if (!addendum.item.empty()) add("minutes.addendum.item", item_text(source, addendum.item));
        add("minutes.addendum.written", addendum.written_at.minute() + gap_text(source, day));
        add("minutes.addendum.signed", signed_text(source, addendum));
        blocks.emplace_back(std::move(facts));
        for (auto& block : markdown_blocks(addendum.text, 3)) blocks.push_back(std::move(block));
    }
}

}  // namespace isms::minutes_parts
