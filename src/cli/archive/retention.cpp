#include "commands.hpp"
#include "program/context.hpp"
#include "retention_today.hpp"

#include <isms/archive/disposal.hpp>
#include <isms/base/text.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

std::string why(const Retention& retention) {
    std::vector<std::string> reasons;
    for (const auto hold : retention.holds) {
        switch (hold) {
            case RetentionHold::undecided:
                reasons.emplace_back("it is not decided how long evidence is kept");
                break;
            case RetentionHold::not_sealed:
                reasons.emplace_back("something of it is in no seal");
                break;
            case RetentionHold::open_action: {
                std::vector<std::string> ids;
                for (const auto& id : retention.open_actions) ids.push_back(id.str());
                reasons.push_back("open: " + join(ids, ", "));
                break;
            }
            case RetentionHold::audit_cycle:
                reasons.emplace_back("the next external audit, of unknown date, asks for it");
                break;
        }
    }
    if (!reasons.empty()) return join(reasons, "; ");
    if (retention.is_for_audit) return "the external audit of that day asks for it";
    return fmt::format("{} after {}", counted(static_cast<std::size_t>(retention.years), "year"),
                       retention.complete_on.iso());
}

std::string state(const std::optional<Date>& kept_until, bool may_go) {
    if (may_go) return "may go";
    return kept_until ? "kept until " + kept_until->iso() : "kept";
}

Result run(Context& context) {
    Result result;
    Table table;
    table.caption = "What has to be kept";
    table.columns = {
        {"Review"}, {"Held"}, {"State"}, {"Why", Align::left, true}, {"Files", Align::right}};
    Json rows = Json::array();
    const auto today = context.today();
    bool any_may_go = false;
    const auto raised = raised_actions(context);
    const DisposalScopes scopes(context.store());
    for (const auto& review : context.reviews()) {
        const auto id = review.meeting.id.str();
        if (const auto& disposed = review.meeting.disposed) {
            table.rows.push_back({id, disposed->held_on.iso(),
                                  Cell(Inline("disposed of " + disposed->on.iso()), Tone::muted),
                                  fmt::format("seal {:06} has the record", disposed->seal), "0"});
            rows.push_back({{"review", id},
                            {"held_on", disposed->held_on.iso()},
                            {"disposed_on", disposed->on.iso()},
                            {"seal", disposed->seal}});
            continue;
        }
        const auto retention = retention_today(context, review, raised);
        if (!retention) continue;
        const auto scope = scopes.of(review.meeting.id);
        const bool may_go = may_be_disposed_of(*retention, today);
        any_may_go = any_may_go || may_go;
        table.rows.push_back({id, retention->held_on.iso(),
                              Cell(Inline(state(retention->kept_until, may_go)),
                                   may_go ? Tone::warning : Tone::normal),
                              why(*retention), fmt::format("{}", scope.files.size())});
        Json holds = Json::array();
        for (const auto hold : retention->holds) holds.push_back(to_text(hold));
        Json open = Json::array();
        for (const auto& action : retention->open_actions) open.push_back(action.str());
        rows.push_back({{"review", id},
                        {"held_on", retention->held_on.iso()},
                        {"complete_on", retention->complete_on.iso()},
                        {"retention_years", retention->years},
                        {"kept_until", retention->kept_until ? Json(retention->kept_until->iso())
                                                             : Json(nullptr)},
                        {"may_go", may_go},
                        {"holds", std::move(holds)},
                        {"open_actions", std::move(open)},
                        {"why", why(*retention)},
                        {"files", scope.files.size()},
                        {"shared_files", scope.kept.size()}});
    }
    if (any_may_go)
        result.note("some reviews may be disposed of; nobody has to",
                    "isms-review archive dispose REVIEW --reason WHY --dry-run");
    result.data["reviews"] = std::move(rows);
    result.view = Listing{std::move(table), "No review is signed yet."};
    return result;
}

}  // namespace

Run setup_archive_retention(Arguments&) {
    return run;
}

}  // namespace isms::cli
