#pragma once

#include "columns.hpp"

#include <isms/exchange/import_plan.hpp>
#include <isms/model/registers/fields.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isms::exchange {

/// The text that a row has for a field, after the mapping's words.
struct FieldText {
    std::string text;                   ///< empty: the row says nothing of it
    std::optional<std::size_t> column;  ///< where it stands
};

/// A value of a field, or why the text is none.
struct FieldValue {
    Json value;  ///< null: the row says nothing
    std::optional<RowFault> fault;
};

/// Reads the fields of a mapping out of the rows of one sheet.
class RowReader {
  public:
    /// `fields` are those that the target has. Throws Error (usage, "import-field") for another.
    RowReader(const Sheet& sheet, const ImportMapping& mapping, std::vector<EntryField> fields);

    std::size_t size() const { return bound_.size(); }
    const EntryField& field(std::size_t index) const { return bound_[index].target; }
    bool reads(std::string_view field) const;

    FieldText text(std::size_t index, const SheetRow& row);
    FieldValue value(std::size_t index, const SheetRow& row);

    const RowKey& key() const { return key_; }

    /// What the words of the file were taken for that no mapping names.
    std::vector<Diagnostic> notes() const;

  private:
    struct Bound {
        EntryField target;
        const ImportField* source;
        std::vector<std::size_t> columns;
        std::unordered_map<std::string, std::string> words;  ///< by how words are compared
        std::map<std::string, int> taken_otherwise;          ///< rows by the file's word
    };
    /// What the mapping, the choices of the field or its bands say that a word is.
    static std::optional<std::string> known_word(const Bound& bound, std::string_view said);
    static FieldText joined(const Bound& bound, const SheetRow& row);

    DateStyle dates_;
    std::vector<Bound> bound_;
    RowKey key_;
};

}  // namespace isms::exchange
