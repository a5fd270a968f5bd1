#pragma once

#include <isms/base/diagnostic.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace isms::bag {

/// What is wrong with a bag, each thing once. A hostile bag can be wrong in millions of places: of
/// each kind the first are kept, and the others counted.
class Findings {
  public:
    /// Of each code; more are counted.
    static constexpr std::size_t most = 1'000;

    void error(std::string code, const std::string& message, const std::string& file,
               std::string place, const std::string& reason, std::string hint);
    void warning(std::string code, const std::string& message, const std::string& file,
                 std::string place, const std::string& reason, std::string hint);

    bool has_errors() const { return has_errors_; }
    /// In the order of their files, errors before warnings; ends the collection.
    std::vector<Diagnostic> take();

  private:
    void add(Severity severity, std::string code, const std::string& message,
             const std::string& file, std::string place, const std::string& reason,
             std::string hint);

    std::vector<Diagnostic> found_;
    std::map<std::pair<Severity, std::string>, std::size_t> counts_;
    bool has_errors_ = false;
};

/// "line 12", as the place of a finding.
std::string line_place(std::size_t line);

}  // namespace isms::bag
