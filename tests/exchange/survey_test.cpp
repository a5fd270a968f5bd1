#include "support/catch.hpp"

#include <isms/exchange/read_sheet.hpp>
#include <isms/exchange/survey.hpp>

#include <string>
#include <vector>

using namespace isms;

namespace {

Parsed<std::vector<SurveyAnswer>> read(const std::string& rows) {
    const auto sheet = read_sheet(survey_form() + rows, "survey.csv");
    REQUIRE(sheet);
    return read_survey(*sheet.value);
}

std::vector<std::string> errors(const std::string& rows) {
    std::vector<std::string> all;
    for (const auto& problem : read(rows).diagnostics)
        all.push_back(problem.code + " at " + problem.place);
    return all;
}

}  // namespace

TEST_CASE("the answers of a survey become feedback") {
    const auto answers = read("Acme GmbH,2,A status page,Two outages,\nExample AG,5,,,\n");
    REQUIRE(answers);
    REQUIRE(answers.value->size() == 2);
    const SurveyCount survey{.name = "Customers 2026", .asked = 24, .answered = 2};
    Feedback bad;
    fill_feedback(bad, answers.value->front(), survey, Date(2026, 11, 10));
    CHECK(bad.title == "Customers 2026: Acme GmbH");
    CHECK(bad.sentiment == Sentiment::negative);
    CHECK(bad.state == FeedbackState::open);
    CHECK(bad.detail == "Score: 2 of 5\nNeed: A status page\nConcern: Two outages");
    CHECK(bad.source == "survey-customers-2026");
    CHECK(bad.foreign_id == "acme-gmbh");
    Feedback good;
    fill_feedback(good, answers.value->back(), survey, Date(2026, 11, 10));
    CHECK(good.sentiment == Sentiment::positive);
    CHECK(good.state == FeedbackState::closed);
}

TEST_CASE("what is wrong in the answers is named with its row and column") {
    CHECK(errors("Acme,7,,,\n,3,,,\nAcme,4,,,\n") ==
          std::vector<std::string>{"survey-score at line 2, column 'Score'",
                                   "survey-party at line 3, column 'Party'",
                                   "survey-repeated at line 4, column 'Party'"});
    const auto sheet = read_sheet("Who,Score\nAcme,3\n", "survey.csv");
    REQUIRE(sheet);
    CHECK(read_survey(*sheet.value).diagnostics.size() == 4);
}

TEST_CASE("the questionnaire asks each question of the form") {
    const auto text = survey_questionnaire("Customers 2026", "Acme");
    CHECK(text.starts_with("# Customers 2026\n"));
    for (const auto* column : {"Party", "Score", "Need", "Concern", "Improvement"}) {
        CHECK(text.find(column) != std::string::npos);
        CHECK(survey_form().find(column) != std::string::npos);
    }
}
