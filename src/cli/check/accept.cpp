#include "accept.hpp"

#include "judged.hpp"
#include "rule.hpp"
#include "typed/resolve.hpp"

#include <isms/base/text.hpp>
#include <isms/model/codec.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

/// An exception without an end is a rule that was abolished.
Date last_day(Context& context, const AcceptOptions& options, Date today, Result& result) {
    if (options.until.empty())
        throw usage_error("until-missing", "it is not said until when the finding is accepted",
                          "add --until DATE, for example --until \"+3m\" or --until eoy");
    const auto until = context.date(options.until, "--until", result);
    if (until < today)
        throw usage_error("date-in-past", fmt::format("{} has passed", date_with_weekday(until)),
                          "name the last day on which the acceptance holds");
    return until;
}

std::string needed_reason(const AcceptOptions& options) {
    auto reason = std::string(trim(options.reason));
    if (reason.empty())
        throw usage_error("reason-missing",
                          fmt::format("it is not said why {} is accepted", options.rule),
                          "add --reason TEXT");
    return reason;
}

/// What is not found needs no exception, and a subject with a slip of the pen would cover nothing.
void require_found(Context& context, const CheckRule& rule, const std::string& subject) {
    const auto judged = load_judged(context);
    std::vector<std::string> subjects;
    for (const auto& finding : check(check_records(context, judged))) {
        if (finding.rule->id != rule.id) continue;
        if (subject.empty() || finding.subject == subject ||
            (finding.review && finding.review->str() == subject))
            return;
        subjects.push_back(finding.subject);
    }
    if (subjects.empty())
        throw not_found_error("nothing-to-accept", fmt::format("{} finds nothing", rule.id),
                              "isms-review check shows what is found");
    throw not_found_error("nothing-to-accept",
                          fmt::format("{} finds nothing about '{}'", rule.id, subject),
                          fmt::format("it finds: {}", join(subjects, ", ")));
}

}  // namespace

Result accept_rule(Context& context, const AcceptOptions& options) {
    Result result;
    const auto& rule = resolve_rule(options.rule);
    const auto stamp = context.stamp();
    const auto until = last_day(context, options, stamp.today, result);
    const auto reason = needed_reason(options);
    const auto by = resolve_person(context, options.by.empty() ? stamp.by : options.by,
                                   "who accepts the finding");

    const auto subject = std::string(trim(options.subject));
    require_found(context, rule, subject);

    auto organisation = context.records().organisation();
    const int year = stamp.today.year();
    const auto id = exception_id(year, ++organisation.counters[fmt::format("EXC-{:04}", year)]);
    RuleException exception{.id = id,
                            .rule = std::string(rule.id),
                            .subject = subject,
                            .reason = reason,
                            .accepted_by = by,
                            .accepted_on = stamp.today,
                            .until = until};
    exception.history.push_back(make_event(stamp, event::created));

    ChangeSet changes("check", stamp);
    changes.summary = fmt::format("{} accepted until {}", rule.id, until.iso());
    changes.replace(std::string(paths::organisation), print_record(organisation));
    changes.create(paths::exception(id), print_record(exception));
    context.apply(changes, result);
    result.note(fmt::format("{}{}: {}{} is accepted until {}",
                            context.globals().dry_run ? "(dry run) " : "", id.str(), rule.id,
                            exception.subject.empty() ? std::string() : " for " + exception.subject,
                            date_with_weekday(until)),
                "isms-review check shows it under Accepted; isms-review undo takes it back");
    result.data["exception"] = record_to_json(exception);
    return result;
}

}  // namespace isms::cli
