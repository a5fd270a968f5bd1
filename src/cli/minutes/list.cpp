#include "commands.hpp"
#include "program/context.hpp"

#include <isms/base/text.hpp>
#include <isms/review/addenda.hpp>
#include <isms/review/signing.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

/// "Ada Example; still to sign: Chief executive; 1 addendum not signed off".
std::string signed_text(const Review& review, const std::string& signers,
                        const std::string& outstanding) {
    std::vector<std::string> parts;
    if (!signers.empty()) parts.push_back(signers);
    if (is_signed(review) && !outstanding.empty()) parts.push_back("still to sign: " + outstanding);
    if (const auto open = unsigned_addenda(review); !open.empty())
        parts.push_back(fmt::format(
            "{} not signed off",
            open.size() == 1 ? std::string("1 addendum") : fmt::format("{} addenda", open.size())));
    return join(parts, "; ");
}

Result run(Context& context) {
    Result result;
    Table table;
    table.caption = "Minutes";
    table.columns = {{"Review"},
                     {"Held"},
                     {"State"},
                     {"Decisions", Align::right},
                     {"Actions", Align::right},
                     {"Signed by", Align::left, true}};
    Json rows = Json::array();
    for (const auto& review : context.reviews()) {
        if (!review.minutes) continue;
        std::size_t decisions = 0;
        std::size_t actions = 0;
        for (const auto& item : review.minutes->items) {
            decisions += item.decisions.size();
            actions += item.actions.size();
        }
        std::string signers;
        Json signed_by = Json::array();
        for (const auto& signoff : review.signoffs) {
            signers += (signers.empty() ? "" : ", ") + signoff.signer_name;
            signed_by.push_back(signoff.signer.str());
        }
        const auto outstanding = outstanding_text(
            outstanding_signatures(review, rules_for(review, context.organisation()).signing));
        const auto held = held_on(review);
        const auto state =
            review.signoffs.empty() ? std::string_view("draft") : to_text(state_of(review));
        table.rows.push_back(
            {review.meeting.id.str(), held ? held->iso() : std::string(),
             Cell(Inline(state), review.signoffs.empty() ? Tone::warning : Tone::good),
             fmt::format("{}", decisions), fmt::format("{}", actions),
             signed_text(review, signers, outstanding)});
        rows.push_back({{"id", review.meeting.id.str()},
                        {"held_on", held ? Json(held->iso()) : Json(nullptr)},
                        {"state", state},
                        {"decisions", decisions},
                        {"actions", actions},
                        {"signed_by", std::move(signed_by)},
                        {"outstanding", is_signed(review) ? outstanding : std::string()},
                        {"addenda", review.addenda.size()},
                        {"unsigned_addenda", unsigned_addenda(review)}});
    }
    result.data["minutes"] = std::move(rows);
    result.view = Listing{std::move(table), "There are no minutes yet: isms-review minutes take"};
    return result;
}

}  // namespace

Run setup_minutes_list(Arguments&) {
    return run;
}

}  // namespace isms::cli
