#pragma once

#include <isms/language/messages.hpp>
#include <isms/model/item_facts.hpp>
#include <isms/render/document.hpp>

#include <string>
#include <vector>

namespace isms {

/// What the registers say to an item: what must be addressed, what there is to know, the trends.
/// `with_matters`: agendas list what must be addressed, minutes what became of it.
void add_item_facts(const ItemFacts& facts, bool with_matters, const Messages& messages,
                    std::vector<Block>& blocks);

/// The facts of the item, if it has any.
const ItemFacts* facts_of_item(const std::vector<ItemFacts>& all, const std::string& key);

/// Trends as the block that shows them.
Trends trends_block(const std::vector<Trend>& trends, const Messages& messages);

}  // namespace isms
