#include "text_signatures.hpp"

#include <isms/base/unicode.hpp>

#include <algorithm>

namespace isms::render {

namespace {

constexpr int shortest_signature = 20;
constexpr int longest_signature = 32;

std::string date_field(const SignatureFields& fields) {
    return fields.words->date + ": ____________";
}

std::string stroke(int columns) {
    return std::string(static_cast<std::size_t>(std::max(columns, 1)), '_');
}

// All names above their lines if one of them leaves no room beside it, so that the lines align.
int name_column(const SignatureFields& fields, int width) {
    int widest = 0;
    for (const auto& signer : fields.signers) {
        widest = std::max(widest, display_width(printable(signer)));
    }
    widest += 2;
    const int date = display_width(date_field(fields));
    return widest + shortest_signature + 2 + date <= width ? widest : 0;
}

Lines beside(const std::string& signer, const std::string& date, int column, int width) {
    const int room = width - column - 2 - display_width(date);
    return {padded(printable(signer) + ":", column) + stroke(std::min(room, longest_signature)) +
            "  " + date};
}

Lines below(const std::string& signer, const std::string& date, int width, const Painter& painter) {
    Lines lines;
    for (auto& line : painter.wrap(printable_runs(signer + ":"), width)) {
        lines.push_back(std::move(line.text));
    }
    const int room = width - 2 - display_width(date);
    if (room < shortest_signature) {
        lines.push_back(stroke(std::min(width, longest_signature)));
        lines.emplace_back(date);
    } else {
        lines.push_back(stroke(std::min(room, longest_signature)) + "  " + date);
    }
    return lines;
}

}  // namespace

Lines signature_lines(const SignatureFields& fields, int width, const Painter& painter) {
    const int column = name_column(fields, width);
    const auto date = printable(date_field(fields));
    Lines lines;
    for (const auto& signer : fields.signers) {
        if (!lines.empty()) lines.emplace_back();
        append(lines, column > 0 ? beside(signer, date, column, width)
                                 : below(signer, date, width, painter));
    }
    return lines;
}

}  // namespace isms::render
