#include "records.hpp"

#include "record_at.hpp"
#include "unknown_keys.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/model/import_mapping.hpp>

#include <fmt/format.h>

namespace isms::doctor {
namespace {

/// The line of the first marker that a merge leaves where it could not decide; 0 if there is none.
std::size_t merge_marker_line(std::string_view text) {
    const auto lines = split_lines(text);
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (lines[index].starts_with("<<<<<<< ") || lines[index].starts_with(">>>>>>> "))
            return index + 1;
    }
    return 0;
}

void report_merge_conflict(const std::string& path, std::size_t line, Findings& findings) {
    findings.error({.code = "merge-conflict",
                    .file = path,
                    .message = "a merge left both versions of the record in the file",
                    .hint = "keep one version, delete the lines with <<<<<<<, ======= and >>>>>>>, "
                            "then run: git add",
                    .place = fmt::format("line {}", line)});
}

void report_misnumbered(const std::string& path, std::string_view what, int number,
                        Findings& findings) {
    findings.error(
        {.code = "record-misnamed",
         .file = path,
         .message = fmt::format("the {} calls itself number {}, which its file name does not", what,
                                number),
         .hint = "restore the file from version control or a backup"});
}

class Reader {
  public:
    Reader(const Store& store, Findings& findings) : store_(&store), findings_(&findings) {}

    template <class Record>
    std::optional<Record> read(const File& file) {
        const auto text = store_->read(file.path);
        if (!text) return std::nullopt;
        auto json = parse_json(*text, file.path);
        if (!json) {
            report_unreadable(file.path, *text, json.diagnostics);
            return std::nullopt;
        }
        auto parsed = record_from_json<Record>(*json.value, file.path);
        findings_->add(parsed.diagnostics);
        if (!parsed) return std::nullopt;
        report_unknown_keys(schema<Record>(), *json.value, file.path, *findings_);
        if constexpr (requires { own_name(*parsed.value); }) {
            if (own_name(*parsed.value) != file.place.name) {
                findings_->add({misnamed(file.path, own_name(*parsed.value), file.place.name)});
                return std::nullopt;
            }
        }
        return std::move(parsed.value);
    }

    template <class Record>
    void read_into(std::map<std::string, Record>& records, const File& file) {
        if (auto record = read<Record>(file)) records.emplace(file.path, std::move(*record));
    }

  private:
    void report_unreadable(const std::string& path, std::string_view text,
                           const std::vector<Diagnostic>& found) {
        if (const auto line = merge_marker_line(text)) {
            report_merge_conflict(path, line, *findings_);
        } else {
            findings_->add(found);
        }
    }

    /// Made once for each kind: that takes longer than reading a record.
    template <class Record>
    const Json& schema() {
        auto& known = schemas_[record_kind<Record>()];
        if (known.is_null()) known = record_schema<Record>();
        return known;
    }

    const Store* store_;
    Findings* findings_;
    std::map<std::string_view, Json> schemas_;
};

/// A write-once file has its number in its name.
template <class Record>
void examine_numbers(const std::map<std::string, Record>& records, std::string_view what,
                     std::optional<int> (*number_of)(std::string_view), Findings& findings) {
    for (const auto& [path, record] : records) {
        if (number_of(path.substr(path.rfind('/') + 1)) != record.number)
            report_misnumbered(path, what, record.number, findings);
    }
}

std::vector<std::pair<std::string, InputId>> others_of(const RegisterEntry&) {
    return {};
}

std::vector<std::pair<std::string, InputId>> others_of(const Treatment& treatment) {
    std::vector<std::pair<std::string, InputId>> others;
    for (std::size_t index = 0; index < treatment.risks.size(); ++index)
        others.emplace_back(fmt::format("/risks/{}", index), treatment.risks[index]);
    return others;
}

std::vector<std::pair<std::string, InputId>> others_of(const Audit& audit) {
    std::vector<std::pair<std::string, InputId>> others;
    for (std::size_t index = 0; index < audit.findings.size(); ++index) {
        if (const auto& entry = audit.findings[index].nonconformity)
            others.emplace_back(fmt::format("/findings/{}/nonconformity", index), *entry);
    }
    return others;
}

void read_input(Reader& reader, const File& file, ReadRecords& records) {
    const auto id = InputId::parse(file.place.name);
    if (!id) return;
    with_entry_type(register_of(*id).kind, [&]<class Entry>(std::type_identity<Entry>) {
        if (const auto entry = reader.read<Entry>(file))
            records.inputs.emplace(file.path, ReadInput{*entry, others_of(*entry)});
    });
}

void read_file(Reader& reader, const File& file, ReadRecords& records) {
    switch (file.place.kind) {
        case Kind::organisation:
            records.organisation = reader.read<Organisation>(file);
            break;
        case Kind::person:
            reader.read_into(records.people, file);
            break;
        case Kind::agenda_template:
            static_cast<void>(reader.read<AgendaTemplate>(file));
            break;
        case Kind::translation:
            static_cast<void>(reader.read<Translation>(file));
            break;
        case Kind::meeting:
            reader.read_into(records.meetings, file);
            break;
        case Kind::agenda:
            reader.read_into(records.agendas, file);
            break;
        case Kind::minutes:
            reader.read_into(records.minutes, file);
            break;
        case Kind::signoff:
            reader.read_into(records.signoffs, file);
            break;
        case Kind::addendum:
            reader.read_into(records.addenda, file);
            break;
        case Kind::decision:
            reader.read_into(records.decisions, file);
            break;
        case Kind::exception:
            reader.read_into(records.exceptions, file);
            break;
        case Kind::distribution:
            reader.read_into(records.distribution, file);
            break;
        case Kind::action:
            reader.read_into(records.actions, file);
            break;
        case Kind::input:
            read_input(reader, file, records);
            break;
        case Kind::mapping:
            static_cast<void>(reader.read<ImportMapping>(file));
            break;
        case Kind::sidecar:
            reader.read_into(records.sidecars, file);
            break;
        case Kind::attachment:
        case Kind::draft:
        case Kind::stray:
        case Kind::foreign:
            break;
    }
}

}  // namespace

ReadRecords read_records(const Store& store, const Inventory& inventory, Findings& findings) {
    ReadRecords records;
    Reader reader(store, findings);
    for (const auto& file : inventory.files) {
        try {
            read_file(reader, file, records);
        } catch (const Error& error) {
            findings.add(error.diagnostics());
        }
    }
    examine_numbers(records.signoffs, "sign-off", signoff_number, findings);
    examine_numbers(records.addenda, "addendum", addendum_number, findings);
    examine_numbers(records.distribution, "record of distribution", distribution_number, findings);
    return records;
}

}  // namespace isms::doctor
