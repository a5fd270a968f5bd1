#include "findings.hpp"

#include <isms/base/unicode.hpp>

#include <algorithm>

namespace isms::doctor {

void Findings::add(Severity severity, Finding finding) {
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.code = std::move(finding.code);
    diagnostic.message = std::move(finding.message);
    // A file's name may hold anything, terminal escapes too.
    diagnostic.file = printable(finding.file);
    diagnostic.place = std::move(finding.place);
    diagnostic.reason = std::move(finding.reason);
    diagnostic.hint = std::move(finding.hint);
    all_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Findings::take() {
    std::stable_sort(all_.begin(), all_.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.file < b.file; });
    return std::exchange(all_, {});
}

}  // namespace isms::doctor
