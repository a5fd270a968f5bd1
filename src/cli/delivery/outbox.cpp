#include "outbox.hpp"

#include "program/arguments.hpp"
#include "program/module.hpp"
#include "sendmail.hpp"
#include "smtp/smtp.hpp"
#include "terminal/formats.hpp"
#include "terminal/progress.hpp"
#include "terminal/subprocess.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <filesystem>
#include <system_error>

namespace isms::cli {
namespace {

/// Mail programs open a message with this header to be sent, and one without it as received.
constexpr std::string_view unsent = "X-Unsent: 1\r\n";

constexpr const char* password_variable = "ISMS_REVIEW_SMTP_PASSWORD";

/// HOST of smtp://HOST:PORT; empty for what is no such URL, and for one that holds a password.
std::string host_of(const std::string& url) {
    const auto scheme = url.find("://");
    const auto name = scheme == std::string::npos ? std::string() : url.substr(0, scheme);
    const auto rest = scheme == std::string::npos ? std::string() : url.substr(scheme + 3);
    auto host = rest.substr(0, rest.starts_with('[') ? rest.find(']') + 1 : rest.find(':'));
    const bool is_plain = rest.find_first_of("@/?# \t\r\n") == std::string::npos;
    return (name == "smtp" || name == "smtps") && is_plain ? host : std::string();
}

/// What is wrong with the address of a mail server; empty if nothing is.
std::string url_problem(const std::string& url) {
    if (!host_of(url).empty()) return {};
    return fmt::format(
        "'{}' is not the address of a mail server; write smtp://HOST:587 (STARTTLS) "
        "or smtps://HOST:465 (TLS), and the user's name as --user NAME",
        excerpt(url));
}

std::string password_of(Context& context, const WayOut& way) {
    if (!way.password_command.empty()) {
        const auto output =
            output_of({"sh", "-c", way.password_command}, context.environment().working_directory);
        if (!output)
            throw Error(ExitCode::io,
                        Diagnostic{Severity::error,
                                   "password-command",
                                   "the command that gives the password failed",
                                   {},
                                   {},
                                   {},
                                   "run it yourself: it prints the password, and nothing else"});
        return std::string(trim(*output));
    }
    if (auto password = context.environment().variable(password_variable)) return *password;
    throw usage_error("no-password", "it is not known with which password to log in",
                      fmt::format("give --password-command COMMAND, or set {}", password_variable));
}

SmtpServer server_of(Context& context, const WayOut& way) {
    constexpr std::array local = {"localhost", "127.0.0.1", "[::1]"};
    const auto host = host_of(way.smtp);
    SmtpServer server;
    server.url = way.smtp;
    server.is_local = std::find(local.begin(), local.end(), host) != local.end();
    server.user = way.user;
    if (!way.user.empty()) server.password = password_of(context, way);
    if (!way.ca_file.empty()) server.ca_file = context.absolute(way.ca_file).string();
    server.timeout_seconds = way.timeout_seconds;
    return server;
}

/// A file's name for an address: what can be read of it, and what tells it from others.
std::string stem_of(const std::string& address) {
    constexpr std::size_t longest = 60;
    return slug(address).substr(0, longest) + "-" + sha256_hex(lower_ascii(address)).substr(0, 8);
}

void report_failure(const Outgoing& message, const Delivery& delivery, bool goes_on,
                    Result& result) {
    result.code = ExitCode::io;
    result.notes.push_back(
        {Severity::error,
         goes_on ? "recipient-refused" : "not-sent",
         fmt::format("{} did not get it", printable(message.address)),
         {},
         {},
         delivery.result,
         "what was accepted is recorded; the same command sends to the others again"});
}

/// Hands on what became of a message. Where that fails, the error says too what had been accepted
/// by then: no record does.
void record_delivery(const Delivery& delivery, const std::function<void(const Delivery&)>& record) {
    try {
        record(delivery);
    } catch (const Error& error) {
        if (!delivery.accepted) throw;
        auto told = error.diagnostics();
        told.push_back({Severity::error,
                        "sent-unrecorded",
                        fmt::format("the message to {} was accepted, and no record says so",
                                    printable(delivery.address)),
                        {},
                        {},
                        delivery.result,
                        "mend what is wrong; the same command would send it to them again"});
        throw Error(error.code(), std::move(told));
    }
}

void hand_over(Context& context, const WayOut& way, const std::string& from,
               const std::vector<Outgoing>& messages, const SmtpReport& report) {
    if (way.sendmail) {
        for (std::size_t index = 0; index < messages.size(); ++index) {
            const auto outcome = hand_to_sendmail(context, messages[index].bytes);
            if (!report(index, {outcome.accepted, false, outcome.words})) return;
        }
        return;
    }
    const auto server = server_of(context, way);
    std::vector<SmtpMessage> all;
    all.reserve(messages.size());
    for (const auto& message : messages) all.push_back({from, message.address, message.bytes});
    reinterpret_cast<SendSmtp>(
        module_entry("isms-review-smtp.so", smtp_entry,
                     {"no-smtp-module", "the part of the program that speaks SMTP can't be loaded",
                      "; --eml and --sendmail need none of them"}))(server, all, report);
}

}  // namespace

void add_way_out_options(Arguments& arguments, WayOut& way) {
    arguments.flag("--mail", way.mail, "By mail: as drafts unless --sendmail or --smtp is given");
    const auto folder =
        arguments.option("--eml", way.folder, "The folder for drafts, which any mail program opens")
            .value("DIR");
    const auto sendmail =
        arguments.flag("--sendmail", way.sendmail, "Hand the messages to this machine's sendmail")
            .excludes(folder);
    const auto smtp = arguments
                          .option("--smtp", way.smtp,
                                  "Send them through this server: smtp://HOST:587 (STARTTLS) "
                                  "or smtps://HOST:465 (TLS)")
                          .value("URL")
                          .checked(url_problem)
                          .excludes(folder)
                          .excludes(sendmail);
    arguments.option("--user", way.user, "Log in to the server by this name")
        .value("NAME")
        .needs(smtp);
    arguments
        .option("--password-command", way.password_command,
                "A shell command that prints the password; ISMS_REVIEW_SMTP_PASSWORD holds it "
                "otherwise")
        .value("COMMAND")
        .needs(smtp);
    arguments
        .option("--ca-file", way.ca_file,
                "Certificates that the server's has to come from, instead of the system's")
        .value("FILE")
        .needs(smtp);
    arguments.option("--timeout", way.timeout_seconds, "How long the server may take for a message")
        .value("SECONDS")
        .within(1, 3600)
        .needs(smtp);
}

void exclude_ways_out(Arguments& arguments, Argument other) {
    for (const auto* const way : {"--mail", "--eml", "--sendmail", "--smtp"})
        other.excludes(arguments.at(way));
}

std::vector<std::string> write_drafts(Context& context, const WayOut& way, const std::string& stem,
                                      const std::vector<Outgoing>& messages) {
    const auto folder = context.absolute(way.folder.empty() ? stem : way.folder);
    std::error_code error;
    if (!context.globals().dry_run && !messages.empty())
        std::filesystem::create_directories(folder, error);
    if (error) throw io_error("create", folder.string(), error.value());
    std::vector<std::string> paths;
    for (const auto& message : messages) {
        const auto who = message.person.empty() ? stem_of(message.address) : message.person;
        const auto path = folder / fmt::format("{}-{}.eml", stem, who);
        if (!context.globals().dry_run) write_file(path, std::string(unsent) + message.bytes);
        paths.push_back(path.string());
    }
    return paths;
}

void send_messages(Context& context, const WayOut& way, const std::string& from,
                   const std::vector<Outgoing>& messages, Result& result,
                   const std::function<void(const Delivery&)>& record) {
    Progress progress(context.environment(), context.globals(), "sending");
    // No exception passes the door of the module that speaks SMTP.
    std::exception_ptr failure;
    const auto report = [&](std::size_t index, const SmtpResult& outcome) {
        const auto& message = messages[index];
        Delivery delivery;
        delivery.person = message.person;
        delivery.address = message.address;
        delivery.at = context.now();
        delivery.accepted = outcome.accepted;
        delivery.result = printable(outcome.reply);
        delivery.message = sha256_hex(message.bytes);
        const bool goes_on = outcome.accepted || outcome.was_refused;
        if (!outcome.accepted) report_failure(message, delivery, goes_on, result);
        try {
            record_delivery(delivery, record);
        } catch (...) {
            failure = std::current_exception();
            return false;
        }
        progress.show(index + 1, messages.size());
        return goes_on;
    };
    hand_over(context, way, from, messages, report);
    if (failure) std::rethrow_exception(failure);
}

}  // namespace isms::cli
