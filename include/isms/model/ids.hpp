#pragma once

#include <isms/base/date.hpp>
#include <isms/base/id.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace isms {

struct MeetingKind {
    static constexpr std::string_view name = "review";
    static constexpr std::string_view pattern = "^MR-[0-9]{4}-(0[1-9]|1[0-2])(-[1-9][0-9]*)?$";
    static bool valid(std::string_view text);
};
struct ActionKind {
    static constexpr std::string_view name = "action";
    static constexpr std::string_view pattern =
        "^(MR-[0-9]{4}-(0[1-9]|1[0-2])(-[1-9][0-9]*)?-A[0-9]{2,}|A-[0-9]{4}-[0-9]{3,})$";
    static bool valid(std::string_view text);
};
struct DecisionKind {
    static constexpr std::string_view name = "decision";
    static constexpr std::string_view pattern =
        "^MR-[0-9]{4}-(0[1-9]|1[0-2])(-[1-9][0-9]*)?-D[0-9]{2,}$";
    static bool valid(std::string_view text);
};
struct ExceptionKind {
    static constexpr std::string_view name = "exception";
    static constexpr std::string_view pattern = "^EXC-[0-9]{4}-[0-9]{3,}$";
    static bool valid(std::string_view text);
};
struct InputKind {
    static constexpr std::string_view name = "register entry";
    static constexpr std::string_view pattern =
        "^((CHG|NC|INC|AUD|OBJ|FB|TRT|IMP)-[0-9]{4}-[0-9]{3,}|(PTY|RISK)-[0-9]{3,}|MET-[a-z0-9]+(-["
        "a-z0-9]+)*)$";
    static bool valid(std::string_view text);
};
struct PersonKind {
    static constexpr std::string_view name = "person";
    static constexpr std::string_view pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";
    static bool valid(std::string_view text);
};
struct TemplateKind {
    static constexpr std::string_view name = "template";
    static constexpr std::string_view pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";
    static bool valid(std::string_view text);
};
struct LanguageKind {
    static constexpr std::string_view name = "language";
    static constexpr std::string_view pattern =
        "^([a-z]{2,3}(-[A-Za-z0-9]{1,8})*|x(-[A-Za-z0-9]{1,8})+)$";
    static bool valid(std::string_view text);
};

/// `MR-2026-11`: the planned period of a review; a second one in the period is `MR-2026-11-2`.
using MeetingId = Id<MeetingKind>;
/// `MR-2026-11-A03`: numbered in its review; `A-2026-007`: raised between reviews, numbered in its
/// year.
using ActionId = Id<ActionKind>;
/// `MR-2026-11-D02`: numbered in its review.
using DecisionId = Id<DecisionKind>;
/// `EXC-2026-001`: an accepted finding, numbered in its year.
using ExceptionId = Id<ExceptionKind>;
/// `NC-2026-004`, `RISK-012`, `MET-patching`: an entry of a register; registers.hpp knows which.
using InputId = Id<InputKind>;
using PersonId = Id<PersonKind>;
using TemplateName = Id<TemplateKind>;
/// `de`, `pt-BR`, `x-house`: a language by its BCP 47 tag, of at most 35 characters.
using LanguageTag = Id<LanguageKind>;

/// The id of the `ordinal`-th review (1 is the first) planned for the month of `date`.
MeetingId meeting_id(Date date, int ordinal);
int year_of(const MeetingId& id);
int year_of(const ActionId& id);
int year_of(const DecisionId& id);

ActionId action_id(const MeetingId& meeting, int number);
ActionId action_id(int year, int number);
DecisionId decision_id(const MeetingId& meeting, int number);
ExceptionId exception_id(int year, int number);
/// The review in which the action was numbered; none for one raised between reviews.
std::optional<MeetingId> meeting_of(const ActionId& id);
MeetingId meeting_of(const DecisionId& id);

/// True if `typed` is the id or a suffix of it that starts after a hyphen: `11-A03` of
/// `MR-2026-11-A03`. ASCII case does not matter.
bool id_matches(std::string_view typed, std::string_view id);

}  // namespace isms
