#pragma once

#include "findings.hpp"
#include "number_format.hpp"
#include "sheet_builder.hpp"
#include "xlsx_text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms::exchange {

/// What the cells of a sheet refer to.
struct WorksheetContext {
    const std::vector<std::string>& shared_texts;
    const StyleEvents& styles;
    bool is_1904;
    std::size_t cell_bytes;
};

/// Reads the cells of a sheet into a builder.
class WorksheetEvents : public XmlEvents {
  public:
    WorksheetEvents(const WorksheetContext& context, SheetBuilder& builder, Findings& findings)
        : context_(context),
          builder_(builder),
          findings_(findings),
          inline_text_(context.cell_bytes) {}

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view text) override;
    bool is_done() const override { return is_done_; }

  private:
    struct Cell {
        std::size_t column = 0;
        std::string type;
        std::size_t style = 0;
        std::string value;  ///< what stands in <v>
        bool has_value = false;
        bool has_formula = false;
    };

    void start_row(const XmlAttributes& attributes);
    void start_cell(const XmlAttributes& attributes);
    void end_cell();
    std::string cell_text();
    std::string shared_text();
    void report(Severity severity, std::string code, std::string message, std::string reason,
                std::string hint);

    WorksheetContext context_;
    SheetBuilder& builder_;
    Findings& findings_;
    RichText inline_text_;
    Cell cell_;
    int row_ = 0;
    std::size_t next_column_ = 0;
    bool is_in_data_ = false;
    bool is_in_cell_ = false;
    bool is_in_value_ = false;
    bool is_done_ = false;
};

/// The column of a reference such as "AB12", counted from 0; none where it names no column.
std::optional<std::size_t> column_of(std::string_view reference);

}  // namespace isms::exchange
