#pragma once

#include <isms/base/diagnostic.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isms::exchange {

/// Collects the diagnostics of one file. Of each code the first 20 are kept and the rest counted:
/// what is wrong with one row is often wrong with all of them.
class Findings {
  public:
    explicit Findings(std::string_view file) : file_(file) {}

    const std::string& file() const { return file_; }

    /// Sets the file of the diagnostic.
    void add(Diagnostic diagnostic);
    bool has_errors() const { return has_errors_; }
    /// Those kept, in order, then one for each code that had more.
    std::vector<Diagnostic> take();

  private:
    struct Count {
        std::size_t all = 0;
        Severity severity = Severity::error;
    };

    std::string file_;
    std::vector<Diagnostic> kept_;
    std::map<std::string, Count> counts_;
    bool has_errors_ = false;
};

/// The value if nothing was an error, and all that was found.
template <class T>
Parsed<T> concluded(T value, Findings& findings) {
    Parsed<T> result;
    if (!findings.has_errors()) result.value = std::move(value);
    result.diagnostics = findings.take();
    return result;
}

}  // namespace isms::exchange
