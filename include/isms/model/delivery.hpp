#pragma once

#include <isms/base/instant.hpp>
#include <isms/base/json.hpp>

#include <string>

namespace isms {

/// What became of one message to one recipient.
struct Delivery {
    std::string person;   ///< an id of the register; empty for somebody outside of it
    std::string address;  ///< where it was sent
    Instant at{std::chrono::sys_seconds{}};
    bool accepted = false;  ///< the mail server, or the mail program, took it over
    std::string result;     ///< its words: "250 2.0.0 Ok: queued as 4F2"
    std::string message;    ///< SHA-256 of the message's bytes
    Json unknown = Json::object();
};

/// A document that went out with messages.
struct SentDocument {
    std::string name;    ///< "MR-2026-11-minutes.pdf"
    std::string sha256;  ///< of its bytes
    Json unknown = Json::object();
};

}  // namespace isms
