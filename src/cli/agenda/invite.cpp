#include "agenda_export.hpp"
#include "commands.hpp"
#include "delivery/attachment.hpp"
#include "delivery/calendar_module.hpp"
#include "delivery/output_file.hpp"
#include "invite_mail.hpp"
#include "program/arguments.hpp"
#include "replies.hpp"
#include "typed/resolve.hpp"

#include <isms/base/text.hpp>
#include <isms/documents/invitation_words.hpp>
#include <isms/exchange/review_calendar.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/confidentiality.hpp>
#include <isms/review/status.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::string output;
    std::string attach;
    std::string organiser;
    std::vector<std::string> read;
    WayOut way;
};

/// The review that is meant. Without an id: the next one, or, where none is ahead, one that was
/// cancelled without telling those who were invited. Others of these are told of.
MeetingId review_of(Context& context, const Options& options, Result& result) {
    if (!options.id.empty()) return resolve_meeting(context, options.id, result);
    const auto reviews = context.reviews();
    const auto untold = untold_cancellations(reviews, context.today());
    const auto* const next = next_review(reviews);
    if (next == nullptr && untold.empty()) return current_meeting(context, result);
    const auto chosen = next != nullptr ? next->meeting.id : untold.front();
    result.note(fmt::format("the review is {}{}", chosen.str(),
                            next != nullptr ? "" : ", which is cancelled"));
    for (const auto& id : untold) {
        if (id == chosen) continue;
        result.notes.push_back(
            {Severity::warning,
             "cancellation-untold",
             fmt::format("{} is cancelled, and those who were invited are not told yet", id.str()),
             {},
             {},
             {},
             fmt::format("isms-review agenda invite {} makes the cancellation", id.str())});
    }
    return chosen;
}

/// To whom replies go: whom the command names, else who acts, else the chair.
PersonId organiser_of(Context& context, const Options& options, const Meeting& meeting,
                      const Stamp& stamp) {
    if (!options.organiser.empty())
        return resolve_person(context, options.organiser, "the organiser");
    const auto actor = PersonId::parse(stamp.by);
    if (actor && context.people().contains(*actor)) return *actor;
    if (const auto chair = PersonId::parse(meeting.chair)) return *chair;
    throw usage_error("no-organiser", "it is not known to whom replies go",
                      "name somebody of the register with --organiser PERSON");
}

/// The classification of a review's agenda: as it was frozen, or of today.
std::string classification_of(Context& context, const Review& review) {
    return review.agenda && review.agenda->facts ? review.agenda->facts->classification
                                                 : context.organisation().classification;
}

/// What the invitation says. An agenda that mail only refers to is not listed in it either.
InvitationWords words_of(Context& context, const Review& review) {
    auto said = review;
    if (!may_be_attached(context.organisation(), classification_of(context, review)))
        said.agenda.reset();
    return invitation_words(said, context.people(), context.document_setting());
}

std::vector<CalendarAttachment> attachments(Context& context, const Review& review,
                                            const std::string& typed, Result& result) {
    if (!review.agenda || review.meeting.cancelled) return {};
    const auto format =
        attached_format(context.organisation(), classification_of(context, review), typed);
    if (format.empty()) return {};
    // As it was before anybody was invited: the invitation stays the same to the byte.
    Review before = review;
    before.meeting.invitations.clear();
    before.meeting.replies.clear();
    auto file = exported_agenda(context, before, format, result.notes);
    return {{std::move(file.name), std::move(file.type), std::move(file.bytes)}};
}

/// Writes down that the invitation went out, if it is another one than the last.
void record(Context& context, const Meeting& meeting, const Stamp& stamp, Result& result) {
    const auto& invitation = meeting.invitations.back();
    ChangeSet changes("agenda invite", stamp);
    changes.undoable = false;
    changes.summary =
        fmt::format("{} invited to {} ({} {})", invitation.people.size(), meeting.id.str(),
                    to_text(invitation.method), invitation.sequence);
    changes.replace(paths::meeting(meeting.id), print_record(meeting));
    context.apply(changes, result);
}

void tell(Context& context, const Meeting& meeting, const NextInvitation& next, Result& result) {
    const auto& invitation = next.invitation;
    const bool is_dry = context.globals().dry_run;
    const auto* const what = invitation.method == InvitationMethod::cancel ? "the cancellation"
                             : invitation.sequence > 0                     ? "an update"
                                                                           : "the invitation";
    result.note(fmt::format(
        "{}, {} {}: {} for {}{}", meeting.id.str(), date_with_weekday(invitation.date),
        invitation.start, what,
        counted(invitation.people.size() - unreachable(invitation, context.people()).size(),
                "person"),
        next.is_new ? (is_dry ? ", would be recorded" : ", recorded") : ", as before"));
    for (const auto& id : unreachable(invitation, context.people())) {
        result.notes.push_back(
            {Severity::warning,
             "no-address",
             fmt::format("{} is left out: the register has no e-mail address of theirs",
                         name_of(context.people(), id)),
             {},
             {},
             {},
             fmt::format("isms-review people set {} --email ADDRESS", id.str())});
    }
}

Result invite(Context& context, const Options& options) {
    Result result;
    const auto review = context.review(review_of(context, options, result));
    const auto stamp = context.stamp();
    const auto words = words_of(context, review);
    const auto next = next_invitation(review, words,
                                      organiser_of(context, options, review.meeting, stamp), stamp);
    auto files = attachments(context, review, options.attach, result);
    const bool is_mail = options.way.is_asked_for();
    auto meeting = review.meeting;
    if (next.is_new) meeting.invitations.push_back(next.invitation);
    // A message carries the files itself.
    const auto calendar =
        invitation_calendar(meeting, next.invitation, words, context.organisation(),
                            context.people(), is_mail ? std::vector<CalendarAttachment>() : files);
    auto text = calendar_text(calendar);
    if (next.is_new) record(context, meeting, stamp, result);
    tell(context, meeting, next, result);
    if (is_mail) {
        mail_invitation(context, meeting,
                        {words, text, std::move(files), classification_of(context, review)},
                        options.way, stamp, result);
    } else {
        leave_file(context, options.output, meeting.id.str() + ".ics", std::move(text), result);
    }
    result.data["meeting"] = record_to_json(meeting);
    result.data["is_new"] = next.is_new;
    return result;
}

}  // namespace

Run setup_agenda_invite(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The review; the next one if not given").value("ID");
    arguments
        .option("-o,--output", options->output,
                "A file, or a folder (with / at the end if it is not there yet); standard "
                "output if not given")
        .value("PATH");
    add_attach_option(arguments, options->attach, "the agenda is");
    arguments
        .option("--organiser", options->organiser,
                "To whom replies go; who acts if not given. Updates keep it")
        .value("PERSON");
    add_way_out_options(arguments, options->way);
    const auto read =
        arguments
            .option("--read", options->read,
                    "Record the answers in these files (METHOD:REPLY); - reads standard input")
            .value("FILE")
            .excludes(arguments.at("--output"))
            .excludes(arguments.at("--organiser"))
            .excludes(arguments.at("id"))
            .excludes(arguments.at("--attach"));
    // A file to attach by hand, answers, or messages: one of them.
    exclude_ways_out(arguments, arguments.at("--output"));
    exclude_ways_out(arguments, read);
    return [options](Context& context) {
        return options->read.empty() ? invite(context, *options)
                                     : read_replies(context, options->read);
    };
}

}  // namespace isms::cli
