#include <isms/base/text.hpp>
#include <isms/language/dates.hpp>

#include <fmt/format.h>

namespace isms {

std::string weekday_name(const Messages& messages, std::chrono::weekday weekday) {
    return messages.say("date.weekday." + lower_ascii(isms::weekday_name(weekday)));
}

std::string long_date(const Messages& messages, Date date) {
    return messages.say("date.long",
                        {{"day", date.day()},
                         {"month", messages.say(fmt::format("date.month.{:02}", date.month()))},
                         {"year", date.year()}});
}

std::string full_date(const Messages& messages, Date date) {
    return messages.say("date.full", {{"weekday", weekday_name(messages, date.weekday())},
                                      {"date", long_date(messages, date)}});
}

std::string date_with_weekday(const Messages& messages, Date date) {
    return messages.say("date.with-weekday", {{"weekday", weekday_name(messages, date.weekday())},
                                              {"date", date.iso()}});
}

std::string short_month(const Messages& messages, unsigned month) {
    return messages.say(fmt::format("date.month.short.{:02}", month));
}

}  // namespace isms
