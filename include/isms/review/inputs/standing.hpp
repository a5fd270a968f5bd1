#pragma once

#include <isms/model/registers/registers.hpp>

#include <span>
#include <string>
#include <string_view>

namespace isms {

// How entries stand on a day: the questions that facts, trends and rules all ask.

bool is_open(const Nonconformity& entry);  ///< until its correction was judged, and it was closed
bool is_open(const Treatment& entry);      ///< neither done nor cancelled

/// Past its due date and not done: a nonconformity until it is corrected.
bool is_overdue(const Nonconformity& entry, Date today);
bool is_overdue(const Treatment& entry, Date today);

/// When nothing was left to do about a finding: by its own word, or by the entry that follows it
/// up.
std::optional<Date> closed_on(const AuditFinding& finding,
                              const std::vector<Nonconformity>& nonconformities);

/// Nobody has answered it.
bool is_unanswered(const Feedback& entry);

/// The place of a level on the organisation's scale, 0 is the lowest; -1 where it has none.
int level_rank(std::span<const std::string> scale, std::string_view level);
/// Open, and its level of today is above what the organisation accepts, or not on its scale.
bool is_above_appetite(const Risk& entry, std::span<const std::string> scale,
                       std::string_view appetite);
/// What the risk's level was on a day; empty where it was not in the register yet.
std::string level_on(const Risk& entry, Date day);

/// How far an objective is: what its owner says; else off track past its due date, and by its
/// latest measurement against the straight line from the baseline to the target. An objective
/// without numbers that is not due yet is on track until its owner says otherwise.
Track track_of(const Objective& entry, Date today);

}  // namespace isms
