#include "docx/package.hpp"

#include "docx/xml.hpp"
#include "docx/zip.hpp"

namespace isms::docx {

namespace {

constexpr std::string_view relationships_type =
    "application/vnd.openxmlformats-package.relationships+xml";

// "word/document.xml" has its relationships in "word/_rels/document.xml.rels".
std::string relationships_name(const std::string& source) {
    const auto slash = source.rfind('/');
    const auto name_at = slash == std::string::npos ? 0 : slash + 1;
    return source.substr(0, name_at) + "_rels/" + source.substr(name_at) + ".rels";
}

std::string relationship_id(std::size_t index) {
    return "rId" + std::to_string(index + 1);
}

}  // namespace

void Package::add(std::string name, std::string_view content_type, std::string bytes) {
    parts_.push_back({std::move(name), std::string(content_type), std::move(bytes)});
}

std::string Package::relate(const std::string& source, std::string_view type,
                            const std::string& target) {
    auto& [all, by_target] = relationships_[source];
    const auto [found, is_new] = by_target.emplace(target, all.size());
    if (is_new) all.push_back({type, target});
    return relationship_id(found->second);
}

std::string Package::bytes() const {
    std::vector<ZipEntry> entries;
    entries.push_back({"[Content_Types].xml", content_types()});
    for (const auto& [source, relationships] : relationships_) {
        entries.push_back({relationships_name(source), relationships_part(relationships.all)});
    }
    for (const auto& part : parts_) entries.push_back({part.name, part.bytes});
    return zipped(entries);
}

std::string Package::content_types() const {
    pugi::xml_document xml;
    auto types = add_root(xml, "Types");
    set(types, "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
    auto ending = docx::add(types, "Default");
    set(ending, "Extension", "rels");
    set(ending, "ContentType", relationships_type);
    for (const auto& part : parts_) {
        auto override = docx::add(types, "Override");
        set(override, "PartName", "/" + part.name);
        set(override, "ContentType", part.content_type);
    }
    return xml_bytes(xml);
}

std::string Package::relationships_part(const std::vector<Relationship>& all) {
    pugi::xml_document xml;
    auto list = add_root(xml, "Relationships");
    set(list, "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto one = docx::add(list, "Relationship");
        set(one, "Id", relationship_id(i));
        set(one, "Type", all[i].type);
        set(one, "Target", all[i].target);
        if (all[i].type == relation::hyperlink) set(one, "TargetMode", "External");
    }
    return xml_bytes(xml);
}

}  // namespace isms::docx
