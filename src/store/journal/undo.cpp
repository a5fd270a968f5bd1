#include "layout.hpp"
#include "undone_record.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/base/unicode.hpp>
#include <isms/store/undo.hpp>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace isms {
namespace {

std::string named(const JournalEntry& entry) {
    return entry.summary.empty() ? entry.command : entry.command + ": " + entry.summary;
}

Error not_undoable(const JournalEntry& entry, std::string reason, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.code = "not-undoable";
    diagnostic.message = "the newest change (" + printable(named(entry)) + ") can't be undone";
    diagnostic.reason = std::move(reason);
    diagnostic.hint = std::move(hint);
    return {ExitCode::refused, std::move(diagnostic)};
}

Error changed_since(const JournalEntry& entry, const std::string& path) {
    Diagnostic diagnostic;
    diagnostic.code = "changed-since";
    diagnostic.message = path +
                         " was changed by something else since the change that is to be undone (" +
                         printable(named(entry)) + ")";
    diagnostic.file = path;
    diagnostic.reason = "undoing would throw that later change away";
    diagnostic.hint =
        "take the later change back first, for example with version control, or correct the "
        "record with an ordinary command";
    return {ExitCode::refused, std::move(diagnostic)};
}

/// The newest that is neither an undoing nor undone. So every later entry is one or the other, and
/// between them they left what this entry had written.
const JournalEntry& entry_to_undo(const std::vector<JournalEntry>& journal) {
    std::set<long> undone;
    for (const auto& entry : journal) {
        if (entry.undoes) {
            undone.insert(*entry.undoes);
        } else if (!undone.contains(entry.sequence)) {
            return entry;
        }
    }
    throw not_found_error(
        "nothing-to-undo", "there is no change to undo",
        "the journal keeps the newest changes only; correct the record with an ordinary "
        "command, or restore it from version control");
}

/// What the newest entry that touched a file left in it, by path.
std::unordered_map<std::string, std::string> last_digests(
    const std::vector<JournalEntry>& journal) {
    std::unordered_map<std::string, std::string> digests;
    for (const auto& entry : journal) {
        for (const auto& file : entry.files) digests.try_emplace(file.path, file.after_sha256);
    }
    return digests;
}

std::string undone_text(const Store& store, const JournalEntry& entry,
                        const JournalEntry::File& file, const std::string& present,
                        const Stamp& stamp) {
    const auto event = make_event(stamp, event::undone, "undo of " + named(entry));
    if (file.created) {
        auto record = withdrawn_record(present, stamp, event);
        if (!record) {
            throw not_undoable(entry, file.path + " is no record that could be withdrawn",
                               "restore the directory from version control instead");
        }
        return std::move(*record);
    }
    auto former = store.before_image(entry, file.path);
    if (!former) {
        throw not_undoable(entry, "the journal no longer holds the former content of " + file.path,
                           "restore the file from version control or a backup instead");
    }
    auto record = restored_record(*former, present, event);
    return record ? std::move(*record) : std::move(*former);
}

}  // namespace

ChangeSet plan_undo(const Store& store, const Stamp& stamp) {
    const auto journal = store.journal(layout::journal_length);
    const auto& entry = entry_to_undo(journal);
    if (!entry.undoable) {
        throw not_undoable(
            entry, "what was signed, sealed, sent to somebody, or answered by somebody stays",
            "leave it as it is and record what holds now: a later answer, an update, or a "
            "correction in the next review");
    }
    ChangeSet changes("undo", stamp);
    changes.summary = "undo of " + named(entry);
    changes.undoable = false;
    changes.undoes = entry.sequence;
    const auto digests = last_digests(journal);
    for (const auto& file : entry.files) {
        // An attachment stays: others may refer to the same bytes, and its sidecar says that it is
        // withdrawn.
        if (file.created && !file.path.ends_with(".json")) continue;
        if (file.removed)
            throw not_undoable(entry, file.path + " is gone for good", "restore it from a backup");
        const auto present = store.read(file.path);
        const auto digest = present ? sha256_hex(*present) : std::string();
        if (digest != digests.at(file.path)) throw changed_since(entry, file.path);
        // An entry names no file twice, so that there is no earlier plan to look for.
        FileChange& change = changes.files.emplace_back();
        change.path = file.path;
        change.content = undone_text(store, entry, file, *present, stamp);
        change.expected_sha256 = digest;
    }
    if (changes.empty()) {
        throw not_undoable(entry, "it stored attachments only, and those stay",
                           "leave them where they are");
    }
    return changes;
}

}  // namespace isms
