#include "ssh_signature.hpp"

#include "../tools/private_folder.hpp"
#include "compact_time.hpp"
#include "wire.hpp"

#include <isms/base/base64.hpp>
#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

namespace isms {
namespace {

constexpr std::string_view opening = "-----BEGIN SSH SIGNATURE-----";
constexpr std::string_view closing = "-----END SSH SIGNATURE-----";
constexpr std::string_view magic = "SSHSIG";

// How ssh-keygen writes it.
constexpr std::size_t line_width = 70;

std::string armored(std::string_view bytes) {
    const auto digits = base64(bytes);
    std::string text = std::string(opening) + "\n";
    for (std::size_t at = 0; at < digits.size(); at += line_width)
        text += digits.substr(at, line_width) + "\n";
    return text + std::string(closing) + "\n";
}

std::optional<std::string> unarmored(std::string_view text) {
    const auto lines = split_lines(trim(text));
    if (lines.size() < 3 || lines.front() != opening || lines.back() != closing)
        return std::nullopt;
    std::string digits;
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) digits += lines[i];
    return from_base64(digits);
}

ToolRun ssh_keygen(std::vector<std::string> arguments, std::string_view input) {
    arguments.insert(arguments.begin(), "ssh-keygen");
    if (auto run = run_tool(arguments, input)) return std::move(*run);
    throw Error(ExitCode::io, Diagnostic{Severity::error,
                                         "no-ssh-keygen",
                                         "signatures need ssh-keygen, which is not installed",
                                         {},
                                         {},
                                         {},
                                         "install OpenSSH's client (package openssh-client)"});
}

/// Its last line, harmless to print.
std::string last_words(const ToolRun& run) {
    const auto said = trim(run.error.empty() ? run.output : run.error);
    return printable(said.substr(said.find_last_of("\r\n") + 1));
}

}  // namespace

std::optional<SignatureClaim> signature_claim(std::string_view armored) {
    const auto bytes = unarmored(armored);
    if (!bytes) return std::nullopt;
    WireReader reader(*bytes);
    if (reader.bytes(magic.size()) != magic || reader.number() != 1) return std::nullopt;
    const auto key = reader.string();
    const auto made_for = reader.string();
    if (!key || !made_for) return std::nullopt;
    const auto type = WireReader(*key).string();
    if (!type) return std::nullopt;
    return SignatureClaim{.key = {.type = std::string(*type), .blob = base64(*key)},
                          .made_for = std::string(*made_for)};
}

std::optional<std::string> canonical_signature(std::string_view text) {
    const auto bytes = unarmored(text);
    if (!bytes) return std::nullopt;
    return armored(*bytes);
}

std::string sign_bytes(std::string_view bytes, const std::filesystem::path& key_file) {
    const auto run = ssh_keygen(
        {"-Y", "sign", "-n", std::string(signature_namespace), "-f", key_file.string()}, bytes);
    if (run.status == 0 && signature_claim(run.output)) return run.output;
    throw Error(ExitCode::io, Diagnostic{Severity::error,
                                         "not-signed-by-key",
                                         "ssh-keygen did not sign",
                                         key_file.string(),
                                         {},
                                         last_words(run),
                                         "name a private key, or a public key whose private half "
                                         "the agent holds (ssh-add -l)"});
}

std::optional<std::string> signature_fault(std::string_view bytes, std::string_view armored,
                                           const std::string& person, const Signers& signers,
                                           Instant moment) {
    const PrivateFolder folder;
    const auto list = folder.write("allowed_signers", print_signers(signers));
    const auto signature = folder.write("signature", armored);
    const auto run = ssh_keygen(
        {"-Y", "verify", "-f", list.string(), "-I", person, "-n", std::string(signature_namespace),
         "-s", signature.string(), "-Overify-time=" + compact_time(moment)},
        bytes);
    if (run.status == 0) return std::nullopt;
    return last_words(run);
}

}  // namespace isms
