#pragma once

#include <cstddef>
#include <string_view>

namespace isms {

/// Follows the fenced code blocks of a Markdown text (CommonMark 0.30, 4.5), line by line.
class Fence {
  public:
    /// Takes the next line; true if it is part of a code block, the fences included.
    bool take(std::string_view line, int number);

    bool is_open() const { return length_ > 0; }
    int opened_at() const { return opened_at_; }  ///< the line of the last opening fence

  private:
    char marker_ = 0;
    std::size_t length_ = 0;  ///< of the opening fence; 0: no block is open
    int opened_at_ = 0;
};

}  // namespace isms
