#pragma once

#include "ical/reader.hpp"

#include <algorithm>
#include <string_view>

namespace isms::test {

/// Reads any bytes as a calendar's reply; false if what is read contradicts itself or its limits.
inline bool is_sound_reply(std::string_view text) {
    const auto all = ical::read_replies(text);
    return all.replies.empty() != all.error.empty() && all.replies.size() <= most_replies &&
           std::all_of(all.replies.begin(), all.replies.end(), [&](const CalendarReply& reply) {
               return reply.sequence >= 0 && reply.sequence <= 9999 &&
                      reply.uid.size() + reply.email.size() + reply.answer.size() <=
                          3 * text.size();
           });
}

}  // namespace isms::test
