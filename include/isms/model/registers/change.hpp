#pragma once

#include <isms/model/registers/entry.hpp>

#include <string_view>

namespace isms {

enum class ChangeOrigin { external, internal };
enum class ChangeState { open, assessed, closed };

/// A change in an external or internal issue (4.1; 9.3.2 b), and what it means for the ISMS.
struct Change : RegisterEntry {
    ChangeOrigin origin = ChangeOrigin::external;
    std::string impact;  ///< on the ISMS; empty: not yet assessed
    std::optional<Date> occurred_on;
    ChangeState state = ChangeState::open;
    std::optional<Date> closed_on;
};

std::string_view to_text(ChangeOrigin value);
std::string_view to_text(ChangeState value);

}  // namespace isms
