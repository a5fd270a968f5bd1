#include "arguments.hpp"

#include <CLI/CLI.hpp>

#include <utility>

namespace isms::cli {

Argument::Argument(CLI::Option* option) : option_(option) {}

Argument Argument::value(const std::string& name) const {
    option_->type_name(name);
    return *this;
}

Argument Argument::required() const {
    option_->required();
    return *this;
}

Argument Argument::one_of(const std::vector<std::string>& values) const {
    option_->check(CLI::IsMember(values));
    return *this;
}

Argument Argument::one_of_any_case(const std::vector<std::string>& values) const {
    option_->check(CLI::IsMember(values, CLI::ignore_case));
    return *this;
}

Argument Argument::within(int least, int most) const {
    option_->check(CLI::Range(least, most));
    return *this;
}

Argument Argument::checked(std::function<std::string(const std::string&)> problem) const {
    option_->check(std::move(problem));
    return *this;
}

Argument Argument::repeatable() const {
    option_->take_all()->expected(1)->allow_extra_args(false);
    return *this;
}

Argument Argument::once() const {
    option_->expected(1)->allow_extra_args(false);
    return *this;
}

Argument Argument::excludes(Argument other) const {
    option_->excludes(other.option_);
    return *this;
}

Argument Argument::needs(Argument other) const {
    option_->needs(other.option_);
    return *this;
}

Argument Argument::group(const std::string& name) const {
    option_->group(name);
    return *this;
}

Argument Argument::variable(const std::string& name) const {
    option_->envname(name);
    return *this;
}

Arguments::Arguments() : parser_(std::make_unique<CLI::App>()) {
    // Help is one of the options of every command.
    parser_->set_help_flag();
}

Arguments::~Arguments() = default;

Argument Arguments::option(const std::string& names, std::string& into, const std::string& help) {
    return Argument(parser_->add_option(names, into, help));
}

Argument Arguments::option(const std::string& names, std::optional<std::string>& into,
                           const std::string& help) {
    return Argument(parser_->add_option(names, into, help));
}

Argument Arguments::option(const std::string& names, std::vector<std::string>& into,
                           const std::string& help) {
    return Argument(parser_->add_option(names, into, help));
}

Argument Arguments::option(const std::string& names, int& into, const std::string& help) {
    return Argument(parser_->add_option(names, into, help));
}

Argument Arguments::option(const std::string& names, std::optional<int>& into,
                           const std::string& help) {
    return Argument(parser_->add_option(names, into, help));
}

Argument Arguments::option(const std::string& names,
                           std::function<void(const std::vector<std::string>&)> take,
                           const std::string& help) {
    return Argument(parser_->add_option_function(names, take, help));
}

Argument Arguments::flag(const std::string& names, bool& into, const std::string& help) {
    return Argument(parser_->add_flag(names, into, help));
}

Argument Arguments::at(const std::string& name) {
    return Argument(parser_->get_option(name));
}

}  // namespace isms::cli
