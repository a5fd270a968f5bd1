#include "loaded.hpp"

#include <isms/store/register_index.hpp>

namespace isms::cli {

LoadedRegisters load_registers(Context& context) {
    LoadedRegisters loaded;
    const auto records = context.records();
    loaded.registers = current_registers(context.store(), context.problems());
    for_each_register(loaded.registers, [&](const RegisterInfo&, const auto& entries) {
        for (const auto& entry : entries) {
            for (const auto& id : entry.actions) {
                if (loaded.actions.contains(id)) continue;
                if (auto action = records.action(id)) loaded.actions.emplace(id, *action);
            }
        }
    });
    return loaded;
}

FactSources fact_sources(Context& context, const LoadedRegisters& loaded,
                         const std::optional<Date>& since) {
    return {.registers = loaded.registers,
            .actions = loaded.actions,
            .people = context.people(),
            .organisation = context.organisation(),
            .since = since.value_or(context.organisation().since),
            .today = context.today(),
            .messages = context.messages()};
}

}  // namespace isms::cli
