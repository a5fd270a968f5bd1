#include "random.hpp"
#include "support/catch.hpp"

#include <isms/base/merge_lines.hpp>
#include <isms/base/text.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace isms;
using namespace isms::test;

namespace {

std::string merged(std::string_view base, std::string_view mine, std::string_view theirs,
                   bool (*is_remark)(std::string_view) = nullptr) {
    return merged_text(
        merge_lines(split(base, ' '), split(mine, ' '), split(theirs, ' '), is_remark), "Ada");
}

std::string lines(std::string_view words) {
    std::string text;
    for (const auto word : split(words, ' ')) text += std::string(word) + "\n";
    return text;
}

bool is_remark(std::string_view line) {
    return line.starts_with('>');
}

/// Few different lines, so that many are alike.
std::vector<std::string> random_lines(Random& random, unsigned most) {
    std::vector<std::string> all;
    for (unsigned count = random.below(most + 1); count > 0; --count)
        all.push_back(std::string(1, static_cast<char>('a' + random.below(6))));
    return all;
}

std::vector<std::string> edited(std::vector<std::string> text, Random& random) {
    for (unsigned edits = random.below(5); edits > 0; --edits) {
        const auto at =
            static_cast<std::ptrdiff_t>(random.below(static_cast<unsigned>(text.size()) + 1));
        const std::string line(1, static_cast<char>('a' + random.below(12)));
        if (random.below(2) == 0 || at == static_cast<std::ptrdiff_t>(text.size())) {
            text.insert(text.begin() + at, line);
        } else if (random.below(2) == 0) {
            text.erase(text.begin() + at);
        } else {
            text[static_cast<std::size_t>(at)] = line;
        }
    }
    return text;
}

Lines views(const std::vector<std::string>& text) {
    return {text.begin(), text.end()};
}

std::string plain(const std::vector<std::string>& text) {
    std::string all;
    for (const auto& line : text) all += line + "\n";
    return all;
}

/// How often each line stands in it.
std::size_t count(const Lines& text, std::string_view line) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), line));
}

}  // namespace

TEST_CASE("what one side changed is taken, wherever it stands", "[merge]") {
    CHECK(merged("a b c d e", "a B c d e", "a b c D e") == lines("a B c D e"));
    CHECK(merged("a b c", "new a b c", "a b c end") == lines("new a b c end"));
    CHECK(merged("a b c d", "a d", "a b c d e") == lines("a d e"));
    CHECK(merged("a b c", "a b c", "") == "\n");
    CHECK(merged("a b", "a x b", "a x b") == lines("a x b"));
}

TEST_CASE("neighbouring lines that were changed one for one are no conflict", "[merge]") {
    CHECK(merged("a b c d", "a B c d", "a b C d") == lines("a B C d"));
    CHECK(merged("a b c d", "a B c d", "a B C d") == lines("a B C d"));
}

TEST_CASE("what both sides changed differently is shown to a person", "[merge]") {
    const auto pieces =
        merge_lines(split("a b c", ' '), split("a mine c", ' '), split("a theirs too c", ' '));
    CHECK(count_conflicts(pieces) == 1);
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[1].base == Lines{"b"});
    CHECK(merged_text(pieces, "Ada") ==
          "a\n<<<<<<< yours\nmine\n=======\ntheirs\ntoo\n>>>>>>> theirs by Ada\nc\n");
    CHECK(count_conflicts(merge_lines(split("a b", ' '), split("a mine b", ' '),
                                      split("a theirs b", ' '))) == 1);
}

TEST_CASE("remarks alone never conflict with what somebody typed", "[merge]") {
    CHECK(merged("a >old ? c", "a >old done c", "a >new >since ? c", is_remark) ==
          lines("a >old done c"));
    CHECK(merged("a >old ? c", "a ? c", "a >new done c", is_remark) == lines("a >new done c"));
    CHECK(count_conflicts(merge_lines(split("a >old ? c", ' '), split("a >x >y ? c", ' '),
                                      split("a >new done c", ' '))) == 1);
}

TEST_CASE("sections are found again by the lines that stand once", "[merge]") {
    // A match by the blank lines alone would tie the sections together crosswise.
    const auto matches =
        match_lines({"#1", "", "#2", "", "#3", ""}, {"#3", "", "#1", "", "#2", ""});
    CHECK(matches[0] == 2);
    CHECK(matches[1] == 3);
    CHECK(matches[2] == 4);
    CHECK(matches[4] == unmatched);
}

TEST_CASE("matches are equal lines in order", "[merge]") {
    Random random(44);
    for (int round = 0; round < 2000; ++round) {
        const auto from = random_lines(random, 12);
        const auto to = edited(from, random);
        const auto matches = match_lines(views(from), views(to));
        REQUIRE(matches.size() == from.size());
        std::size_t next = 0;
        for (std::size_t at = 0; at < matches.size(); ++at) {
            if (matches[at] == unmatched) continue;
            REQUIRE(matches[at] < to.size());
            REQUIRE(from[at] == to[matches[at]]);
            REQUIRE(matches[at] >= next);
            next = matches[at] + 1;
        }
    }
}

TEST_CASE("merging keeps its laws", "[merge]") {
    Random random(733);
    int conflicts = 0;
    for (int round = 0; round < 3000; ++round) {
        const auto base = random_lines(random, 12);
        const auto mine = edited(base, random);
        const auto theirs = edited(base, random);
        const auto b = views(base);
        const auto m = views(mine);
        const auto t = views(theirs);
        REQUIRE(merged_text(merge_lines(b, b, t), "x") == plain(theirs));
        REQUIRE(merged_text(merge_lines(b, m, b), "x") == plain(mine));
        REQUIRE(merged_text(merge_lines(b, m, m), "x") == plain(mine));

        const auto pieces = merge_lines(b, m, t);
        conflicts += static_cast<int>(count_conflicts(pieces));
        // Seen from the other chair it is the same merge.
        const auto swapped = merge_lines(b, t, m);
        REQUIRE(pieces.size() == swapped.size());
        for (std::size_t at = 0; at < pieces.size(); ++at) {
            REQUIRE(pieces[at].lines == swapped[at].lines);
            REQUIRE(pieces[at].mine == swapped[at].theirs);
        }
        // Whatever a side added stands in the result.
        Lines all;
        for (const auto& piece : pieces) {
            for (const auto* part : {&piece.lines, &piece.mine, &piece.theirs})
                all.insert(all.end(), part->begin(), part->end());
        }
        for (const auto& line : std::string("abcdefghijkl")) {
            const std::string_view text(&line, 1);
            const auto in_base = count(b, text);
            for (const auto* side : {&m, &t}) {
                // Beyond what the other side took out of the base.
                const auto* other = side == &m ? &t : &m;
                const auto taken = in_base - std::min(in_base, count(*other, text));
                const auto added = count(*side, text) - std::min(count(*side, text), taken);
                REQUIRE(count(all, text) + in_base >= added);
                if (in_base == 0 && count(*side, text) > 0) REQUIRE(count(all, text) > 0);
            }
        }
    }
    CHECK(conflicts > 100);
}

TEST_CASE("a merge of long texts takes no time", "[merge]") {
    std::vector<std::string> base;
    for (int line = 0; line < 50000; ++line) base.push_back(std::to_string(line));
    auto mine = base;
    mine[100] = "mine";
    auto theirs = base;
    theirs.erase(theirs.begin() + 40000);
    const auto pieces = merge_lines(views(base), views(mine), views(theirs));
    CHECK(count_conflicts(pieces) == 0);
    CHECK(pieces[0].lines[100] == "mine");
    CHECK(pieces[0].lines.size() == 49999);
}
