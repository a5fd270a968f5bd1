#include "commands.hpp"
#include "minutes_context.hpp"
#include "typed/resolve.hpp"

#include <isms/base/digest.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/signing.hpp>
#include <isms/store/paths.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::string by;
};

std::string must_read(Context& context, const std::string& path) {
    auto bytes = context.store().read(path);
    if (!bytes)
        throw not_found_error("file-missing", fmt::format("{} is missing", path),
                              "isms-review doctor");
    return std::move(*bytes);
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto id = resolve_meeting(context, options.id, result);
    const auto review = context.review(id);
    minutes_of(review);
    if (review.sealed) {
        throw refused_error("review-sealed", fmt::format("{} is sealed", id.str()),
                            "isms-review archive list shows the seal");
    }
    if (const auto missing = missing_statements(review); !missing.empty()) {
        auto diagnostics = missing;
        diagnostics.push_back(
            {Severity::note,
             "not-signed",
             fmt::format("{} was not signed: every fact has to be stated, not to be favourable",
                         id.str()),
             {},
             {},
             {},
             fmt::format("isms-review minutes take {}", id.str())});
        throw Error(ExitCode::refused, std::move(diagnostics));
    }
    const auto signer_id = resolve_person(context, options.by, "the signer");
    const auto& signer = context.people().at(signer_id);
    require_may_sign(review, signer);

    const auto stamp = context.stamp();
    ChangeSet changes("minutes sign", stamp);
    changes.summary = fmt::format("{} signed by {}", id.str(), signer_id.str());
    changes.undoable = false;
    auto bytes = must_read(context, paths::minutes(id));
    if (!is_signed(review)) {
        const auto minutes = minutes_of(review);
        const auto reviewed = minutes_context(context, review).agenda.facts;
        Review with_facts = review;
        with_facts.agenda->facts = reviewed;
        const auto frozen = frozen_minutes(with_facts, context.organisation(), context.people(),
                                           raised_actions(context, minutes), stamp);
        bytes = print_record(frozen);
        changes.replace(paths::minutes(id), bytes);
    }
    SignOff signoff{.meeting = id, .signer = signer_id};
    signoff.number = static_cast<int>(review.signoffs.size()) + 1;
    signoff.signer_name = signer.name;
    signoff.signer_role = signer.role;
    signoff.entered_by = stamp.by;
    signoff.method = SignMethod::stated;
    signoff.signed_at = stamp.at;
    signoff.minutes_sha256 = sha256_hex(bytes);
    signoff.agenda_sha256 = sha256_hex(must_read(context, paths::agenda(id)));
    signoff.meeting_sha256 = sha256_hex(must_read(context, paths::meeting(id)));
    changes.create(paths::signoff(id, signoff.number), print_record(signoff));
    context.apply(changes, result);
    result.note(
        fmt::format(
            "the minutes of {} {} signed by {} (method: {}); their text can't change any more",
            id.str(), context.globals().dry_run ? "would be" : "are", signer.name,
            to_text(signoff.method)),
        fmt::format("isms-review archive seal {}", id.str()));
    result.data["signoff"] = record_to_json(signoff);
    return result;
}

}  // namespace

Run setup_minutes_sign(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("id", options->id, "The review")->type_name("ID")->required();
    app.add_option("--by", options->by,
                   "Who signs: in top management on the day of the review, and present")
        ->type_name("PERSON")
        ->required();
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
