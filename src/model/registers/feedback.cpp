#include "describe_entry.hpp"

#include <isms/model/registers/feedback.hpp>

namespace isms {

template <class V, Describes<SurveyCount> R>
void describe(V& visit, R& survey) {
    visit.field("name", survey.name, "The survey");
    visit.number("asked", survey.asked, 0, 1000000, "How many were asked");
    visit.number("answered", survey.answered, 0, 1000000, "How many answered");
    visit.unknown(survey.unknown);
}

template <class V, Describes<Feedback> R>
void describe(V& visit, R& feedback) {
    describe_start(visit, feedback);
    visit.maybe("party", feedback.party, "Who said it");
    visit.maybe("channel", feedback.channel, "By what way it came");
    visit.field("sentiment", feedback.sentiment, "Its tone");
    visit.maybe("received_on", feedback.received_on, "When it came");
    visit.maybe("response", feedback.response, "What was answered");
    visit.maybe("responded_on", feedback.responded_on, "When it was answered");
    visit.field("state", feedback.state, "Where it stands");
    visit.maybe("survey", feedback.survey, "The survey that asked for it");
    describe_end(visit, feedback);
}

template <>
struct RecordTraits<Feedback> {
    static constexpr std::string_view kind = "feedback";
    static constexpr std::string_view title = "What an interested party said (9.3.2 e)";
};

ISMS_INSTANTIATE_RECORD(Feedback)

}  // namespace isms
