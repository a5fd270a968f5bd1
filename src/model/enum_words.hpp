#pragma once

// The words that records use for each enumeration.

#include "describe.hpp"

#include <isms/model/action.hpp>
#include <isms/model/distribution.hpp>
#include <isms/model/invitation.hpp>
#include <isms/model/minutes.hpp>
#include <isms/model/signoff.hpp>

namespace isms {

template <>
struct EnumWords<ActionState> {
    static constexpr std::pair<ActionState, std::string_view> words[] = {
        {ActionState::open, "open"},           {ActionState::in_progress, "in progress"},
        {ActionState::done, "done"},           {ActionState::verified, "verified"},
        {ActionState::cancelled, "cancelled"}, {ActionState::withdrawn, "withdrawn"}};
};

template <>
struct EnumWords<Presence> {
    static constexpr std::pair<Presence, std::string_view> words[] = {
        {Presence::present, "present"},
        {Presence::absent, "absent"},
        {Presence::apologies, "apologies"}};
};

template <>
struct EnumWords<Consideration> {
    static constexpr std::pair<Consideration, std::string_view> words[] = {
        {Consideration::unstated, "unstated"},
        {Consideration::considered, "considered"},
        {Consideration::nothing_to_report, "nothing to report"},
        {Consideration::not_considered, "not considered"}};
};

template <>
struct EnumWords<DecisionCategory> {
    static constexpr std::pair<DecisionCategory, std::string_view> words[] = {
        {DecisionCategory::decision, "decision"},
        {DecisionCategory::change, "change to the ISMS"},
        {DecisionCategory::no_change, "no change needed"}};
};

template <>
struct EnumWords<DecisionState> {
    static constexpr std::pair<DecisionState, std::string_view> words[] = {
        {DecisionState::in_force, "in force"},
        {DecisionState::open, "open"},
        {DecisionState::carried_out, "carried out"},
        {DecisionState::revoked, "revoked"},
        {DecisionState::withdrawn, "withdrawn"}};
};

template <>
struct EnumWords<ActionOutcome> {
    static constexpr std::pair<ActionOutcome, std::string_view> words[] = {
        {ActionOutcome::carried, "carried over"},
        {ActionOutcome::done, "done"},
        {ActionOutcome::escalated, "escalated"},
        {ActionOutcome::reassigned, "reassigned"},
        {ActionOutcome::rescheduled, "rescheduled"},
        {ActionOutcome::cancelled, "cancelled"},
        {ActionOutcome::noted, "noted"},
        {ActionOutcome::funded, "funded"},
        {ActionOutcome::accepted, "accepted"}};
};

template <>
struct EnumWords<MatterAnswer> {
    static constexpr std::pair<MatterAnswer, std::string_view> words[] = {
        {MatterAnswer::addressed, "addressed"},
        {MatterAnswer::accepted, "accepted"},
        {MatterAnswer::not_considered, "not considered"}};
};

template <>
struct EnumWords<Verdict> {
    static constexpr std::pair<Verdict, std::string_view> words[] = {
        {Verdict::improving, "improving"},
        {Verdict::steady, "steady"},
        {Verdict::worsening, "worsening"},
        {Verdict::not_enough_data, "not enough data"}};
};

template <>
struct EnumWords<Answer> {
    static constexpr std::pair<Answer, std::string_view> words[] = {
        {Answer::yes, "yes"}, {Answer::partly, "partly"}, {Answer::no, "no"}};
};

template <>
struct EnumWords<DistributionKind> {
    static constexpr std::pair<DistributionKind, std::string_view> words[] = {
        {DistributionKind::sent, "sent"}, {DistributionKind::acknowledged, "acknowledged"}};
};

template <>
struct EnumWords<InvitationMethod> {
    static constexpr std::pair<InvitationMethod, std::string_view> words[] = {
        {InvitationMethod::request, "request"}, {InvitationMethod::cancel, "cancel"}};
};

template <>
struct EnumWords<Participation> {
    static constexpr std::pair<Participation, std::string_view> words[] = {
        {Participation::accepted, "accepted"},
        {Participation::declined, "declined"},
        {Participation::tentative, "tentative"},
        {Participation::delegated, "delegated"}};
};

template <>
struct EnumWords<SignMethod> {
    static constexpr std::pair<SignMethod, std::string_view> words[] = {
        {SignMethod::stated, "stated"},
        {SignMethod::scan, "scan attached"},
        {SignMethod::ssh, "ssh signature"}};
};

}  // namespace isms
