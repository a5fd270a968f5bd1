#include "bag/fetch_list.hpp"

#include "bag/names.hpp"
#include "bag/tag_text.hpp"

#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <charconv>

namespace isms::bag {
namespace {

const std::string file(fetch_file);

/// The word at the start of `rest`, which goes on behind the white space after it.
std::string_view next_word(std::string_view& rest) {
    const auto end = rest.find_first_of(linear_space);
    const auto word = rest.substr(0, end);
    rest.remove_prefix(word.size());
    const auto next = rest.find_first_not_of(linear_space);
    rest.remove_prefix(next == std::string_view::npos ? rest.size() : next);
    return word;
}

/// A length in bytes, or `-` for one that is not known; false for anything else.
bool read_size(std::string_view word, std::optional<std::uint64_t>& size) {
    if (word == "-") return true;
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (word.empty() || error != std::errc() || end != word.data() + word.size()) return false;
    size = number;
    return true;
}

}  // namespace

std::vector<FetchLine> read_fetch_list(std::string_view text, bool is_final, Findings& findings) {
    std::vector<FetchLine> lines;
    std::size_t number = 0;
    for (auto rest : tag_lines(text)) {
        ++number;
        FetchLine line{.line = number};
        const auto whole = rest;
        const auto address = next_word(rest);
        const bool has_size = read_size(next_word(rest), line.size);
        if (address.empty() || !has_size || rest.empty()) {
            findings.error("bag-fetch-line", "this line is not understood", file,
                           line_place(number), fmt::format("it reads '{}'", excerpt(whole)),
                           "a line has an address, a length in bytes or -, and a path in data/");
            continue;
        }
        if (rest.starts_with("./")) rest.remove_prefix(2);
        line.literal = rest;
        line.path = percent_decoded(rest, is_final);
        auto fault = path_fault(line.path);
        if (fault.empty() && !is_payload(line.path)) fault = "only what lies in data/ is fetched";
        if (fault.empty()) {
            lines.push_back(std::move(line));
            continue;
        }
        findings.error(
            "bag-path", fmt::format("the path '{}' may not be listed", excerpt(line.path)), file,
            line_place(number), fault, "nothing was fetched; ask the bag's sender for a sound one");
    }
    return lines;
}

}  // namespace isms::bag
