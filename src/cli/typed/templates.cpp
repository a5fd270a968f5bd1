#include "templates.hpp"

#include <isms/base/text.hpp>
#include <isms/review/agenda_builder.hpp>
#include <isms/review/agenda_merge.hpp>
#include <isms/review/standards.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

std::vector<std::string> names_in(const std::string& typed) {
    std::string text = typed;
    std::replace(text.begin(), text.end(), ',', '+');
    std::vector<std::string> names;
    for (const auto part : split(text, '+')) names.emplace_back(trim(part));
    return names;
}

AgendaTemplate one_template(Context& context, const std::string& name) {
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

bool answers(const AgendaTemplate& source, const std::string& standard) {
    return std::any_of(source.items.begin(), source.items.end(), [&](const AgendaItem& item) {
        return std::any_of(item.clauses.begin(), item.clauses.end(), [&](const ClauseRef& clause) {
            return is_same_standard(clause.standard, standard);
        });
    });
}

/// The name for a template that the organisation has still to write.
std::string name_for(const std::string& standard) {
    const auto name = slug(standard);
    return name.empty() ? "own" : name;
}

}  // namespace

std::string template_names(const std::string& typed) {
    const auto names = names_in(typed);
    for (const auto& name : names) {
        if (!TemplateName::parse(name))
            throw usage_error("template-name",
                              fmt::format("'{}' can't be the name of a template", name),
                              "use lower-case letters, digits and hyphens; + joins several");
        if (std::count(names.begin(), names.end(), name) > 1)
            throw usage_error("template-twice", fmt::format("'{}' is named twice", name),
                              "name each template once");
    }
    return join(names, "+");
}

AgendaTemplate resolve_template(Context& context, const std::string& names) {
    std::vector<AgendaTemplate> sources;
    for (const auto& name : names_in(names)) sources.push_back(one_template(context, name));
    if (sources.size() > 1) template_names(names);
    return merged_template(sources);
}

std::string templates_for(const std::vector<std::string>& standards,
                          const std::vector<AgendaTemplate>& templates) {
    std::vector<std::string> names;
    for (const auto& standard : standards) {
        const auto* source = template_for(standard, templates);
        if (source == nullptr) continue;
        const auto& name = source->name.str();
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    return join(names, "+");
}

std::vector<Diagnostic> unanswered_standards(const Organisation& organisation,
                                             const std::vector<AgendaTemplate>& templates) {
    const auto names = names_in(organisation.agenda_template);
    const auto is_answered = [&](const std::string& standard) {
        return std::any_of(templates.begin(), templates.end(), [&](const AgendaTemplate& source) {
            return std::find(names.begin(), names.end(), source.name.str()) != names.end() &&
                   answers(source, standard);
        });
    };
    std::vector<Diagnostic> notes;
    const auto note = [&](const std::string& standard, std::string hint) {
        notes.push_back({Severity::warning,
                         "standard-unanswered",
                         fmt::format("the agenda template {} has nothing for {}",
                                     organisation.agenda_template, standard),
                         {},
                         {},
                         {},
                         std::move(hint)});
    };
    // Each hint keeps what those before it add.
    auto wanted = organisation.agenda_template;
    std::vector<std::string> to_write;
    for (const auto& standard : organisation.standards) {
        if (is_answered(standard)) continue;
        const auto* source = template_for(standard, templates);
        if (source == nullptr) {
            to_write.push_back(standard);
            continue;
        }
        wanted += "+" + source->name.str();
        note(standard, fmt::format("isms-review config template {}", wanted));
    }
    for (const auto& standard : to_write) {
        wanted += "+" + name_for(standard);
        note(standard, fmt::format("write templates/{}.json with the clauses that it asks for, "
                                   "starting from isms-review agenda templates iso27001-2022 "
                                   "--format json, then: isms-review config template {}",
                                   name_for(standard), wanted));
    }
    return notes;
}

}  // namespace isms::cli
