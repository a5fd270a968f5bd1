#pragma once

#include "findings.hpp"
#include "xml_reader.hpp"
#include "zip_archive.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace isms::exchange {

/// One line of the relations of a part: what it is, and the part that it names.
struct Relation {
    std::string id;
    std::string type;    ///< the last segment of its URI: "worksheet"
    std::string target;  ///< the name of a part in the archive, without a leading slash
};

/// A workbook as a package of parts that name each other (ISO/IEC 29500-2).
class Package {
  public:
    Package(std::string_view bytes, std::size_t limit, Findings& findings);

    bool is_open() const { return archive_.is_open(); }
    /// Reads a part; false, with an error, where it is damaged, too large or, unless `is_optional`,
    /// missing.
    bool read(const std::string& part, XmlEvents& events, bool is_optional = false);
    /// The relations of a part, or with an empty name those of the package; none where it has none.
    std::vector<Relation> relations(const std::string& part);

  private:
    void refuse(const std::string& part, std::string reason);

    ZipArchive archive_;
    Findings& findings_;
};

/// The part that `target` names in the relations of `part`: absolute with a leading slash, else
/// relative to the folder of `part`. What leads out of the archive ends at its top.
std::string resolved_target(std::string_view part, std::string_view target);

}  // namespace isms::exchange
