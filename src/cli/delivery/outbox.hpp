#pragma once

#include "program/command.hpp"
#include "program/context.hpp"

#include <isms/model/delivery.hpp>

#include <functional>
#include <string>
#include <vector>

namespace isms::cli {

class Argument;
class Arguments;

/// How messages leave: as drafts in a folder, through the machine's sendmail, or by SMTP.
struct WayOut {
    bool mail = false;
    std::string folder;
    bool sendmail = false;
    std::string smtp;
    std::string user;
    std::string password_command;
    std::string ca_file;
    int timeout_seconds = 60;

    bool is_asked_for() const { return mail || sendmail || !folder.empty() || !smtp.empty(); }
    /// False for drafts, which a person still has to send.
    bool sends() const { return sendmail || !smtp.empty(); }
};

void add_way_out_options(Arguments& arguments, WayOut& way);
/// `other` may not be given together with a way out.
void exclude_ways_out(Arguments& arguments, Argument other);

/// A message to one recipient.
struct Outgoing {
    std::string person;  ///< an id; empty for somebody outside the register
    std::string name;    ///< for messages to people: "Ben Example"
    std::string address;
    std::string bytes;
};

/// Writes drafts `STEM-1.eml` and so on; gives their paths. Exit 6.
std::vector<std::string> write_drafts(Context& context, const WayOut& way, const std::string& stem,
                                      const std::vector<Outgoing>& messages);

/// Sends the messages, one after the other, and hands `record` what became of each that was tried,
/// before the next one is sent: whatever ends the program later, what was accepted is known. What
/// did not get through is an error among `result`'s notes, and exit code 6 in it. A refused
/// recipient does not keep others from theirs; a server that can't be talked to ends it. An error
/// of `record` ends it too, and says which message had been accepted.
void send_messages(Context& context, const WayOut& way, const std::string& from,
                   const std::vector<Outgoing>& messages, Result& result,
                   const std::function<void(const Delivery&)>& record);

}  // namespace isms::cli
