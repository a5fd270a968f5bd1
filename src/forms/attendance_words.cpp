#include "attendance_words.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

namespace isms {
namespace {

enum class Word { read, other, wrong };

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (const auto word : split(text, ' ')) {
        if (!word.empty()) words.push_back(word);
    }
    return words;
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// `from 10:20`, `until 11:30`, or both.
Word read_times(std::string_view text, EnteredAttendance& entered) {
    const auto words = words_of(text);
    if (words.size() < 2 || !is_digit(words[1].front())) return Word::other;
    if (words.size() % 2 != 0) return Word::wrong;
    for (std::size_t at = 0; at < words.size(); at += 2) {
        const auto word = lower_ascii(words[at]);
        auto& time = word == "from" ? entered.arrived : entered.left;
        const bool is_known = word == "from" || word == "until";
        if (!is_known || !time.empty() || !is_time_of_day(words[at + 1])) return Word::wrong;
        time = std::string(words[at + 1]);
    }
    return Word::read;
}

Word read_word(std::string_view text, EnteredAttendance& entered) {
    const auto word = lower_ascii(text);
    if (word == "apologies") {
        if (entered.presence == Presence::apologies) return Word::wrong;
        entered.presence = Presence::apologies;
        return Word::read;
    }
    if (word == "optional") {
        if (entered.optional) return Word::wrong;
        entered.optional = true;
        return Word::read;
    }
    if (word.starts_with("for @")) {
        const auto person = text.substr(5);
        if (!PersonId::parse(person) || !entered.delegate_for.empty()) return Word::wrong;
        entered.delegate_for = std::string(person);
        return Word::read;
    }
    if (word.starts_with("from ") || word.starts_with("until ")) return read_times(text, entered);
    return Word::other;
}

}  // namespace

std::string print_attendance_words(const Attendance& entry) {
    std::vector<std::string> words;
    if (entry.optional) words.emplace_back("optional");
    if (!entry.delegate_for.empty()) words.push_back("for @" + one_line(entry.delegate_for));
    if (entry.presence == Presence::apologies) words.emplace_back("apologies");
    std::vector<std::string> times;
    if (!entry.arrived.empty()) times.push_back("from " + one_line(entry.arrived));
    if (!entry.left.empty()) times.push_back("until " + one_line(entry.left));
    if (!times.empty()) words.push_back(join(times, " "));
    return words.empty() ? std::string() : " - " + join(words, ", ");
}

std::string_view read_attendance_words(std::string_view text, EnteredAttendance& entered,
                                       std::vector<Diagnostic>& problems) {
    const auto noted = split_last_note(text);
    if (noted.note.empty()) return text;
    auto read = entered;
    bool is_wrong = false;
    bool is_read = false;
    bool is_other = false;
    for (const auto part : split(noted.note, ',')) {
        switch (read_word(trim(part), read)) {
            case Word::read:
                is_read = true;
                break;
            case Word::wrong:
                is_wrong = true;
                break;
            case Word::other:
                is_other = true;
                break;
        }
    }
    if (is_wrong || (is_read && is_other)) {
        problems.push_back(form_error(
            entered.line, "attendance-note",
            fmt::format("'{}' does not say how somebody was there", excerpt(noted.note)),
            "write after ' - ', with commas: optional, apologies, for @person, from 10:20 until "
            "11:30"));
        return noted.head;
    }
    if (!is_read) return text;
    entered = std::move(read);
    return noted.head;
}

}  // namespace isms
