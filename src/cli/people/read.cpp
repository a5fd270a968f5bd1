#include "commands.hpp"
#include "program/arguments.hpp"
#include "terminal/formats.hpp"
#include "typed/resolve.hpp"

#include <isms/documents/person_document.hpp>
#include <isms/model/codec.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    FormatOptions format;
};

std::string standing_of(const Person& person, Date today) {
    if (person.left_on && *person.left_on < today) return "left " + person.left_on->iso();
    return is_top_management(person, today) ? "top management" : "";
}

Result list(Context& context) {
    Result result;
    Table table;
    table.caption = "People";
    table.columns = {
        {"Id"},       {"Name", Align::left, true},  {"Role", Align::left, true}, {"Manager"},
        {"Standing"}, {"E-mail", Align::left, true}};
    Json rows = Json::array();
    for (const auto& [id, person] : context.people()) {
        if (person.withdrawn) continue;
        table.rows.push_back({id.str(), person.name, person.role,
                              person.manager ? person.manager->str() : std::string(),
                              standing_of(person, context.today()), person.email});
        rows.push_back(record_to_json(person));
    }
    result.data["people"] = std::move(rows);
    result.view =
        Listing{std::move(table), "Nobody is in the register yet: isms-review people add"};
    return result;
}

Result show(Context& context, const Options& options) {
    const auto id = resolve_person(context, options.id, "the person");
    const auto& person = context.people().at(id);
    return shown(person_document(person, context.people(), context.document_setting()),
                 record_to_json(person), options.format);
}

}  // namespace

Run setup_people_list(Arguments&) {
    return list;
}

Run setup_people_show(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The person").value("PERSON").required();
    add_show_options(arguments, options->format);
    return [options](Context& context) { return show(context, *options); };
}

}  // namespace isms::cli
