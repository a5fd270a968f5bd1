#pragma once

#include <string>
#include <vector>

namespace isms::docx {

/// How deep lists can stand in each other; deeper ones look as the deepest.
inline constexpr int list_levels = 9;
/// From one level of lists to the next.
inline constexpr int list_indent = 400;

/// Which list a paragraph is an item of, and at what level, 0 being the outermost.
struct ListPlace {
    int list = 0;
    int level = 0;
    int hanging = 0;  ///< how far its mark stands before its text
};

/// The lists of a document. Every numbered list counts for itself.
class Numbering {
  public:
    /// A list with bullets at this level.
    static ListPlace bullets(int level);
    /// A new list that counts from `start`. See `can_count`.
    ListPlace numbers(int start, int level);

    /// Whether the format has these numbers; others have to be typed as text.
    static bool can_count(int start, std::size_t items);

    /// word/numbering.xml
    std::string part() const;

  private:
    struct Count {
        int start;
        int level;
    };
    std::vector<Count> counts_;
};

}  // namespace isms::docx
