#include "settle.hpp"

#include <isms/base/text.hpp>
#include <isms/review/inputs/findings.hpp>

#include <fmt/format.h>

namespace isms {
namespace {

std::string name_of_finding(std::size_t number) {
    return fmt::format("finding {}", number);
}

Parsed<Audit> refused(std::string code, std::string message, std::string hint) {
    Parsed<Audit> result;
    result.diagnostics.push_back(
        {Severity::error, std::move(code), std::move(message), {}, {}, {}, std::move(hint)});
    return result;
}

}  // namespace

Audit with_finding(Audit audit, const AuditFinding& finding, const Stamp& stamp) {
    const auto before = audit;
    audit.findings.push_back(finding);
    audit.history.push_back(make_change(stamp, event::changed, {}, finding.text,
                                        name_of_finding(audit.findings.size())));
    if (audit.state == AuditState::planned) {
        audit.state = AuditState::performed;
        audit.history.push_back(make_change(stamp, event::changed,
                                            std::string(to_text(AuditState::planned)),
                                            std::string(to_text(audit.state)), "state"));
        settle(audit, &before, stamp.today);
    }
    return audit;
}

Parsed<Audit> with_closed_finding(Audit audit, int number, Date on, const Stamp& stamp) {
    const auto index = static_cast<std::size_t>(number) - 1;
    if (number < 1 || index >= audit.findings.size())
        return refused("finding-unknown",
                       fmt::format("{} has no finding {}", audit.id.str(), number),
                       fmt::format("isms-review inputs show {} numbers them", audit.id.str()));
    auto& finding = audit.findings[index];
    if (finding.closed_on)
        return refused("finding-closed",
                       fmt::format("finding {} of {} is closed since {}", number, audit.id.str(),
                                   finding.closed_on->iso()),
                       fmt::format("isms-review inputs show {}", audit.id.str()));
    if (on > stamp.today)
        return refused("date-ahead", fmt::format("{} lies ahead", date_with_weekday(on)),
                       "name the day from which nothing was left to do");
    finding.closed_on = on;
    audit.history.push_back(make_change(stamp, event::changed, "open", "closed " + on.iso(),
                                        name_of_finding(index + 1)));
    return {std::move(audit), {}};
}

}  // namespace isms
