#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace isms::cli {

/// One option or positional argument that a command has added. A handle: copies mean the same one.
class Argument {
  public:
    explicit Argument(CLI::Option* option);

    /// What help calls the value: "DATE", "PERSON".
    Argument value(const std::string& name) const;
    Argument required() const;

    /// Only these values are taken.
    Argument one_of(const std::vector<std::string>& values) const;
    /// As `one_of`, whether in capitals or not.
    Argument one_of_any_case(const std::vector<std::string>& values) const;
    /// Only whole numbers from `least` to `most` are taken.
    Argument within(int least, int most) const;
    /// `problem` says what is wrong with a value, or nothing if it may be taken.
    Argument checked(std::function<std::string(const std::string&)> problem) const;

    /// May be given several times, each time with one value. The words behind that belong to the
    /// command: the parser would take all of them for further values, so that `actions done A01
    /// --evidence log.pdf A02` looked for a file of the name A02.
    Argument repeatable() const;

    /// May be given once, although a list takes its value.
    Argument once() const;

    /// May not be given together with `other`.
    Argument excludes(Argument other) const;
    /// Means something only together with `other`.
    Argument needs(Argument other) const;

    /// Where help lists it, if not with the command's own.
    Argument group(const std::string& name) const;
    /// The environment's variable that stands in for it.
    Argument variable(const std::string& name) const;

    bool operator==(const Argument&) const = default;

  private:
    CLI::Option* option_;
};

/// The options and positional arguments of one command line, and where their values go.
///
/// All that commands know of the option parser. Its header is templates and objects made at start
/// in every file that includes it: behind this wall it costs one file's compilation, and commands
/// start without it.
class Arguments {
  public:
    Arguments();
    ~Arguments();
    Arguments(const Arguments&) = delete;
    Arguments& operator=(const Arguments&) = delete;

    /// Adds an option ("-o,--output") or a positional argument ("id"); `into` is written when the
    /// command line has it and has to live until then. A list takes every positional word left.
    Argument option(const std::string& names, std::string& into, const std::string& help);
    Argument option(const std::string& names, std::optional<std::string>& into,
                    const std::string& help);
    Argument option(const std::string& names, std::vector<std::string>& into,
                    const std::string& help);
    Argument option(const std::string& names, int& into, const std::string& help);
    Argument option(const std::string& names, std::optional<int>& into, const std::string& help);
    /// As above; `take` gets all values that were given.
    Argument option(const std::string& names,
                    std::function<void(const std::vector<std::string>&)> take,
                    const std::string& help);
    Argument flag(const std::string& names, bool& into, const std::string& help);

    /// One that was added before.
    Argument at(const std::string& name);

    [[nodiscard]] CLI::App& parser() { return *parser_; }
    [[nodiscard]] const CLI::App& parser() const { return *parser_; }

  private:
    std::unique_ptr<CLI::App> parser_;
};

}  // namespace isms::cli
