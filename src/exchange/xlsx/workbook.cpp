#include "workbook.hpp"

#include "attribute_number.hpp"

namespace isms::exchange {

void WorkbookEvents::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "workbookPr") is_1904_ = attribute_is_true(attributes, "date1904");
    if (name != "sheet") return;
    const auto state = attributes.find("state");
    sheets_.push_back({std::string(attributes.find("name").value_or("")),
                       std::string(attributes.relationship_id().value_or("")),
                       state == "hidden" || state == "veryHidden"});
}

}  // namespace isms::exchange
