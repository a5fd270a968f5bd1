#pragma once

#include <isms/model/ids.hpp>
#include <isms/model/registers/registers.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace isms::paths {

// Where each record lies in the review directory. The only place that knows.

inline constexpr std::string_view organisation = "review.json";

std::string person(const PersonId& id);                 ///< people/<id>.json
std::string agenda_template(const TemplateName& name);  ///< templates/<name>.json
std::string translation(const LanguageTag& language);   ///< languages/<tag>.json
/// inputs/<register>, as "inputs/risks"
std::string register_folder(const RegisterInfo& info);
std::string input(const InputId& id);                  ///< inputs/<register>/<id>.json
std::string import_mapping(const TemplateName& name);  ///< inputs/mappings/<name>.json
std::string meeting_folder(const MeetingId& id);       ///< meetings/<id>
std::string meeting(const MeetingId& id);
std::string agenda(const MeetingId& id);
std::string minutes(const MeetingId& id);
std::string signoff(const MeetingId& id, int number);   ///< meetings/<id>/signoff-01.json
std::string addendum(const MeetingId& id, int number);  ///< meetings/<id>/addendum-01.json
/// meetings/<id>/distribution/0001.json
std::string distribution(const MeetingId& id, int number);
std::string decision(const DecisionId& id);     ///< decisions/<year>/<id>.json
std::string exception(const ExceptionId& id);   ///< exceptions/<id>.json
std::string action(const ActionId& id);         ///< actions/<year>/<id>.json
std::string evidence(std::string_view sha256);  ///< evidence/<first two digits>/<sha256>
std::string evidence_sidecar(
    std::string_view sha256);  ///< evidence/<first two digits>/<sha256>.json
/// drafts/<id>-minutes.md; of one section drafts/<id>-section-<key>.md. Who starts while others
/// type gets a number of their own: drafts/<id>-minutes.2.md
std::string minutes_draft(const MeetingId& id, std::string_view section = {}, int number = 1);
/// The form that a draft was begun from, beside it: drafts/<id>-minutes.base.md
std::string draft_base(std::string_view draft);
std::string agenda_draft(const MeetingId& id);    ///< drafts/<id>-agenda.md
std::string addendum_draft(const MeetingId& id);  ///< drafts/<id>-addendum.md

}  // namespace isms::paths
