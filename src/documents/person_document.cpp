#include "change_table.hpp"

#include <isms/documents/person_document.hpp>
#include <isms/model/event.hpp>

namespace isms {
namespace {

std::string top_management_text(const Person& person, const Messages& messages) {
    const auto from = person.top_management_from->iso();
    if (!person.top_management_to) return messages.say("coverage.cycle.open", {{"from", from}});
    return messages.say("coverage.cycle",
                        {{"from", from}, {"until", person.top_management_to->iso()}});
}

}  // namespace

Document person_document(const Person& person, const PeopleById& people,
                         const DocumentSetting& setting) {
    const auto& messages = setting.messages;
    auto document = blank_document(setting);
    document.title = person.name;
    document.subtitle = person.role;
    const auto add = [&](std::string_view key, std::string text) {
        document.control.emplace_back(messages.say(key), std::move(text));
    };
    add("person.id", person.id.str());
    if (!person.email.empty()) add("person.email", person.email);
    if (person.manager) add("person.manager", name_of(people, *person.manager));
    if (person.top_management_from)
        add("minutes.column.top-management", top_management_text(person, messages));
    if (person.left_on) add("person.left", person.left_on->iso());
    auto history = change_table(messages);
    history.caption = messages.say("history.title");
    for (const auto& event : person.history)
        add_change(history,
                   {event.at.minute(), event.by, event.what, event.from, event.to, event.note},
                   messages);
    document.blocks.emplace_back(Heading{2, messages.say("history.title")});
    document.blocks.emplace_back(std::move(history));
    return document;
}

}  // namespace isms
