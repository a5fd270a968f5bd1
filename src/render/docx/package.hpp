#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace isms::docx {

/// What a relationship leads to (ECMA-376, part 1, 15).
namespace relation {
inline constexpr std::string_view document =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
inline constexpr std::string_view core_properties =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
inline constexpr std::string_view styles =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
inline constexpr std::string_view numbering =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering";
inline constexpr std::string_view settings =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings";
inline constexpr std::string_view fonts =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
inline constexpr std::string_view header =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header";
inline constexpr std::string_view footer =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer";
inline constexpr std::string_view image =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
inline constexpr std::string_view hyperlink =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
}  // namespace relation

/// Parts, what each of them is, and how they refer to each other (ECMA-376, part 2).
class Package {
  public:
    /// `name` without a slash at its start: "word/document.xml".
    void add(std::string name, std::string_view content_type, std::string bytes);

    /// How `source` calls what it refers to; the package itself is the empty name. The target is
    /// relative to the source's folder, or an address outside the package. The same target gets
    /// the same id again.
    std::string relate(const std::string& source, std::string_view type, const std::string& target);

    /// The whole package as a file. The parts must have been added in the order in which a reader
    /// wants them.
    std::string bytes() const;

  private:
    struct Part {
        std::string name;
        std::string content_type;
        std::string bytes;
    };
    struct Relationship {
        std::string_view type;
        std::string target;
    };
    struct Relationships {
        std::vector<Relationship> all;
        std::map<std::string, std::size_t, std::less<>> by_target;
    };

    std::string content_types() const;
    static std::string relationships_part(const std::vector<Relationship>& all);

    std::vector<Part> parts_;
    std::map<std::string, Relationships> relationships_;
};

}  // namespace isms::docx
