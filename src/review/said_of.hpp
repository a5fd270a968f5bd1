#pragma once

#include <isms/model/item_facts.hpp>
#include <isms/model/minutes.hpp>

#include <string>

namespace isms {

// What minutes say of something on the agenda; null or false where they are silent. The gate of
// signing and the check ask the same.

const MinutesItem* said_of_item(const Minutes& minutes, const std::string& key);
const ActionReview* said_of(const Minutes& minutes, const ActionId& action);
const DecisionReview* said_of(const Minutes& minutes, const DecisionId& decision);
/// True if the item, which may be null, says what is done about the matter.
bool is_answered(const MinutesItem* item, const Matter& matter);

}  // namespace isms
