#pragma once

#include <isms/base/diagnostic.hpp>

#include <string>
#include <utility>
#include <vector>

namespace isms::doctor {

/// Collects what the doctor has to say, file by file.
class Findings {
  public:
    struct Finding {
        std::string code;
        std::string file;
        std::string message;
        std::string hint;
        std::string place = {};
        std::string reason = {};
    };

    void error(Finding finding) { add(Severity::error, std::move(finding)); }
    void warning(Finding finding) { add(Severity::warning, std::move(finding)); }
    void note(Finding finding) { add(Severity::note, std::move(finding)); }
    void add(const std::vector<Diagnostic>& diagnostics) {
        all_.insert(all_.end(), diagnostics.begin(), diagnostics.end());
    }

    /// Ordered by file; of one file in the order in which they were found.
    std::vector<Diagnostic> take();

  private:
    void add(Severity severity, Finding finding);

    std::vector<Diagnostic> all_;
};

}  // namespace isms::doctor
