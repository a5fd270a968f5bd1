#include "script.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

class Reader {
  public:
    Parsed<std::vector<ScriptStep>> read(std::string_view text) {
        int number = 0;
        for (const auto line : split_lines(text)) read_line(line, ++number);
        Parsed<std::vector<ScriptStep>> result;
        result.diagnostics = std::move(problems_);
        if (!has_errors(result.diagnostics)) result.value = std::move(steps_);
        return result;
    }

  private:
    void report(int line, std::string message) {
        problems_.push_back({Severity::error,
                             "script-line",
                             std::move(message),
                             {},
                             fmt::format("line {}", line),
                             {},
                             {}});
    }

    void read_line(std::string_view line, int number) {
        if (line.starts_with('|')) {
            if (steps_.empty())
                return report(number, "there is no command or file before this input");
            auto input = line.substr(1);
            if (input.starts_with(' ')) input.remove_prefix(1);
            steps_.back().input += std::string(input) + "\n";
            return;
        }
        line = trim(line);
        if (line.empty() || line.starts_with('#')) return;
        if (line.starts_with("@ ")) return read_moment(trim(line.substr(2)), number);
        ScriptStep step;
        step.at = at_;
        step.by = by_;
        step.line = number;
        if (line.starts_with("+ ")) {
            step.file = std::string(trim(line.substr(2)));
            if (step.file.find('/') != std::string::npos || step.file.starts_with('.'))
                report(number, "expected the plain name of a file");
        } else {
            step.arguments = words(line, number);
        }
        steps_.push_back(std::move(step));
    }

    void read_moment(std::string_view text, int number) {
        const auto space = text.find(' ');
        const auto at = Instant::parse(text.substr(0, space));
        if (!at || space == std::string_view::npos)
            return report(number, "expected a moment and a person");
        at_ = *at;
        by_ = std::string(trim(text.substr(space)));
    }

    std::vector<std::string> words(std::string_view line, int number) {
        std::vector<std::string> all;
        std::string word;
        bool has_word = false;
        char quote = 0;
        for (const char letter : line) {
            if (quote != 0) {
                if (letter == quote) {
                    quote = 0;
                } else {
                    word += letter;
                }
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
                has_word = true;
            } else if (letter == ' ') {
                if (has_word) all.push_back(std::exchange(word, {}));
                has_word = false;
            } else {
                word += letter;
                has_word = true;
            }
        }
        if (quote != 0) report(number, "a quote is not closed");
        if (has_word) all.push_back(word);
        return all;
    }

    Instant at_{std::chrono::sys_seconds{}};
    std::string by_;
    std::vector<ScriptStep> steps_;
    std::vector<Diagnostic> problems_;
};

}  // namespace

Parsed<std::vector<ScriptStep>> parse_script(std::string_view text) {
    return Reader().read(text);
}

}  // namespace isms::cli
