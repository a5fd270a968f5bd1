#include "findings.hpp"

#include <fmt/format.h>

namespace isms::exchange {
namespace {

constexpr std::size_t most_of_a_code = 20;

}  // namespace

void Findings::add(Diagnostic diagnostic) {
    if (diagnostic.severity == Severity::error) has_errors_ = true;
    Count& count = counts_[diagnostic.code];
    ++count.all;
    count.severity = diagnostic.severity;
    if (count.all > most_of_a_code) return;
    diagnostic.file = file_;
    kept_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Findings::take() {
    for (const auto& [code, count] : counts_) {
        if (count.all <= most_of_a_code) continue;
        kept_.push_back(
            {.severity = count.severity,
             .code = code,
             .message = fmt::format("and {} more of the same", count.all - most_of_a_code),
             .file = file_,
             .hint = "deal with those that are named, then read the file again"});
    }
    counts_.clear();
    return std::move(kept_);
}

}  // namespace isms::exchange
