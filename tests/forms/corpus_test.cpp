#include "form_reading.hpp"
#include "form_reading_input.hpp"

#include <isms/forms/agenda_form.hpp>
#include <isms/forms/quick_entry.hpp>
#include <isms/review/agenda_builder.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

using namespace isms;
using namespace isms::test;

namespace {

/// Replays every input of tests/fuzz/corpus/<folder>: one whose name starts with "good" is
/// accepted, every other is refused. Whatever ever broke a reader is added there.
void replay(const char* folder, const std::function<bool(const std::string&)>& is_accepted) {
    const auto corpus = std::filesystem::path(ISMS_SOURCE_DIR) / "tests/fuzz/corpus" / folder;
    int inputs = 0;
    for (const auto& file : std::filesystem::directory_iterator(corpus)) {
        std::ifstream stream(file.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream),
                               std::istreambuf_iterator<char>()};
        const auto name = file.path().filename().string();
        INFO(folder << "/" << name);
        CHECK(is_accepted(text) == name.starts_with("good"));
        ++inputs;
    }
    CHECK(inputs > 0);
}

}  // namespace

TEST_CASE("minutes of the corpus", "[corpus]") {
    replay("minutes", [](const std::string& text) {
        CHECK(is_sound_form(text));
        const auto entry = read_form(text);
        const auto outcome = enter_minutes(*entry.value, sample_context(), stamp());
        return entry.diagnostics.empty() && outcome.value.has_value();
    });
}

TEST_CASE("agendas of the corpus", "[corpus]") {
    replay("agenda", [](const std::string& text) {
        const auto form = read_agenda_form(text, sample_agenda());
        return form &&
               edited_agenda(sample_agenda(), form.value->items, form.value->omitted, stamp())
                   .value.has_value();
    });
}

TEST_CASE("quick entries of the corpus", "[corpus]") {
    replay("quick-entry", [](const std::string& text) {
        return parse_quick_entry(text, form_dates).value.has_value();
    });
}
