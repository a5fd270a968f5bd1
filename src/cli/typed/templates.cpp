#include "templates.hpp"

#include <isms/base/text.hpp>
#include <isms/review/agenda_builder.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {

AgendaTemplate resolve_template(Context& context, const std::string& name) {
    const auto id = TemplateName::parse(name);
    auto found = id ? context.records().agenda_template(*id) : std::nullopt;
    if (!found) {
        std::vector<std::string> known;
        for (const auto& candidate : context.records().agenda_templates(context.problems()))
            known.push_back(candidate.name.str());
        const auto meant = did_you_mean(name, known);
        throw not_found_error(
            "unknown-template", fmt::format("there is no agenda template '{}'", name),
            meant.empty()
                ? fmt::format("there are {}; your own lie in templates/", join(known, ", "))
                : meant);
    }
    auto problems = problems_of_items(found->items, paths::agenda_template(found->name));
    if (has_errors(problems)) throw Error(ExitCode::invalid, std::move(problems));
    return std::move(*found);
}

}  // namespace isms::cli
