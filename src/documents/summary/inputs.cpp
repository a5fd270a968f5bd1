#include "coverage_blocks.hpp"
#include "parts.hpp"

namespace isms::summary_parts {

void add_inputs(const Source& source, Blocks& blocks) {
    const auto& matrices = source.summary.coverage;
    if (source.summary.reviews.empty() || matrices.empty()) return;
    blocks.emplace_back(Heading{2, source.messages.say("summary.inputs")});
    for (const auto& matrix : matrices) {
        blocks.emplace_back(Heading{3, matrix.standard});
        add_coverage(matrix, CoverageReasons::of_what_was_not_considered, source.messages, blocks);
    }
}

void add_findings(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    const auto& findings = source.summary.findings;
    blocks.emplace_back(Heading{2, messages.say("summary.findings")});
    Table table;
    table.caption = messages.say("summary.findings");
    table.columns = {{messages.say("summary.column.severity")},
                     {messages.say("summary.column.findings"), Align::right}};
    const auto add = [&](std::string name, int count, Tone tone) {
        table.rows.push_back({std::move(name), Cell(Inline(std::to_string(count)),
                                                    count > 0 ? tone : Tone::normal)});
    };
    add(messages.word("weight", to_text(Weight::major)), findings.open.at(Weight::major),
        Tone::bad);
    add(messages.word("weight", to_text(Weight::minor)), findings.open.at(Weight::minor),
        Tone::warning);
    add(messages.word("weight", to_text(Weight::observation)),
        findings.open.at(Weight::observation), Tone::normal);
    add(messages.say("summary.accepted"), findings.accepted, Tone::normal);
    blocks.emplace_back(std::move(table));
    blocks.emplace_back(Paragraph{messages.say("summary.findings-remark"), Tone::muted});
}

}  // namespace isms::summary_parts
