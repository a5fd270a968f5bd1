#include "completion.hpp"
#include "journal/journal_folder.hpp"
#include "journal/recovery.hpp"
#include "layout.hpp"
#include "stage.hpp"
#include "store_state.hpp"

#include <isms/base/error.hpp>
#include <isms/store/store.hpp>

#include <optional>
#include <set>
#include <stdexcept>
#include <utility>

namespace isms {
namespace {

/// Refuses, before anything is written, what could not be completed.
JournalEntry plan_entry(const Directory& root, const ChangeSet& changes,
                        const ReadDigests& last_read) {
    JournalEntry entry;
    entry.command = changes.command;
    entry.summary = changes.summary;
    entry.at = changes.at;
    entry.by = changes.by;
    entry.undoable = changes.undoable;
    entry.undoes = changes.undoes;
    std::set<std::string> paths;
    for (const auto& change : changes.files) {
        entry.files.push_back(check_precondition(root, change, last_read));
        if (!paths.insert(entry.files.back().path).second) {
            throw std::logic_error("two changes of one file in a transaction: " + change.path);
        }
    }
    return entry;
}

Error before_commit_point(const Error& error) {
    if (error.code() != ExitCode::io) return error;
    auto diagnostics = error.diagnostics();
    diagnostics.front().message += "; nothing was changed";
    return {ExitCode::io, std::move(diagnostics)};
}

Error after_commit_point(const Error& error) {
    auto diagnostics = error.diagnostics();
    auto& message = diagnostics.front().message;
    message += "; the change is recorded, and the next isms-review command completes it";
    return {ExitCode::io, std::move(diagnostics)};
}

Error lock_lost() {
    return refused_error("lock-lost",
                         "the folder .isms was deleted or replaced while this command was running; "
                         "nothing was changed",
                         "run the command again");
}

void prune_journal(const Directory& private_folder) {
    try {
        JournalFolder(private_folder).prune(layout::journal_length);
    } catch (const Error&) {
        // The change is complete; what is old goes with a later one.
    }
}

}  // namespace

void Store::commit(const ChangeSet& changes) {
    if (state_->access != Access::write) throw std::logic_error("a reader can't commit");
    if (changes.empty()) return;
    state_->forget_folder();
    const auto& root = state_->root;
    const auto& modes = state_->modes;
    const bool durable = state_->options.durable;
    if (!state_->lock->is_still_in(root)) throw lock_lost();
    // Only where this very store could not complete its last transaction.
    if (has_pending(root)) complete_pending(root, modes, durable);

    const auto private_folder = state_->private_folder().value();
    std::optional<Stage> stage;
    try {
        auto entry = plan_entry(root, changes, state_->last_read);
        entry.sequence = JournalFolder(private_folder).next_sequence();
        stage.emplace(root, private_folder, modes, durable, std::move(entry));
        stage->write(changes);
        stage->make_pending();
        Completion(root, private_folder, modes, durable).finish(stage->entry());
    } catch (const Error& error) {
        throw stage && stage->is_pending() ? after_commit_point(error) : before_commit_point(error);
    }
    for (const auto& file : stage->entry().files) {
        if (file.removed) {
            state_->last_read.erase(file.path);
        } else {
            state_->last_read.insert_or_assign(file.path, file.after_sha256);
        }
    }
    prune_journal(private_folder);
}

}  // namespace isms
