#pragma once

#include <isms/model/registers/entry.hpp>

#include <string_view>

namespace isms {

enum class ImprovementState { proposed, taken_up, done, rejected };

/// An opportunity for continual improvement (10.1; 9.3.2 g).
struct Improvement : RegisterEntry {
    std::string origin;   ///< where the idea came from
    std::string benefit;  ///< what it is good for
    ImprovementState state = ImprovementState::proposed;
    std::optional<Date> closed_on;
};

std::string_view to_text(ImprovementState value);

}  // namespace isms
