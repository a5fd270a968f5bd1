#include "pdf/page/flow.hpp"

#include <algorithm>
#include <iterator>

namespace isms::pdf {
namespace {

constexpr double bar_width = 2.2;
constexpr double frame_padding = 8;

}  // namespace

Flow::Flow(const PageSize& size)
    : size_(size), y_(size.top), left_(size.left), right_(size.width - size.right), pages_(1) {}

void Flow::skip(double height) {
    gap_ = std::max(gap_, height);
}

void Flow::need(double height) {
    const bool is_at_head = y_ <= size_.top;
    if (height > room() && !is_at_head) {
        new_page();
    } else if (!is_at_head) {
        y_ += gap_;
    }
    gap_ = 0;
}

void Flow::new_page() {
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) draw(*frame);
    pages_.emplace_back();
    gap_ = 0;
    y_ = size_.top;
    for (auto& frame : frames_) {
        frame.from = y_;
        frame.behind = 0;
        if (frame.tint) y_ += frame_padding;
    }
}

void Flow::open_frame(const Colour& bar, std::optional<Colour> tint) {
    frames_.push_back({bar, tint, left_, right_, y_, pages_.back().size()});
    indent(frame_padding + bar_width);
    if (tint) {
        advance(frame_padding);
        right_ -= frame_padding;
    }
}

void Flow::close_frame() {
    gap_ = 0;
    const auto frame = frames_.back();
    frames_.pop_back();
    outdent(frame_padding + bar_width);
    if (frame.tint) {
        advance(frame_padding);
        right_ += frame_padding;
    }
    draw(frame);
}

void Flow::draw(const Frame& frame) {
    const double height = y_ - frame.from;
    if (height <= 0) return;
    Page marks;
    if (frame.tint)
        marks.push_back(
            {artifact,
             BoxMark{{frame.left, frame.from, frame.right - frame.left, height}, *frame.tint}});
    marks.push_back({artifact, BoxMark{{frame.left, frame.from, bar_width, height}, frame.bar}});
    auto& page = pages_.back();
    page.insert(page.begin() + static_cast<std::ptrdiff_t>(frame.behind),
                std::make_move_iterator(marks.begin()), std::make_move_iterator(marks.end()));
}

void Flow::add_bookmark(int level, std::string title) {
    bookmarks_.push_back({level, std::move(title), page_number(), y_});
}

}  // namespace isms::pdf
