#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/forms/agenda_form.hpp>
#include <isms/review/agenda_builder.hpp>

#include <string>

using namespace isms;
using namespace isms::test;

namespace {

Agenda before() {
    auto agenda = sample_agenda();
    agenda.omitted.push_back({.key = "f",
                              .title = "Risks",
                              .clauses = {{"ISO/IEC 27001:2022", "9.3.2 f"}},
                              .reason = "on the agenda of another month",
                              .covered_by = id_of<MeetingId>("MR-2026-12"),
                              .covered_on = Date(2026, 12, 8)});
    agenda.omitted.push_back({.key = "g", .title = "Improvement", .reason = "no time - next year"});
    return agenda;
}

AgendaForm read(const std::string& text) {
    const auto form = read_agenda_form(text, before());
    for (const auto& problem : form.diagnostics)
        UNSCOPED_INFO(problem.place << " " << problem.message);
    REQUIRE(form);
    return *form.value;
}

/// The agenda that a form leads to.
Agenda agenda_of(const std::string& text) {
    const auto form = read(text);
    const auto edited = edited_agenda(before(), form.items, form.omitted, stamp());
    for (const auto& problem : edited.diagnostics) UNSCOPED_INFO(problem.message);
    REQUIRE(edited);
    return *edited.value;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

const std::string form = print_agenda_form(before());

}  // namespace

TEST_CASE("an agenda is printed one line an item", "[agenda-form]") {
    CHECK(form.substr(form.find("- [a]")) ==
          "- [a] Actions from previous meetings | 15 min | @ben\n"
          "- [b] Changes in issues | 5 min\n"
          "- [d] Feedback on security performance\n"
          "  - [d1] Nonconformities | 10 min\n"
          "  - [d2] Measurement results | 5 min\n"
          "- [results] Decisions and changes | 5 min\n"
          "\n"
          "## Not on this agenda\n"
          "\n"
          "- [f] covered by MR-2026-12 - on the agenda of another month\n"
          "- [g] no time - next year\n");
}

TEST_CASE("a form that nobody edited leads to the same agenda", "[agenda-form]") {
    const auto agenda = agenda_of(form);
    CHECK(print_agenda_form(agenda) == form);
    const auto items = before().items;
    REQUIRE(agenda.items.size() == items.size());
    for (std::size_t index = 0; index < agenda.items.size(); ++index) {
        const auto& item = agenda.items[index];
        const auto& was = items[index];
        CHECK(item.key == was.key);
        CHECK(item.clauses == was.clauses);
        CHECK(item.required == was.required);
        CHECK(item.level == was.level);
    }
    CHECK(agenda.omitted[0].covered_on == Date(2026, 12, 8));
    CHECK(agenda.omitted[1].reason == "no time - next year");
}

TEST_CASE("items are reordered, retitled, timed, presented and made parts", "[agenda-form]") {
    const auto agenda = agenda_of(
        "- [b] What changed | @cleo | 20 min\n"
        "\t- [a] Actions | 480 min\n"
        "- [d] Feedback\n"
        "- [d1] Nonconformities\n"
        "- [d2] Results\n"
        "- [results] Decisions\n"
        "## Not on this agenda\n"
        "- [f] covered by MR-2027-01\n"
        "- [g] later\n");
    CHECK(agenda.items[0].title == "What changed");
    CHECK(agenda.items[0].minutes == 20);
    CHECK(agenda.items[0].presenter == "cleo");
    CHECK(agenda.items[0].clauses == before().items[1].clauses);
    CHECK(agenda.items[1].level == 2);
    CHECK(agenda.items[1].presenter.empty());
    CHECK(agenda.items[3].level == 1);
    CHECK(agenda.omitted[0].covered_by->str() == "MR-2027-01");
    CHECK_FALSE(agenda.omitted[0].covered_on.has_value());
    CHECK(agenda.omitted[0].reason == "on the agenda of another review");
}

TEST_CASE("an item of one's own gets a key of its own", "[agenda-form]") {
    const auto agenda =
        agenda_of(replaced(form, "- [results]",
                           "- Lunch & talk | 30 min\n- Lunch & talk\n- \xE6\xBC\xA2\xE5\xAD\x97\n- "
                           "[own-key] Last\n- [results]"));
    CHECK(agenda.items[5].key == "own-lunch-talk");
    CHECK(agenda.items[5].minutes == 30);
    CHECK_FALSE(agenda.items[5].required);
    CHECK(agenda.items[6].key == "own-lunch-talk-2");
    CHECK(agenda.items[7].key == "own");
    CHECK(agenda.items[8].key == "own-key");
    CHECK(print_agenda_form(agenda_of(form)) == form);
}

TEST_CASE("a long title's key ends with a whole word", "[agenda-form]") {
    const auto key_of = [](const std::string& title) {
        return agenda_of(replaced(form, "- [results]", "- " + title + "\n- [results]"))
            .items[5]
            .key;
    };
    CHECK(key_of("What the certification body asked us") == "own-what-the-certification-body");
    CHECK(key_of("What the certification body said") == "own-what-the-certification-body-said");
    CHECK(key_of("What the certification body say it is") == "own-what-the-certification-body-say");
    CHECK(key_of(std::string(40, 'x')) == "own-" + std::string(32, 'x'));
}

TEST_CASE("an item that was left out comes back with its clauses, and the other way round",
          "[agenda-form]") {
    auto text = replaced(form, "- [f] covered by MR-2026-12 - on the agenda of another month\n",
                         "- [b] nothing changed\n");
    text = replaced(text, "- [b] Changes in issues | 5 min\n", "- [f] Risks | 10 min\n");
    const auto agenda = agenda_of(text);
    CHECK(agenda.items[1].key == "f");
    CHECK(agenda.items[1].clauses == before().omitted[0].clauses);
    CHECK(agenda.items[1].required);
    CHECK(agenda.omitted[0].key == "b");
    CHECK(agenda.omitted[0].title == "Changes in issues");
    CHECK(agenda.omitted[0].clauses == before().items[1].clauses);
    // An own item, which no clause asks for, does not become required on its way.
    CHECK_FALSE(read("- [g] Improvement\n").items[0].required);
}

TEST_CASE("a title may hold what separates fields", "[agenda-form]") {
    auto agenda = before();
    agenda.items[1].title = "Yes | no \\ maybe \\| [x] - @ben";
    agenda.items[2].title = "Two\nlines";
    const auto text = print_agenda_form(agenda);
    const auto back = read_agenda_form(text, agenda);
    REQUIRE(back);
    CHECK(back.value->items[1].title == agenda.items[1].title);
    CHECK(back.value->items[2].title == "Two lines");
}

TEST_CASE("line ends of Windows, a byte order mark, help and empty lines change nothing",
          "[agenda-form]") {
    std::string windows = "\xEF\xBB\xBF";
    for (const char letter : form)
        windows += letter == '\n' ? std::string("\r\n\r\n") : std::string(1, letter);
    CHECK(print_agenda_form(agenda_of(windows)) == form);
    CHECK(print_agenda_form(
              agenda_of(replaced(form, "- [b]", ">| - [zz] ignored\n\n   \n- [b]"))) == form);
}
