#include "commands.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/base/text.hpp>
#include <isms/model/codec.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <optional>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::vector<std::string> name_words;
    std::string name;
    // Given and empty: the register is to say nothing any more.
    std::optional<std::string> email;
    std::optional<std::string> role;
    std::optional<std::string> manager;
    std::optional<std::string> top_from;
    std::optional<std::string> top_to;
    std::optional<std::string> left;
    bool top_management = false;
};

void check_email(const std::string& email) {
    const auto at = email.find('@');
    const bool looks_right = at != std::string::npos && at > 0 && at + 1 < email.size() &&
                             email.find('@', at + 1) == std::string::npos &&
                             email.find_first_of(" \t\r\n<>,;\"") == std::string::npos;
    if (!looks_right)
        throw usage_error("email", fmt::format("'{}' is not an e-mail address", email),
                          "write name@example.org");
}

/// Sets one text and notes what it was.
void set_text(std::string& field, const std::string& value, std::string_view name, Person& person,
              const Stamp& stamp) {
    if (field == value) return;
    if (!person.history.empty())
        person.history.push_back(
            make_change(stamp, event::changed, field, value, std::string(name)));
    field = value;
}

std::string iso_or_nothing(const std::optional<Date>& date) {
    return date ? date->iso() : std::string();
}

void set_date(Context& context, std::optional<Date>& field, const std::optional<std::string>& typed,
              const std::string& name, Person& person, const Stamp& stamp, Result& result) {
    if (!typed) return;
    std::optional<Date> date;
    if (!typed->empty()) date = context.date(*typed, "--" + name, result);
    if (field == date) return;
    if (!person.history.empty())
        person.history.push_back(
            make_change(stamp, event::changed, iso_or_nothing(field), iso_or_nothing(date), name));
    field = date;
}

/// True if `person` would answer, over however many steps, to itself.
bool is_circle(const PeopleById& people, const PersonId& person, const PersonId& manager) {
    PersonId above = manager;
    for (std::size_t steps = 0; steps <= people.size(); ++steps) {
        if (above == person) return true;
        const auto found = people.find(above);
        if (found == people.end() || !found->second.manager) return false;
        above = *found->second.manager;
    }
    return true;
}

void set_manager(Context& context, const std::string& typed, Person& person, const Stamp& stamp) {
    std::optional<PersonId> manager;
    if (!typed.empty()) manager = resolve_person(context, typed, "the manager");
    if (manager && is_circle(context.people(), person.id, *manager)) {
        throw usage_error("manager-circle",
                          fmt::format("{} would answer to themselves", person.name),
                          "name somebody above");
    }
    if (person.manager == manager) return;
    if (!person.history.empty())
        person.history.push_back(make_change(stamp, event::changed,
                                             person.manager ? person.manager->str() : std::string(),
                                             manager ? manager->str() : std::string(), "manager"));
    person.manager = manager;
}

void apply_options(Context& context, const Options& options, Person& person, const Stamp& stamp,
                   Result& result) {
    if (!options.name.empty()) set_text(person.name, options.name, "name", person, stamp);
    if (options.email) {
        if (!options.email->empty()) check_email(*options.email);
        set_text(person.email, *options.email, "e-mail", person, stamp);
    }
    if (options.role) set_text(person.role, *options.role, "role", person, stamp);
    if (options.manager) set_manager(context, *options.manager, person, stamp);
    const auto from = options.top_management && !options.top_from ? std::optional(stamp.today.iso())
                                                                  : options.top_from;
    set_date(context, person.top_management_from, from, "top-management-from", person, stamp,
             result);
    set_date(context, person.top_management_to, options.top_to, "top-management-to", person, stamp,
             result);
    set_date(context, person.left_on, options.left, "left", person, stamp, result);
    if (person.top_management_from && person.top_management_to &&
        *person.top_management_to < *person.top_management_from) {
        throw usage_error("date-order", "top management would end before it begins",
                          "mend --top-management-from or --top-management-to");
    }
}

Result finish(Context& context, const Person& person, const Stamp& stamp, Result result) {
    ChangeSet changes(std::string(context.command().name), stamp);
    changes.summary = fmt::format("{} ({})", person.id.str(), person.name);
    put(changes, context.store(), paths::person(person.id), person);
    context.apply(changes, result);
    result.view = Verbatim{person.id.str() + "\n"};
    result.data["person"] = record_to_json(person);
    return result;
}

Result add(Context& context, Options options) {
    Result result;
    options.name = std::string(trim(join(options.name_words, " ")));
    if (options.name.empty())
        throw usage_error("name-empty", "the person has no name",
                          "isms-review people add \"Ada Example\"");
    const auto wanted = options.id.empty() ? slug(options.name) : options.id;
    const auto id = PersonId::parse(wanted);
    if (wanted.empty())
        throw usage_error("person-id", fmt::format("no id can be made from '{}'", options.name),
                          "give one with --id: lower-case letters, digits and hyphens");
    if (!id)
        throw usage_error("person-id", fmt::format("'{}' can't be an id", wanted),
                          "give one with --id: lower-case letters, digits and hyphens");
    Person person{.id = *id};
    if (auto known = context.records().person(*id)) {
        if (!known->withdrawn) {
            throw refused_error(
                "person-exists",
                fmt::format("{} is in the register already: {}", id->str(), known->name),
                fmt::format("isms-review people set {} changes the entry; --id gives another id",
                            id->str()));
        }
        person.history = std::move(known->history);
    }
    const auto stamp = context.stamp();
    const auto before = std::exchange(person.history, {});
    apply_options(context, options, person, stamp, result);
    person.history = before;
    person.history.push_back(make_event(stamp, event::created));
    result.note(fmt::format("@{} is {}{}", id->str(), person.name,
                            person.role.empty() ? std::string() : ", " + person.role));
    return finish(context, person, stamp, std::move(result));
}

/// "e-mail, role of Ben Example are set"; nothing where there is no field.
void tell(Context& context, const std::vector<std::string>& fields, const Person& person,
          std::string_view what, Result& result) {
    if (fields.empty()) return;
    result.note(fmt::format("{} of {} {} {}", join(fields, ", "), person.name,
                            context.globals().dry_run ? "would be"
                            : fields.size() == 1      ? "is"
                                                      : "are",
                            what));
}

Result set(Context& context, const Options& options) {
    Result result;
    const auto id = resolve_person(context, options.id, "the person");
    Person person = context.people().at(id);
    const auto stamp = context.stamp();
    const auto before = person.history.size();
    apply_options(context, options, person, stamp, result);
    if (person.history.size() == before)
        throw usage_error("nothing-to-set", fmt::format("nothing of {} would change", id.str()),
                          "name what to set: isms-review help people set");
    std::vector<std::string> set;
    std::vector<std::string> taken_out;
    for (auto index = before; index < person.history.size(); ++index) {
        const auto& change = person.history[index];
        (change.to.empty() ? taken_out : set).push_back(change.note);
    }
    tell(context, set, person, "set", result);
    tell(context, taken_out, person, "taken out", result);
    return finish(context, person, stamp, std::move(result));
}

void add_person_options(Arguments& arguments, Options& options) {
    arguments.option("--email", options.email, "E-mail address").value("ADDRESS");
    arguments.option("--role", options.role, "The office held").value("TEXT");
    arguments.option("--manager", options.manager, "To whom overdue actions are escalated")
        .value("PERSON");
    arguments.flag("--top-management", options.top_management, "In top management from today on");
    arguments.option("--top-management-from", options.top_from, "First day in top management")
        .value("DATE");
    arguments.option("--top-management-to", options.top_to, "Last day in top management")
        .value("DATE");
    arguments.option("--left", options.left, "Last day with the organisation").value("DATE");
}

}  // namespace

Run setup_people_add(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("name", options->name_words, "The name, as documents print it")
        .value("NAME")
        .required();
    arguments.option("--id", options->id, "The id; made from the name if not given").value("ID");
    add_person_options(arguments, *options);
    return [options](Context& context) { return add(context, *options); };
}

Run setup_people_set(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The person").value("PERSON").required();
    arguments.option("--name", options->name, "The name, as documents print it").value("NAME");
    add_person_options(arguments, *options);
    return [options](Context& context) { return set(context, *options); };
}

}  // namespace isms::cli
