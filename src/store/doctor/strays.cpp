#include "strays.hpp"

#include "commit/precondition.hpp"

#include <isms/base/error.hpp>
#include <isms/base/json.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/store/file_io.hpp>
#include <isms/store/paths.hpp>
#include <isms/store/records.hpp>

#include <fmt/format.h>

#include <array>
#include <optional>

namespace isms::doctor {
namespace {

std::string_view last_part(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

bool is_conflict_copy(std::string_view name) {
    const auto lower = lower_ascii(name);
    return lower.find(".sync-conflict-") != std::string::npos ||
           lower.find("(conflicted copy") != std::string::npos ||
           lower.find("'s conflicted copy") != std::string::npos;
}

struct Leftover {
    std::string_view ending;
    std::string_view what;
};

constexpr std::array<Leftover, 5> leftovers = {{
    {"~", "an editor's copy of an earlier content"},
    {".orig", "a merge tool's copy of an earlier content"},
    {".rej", "a part of a patch that could not be applied"},
    {".tmp", "a file that some program did not finish"},
    {".bak", "a copy of an earlier content"},
}};

const Leftover* leftover_of(std::string_view name) {
    for (const auto& leftover : leftovers) {
        if (name.ends_with(leftover.ending)) return &leftover;
    }
    return nullptr;
}

std::string text_of(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Where the record, by what it says of itself, belongs; empty if it does not say.
std::string home_of(const Json& json) {
    const auto kind = text_of(json, "record");
    const auto name = text_of(json, "id");
    if (kind == record_kind<Organisation>()) return std::string(paths::organisation);
    if (kind == record_kind<Action>()) {
        const auto id = ActionId::parse(name);
        return id ? paths::action(*id) : std::string();
    }
    if (kind == record_kind<Person>()) {
        const auto id = PersonId::parse(name);
        return id ? paths::person(*id) : std::string();
    }
    if (kind == record_kind<Meeting>()) {
        const auto id = MeetingId::parse(name);
        return id ? paths::meeting(*id) : std::string();
    }
    if (kind == record_kind<AgendaTemplate>()) {
        const auto id = TemplateName::parse(text_of(json, "name"));
        return id ? paths::agenda_template(*id) : std::string();
    }
    if (kind == record_kind<Translation>()) {
        const auto language = LanguageTag::parse(text_of(json, "language"));
        return language ? paths::translation(*language) : std::string();
    }
    return {};
}

bool exists_at(const Directory& root, const std::string& path) {
    const RelativePath where(path);
    const auto folder = folder_of(root, where);
    return folder && folder->status(where.name());
}

std::string home_of_file(const Directory& root, const std::string& path) {
    const RelativePath where(path);
    const auto folder = folder_of(root, where);
    const auto text = folder ? read_file(*folder, where.name()) : std::nullopt;
    const auto json = text ? parse_json(*text, path) : Parsed<Json>{};
    return json && json.value->is_object() ? home_of(*json.value) : std::string();
}

void examine_stray_record(const Directory& root, const std::string& path, Findings& findings) {
    const auto home = home_of_file(root, path);
    if (!home.empty() && exists_at(root, home)) {
        findings.error(
            {.code = "duplicate-record",
             .file = path,
             .message = "this is a second copy of the record " + home,
             .hint = fmt::format("compare the two, keep what is right in {}, and delete this one",
                                 home)});
    } else if (!home.empty()) {
        findings.error({.code = "record-misplaced",
                        .file = path,
                        .message = "the record is not found here, because it belongs at " + home,
                        .hint = "move it to " + home});
    } else {
        findings.warning(
            {.code = "file-unknown",
             .file = path,
             .message =
                 "the file is ignored, because its name is not that of a record of this folder",
             .hint = "give it the name of the record that it is, or move it out of the review "
                     "directory"});
    }
}

void examine_stray(const Directory& root, const std::string& path, Findings& findings) {
    const auto name = last_part(path);
    if (is_conflict_copy(name)) {
        findings.error({.code = "conflict-copy",
                        .file = path,
                        .message = "a synchronisation tool found two versions of a record and kept "
                                   "the other one here",
                        .hint = "compare it with the record beside it, keep what is right there, "
                                "and delete this one"});
    } else if (const auto* const leftover = leftover_of(name)) {
        findings.warning({.code = "left-over",
                          .file = path,
                          .message = fmt::format("this looks like {}", leftover->what),
                          .hint = "delete it if nothing in it is missing elsewhere"});
    } else if (name.ends_with(".json")) {
        examine_stray_record(root, path, findings);
    } else {
        findings.note({.code = "file-unknown",
                       .file = path,
                       .message = "the file is none of this program's",
                       .hint = "move it elsewhere if it does not belong here"});
    }
}

/// Somebody's own files are left alone, unless they look like a copy of one of ours.
bool is_suspect(const Directory& root, const std::string& path) {
    if (is_conflict_copy(path) || leftover_of(path) != nullptr) return true;
    const bool is_at_root = path.find('/') == std::string::npos;
    return is_at_root && path.ends_with(".json") && !home_of_file(root, path).empty();
}

void examine_draft(const std::string& path, const std::string& name, Findings& findings) {
    // What a draft was begun from goes with it.
    if (name.ends_with(".base.md")) return;
    const auto cut = name.find("-minutes.");
    const auto meeting = MeetingId::parse(name.substr(0, cut));
    findings.note(
        {.code = "draft-left",
         .file = path,
         .message = "a draft was typed and not taken over",
         .hint = cut != std::string::npos && meeting
                     ? fmt::format("go on with: isms-review minutes take {}; or delete it",
                                   meeting->str())
                     : "take it over with the command that wrote it, or delete it"});
}

}  // namespace

void examine_strays(const Directory& root, const Inventory& inventory, Findings& findings) {
    for (const auto& [path, place] : inventory.files) {
        try {
            if (place.kind == Kind::stray ||
                (place.kind == Kind::foreign && is_suspect(root, path))) {
                examine_stray(root, path, findings);
            } else if (place.kind == Kind::draft) {
                examine_draft(path, place.name, findings);
            }
        } catch (const Error& error) {
            findings.add(error.diagnostics());
        }
    }
}

}  // namespace isms::doctor
