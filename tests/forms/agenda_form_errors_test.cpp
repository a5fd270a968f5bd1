#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/forms/agenda_form.hpp>

#include <chrono>
#include <string>
#include <vector>

using namespace isms;
using namespace isms::test;

namespace {

/// "line 3: 'x' is not a line of an agenda" for each error.
std::vector<std::string> errors(const std::string& text) {
    const auto form = read_agenda_form(text, sample_agenda());
    std::vector<std::string> all;
    for (const auto& problem : form.diagnostics) {
        CHECK_FALSE(problem.hint.empty());
        all.push_back(problem.place + ": " + problem.message);
    }
    CHECK(form.value.has_value() == all.empty());
    return all;
}

using Errors = std::vector<std::string>;

}  // namespace

TEST_CASE("every line that is not understood is reported with its number", "[agenda-form]") {
    CHECK(errors("# Agenda of MR-2026-11\n"
                 "Some words\n"
                 "- [a Title\n"
                 "- [a] | 5 min\n"
                 "- [b] Title | 5 | @Ben | ten min | @ben extra\n"
                 "* [d] Title\n"
                 "-[d] Title\n"
                 "# A second title\n") ==
          Errors{"line 2: 'Some words' is not a line of an agenda",
                 "line 3: the bracket of the key is not closed", "line 4: the title is empty",
                 "line 5: '5' is neither a time nor a presenter",
                 "line 5: '@Ben' is neither a time nor a presenter",
                 "line 5: 'ten min' is neither a time nor a presenter",
                 "line 5: '@ben extra' is neither a time nor a presenter",
                 "line 6: '* [d] Title' is not a line of an agenda",
                 "line 7: '-[d] Title' is not a line of an agenda",
                 "line 8: '# A second title' is not a line of an agenda"});
}

TEST_CASE("nothing that was typed twice is taken once", "[agenda-form]") {
    CHECK(errors("- [a] Title | 5 min | @ben | 6 min | @ada\n- [b] One\n- [b] Two\n") ==
          Errors{"line 1: '6 min' is the second time", "line 1: '@ada' is the second presenter",
                 "line 3: the key [b] occurs twice"});
}

TEST_CASE("whatever is left out is named, with a reason or a review", "[agenda-form]") {
    CHECK(errors("## Not on this agenda\n- [a]\n- [zz] why\n- no key\n- [b] covered by next "
                 "month\n- [b] covered by MR-2026-13 - later\n") ==
          Errors{"line 2: it is not said why [a] is left out", "line 3: there is no item [zz]",
                 "line 4: there is no item []", "line 5: 'next month' is not the id of a review",
                 "line 6: 'MR-2026-13' is not the id of a review"});
}

TEST_CASE("the form of another review is refused", "[agenda-form]") {
    CHECK(errors("# Agenda of MR-2026-10\n- [a] Title\n") ==
          Errors{"line 1: this is the agenda of MR-2026-10, not of MR-2026-11"});
    CHECK(errors("# Whatever title\n- [a] Title\n") ==
          Errors{"line 1: '# Whatever title' is not a line of an agenda"});
    CHECK(errors("- [a] Title\n").empty());
}

TEST_CASE("text that is not UTF-8 is reported with its line", "[agenda-form]") {
    CHECK(errors("- [a] Title\n- [b] caf\xE9\n") == Errors{"line 2: the line is not UTF-8 text"});
}

TEST_CASE("hostile forms are read in linear time", "[agenda-form]") {
    std::string same;
    std::string keyed;
    for (int line = 0; line < 50'000; ++line) {
        same += "- The same title\n";
        keyed += "- [k" + std::to_string(line) + "] Title\n";
    }
    const auto start = std::chrono::steady_clock::now();
    CHECK(read_agenda_form(same, sample_agenda()).value->items.back().key ==
          "own-the-same-title-50000");
    CHECK(read_agenda_form(keyed, sample_agenda()).value->items.size() == 50'000);
    CHECK(errors(std::string(1 << 20, '[')).size() == 1);
    CHECK(errors("- [a] " + std::string(1 << 20, '|')).size() == 1);
    CHECK(errors("- [a] x" + std::string(1 << 20, 'x')).empty());
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
