#include "csv_parser.hpp"

#include <cstddef>
#include <csv.h>
#include <exception>
#include <new>

namespace isms::exchange {
namespace {

/// libcsv, fed line by line: it does not say where it is, and rows and faults have to be named.
class LineByLine {
  public:
    LineByLine(char delimiter, int first_line, CsvEvents& events)
        : delimiter_(delimiter), events_(events), line_(first_line), row_line_(first_line) {
        if (csv_init(&parser_, strict) != 0) throw std::bad_alloc();
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
        csv_set_space_func(&parser_, [](unsigned char) { return 0; });
        // It grows its buffer by one block at a time, and a cell may be large.
        constexpr std::size_t block = 65'536;
        csv_set_blk_size(&parser_, block);
    }
    ~LineByLine() { csv_free(&parser_); }
    LineByLine(const LineByLine&) = delete;
    LineByLine& operator=(const LineByLine&) = delete;

    /// Takes a line with its ending; false when reading ends here.
    bool take(std::string_view line) {
        const bool is_blank = line.find_first_not_of("\r\n") == std::string_view::npos;
        if (!is_in_row_) row_line_ = line_;
        if (!is_in_row_ && !is_blank) cell_line_ = line_;
        is_in_row_ = is_in_row_ || !is_blank;
        if (!feed(line)) return false;
        ++line_;
        return true;
    }

    void finish() {
        if (csv_fini(&parser_, on_cell, on_row, this) != 0 && csv_error(&parser_) == CSV_ENOMEM)
            throw std::bad_alloc();
        if (csv_error(&parser_) == CSV_EPARSE) {
            fault_ = {cell_line_, "a quote is opened and never closed",
                      "a cell that begins with a quote ends with the next single one",
                      "close it, or write two quotes where one is meant"};
        }
        rethrow();
    }

    const std::optional<CsvFault>& fault() const { return fault_; }

  private:
    static constexpr unsigned char strict = CSV_STRICT | CSV_STRICT_FINI;

    bool feed(std::string_view line) {
        std::size_t done = 0;
        std::size_t known = 0;
        while (done < line.size()) {
            const auto rest = line.substr(done);
            const auto taken = csv_parse(&parser_, rest.data(), rest.size(), on_cell, on_row, this);
            rethrow();
            done += taken;
            if (done >= line.size()) break;
            if (csv_error(&parser_) != CSV_EPARSE) throw std::bad_alloc();
            if (!is_lone_quote(line, known, done)) {
                const bool is_text = line[done] != '"';
                fault_ = {line_,
                          is_text ? "something stands between a closing quote and the next cell"
                                  : "spaces stand before an opening quote",
                          "a cell is quoted as a whole or not at all",
                          is_text ? "write two quotes where one is meant, or remove what follows it"
                                  : "remove the spaces"};
                return false;
            }
            csv_set_opts(&parser_, 0);
            csv_parse(&parser_, line.data() + done, 1, on_cell, on_row, this);
            csv_set_opts(&parser_, strict);
            known = ++done;
        }
        return !is_stopped_;
    }

    /// libcsv stopped at a quote inside a cell that began without one, as in `5" disk`. After
    /// spaces alone it was meant to open the cell. `known` is the end of the last such quote in
    /// this line, so that no byte is looked at twice.
    bool is_lone_quote(std::string_view line, std::size_t known, std::size_t at) const {
        if (line[at] != '"') return false;
        const auto before = line.substr(known, at - known);
        const auto delimiter = before.rfind(delimiter_);
        if (delimiter == std::string_view::npos && known > 0) return true;
        return before.find_first_not_of(' ', delimiter + 1) != std::string_view::npos;
    }

    /// Nothing may be thrown through a library in C.
    template <class Action>
    void guarded(Action action) noexcept {
        if (thrown_) return;
        try {
            action();
        } catch (...) {
            thrown_ = std::current_exception();
        }
    }
    void rethrow() const {
        if (thrown_) std::rethrow_exception(thrown_);
    }

    static void on_cell(void* text, std::size_t length, void* self) {
        auto& parser = *static_cast<LineByLine*>(self);
        parser.cell_line_ = parser.line_;
        parser.guarded([&] {
            if (parser.is_stopped_) return;
            parser.events_.cell({static_cast<const char*>(text), length}, parser.row_line_);
        });
    }
    static void on_row(int, void* self) {
        auto& parser = *static_cast<LineByLine*>(self);
        parser.is_in_row_ = false;
        parser.guarded([&] {
            if (!parser.is_stopped_) parser.is_stopped_ = !parser.events_.row_end();
        });
    }

    csv_parser parser_{};
    char delimiter_;
    CsvEvents& events_;
    int line_;
    int row_line_;       ///< where the row began that is being read
    int cell_line_ = 1;  ///< where its last cell began
    bool is_in_row_ = false;
    bool is_stopped_ = false;
    std::exception_ptr thrown_;
    std::optional<CsvFault> fault_;
};

/// The length of the first line, its ending included.
std::size_t line_length(std::string_view text) {
    const auto end = text.find_first_of("\r\n");
    if (end == std::string_view::npos) return text.size();
    return end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
}

}  // namespace

std::optional<CsvFault> parse_csv(std::string_view text, char delimiter, int first_line,
                                  CsvEvents& events) {
    LineByLine parser(delimiter, first_line, events);
    while (!text.empty()) {
        const auto length = line_length(text);
        if (!parser.take(text.substr(0, length))) return parser.fault();
        text.remove_prefix(length);
    }
    parser.finish();
    return parser.fault();
}

}  // namespace isms::exchange
