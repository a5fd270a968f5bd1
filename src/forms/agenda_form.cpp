#include "form_lines.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/forms/agenda_form.hpp>
#include <isms/model/ids.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace isms {
namespace {

constexpr std::size_t longest_own_key = 32;

/// At most that many letters, cut between words where there are several.
std::string shortened(const std::string& key) {
    if (key.size() <= longest_own_key) return key;
    const auto hyphen = key.rfind('-', longest_own_key);
    return key.substr(0, hyphen == std::string::npos ? longest_own_key : hyphen);
}

constexpr std::string_view omitted_heading = "## Not on this agenda";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char letter : text) {
        if (letter == '|' || letter == '\\') out += '\\';
        out += letter;
    }
    return out;
}

/// Cuts at `|`, but not at `\|`.
std::vector<std::string> fields_of(std::string_view text) {
    std::vector<std::string> fields(1);
    for (std::size_t index = 0; index < text.size(); ++index) {
        if (text[index] == '\\' && index + 1 < text.size() &&
            (text[index + 1] == '|' || text[index + 1] == '\\')) {
            fields.back() += text[++index];
        } else if (text[index] == '|') {
            fields.emplace_back();
        } else {
            fields.back() += text[index];
        }
    }
    for (auto& field : fields) field = std::string(trim(field));
    return fields;
}

std::optional<int> minutes_in(std::string_view field) {
    const auto space = field.find(' ');
    if (space == std::string_view::npos || trim(field.substr(space)) != "min") return std::nullopt;
    int value = 0;
    const auto number = field.substr(0, space);
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || end != number.data() + number.size()) return std::nullopt;
    return value;
}

class Reader {
  public:
    explicit Reader(const Agenda& before) : before_(before) {}

    Parsed<AgendaForm> read(std::string_view text) {
        for (const auto& line : form_lines(text, problems_)) {
            if (!is_fact(line.text)) read_line(line);
        }
        Parsed<AgendaForm> result;
        result.diagnostics = std::move(problems_);
        if (!has_errors(result.diagnostics)) result.value = std::move(form_);
        return result;
    }

  private:
    void report(int line, std::string message, std::string hint) {
        problems_.push_back(form_error(line, "agenda-line", std::move(message), std::move(hint)));
    }

    void read_line(const FormLine& line) {
        const auto text = trim(line.text);
        if (text.empty() || read_title(line.number, text)) return;
        if (text == omitted_heading) {
            is_below_ = true;
            return;
        }
        if (!text.starts_with("- ")) {
            report(line.number, fmt::format("'{}' is not a line of an agenda", excerpt(text)),
                   "start an item with '- '; one line an item");
            return;
        }
        const bool is_part = line.text.starts_with("  ") || line.text.starts_with("\t");
        auto rest = trim(text.substr(2));
        std::string key;
        if (rest.starts_with('[')) {
            const auto close = rest.find(']');
            if (close == std::string_view::npos) {
                report(line.number, "the bracket of the key is not closed",
                       "- [key] Title | 10 min | @presenter");
                return;
            }
            key = std::string(rest.substr(1, close - 1));
            rest = trim(rest.substr(close + 1));
        }
        if (is_below_) {
            read_omitted(line.number, key, rest);
        } else {
            read_item(line.number, key, rest, is_part ? 2 : 1);
        }
    }

    bool read_title(int line, std::string_view text) {
        constexpr std::string_view of_agenda = "# Agenda of ";
        const auto review = text.starts_with(of_agenda)
                                ? MeetingId::parse(trim(text.substr(of_agenda.size())))
                                : std::nullopt;
        if (has_title_ || !review) return false;
        has_title_ = true;
        if (*review != before_.meeting) {
            report(line,
                   fmt::format("this is the agenda of {}, not of {}", review->str(),
                               before_.meeting.str()),
                   fmt::format("isms-review agenda edit {}, or mend the title", review->str()));
        }
        return true;
    }

    void read_item(int line, const std::string& key, std::string_view rest, int level) {
        if (!key.empty() && !keys_.insert(key).second) {
            report(line, fmt::format("the key [{}] occurs twice", excerpt(key)),
                   "leave the key of a new item out; it gets one of its own");
        }
        bool has_minutes = false;
        AgendaItem item = known_item(key);
        item.level = level;
        item.minutes = 0;
        item.presenter.clear();
        const auto fields = fields_of(rest);
        item.title = fields[0];
        if (item.title.empty()) report(line, "the title is empty", "say what the item is about");
        for (std::size_t index = 1; index < fields.size(); ++index) {
            const auto& field = fields[index];
            const auto minutes = minutes_in(field);
            const bool is_presenter = field.starts_with('@') && PersonId::parse(field.substr(1));
            if ((minutes && has_minutes) || (is_presenter && !item.presenter.empty())) {
                report(line,
                       fmt::format("'{}' is the second {}", excerpt(field),
                                   minutes ? "time" : "presenter"),
                       "an item has one of each");
            } else if (minutes) {
                item.minutes = *minutes;
                has_minutes = true;
            } else if (is_presenter) {
                item.presenter = field.substr(1);
            } else if (!field.empty()) {
                report(line, fmt::format("'{}' is neither a time nor a presenter", excerpt(field)),
                       "write 10 min, or @person; write \\| in a title");
            }
        }
        if (item.key.empty()) item.key = own_key(item.title);
        form_.items.push_back(std::move(item));
    }

    /// The item as it was, whether it was on the agenda or left out; a blank one otherwise.
    AgendaItem known_item(const std::string& key) const {
        for (const auto& item : before_.items) {
            if (!key.empty() && item.key == key) return item;
        }
        AgendaItem item;
        item.key = key;
        for (const auto& omitted : before_.omitted) {
            if (key.empty() || omitted.key != key) continue;
            item.clauses = omitted.clauses;
            item.required = !omitted.clauses.empty();
            item.unknown = omitted.unknown;
        }
        return item;
    }

    /// A key that neither the agenda has nor a line before; the next number for a title that comes
    /// again.
    std::string own_key(std::string_view title) {
        auto base = "own-" + shortened(slug(title));
        while (base.ends_with('-')) base.pop_back();
        const auto is_on_agenda = [&](const std::string& key) {
            return std::any_of(before_.items.begin(), before_.items.end(),
                               [&](const AgendaItem& item) { return item.key == key; });
        };
        int& number = last_numbers_[base];
        std::string key;
        do {
            key = ++number == 1 ? base : fmt::format("{}-{}", base, number);
        } while (is_on_agenda(key) || keys_.contains(key));
        keys_.insert(key);
        return key;
    }

    void read_omitted(int line, const std::string& key, std::string_view rest) {
        OmittedItem omitted;
        omitted.key = key;
        if (rest.empty()) {
            report(line, fmt::format("it is not said why [{}] is left out", excerpt(key)),
                   "- [key] why, or - [key] covered by MR-2026-12");
            return;
        }
        bool is_known = false;
        for (const auto& item : before_.items) {
            if (item.key != key) continue;
            omitted.title = item.title;
            omitted.clauses = item.clauses;
            omitted.unknown = item.unknown;
            is_known = true;
        }
        for (const auto& item : before_.omitted) {
            if (item.key != key) continue;
            omitted = item;
            is_known = true;
        }
        if (!is_known) {
            report(line, fmt::format("there is no item [{}]", excerpt(key)),
                   "use the key of an item that was on the agenda");
            return;
        }
        read_reason(line, omitted, rest);
        form_.omitted.push_back(std::move(omitted));
    }

    void read_reason(int line, OmittedItem& omitted, std::string_view rest) {
        const auto noted = split_note(rest);
        constexpr std::string_view covered = "covered by ";
        if (!noted.head.starts_with(covered)) {
            omitted.covered_by.reset();
            omitted.covered_on.reset();
            omitted.reason = std::string(rest);
            return;
        }
        const auto id = MeetingId::parse(trim(noted.head.substr(covered.size())));
        if (!id) {
            report(line,
                   fmt::format("'{}' is not the id of a review",
                               excerpt(noted.head.substr(covered.size()))),
                   "covered by MR-2026-12");
            return;
        }
        if (omitted.covered_by != id) omitted.covered_on.reset();
        omitted.covered_by = id;
        omitted.reason =
            noted.note.empty() ? "on the agenda of another review" : std::string(noted.note);
    }

    const Agenda& before_;
    AgendaForm form_;
    std::vector<Diagnostic> problems_;
    std::set<std::string> keys_;
    std::map<std::string, int> last_numbers_;  ///< by the base of a key of one's own
    bool has_title_ = false;
    bool is_below_ = false;
};

}  // namespace

std::string print_agenda_form(const Agenda& agenda) {
    std::string text = fmt::format("# Agenda of {}\n\n", agenda.meeting.str());
    text +=
        ">| One line an item: - [key] Title | 10 min | @presenter. Indent a part by two spaces.\n"
        ">| Reorder, retitle, add lines without a key. A required input can be left out only\n"
        ">| with a line under \"Not on this agenda\": - [key] why, or - [key] covered by "
        "MR-2026-12\n\n";
    for (const auto& item : agenda.items) {
        text += fmt::format("{}- [{}] {}", item.level == 2 ? "  " : "", item.key,
                            escaped(one_line(item.title)));
        if (item.minutes > 0) text += fmt::format(" | {} min", item.minutes);
        if (!item.presenter.empty()) text += fmt::format(" | @{}", item.presenter);
        text += '\n';
    }
    text += fmt::format("\n{}\n\n", omitted_heading);
    for (const auto& item : agenda.omitted) {
        auto why = one_line(item.reason);
        if (item.covered_by)
            why = fmt::format("covered by {}{}{}", item.covered_by->str(), why.empty() ? "" : " - ",
                              why);
        text += fmt::format("- [{}] {}\n", item.key, why);
    }
    return text;
}

Parsed<AgendaForm> read_agenda_form(std::string_view text, const Agenda& before) {
    return Reader(before).read(text);
}

}  // namespace isms
