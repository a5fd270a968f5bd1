#include "bag/findings.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::bag {

void Findings::add(Severity severity, std::string code, const std::string& message,
                   const std::string& file, std::string place, const std::string& reason,
                   std::string hint) {
    has_errors_ = has_errors_ || severity == Severity::error;
    if (++counts_[{severity, code}] > most) return;
    found_.push_back({severity, std::move(code), printable(message), printable(file),
                      std::move(place), printable(reason), std::move(hint)});
}

void Findings::error(std::string code, const std::string& message, const std::string& file,
                     std::string place, const std::string& reason, std::string hint) {
    add(Severity::error, std::move(code), message, file, std::move(place), reason, std::move(hint));
}

void Findings::warning(std::string code, const std::string& message, const std::string& file,
                       std::string place, const std::string& reason, std::string hint) {
    add(Severity::warning, std::move(code), message, file, std::move(place), reason,
        std::move(hint));
}

std::vector<Diagnostic> Findings::take() {
    std::stable_sort(found_.begin(), found_.end(), [](const auto& left, const auto& right) {
        if (left.severity != right.severity) return left.severity > right.severity;
        return left.file < right.file;
    });
    for (const auto& [kind, count] : counts_) {
        if (count <= most) continue;
        found_.push_back({kind.first,
                          kind.second,
                          fmt::format("{} more like these", count - most),
                          {},
                          {},
                          {},
                          "deal with those that are listed, then look again"});
    }
    return std::move(found_);
}

std::string line_place(std::size_t line) {
    return fmt::format("line {}", line);
}

}  // namespace isms::bag
