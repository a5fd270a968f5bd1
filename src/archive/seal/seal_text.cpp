#include <isms/archive/seal.hpp>
#include <isms/base/digest.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace isms {
namespace {

constexpr std::string_view first_line = "# isms-review seal";

std::optional<int> number_in(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// A relative path below data/ or seals/ that means itself to every program: no `..`, no backslash,
/// which sha256sum would take for an escape, no control character.
bool is_in_archive(std::string_view path) {
    const auto parts = split(path, '/');
    const bool has_odd_part = std::any_of(parts.begin(), parts.end(), [](std::string_view part) {
        return part.empty() || part == "." || part == "..";
    });
    const bool has_odd_letter = std::any_of(path.begin(), path.end(), [](char letter) {
        return letter == '\\' || (letter >= 0 && letter < ' ') || letter == '\x7f';
    });
    return parts.size() > 1 && (parts.front() == "data" || parts.front() == "seals") &&
           !has_odd_part && !has_odd_letter;
}

class Reader {
  public:
    explicit Reader(std::string_view file) : file_(file) {}

    Parsed<Seal> read(std::string_view text) {
        const auto lines = split_lines(text);
        if (lines.empty() || lines.front() != first_line)
            report(1, "the file does not start like a seal");
        for (std::size_t index = 1; index < lines.size(); ++index) {
            const auto line = lines[index];
            const int number = static_cast<int>(index) + 1;
            if (line.empty() && index + 1 == lines.size()) break;
            if (line.starts_with("# ")) {
                read_head(number, line.substr(2));
            } else {
                read_file(number, line);
            }
        }
        if (!has_number_ || !has_time_) {
            report(1, "the head lacks seal or sealed-at");
        } else if (seal_.review.has_value() != (seal_.subject != SealSubject::signers)) {
            report(1, "the head does not say which review it is about");
        }
        // Whatever else differs - an order, a line end, a repeated line - was not written by this
        // program.
        if (problems_.empty() && print_seal(seal_) != text)
            report(1, "the file is not written as a seal is");
        Parsed<Seal> result;
        result.diagnostics = std::move(problems_);
        if (!has_errors(result.diagnostics)) result.value = std::move(seal_);
        return result;
    }

  private:
    void report(int line, std::string message) {
        problems_.push_back(
            {Severity::error,
             "seal-line",
             std::move(message),
             std::string(file_),
             fmt::format("line {}", line),
             {},
             "restore the seal from a backup or from the copy that the auditor has"});
    }

    void read_head(int line, std::string_view text) {
        const auto colon = text.find(": ");
        const auto key = text.substr(0, colon);
        const auto value =
            colon == std::string_view::npos ? std::string_view() : text.substr(colon + 2);
        if (key == "format") {
            if (number_in(value) != seal_format)
                report(line, fmt::format("format '{}' is not understood by this program",
                                         excerpt(value)));
        } else if (key == "seal") {
            const auto number = number_in(value);
            has_number_ = number.has_value();
            seal_.number = number.value_or(0);
        } else if (key == "review") {
            seal_.review = MeetingId::parse(value);
        } else if (key == "about") {
            read_subject(line, value);
        } else if (key == "sealed-at") {
            if (const auto at = Instant::parse(value)) {
                seal_.sealed_at = *at;
                has_time_ = true;
            }
        } else if (key == "sealed-by") {
            seal_.sealed_by = std::string(value);
        } else {
            report(line, fmt::format("'{}' is not a line of a seal's head", excerpt(text)));
        }
    }

    void read_subject(int line, std::string_view value) {
        for (const auto subject : {SealSubject::signers, SealSubject::disposal}) {
            if (value != to_text(subject)) continue;
            seal_.subject = subject;
            return;
        }
        report(line, fmt::format("'{}' is not what a seal can be about", excerpt(value)));
    }

    void read_file(int line, std::string_view text) {
        if (text.size() < 67 || !is_sha256_hex(text.substr(0, 64)) || text.substr(64, 2) != "  ") {
            report(line, "this is not a digest and a file name");
            return;
        }
        if (!is_in_archive(text.substr(66))) {
            report(line, fmt::format("'{}' is not the name of a file in the archive",
                                     excerpt(text.substr(66))));
            return;
        }
        seal_.files.push_back({std::string(text.substr(0, 64)), std::string(text.substr(66))});
    }

    std::string_view file_;
    Seal seal_;
    bool has_number_ = false;
    bool has_time_ = false;
    std::vector<Diagnostic> problems_;
};

}  // namespace

std::string_view to_text(SealSubject subject) {
    switch (subject) {
        case SealSubject::review:
            return "review";
        case SealSubject::signers:
            return "signers";
        case SealSubject::disposal:
            return "disposal";
    }
    return "review";
}

std::string seal_path(int number) {
    return fmt::format("seals/{:06}.sha256", number);
}

std::string signature_path(int number) {
    return seal_path(number) + ".sig";
}

std::string timestamp_path(int number) {
    return seal_path(number) + ".tsr";
}

std::string seal_folder(int number) {
    return fmt::format("data/{:06}/", number);
}

std::string print_seal(const Seal& seal) {
    auto text =
        fmt::format("{}\n# format: {}\n# seal: {:06}\n", first_line, seal_format, seal.number);
    if (seal.subject != SealSubject::review)
        text += fmt::format("# about: {}\n", to_text(seal.subject));
    if (seal.review) text += fmt::format("# review: {}\n", seal.review->str());
    text +=
        fmt::format("# sealed-at: {}\n# sealed-by: {}\n", seal.sealed_at.rfc3339(), seal.sealed_by);
    for (const auto& file : seal.files) text += fmt::format("{}  {}\n", file.sha256, file.path);
    return text;
}

Parsed<Seal> parse_seal(std::string_view text, std::string_view file) {
    return Reader(file).read(text);
}

}  // namespace isms
