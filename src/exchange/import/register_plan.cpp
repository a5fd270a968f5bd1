#include "entry_change.hpp"
#include "entry_numbers.hpp"
#include "grid_plan.hpp"
#include "own_rows.hpp"
#include "person_finder.hpp"
#include "row_reader.hpp"
#include "seen_keys.hpp"

#include <isms/base/error.hpp>
#include <isms/exchange/register_export.hpp>
#include <isms/review/inputs/entry_end.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace isms {
namespace exchange {
namespace {

/// The register's fields; the levels of a risk take the words of the organisation's own scale.
std::vector<EntryField> fields_for(RegisterKind kind, const ImportSetting& setting) {
    auto fields = entry_fields(kind);
    if (kind != RegisterKind::risks) return fields;
    for (auto& field : fields) {
        const bool is_level =
            field.name == "inherent" || field.name == "current" || field.name == "residual";
        if (!is_level) continue;
        field.type = FieldType::choice;
        field.choices = setting.risk_levels;
    }
    return fields;
}

template <class T>
const std::string& problem_of(const Parsed<T>& refused) {
    return refused.diagnostics.front().message;
}

class RegisterImport {
  public:
    RegisterImport(const Sheet& sheet, const ImportMapping& mapping, const RegisterInfo& info,
                   const std::vector<KnownRecord>& known, const ImportSetting& setting)
        : sheet_(&sheet),
          mapping_(&mapping),
          info_(&info),
          setting_(&setting),
          reader_(sheet, mapping, fields_for(info.kind, setting)),
          people_(*setting.people),
          numbers_(info, known, setting),
          blank_(blank_entry()) {
        if (is_own(mapping)) own_.emplace(sheet, info, setting);
        for (const auto& entry : known) {
            if (own_) {
                known_.emplace(entry.id, &entry);
            } else if (entry.record.value("source", std::string()) == mapping.source)
                known_.emplace(entry.record.value("foreign_id", std::string()), &entry);
        }
    }

    ImportPlan plan() {
        plan_.rows.reserve(sheet_->rows.size());
        for (std::size_t index = 0; index < sheet_->rows.size(); ++index) take_row(index);
        for (const auto& [foreign_id, entry] : known_) {
            // A file of our own ids may name some entries and not others.
            if (own_ || seen_.contains(foreign_id) || entry->record.value("withdrawn", false))
                continue;
            plan_.vanished.push_back(
                {entry->id, foreign_id, entry->record.value("title", std::string())});
        }
        std::sort(plan_.vanished.begin(), plan_.vanished.end(),
                  [](const auto& a, const auto& b) { return a.id < b.id; });
        plan_.counters = numbers_.counters();
        plan_.notes = reader_.notes();
        return std::move(plan_);
    }

  private:
    /// An entry of the kind with nothing said, from which new ones are copied.
    Json blank_entry() const {
        const auto id = info_->numbering == Numbering::by_title
                            ? input_id(*info_, "blank").value()
                            : input_id(*info_, setting_->stamp.today.year(), 1);
        auto entry = new_entry(info_->kind, id, "", setting_->stamp);
        entry["source"] = mapping_->source;
        entry["history"] = Json::array({imported_event(*mapping_, setting_->stamp)});
        return entry;
    }

    using Values = std::map<std::string, Json>;

    /// A row as it was read.
    struct Said {
        const SheetRow& row;
        Values values;
        GridRow observed;
    };

    void take_row(std::size_t index) {
        const auto& row = sheet_->rows[index];
        PlannedRow planned;
        planned.row = index;
        planned.foreign_id = reader_.key().of(row);
        seen_.check(*sheet_, reader_.key(), planned);
        const auto found = known_.find(planned.foreign_id);
        const auto* const known = found == known_.end() ? nullptr : found->second;
        if (known != nullptr && is_withdrawn_by_reason(known->record)) {
            leave_alone(*known, std::move(planned));
            return;
        }
        const bool is_known = known != nullptr && !known->record.value("withdrawn", false);
        Said said{row, read_values(row, planned), {}};
        const auto& before = is_known ? known->record : blank_;
        imply_state(before, said.values, planned);
        if (own_) {
            own_->check(row, known == nullptr ? nullptr : &known->record, planned);
            said.observed = own_->observations(row, frequency(before, said.values), planned);
        }
        const auto title = said.values.find("title");
        if (title != said.values.end()) planned.title = title->second.get<std::string>();
        if (!is_known && planned.title.empty() && planned.faults.empty())
            planned.faults.push_back({std::nullopt, "it has no title"});
        if (!planned.faults.empty()) {
            planned.fate = RowFate::refused;
        } else if (is_known) {
            change(*known, said, planned);
        } else {
            create(known, said, planned);
        }
        plan_.rows.push_back(std::move(planned));
    }

    static std::string frequency(const Json& entry, const Values& values) {
        const auto said = values.find("frequency");
        return said != values.end() ? said->second.get<std::string>()
                                    : entry.value("frequency", std::string());
    }

    /// Whoever withdrew the entry knew better than the file, which may still have it.
    void leave_alone(const KnownRecord& entry, PlannedRow planned) {
        planned.id = entry.id;
        planned.title = entry.record.value("title", std::string());
        plan_.withdrawn.push_back(entry.id);
        plan_.rows.push_back(std::move(planned));
    }

    Values read_values(const SheetRow& row, PlannedRow& planned) {
        Values values;
        for (std::size_t index = 0; index < reader_.size(); ++index) {
            const auto& name = reader_.field(index).name;
            if (name == "owner") {
                read_owner_into(values, reader_.text(index, row));
                continue;
            }
            auto read = reader_.value(index, row);
            if (read.fault) planned.faults.push_back(std::move(*read.fault));
            if (!read.value.is_null()) values.insert_or_assign(name, std::move(read.value));
        }
        return values;
    }

    /// The day of an end closes an entry of which the file says no state; where it says that the
    /// entry is open, as of one that was opened again, the day is that of an earlier end.
    void imply_state(const Json& entry, Values& values, PlannedRow& planned) const {
        const auto* const end = entry_end(info_->kind);
        if (end == nullptr) return;
        const auto day = values.find(std::string(end->day));
        if (day == values.end()) return;
        const auto state = values.find("state");
        if (state != values.end()) {
            if (!end->has(state->second.get<std::string>())) values.erase(day);
            return;
        }
        auto all = with_implied_state(info_->kind, entry, {{day->first, day->second}});
        if (!all) {
            planned.faults.push_back(
                {std::nullopt,
                 fmt::format("{}: fill state too, by --map or --value", problem_of(all))});
            return;
        }
        for (auto& [name, value] : *all.value) values.insert_or_assign(name, std::move(value));
    }

    void read_owner_into(Values& values, const FieldText& cell) {
        if (cell.text.empty()) return;
        const auto owner = read_owner(cell.text, mapping_->separators, people_);
        // A name that is nobody's never takes an owner away that a person may have set here.
        if (owner.person) values["owner"] = owner.person->str();
        values["owner_said"] = owner.person ? Json(nullptr) : Json(owner.said);
    }

    void create(const KnownRecord* withdrawn, const Said& said, PlannedRow& planned) {
        Json entry = withdrawn != nullptr ? withdrawn->record : blank_;
        if (withdrawn != nullptr) {
            planned.id = withdrawn->id;
            entry.erase("withdrawn");
            entry["history"].push_back(imported_event(*mapping_, setting_->stamp));
        } else if (own_) {
            planned.id = planned.foreign_id;
            own_->take_over(said.row, reader_, planned.id, entry);
            numbers_.keep(InputId::parse(planned.id).value());
        } else {
            const auto id = numbers_.next(planned.title);
            if (!id) {
                planned.fate = RowFate::refused;
                planned.faults.push_back({std::nullopt, "no id can be made of its title"});
                return;
            }
            planned.id = id->str();
            entry["id"] = planned.id;
            entry["foreign_id"] = planned.foreign_id;
        }
        for (const auto& [name, value] : said.values) {
            if (!value.is_null()) entry[name] = value;
        }
        std::vector<FieldChange> all_new;
        if (!said.observed.numbers.empty()) observe(entry, said.observed, origin(), all_new);
        planned.fate = RowFate::created;
        write(std::move(entry), withdrawn == nullptr, planned);
    }

    void change(const KnownRecord& known, const Said& said, PlannedRow& planned) {
        planned.id = known.id;
        if (planned.title.empty()) planned.title = known.record.value("title", std::string());
        if (said.observed.numbers.empty() && is_unchanged(known.record, said.values)) return;
        Json entry = known.record;
        EntryChange change(entry);
        for (const auto& [name, value] : said.values) change.set(name, value);
        add_consequences(info_->kind, entry, false, setting_->stamp, change);
        planned.changes = change.changes();
        if (!said.observed.numbers.empty())
            observe(entry, said.observed, origin(), planned.changes);
        if (planned.changes.empty()) return;
        entry["history"].push_back(changed_event(*mapping_, planned.changes, setting_->stamp));
        planned.fate = RowFate::changed;
        write(std::move(entry), false, planned);
    }

    /// Most rows of a file that is imported again; these are not worth a copy.
    static bool is_unchanged(const Json& record, const Values& values) {
        return std::all_of(values.begin(), values.end(), [&](const auto& value) {
            const auto found = record.find(value.first);
            return found == record.end() ? value.second.is_null() : *found == value.second;
        });
    }

    void write(Json entry, bool creates, PlannedRow& planned) {
        if (info_->kind == RegisterKind::risks) note_level(entry, setting_->stamp.today);
        auto checked = checked_entry(info_->kind, entry, {});
        if (!checked) {
            planned.fate = RowFate::refused;
            planned.id.clear();
            planned.faults = faults_of(checked.diagnostics);
            return;
        }
        plan_.records.push_back({planned.id, creates, print_json(*checked.value)});
    }

    ObservationOrigin origin() const {
        return {mapping_->source, setting_->collected_on.value_or(setting_->stamp.today)};
    }

    const Sheet* sheet_;
    const ImportMapping* mapping_;
    const RegisterInfo* info_;
    const ImportSetting* setting_;
    RowReader reader_;
    std::optional<OwnRows> own_;  ///< where the file has our own ids
    PersonFinder people_;
    EntryNumbers numbers_;
    Json blank_;
    std::unordered_map<std::string, const KnownRecord*> known_;
    SeenKeys seen_;
    ImportPlan plan_;
};

}  // namespace
}  // namespace exchange

std::size_t ImportPlan::count(RowFate fate) const {
    return static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [&](const PlannedRow& row) { return row.fate == fate; }));
}

ImportPlan plan_import(const Sheet& sheet, const ImportMapping& mapping,
                       const std::vector<KnownRecord>& known, const ImportSetting& setting) {
    const auto* info = find_register(mapping.target);
    if (info == nullptr)
        throw usage_error("import-target", fmt::format("'{}' is no register", mapping.target),
                          "name one of them, such as risks or nonconformities");
    if (mapping.grid) return exchange::plan_grid(sheet, mapping, known, setting);
    return exchange::RegisterImport(sheet, mapping, *info, known, setting).plan();
}

}  // namespace isms
