#include "../coverage_blocks.hpp"
#include "parts.hpp"

namespace isms::pack_parts {

void add_coverage_of_days(const Source& source, Blocks& blocks) {
    blocks.emplace_back(Heading{2, source.messages.say("coverage.title")});
    for (const auto& matrix : source.view.coverage) {
        if (source.view.coverage.size() > 1) blocks.emplace_back(Heading{3, matrix.standard});
        if (matrix.columns.empty()) {
            blocks.emplace_back(
                Paragraph{source.messages.say("coverage.no-review"), Tone::warning});
            continue;
        }
        add_coverage(matrix, CoverageReasons::of_what_was_not_considered, source.messages, blocks);
    }
}

}  // namespace isms::pack_parts
