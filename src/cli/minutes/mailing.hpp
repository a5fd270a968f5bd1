#pragma once

#include "delivery/outbox.hpp"
#include "mail.hpp"
#include "program/context.hpp"

#include <isms/documents/minutes_mail.hpp>
#include <isms/exchange/mail.hpp>
#include <isms/review/review_state.hpp>

#include <string>
#include <vector>

namespace isms::cli {

/// One mailing of signed minutes: what is the same in all of its messages, composed once.
class Mailing {
  public:
    /// Notes say what could not be shown in the document that is attached. Exit 2 if it is not
    /// known who sends ("no-sender"), exit 5 if they have no address ("no-address") or if the
    /// format that was asked for may not be attached ("refer-only").
    Mailing(Context& context, const Review& review, const MailOptions& options, const Stamp& stamp,
            std::vector<Diagnostic>& notes);

    const std::string& document() const { return document_; }  ///< SHA-256 of minutes.json
    const std::string& sender() const { return from_.address; }
    std::vector<SentDocument> documents() const;  ///< that are attached

    /// A message to each person who is still here, is to get these minutes and has not, or only to
    /// those of `people`, then to each address outside the register that has not got them. Whoever
    /// has no address that mail can be sent to is left out, and a warning says so. Exit 2 for an
    /// address that is none ("address") or somebody's of the register ("address-known"), exit 5 if
    /// nobody is left ("no-address").
    std::vector<Outgoing> messages(const std::vector<PersonName>& people,
                                   std::vector<Diagnostic>& notes) const;

  private:
    std::vector<Person> addressees(const std::vector<PersonName>& people) const;
    Outgoing message(const std::string& person, const Mailbox& to) const;

    Context& context_;
    const Review& review_;
    const MailOptions& options_;
    Stamp stamp_;
    Mailbox from_;
    std::string document_;
    std::string occasion_ = "minutes";
    MailAttachment attached_;
    MinutesMail words_;
    std::string language_;
};

}  // namespace isms::cli
