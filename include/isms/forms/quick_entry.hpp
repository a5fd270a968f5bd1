#pragma once

#include <isms/base/date.hpp>
#include <isms/base/date_phrase.hpp>
#include <isms/base/diagnostic.hpp>
#include <isms/model/ids.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// An action or decision in one line: `Patch the VPN gateways @jane due:+2w item:d1`.
struct QuickEntry {
    std::string text;   ///< what is left when the keys are taken out
    std::string owner;  ///< the id after `@`; empty where there is none
    std::optional<Date> due;
    std::string due_phrase;  ///< as typed
    std::string item;
    std::string undated_reason;
    std::vector<InputId> deals_with;  ///< entries of registers: for:NC-2026-004,RISK-012
};

/// Only whole tokens of known keys are read: `@id`, `due:`, `item:`, `for:`, `undated:`; all the
/// rest is text, and `\@id` or `\due:x` is text as well. A value with spaces stands in quotes:
/// due:"next review", in which `\"` is a quote and `\\` a backslash. White space in the text
/// collapses. Errors: a key twice ("repeated-key"), a date that is not understood, an open quote
/// ("open-quote"), an id after for: that is none ("input-id"), nothing between quotes
/// ("empty-value"), due and undated together
/// ("due-and-undated").
Parsed<QuickEntry> parse_quick_entry(std::string_view line, const DateContext& dates);

/// The line that parse_quick_entry reads back to the same entry.
std::string print_quick_entry(const QuickEntry& entry);

}  // namespace isms
