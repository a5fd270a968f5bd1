#pragma once

#include "minutes_draft.hpp"

#include <isms/base/error.hpp>
#include <isms/review/review_state.hpp>

#include <optional>
#include <string>
#include <vector>

namespace isms::cli {

/// From where a sitting has its text.
struct SittingSource {
    std::string from;     ///< a file, or - for standard input; empty: the editor
    std::string base;     ///< a file with the form that `from` was made of; may be empty
    std::string section;  ///< the key of the section that is taken; empty: the whole form
};

/// One sitting at minutes: what is typed, where it is kept, and how it comes together with what
/// others entered meanwhile.
class Sitting {
  public:
    Sitting(Context& context, MeetingId review, SittingSource source)
        : context_(&context), review_(std::move(review)), source_(std::move(source)) {}

    /// Lets somebody type into `form`, or reads what they did. The directory is not locked
    /// meanwhile.
    void type(const std::string& form, Result& result);

    /// Brings what was typed together with the form as it is printed now. Exit 5 where both sides
    /// changed the same lines: a draft then shows both. False if that can't be told, because the
    /// form that was typed into is not known.
    bool meet(const std::string& now, const Review& review, Result& result);

    const std::string& text() const { return text_; }

    /// Refuses what was typed, and tells where it is kept and how to go on.
    [[noreturn]] void refuse(ExitCode code, std::vector<Diagnostic> diagnostics);

    /// What was typed is entered: a draft that it came from has served.
    void done();

  private:
    void read();
    std::string command() const;

    Context* context_;
    MeetingId review_;
    SittingSource source_;
    std::string text_;
    std::optional<std::string> base_;
    std::optional<MinutesDraft> draft_;
    bool is_merged_ = false;  ///< the text is no longer the one that was typed
};

}  // namespace isms::cli
