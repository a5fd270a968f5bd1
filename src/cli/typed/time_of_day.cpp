#include "time_of_day.hpp"

#include <isms/base/error.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {

std::string time_of_day(const std::string& typed) {
    const auto time = typed.size() == 4 && typed[1] == ':' ? "0" + typed : typed;
    const bool is_time = time.size() == 5 && time[2] == ':' && time >= "00:00" && time <= "23:59" &&
                         time[3] < '6' && std::all_of(time.begin(), time.end(), [](char letter) {
                             return letter == ':' || (letter >= '0' && letter <= '9');
                         });
    if (!is_time)
        throw usage_error("time-not-understood", fmt::format("'{}' is not a time", typed),
                          "write HH:MM, such as 09:30");
    return time;
}

}  // namespace isms::cli
