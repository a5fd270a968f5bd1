#pragma once

#include "program/environment.hpp"
#include "program/globals.hpp"

#include <chrono>
#include <cstddef>
#include <string>

namespace isms::cli {

/// One line on a terminal's standard error that says how far something is, and is gone when it is
/// done. Nothing for what takes less than half a second, nor elsewhere, nor under --quiet.
class Progress {
  public:
    Progress(const Environment& environment, const Globals& globals, std::string what);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(std::size_t done, std::size_t all);
    /// Where nobody knows how many there are.
    void show(std::size_t done);

  private:
    using Clock = std::chrono::steady_clock;

    /// True if the line is to be written anew now.
    bool is_due();

    std::ostream* screen_ = nullptr;
    int width_ = 80;
    std::string what_;
    Clock::time_point next_;
    bool is_shown_ = false;
};

}  // namespace isms::cli
