#include "commands.hpp"
#include "minutes_context.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/archive/archive.hpp>
#include <isms/base/digest.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/addenda.hpp>
#include <isms/review/signing.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::string by;
    int addendum = 0;
};

std::string must_read(Context& context, const std::string& path) {
    auto bytes = context.store().read(path);
    if (!bytes)
        throw not_found_error("file-missing", fmt::format("{} is missing", path),
                              "isms-review doctor");
    return std::move(*bytes);
}

const Person& signer_of(Context& context, const Options& options) {
    return context.people().at(resolve_person(context, options.by, "the signer"));
}

/// Nothing may be left unsaid before the first signature; after it the text can't change anyway.
void require_everything_stated(Context& context, const Review& review) {
    auto missing = missing_statements(review, review_rules(context.organisation()));
    if (missing.empty()) return;
    const auto& id = review.meeting.id.str();
    missing.push_back(
        {Severity::note,
         "not-signed",
         fmt::format("{} was not signed: every fact has to be stated, not to be favourable", id),
         {},
         {},
         {},
         fmt::format("isms-review minutes take {}", id)});
    throw Error(ExitCode::refused, std::move(missing));
}

/// The minutes with all that they show, as their first signer freezes them.
std::string frozen_bytes(Context& context, const Review& review, const Stamp& stamp) {
    Review with_facts = review;
    with_facts.agenda->facts = minutes_context(context, review).agenda.facts;
    return print_record(frozen_minutes(with_facts, context.organisation(), context.people(),
                                       raised_actions(context, minutes_of(review)),
                                       archive_head(context.store()), stamp));
}

/// A sign-off of the minutes with these bytes, with the next number.
SignOff next_signoff(Context& context, const Review& review, const Person& signer,
                     const std::string& minutes, const Stamp& stamp) {
    const auto& id = review.meeting.id;
    SignOff signoff{.meeting = id, .signer = signer.id};
    for (const auto* all : {&review.signoffs, &review.addendum_signoffs}) {
        for (const auto& other : *all) signoff.number = std::max(signoff.number, other.number + 1);
    }
    signoff.signer_name = signer.name;
    signoff.signer_role = signer.role;
    signoff.entered_by = stamp.by;
    signoff.method = SignMethod::stated;
    signoff.signed_at = stamp.at;
    signoff.minutes_sha256 = sha256_hex(minutes);
    signoff.agenda_sha256 = sha256_hex(must_read(context, paths::agenda(id)));
    signoff.meeting_sha256 = sha256_hex(must_read(context, paths::meeting(id)));
    return signoff;
}

ChangeSet changes_of(const SignOff& signoff, const Stamp& stamp, const std::string& what) {
    ChangeSet changes("minutes sign", stamp);
    changes.summary = fmt::format("{} signed by {}", what, signoff.signer.str());
    changes.undoable = false;
    changes.create(paths::signoff(signoff.meeting, signoff.number), print_record(signoff));
    return changes;
}

/// What is still to be signed, or what comes after the last signature.
void tell_next(Result& result, const Review& review, const SigningRule& rule) {
    const auto& id = review.meeting.id.str();
    const auto outstanding = outstanding_signatures(review, rule);
    if (outstanding.none()) {
        result.note(fmt::format("{} can be sealed now", id),
                    fmt::format("isms-review archive seal {}", id));
    } else {
        result.note(fmt::format("still to sign: {}", outstanding_text(outstanding)),
                    fmt::format("isms-review minutes sign {} --by PERSON", id));
    }
    result.data["outstanding"] = outstanding_text(outstanding);
}

Result sign_minutes(Context& context, const Options& options, Review review, Result result) {
    const auto& id = review.meeting.id;
    if (!is_signed(review)) require_everything_stated(context, review);
    const auto& signer = signer_of(context, options);
    const auto rule = rules_for(review, context.organisation()).signing;
    require_may_sign(review, signer, rule);

    const auto stamp = context.stamp();
    const auto path = paths::minutes(id);
    const auto bytes =
        is_signed(review) ? must_read(context, path) : frozen_bytes(context, review, stamp);
    const auto signoff = next_signoff(context, review, signer, bytes, stamp);
    auto changes = changes_of(signoff, stamp, id.str());
    if (!is_signed(review)) changes.replace(path, bytes);
    context.apply(changes, result);
    result.note(fmt::format(
        "the minutes of {} {} signed by {} (method: {}); their text can't change any more",
        id.str(), context.globals().dry_run ? "would be" : "are", signer.name,
        to_text(signoff.method)));
    review.signoffs.push_back(signoff);
    tell_next(result, review, rule);
    result.data["signoff"] = record_to_json(signoff);
    return result;
}

Result sign_addendum(Context& context, const Options& options, const Review& review,
                     Result result) {
    const auto& id = review.meeting.id;
    const auto& addendum = addendum_of(review, options.addendum);
    const auto& signer = signer_of(context, options);
    const auto stamp = context.stamp();
    require_may_sign_addendum(review, addendum, signer, stamp.today);
    auto signoff =
        next_signoff(context, review, signer, must_read(context, paths::minutes(id)), stamp);
    signoff.addendum = addendum.number;
    signoff.addendum_sha256 = sha256_hex(must_read(context, paths::addendum(id, addendum.number)));
    const auto what = fmt::format("addendum {} of {}", addendum.number, id.str());
    context.apply(changes_of(signoff, stamp, what), result);
    result.note(fmt::format("{} {} signed by {} (method: {})", what,
                            context.globals().dry_run ? "would be" : "is", signer.name,
                            to_text(signoff.method)),
                fmt::format("isms-review archive seal {}", id.str()));
    result.data["signoff"] = record_to_json(signoff);
    return result;
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto id = resolve_meeting(context, options.id, result);
    auto review = context.review(id);
    minutes_of(review);
    if (options.addendum > 0) return sign_addendum(context, options, review, std::move(result));
    return sign_minutes(context, options, std::move(review), std::move(result));
}

}  // namespace

Run setup_minutes_sign(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The review").value("ID").required();
    arguments
        .option("--by", options->by,
                "Who signs: in top management on the day of the review, and present")
        .value("PERSON")
        .required();
    arguments
        .option("--addendum", options->addendum,
                "Sign this addendum, not the minutes; by top management of today")
        .value("N")
        .within(1, 9999);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
