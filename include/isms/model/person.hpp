#pragma once

#include <isms/model/event.hpp>
#include <isms/model/ids.hpp>

#include <optional>
#include <string>
#include <vector>

namespace isms {

/// Someone who takes part in the ISMS.
struct Person {
    PersonId id;
    std::string name;
    std::string email;
    std::string role;  ///< the office held: "Chief executive"
    std::optional<PersonId> manager;
    std::optional<Date> top_management_from;  ///< first day in top management (5.1)
    std::optional<Date> top_management_to;    ///< last day in it
    std::optional<Date> left_on;              ///< last day with the organisation
    bool withdrawn = false;                   ///< entered by mistake and undone
    std::vector<Event> history;
    Json unknown = Json::object();

    static Person blank();
};

bool is_top_management(const Person& person, Date on);
/// Not withdrawn and not gone before `on`.
bool is_active(const Person& person, Date on);

}  // namespace isms
