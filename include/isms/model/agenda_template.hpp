#pragma once

#include <isms/model/agenda.hpp>

#include <string>
#include <vector>

namespace isms {

/// An agenda to start from: data with clause references, so that a standard is never code.
struct AgendaTemplate {
    TemplateName name;
    std::string title;
    std::string note;  ///< what its user should know: "the 2022 edition asks for c as well"
    std::vector<std::string> standards;
    std::vector<AgendaItem> items;
    bool withdrawn = false;
    std::vector<Event> history;
    Json unknown = Json::object();

    static AgendaTemplate blank();
};

/// The templates that need no file: `iso27001-2022` and `classic`.
const std::vector<AgendaTemplate>& builtin_templates();

}  // namespace isms
