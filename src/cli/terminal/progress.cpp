#include "progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace isms::cli {
namespace {

constexpr std::chrono::milliseconds patience{500};
constexpr std::chrono::milliseconds step{100};
constexpr int widest_bar = 30;

std::string bar(std::size_t done, std::size_t all, int width) {
    const auto full = all == 0 ? 0 : static_cast<int>(done * static_cast<std::size_t>(width) / all);
    std::string text = "[";
    for (int i = 0; i < width; ++i) text += i < full ? '#' : '.';
    return text + "]";
}

}  // namespace

Progress::Progress(const Environment& environment, const Globals& globals, std::string what)
    : width_(environment.width), what_(std::move(what)), next_(Clock::now() + patience) {
    if (environment.err_is_terminal && !globals.quiet && !globals.json) screen_ = environment.err;
}

Progress::~Progress() {
    if (is_shown_) *screen_ << "\r\x1b[K" << std::flush;
}

bool Progress::is_due() {
    const auto now = Clock::now();
    if (screen_ == nullptr || now < next_) return false;
    next_ = now + step;
    is_shown_ = true;
    return true;
}

void Progress::show(std::size_t done) {
    if (is_due()) *screen_ << fmt::format("\r{} {}\x1b[K", done, what_) << std::flush;
}

void Progress::show(std::size_t done, std::size_t all) {
    if (!is_due()) return;
    const auto words = fmt::format(" {} of {} {}", std::min(done, all), all, what_);
    const int room = width_ - static_cast<int>(words.size()) - 3;
    *screen_ << '\r' << (room > 4 ? bar(done, all, std::min(room, widest_bar)) : std::string())
             << words << "\x1b[K" << std::flush;
}

}  // namespace isms::cli
