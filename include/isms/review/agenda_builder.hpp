#pragma once

#include <isms/language/messages.hpp>
#include <isms/model/agenda.hpp>
#include <isms/model/agenda_template.hpp>
#include <isms/model/meeting.hpp>
#include <isms/model/organisation.hpp>
#include <isms/review/carry_over.hpp>

#include <vector>

namespace isms {

/// The agenda of a review from a template. An item that the template keeps for other months is
/// listed as omitted, with the review that covers it, and the reason in words of `messages`.
Agenda build_agenda(const AgendaTemplate& source, const Meeting& meeting,
                    const Organisation& organisation, const Stamp& stamp,
                    const Messages& messages = {});

/// True for the item that follows up the actions from previous meetings (9.3.2 a).
bool is_about_actions(const AgendaItem& item);

/// What the agenda shows of the world today; frozen when it is issued.
AgendaFacts agenda_facts(const Agenda& agenda, const Meeting& meeting,
                         const Organisation& organisation, const std::vector<Action>& actions,
                         const PeopleById& people, const std::optional<Date>& last_review,
                         const Stamp& stamp, const std::vector<DecisionRecord>& decisions = {});

/// What is wrong with a template or an agenda's items: no item, an empty or repeated key or title,
/// a part without its item, a level other than 1 and 2, minutes out of 0 to 480, a month out of 1
/// to 12. Places are JSON pointers.
std::vector<Diagnostic> problems_of_items(const std::vector<AgendaItem>& items,
                                          std::string_view file);

/// The agenda with its items replaced by the edited ones. A required item that is gone must be in
/// `omitted` with a reason, else error "required-item-dropped".
Parsed<Agenda> edited_agenda(const Agenda& before, std::vector<AgendaItem> items,
                             std::vector<OmittedItem> omitted, const Stamp& stamp);

/// Sum of the minutes allotted.
int total_minutes(const std::vector<AgendaItem>& items);

}  // namespace isms
