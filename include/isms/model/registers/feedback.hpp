#pragma once

#include <isms/model/registers/entry.hpp>

#include <string_view>

namespace isms {

enum class Sentiment { positive, neutral, negative };
enum class FeedbackState { open, answered, closed };

/// A survey that asked for feedback, and how many answered.
struct SurveyCount {
    std::string name;
    int asked = 0;
    int answered = 0;
    Json unknown = Json::object();
};

/// What an interested party said (9.3.2 e).
struct Feedback : RegisterEntry {
    std::string party;
    std::string channel;  ///< "e-mail", "customer meeting", "survey"
    Sentiment sentiment = Sentiment::neutral;
    std::optional<Date> received_on;
    std::string response;  ///< what was answered
    std::optional<Date> responded_on;
    FeedbackState state = FeedbackState::open;
    std::optional<SurveyCount> survey;
};

std::string_view to_text(Sentiment value);
std::string_view to_text(FeedbackState value);

}  // namespace isms
