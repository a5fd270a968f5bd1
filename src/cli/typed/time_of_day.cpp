#include "time_of_day.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>

#include <fmt/format.h>

namespace isms::cli {

std::string time_of_day(const std::string& typed) {
    const auto time = typed.size() == 4 && typed[1] == ':' ? "0" + typed : typed;
    if (!is_time_of_day(time))
        throw usage_error("time-not-understood", fmt::format("'{}' is not a time", typed),
                          "write HH:MM, such as 09:30");
    return time;
}

}  // namespace isms::cli
