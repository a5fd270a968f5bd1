#pragma once

#include "program/command.hpp"
#include "program/context.hpp"

#include <isms/base/json.hpp>
#include <isms/render/document.hpp>

#include <array>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace isms::cli {

class Arguments;

/// `--format` of a document.
struct FormatOptions {
    std::vector<std::string> formats;
    std::string output;  ///< -o: a file, a directory, or - for standard output
    bool open = false;   ///< --open: hand it to the desktop's viewer
};

/// `--format` and `--open`, for commands that show.
void add_show_options(Arguments& arguments, FormatOptions& options);
/// `--format` alone, for lists.
void add_format_option(Arguments& arguments, FormatOptions& options);
/// In what the agenda and the minutes are exported.
inline constexpr std::array<std::string_view, 6> document_formats{"text", "md",   "html",
                                                                  "pdf",  "docx", "json"};
/// In what lists are exported.
inline constexpr std::array<std::string_view, 7> list_formats{"csv", "json", "md",  "html",
                                                              "pdf", "docx", "text"};

/// `--format`, repeatable, and `-o`, for commands that export. `remark` says what does not hold for
/// all of the formats.
void add_export_options(Arguments& arguments, FormatOptions& options,
                        std::span<const std::string_view> formats = document_formats,
                        std::string_view remark = {});

/// `--open`, for commands that both show and export.
void add_open_option(Arguments& arguments, FormatOptions& options);

/// Makes the record that a document shows, where a format prints or carries it: most do without.
using RecordMaker = std::function<Json()>;

/// True if one of the formats carries the files that the document was made from.
bool carries_sources(const FormatOptions& options);
bool carries_sources(std::string_view format);

/// A document and the record it shows, in one of the formats.
/// CSV is `sheet`, else the document's first table.
std::string rendered(const Document& document, const RecordMaker& record, const std::string& format,
                     const Table* sheet = nullptr);
/// The same, with what there is to say of it: characters that could not be printed.
std::string rendered(const Document& document, const RecordMaker& record, const std::string& format,
                     const Table* sheet, std::vector<Diagnostic>& notes);

/// What `show` leaves behind: the document for the eye, the format that was asked for, or what the
/// desktop's viewer is to show. Exit 2 for a binary format that no viewer gets.
Result shown(Document document, Json record, const FormatOptions& options);

/// What a command leaves behind that shows where nothing else is asked for, and exports where a
/// format or a file is.
Result shown_or_exported(Context& context, const Document& document, const RecordMaker& record,
                         const std::string& stem, const FormatOptions& options,
                         const Table* sheet = nullptr);

/// What `export` leaves behind: on standard output, or files named `stem` with the format's ending.
/// A binary format is not printed on a terminal unless `-o -` asks for it: exit 2.
Result exported(Context& context, const Document& document, const RecordMaker& record,
                const std::string& stem, const FormatOptions& options,
                const Table* sheet = nullptr);

/// Writes a file outside the review directory, or one of its drafts: whole or not at all. Exit 6.
void write_file(const std::filesystem::path& path, std::string_view bytes, mode_t mode = 0600);
/// Reads a file outside, or standard input for "-". Exit 4 if it is not there, 6 otherwise; 3 if it
/// is larger than `limit` bytes.
std::string read_file(Context& context, const std::string& typed, std::size_t limit = 16U << 20U);

}  // namespace isms::cli
