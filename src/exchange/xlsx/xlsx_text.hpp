#pragma once

#include "xml_reader.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace isms::exchange {

/// Collects a text of a workbook (CT_Rst): one run, or several with their own look. How it is
/// pronounced, which Japanese workbooks store beside it, is left out.
class RichText {
  public:
    /// No more than one byte over `limit` is kept, so that it shows and costs nothing.
    explicit RichText(std::size_t limit) : limit_(limit) {}

    void clear();
    void start(std::string_view name);
    void end(std::string_view name);
    void add(std::string_view text);
    /// With the characters that XML cannot hold and workbooks write as `_x000D_`.
    std::string take();

  private:
    std::size_t limit_;
    std::string text_;
    bool is_in_text_ = false;
    int phonetic_depth_ = 0;
};

/// `_x000D_` as the character it stands for (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19); never a NUL
/// or half a character.
std::string unescaped(std::string text);

/// Adds text until there is one byte more than `limit`.
void append_bounded(std::string& text, std::string_view more, std::size_t limit);

}  // namespace isms::exchange
