#include "pdf/blocks/column_plan.hpp"

#include <algorithm>
#include <numeric>

namespace isms::pdf {
namespace {

// Every column has its least width; the rest goes to those that wish for more, each by what it
// still lacks, so that none gets more than it needs.
std::vector<double> share_out(const std::vector<ColumnNeed>& needs, const std::vector<double>& base,
                              double room) {
    auto widths = base;
    double lacking = 0;
    for (std::size_t i = 0; i < needs.size(); ++i)
        lacking += std::max(0.0, needs[i].natural - base[i]);
    const double spare = room - std::accumulate(base.begin(), base.end(), 0.0);
    if (lacking <= 0) return widths;
    const double share = std::min(1.0, spare / lacking);
    for (std::size_t i = 0; i < needs.size(); ++i)
        widths[i] += share * std::max(0.0, needs[i].natural - base[i]);
    return widths;
}

// A column of short texts, such as names, keeps each on its line where the others have twice as
// much to share all the same: their texts break once more, and its own would look torn.
void keep_short_whole(const std::vector<ColumnNeed>& needs, std::vector<double>& widths,
                      double room) {
    constexpr double short_part = 1.0 / 6;  // of the page's width
    double spare = room - std::accumulate(widths.begin(), widths.end(), 0.0);
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const double lack = needs[i].natural - widths[i];
        const bool is_short = needs[i].natural <= short_part * room;
        if (!is_short || lack <= 0 || 3 * lack > spare) continue;
        widths[i] += lack;
        spare -= lack;
    }
}

// What is left over widens the columns with running text, or all of them a little.
void fill_up(const std::vector<ColumnNeed>& needs, std::vector<double>& widths, double room) {
    const double spare = room - std::accumulate(widths.begin(), widths.end(), 0.0);
    if (spare <= 0) return;
    const auto wrapping = std::count_if(needs.begin(), needs.end(),
                                        [](const ColumnNeed& need) { return need.wraps; });
    const auto takers = wrapping == 0 ? static_cast<std::ptrdiff_t>(needs.size()) : wrapping;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        if (wrapping == 0 || needs[i].wraps) widths[i] += spare / static_cast<double>(takers);
    }
}

double firm_width(const ColumnNeed& need) {
    return need.wraps ? need.least : need.natural;
}

}  // namespace

bool fits_unbroken(const std::vector<ColumnNeed>& needs, double room) {
    double width = 0;
    for (const auto& need : needs) width += firm_width(need);
    return width <= room;
}

std::optional<std::vector<double>> plan_columns(const std::vector<ColumnNeed>& needs, double room) {
    std::vector<double> firm;
    std::vector<double> least;
    for (const auto& need : needs) {
        firm.push_back(firm_width(need));
        least.push_back(need.least);
    }
    const auto fits = [&](const std::vector<double>& widths) {
        return std::accumulate(widths.begin(), widths.end(), 0.0) <= room;
    };
    if (!fits(least)) return std::nullopt;
    auto base = fits_unbroken(needs, room) ? firm : least;
    keep_short_whole(needs, base, room);
    auto widths = share_out(needs, base, room);
    fill_up(needs, widths, room);
    return widths;
}

std::vector<double> squeeze_columns(const std::vector<ColumnNeed>& needs, double room) {
    // A column of short words keeps them whole as long as others can give.
    const double fair = room / static_cast<double>(std::max<std::size_t>(1, needs.size()));
    std::vector<double> base;
    base.reserve(needs.size());
    for (const auto& need : needs) base.push_back(std::min(need.least, fair));
    auto wishes = needs;
    for (auto& wish : wishes) wish.natural = std::min(wish.natural, room);
    return share_out(wishes, base, room);
}

}  // namespace isms::pdf
