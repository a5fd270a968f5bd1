#include "cache/id_order.hpp"
#include "record_at.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/store/paths.hpp>
#include <isms/store/records.hpp>

#include <algorithm>

namespace isms {
namespace {

/// The record, or none if there is no such file; one that can't be read ends the command.
template <class Record>
std::optional<Record> load(const Store& store, const std::string& path, std::string_view expected) {
    const auto text = store.read(path);
    if (!text) return std::nullopt;
    auto parsed = parse_record_at<Record>(*text, path, expected);
    if (!parsed) throw Error(ExitCode::invalid, std::move(parsed.diagnostics));
    return std::move(parsed.value);
}

/// The same for a listing: what can't be read is left out and reported.
template <class Record>
std::optional<Record> load_or_report(const Store& store, const std::string& path,
                                     std::string_view expected, std::vector<Diagnostic>& problems) {
    try {
        const auto text = store.read(path);
        if (!text) return std::nullopt;
        auto parsed = parse_record_at<Record>(*text, path, expected);
        problems.insert(problems.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
        return std::move(parsed.value);
    } catch (const Error& error) {
        problems.insert(problems.end(), error.diagnostics().begin(), error.diagnostics().end());
        return std::nullopt;
    }
}

/// The ids that a folder's file names are, in their spelling's order; other names are left to
/// doctor.
template <class SomeId>
std::vector<SomeId> ids_in(const Store& store, std::string_view folder) {
    std::vector<SomeId> ids;
    for (const auto& name : store.list(folder)) {
        if (auto id = id_of_file<SomeId>(name)) ids.push_back(std::move(*id));
    }
    return ids;
}

/// The same of a folder with one for each year.
template <class SomeId>
std::vector<SomeId> ids_by_year(const Store& store, const std::string& folder) {
    std::vector<SomeId> ids;
    for (const auto& year : store.list(folder)) {
        if (!is_year(year)) continue;
        for (auto& id : ids_in<SomeId>(store, folder + "/" + year)) {
            if (year_of(id) == std::stoi(year)) ids.push_back(std::move(id));
        }
    }
    std::sort(ids.begin(), ids.end(), comes_before<SomeId>);
    return ids;
}

/// A review's write-once files of one kind, in the order of their numbers.
template <class Record>
std::vector<Record> numbered_in(const Store& store, const std::string& folder,
                                std::optional<int> (*number_of)(std::string_view),
                                const MeetingId& id) {
    std::vector<std::pair<int, std::string>> files;
    for (const auto& name : store.list(folder)) {
        if (const auto number = number_of(name)) files.emplace_back(*number, name);
    }
    std::sort(files.begin(), files.end());
    std::vector<Record> records;
    for (const auto& [number, name] : files) {
        auto record = load<Record>(store, folder + "/" + name, id.str());
        if (record) records.push_back(std::move(*record));
    }
    return records;
}

Diagnostic without_meeting(const MeetingId& id) {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::warning;
    diagnostic.code = "meeting-missing";
    diagnostic.message = "the folder of review " + id.str() + " holds no meeting.json";
    diagnostic.file = paths::meeting_folder(id);
    diagnostic.hint = "restore the file from version control or a backup, or remove the folder";
    return diagnostic;
}

}  // namespace

Organisation Records::organisation() const {
    const std::string path(paths::organisation);
    const auto text = store_->read(path);
    if (!text) {
        throw not_found_error(
            "no-review-directory", "this directory holds no " + path,
            "go to a review directory, name one with -C, or make one with: isms-review init");
    }
    auto parsed = parse_record<Organisation>(*text, path);
    if (!parsed) throw Error(ExitCode::invalid, std::move(parsed.diagnostics));
    return std::move(*parsed.value);
}

std::optional<Person> Records::person(const PersonId& id) const {
    return load<Person>(*store_, paths::person(id), id.str());
}

std::vector<Person> Records::people(std::vector<Diagnostic>& problems) const {
    std::vector<Person> people;
    auto ids = ids_in<PersonId>(*store_, "people");
    std::sort(ids.begin(), ids.end());
    for (const auto& id : ids) {
        auto person = load_or_report<Person>(*store_, paths::person(id), id.str(), problems);
        if (person) people.push_back(std::move(*person));
    }
    return people;
}

std::optional<Meeting> Records::meeting(const MeetingId& id) const {
    return load<Meeting>(*store_, paths::meeting(id), id.str());
}

std::vector<MeetingId> Records::meeting_ids() const {
    std::vector<MeetingId> ids;
    for (const auto& name : store_->list("meetings")) {
        if (auto id = MeetingId::parse(name)) ids.push_back(std::move(*id));
    }
    std::sort(ids.begin(), ids.end(), comes_before<MeetingId>);
    return ids;
}

std::vector<Meeting> Records::meetings(std::vector<Diagnostic>& problems) const {
    std::vector<Meeting> meetings;
    for (const auto& id : meeting_ids()) {
        const auto path = paths::meeting(id);
        if (!store_->exists(path)) problems.push_back(without_meeting(id));
        auto meeting = load_or_report<Meeting>(*store_, path, id.str(), problems);
        if (meeting) meetings.push_back(std::move(*meeting));
    }
    return meetings;
}

std::optional<Agenda> Records::agenda(const MeetingId& id) const {
    return load<Agenda>(*store_, paths::agenda(id), id.str());
}

std::optional<Minutes> Records::minutes(const MeetingId& id) const {
    auto minutes = load<Minutes>(*store_, paths::minutes(id), id.str());
    if (minutes && minutes->withdrawn) return std::nullopt;
    return minutes;
}

std::vector<SignOff> Records::signoffs(const MeetingId& id) const {
    return numbered_in<SignOff>(*store_, paths::meeting_folder(id), signoff_number, id);
}

std::vector<Addendum> Records::addenda(const MeetingId& id) const {
    return numbered_in<Addendum>(*store_, paths::meeting_folder(id), addendum_number, id);
}

std::vector<Distribution> Records::distribution(const MeetingId& id) const {
    return numbered_in<Distribution>(*store_, paths::meeting_folder(id) + "/distribution",
                                     distribution_number, id);
}

std::optional<DecisionRecord> Records::decision(const DecisionId& id) const {
    return load<DecisionRecord>(*store_, paths::decision(id), id.str());
}

std::vector<DecisionId> Records::decision_ids() const {
    return ids_by_year<DecisionId>(*store_, "decisions");
}

std::vector<DecisionRecord> Records::decisions(std::vector<Diagnostic>& problems) const {
    std::vector<DecisionRecord> decisions;
    for (const auto& id : decision_ids()) {
        auto decision =
            load_or_report<DecisionRecord>(*store_, paths::decision(id), id.str(), problems);
        if (decision) decisions.push_back(std::move(*decision));
    }
    return decisions;
}

std::vector<RuleException> Records::exceptions(std::vector<Diagnostic>& problems) const {
    std::vector<RuleException> exceptions;
    auto ids = ids_in<ExceptionId>(*store_, "exceptions");
    std::sort(ids.begin(), ids.end());
    for (const auto& id : ids) {
        auto exception =
            load_or_report<RuleException>(*store_, paths::exception(id), id.str(), problems);
        if (exception) exceptions.push_back(std::move(*exception));
    }
    return exceptions;
}

std::optional<Action> Records::action(const ActionId& id) const {
    return load<Action>(*store_, paths::action(id), id.str());
}

std::vector<ActionId> Records::action_ids() const {
    return ids_by_year<ActionId>(*store_, "actions");
}

template <class Entry>
std::optional<Entry> Records::input(const InputId& id) const {
    return load<Entry>(*store_, paths::input(id), id.str());
}

std::vector<InputId> Records::input_ids(const RegisterInfo& info) const {
    auto ids = ids_in<InputId>(*store_, paths::register_folder(info));
    std::erase_if(ids, [&](const InputId& id) { return &register_of(id) != &info; });
    std::sort(ids.begin(), ids.end(), comes_before<InputId>);
    return ids;
}

template <class Entry>
std::vector<Entry> Records::inputs(const RegisterInfo& info,
                                   std::vector<Diagnostic>& problems) const {
    std::vector<Entry> entries;
    for (const auto& id : input_ids(info)) {
        auto entry = load_or_report<Entry>(*store_, paths::input(id), id.str(), problems);
        if (entry && !entry->withdrawn) entries.push_back(std::move(*entry));
    }
    return entries;
}

#define ISMS_INSTANTIATE_INPUT(Entry)                                          \
    template std::optional<Entry> Records::input<Entry>(const InputId&) const; \
    template std::vector<Entry> Records::inputs<Entry>(const RegisterInfo&,    \
                                                       std::vector<Diagnostic>&) const;

ISMS_INSTANTIATE_INPUT(Change)
ISMS_INSTANTIATE_INPUT(Party)
ISMS_INSTANTIATE_INPUT(Nonconformity)
ISMS_INSTANTIATE_INPUT(Incident)
ISMS_INSTANTIATE_INPUT(Metric)
ISMS_INSTANTIATE_INPUT(Audit)
ISMS_INSTANTIATE_INPUT(Objective)
ISMS_INSTANTIATE_INPUT(Feedback)
ISMS_INSTANTIATE_INPUT(Risk)
ISMS_INSTANTIATE_INPUT(Treatment)
ISMS_INSTANTIATE_INPUT(Improvement)

#undef ISMS_INSTANTIATE_INPUT

Registers Records::registers(std::vector<Diagnostic>& problems) const {
    Registers registers;
    for_each_register(registers,
                      [&]<class Entry>(const RegisterInfo& info, std::vector<Entry>& entries) {
                          entries = inputs<Entry>(info, problems);
                      });
    return registers;
}

std::optional<Evidence> Records::evidence(std::string_view sha256) const {
    if (!is_sha256_hex(sha256)) return std::nullopt;
    return load<Evidence>(*store_, paths::evidence_sidecar(sha256), sha256);
}

std::optional<AgendaTemplate> Records::agenda_template(const TemplateName& name) const {
    auto own = load<AgendaTemplate>(*store_, paths::agenda_template(name), name.str());
    if (own && !own->withdrawn) return own;
    for (const auto& builtin : builtin_templates()) {
        if (builtin.name == name) return builtin;
    }
    return std::nullopt;
}

std::optional<Translation> Records::translation(const LanguageTag& language) const {
    return load<Translation>(*store_, paths::translation(language), language.str());
}

std::vector<LanguageTag> Records::translation_names() const {
    return ids_in<LanguageTag>(*store_, "languages");
}

std::vector<AgendaTemplate> Records::agenda_templates(std::vector<Diagnostic>& problems) const {
    std::vector<AgendaTemplate> templates;
    for (const auto& name : ids_in<TemplateName>(*store_, "templates")) {
        auto own = load_or_report<AgendaTemplate>(*store_, paths::agenda_template(name), name.str(),
                                                  problems);
        if (own && !own->withdrawn) templates.push_back(std::move(*own));
    }
    for (const auto& builtin : builtin_templates()) {
        const bool replaced = std::any_of(templates.begin(), templates.end(), [&](const auto& own) {
            return own.name == builtin.name;
        });
        if (!replaced) templates.push_back(builtin);
    }
    std::sort(templates.begin(), templates.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    return templates;
}

}  // namespace isms
