#include "verify_pack.hpp"

#include "terminal/progress.hpp"
#include "verification_view.hpp"

#include <isms/archive/pack.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

std::string algorithms_of(const BagVerification& bag) {
    std::vector<std::string> names;
    for (const auto algorithm : bag.algorithms) names.emplace_back(to_text(algorithm));
    return join(names, ", ");
}

Json data_of(const BagVerification& bag, const std::string& shown) {
    Json info = Json::array();
    for (const auto& field : bag.info)
        info.push_back({{"label", printable(field.label)}, {"value", printable(field.value)}});
    Json algorithms = Json::array();
    for (const auto algorithm : bag.algorithms) algorithms.push_back(to_text(algorithm));
    return {{"bag", shown},
            {"form", bag.is_zip ? "zip" : "directory"},
            {"bagit_version", bag.version},
            {"encoding", printable(bag.encoding)},
            {"algorithms", std::move(algorithms)},
            {"payload_files", bag.payload_files},
            {"payload_bytes", bag.payload_bytes},
            {"tag_files", bag.tag_files},
            {"info", std::move(info)}};
}

std::string summary_of(const BagVerification& bag) {
    const auto errors = static_cast<std::size_t>(std::count_if(
        bag.findings.begin(), bag.findings.end(),
        [](const Diagnostic& finding) { return finding.severity == Severity::error; }));
    const auto found = fmt::format("{} and {}", counted(errors, "error"),
                                   counted(bag.findings.size() - errors, "warning"));
    if (bag.version.empty()) return fmt::format("no bag that can be checked: {}\n", found);
    const auto what = fmt::format("BagIt {}, {} of {} bytes and {}", bag.version,
                                  counted(bag.payload_files, "payload file"), bag.payload_bytes,
                                  counted(bag.tag_files, "tag file"));
    if (errors > 0) return fmt::format("{}: {}\n", what, found);
    return fmt::format("{}: complete, and every byte is what {} says{}\n", what, algorithms_of(bag),
                       bag.findings.empty() ? "" : "; " + found);
}

}  // namespace

std::optional<std::filesystem::path> typed_bag(const Context& context, const std::string& typed) {
    if (typed.empty()) return std::nullopt;
    auto path = context.absolute(typed);
    const bool is_path = typed.find('/') != std::string::npos || typed == "." || typed == ".." ||
                         lower_ascii(typed).ends_with(".zip");
    if (is_path || is_bag_path(path)) return path;
    return std::nullopt;
}

Result verify_pack_at(Context& context, const std::filesystem::path& path,
                      const VerifyOptions& asked) {
    Progress progress(context.environment(), context.globals(), "files checked");
    BagOptions options;
    options.progress = [&](const DigestProgress& done) { progress.show(done.files); };
    const auto pack = verify_pack(path, asked, options);
    Result result;
    result.data = data_of(pack.bag, printable(path.string()));
    result.data["intact"] = pack.is_valid();
    result.notes = pack.bag.findings;
    if (!pack.is_valid()) result.code = ExitCode::integrity;
    auto text = summary_of(pack.bag);
    if (pack.archive) {
        result.data["archive"] = verification_data(*pack.archive);
        result.notes.insert(result.notes.end(), pack.archive->findings.begin(),
                            pack.archive->findings.end());
        text += verification_text(*pack.archive, asked);
    }
    result.view = Verbatim{std::move(text)};
    return result;
}

}  // namespace isms::cli
