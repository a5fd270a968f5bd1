#include "commands.hpp"
#include "program/context.hpp"

#include <isms/review/review_state.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

Tone tone_of(ReviewState state) {
    if (state == ReviewState::sealed) return Tone::good;
    if (state == ReviewState::cancelled || state == ReviewState::disposed) return Tone::muted;
    return state == ReviewState::held || state == ReviewState::signed_off ? Tone::warning
                                                                          : Tone::normal;
}

Result run(Context& context) {
    Result result;
    Table table;
    table.caption = "Reviews";
    table.columns = {{"Review"},
                     {"Planned"},
                     {"Scheduled"},
                     {"Held"},
                     {"State"},
                     {"Items", Align::right},
                     {"Place", Align::left, true}};
    Json rows = Json::array();
    for (const auto& review : context.reviews()) {
        const auto state = state_of(review);
        const auto& disposed = review.meeting.disposed;
        const auto held = disposed ? std::optional(disposed->held_on) : held_on(review);
        const auto items = review.agenda ? review.agenda->items.size() : 0;
        table.rows.push_back({review.meeting.id.str(), review.meeting.planned.iso(),
                              review.meeting.date.iso(), held ? held->iso() : std::string(),
                              Cell(Inline(to_text(state)), tone_of(state)),
                              fmt::format("{}", items), review.meeting.place});
        rows.push_back({{"id", review.meeting.id.str()},
                        {"planned", review.meeting.planned.iso()},
                        {"date", review.meeting.date.iso()},
                        {"held_on", held ? Json(held->iso()) : Json(nullptr)},
                        {"state", to_text(state)},
                        {"items", items}});
    }
    result.data["reviews"] = std::move(rows);
    result.view = Listing{std::move(table), "No review is planned yet: isms-review agenda new"};
    return result;
}

}  // namespace

Run setup_agenda_list(Arguments&) {
    return run;
}

}  // namespace isms::cli
