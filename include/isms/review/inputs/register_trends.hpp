#pragma once

#include <isms/language/messages.hpp>
#include <isms/model/item_facts.hpp>
#include <isms/model/organisation.hpp>
#include <isms/model/registers/registers.hpp>

#include <vector>

namespace isms {

/// What a register counts over the twelve months that ended by `today`: nonconformities opened,
/// open and their age, incidents, open audit findings, risks by level, treatments late; of metrics
/// and objectives each one's own values. Months before a register's first entry are left out, and
/// so are series that were never anything but nought.
std::vector<Trend> register_trends(RegisterKind kind, const Registers& registers,
                                   const RiskScale& risks, Date today,
                                   const Messages& messages = {});

}  // namespace isms
