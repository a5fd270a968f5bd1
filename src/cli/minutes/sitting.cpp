#include "sitting.hpp"

#include "terminal/editor.hpp"
#include "terminal/formats.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/forms/form_merge.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>

namespace isms::cli {
namespace {

/// In the order of the form; what is of no line comes last.
void sort_by_line(std::vector<Diagnostic>& diagnostics) {
    const auto line_of = [](const Diagnostic& diagnostic) {
        constexpr std::string_view word = "line ";
        int line = std::numeric_limits<int>::max();
        const auto& place = diagnostic.place;
        if (place.starts_with(word))
            std::from_chars(place.data() + word.size(), place.data() + place.size(), line);
        return line;
    };
    std::stable_sort(
        diagnostics.begin(), diagnostics.end(),
        [&](const Diagnostic& a, const Diagnostic& b) { return line_of(a) < line_of(b); });
}

/// Who entered these minutes last.
std::string last_taker(Context& context, const Review& review) {
    if (!review.minutes) return "the agenda";
    const auto& history = review.minutes->history;
    const auto last = std::find_if(history.rbegin(), history.rend(), [](const Event& event) {
        return event.what == event::taken || event.what == event::undone;
    });
    if (last == history.rend()) return "the agenda";
    const auto id = PersonId::parse(last->by);
    return printable(id ? name_of(context.people(), *id) : last->by);
}

/// The form beside a draft of this directory; none for any other file.
std::optional<std::filesystem::path> base_beside(Context& context, const std::string& from) {
    const auto file = context.absolute(from);
    std::error_code error;
    const bool is_draft =
        std::filesystem::equivalent(file.parent_path(), context.root() / "drafts", error);
    const std::filesystem::path base = paths::draft_base(file.string());
    if (!is_draft || !std::filesystem::is_regular_file(base, error)) return std::nullopt;
    return base;
}

}  // namespace

std::string Sitting::command() const {
    auto text = fmt::format("isms-review minutes take {}", review_.str());
    if (!source_.section.empty()) text += " --section " + source_.section;
    return text;
}

void Sitting::read() {
    text_ = read_file(*context_, source_.from);
    require_text(text_);
    if (!source_.base.empty()) {
        base_ = read_file(*context_, source_.base);
    } else if (source_.from != "-") {
        if (const auto base = base_beside(*context_, source_.from))
            base_ = read_file(*context_, base->string());
    }
    if (base_ && base_->empty()) base_.reset();
}

void Sitting::type(const std::string& form, Result& result) {
    if (!source_.from.empty()) return read();
    require_editor(context_->environment());
    draft_ = MinutesDraft::open(*context_, review_, source_.section, form);
    if (!draft_->is_first())
        result.note(fmt::format("somebody else is typing too; this draft is {}", draft_->path()));
    base_ = draft_->base();
    context_->close();
    text_ = draft_->edit();
}

bool Sitting::meet(const std::string& now, const Review& review, Result& result) {
    if (!base_) return false;
    if (*base_ == now) return true;
    const auto name = last_taker(*context_, review);
    auto merged = merge_forms(*base_, text_, now, name);
    is_merged_ = merged.text != text_;
    text_ = std::move(merged.text);
    base_ = now;
    if (merged.conflicts > 0) {
        refuse(ExitCode::refused,
               {{Severity::error,
                 "changed-meanwhile",
                 fmt::format("the minutes of {} were changed while these were typed, by {}; both "
                             "changed the same lines in {}",
                             review_.str(), name, counted(merged.conflicts, "place")),
                 {},
                 {},
                 {},
                 "keep of each place between <<<<<<< and >>>>>>> what is right; all the rest is "
                 "brought together already"}});
    }
    if (merged.brought_something)
        result.note(fmt::format("what {} entered meanwhile was brought together with this", name));
    return true;
}

void Sitting::refuse(ExitCode code, std::vector<Diagnostic> diagnostics) {
    sort_by_line(diagnostics);
    const bool may_write = !context_->globals().dry_run;
    auto resume = command() + " opens it again";
    if (draft_) {
        if (is_merged_) draft_->rewrite(text_, *base_);
        refuse_and_keep(code, std::move(diagnostics), draft_->path(), resume);
    }
    if (source_.from != "-" && !is_merged_) {
        resume = fmt::format("{} --from {}", command(), source_.from);
        if (!source_.base.empty()) resume += " --base " + source_.base;
        refuse_and_keep(code, std::move(diagnostics), source_.from, resume);
    }
    // What came through a pipe, or out of a merge, exists nowhere else. Another sitting may have a
    // draft open, which is left alone.
    auto kept = paths::minutes_draft(review_, source_.section);
    if (may_write) {
        const auto draft = MinutesDraft::keep(*context_, review_, source_.section, text_, base_);
        kept = draft.path();
        if (!draft.is_first()) resume = fmt::format("{} --from {}", command(), kept);
    }
    refuse_and_keep(code, std::move(diagnostics), kept, resume);
}

void Sitting::done() {
    if (context_->globals().dry_run) return;
    if (draft_) return draft_->remove();
    if (source_.from == "-") return;
    // Only what was read from a draft makes it superfluous: another sitting may have one open.
    if (const auto base = base_beside(*context_, source_.from)) {
        std::error_code error;
        std::filesystem::remove(context_->absolute(source_.from), error);
        std::filesystem::remove(*base, error);
        std::filesystem::remove(base->parent_path(), error);  // only where it is empty
    }
}

}  // namespace isms::cli
