#include "commands.hpp"
#include "minutes_context.hpp"
#include "program/arguments.hpp"
#include "terminal/editor.hpp"
#include "terminal/formats.hpp"
#include "typed/resolve.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/text.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/addenda.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::string reason;
    std::string item;
    std::string text;
    std::string from;
};

/// What the editor starts from: comments that are left out when it is read.
std::string form_of(const Review& review, const Options& options) {
    return fmt::format(
        "<!-- Addendum to the signed minutes of {}: {} -->\n"
        "<!-- Write below, in Markdown, what is added or put right. The signed text stays. -->\n\n",
        review.meeting.id.str(), options.reason);
}

bool is_hint(std::string_view line) {
    return line.starts_with("<!-- ") && line.ends_with(" -->");
}

/// The text without the form's own two lines at its top, and without white space around it.
std::string without_hints(std::string_view text) {
    auto lines = split_lines(text);
    while (!lines.empty() && (is_hint(lines.front()) || trim(lines.front()).empty()))
        lines.erase(lines.begin());
    std::string rest;
    for (const auto line : lines) rest += std::string(line) + "\n";
    while (!rest.empty() && (rest.back() == '\n' || rest.back() == ' ')) rest.pop_back();
    return rest;
}

std::string minutes_digest(Context& context, const MeetingId& id) {
    return sha256_hex(context.store().read(paths::minutes(id)).value_or(""));
}

/// Where the text comes from: an option, a file, standard input or the editor.
class Source {
  public:
    Source(Context& context, const Options& options, const MeetingId& id)
        : context_(context), options_(options), draft_(context, paths::addendum_draft(id)) {}

    std::string read(const Review& review) {
        if (!options_.text.empty()) return options_.text;
        if (!options_.from.empty()) return without_hints(read_file(context_, options_.from));
        require_editor(context_.environment());
        if (!draft_.exists()) draft_.write(form_of(review, options_));
        context_.close();
        is_typed_ = true;
        return without_hints(draft_.edit());
    }

    bool is_typed() const { return is_typed_; }

    /// True where the text is kept in the draft: what was typed, or came through a pipe, exists
    /// nowhere else.
    bool keep(const std::string& text) const {
        if (options_.from == "-" && !context_.globals().dry_run) draft_.write(text);
        return is_typed_ || (options_.from == "-" && !context_.globals().dry_run);
    }

    const Draft& draft() const { return draft_; }

  private:
    Context& context_;
    const Options& options_;
    Draft draft_;
    bool is_typed_ = false;
};

Result run(Context& context, const Options& options) {
    Result result;
    const auto id = resolve_meeting(context, options.id, result);
    auto review = context.review(id);
    minutes_of(review);
    const EnteredAddendum probe{options.reason, options.item, "text"};
    // Refused before anybody types.
    static_cast<void>(next_addendum(review, probe, context.people(), {}, context.stamp()));
    Source source(context, options, id);
    const auto text = source.read(review);
    try {
        review = context.review(id);
        const auto stamp = context.stamp();
        const auto addendum = next_addendum(review, {options.reason, options.item, text},
                                            context.people(), minutes_digest(context, id), stamp);
        ChangeSet changes("minutes addendum", stamp);
        changes.summary = fmt::format("addendum {} of {}", addendum.number, id.str());
        changes.undoable = false;
        changes.create(paths::addendum(id, addendum.number), print_record(addendum));
        context.apply(changes, result);
        if (source.is_typed() && !context.globals().dry_run) source.draft().remove();
        result.note(
            fmt::format("addendum {} of {} {} written; it counts when it is signed off",
                        addendum.number, id.str(), context.globals().dry_run ? "would be" : "is"),
            fmt::format("isms-review minutes sign {} --addendum {} --by PERSON", id.str(),
                        addendum.number));
        result.data["addendum"] = record_to_json(addendum);
    } catch (const Error& error) {
        if (!source.keep(text)) throw;
        refuse_and_keep(error.code(), error.diagnostics(), source.draft().path(),
                        "the same command opens it again");
    }
    return result;
}

}  // namespace

Run setup_minutes_addendum(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The review, whose minutes are signed")
        .value("ID")
        .required();
    arguments.option("--reason", options->reason, "Why the minutes need it")
        .value("WHY")
        .required();
    arguments.option("--item", options->item, "The agenda item that it belongs to").value("KEY");
    const auto text =
        arguments.option("--text", options->text, "What it says; the editor opens without")
            .value("TEXT");
    arguments
        .option("--from", options->from,
                "Read what it says from a file, or from standard input with -")
        .value("FILE")
        .excludes(text);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
