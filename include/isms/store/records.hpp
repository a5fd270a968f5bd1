#pragma once

#include <isms/model/action.hpp>
#include <isms/model/addendum.hpp>
#include <isms/model/agenda.hpp>
#include <isms/model/agenda_template.hpp>
#include <isms/model/codec.hpp>
#include <isms/model/decision.hpp>
#include <isms/model/distribution.hpp>
#include <isms/model/evidence.hpp>
#include <isms/model/meeting.hpp>
#include <isms/model/minutes.hpp>
#include <isms/model/organisation.hpp>
#include <isms/model/person.hpp>
#include <isms/model/registers/registers.hpp>
#include <isms/model/rule_exception.hpp>
#include <isms/model/signoff.hpp>
#include <isms/model/translation.hpp>
#include <isms/store/store.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace isms {

/// Typed reading of a store. A record that is needed and can't be read is thrown (exit 3 with all
/// its diagnostics); in a listing a damaged record is left out and reported, and the others stay
/// usable.
class Records {
  public:
    explicit Records(const Store& store) : store_(&store) {}

    const Store& store() const { return *store_; }

    Organisation organisation() const;

    std::optional<Person> person(const PersonId& id) const;
    std::vector<Person> people(
        std::vector<Diagnostic>& problems) const;  ///< by id; withdrawn ones too

    std::optional<Meeting> meeting(const MeetingId& id) const;
    std::vector<MeetingId> meeting_ids() const;  ///< oldest first, from folder names
    std::vector<Meeting> meetings(std::vector<Diagnostic>& problems) const;  ///< oldest first
    std::optional<Agenda> agenda(const MeetingId& id) const;
    std::optional<Minutes> minutes(const MeetingId& id) const;  ///< none where withdrawn
    std::vector<SignOff> signoffs(const MeetingId& id) const;
    std::vector<Addendum> addenda(const MeetingId& id) const;           ///< by number
    std::vector<Distribution> distribution(const MeetingId& id) const;  ///< by number

    std::optional<DecisionRecord> decision(const DecisionId& id) const;
    std::vector<DecisionId> decision_ids() const;  ///< from file names
    std::vector<DecisionRecord> decisions(std::vector<Diagnostic>& problems) const;
    std::vector<RuleException> exceptions(
        std::vector<Diagnostic>& problems) const;  ///< by id; withdrawn ones too

    std::optional<Action> action(const ActionId& id) const;
    std::vector<ActionId> action_ids() const;  ///< from file names
    /// An entry of a register, of the type that its id names.
    template <class Entry>
    std::optional<Entry> input(const InputId& id) const;
    std::vector<InputId> input_ids(const RegisterInfo& info) const;  ///< from file names
    /// All entries of one register, without withdrawn ones.
    template <class Entry>
    std::vector<Entry> inputs(const RegisterInfo& info, std::vector<Diagnostic>& problems) const;
    /// The same of all registers.
    Registers registers(std::vector<Diagnostic>& problems) const;

    std::optional<Evidence> evidence(std::string_view sha256) const;

    /// The organisation's own template, or the built-in one of that name.
    std::optional<AgendaTemplate> agenda_template(const TemplateName& name) const;
    std::vector<AgendaTemplate> agenda_templates(std::vector<Diagnostic>& problems) const;

    std::optional<Translation> translation(const LanguageTag& language) const;
    std::vector<LanguageTag> translation_names() const;  ///< from file names

  private:
    const Store* store_;
};

/// Plans writing a record: `creates` unless the store has it already.
template <class Record>
void put(ChangeSet& changes, const Store& store, const std::string& path, const Record& record) {
    auto text = print_record(record);
    if (store.exists(path)) {
        changes.replace(path, std::move(text));
    } else {
        changes.create(path, std::move(text));
    }
}

}  // namespace isms
