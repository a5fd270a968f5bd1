#include "pdf/finish/content.hpp"

#include <fmt/format.h>

#include <stdexcept>
#include <string_view>

namespace isms::pdf {
namespace {

constexpr std::string_view number_start = " << /MCID ";
constexpr std::string_view number_end = " >> BDC";

}  // namespace

// Cairo writes one operator a line, and text as hexadecimal or escaped strings, so that a line
// which is a marked-content operator can be nothing else.
std::string with_roles(const std::string& content, const PaintedRuns& runs, std::size_t page,
                       Structure& structure, std::vector<NodeId>& marked) {
    std::string out;
    out.reserve(content.size());
    std::size_t run = 0;
    for (std::size_t from = 0; from < content.size();) {
        auto to = content.find('\n', from);
        if (to == std::string::npos) to = content.size();
        const std::string_view line(content.data() + from, to - from);
        from = to + 1;
        const auto number = line.find(number_start);
        if (line.empty() || line.front() != '/' || number == std::string_view::npos ||
            !line.ends_with(number_end)) {
            out.append(line) += '\n';
            continue;
        }
        if (run == runs.size()) throw std::logic_error("more marked content than was painted");
        const auto node = runs[run++];
        if (node == artifact) {
            out += "/Artifact BMC\n";
            continue;
        }
        const int mcid = static_cast<int>(marked.size());
        marked.push_back(node);
        structure[node].fragments.push_back({page, mcid});
        out += fmt::format("/{} <</MCID {}>> BDC\n", role_name(structure[node].role), mcid);
    }
    if (run != runs.size()) throw std::logic_error("less marked content than was painted");
    return out;
}

}  // namespace isms::pdf
