#include "parts.hpp"

#include <algorithm>

namespace isms::pack_parts {
namespace {

struct Moment {
    Date date;
    Inline what;
};

class Timeline {
  public:
    explicit Timeline(const Source& source) : source_(source) {}

    /// Nothing outside of the pack's days.
    void add(Date date, Inline what) {
        if (date < source_.view.from || date > source_.view.to) return;
        moments_.push_back({date, std::move(what)});
    }
    void add(const std::optional<Date>& date, std::string_view key) {
        if (date) add(*date, source_.messages.say(key));
    }
    Date day(Instant moment) const {
        if (source_.setting.local_date) return source_.setting.local_date(moment);
        return *Date::parse(moment.rfc3339().substr(0, 10));
    }
    /// Oldest first; of one day in the order in which they were added.
    std::vector<Moment> sorted() && {
        std::stable_sort(moments_.begin(), moments_.end(),
                         [](const Moment& a, const Moment& b) { return a.date < b.date; });
        return std::move(moments_);
    }

  private:
    const Source& source_;
    std::vector<Moment> moments_;
};

void add_audits(const Source& source, Timeline& timeline) {
    const auto& audits = source.view.organisation.audits;
    timeline.add(audits.certified, "pack.timeline.certified");
    timeline.add(audits.last_external, "pack.timeline.external-audit");
    timeline.add(audits.next_external, "pack.timeline.next-audit");
}

/// An invitation, its changes, and that the review does not take place.
void add_invitations(const Source& source, const Meeting& meeting, Timeline& timeline) {
    for (const auto& invitation : meeting.invitations) {
        const auto* const key = invitation.method == InvitationMethod::cancel
                                    ? "pack.timeline.called-off"
                                : invitation.sequence > 0 ? "pack.timeline.invited-again"
                                                          : "pack.timeline.invited";
        timeline.add(timeline.day(invitation.at),
                     source.messages.say(key, {{"review", meeting.id.str()},
                                               {"number", invitation.people.size()}}));
    }
}

void add_review(const Source& source, const PackedReview& packed, Timeline& timeline) {
    const auto& messages = source.messages;
    const auto& review = packed.review;
    const auto id = review.meeting.id.str();
    add_invitations(source, review.meeting, timeline);
    if (const auto held = held_on(review)) {
        timeline.add(*held, linked(messages.say("pack.timeline.held", {{"review", id}}),
                                   packed.minutes_html));
    } else {
        timeline.add(review.meeting.date,
                     messages.say("pack.timeline.not-held",
                                  {{"review", id},
                                   {"state", messages.word("review", to_text(state_of(review)))}}));
    }
    for (const auto& signoff : review.signoffs)
        timeline.add(
            timeline.day(signoff.signed_at),
            messages.say("pack.timeline.signed", {{"review", id}, {"who", signoff.signer_name}}));
    for (const auto& signoff : review.addendum_signoffs)
        timeline.add(timeline.day(signoff.signed_at),
                     messages.say("pack.timeline.addendum", {{"review", id},
                                                             {"number", signoff.addendum},
                                                             {"who", signoff.signer_name}}));
}

void add_seal(const Source& source, const PackedSeal& seal, Timeline& timeline) {
    const auto& messages = source.messages;
    timeline.add(timeline.day(seal.sealed_at),
                 linked(messages.say("pack.timeline.sealed",
                                     {{"about", seal.about}, {"seal", seal_name(seal.number)}}),
                        seal.path));
    if (seal.stamped_at)
        timeline.add(timeline.day(*seal.stamped_at),
                     messages.say("pack.timeline.stamped", {{"seal", seal_name(seal.number)},
                                                            {"authority", seal.authority}}));
}

}  // namespace

void add_timeline(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    Timeline timeline(source);
    add_audits(source, timeline);
    for (const auto& packed : source.view.reviews) add_review(source, packed, timeline);
    for (const auto& seal : source.view.seals) add_seal(source, seal, timeline);
    Table table;
    table.caption = messages.say("pack.timeline");
    table.columns = {{messages.say("pack.column.date")},
                     {messages.say("pack.column.what"), Align::left, true}};
    std::optional<Date> before;
    for (auto& moment : std::move(timeline).sorted()) {
        Cell date(moment.date.iso());
        // Of one day the first line alone has the date, for the eye.
        if (before == moment.date) {
            date.exact = moment.date.iso();
            date.text = Inline();
        }
        before = moment.date;
        table.rows.push_back({std::move(date), Cell(std::move(moment.what))});
    }
    if (table.rows.empty()) return;
    blocks.emplace_back(Heading{2, messages.say("pack.timeline")});
    blocks.emplace_back(std::move(table));
}

}  // namespace isms::pack_parts
