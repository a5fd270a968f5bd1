#include "action_changes.hpp"
#include "person_finder.hpp"
#include "row_reader.hpp"
#include "seen_keys.hpp"

#include <isms/base/unicode.hpp>
#include <isms/model/codec.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace isms {
namespace exchange {
namespace {

class ActionImport {
  public:
    ActionImport(const Sheet& sheet, const ImportMapping& mapping, const std::vector<Action>& known,
                 const ImportSetting& setting)
        : sheet_(&sheet),
          mapping_(&mapping),
          setting_(&setting),
          reader_(sheet, mapping, action_fields()),
          people_(*setting.people),
          series_(fmt::format("A-{}", setting.stamp.today.year())) {
        for (const auto& action : known) {
            // A withdrawn one is spent: what the file says of it is raised anew.
            if (action.source == mapping.source && action.state != ActionState::withdrawn)
                known_.emplace(action.foreign_id, &action);
        }
        if (const auto counter = setting.counters.find(series_); counter != setting.counters.end())
            number_ = counter->second;
    }

    ImportPlan plan() {
        const int first = number_;
        plan_.rows.reserve(sheet_->rows.size());
        for (std::size_t index = 0; index < sheet_->rows.size(); ++index) take_row(index);
        for (const auto& [foreign_id, action] : known_) {
            if (!seen_.contains(foreign_id))
                plan_.vanished.push_back({action->id.str(), foreign_id, action->title});
        }
        std::sort(plan_.vanished.begin(), plan_.vanished.end(),
                  [](const auto& a, const auto& b) { return a.id < b.id; });
        if (number_ != first) plan_.counters[series_] = number_;
        plan_.notes = reader_.notes();
        return std::move(plan_);
    }

  private:
    void take_row(std::size_t index) {
        const auto& row = sheet_->rows[index];
        PlannedRow planned;
        planned.row = index;
        planned.foreign_id = reader_.key().of(row);
        seen_.check(*sheet_, reader_.key(), planned);
        const auto found = known_.find(planned.foreign_id);
        const Action* known = found == known_.end() ? nullptr : found->second;
        auto said = read(row, known == nullptr, planned);
        planned.title = !said.title.empty() ? said.title : known != nullptr ? known->title : "";
        if (planned.title.empty() && planned.faults.empty())
            planned.faults.push_back({std::nullopt, "it says not what is to be done"});
        if (!planned.faults.empty()) {
            planned.fate = RowFate::refused;
        } else if (known != nullptr) {
            change(*known, said, planned);
        } else {
            create(said, planned);
        }
        plan_.rows.push_back(std::move(planned));
    }

    SaidAction read(const SheetRow& row, bool is_new, PlannedRow& planned) {
        SaidAction said;
        std::optional<FieldText> owner;
        for (std::size_t index = 0; index < reader_.size(); ++index) {
            const auto& name = reader_.field(index).name;
            if (name == "owner") {
                owner = reader_.text(index, row);
                continue;
            }
            const auto read = reader_.value(index, row);
            if (read.fault) planned.faults.push_back(*read.fault);
            if (!read.value.is_null()) take(name, read.value.get<std::string>(), said);
        }
        find_owner(owner, is_new, said, planned);
        return said;
    }

    static void take(const std::string& name, const std::string& value, SaidAction& said) {
        if (name == "title") said.title = value;
        if (name == "detail") said.detail = value;
        if (name == "item") said.item = value;
        if (name == "state") said.state = value;
        if (name == "due") said.due = Date::parse(value);
        if (name == "raised_on") said.raised_on = Date::parse(value);
        if (name == "ended_on") said.ended_on = Date::parse(value);
    }

    void find_owner(const std::optional<FieldText>& cell, bool is_new, SaidAction& said,
                    PlannedRow& planned) const {
        const auto owner =
            cell ? read_owner(cell->text, mapping_->separators, people_) : SaidOwner{};
        said.owner = owner.person;
        if (said.owner || !is_new) return;
        said.owner = setting_->default_owner;
        if (said.owner) return;
        const auto column = cell ? cell->column : std::nullopt;
        planned.faults.push_back(
            {column, owner.said.empty()
                         ? "nobody owns it: add --owner PERSON"
                         : fmt::format("'{}' is nobody in the register of people: add them with "
                                       "isms-review people add, or give --owner PERSON",
                                       excerpt(owner.said))});
    }

    void create(const SaidAction& said, PlannedRow& planned) {
        auto action = raised_as_said(action_id(setting_->stamp.today.year(), ++number_), said,
                                     *mapping_, setting_->stamp);
        action.source = mapping_->source;
        action.foreign_id = planned.foreign_id;
        planned.id = action.id.str();
        planned.fate = RowFate::created;
        plan_.records.push_back({planned.id, true, print_record(action)});
    }

    void change(const Action& known, const SaidAction& said, PlannedRow& planned) {
        planned.id = known.id.str();
        const auto action =
            changed_as_said(known, said, *mapping_, setting_->stamp, planned.changes);
        if (planned.changes.empty()) return;
        planned.fate = RowFate::changed;
        plan_.records.push_back({planned.id, false, print_record(action)});
    }

    const Sheet* sheet_;
    const ImportMapping* mapping_;
    const ImportSetting* setting_;
    RowReader reader_;
    PersonFinder people_;
    std::string series_;
    int number_ = 0;
    std::unordered_map<std::string, const Action*> known_;
    SeenKeys seen_;
    ImportPlan plan_;
};

}  // namespace
}  // namespace exchange

ImportPlan plan_action_import(const Sheet& sheet, const ImportMapping& mapping,
                              const std::vector<Action>& known, const ImportSetting& setting) {
    return exchange::ActionImport(sheet, mapping, known, setting).plan();
}

}  // namespace isms
