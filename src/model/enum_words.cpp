#include "enum_words.hpp"

namespace isms {

std::string_view to_text(ActionState state) {
    return enum_word(state);
}
std::string_view to_text(Consideration consideration) {
    return enum_word(consideration);
}
std::string_view to_text(DecisionCategory category) {
    return enum_word(category);
}
std::string_view to_text(DistributionKind kind) {
    return enum_word(kind);
}
std::string_view to_text(DecisionState state) {
    return enum_word(state);
}
std::string_view to_text(ActionOutcome outcome) {
    return enum_word(outcome);
}
std::string_view to_text(MatterAnswer answer) {
    return enum_word(answer);
}
std::string_view to_text(Verdict verdict) {
    return enum_word(verdict);
}
std::string_view to_text(Answer answer) {
    return enum_word(answer);
}
std::string_view to_text(InvitationMethod method) {
    return enum_word(method);
}
std::string_view to_text(Participation answer) {
    return enum_word(answer);
}
std::string_view to_text(SignMethod method) {
    return enum_word(method);
}

}  // namespace isms
