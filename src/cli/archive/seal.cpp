#include "agenda/facts.hpp"
#include "commands.hpp"
#include "minutes/minutes_context.hpp"
#include "program/arguments.hpp"
#include "signing.hpp"
#include "typed/resolve.hpp"

#include <isms/archive/archive.hpp>
#include <isms/documents/agenda_document.hpp>
#include <isms/documents/minutes_document.hpp>
#include <isms/render/render.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::string key;
};

/// Without an id: the oldest review that is signed and not sealed.
MeetingId review_to_seal(Context& context, const std::string& typed, Result& result) {
    if (!typed.empty()) return resolve_meeting(context, typed, result);
    for (const auto& review : context.reviews()) {
        if (state_of(review) != ReviewState::signed_off) continue;
        result.note(fmt::format("the review is {}", review.meeting.id.str()));
        return review.meeting.id;
    }
    throw not_found_error("nothing-to-seal", "no signed review waits for its seal",
                          "isms-review archive list shows what is sealed");
}

void add_documents(const Document& document, const std::string& stem,
                   std::vector<SealedDocument>& documents) {
    documents.push_back({stem + ".html", render_html(document)});
    documents.push_back({stem + ".md", render_markdown(document)});
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto review = context.review(review_to_seal(context, options.id, result));
    std::vector<SealedDocument> documents;
    if (review.minutes && is_signed(review)) {
        const auto facts = minutes_facts(context, review);
        add_documents(minutes_document(review, facts, context.frozen_setting(facts.language)),
                      "minutes", documents);
        std::vector<Diagnostic> problems;  // plan_seal refuses where there are any
        const bool is_first = !has_seal(read_seals(context.store(), problems), review.meeting.id);
        if (is_first && review.agenda && review.agenda->facts) {
            const auto& frozen = *review.agenda->facts;
            add_documents(agenda_document(review.meeting, *review.agenda, frozen,
                                          context.frozen_setting(frozen.language)),
                          "agenda", documents);
        }
    }
    const auto changes = plan_seal(context.records(), review, documents, context.stamp());
    context.apply(changes, result);
    const auto& seal = changes.files.back();
    result.note(fmt::format("{}{}: {} files", context.globals().dry_run ? "would be: " : "",
                            changes.summary, changes.files.size() - 1),
                "isms-review archive verify, or in archive/: sha256sum --strict -c seals/*.sha256");
    result.view = Verbatim{seal.path + "\n"};
    result.data["seal"] = seal.path;
    if (!options.key.empty() && !context.globals().dry_run)
        sign_newest(context, options.key, result);
    return result;
}

}  // namespace

Run setup_archive_seal(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments
        .option("id", options->id,
                "The review; the oldest signed one that is not sealed, if not given")
        .value("ID");
    add_key_option(arguments, options->key);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
