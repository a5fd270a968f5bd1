#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace isms::test {

/// The content lines of a calendar as they stand, without their CRLF. One that is not ended with
/// CRLF keeps what ends it.
inline std::vector<std::string> raw_lines(std::string_view bytes) {
    std::vector<std::string> lines;
    while (!bytes.empty()) {
        const auto end = std::min(bytes.find("\r\n"), bytes.size());
        lines.emplace_back(bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 2, bytes.size()));
    }
    return lines;
}

/// The same unfolded (RFC 5545, 3.1).
inline std::vector<std::string> calendar_lines(std::string_view bytes) {
    std::vector<std::string> lines;
    for (auto& line : raw_lines(bytes)) {
        if (!lines.empty() && line.starts_with(' '))
            lines.back() += line.substr(1);
        else
            lines.push_back(std::move(line));
    }
    return lines;
}

inline std::vector<std::string> lines_with(std::string_view bytes, std::string_view start) {
    auto lines = calendar_lines(bytes);
    std::erase_if(lines, [&](const std::string& line) { return !line.starts_with(start); });
    return lines;
}

inline bool has_line(std::string_view bytes, std::string_view line) {
    const auto lines = calendar_lines(bytes);
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

/// What a calendar answers: an event with these lines in it.
inline std::string reply_with(const std::vector<std::string>& lines,
                              const std::string& method = "REPLY") {
    std::string text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Another//EN\r\nMETHOD:" + method +
        "\r\nBEGIN:VEVENT\r\n";
    for (const auto& line : lines) text += line + "\r\n";
    return text + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

}  // namespace isms::test
