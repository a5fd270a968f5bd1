#pragma once

#include <isms/base/instant.hpp>
#include <isms/base/json.hpp>
#include <isms/model/ids.hpp>

#include <string>

namespace isms {

/// addendum-NN.json: what is added to signed minutes or put right in them; written once, never
/// changed. It counts when it is signed off, by a sign-off of its own.
struct Addendum {
    MeetingId meeting;
    int number = 1;      ///< in its review, from 1
    std::string author;  ///< a person's id
    std::string author_name;
    std::string reason;  ///< why the minutes need it
    std::string item;    ///< key of the agenda item that it belongs to; may be empty
    std::string text;    ///< Markdown, as typed
    Instant written_at{std::chrono::sys_seconds{}};
    std::string minutes_sha256;  ///< of the minutes that it adds to
    Json unknown = Json::object();

    static Addendum blank();
};

}  // namespace isms
