#include "formats.hpp"

#include "format_table.hpp"
#include "program/arguments.hpp"
#include "typesetter.hpp"
#include "word_processor.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/render/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <istream>
#include <sys/stat.h>
#include <unistd.h>

namespace isms::cli {
namespace {

const Table* first_table(const Document& document) {
    for (const auto& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block.content)) return table;
    }
    return nullptr;
}

std::string file_name(const std::string& stem, const Format& format) {
    return fmt::format("{}.{}", stem, format.ending);
}

void refuse_binary_on_terminal(Context& context, const Format& format, const std::string& stem,
                               const FormatOptions& options) {
    const bool is_for_the_eye =
        options.output.empty() && context.environment().out_is_terminal && !context.globals().json;
    if (!format.is_binary || !is_for_the_eye) return;
    throw usage_error(
        "binary-on-terminal", fmt::format("{} is not for a terminal to show", format.name),
        fmt::format("add -o {}, or -o - to have it here nevertheless", file_name(stem, format)));
}

/// The document carries the record that it shows, if it does not already carry more.
std::string pdf_of(Document document, const RecordMaker& record, std::vector<Diagnostic>& notes) {
    if (document.sources.empty())
        document.sources.push_back(
            {slug(document.identifier.empty() ? document.title : document.identifier) + ".json",
             "The record that the document shows", print_json(record())});
    auto pdf = typeset_pdf(document);
    if (!pdf.substitutions.empty()) {
        notes.push_back({Severity::warning,
                         "absent-glyphs",
                         fmt::format("{} has characters that no typeface here has, printed as "
                                     "U+FFFD: {}",
                                     document.title, join(pdf.substitutions, ", ")),
                         {},
                         {},
                         {},
                         "--format html shows them where the reader's machine can"});
    }
    return std::move(pdf.bytes);
}

}  // namespace

void add_show_options(Arguments& arguments, FormatOptions& options) {
    arguments
        .option("--format", options.formats, "As text, md, html or json; pdf or docx with --open")
        .value("FORMAT")
        .once()
        .one_of(std::vector<std::string>(document_formats.begin(), document_formats.end()));
    arguments.flag("--open", options.open, "Show it in the desktop's viewer, as html if not said");
}

void add_format_option(Arguments& arguments, FormatOptions& options) {
    arguments.option("--format", options.formats, "As text, md, html or json")
        .value("FORMAT")
        .once()
        .one_of({"text", "md", "html", "json"});
}

void add_export_options(Arguments& arguments, FormatOptions& options,
                        std::span<const std::string_view> formats, std::string_view remark) {
    arguments
        .option("--format", options.formats,
                fmt::format("{}{}; may be repeated with -o DIR", listed(formats), remark))
        .repeatable()
        .value("FORMAT")
        .one_of(std::vector<std::string>(formats.begin(), formats.end()));
    arguments
        .option("-o,--output", options.output,
                "Write to this file or directory; - is standard output")
        .value("PATH");
}

void add_open_option(Arguments& arguments, FormatOptions& options) {
    arguments.flag("--open", options.open, "Show it in the desktop's viewer, as html if not said")
        .excludes(arguments.at("--output"));
}

bool carries_sources(std::string_view format) {
    return format == "pdf";
}

bool carries_sources(const FormatOptions& options) {
    return std::any_of(options.formats.begin(), options.formats.end(),
                       [](const std::string& format) { return carries_sources(format); });
}

std::string rendered(const Document& document, const RecordMaker& record, const std::string& format,
                     const Table* sheet) {
    std::vector<Diagnostic> notes;
    return rendered(document, record, format, sheet, notes);
}

std::string rendered(const Document& document, const RecordMaker& record, const std::string& format,
                     const Table* sheet, std::vector<Diagnostic>& notes) {
    if (format == "pdf") return pdf_of(document, record, notes);
    if (format == "json") return printable_json(print_json(record()));
    if (format == "md") return render_markdown(document);
    if (format == "html") return render_html(document);
    if (format == "docx") return docx_of(document);
    if (format == "csv") {
        const Table* table = sheet == nullptr ? first_table(document) : sheet;
        return table == nullptr ? std::string() : render_csv(*table);
    }
    return render_text(document, TextLayout{80, false});
}

Result shown(Document document, Json record, const FormatOptions& options) {
    Result result;
    const auto format = options.formats.empty() ? std::string() : options.formats.front();
    if (options.open) {
        const auto& opened = format_named(format.empty() ? "html" : format);
        result.opens = file_name(slug(document.title), opened);
        result.view = Verbatim{rendered(
            document, [&] { return record; }, std::string(opened.name), nullptr, result.notes)};
    } else if (format.empty()) {
        result.view = std::move(document);
    } else if (format_named(format).is_binary) {
        throw usage_error("binary-on-terminal",
                          fmt::format("{} is not for a terminal to show", format),
                          "add --open, or take the command's export");
    } else {
        result.view = Verbatim{rendered(
            document, [&] { return record; }, format)};
    }
    result.data = std::move(record);
    return result;
}

Result shown_or_exported(Context& context, const Document& document, const RecordMaker& record,
                         const std::string& stem, const FormatOptions& options,
                         const Table* sheet) {
    const bool is_export = !options.formats.empty() || !options.output.empty();
    return is_export && !options.open ? exported(context, document, record, stem, options, sheet)
                                      : shown(document, record(), options);
}

Result exported(Context& context, const Document& document, const RecordMaker& record,
                const std::string& stem, const FormatOptions& options, const Table* sheet) {
    auto formats = options.formats;
    if (formats.empty()) formats.emplace_back("md");
    if (options.output.empty() || options.output == "-") {
        if (formats.size() > 1)
            throw usage_error("several-formats", "several formats do not go to standard output",
                              "add -o DIR");
        refuse_binary_on_terminal(context, format_named(formats.front()), stem, options);
        Result result;
        result.view = Verbatim{rendered(document, record, formats.front(), sheet, result.notes)};
        if (context.globals().json) result.data = record();
        return result;
    }
    Result result;
    const auto target = context.absolute(options.output);
    std::error_code error;
    const bool is_directory = std::filesystem::is_directory(target, error) || formats.size() > 1 ||
                              options.output.ends_with('/');
    if (is_directory) {
        std::filesystem::create_directories(target, error);
        if (error) throw io_error("create", target.string(), error.value());
    }
    Json files = Json::array();
    std::string listed;
    for (const auto& format : formats) {
        const auto path = is_directory ? target / file_name(stem, format_named(format)) : target;
        if (!context.globals().dry_run)
            write_file(path, rendered(document, record, format, sheet, result.notes));
        files.push_back(path.string());
        listed += path.string() + "\n";
    }
    result.data["files"] = std::move(files);
    result.view = Verbatim{listed};
    return result;
}

void write_file(const std::filesystem::path& path, std::string_view bytes, mode_t mode) {
    auto temporary = path;
    temporary += ".part";
    const int file =
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) throw io_error("write", path.string(), errno);
    int failure = ::fchmod(file, mode) != 0 ? errno : 0;  // whatever the umask
    while (!bytes.empty() && failure == 0) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            failure = errno;
        }
    }
    if (::close(file) != 0 && failure == 0) failure = errno;
    if (failure == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) failure = errno;
    if (failure != 0) {
        ::unlink(temporary.c_str());
        throw io_error(
            "write", path.string(), failure,
            "the file was left as it was; choose another place with -o, or free some space");
    }
}

std::string read_file(Context& context, const std::string& typed, std::size_t limit) {
    std::string bytes;
    const auto read_all = [&](std::istream& stream) {
        char buffer[65536];
        while (stream.read(buffer, sizeof buffer) || stream.gcount() > 0) {
            bytes.append(buffer, static_cast<std::size_t>(stream.gcount()));
            if (bytes.size() > limit) {
                throw invalid_error(
                    "input-too-large",
                    fmt::format("{} is larger than {} MiB", typed == "-" ? "standard input" : typed,
                                limit >> 20U),
                    "check that it is the right file");
            }
        }
        return !stream.bad();
    };
    if (typed == "-") {
        if (!read_all(*context.environment().in)) throw io_error("read", "standard input", EIO);
        return bytes;
    }
    const auto path = context.absolute(typed);
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) throw io_error("read", typed, EISDIR);
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        if (errno == ENOENT)
            throw not_found_error("file-not-found", fmt::format("there is no file {}", typed),
                                  "check the name; - reads standard input");
        throw io_error("read", typed, errno);
    }
    if (!read_all(file)) throw io_error("read", typed, EIO);
    return bytes;
}

}  // namespace isms::cli
