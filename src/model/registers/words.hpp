#pragma once

// The words that the registers' records use for each enumeration.

#include "describe.hpp"

#include <isms/model/registers/registers.hpp>

namespace isms {

template <>
struct EnumWords<Frequency> {
    static constexpr std::pair<Frequency, std::string_view> words[] = {
        {Frequency::monthly, "monthly"},
        {Frequency::quarterly, "quarterly"},
        {Frequency::half_yearly, "half-yearly"},
        {Frequency::yearly, "yearly"}};
};

template <>
struct EnumWords<ChangeOrigin> {
    static constexpr std::pair<ChangeOrigin, std::string_view> words[] = {
        {ChangeOrigin::external, "external"}, {ChangeOrigin::internal, "internal"}};
};

template <>
struct EnumWords<ChangeState> {
    static constexpr std::pair<ChangeState, std::string_view> words[] = {
        {ChangeState::open, "open"},
        {ChangeState::assessed, "assessed"},
        {ChangeState::closed, "closed"}};
};

template <>
struct EnumWords<PartyState> {
    static constexpr std::pair<PartyState, std::string_view> words[] = {
        {PartyState::current, "current"}, {PartyState::ended, "ended"}};
};

template <>
struct EnumWords<NonconformitySeverity> {
    static constexpr std::pair<NonconformitySeverity, std::string_view> words[] = {
        {NonconformitySeverity::observation, "observation"},
        {NonconformitySeverity::minor, "minor"},
        {NonconformitySeverity::major, "major"}};
};

template <>
struct EnumWords<NonconformityState> {
    static constexpr std::pair<NonconformityState, std::string_view> words[] = {
        {NonconformityState::open, "open"},
        {NonconformityState::correcting, "correcting"},
        {NonconformityState::corrected, "corrected"},
        {NonconformityState::closed, "closed"}};
};

template <>
struct EnumWords<Direction> {
    static constexpr std::pair<Direction, std::string_view> words[] = {
        {Direction::higher, "higher is better"}, {Direction::lower, "lower is better"}};
};

template <>
struct EnumWords<MetricState> {
    static constexpr std::pair<MetricState, std::string_view> words[] = {
        {MetricState::active, "active"}, {MetricState::retired, "retired"}};
};

template <>
struct EnumWords<AuditKind> {
    static constexpr std::pair<AuditKind, std::string_view> words[] = {
        {AuditKind::internal, "internal"},
        {AuditKind::external, "external"},
        {AuditKind::customer, "customer"},
        {AuditKind::certification, "certification"}};
};

template <>
struct EnumWords<AuditState> {
    static constexpr std::pair<AuditState, std::string_view> words[] = {
        {AuditState::planned, "planned"},
        {AuditState::performed, "performed"},
        {AuditState::closed, "closed"}};
};

template <>
struct EnumWords<ObjectiveState> {
    static constexpr std::pair<ObjectiveState, std::string_view> words[] = {
        {ObjectiveState::open, "open"},
        {ObjectiveState::met, "met"},
        {ObjectiveState::missed, "missed"},
        {ObjectiveState::dropped, "dropped"}};
};

template <>
struct EnumWords<Track> {
    static constexpr std::pair<Track, std::string_view> words[] = {{Track::on_track, "on track"},
                                                                   {Track::at_risk, "at risk"},
                                                                   {Track::off_track, "off track"}};
};

template <>
struct EnumWords<Sentiment> {
    static constexpr std::pair<Sentiment, std::string_view> words[] = {
        {Sentiment::positive, "positive"},
        {Sentiment::neutral, "neutral"},
        {Sentiment::negative, "negative"}};
};

template <>
struct EnumWords<FeedbackState> {
    static constexpr std::pair<FeedbackState, std::string_view> words[] = {
        {FeedbackState::open, "open"},
        {FeedbackState::answered, "answered"},
        {FeedbackState::closed, "closed"}};
};

template <>
struct EnumWords<RiskState> {
    static constexpr std::pair<RiskState, std::string_view> words[] = {
        {RiskState::open, "open"}, {RiskState::closed, "closed"}};
};

template <>
struct EnumWords<RiskResponse> {
    static constexpr std::pair<RiskResponse, std::string_view> words[] = {
        {RiskResponse::mitigate, "mitigate"},
        {RiskResponse::accept, "accept"},
        {RiskResponse::transfer, "transfer"},
        {RiskResponse::avoid, "avoid"}};
};

template <>
struct EnumWords<TreatmentState> {
    static constexpr std::pair<TreatmentState, std::string_view> words[] = {
        {TreatmentState::planned, "planned"},
        {TreatmentState::in_progress, "in progress"},
        {TreatmentState::done, "done"},
        {TreatmentState::cancelled, "cancelled"}};
};

template <>
struct EnumWords<ImprovementState> {
    static constexpr std::pair<ImprovementState, std::string_view> words[] = {
        {ImprovementState::proposed, "proposed"},
        {ImprovementState::taken_up, "taken up"},
        {ImprovementState::done, "done"},
        {ImprovementState::rejected, "rejected"}};
};

template <>
struct EnumWords<IncidentSeverity> {
    static constexpr std::pair<IncidentSeverity, std::string_view> words[] = {
        {IncidentSeverity::low, "low"},
        {IncidentSeverity::medium, "medium"},
        {IncidentSeverity::high, "high"},
        {IncidentSeverity::critical, "critical"}};
};

template <>
struct EnumWords<IncidentState> {
    static constexpr std::pair<IncidentState, std::string_view> words[] = {
        {IncidentState::open, "open"},
        {IncidentState::contained, "contained"},
        {IncidentState::resolved, "resolved"},
        {IncidentState::closed, "closed"}};
};

}  // namespace isms
