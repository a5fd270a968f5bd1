#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace isms::test {

/// Random inputs that are the same on every machine: the engine is specified by the standard, and
/// its numbers are used without the distributions, which are not.
class Random {
  public:
    explicit Random(unsigned seed) : engine_(seed) {}

    /// 0 to `bound` - 1.
    unsigned below(unsigned bound) { return static_cast<unsigned>(engine_()) % bound; }

    template <class Choices>
    const auto& pick(const Choices& choices) {
        return choices[below(static_cast<unsigned>(std::size(choices)))];
    }

    std::string bytes(std::size_t length) {
        std::string text;
        for (std::size_t index = 0; index < length; ++index) text += static_cast<char>(below(256));
        return text;
    }

    /// Well-formed text out of the pieces that are hard for terminals, and some that are not.
    std::string text(std::size_t pieces) {
        static constexpr std::string_view hard[] = {"a",
                                                    "patch",
                                                    " ",
                                                    "  ",
                                                    "\t",
                                                    "\n",
                                                    "\r\n",
                                                    "\r",
                                                    "\x1b[31m",
                                                    "\x7f",
                                                    "\u0085",
                                                    "é",
                                                    "e\u0301",
                                                    "漢字",
                                                    "한",
                                                    "ไทย",
                                                    "👍",
                                                    "👍🏽",
                                                    "👨‍👩‍👧",
                                                    "❤️",
                                                    "🇩🇪",
                                                    "🇩",
                                                    "1️⃣",
                                                    "\u200d",
                                                    "\u200c",
                                                    "\ufe0f",
                                                    "\u202e",
                                                    "\u2066",
                                                    "\u2028",
                                                    "\ufeff",
                                                    "\u00ad",
                                                    "\u200b",
                                                    "\u0301",
                                                    "שלום",
                                                    "नि",
                                                    "\u3000",
                                                    "\U000e0041",
                                                    "-",
                                                    "\"",
                                                    "\\"};
        std::string made;
        for (std::size_t index = 0; index < pieces; ++index) made += pick(hard);
        return made;
    }

  private:
    std::mt19937 engine_;
};

}  // namespace isms::test
