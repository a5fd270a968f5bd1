#pragma once

#include "program/context.hpp"

#include <isms/review/inputs/item_facts.hpp>

namespace isms::cli {

/// The registers, with the actions that their entries name.
struct LoadedRegisters {
    Registers registers;
    ActionsById actions;
};

LoadedRegisters load_registers(Context& context);

/// What facts are made from, for the time from `since` on; refers to `loaded` and `context`.
FactSources fact_sources(Context& context, const LoadedRegisters& loaded,
                         const std::optional<Date>& since);

}  // namespace isms::cli
