#pragma once

#include "program/context.hpp"

#include <isms/store/modes.hpp>

#include <string>
#include <string_view>

namespace isms::cli {

/// Exit 2 if no editor is set: asked before a draft is made, which would otherwise be left behind.
void require_editor(const Environment& environment);

/// Exit 5 ("nothing-entered") if the text is empty: a file that is empty by mistake is no form in
/// which everything was deleted.
void require_text(std::string_view text);

/// Refuses what was typed: names `file` in each diagnostic, and tells with `resume` that it is kept
/// there.
[[noreturn]] void refuse_and_keep(ExitCode code, std::vector<Diagnostic> diagnostics,
                                  const std::string& file, const std::string& resume);

/// A text that a person edits, kept in a file of the review directory until its records are
/// written, so that nothing typed is lost.
class Draft {
  public:
    /// `path` is relative to the review directory: drafts/MR-2026-11-minutes.md.
    Draft(Context& context, std::string path) : context_(&context), path_(std::move(path)) {}

    bool exists() const;
    const std::string& path() const { return path_; }
    std::filesystem::path file() const { return context_->root() / path_; }

    /// Makes the folder of drafts where it is missing; gives the permissions of what lies in it.
    Modes make_folder() const;
    void write(std::string_view text) const;
    std::string read() const;
    void remove() const;

    /// Opens the editor (ISMS_REVIEW_EDITOR, VISUAL, EDITOR) and gives back what was saved. Exit 2
    /// if there is no editor, 5 if it failed or left the text empty; the draft stays in every case
    /// but the empty one.
    std::string edit() const;

  private:
    Context* context_;
    std::string path_;
};

}  // namespace isms::cli
