#include "pager.hpp"

#include "subprocess.hpp"

#include <algorithm>

namespace isms::cli {

bool shown_in_pager(const std::string& text, const Environment& environment) {
    if (!environment.out_is_terminal || environment.height <= 0) return false;
    if (std::count(text.begin(), text.end(), '\n') < environment.height) return false;
    auto pager = environment.variable("ISMS_REVIEW_PAGER");
    if (!pager) pager = environment.variable("PAGER");
    if (pager == "cat") return false;
    // Colours are shown, and the text stays on the terminal afterwards.
    const auto command = "LESS=${LESS-FRX}; export LESS; " + pager.value_or("less");
    return feed_in_terminal(command, text);
}

}  // namespace isms::cli
