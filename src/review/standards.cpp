#include <isms/base/text.hpp>
#include <isms/review/standards.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace isms {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t end_of_digits(std::string_view text, std::size_t from) {
    while (from < text.size() && is_digit(text[from])) ++from;
    return from;
}

/// "27001" and "2022" of "EN ISO/IEC 27001:2022/A1:2024"; no number where the name has none.
struct Edition {
    std::string_view number;
    std::string_view year;
};

Edition edition_of(std::string_view standard) {
    Edition edition;
    std::size_t begin = 0;
    while (begin < standard.size() && !is_digit(standard[begin])) ++begin;
    auto end = end_of_digits(standard, begin);
    edition.number = standard.substr(begin, end - begin);
    // The part of a standard in parts belongs to its number: 20000-1.
    if (end + 1 < standard.size() && standard[end] == '-' && is_digit(standard[end + 1])) {
        end = end_of_digits(standard, end + 1);
        edition.number = standard.substr(begin, end - begin);
    }
    if (end < standard.size() && standard[end] == ':')
        edition.year = standard.substr(end + 1, end_of_digits(standard, end + 1) - end - 1);
    return edition;
}

/// True for "9.3.2 d" of "9.3.2 d 1" and of "9.3.2 d1", not for "9.3.2 a" of "9.3.2 ab".
bool is_part_of(std::string_view clause, std::string_view heading) {
    if (heading.size() >= clause.size() || clause.substr(0, heading.size()) != heading)
        return false;
    const char next = clause[heading.size()];
    const bool is_letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    return !is_letter && !(is_digit(next) && is_digit(heading.back()));
}

/// Of 9.3.3, or said by the template to be a result where a standard counts otherwise.
bool is_result(const AgendaItem& item, std::string_view clause) {
    constexpr std::string_view results = "9.3.3";
    return item.topic == "results" || clause == results || is_part_of(clause, results);
}

/// The required clauses of the standard, each once, in the order of the template.
std::vector<RequiredInput> asked_by(const AgendaTemplate& source, std::string_view standard) {
    std::vector<RequiredInput> asked;
    std::set<std::string, std::less<>> seen;
    for (const auto& item : source.items) {
        if (!item.required) continue;
        for (const auto& clause : item.clauses) {
            if (!is_same_standard(clause.standard, standard) || !seen.insert(clause.clause).second)
                continue;
            asked.push_back({clause, item.title, is_result(item, clause.clause), std::nullopt});
        }
    }
    return asked;
}

/// The one that asks most; the first of equals.
const AgendaTemplate* fullest(const std::vector<AgendaTemplate>& templates,
                              std::string_view standard) {
    const AgendaTemplate* best = nullptr;
    std::size_t most = 0;
    for (const auto& source : templates) {
        const auto count = asked_by(source, standard).size();
        if (count <= most) continue;
        best = &source;
        most = count;
    }
    return best;
}

void add_what_is_missing(std::vector<RequiredInput>& inputs, std::vector<RequiredInput> asked) {
    auto place = inputs.begin();
    for (auto& input : asked) {
        const auto found = std::find_if(inputs.begin(), inputs.end(), [&](const auto& known) {
            return known.clause.clause == input.clause.clause;
        });
        if (found == inputs.end()) {
            // One spelling of the standard, as every clause is looked for by it.
            input.clause.standard = inputs.front().clause.standard;
            place = inputs.insert(place, std::move(input));
        } else {
            place = found;
        }
        ++place;
    }
}

void find_parents(std::vector<RequiredInput>& inputs) {
    for (auto& input : inputs) {
        for (const auto& other : inputs) {
            if (!is_part_of(input.clause.clause, other.clause.clause)) continue;
            if (!input.parent_clause || other.clause.clause.size() > input.parent_clause->size())
                input.parent_clause = other.clause.clause;
        }
    }
}

}  // namespace

std::string cited_clauses(const std::vector<ClauseRef>& clauses,
                          const std::vector<std::string>& standards) {
    if (standards.size() < 2) return clause_text(clauses);
    std::string text;
    for (const auto& clause : clauses) {
        text += fmt::format("{}{} {}", text.empty() ? "" : "; ", short_standard(clause.standard),
                            clause.clause);
    }
    return text;
}

bool is_same_standard(std::string_view one, std::string_view other) {
    const auto first = edition_of(one);
    const auto second = edition_of(other);
    if (first.number.empty() || second.number.empty())
        return lower_ascii(trim(one)) == lower_ascii(trim(other));
    return first.number == second.number &&
           (first.year.empty() || second.year.empty() || first.year == second.year);
}

const AgendaTemplate* template_for(std::string_view standard,
                                   const std::vector<AgendaTemplate>& templates) {
    if (const auto* builtin = fullest(builtin_templates(), standard)) return builtin;
    return fullest(templates, standard);
}

std::vector<RequiredInput> required_inputs(std::string_view standard,
                                           const std::vector<AgendaTemplate>& templates) {
    const auto* judge = template_for(standard, templates);
    if (judge == nullptr) return {};
    auto inputs = asked_by(*judge, standard);
    for (const auto& source : templates) add_what_is_missing(inputs, asked_by(source, standard));
    find_parents(inputs);
    return inputs;
}

}  // namespace isms
