#include <isms/base/merge_lines.hpp>

#include <algorithm>
#include <map>

namespace isms {
namespace {

/// Above this many cells of the table, what is left unmatched by unique lines stays so.
constexpr std::size_t largest_table = 4'000'000;

class Matcher {
  public:
    Matcher(const Lines& from, const Lines& to)
        : from_(from), to_(to), matches_(from.size(), unmatched) {}

    std::vector<std::size_t> match() {
        match({0, from_.size(), 0, to_.size()});
        return std::move(matches_);
    }

  private:
    struct Range {
        std::size_t from;
        std::size_t from_end;
        std::size_t to;
        std::size_t to_end;
    };
    struct Anchor {
        std::size_t from;
        std::size_t to;
    };

    void match(Range range) {
        while (range.from < range.from_end && range.to < range.to_end &&
               from_[range.from] == to_[range.to])
            matches_[range.from++] = range.to++;
        while (range.from < range.from_end && range.to < range.to_end &&
               from_[range.from_end - 1] == to_[range.to_end - 1])
            matches_[--range.from_end] = --range.to_end;
        if (range.from == range.from_end || range.to == range.to_end) return;
        const auto anchors = anchors_in(range);
        if (anchors.empty()) return match_by_table(range);
        for (const auto& [from, to] : anchors) {
            match({range.from, from, range.to, to});
            matches_[from] = to;
            range.from = from + 1;
            range.to = to + 1;
        }
        match(range);
    }

    /// Lines that stand once on either side, in the longest run that is in order on both.
    std::vector<Anchor> anchors_in(const Range& range) const {
        struct Places {
            std::size_t in_from = 0;
            std::size_t in_to = 0;
            std::size_t from = 0;
            std::size_t to = 0;
        };
        std::map<std::string_view, Places> places;
        for (auto at = range.from; at < range.from_end; ++at) {
            auto& place = places[from_[at]];
            ++place.in_from;
            place.from = at;
        }
        for (auto at = range.to; at < range.to_end; ++at) {
            auto& place = places[to_[at]];
            ++place.in_to;
            place.to = at;
        }
        std::vector<Anchor> unique;
        for (const auto& [line, place] : places) {
            if (place.in_from == 1 && place.in_to == 1) unique.push_back({place.from, place.to});
        }
        std::sort(unique.begin(), unique.end(),
                  [](const Anchor& a, const Anchor& b) { return a.from < b.from; });
        return longest_rising(unique);
    }

    /// Patience sorting: piles by the smallest end of a run of each length.
    static std::vector<Anchor> longest_rising(const std::vector<Anchor>& anchors) {
        std::vector<std::size_t> ends;
        std::vector<std::size_t> before(anchors.size(), unmatched);
        for (std::size_t index = 0; index < anchors.size(); ++index) {
            const auto pile = std::lower_bound(
                ends.begin(), ends.end(), anchors[index].to,
                [&](std::size_t end, std::size_t to) { return anchors[end].to < to; });
            if (pile != ends.begin()) before[index] = *std::prev(pile);
            if (pile == ends.end()) {
                ends.push_back(index);
            } else {
                *pile = index;
            }
        }
        std::vector<Anchor> run;
        for (auto at = ends.empty() ? unmatched : ends.back(); at != unmatched; at = before[at])
            run.push_back(anchors[at]);
        std::reverse(run.begin(), run.end());
        return run;
    }

    /// The longest common subsequence, from the table of its lengths.
    void match_by_table(const Range& range) {
        const auto rows = range.from_end - range.from;
        const auto columns = range.to_end - range.to;
        if (rows > largest_table / columns) return;
        std::vector<unsigned> lengths((rows + 1) * (columns + 1));
        const auto length = [&](std::size_t row, std::size_t column) -> unsigned& {
            return lengths[row * (columns + 1) + column];
        };
        for (auto row = rows; row-- > 0;) {
            for (auto column = columns; column-- > 0;) {
                length(row, column) =
                    from_[range.from + row] == to_[range.to + column]
                        ? length(row + 1, column + 1) + 1
                        : std::max(length(row + 1, column), length(row, column + 1));
            }
        }
        for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
            if (from_[range.from + row] == to_[range.to + column]) {
                matches_[range.from + row++] = range.to + column++;
            } else if (length(row + 1, column) >= length(row, column + 1)) {
                ++row;
            } else {
                ++column;
            }
        }
    }

    const Lines& from_;
    const Lines& to_;
    std::vector<std::size_t> matches_;
};

}  // namespace

std::vector<std::size_t> match_lines(const Lines& from, const Lines& to) {
    return Matcher(from, to).match();
}

}  // namespace isms
