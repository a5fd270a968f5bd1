#pragma once

#include <isms/base/instant.hpp>
#include <isms/base/json.hpp>
#include <isms/model/ids.hpp>

#include <optional>
#include <string>

namespace isms {

/// One line of a record's history, which only ever grows: what happened to it, when, through whom.
struct Event {
    Instant at{std::chrono::sys_seconds{}};  ///< the real clock's UTC when it was recorded
    std::string by;    ///< a person's id, or the e-mail address of someone not in the register
    std::string what;  ///< "created", "rescheduled", "done", ... ; event_names.hpp lists them
    std::string from;  ///< the value before, where one was replaced
    std::string to;    ///< the value after
    std::optional<MeetingId> review;  ///< the review in which it happened
    std::string note;                 ///< the reason or comment, as typed
    Json unknown = Json::object();
};

/// Who does something and when: stamped on every event.
struct Stamp {
    Instant at;
    std::string by;
    Date today;  ///< the date in the organisation's time zone
};

Event make_event(const Stamp& stamp, std::string what, std::string note = {});
Event make_change(const Stamp& stamp, std::string what, std::string from, std::string to,
                  std::string note = {});

/// The event as records hold it.
Json event_to_json(const Event& event);

namespace event {
inline constexpr const char* created = "created";
inline constexpr const char* changed = "changed";
inline constexpr const char* comment = "comment";
inline constexpr const char* reassigned = "reassigned";
inline constexpr const char* escalated = "escalated";
inline constexpr const char* rescheduled = "rescheduled";
inline constexpr const char* started = "started";
inline constexpr const char* attached = "attached";
inline constexpr const char* done = "done";
inline constexpr const char* verified = "verified";
inline constexpr const char* reopened = "reopened";
inline constexpr const char* cancelled = "cancelled";
inline constexpr const char* withdrawn = "withdrawn";
inline constexpr const char* reviewed = "reviewed";  ///< looked at in a review; `to` is the outcome
inline constexpr const char* linked =
    "linked";  ///< `to` is what deals with it, or what it deals with
inline constexpr const char* accepted = "accepted";  ///< `to` is the last day on which that holds
inline constexpr const char* observed = "observed";  ///< `to` is the period or day
inline constexpr const char* issued = "issued";
inline constexpr const char* edited = "edited";
inline constexpr const char* taken = "taken";
inline constexpr const char* signed_off = "signed";
inline constexpr const char* disposed = "disposed";
inline constexpr const char* undone = "undone";
}  // namespace event

}  // namespace isms
