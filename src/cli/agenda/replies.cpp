#include "replies.hpp"

#include "delivery/calendar_module.hpp"
#include "terminal/formats.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/invitation.hpp>
#include <isms/review/invitation_replies.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

constexpr std::size_t longest_comment = 500;

/// Takes replies one by one, and collects what is wrong with any.
class ReplyBook {
  public:
    ReplyBook(Context& context, Result& result)
        : context_(context),
          result_(result),
          stamp_(context.stamp()),
          meetings_(context.records().meetings(context.problems())) {}

    void take(const CalendarReply& reply, const std::string& file) {
        auto* const meeting = meeting_of(reply.uid);
        if (meeting == nullptr) {
            return refuse(file, "reply-to-nothing",
                          fmt::format("it answers '{}', an invitation that is none of this "
                                      "directory's",
                                      excerpt(reply.uid)),
                          "look whether -C names the right review directory");
        }
        const auto person = person_with_address(context_.people(), reply.email);
        if (!person || !is_expected(*meeting, *person, reply.email)) {
            return refuse(file, "not-invited",
                          fmt::format("'{}' is not the address of anybody who is invited to {}",
                                      excerpt(reply.email), meeting->id.str()),
                          "isms-review people list shows the addresses of the register");
        }
        const auto answer = participation_of(reply.answer);
        if (!answer) {
            return refuse(file, "no-answer",
                          fmt::format("'{}' is no answer", excerpt(reply.answer)),
                          "an answer is ACCEPTED, DECLINED, TENTATIVE or DELEGATED");
        }
        if (!was_sent(*meeting, reply.sequence)) {
            return refuse(file, "no-such-invitation",
                          fmt::format("it answers number {} of the invitations to {}, which never "
                                      "went out",
                                      reply.sequence + 1, meeting->id.str()),
                          "look whether -C names the right review directory, and whether the file "
                          "is as the calendar sent it");
        }
        record(*meeting, *person, *answer, reply);
    }

    void refuse(const std::string& file, std::string code, std::string message, std::string hint) {
        wrong_.push_back({Severity::error,
                          std::move(code),
                          std::move(message),
                          printable(file),
                          {},
                          {},
                          std::move(hint)});
    }
    void refuse(const Error& error) {
        wrong_.insert(wrong_.end(), error.diagnostics().begin(), error.diagnostics().end());
    }

    void commit() {
        if (!wrong_.empty()) throw Error(ExitCode::invalid, wrong_);
        result_.data["replies"] = std::move(told_);
        if (changed_.empty()) return;
        ChangeSet changes("agenda invite", stamp_);
        changes.undoable = false;
        changes.summary = counted(recorded_, "answer") + " recorded";
        for (const auto& meeting : meetings_) {
            if (std::find(changed_.begin(), changed_.end(), meeting.id) != changed_.end())
                changes.replace(paths::meeting(meeting.id), print_record(meeting));
        }
        context_.apply(changes, result_);
    }

  private:
    Meeting* meeting_of(const std::string& uid) {
        const auto& organisation = context_.organisation();
        const auto found =
            std::find_if(meetings_.begin(), meetings_.end(), [&](const Meeting& one) {
                return !one.invitations.empty() && invitation_uid(organisation, one) == uid;
            });
        return found == meetings_.end() ? nullptr : &*found;
    }

    static bool was_sent(const Meeting& meeting, int sequence) {
        return std::any_of(meeting.invitations.begin(), meeting.invitations.end(),
                           [&](const Invitation& sent) { return sent.sequence == sequence; });
    }

    void require_not_signed(const Meeting& meeting) {
        if (!is_signed(context_.review(meeting.id))) return;
        throw refused_error(
            "minutes-signed",
            fmt::format("the minutes of {} are signed; its invitation is answered for good",
                        meeting.id.str()),
            "nothing is left to do");
    }

    void record(Meeting& meeting, const PersonId& person, Participation answer,
                const CalendarReply& source) {
        InvitationReply reply{.person = person, .answer = answer};
        if (answer == Participation::delegated) reply.delegated_to = printable(source.delegated_to);
        reply.comment = truncated(printable(source.comment), longest_comment);
        reply.sequence = source.sequence;
        reply.at = source.stamp.value_or(stamp_.at);
        reply.recorded_at = stamp_.at;
        reply.recorded_by = stamp_.by;
        const auto said = fmt::format(
            "{}: {} {}{}", meeting.id.str(), name_of(context_.people(), person), to_text(answer),
            reply.delegated_to.empty() ? std::string() : " to " + reply.delegated_to);
        told_.push_back({{"review", meeting.id.str()},
                         {"person", person.str()},
                         {"answer", std::string(to_text(answer))}});
        if (is_recorded(meeting, reply)) {
            result_.note(said + ", as is recorded already");
            return;
        }
        require_not_signed(meeting);
        meeting.replies.push_back(reply);
        changed_.push_back(meeting.id);
        ++recorded_;
        const auto counts = answer_of(meeting, person);
        result_.note(counts && counts->at == reply.at && counts->sequence == reply.sequence
                         ? said
                         : said +
                               ", which does not count: another day is asked for now, or a later "
                               "answer is there");
    }

    Context& context_;
    Result& result_;
    Stamp stamp_;
    std::vector<Meeting> meetings_;
    std::vector<MeetingId> changed_;
    std::size_t recorded_ = 0;
    std::vector<Diagnostic> wrong_;
    Json told_ = Json::array();
};

}  // namespace

Result read_replies(Context& context, const std::vector<std::string>& files) {
    Result result;
    ReplyBook book(context, result);
    for (const auto& file : files) {
        const auto text = read_file(context, file, most_reply_bytes);
        try {
            for (const auto& reply : calendar_replies(text, file)) book.take(reply, file);
        } catch (const Error& error) {
            if (error.code() != ExitCode::invalid) throw;
            book.refuse(error);
        }
    }
    book.commit();
    return result;
}

}  // namespace isms::cli
