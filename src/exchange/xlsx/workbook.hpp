#pragma once

#include "xml_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace isms::exchange {

/// What a workbook says of one of its sheets.
struct WorkbookSheet {
    std::string name;
    std::string relation_id;
    bool is_hidden = false;
};

/// Reads the main part of a workbook.
class WorkbookEvents : public XmlEvents {
  public:
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view) override {}

    const std::vector<WorkbookSheet>& sheets() const { return sheets_; }
    /// Whether dates are counted from 1904 instead of 1900.
    bool is_1904() const { return is_1904_; }

  private:
    std::vector<WorkbookSheet> sheets_;
    bool is_1904_ = false;
};

}  // namespace isms::exchange
