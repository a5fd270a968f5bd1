#pragma once

#include <isms/model/item_facts.hpp>

#include <string>
#include <vector>

namespace isms {

/// The facts of an item, a line each, as a person who takes minutes wants them at hand.
std::vector<std::string> item_facts_lines(const ItemFacts& facts);

}  // namespace isms
