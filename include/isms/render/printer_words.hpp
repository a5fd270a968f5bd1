#pragma once

#include <memory>
#include <string>
#include <utility>

namespace isms {

/// What printers say of their own accord, around figures and lines to sign on: in English unless
/// whoever makes the block says it in another language. In braces stands what they fill in.
struct PrinterWords {
    std::string measure = "Measure";
    std::string trend = "Trend";
    std::string latest = "Latest";
    std::string target = "Target";
    std::string verdict = "Verdict";
    std::string no_values = "no values";
    std::string not_collected = "not collected";  ///< what a dash among measures means
    std::string not_known = "not known";  ///< what a dash among the numbers of a chart means
    std::string rounded = "Some numbers are rounded";
    std::string also_rounded = "some numbers are rounded";  ///< behind another remark
    std::string with_target = "target {target}";            ///< behind the latest value
    std::string at_least = "Target: at least {value}";
    std::string at_most = "Target: at most {value}";
    std::string span = "{name}: {from} to {to}";  ///< one of several tables, by its periods
    std::string to_be_signed_by = "To be signed by";
    std::string signature = "Signature";
    std::string date = "Date";
};

/// Words that the blocks of a document share: in each of them they would make every block as large
/// as the largest. In English unless others are given.
class SharedWords {
  public:
    SharedWords() = default;
    SharedWords(PrinterWords words)  // NOLINT: they are the words
        : words_(std::make_shared<const PrinterWords>(std::move(words))) {}

    const PrinterWords& operator*() const { return words_ ? *words_ : english(); }
    const PrinterWords* operator->() const { return &**this; }

  private:
    static const PrinterWords& english();

    std::shared_ptr<const PrinterWords> words_;
};

}  // namespace isms
