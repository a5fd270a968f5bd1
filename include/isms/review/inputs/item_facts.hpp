#pragma once

#include <isms/language/messages.hpp>
#include <isms/model/agenda.hpp>
#include <isms/review/carry_over.hpp>
#include <isms/review/inputs/matters.hpp>

#include <vector>

namespace isms {

/// What item facts are made from.
struct FactSources {
    const Registers& registers;
    const ActionsById& actions;  ///< those that entries name
    const PeopleById& people;
    const Organisation& organisation;
    Date since;  ///< from this day on things are news: when the last agenda's facts were frozen;
                 ///< else when the directory was made
    Date today;
    RiskScale risks = risk_scale(organisation);
    Messages messages = {};  ///< in whose words the facts are said
};

/// What the registers say to each item that names registers, in the agenda's order. Registers that
/// no item of this agenda names (topics may be split over several reviews) still bring their
/// matters: to the results (9.3.3), else to the last item.
std::vector<ItemFacts> item_facts(const std::vector<AgendaItem>& items, const FactSources& sources);

/// Each entry of a register as a line; those that stand open, or all.
std::vector<InputFact> register_rows(RegisterKind kind, const FactSources& sources, bool all);

/// "Risks: 24 open, 3 above appetite, 2 new"
std::string register_summary(RegisterKind kind, const FactSources& sources);

}  // namespace isms
