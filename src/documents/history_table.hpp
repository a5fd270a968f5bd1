#pragma once

#include <isms/language/messages.hpp>
#include <isms/model/event.hpp>
#include <isms/render/document.hpp>
#include <isms/review/carry_over.hpp>

#include <string>
#include <vector>

namespace isms {

/// The name behind what an event calls a person: an id, or the e-mail address of somebody else.
std::string actor(const PeopleById& people, const std::string& by);

/// All that happened to a record, oldest first, with people by their names.
Table history_table(const std::vector<Event>& history, const PeopleById& people,
                    const Messages& messages);

}  // namespace isms
