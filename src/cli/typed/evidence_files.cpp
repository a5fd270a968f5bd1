#include "evidence_files.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <array>

namespace isms::cli {
namespace {

/// RFC 6838 names of what people attach; everything else is bytes.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> media_types = {
    {{".pdf", "application/pdf"},
     {".png", "image/png"},
     {".jpg", "image/jpeg"},
     {".jpeg", "image/jpeg"},
     {".txt", "text/plain"},
     {".log", "text/plain"},
     {".md", "text/markdown"},
     {".csv", "text/csv"},
     {".html", "text/html"},
     {".json", "application/json"},
     {".xml", "application/xml"},
     {".zip", "application/zip"},
     {".eml", "message/rfc822"},
     {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
     {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
     {".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
     {".odt", "application/vnd.oasis.opendocument.text"},
     {".ods", "application/vnd.oasis.opendocument.spreadsheet"}}};

std::string_view media_type_of(const std::string& name) {
    const auto lower = lower_ascii(name);
    for (const auto& [ending, type] : media_types) {
        if (lower.ends_with(ending)) return type;
    }
    return "application/octet-stream";
}

/// The name a record keeps: text for the eye, never used as a path.
std::string kept_name(const std::filesystem::path& path) {
    const auto name = path.filename().string();
    if (first_invalid_utf8(name) || printable(name) != name) {
        throw usage_error(
            "evidence-name",
            fmt::format("the name of {} holds characters that can't be kept", printable(name)),
            "rename the file and attach it again");
    }
    return name;
}

}  // namespace

std::vector<EvidenceRef> plan_evidence(Context& context, const std::vector<std::string>& files,
                                       const Stamp& stamp, ChangeSet& changes) {
    std::vector<EvidenceRef> refs;
    const auto records = context.records();
    for (const auto& typed : files) {
        const auto path = context.absolute(typed);
        std::error_code error;
        if (std::filesystem::exists(path, error) &&
            !std::filesystem::is_regular_file(path, error)) {
            throw usage_error("evidence-not-a-file", fmt::format("{} is not a regular file", typed),
                              "attach a file; pack a directory first");
        }
        const auto digest = digest_file(path);
        const auto name = kept_name(path);
        refs.push_back({digest.sha256, name});
        const auto blob = paths::evidence(digest.sha256);
        if (!context.store().exists(blob)) changes.create_copy(blob, path, digest.sha256);
        auto sidecar = records.evidence(digest.sha256);
        if (sidecar && !sidecar->withdrawn) continue;
        Evidence evidence = sidecar.value_or(Evidence{});
        evidence.sha256 = digest.sha256;
        evidence.name = name;
        evidence.media_type = media_type_of(name);
        evidence.size = digest.size;
        evidence.withdrawn = false;
        evidence.history.push_back(make_event(stamp, event::attached));
        put(changes, context.store(), paths::evidence_sidecar(digest.sha256), evidence);
    }
    return refs;
}

}  // namespace isms::cli
