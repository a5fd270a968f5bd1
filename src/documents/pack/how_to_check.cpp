#include "../phrase.hpp"
#include "parts.hpp"

#include <fmt/format.h>

namespace isms::pack_parts {
namespace {

Span file(std::string name, std::string_view path) {
    return Span{.text = std::move(name), .file = std::string(path)};
}

Block step(Inline text) {
    return Paragraph{std::move(text)};
}

}  // namespace

void add_how_to_check(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    List steps{.ordered = true, .start = 1, .items = {}};
    steps.items.push_back({step(messages.say("pack.check.noted"))});
    if (source.view.head) {
        // As sha256sum prints it below archive/, and verify.sh too: to be compared as it stands.
        const auto& path = source.view.seals.back().path;
        steps.items.back().emplace_back(CodeBlock{
            fmt::format("{}  {}", source.view.head->sha256, path.substr(path.find('/') + 1))});
    }
    // The page lies in the payload, and the instructions beside it, one folder up: no link may lead
    // out of where a page is, so their names have to do.
    steps.items.push_back({step(phrase(messages, "pack.check.run",
                                       {{"script", Span{"verify.sh", SpanStyle::code}},
                                        {"command", Span{"sh verify.sh", SpanStyle::code}},
                                        {"guide", Span{"VERIFY.md", SpanStyle::code}}}))});
    steps.items.push_back(
        {step(phrase(messages, "pack.check.read",
                     {{"check", file(messages.say("pack.check.report"), pack_check_page)},
                      {"coverage", file(messages.say("pack.check.coverage"), pack_coverage_page)},
                      {"missing", file(messages.say("pack.check.missing"), pack_missing_page)}}))});
    blocks.emplace_back(
        Callout{Tone::normal, messages.say("pack.check.title"), {std::move(steps)}});
}

}  // namespace isms::pack_parts
