#pragma once

#include "program/command.hpp"
#include "program/context.hpp"

#include <isms/base/json.hpp>
#include <isms/render/document.hpp>

#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace CLI {
class App;
}

namespace isms::cli {

/// `--format` of a document.
struct FormatOptions {
    std::vector<std::string> formats;
    std::string output;  ///< -o: a file, a directory, or - for standard output
};

/// `--format` alone, for commands that show.
void add_format_option(CLI::App& app, FormatOptions& options);
/// `--format`, repeatable, and `-o`, for commands that export.
void add_export_options(CLI::App& app, FormatOptions& options,
                        std::string_view formats = "text, md, html or json");

/// A document and the record it shows, in one of the formats.
std::string rendered(const Document& document, const Json& record, const std::string& format);

/// What `show` leaves behind: the document for the eye, or the format that was asked for.
Result shown(Document document, Json record, const FormatOptions& options);

/// What `export` leaves behind: on standard output, or files named `stem` with the format's ending.
Result exported(Context& context, const Document& document, const Json& record,
                const std::string& stem, const FormatOptions& options);

/// Writes a file outside the review directory, or one of its drafts: whole or not at all. Exit 6.
void write_file(const std::filesystem::path& path, std::string_view bytes, mode_t mode = 0600);
/// Reads a file outside, or standard input for "-". Exit 4 if it is not there, 6 otherwise; 3 if it
/// is larger than `limit` bytes.
std::string read_file(Context& context, const std::string& typed, std::size_t limit = 16U << 20U);

}  // namespace isms::cli
