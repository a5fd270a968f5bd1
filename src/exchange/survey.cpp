#include <isms/base/text.hpp>
#include <isms/exchange/survey.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace isms {
namespace {

enum class Question { party, score, need, concern, improvement };

struct QuestionText {
    std::string_view column;  ///< of the CSV form
    std::string_view text;    ///< of the questionnaire
};

constexpr std::array<QuestionText, 5> questions = {{
    {"Party", "Who answers (organisation or group)?"},
    {"Score", "How well do we protect what you entrust to us? 1 (poor) to 5 (good)"},
    {"Need", "What do you need or expect from us in information security that you do not get?"},
    {"Concern", "Did anything worry you in the past year? What?"},
    {"Improvement", "What one thing should we improve?"},
}};

const QuestionText& text_of(Question question) {
    return questions[static_cast<std::size_t>(question)];
}

/// The columns of the answers; reports those that are missing.
std::array<std::size_t, questions.size()> columns_of(const Sheet& sheet,
                                                     std::vector<Diagnostic>& problems) {
    std::array<std::size_t, questions.size()> columns{};
    for (std::size_t index = 0; index < questions.size(); ++index) {
        const auto wanted = lower_ascii(questions[index].column);
        const auto found =
            std::find_if(sheet.header.begin(), sheet.header.end(),
                         [&](const std::string& name) { return lower_ascii(name) == wanted; });
        columns[index] = static_cast<std::size_t>(found - sheet.header.begin());
        if (found != sheet.header.end()) continue;
        problems.push_back({Severity::error,
                            "survey-column",
                            fmt::format("there is no column '{}'", questions[index].column),
                            {},
                            {},
                            {},
                            "keep the header of the form that isms-review inputs survey writes"});
    }
    return columns;
}

int score_of(std::string_view text) {
    if (text.size() == 1 && text.front() >= '1' && text.front() <= '5') return text.front() - '0';
    return text.empty() ? 0 : -1;
}

Sentiment sentiment_of(const SurveyAnswer& answer) {
    if (answer.score >= 4) return Sentiment::positive;
    return answer.score == 1 || answer.score == 2 ? Sentiment::negative : Sentiment::neutral;
}

}  // namespace

std::string survey_questionnaire(std::string_view name, std::string_view organisation) {
    auto text = fmt::format(
        "# {}\n\n{} asks you as an interested party of its information security. Five short "
        "questions; a line is enough for each.\n\n",
        name, organisation);
    for (std::size_t index = 0; index < questions.size(); ++index)
        text += fmt::format("{}. **{}**  \n   {}\n\n", index + 1, questions[index].column,
                            questions[index].text);
    return text + "Thank you. Your answer is considered in our next management review.\n";
}

std::string survey_form() {
    std::string header;
    for (const auto& question : questions)
        header += fmt::format("{}{}", header.empty() ? "" : ",", question.column);
    return header + "\r\n";
}

Parsed<std::vector<SurveyAnswer>> read_survey(const Sheet& sheet) {
    Parsed<std::vector<SurveyAnswer>> result;
    auto& problems = result.diagnostics;
    const auto columns = columns_of(sheet, problems);
    if (has_errors(problems)) return result;
    const auto column_of = [&](Question question) {
        return columns[static_cast<std::size_t>(question)];
    };
    std::vector<SurveyAnswer> answers;
    std::set<std::string> parties;
    for (const auto& row : sheet.rows) {
        const auto cell = [&](Question question) {
            return std::string(trim(row.cell(column_of(question))));
        };
        const auto report = [&](Question question, std::string code, std::string message,
                                std::string hint) {
            problems.push_back({Severity::error,
                                std::move(code),
                                std::move(message),
                                {},
                                place_of(sheet, row, column_of(question)),
                                {},
                                std::move(hint)});
        };
        SurveyAnswer answer{.party = cell(Question::party),
                            .score = score_of(cell(Question::score)),
                            .need = cell(Question::need),
                            .concern = cell(Question::concern),
                            .improvement = cell(Question::improvement)};
        if (slug(answer.party).empty()) {
            report(Question::party, "survey-party", "the row does not say who answers",
                   "name the organisation or group");
        } else if (!parties.insert(slug(answer.party)).second) {
            report(Question::party, "survey-repeated",
                   fmt::format("'{}' answers twice", answer.party),
                   "keep one row, or tell the two apart by name");
        }
        if (answer.score < 0) {
            report(Question::score, "survey-score",
                   fmt::format("'{}' is not a score", cell(Question::score)),
                   "write 1, 2, 3, 4 or 5, or leave it empty");
        }
        answers.push_back(std::move(answer));
    }
    if (!has_errors(problems)) result.value = std::move(answers);
    return result;
}

void fill_feedback(Feedback& entry, const SurveyAnswer& answer, const SurveyCount& survey,
                   Date received_on) {
    entry.title = fmt::format("{}: {}", survey.name, answer.party);
    entry.party = answer.party;
    entry.channel = "survey";
    entry.sentiment = sentiment_of(answer);
    entry.received_on = received_on;
    entry.survey = survey;
    entry.source = survey_source(survey.name);
    entry.foreign_id = slug(answer.party);
    std::vector<std::string> parts;
    const auto add = [&](Question question, const std::string& text) {
        if (!text.empty()) parts.push_back(fmt::format("{}: {}", text_of(question).column, text));
    };
    if (answer.score > 0) parts.push_back(fmt::format("Score: {} of 5", answer.score));
    add(Question::need, answer.need);
    add(Question::concern, answer.concern);
    add(Question::improvement, answer.improvement);
    entry.detail = join(parts, "\n");
    const bool wants_answer = !answer.need.empty() || !answer.concern.empty();
    entry.state = wants_answer ? FeedbackState::open : FeedbackState::closed;
}

std::string survey_source(std::string_view name) {
    return "survey-" + slug(name);
}

}  // namespace isms
