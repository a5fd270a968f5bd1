#pragma once

#include "terminal/editor.hpp"

#include <isms/model/ids.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace isms::cli {

/// A draft of minutes, or of one section of them, with the form that it was begun from beside it:
/// what others changed meanwhile is told from what was typed by that. While somebody types in it,
/// nobody else is given the same one.
class MinutesDraft {
  public:
    /// Goes on with the first draft in which nobody types now; else begins one of its own with
    /// `form`.
    static MinutesDraft open(Context& context, const MeetingId& id, std::string_view section,
                             const std::string& form);

    /// One that is begun with what was typed elsewhere. `base` is the form that it was made from;
    /// none where that is not known.
    static MinutesDraft keep(Context& context, const MeetingId& id, std::string_view section,
                             const std::string& text, const std::optional<std::string>& base);

    const std::string& path() const { return draft_.path(); }
    bool is_first() const { return number_ == 1; }

    /// The form that it was begun from; none where that is not known.
    std::optional<std::string> base() const;

    std::string edit() const;
    void rewrite(const std::string& text, const std::string& base) const;
    void remove() const;

  private:
    struct Hold;

    MinutesDraft(Context& context, const std::string& path, int number);
    /// False where somebody else types in it.
    bool take_hold();
    void write_base(std::string_view text) const;

    Context* context_;
    Draft draft_;
    Draft base_;
    int number_;
    std::shared_ptr<Hold> hold_;  ///< on the file of the base; let go when the last copy is gone
};

}  // namespace isms::cli
