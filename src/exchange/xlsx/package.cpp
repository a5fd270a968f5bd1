#include "package.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <utility>

namespace isms::exchange {
namespace {

std::string_view folder_of(std::string_view part) {
    const auto slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash);
}

std::string relations_part(std::string_view part) {
    const auto folder = folder_of(part);
    const auto name = folder.empty() ? part : part.substr(folder.size() + 1);
    return fmt::format("{}{}_rels/{}.rels", folder, folder.empty() ? "" : "/", name);
}

class RelationEvents : public XmlEvents {
  public:
    explicit RelationEvents(std::string part) : part_(std::move(part)) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name != "Relationship" || attributes.find("TargetMode") == "External") return;
        const auto id = attributes.find("Id");
        const auto type = attributes.find("Type");
        const auto target = attributes.find("Target");
        if (!id || !type || !target) return;
        relations.push_back({std::string(*id), std::string(type->substr(type->rfind('/') + 1)),
                             resolved_target(part_, *target)});
    }
    void end(std::string_view) override {}

    std::vector<Relation> relations;

  private:
    std::string part_;
};

}  // namespace

Package::Package(std::string_view bytes, std::size_t limit, Findings& findings)
    : archive_(bytes, limit), findings_(findings) {
    if (archive_.is_open()) return;
    findings_.add({.code = "sheet-damaged-workbook",
                   .message = "the file is a damaged workbook",
                   .reason = archive_.fault(),
                   .hint = "get the file anew, or save it as CSV"});
}

bool Package::read(const std::string& part, XmlEvents& events, bool is_optional) {
    XmlReader reader(events);
    const auto read =
        archive_.read(part, [&](std::string_view piece) { return reader.take(piece); });
    switch (read) {
        case ZipArchive::Read::missing:
            if (!is_optional) refuse(part, "it is missing");
            return is_optional;
        case ZipArchive::Read::damaged:
            refuse(part, archive_.fault());
            return false;
        case ZipArchive::Read::too_large:
            findings_.add({.code = "sheet-unzipped-too-large",
                           .message = "the workbook unpacks to more than may be read",
                           .place = excerpt(part),
                           .reason = "the size of what is read is limited, to protect this machine",
                           .hint = "split it, save the sheet as CSV, or do not trust who made it"});
            return false;
        case ZipArchive::Read::done:
            reader.take({}, true);
            break;
        case ZipArchive::Read::stopped:
            break;
    }
    if (!reader.fault().empty()) refuse(part, reader.fault());
    return reader.fault().empty();
}

std::vector<Relation> Package::relations(const std::string& part) {
    RelationEvents events(part);
    read(relations_part(part), events, true);
    return std::move(events.relations);
}

void Package::refuse(const std::string& part, std::string reason) {
    findings_.add({.code = "sheet-damaged-workbook",
                   .message = "a part of the workbook cannot be read",
                   .place = excerpt(part),
                   .reason = std::move(reason),
                   .hint = "open it in a spreadsheet program and save it anew, or as CSV"});
}

std::string resolved_target(std::string_view part, std::string_view target) {
    const auto start = target.starts_with('/') ? std::string_view() : folder_of(part);
    std::vector<std::string> segments;
    for (const auto text : {start, target}) {
        for (const auto segment : split(text, '/')) {
            if (segment.empty() || segment == ".") continue;
            if (segment != "..") {
                segments.emplace_back(segment);
            } else if (!segments.empty()) {
                segments.pop_back();
            }
        }
    }
    return join(segments, "/");
}

}  // namespace isms::exchange
