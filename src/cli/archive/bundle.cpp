#include "commands.hpp"
#include "pack_pages.hpp"
#include "program/arguments.hpp"
#include "terminal/progress.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

struct Options {
    std::string from;
    std::string to;
    std::string output;
};

/// Everything verifies, or nothing is packed.
Verification verified(Context& context) {
    Progress progress(context.environment(), context.globals(), "files");
    VerifyOptions asked;
    asked.progress = [&](const DigestProgress& done, std::size_t files) {
        progress.show(done.files, files);
    };
    auto verification = verify_archive(context.store(), asked);
    if (has_errors(verification.findings))
        throw Error(ExitCode::integrity, std::move(verification.findings));
    if (verification.seals.empty())
        throw not_found_error("nothing-sealed", "nothing is sealed, so there is nothing to prove",
                              "isms-review archive seal");
    return verification;
}

Date first_day(const std::vector<Review>& reviews, const AuditCycle& cycle) {
    auto first = cycle.from;
    for (const auto& review : reviews) {
        first = std::min(first, review.meeting.date);
        if (const auto held = held_on(review)) first = std::min(first, *held);
    }
    return first;
}

PackSpan span_of(Context& context, const Options& options, const std::vector<Review>& reviews,
                 Result& result) {
    const auto today = context.today();
    const Date to = options.to.empty() ? today : context.date(options.to, "--to", result);
    const Date from = options.from.empty()
                          ? first_day(reviews, audit_cycle(context.organisation(), to))
                          : context.date(options.from, "--from", result);
    if (from > to)
        throw usage_error("days-reversed", fmt::format("{} lies after {}", from.iso(), to.iso()),
                          "let --from lie before --to");
    if (to > today)
        throw usage_error("days-ahead", fmt::format("{} has not come yet", to.iso()),
                          "pack days that have passed");
    return {from, to, options.from.empty() && options.to.empty()};
}

void require_a_sealed_review(const GatheredPack& pack, const PackSpan& span) {
    const bool has_one =
        std::any_of(pack.view.reviews.begin(), pack.view.reviews.end(),
                    [](const PackedReview& packed) { return !packed.seals.empty(); });
    if (has_one || span.is_everything) return;
    throw not_found_error(
        "no-sealed-review",
        fmt::format("no review of {} to {} is sealed", span.from.iso(), span.to.iso()),
        "isms-review archive list shows which are");
}

/// A file among the sealed ones would be one that no seal names.
void require_free_target(Context& context, const std::filesystem::path& target) {
    std::error_code error;
    if (std::filesystem::exists(std::filesystem::symlink_status(target, error)))
        throw refused_error("bag-exists", fmt::format("{} is there already", target.string()),
                            "choose another name with -o, or move it away");
    const auto archive =
        std::filesystem::weakly_canonical(context.root() / "archive", error).string() + "/";
    if (std::filesystem::weakly_canonical(target, error).string().starts_with(archive))
        throw usage_error("pack-in-archive", "a pack does not lie in the archive that it is of",
                          "name a place outside of the review directory with -o");
}

/// What to note: of a zip its own digest, of a folder that of the list which vouches for all
/// others.
std::filesystem::path digested(const std::filesystem::path& target, BagForm form) {
    return form == BagForm::zip ? target : target / "tagmanifest-sha256.txt";
}

void tell(const GatheredPack& pack, const PackSpan& span, const NewBag& bag, Result& result) {
    Json reviews = Json::array();
    for (const auto& packed : pack.view.reviews) reviews.push_back(packed.review.meeting.id.str());
    const auto packed_seals = std::count_if(pack.view.seals.begin(), pack.view.seals.end(),
                                            [](const PackedSeal& seal) { return !seal.is_absent; });
    result.data["from"] = span.from.iso();
    result.data["to"] = span.to.iso();
    result.data["reviews"] = std::move(reviews);
    result.data["seals"] = pack.view.seals.size();
    result.data["packed_seals"] = packed_seals;
    result.data["can_restore"] =
        static_cast<std::size_t>(packed_seals) == pack.view.seals.size() && span.is_everything;
    result.data["entries"] = bag.entries.size();
    result.data["head"] = {{"seal", pack.view.head->seal}, {"sha256", pack.view.head->sha256}};
    result.note(fmt::format("{} to {}: {}, the files of {} of {}", span.from.iso(), span.to.iso(),
                            counted(pack.view.reviews.size(), "review"), packed_seals,
                            counted(pack.view.seals.size(), "seal")));
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto target = context.absolute(options.output);
    const auto form =
        lower_ascii(options.output).ends_with(".zip") ? BagForm::zip : BagForm::directory;
    require_free_target(context, target);
    const auto verification = verified(context);
    const auto judged = load_judged(context);
    const auto span = span_of(context, options, judged.reviews, result);
    const auto pack = gather_pack(context, span, verification, judged);
    require_a_sealed_review(pack, span);
    PackContents contents{.reviews = pack.reviews,
                          .pages = {},
                          .records = record_files(context.store(), pack.records, pack.sealed),
                          .organisation = context.organisation().name,
                          .from = span.from,
                          .to = span.to};
    {
        Progress progress(context.environment(), context.globals(), "pages");
        contents.pages = pack_pages(
            context, pack, judged,
            [&](std::size_t done, std::size_t all) { progress.show(done, all); }, result.notes);
    }
    const auto bag = plan_pack(context.store(), verification, contents);
    tell(pack, span, bag, result);
    result.data["pack"] = target.string();
    result.data["form"] = form == BagForm::zip ? "zip" : "directory";
    if (context.globals().dry_run) {
        result.data["dry_run"] = true;
        result.note(fmt::format("would write {} files to {}", bag.entries.size(), options.output));
        return result;
    }
    write_bag(bag, target, form);
    const auto noted = digested(target, form);
    const auto sha256 = digest_file(noted).sha256;
    result.data["sha256"] = sha256;
    result.view = Verbatim{fmt::format("{}  {}\n", sha256, noted.string())};
    result.note("hand over that SHA-256 by another way than the pack: it vouches for every byte",
                fmt::format("isms-review archive verify {}; without this program: sh verify.sh, in "
                            "the unpacked folder",
                            options.output));
    return result;
}

}  // namespace

Run setup_archive_bundle(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments
        .option("--from", options->from,
                "Only reviews of this day and later; from the first one, if not given")
        .value("DATE");
    arguments.option("--to", options->to, "Only reviews up to this day; today, if not given")
        .value("DATE");
    arguments
        .option("-o,--output", options->output,
                "The pack: a zip if the name ends in .zip, else a folder")
        .value("PATH")
        .required();
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
