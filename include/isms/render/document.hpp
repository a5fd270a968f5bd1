#pragma once

#include <isms/base/instant.hpp>
#include <isms/render/printer_words.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace isms {

// A document is built once, as a tree of blocks, and printed by interchangeable renderers. Nothing
// in it knows how it will look. All text in it is data: a renderer escapes whatever its format
// would interpret.

/// What a piece of text means to the reader; a renderer may colour it, but the words must say it
/// too.
enum class Tone { normal, muted, good, warning, bad };

enum class SpanStyle { plain, strong, emphasis, code };

struct Span {
    std::string text;
    SpanStyle style = SpanStyle::plain;
    std::string link;  ///< http, https or mailto; anything else is printed as text. Empty: no link.
    Tone tone = Tone::normal;
    /// A file that lies beside the document, as a relative path: a link in HTML, elsewhere nothing.
    std::string file = {};
};

/// A run of text inside one block.
struct Inline {
    std::vector<Span> spans;

    Inline() = default;
    Inline(std::string text) : spans{Span{std::move(text)}} {}  // NOLINT: text is the usual inline
    Inline(std::string_view text) : Inline(std::string(text)) {}  // NOLINT
    Inline(const char* text) : Inline(std::string(text)) {}       // NOLINT
    Inline& add(std::string text, SpanStyle style = SpanStyle::plain, Tone tone = Tone::normal);
    Inline& add_file(std::string text, std::string path);  ///< a link to a file beside the document
    std::string plain() const;                             ///< all spans' text, without style
};

struct Block;

struct Heading {
    int level = 2;  ///< 2 to 6; the document's title is level 1
    Inline text;
};

struct Paragraph {
    Inline text;
    Tone tone = Tone::normal;
};

/// Term and description, as in a document control block.
struct Facts {
    std::vector<std::pair<std::string, Inline>> entries;
};

struct List {
    bool ordered = false;
    int start = 1;  ///< number of the first item of an ordered list
    std::vector<std::vector<Block>> items;
};

enum class Align { left, right };

struct Column {
    std::string title;
    Align align = Align::left;
    bool wraps =
        false;  ///< gives way when the page is narrow; other columns keep their natural width
};

struct Cell {
    Inline text;
    std::string
        exact;  ///< what CSV and pipes print, where it differs: the ISO date behind "in 3 days"
    Tone tone = Tone::normal;

    Cell() = default;
    Cell(std::string value) : text(std::move(value)) {}  // NOLINT: a cell is usually plain text
    Cell(std::string_view value) : text(value) {}        // NOLINT
    Cell(const char* value) : text(value) {}             // NOLINT
    Cell(Inline value, Tone cell_tone = Tone::normal)
        : text(std::move(value)), tone(cell_tone) {}  // NOLINT
    Cell(std::string value, std::string exact_value, Tone cell_tone = Tone::normal)
        : text(std::move(value)), exact(std::move(exact_value)), tone(cell_tone) {}
    std::string exact_text() const { return exact.empty() ? text.plain() : exact; }
};

/// A choice of rows for a reader on a screen. What the choices stand for has to be told by a column
/// too, for the formats that show all rows.
struct RowFilter {
    std::string legend;                             ///< "Clause"
    std::string all;                                ///< the choice of all rows: "all"
    std::vector<std::string> choices;               ///< "a", "b"
    std::vector<std::vector<std::size_t>> of_rows;  ///< for each row, which choices show it
};

struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  ///< each as long as `columns`
    std::string caption;                  ///< names the table for a screen reader; may be empty
    std::optional<RowFilter> filter = {};
};

/// One value of a series; none where nothing was collected.
struct SeriesPoint {
    std::string label;  ///< the period: "2026-11", "2026-Q4"
    std::optional<double> value;
};

/// A series of values over periods, with its judgement in words.
struct Series {
    std::string title;
    std::string unit;  ///< "%", "days"; may be empty
    std::optional<double> target;
    bool higher_is_better = true;
    std::vector<SeriesPoint> points;  ///< oldest first
    std::string verdict;              ///< "improving", "not enough data"
    Tone tone = Tone::normal;         ///< of the verdict
    std::string remark;               ///< "off target for 2 periods"; may be empty
};

/// Measures by periods: the numbers in every format, with a drawing where the format has one.
struct Trends {
    std::vector<Series> series;
    std::string caption;  ///< names the table for a screen reader; may be empty
    SharedWords words = {};
};

enum class ChartMark { bar, line };

/// One run of numbers over the periods of its chart.
struct ChartSeries {
    std::string name;  ///< "opened", "high": says in the legend and the table which it is
    ChartMark mark = ChartMark::bar;
    std::vector<std::optional<double>> values;  ///< one a period; none where it is not known
};

/// Several series over the same periods, to be compared: a drawing where the format has one, and
/// in every format the table of its numbers.
struct Chart {
    std::string title;
    std::string unit;      ///< "actions", "risks": what is counted; may be empty
    bool stacked = false;  ///< bars of a period stand on each other, because their sum means
                           ///< something; else beside each other
    std::vector<std::string> periods;  ///< oldest first: "2026-11"
    std::vector<ChartSeries> series;
    std::string caption;  ///< what the reader should know to judge the numbers; may be empty
    SharedWords words = {};
};

/// Lines on which each signer signs a printed copy by hand, with the date.
struct SignatureFields {
    std::vector<std::string> signers;  ///< "Anna Berg, managing director"
    SharedWords words = {};
};

/// A boxed remark.
struct Callout {
    Tone tone = Tone::normal;
    std::string title;
    std::vector<Block> blocks;
};

struct Quote {
    std::vector<Block> blocks;
};

struct CodeBlock {
    std::string text;  ///< lines separated by LF
};

struct Rule {};

struct Block {
    std::variant<Heading, Paragraph, Facts, List, Table, Trends, Chart, SignatureFields, Callout,
                 Quote, CodeBlock, Rule>
        content;

    template <class Content>
    Block(Content value) : content(std::move(value)) {}  // NOLINT: a block is its content
};

enum class Paper { a4, letter };

/// How the organisation's documents look, where a format has looks.
struct Brand {
    std::string accent;     ///< "#1f4e79": of headings and lines; empty: the house's own
    std::string logo;       ///< the bytes of a PNG image; may be empty
    std::string logo_text;  ///< says the logo to who can't see it: the organisation's name
    Paper paper = Paper::a4;
};

/// A record that the document shows, which travels with it where a format can carry files.
struct SourceRecord {
    std::string name;         ///< a file name without folders: "MR-2026-11-minutes.json"
    std::string description;  ///< for who finds it: "The minutes as recorded"
    std::string bytes;
    std::string media_type = "application/json";
};

struct Document {
    std::string title;
    std::string subtitle;
    std::string language = "en";  ///< BCP 47
    std::string classification;   ///< printed at head and foot; may be empty
    std::string notice;  ///< printed first and on every page: "Simulated data"; may be empty
    std::vector<std::pair<std::string, Inline>>
        control;  ///< document control (7.5): identifier, version, ...
    std::vector<Block> blocks;
    std::string footer;           ///< "Printed copies are uncontrolled ..."; may be empty
    std::string identifier;       ///< by the organisation's numbering; may be empty
    std::string author;           ///< who answers for the text; may be empty
    std::optional<Instant> date;  ///< of the record, never of the export
    Brand brand;
    std::vector<SourceRecord> sources;
    /// What the list of its sections is called, in HTML, where one is wanted: "Contents".
    std::string contents;
};

}  // namespace isms
