#include "printer_words.hpp"

namespace isms {

PrinterWords printer_words(const Messages& messages) {
    PrinterWords words;
    words.measure = messages.say("printer.measure");
    words.trend = messages.say("printer.trend");
    words.latest = messages.say("printer.latest");
    words.target = messages.say("printer.target");
    words.verdict = messages.say("printer.verdict");
    words.no_values = messages.say("printer.no-values");
    words.not_collected = messages.say("printer.not-collected");
    words.not_known = messages.say("printer.not-known");
    words.rounded = messages.say("printer.rounded");
    words.also_rounded = messages.say("printer.also-rounded");
    // The printer fills these in.
    words.with_target = messages.say("printer.with-target", {{"target", "{target}"}});
    words.at_least = messages.say("printer.at-least", {{"value", "{value}"}});
    words.at_most = messages.say("printer.at-most", {{"value", "{value}"}});
    words.span =
        messages.say("printer.span", {{"name", "{name}"}, {"from", "{from}"}, {"to", "{to}"}});
    words.to_be_signed_by = messages.say("printer.to-be-signed-by");
    words.signature = messages.say("printer.signature");
    words.date = messages.say("printer.date");
    return words;
}

}  // namespace isms
