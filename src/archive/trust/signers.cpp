#include "compact_time.hpp"

#include <isms/archive/signers.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/model/person.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

constexpr std::string_view first_line = "# Who may sign the seals of this archive";

std::string signer_line(const Signer& signer) {
    auto line = fmt::format("{} namespaces=\"{}\"", signer.person, signature_namespace);
    if (signer.from) line += fmt::format(",valid-after=\"{}\"", compact_time(*signer.from));
    if (signer.until) line += fmt::format(",valid-before=\"{}\"", compact_time(*signer.until));
    return line + fmt::format(" {} {}\n", signer.key.type, signer.key.blob);
}

/// The value of an option of a signer's line.
std::optional<Instant> moment_of(std::string_view options, std::string_view name) {
    const auto start = options.find(fmt::format(",{}=\"", name));
    if (start == std::string_view::npos) return std::nullopt;
    const auto value = options.substr(start + name.size() + 3);
    return parse_compact_time(value.substr(0, value.find('"')));
}

/// As near as its words come; print_signers() tells whether that was all.
std::optional<Signer> signer_in(std::string_view line) {
    const auto words = split(line, ' ');
    if (words.size() != 4 || !PersonId::parse(words[0])) return std::nullopt;
    const auto key = parse_public_key(fmt::format("{} {}", words[2], words[3]), {});
    if (!key) return std::nullopt;
    return Signer{.person = std::string(words[0]),
                  .key = *key.value,
                  .from = moment_of(words[1], "valid-after"),
                  .until = moment_of(words[1], "valid-before")};
}

}  // namespace

std::string print_signers(const Signers& signers) {
    auto text = fmt::format("{}\n", first_line);
    for (const auto& line : signers.history) text += fmt::format("# {}\n", line);
    for (const auto& signer : signers.signers) text += signer_line(signer);
    return text;
}

Parsed<Signers> parse_signers(std::string_view text, std::string_view file) {
    Parsed<Signers> parsed;
    Signers signers;
    const auto refuse = [&](std::size_t line) {
        parsed.diagnostics.push_back(
            {Severity::error,
             "signers-line",
             "the list of signers is not written as this program writes it",
             std::string(file),
             fmt::format("line {}", line),
             {},
             "restore the file from a backup or from the copy that the auditor has"});
        return parsed;
    };
    const auto lines = split_lines(text);
    if (lines.empty() || lines.front() != first_line) return refuse(1);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].empty() && i + 1 == lines.size()) break;
        if (lines[i].starts_with("# ")) {
            signers.history.emplace_back(lines[i].substr(2));
        } else if (auto signer = signer_in(lines[i])) {
            signers.signers.push_back(std::move(*signer));
        } else {
            return refuse(i + 1);
        }
    }
    if (print_signers(signers) != text) return refuse(1);
    parsed.value = std::move(signers);
    return parsed;
}

const Signer* signer_of(const Signers& signers, const PublicKey& key) {
    const auto found = std::find_if(signers.signers.begin(), signers.signers.end(),
                                    [&](const Signer& signer) { return signer.key == key; });
    return found == signers.signers.end() ? nullptr : &*found;
}

}  // namespace isms
