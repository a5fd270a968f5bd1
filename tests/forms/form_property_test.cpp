#include "../base/random.hpp"
#include "form_reading.hpp"

#include <isms/base/text.hpp>
#include <isms/model/action.hpp>
#include <isms/model/codec.hpp>

using namespace isms;
using namespace isms::test;

namespace {

constexpr std::string_view marker = "zq17x";

/// Whatever somebody might type into a form, with a word in it that must not be lost.
constexpr std::string_view typed[] = {"zq17x",
                                      "Decision: zq17x @ben",
                                      "Change: zq17x",
                                      "- [ ] zq17x @ben due:+2w",
                                      "- [x] zq17x @ben due:+2w",
                                      "- [ ] Order @zq17x due:+2w",
                                      "- [ ] Order @ben due:zq17x",
                                      "- [ ] Order @ben due:+2w item:zq17x",
                                      "- [ ] Order @ben undated:zq17x",
                                      "Decision: Buy undated:zq17x",
                                      "Decision: Buy item:\"zq17x\"",
                                      "Decision: Buy @zq17x",
                                      "- [x] @ada zq17x",
                                      "- [ ] @dan - zq17x",
                                      "- [x] @zq17x",
                                      "- [x] zq17x, auditor",
                                      "- [ ] Guest - zq17x",
                                      "- [ ]zq17x",
                                      "- [x] @ben - for @zq17x",
                                      "- [x] @ben - from zq17x",
                                      "Because: zq17x",
                                      "No change: zq17x",
                                      "Decision: Buy\nBecause: zq17x",
                                      "Quorum: zq17x",
                                      "Quorum: not met - zq17x",
                                      "Suitability: yes - it fits [d1, zq17x]",
                                      "- MR-2026-10-D01: zq17x",
                                      "- MR-2026-10-D01: done - zq17x",
                                      "- A-2026-007: accept - zq17x",
                                      ">>>>>>> theirs by zq17x",
                                      "- [-] MR-2026-11-A01 zq17x",
                                      "- [-] zq17x",
                                      "N/R: zq17x",
                                      "Not considered: zq17x",
                                      "- MR-2026-10-A01: done - zq17x",
                                      "- MR-2026-10-A01: zq17x",
                                      "- A-2026-007: escalate to @zq17x",
                                      "- A-2026-007: moved to zq17x",
                                      "- zq17x: done",
                                      "Held: zq17x",
                                      "Start: zq17x",
                                      "End: zq17x",
                                      "Place: zq17x",
                                      "Chair: @zq17x",
                                      "Chair: none - zq17x",
                                      "Suitability: yes - zq17x",
                                      "Adequacy: zq17x",
                                      "Effectiveness: zq17x - yes",
                                      "# zq17x",
                                      "# Minutes of zq17x",
                                      "## zq17x",
                                      "## zq17x [b]",
                                      "## zq17x [zz]",
                                      "### zq17x [b]",
                                      "```zq17x",
                                      "```\nzq17x\n```",
                                      "~~~\nzq17x\n~~~",
                                      "    zq17x",
                                      "> zq17x",
                                      "| zq17x |",
                                      "<!-- zq17x -->",
                                      "\\@zq17x",
                                      "  - [ ] zq17x"};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (const auto line : split_lines(text)) lines.emplace_back(line);
    return lines;
}

/// True if the word stands in a record that is written, or something was reported so that nothing
/// is written.
bool is_kept_or_reported(const std::string& form, const MinutesContext& context) {
    const auto entry = read_form(form);
    const auto outcome = enter_minutes(*entry.value, context, stamp());
    if (!entry.diagnostics.empty() || !outcome.diagnostics.empty()) return true;
    auto records = print_record(outcome.value->minutes);
    for (const auto& action : outcome.value->changed) records += print_record(action);
    for (const auto& action : outcome.value->raised) records += print_record(action);
    for (const auto& decision : outcome.value->decisions) records += print_record(decision);
    return records.find(marker) != std::string::npos;
}

}  // namespace

TEST_CASE("whatever is typed anywhere into a form is understood, kept or reported",
          "[minutes-form]") {
    for (const auto& context : {sample_context(), second_sitting()}) {
        const auto lines = lines_of(printed(context));
        for (std::size_t place = 0; place <= lines.size(); ++place) {
            for (const auto line : typed) {
                auto edited = lines;
                edited.insert(edited.begin() + static_cast<std::ptrdiff_t>(place),
                              std::string(line));
                if (!is_kept_or_reported(join(edited, "\n"), context))
                    FAIL("lost before line " << place + 1 << ": " << line);
            }
        }
    }
    SUCCEED();
}

TEST_CASE("whatever replaces a line of a form is understood, kept or reported", "[minutes-form]") {
    const auto context = second_sitting();
    const auto lines = lines_of(printed(context));
    for (std::size_t place = 0; place < lines.size(); ++place) {
        for (const auto line : typed) {
            // The key alone names an item: the words before it are the agenda's, whatever they are.
            if (lines[place].ends_with("[b]") && line == "## zq17x [b]") continue;
            auto edited = lines;
            edited[place] = line;
            if (!is_kept_or_reported(join(edited, "\n"), context))
                FAIL("lost instead of line " << place + 1 << ": " << line);
        }
    }
    SUCCEED();
}

TEST_CASE("random edits of a form never crash, and what is accepted is stable", "[minutes-form]") {
    Random random(2611);
    const auto form = printed(second_sitting());
    const auto context = second_sitting();
    int accepted = 0;
    for (int round = 0; round < 1500; ++round) {
        auto lines = lines_of(form);
        for (unsigned edits = 1 + random.below(4); edits > 0; --edits) {
            const auto place = random.below(static_cast<unsigned>(lines.size()));
            auto& line = lines[place];
            switch (random.below(6)) {
                case 0:
                    lines.erase(lines.begin() + place);
                    break;
                case 1:
                    lines.insert(lines.begin() + place, std::string(random.pick(typed)));
                    break;
                case 2:
                    std::swap(line, lines[random.below(static_cast<unsigned>(lines.size()))]);
                    break;
                case 3:
                    line.insert(random.below(static_cast<unsigned>(line.size() + 1)),
                                random.text(2));
                    break;
                case 4:
                    line = line.substr(0, random.below(static_cast<unsigned>(line.size() + 1)));
                    break;
                default:
                    line += random.bytes(3);
                    break;
            }
            if (lines.empty()) lines.emplace_back();
        }
        const auto entry = read_form(join(lines, "\n"));
        const auto outcome = enter_minutes(*entry.value, context, stamp());
        REQUIRE(outcome.value.has_value() == outcome.diagnostics.empty());
        if (!entry.diagnostics.empty() || !outcome) continue;
        ++accepted;
        // What was accepted is what the next sitting shows, and no action changes until somebody
        // types again.
        const auto next = after(context, *outcome.value);
        const auto text = printed(next);
        const auto again = enter_minutes(read_good(text), next, stamp());
        CAPTURE(round, text);
        REQUIRE(again);
        REQUIRE(again.value->changed.empty());
        // Outcomes that were typed under another item have stood under their own since then.
        const auto settled = after(next, *again.value);
        const auto settled_text = printed(settled);
        const auto third = enter_minutes(read_good(settled_text), settled, stamp());
        REQUIRE(third);
        REQUIRE(third.value->changed.empty());
        REQUIRE(printed(after(settled, *third.value)) == settled_text);
    }
    CHECK(accepted > 50);
}
