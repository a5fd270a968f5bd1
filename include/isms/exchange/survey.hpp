#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/exchange/sheet.hpp>
#include <isms/model/registers/feedback.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms {

// A survey of interested parties (9.3.2 e): a short questionnaire that anybody can fill in, and its
// answers as feedback.

/// The questionnaire as Markdown, to paste into a mail or to print.
std::string survey_questionnaire(std::string_view name, std::string_view organisation);
/// The same as CSV with one example row: a line for each party that answers.
std::string survey_form();

/// What one party answered.
struct SurveyAnswer {
    std::string party;
    int score = 0;  ///< 1 (poor) to 5 (good); 0: none given
    std::string need;
    std::string concern;
    std::string improvement;
};

/// The rows of the filled form. Errors: "survey-column" where a column is missing, "survey-party"
/// and "survey-score" with their row, "survey-repeated" where a party answers twice.
Parsed<std::vector<SurveyAnswer>> read_survey(const Sheet& sheet);

/// The answer as an entry of the register of feedback: its tone from the score (4 and 5 positive, 3
/// neutral, 1 and 2 negative); open while it holds a need or a concern, which wants an answer, else
/// closed. Source and foreign id say which survey and party, so that reading the same file again
/// finds what it made.
void fill_feedback(Feedback& entry, const SurveyAnswer& answer, const SurveyCount& survey,
                   Date received_on);

/// "survey-customers-2026": the source of its feedback.
std::string survey_source(std::string_view name);

}  // namespace isms
