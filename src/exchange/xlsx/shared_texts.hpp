#pragma once

#include "xlsx_text.hpp"

#include <isms/exchange/sheet.hpp>

#include <string>
#include <vector>

namespace isms::exchange {

/// Reads the part with the texts that cells name by their number.
class SharedTextEvents : public XmlEvents {
  public:
    explicit SharedTextEvents(const SheetLimits& limits)
        : text_(limits.cell_bytes), most_(limits.cells) {}

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view text) override { text_.add(text); }
    bool is_done() const override { return texts_.size() > most_; }

    bool is_too_many() const { return is_done(); }
    const std::vector<std::string>& texts() const { return texts_; }

  private:
    RichText text_;
    std::size_t most_;
    std::vector<std::string> texts_;
};

}  // namespace isms::exchange
