#include <isms/base/merge_lines.hpp>

#include <algorithm>
#include <optional>

namespace isms {
namespace {

/// The line that settles what each side made of one of the base, if any.
std::optional<std::string_view> settled(std::string_view base, std::string_view mine,
                                        std::string_view theirs) {
    if (mine == base || mine == theirs) return theirs;
    if (theirs == base) return mine;
    return std::nullopt;
}

class Merger {
  public:
    Merger(const Lines& base, const Lines& mine, const Lines& theirs,
           bool (*is_remark)(std::string_view))
        : base_(base), mine_(mine), theirs_(theirs), is_remark_(is_remark) {}

    std::vector<MergePiece> merge() {
        const auto in_mine = match_lines(base_, mine_);
        const auto in_theirs = match_lines(base_, theirs_);
        std::size_t base = 0;
        std::size_t mine = 0;
        std::size_t theirs = 0;
        for (std::size_t next = 0; next < base_.size(); ++next) {
            if (in_mine[next] == unmatched || in_theirs[next] == unmatched) continue;
            stretch(slice(base_, base, next), slice(mine_, mine, in_mine[next]),
                    slice(theirs_, theirs, in_theirs[next]));
            settle({base_[next]});
            base = next + 1;
            mine = in_mine[next] + 1;
            theirs = in_theirs[next] + 1;
        }
        stretch(slice(base_, base, base_.size()), slice(mine_, mine, mine_.size()),
                slice(theirs_, theirs, theirs_.size()));
        return std::move(pieces_);
    }

  private:
    static Lines slice(const Lines& lines, std::size_t begin, std::size_t end) {
        return {lines.begin() + static_cast<std::ptrdiff_t>(begin),
                lines.begin() + static_cast<std::ptrdiff_t>(end)};
    }

    void settle(const Lines& lines) {
        if (lines.empty()) return;
        if (pieces_.empty() || pieces_.back().is_conflict) pieces_.emplace_back();
        auto& all = pieces_.back().lines;
        all.insert(all.end(), lines.begin(), lines.end());
    }

    Lines without_remarks(Lines lines) const {
        if (is_remark_ != nullptr) std::erase_if(lines, is_remark_);
        return lines;
    }

    /// Lines that at least one side changed, up to the next one that all three have.
    void stretch(const Lines& base, const Lines& mine, const Lines& theirs) {
        if (mine == base || mine == theirs) return settle(theirs);
        if (theirs == base) return settle(mine);
        if (is_settled_line_by_line(base, mine, theirs)) return;
        const auto meant = without_remarks(base);
        if (without_remarks(mine) == meant) return settle(theirs);
        if (without_remarks(theirs) == meant) return settle(mine);
        MergePiece piece;
        piece.is_conflict = true;
        piece.base = base;
        piece.mine = mine;
        piece.theirs = theirs;
        pieces_.push_back(std::move(piece));
    }

    bool is_settled_line_by_line(const Lines& base, const Lines& mine, const Lines& theirs) {
        if (base.size() != mine.size() || base.size() != theirs.size()) return false;
        Lines lines;
        for (std::size_t at = 0; at < base.size(); ++at) {
            const auto line = settled(base[at], mine[at], theirs[at]);
            if (!line) return false;
            lines.push_back(*line);
        }
        settle(lines);
        return true;
    }

    const Lines& base_;
    const Lines& mine_;
    const Lines& theirs_;
    bool (*is_remark_)(std::string_view);
    std::vector<MergePiece> pieces_;
};

void append(std::string& text, const Lines& lines) {
    for (const auto line : lines) {
        text += line;
        text += '\n';
    }
}

}  // namespace

std::vector<MergePiece> merge_lines(const Lines& base, const Lines& mine, const Lines& theirs,
                                    bool (*is_remark)(std::string_view)) {
    return Merger(base, mine, theirs, is_remark).merge();
}

std::string merged_text(const std::vector<MergePiece>& pieces, std::string_view name) {
    std::string text;
    for (const auto& piece : pieces) {
        if (!piece.is_conflict) {
            append(text, piece.lines);
            continue;
        }
        text += "<<<<<<< yours\n";
        append(text, piece.mine);
        text += "=======\n";
        append(text, piece.theirs);
        text += ">>>>>>> theirs by ";
        text += name;
        text += '\n';
    }
    return text;
}

std::size_t count_conflicts(const std::vector<MergePiece>& pieces) {
    return static_cast<std::size_t>(std::count_if(
        pieces.begin(), pieces.end(), [](const MergePiece& piece) { return piece.is_conflict; }));
}

}  // namespace isms
