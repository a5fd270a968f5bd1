#pragma once

#include "pdf/page/page.hpp"

#include <vector>

namespace isms::pdf {

/// Fills pages from top to bottom. What does not fit goes to the next page; frames that are open
/// there go on.
class Flow {
  public:
    explicit Flow(const PageSize& size);

    const PageSize& size() const { return size_; }
    double y() const { return y_; }
    double left() const { return left_; }
    double width() const { return right_ - left_; }
    /// What is left of the page.
    double room() const { return size_.text_bottom() - y_ - gap_; }
    /// What a whole page holds.
    double page_room() const { return size_.text_bottom() - size_.top; }
    std::size_t page_number() const { return pages_.size() - 1; }  ///< from 0

    void put(Mark mark) { pages_.back().push_back(std::move(mark)); }
    void advance(double height) { y_ += height; }
    /// White space before what comes next. The widest of several counts, and none at the head of a
    /// page or the end of a frame.
    void skip(double height);
    /// Goes to where that much fits: here, below the white space that was asked for, or on a new
    /// page. Whatever is put asks for its room first.
    void need(double height);
    void new_page();

    /// Text between here and outdent stands further right.
    void indent(double width) { left_ += width; }
    void outdent(double width) { left_ -= width; }

    /// A bar in the margin of what follows, with a tint behind it, until close_frame.
    void open_frame(const Colour& bar, std::optional<Colour> tint);
    void close_frame();

    void add_link(LinkArea area) { links_.push_back(std::move(area)); }
    void add_bookmark(int level, std::string title);

    std::vector<Page>& pages() { return pages_; }
    const std::vector<LinkArea>& links() const { return links_; }
    const std::vector<Bookmark>& bookmarks() const { return bookmarks_; }

  private:
    struct Frame {
        Colour bar;
        std::optional<Colour> tint;
        double left = 0;
        double right = 0;
        double from = 0;         ///< where it begins on this page
        std::size_t behind = 0;  ///< the mark that the tint goes behind
    };

    void draw(const Frame& frame);

    PageSize size_;
    double y_ = 0;
    double gap_ = 0;  ///< white space that is still to come
    double left_ = 0;
    double right_ = 0;
    std::vector<Page> pages_;
    std::vector<Frame> frames_;
    std::vector<LinkArea> links_;
    std::vector<Bookmark> bookmarks_;
};

}  // namespace isms::pdf
