#include <isms/base/text.hpp>
#include <isms/model/ids.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace isms {
namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool is_lower(char letter) {
    return letter >= 'a' && letter <= 'z';
}

bool is_alnum(char letter) {
    return is_digit(letter) || is_lower(letter) || (letter >= 'A' && letter <= 'Z');
}

/// Takes exactly `count` digits off the front.
bool take_digits(std::string_view& text, std::size_t count) {
    if (text.size() < count) return false;
    for (std::size_t index = 0; index < count; ++index) {
        if (!is_digit(text[index])) return false;
    }
    text.remove_prefix(count);
    return true;
}

bool take(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// At least `minimum` digits and nothing else; numbers stay far from overflow.
bool is_number(std::string_view text, std::size_t minimum) {
    if (text.size() < minimum || text.size() > 9) return false;
    for (const char letter : text) {
        if (!is_digit(letter)) return false;
    }
    return true;
}

/// Takes `MR-YYYY-MM`, and `-N` if what follows is a plain number up to the next hyphen or the end.
bool take_meeting(std::string_view& text) {
    if (!take(text, "MR-") || !take_digits(text, 4) || !take(text, "-")) return false;
    if (text.size() < 2 || !is_digit(text[0]) || !is_digit(text[1])) return false;
    const int month = (text[0] - '0') * 10 + (text[1] - '0');
    if (month < 1 || month > 12) return false;
    text.remove_prefix(2);
    if (text.size() >= 2 && text[0] == '-' && text[1] >= '1' && text[1] <= '9') {
        const auto end = text.find('-', 1);
        const auto number = text.substr(1, end == std::string_view::npos ? end : end - 1);
        if (!is_number(number, 1)) return false;
        text.remove_prefix(1 + number.size());
    }
    return true;
}

bool is_slug(std::string_view text) {
    if (text.empty() || text.size() > 64 || text.front() == '-' || text.back() == '-') return false;
    char before = 0;
    for (const char letter : text) {
        const bool fits = is_digit(letter) || (letter >= 'a' && letter <= 'z') ||
                          (letter == '-' && before != '-');
        if (!fits) return false;
        before = letter;
    }
    return true;
}

int number_at(std::string_view text, std::size_t offset, std::size_t count) {
    int value = 0;
    std::from_chars(text.data() + offset, text.data() + offset + count, value);
    return value;
}

template <class Kind>
Id<Kind> must_parse(const std::string& text) {
    return Id<Kind>::parse(text).value();
}

}  // namespace

bool MeetingKind::valid(std::string_view text) {
    return take_meeting(text) && text.empty();
}

bool ActionKind::valid(std::string_view text) {
    if (take(text, "A-")) return take_digits(text, 4) && take(text, "-") && is_number(text, 3);
    return take_meeting(text) && take(text, "-A") && is_number(text, 2);
}

bool DecisionKind::valid(std::string_view text) {
    return take_meeting(text) && take(text, "-D") && is_number(text, 2);
}

bool ExceptionKind::valid(std::string_view text) {
    return take(text, "EXC-") && take_digits(text, 4) && take(text, "-") && is_number(text, 3);
}

bool InputKind::valid(std::string_view text) {
    for (const std::string_view prefix :
         {"CHG-", "NC-", "INC-", "AUD-", "OBJ-", "FB-", "TRT-", "IMP-"}) {
        if (!text.starts_with(prefix)) continue;
        text.remove_prefix(prefix.size());
        return take_digits(text, 4) && take(text, "-") && is_number(text, 3);
    }
    if (take(text, "PTY-") || take(text, "RISK-")) return is_number(text, 3);
    return take(text, "MET-") && is_slug(text);
}

bool PersonKind::valid(std::string_view text) {
    return is_slug(text);
}
bool TemplateKind::valid(std::string_view text) {
    return is_slug(text);
}

bool LanguageKind::valid(std::string_view text) {
    constexpr std::size_t longest = 35;
    const auto parts = split(text, '-');
    const auto is_subtag = [](std::string_view part) {
        return !part.empty() && part.size() <= 8 && std::all_of(part.begin(), part.end(), is_alnum);
    };
    if (text.size() > longest || !std::all_of(parts.begin(), parts.end(), is_subtag)) return false;
    const auto first = parts.front();
    if (first == "x") return parts.size() > 1;
    return (first.size() == 2 || first.size() == 3) &&
           std::all_of(first.begin(), first.end(), is_lower);
}

MeetingId meeting_id(Date date, int ordinal) {
    auto text = fmt::format("MR-{:04}-{:02}", date.year(), date.month());
    if (ordinal > 1) text += fmt::format("-{}", ordinal);
    return must_parse<MeetingKind>(text);
}

int year_of(const MeetingId& id) {
    return number_at(id.str(), 3, 4);
}

int year_of(const ActionId& id) {
    return number_at(id.str(), id.str().starts_with("A-") ? 2 : 3, 4);
}

int year_of(const DecisionId& id) {
    return number_at(id.str(), 3, 4);
}

ActionId action_id(const MeetingId& meeting, int number) {
    return must_parse<ActionKind>(fmt::format("{}-A{:02}", meeting.str(), number));
}

ActionId action_id(int year, int number) {
    return must_parse<ActionKind>(fmt::format("A-{:04}-{:03}", year, number));
}

DecisionId decision_id(const MeetingId& meeting, int number) {
    return must_parse<DecisionKind>(fmt::format("{}-D{:02}", meeting.str(), number));
}

ExceptionId exception_id(int year, int number) {
    return must_parse<ExceptionKind>(fmt::format("EXC-{:04}-{:03}", year, number));
}

MeetingId meeting_of(const DecisionId& id) {
    return must_parse<MeetingKind>(id.str().substr(0, id.str().rfind("-D")));
}

std::optional<MeetingId> meeting_of(const ActionId& id) {
    const auto cut = id.str().rfind("-A");
    if (id.str().starts_with("A-") || cut == std::string::npos) return std::nullopt;
    return MeetingId::parse(std::string_view(id.str()).substr(0, cut));
}

bool id_matches(std::string_view typed, std::string_view id) {
    if (typed.empty() || typed.size() > id.size()) return false;
    const auto start = id.size() - typed.size();
    if (start > 0 && id[start - 1] != '-') return false;
    return lower_ascii(id.substr(start)) == lower_ascii(typed);
}

}  // namespace isms
