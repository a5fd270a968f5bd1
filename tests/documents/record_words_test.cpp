#include "support/catch.hpp"

#include <isms/language/messages.hpp>
#include <isms/model/action.hpp>
#include <isms/model/codec.hpp>
#include <isms/model/decision.hpp>
#include <isms/model/distribution.hpp>
#include <isms/model/minutes.hpp>
#include <isms/model/registers/fields.hpp>
#include <isms/model/signoff.hpp>
#include <isms/review/calendar.hpp>
#include <isms/review/check.hpp>
#include <isms/review/coverage.hpp>
#include <isms/review/review_state.hpp>

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace isms;

namespace {

using Words = std::set<std::string>;

/// The words of an enumeration whose values are without a gap from the first to the last.
template <class Enum>
Words words_up_to(Enum last) {
    Words words;
    for (int value = 0; value <= static_cast<int>(last); ++value)
        words.insert(std::string(to_text(static_cast<Enum>(value))));
    return words;
}

Words operator+(Words some, const Words& more) {
    some.insert(more.begin(), more.end());
    return some;
}

/// Those between which people choose in the fields of registers.
Words choices() {
    Words words;
    for (const auto& info : register_table()) {
        for (const auto& field : entry_fields(info.kind))
            words.insert(field.choices.begin(), field.choices.end());
    }
    return words;
}

/// What becomes of a key when a word is put behind its family.
std::set<std::string> keys_of(const std::string& family) {
    const auto prefix = "word." + family + ".";
    std::set<std::string> keys;
    for (const auto& message : english_messages()) {
        if (message.key.starts_with(prefix)) keys.emplace(message.key.substr(prefix.size()));
    }
    return keys;
}

}  // namespace

TEST_CASE("every word of records has a message, which in English is the word itself",
          "[record-words]") {
    const std::map<std::string, Words> families = {
        {"state", words_up_to(ActionState::withdrawn) + words_up_to(DecisionState::withdrawn)},
        {"decision", words_up_to(DecisionCategory::no_change)},
        {"outcome", words_up_to(ActionOutcome::accepted)},
        {"matter", words_up_to(MatterAnswer::not_considered)},
        {"answer", words_up_to(Answer::no)},
        {"verdict", words_up_to(Verdict::not_enough_data)},
        {"method", words_up_to(SignMethod::ssh)},
        {"distribution", words_up_to(DistributionKind::acknowledged)},
        {"review", words_up_to(ReviewState::withdrawn)},
        {"calendar", words_up_to(CalendarState::cancelled)},
        {"coverage", words_up_to(Coverage::missing)},
        {"basis", words_up_to(Basis::good_practice)},
        {"weight", words_up_to(Weight::observation)},
        {"effect", {"effective", "not effective"}},
        {"proposal", {"escalate", "reassign"}},
        {"conclusion", {"suitability", "adequacy", "effectiveness"}},
        {"news",
         {"new", "changed", "closed", "open", "late", "off target", "off track", "unanswered",
          "above appetite"}},
        {"event", {event::created,    event::changed,     event::comment,  event::reassigned,
                   event::escalated,  event::rescheduled, event::started,  event::attached,
                   event::done,       event::verified,    event::reopened, event::cancelled,
                   event::withdrawn,  event::reviewed,    event::linked,   event::accepted,
                   event::observed,   event::issued,      event::edited,   event::taken,
                   event::signed_off, event::undone}},
        {"entry", choices()},
    };
    const Messages english;
    std::set<std::string> known;
    for (const auto& [family, words] : families) {
        CAPTURE(family);
        std::set<std::string> keys;
        for (const auto& word : words) {
            CAPTURE(word);
            CHECK(english.word(family, word) == word);
            std::string key(word);
            for (auto& letter : key) {
                if (letter == ' ') letter = '-';
                if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
            }
            keys.insert(key);
        }
        CHECK(keys_of(family) == keys);
        known.insert(family);
    }
    known.insert("audit");  // the kinds of audit, with their noun
    for (const auto& [key, text] : english_messages()) {
        if (!key.starts_with("word.")) continue;
        const auto family = key.substr(5, key.find('.', 5) - 5);
        CAPTURE(key);
        CHECK(known.contains(std::string(family)));
    }
}

TEST_CASE("a word that no message is for stays as the record has it", "[record-words]") {
    CHECK(Messages().word("event", "sung") == "sung");
    CHECK(Messages().word("state", "").empty());
}

TEST_CASE("every register, kind of audit and field has its message", "[record-words]") {
    const Messages english;
    std::set<std::string> fields;
    for (const auto& info : register_table()) {
        CHECK(english.say("register." + std::string(info.name)) == info.title);
        for (const auto& field : entry_fields(info.kind)) {
            if (field.name == "title") continue;
            fields.insert(field.name);
            CHECK_FALSE(english.say("entry.field." + field.name).empty());
        }
    }
    for (const auto& [key, text] : english_messages()) {
        CAPTURE(key);
        if (key.starts_with("entry.field.")) CHECK(fields.contains(std::string(key.substr(12))));
        if (key.starts_with("register.")) CHECK(find_register(key.substr(9)) != nullptr);
    }
    const auto* kinds = find_field(RegisterKind::audits, "kind");
    REQUIRE(kinds != nullptr);
    for (const auto& kind : kinds->choices) CHECK(english.word("audit", kind) == kind + " audit");
    CHECK(keys_of("audit").size() == kinds->choices.size());
}
