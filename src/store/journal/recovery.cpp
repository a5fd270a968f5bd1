#include "recovery.hpp"

#include "commit/completion.hpp"
#include "journal_codec.hpp"
#include "layout.hpp"

#include <isms/store/file_io.hpp>

#include <utility>

namespace isms {
namespace {

std::string told(const Error& error) {
    const auto& first = error.diagnostics().front();
    return first.reason.empty() ? first.message : first.message + ": " + first.reason;
}

JournalEntry read_pending(const Directory& private_folder) {
    const auto text = read_file(private_folder, layout::pending);
    auto entry = text ? parse_journal_entry(*text) : std::nullopt;
    if (!entry) {
        throw pending_error(
            ".isms/pending.json is damaged, or from a newer isms-review",
            "run the newest isms-review; if it says the same, keep a copy of .isms, delete "
            ".isms/pending.json and run: isms-review doctor");
    }
    return std::move(*entry);
}

}  // namespace

Error pending_error(std::string reason, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.code = "transaction-pending";
    diagnostic.message = "a change to this review directory was interrupted and can't be completed";
    diagnostic.file = layout::shown(layout::pending);
    diagnostic.reason = std::move(reason);
    diagnostic.hint = !hint.empty()
                          ? std::move(hint)
                          : "remove the cause, then run any isms-review command there, as somebody "
                            "who may write: it completes the change";
    return Error(ExitCode::refused, std::move(diagnostic));
}

bool has_pending(const Directory& root) {
    const auto folder = root.open(layout::private_folder);
    return folder && folder->status(layout::pending);
}

void complete_pending(const Directory& root, const Modes& modes, bool durable) {
    try {
        const auto folder = root.open(layout::private_folder);
        if (!folder) return;
        Completion(root, *folder, modes, durable).recover(read_pending(*folder));
    } catch (const Error& error) {
        if (error.code() == ExitCode::refused) throw;
        throw pending_error(told(error));
    }
}

}  // namespace isms
