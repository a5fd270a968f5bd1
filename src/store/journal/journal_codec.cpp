#include "journal_codec.hpp"

#include "files/relative_path.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/base/json.hpp>

namespace isms {
namespace {

constexpr int journal_version = 1;

Json print_file(const JournalEntry::File& file) {
    Json json = {{"path", file.path}, {"created", file.created}};
    if (!file.created) json["before_sha256"] = file.before_sha256;
    // Programs that know no removal do not understand a file without this, and leave it pending.
    if (file.removed) {
        json["removed"] = true;
    } else {
        json["after_sha256"] = file.after_sha256;
    }
    return json;
}

/// Throws nlohmann's exceptions and Error: whatever does not fit makes the entry unreadable as a
/// whole.
JournalEntry::File read_file_change(const Json& json) {
    JournalEntry::File file;
    file.path = RelativePath(json.at("path").get<std::string>()).text();
    file.created = json.at("created").get<bool>();
    if (!file.created) file.before_sha256 = json.at("before_sha256").get<std::string>();
    file.removed = json.value("removed", false);
    if (file.removed) return file;
    file.after_sha256 = json.at("after_sha256").get<std::string>();
    if (!is_sha256_hex(file.after_sha256))
        throw invalid_error("journal-digest", "not a digest", {});
    return file;
}

JournalEntry read_entry(const Json& json) {
    JournalEntry entry;
    if (json.at("version").get<int>() != journal_version) {
        throw invalid_error("journal-version", "another version", {});
    }
    entry.sequence = json.at("sequence").get<long>();
    entry.command = json.at("command").get<std::string>();
    entry.summary = json.at("summary").get<std::string>();
    const auto at = Instant::parse(json.at("at").get<std::string>());
    if (!at || entry.sequence < 1) throw invalid_error("journal-value", "not in range", {});
    entry.at = *at;
    entry.by = json.at("by").get<std::string>();
    entry.undoable = json.at("undoable").get<bool>();
    if (json.contains("undoes")) entry.undoes = json.at("undoes").get<long>();
    for (const auto& file : json.at("files")) entry.files.push_back(read_file_change(file));
    return entry;
}

}  // namespace

std::string print_journal_entry(const JournalEntry& entry) {
    Json json = {
        {"record", "transaction"},  {"version", journal_version}, {"sequence", entry.sequence},
        {"command", entry.command}, {"summary", entry.summary},   {"at", entry.at.rfc3339()},
        {"by", entry.by},           {"undoable", entry.undoable}};
    if (entry.undoes) json["undoes"] = *entry.undoes;
    json["files"] = Json::array();
    for (const auto& file : entry.files) json["files"].push_back(print_file(file));
    return print_json(json);
}

std::optional<JournalEntry> parse_journal_entry(std::string_view text) {
    const auto json = parse_json(text, {});
    if (!json) return std::nullopt;
    try {
        return read_entry(*json.value);
    } catch (const Json::exception&) {
        return std::nullopt;
    } catch (const Error&) {
        return std::nullopt;
    }
}

}  // namespace isms
