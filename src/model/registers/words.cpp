#include "words.hpp"

namespace isms {

std::string_view to_text(ChangeOrigin value) {
    return enum_word(value);
}
std::string_view to_text(ChangeState value) {
    return enum_word(value);
}
std::string_view to_text(PartyState value) {
    return enum_word(value);
}
std::string_view to_text(NonconformitySeverity value) {
    return enum_word(value);
}
std::string_view to_text(NonconformityState value) {
    return enum_word(value);
}
std::string_view to_text(Direction value) {
    return enum_word(value);
}
std::string_view to_text(MetricState value) {
    return enum_word(value);
}
std::string_view to_text(AuditKind value) {
    return enum_word(value);
}
std::string_view to_text(AuditState value) {
    return enum_word(value);
}
std::string_view to_text(ObjectiveState value) {
    return enum_word(value);
}
std::string_view to_text(Track value) {
    return enum_word(value);
}
std::string_view to_text(Sentiment value) {
    return enum_word(value);
}
std::string_view to_text(FeedbackState value) {
    return enum_word(value);
}
std::string_view to_text(RiskState value) {
    return enum_word(value);
}
std::string_view to_text(RiskResponse value) {
    return enum_word(value);
}
std::string_view to_text(TreatmentState value) {
    return enum_word(value);
}
std::string_view to_text(ImprovementState value) {
    return enum_word(value);
}
std::string_view to_text(IncidentSeverity value) {
    return enum_word(value);
}
std::string_view to_text(IncidentState value) {
    return enum_word(value);
}
std::string_view to_text(Frequency value) {
    return enum_word(value);
}

}  // namespace isms
