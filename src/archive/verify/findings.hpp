#pragma once

#include <isms/base/diagnostic.hpp>

#include <string>
#include <vector>

namespace isms {

/// What a verification found, in the order in which it was found.
class Findings {
  public:
    void error(std::string code, std::string message, std::string file, std::string reason,
               std::string hint) {
        add(Severity::error, std::move(code), std::move(message), std::move(file),
            std::move(reason), std::move(hint));
    }
    void warning(std::string code, std::string message, std::string file, std::string reason,
                 std::string hint) {
        add(Severity::warning, std::move(code), std::move(message), std::move(file),
            std::move(reason), std::move(hint));
    }
    std::vector<Diagnostic>& all() { return all_; }

  private:
    void add(Severity severity, std::string code, std::string message, std::string file,
             std::string reason, std::string hint) {
        all_.push_back({severity,
                        std::move(code),
                        std::move(message),
                        std::move(file),
                        {},
                        std::move(reason),
                        std::move(hint)});
    }

    std::vector<Diagnostic> all_;
};

inline constexpr const char* restore_hint =
    "restore it from a backup, or from a copy that "
    "somebody else has";

}  // namespace isms
