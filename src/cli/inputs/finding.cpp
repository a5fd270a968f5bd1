#include "commands.hpp"
#include "fields.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/base/text.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/inputs/findings.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace isms::cli {
namespace {

struct Options {
    std::string audit;
    std::string text;
    std::string severity;
    std::string nonconformity;
    int close = 0;
    std::string on;
};

NonconformitySeverity severity_named(const std::string& typed) {
    constexpr std::array all = {NonconformitySeverity::observation, NonconformitySeverity::minor,
                                NonconformitySeverity::major};
    const auto* const found = std::find_if(
        all.begin(), all.end(), [&](NonconformitySeverity one) { return to_text(one) == typed; });
    return found == all.end() ? NonconformitySeverity::observation : *found;
}

Audit add(Context& context, const Audit& audit, const Options& options, const Stamp& stamp,
          Result& result) {
    AuditFinding finding{.text = std::string(trim(options.text)),
                         .severity = severity_named(options.severity)};
    if (!options.nonconformity.empty()) {
        finding.nonconformity = resolve_input(context, options.nonconformity, result);
        if (register_of(*finding.nonconformity).kind != RegisterKind::nonconformities)
            throw usage_error("not-a-nonconformity",
                              fmt::format("{} is no nonconformity", finding.nonconformity->str()),
                              "what is left to do about a finding is kept as a nonconformity");
    }
    return with_finding(audit, finding, stamp);
}

/// A finding that an entry follows up ends with that entry.
void refuse_if_followed_up(Context& context, const Audit& audit, int number) {
    const auto index = static_cast<std::size_t>(number) - 1;
    if (number < 1 || index >= audit.findings.size()) return;
    const auto& entry = audit.findings[index].nonconformity;
    const auto followed = entry ? context.records().input<Nonconformity>(*entry) : std::nullopt;
    if (!followed || followed->withdrawn) return;
    throw refused_error(
        "finding-followed-up",
        fmt::format("finding {} is followed up by {} and ends with it", number, entry->str()),
        fmt::format("isms-review inputs set {} state=closed", entry->str()));
}

Audit closed(Context& context, const Audit& audit, const Options& options, const Stamp& stamp,
             Result& result) {
    refuse_if_followed_up(context, audit, options.close);
    const Date on = options.on.empty() ? stamp.today : context.date(options.on, "--on", result);
    auto changed = with_closed_finding(audit, options.close, on, stamp);
    if (!changed) throw Error(ExitCode::usage, std::move(changed.diagnostics));
    return std::move(*changed.value);
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto id = resolve_input(context, options.audit, result);
    const auto kind = register_of(id).kind;
    if (kind != RegisterKind::audits)
        throw usage_error("not-an-audit", fmt::format("{} is no audit", id.str()),
                          "findings are those of an audit: isms-review inputs list audits");
    const bool is_text = !trim(options.text).empty();
    if (is_text == (options.close != 0))
        throw usage_error("finding-what", "say what was found, or which finding is closed",
                          fmt::format("isms-review inputs finding {0} \"What was found\", or "
                                      "isms-review inputs finding {0} --close NUMBER",
                                      id.str()));
    const auto stamp = context.stamp();
    const auto before = *context.records().input<Audit>(id);
    const auto audit = is_text ? add(context, before, options, stamp, result)
                               : closed(context, before, options, stamp, result);
    const auto number = is_text ? static_cast<int>(audit.findings.size()) : options.close;
    const auto done = fmt::format("has finding {} {}", number, is_text ? "now" : "closed");
    return finish_entry(context, kind, id, record_to_json(audit), done, stamp,
                        ChangeSet("inputs finding", stamp), std::move(result));
}

}  // namespace

Run setup_inputs_finding(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("audit", options->audit, "The audit").value("ID").required();
    arguments.option("text", options->text, "What was found, in one line").value("TEXT");
    arguments
        .option("--severity", options->severity,
                "observation, minor or major; observation if not given")
        .value("WORD")
        .one_of({"observation", "minor", "major"});
    arguments
        .option("--nonconformity", options->nonconformity, "The nonconformity that follows it up")
        .value("ID");
    const auto close = arguments
                           .option("--close", options->close,
                                   "The number of a finding of which nothing is left to do")
                           .value("NUMBER");
    arguments.option("--on", options->on, "With --close: when that was; today if not given")
        .value("DATE")
        .needs(close);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
