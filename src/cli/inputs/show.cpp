#include "commands.hpp"
#include "loaded.hpp"
#include "program/arguments.hpp"
#include "terminal/formats.hpp"
#include "typed/resolve.hpp"

#include <isms/documents/entry_document.hpp>
#include <isms/review/inputs/register_trends.hpp>
#include <isms/review/inputs/standing.hpp>

#include <algorithm>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    FormatOptions format;
};

/// Metrics and objectives are series of their own.
std::vector<Trend> own_trend(const FactSources& sources, const InputId& id) {
    const auto kind = register_of(id).kind;
    auto trends = register_trends(kind, sources.registers, sources.risks, sources.today);
    std::erase_if(trends, [&](const Trend& trend) { return trend.subject != id.str(); });
    return trends;
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto id = resolve_any_input(context, options.id, result);
    const auto loaded = load_registers(context);
    const auto sources = fact_sources(context, loaded, std::nullopt);
    EntryView view{.kind = register_of(id).kind, .entry = context.input_json(id)};
    view.trends = own_trend(sources, id);
    if (view.kind == RegisterKind::audits) {
        const auto audit = context.records().input<Audit>(id);
        for (const auto& finding : audit->findings) {
            const auto closed = closed_on(finding, loaded.registers.nonconformities);
            view.findings.push_back({finding, closed});
        }
    }
    for (const auto& action : view.entry.value("actions", Json::array())) {
        const auto known = ActionId::parse(action.get<std::string>());
        const auto found = known ? loaded.actions.find(*known) : loaded.actions.end();
        if (found == loaded.actions.end()) continue;
        view.actions.push_back(as_carried(found->second, context.people(), context.today()));
    }
    return shown(entry_document(view, context.people(), context.document_setting()), view.entry,
                 options.format);
}

}  // namespace

Run setup_inputs_show(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The entry, by id or the end of an id")
        .value("ID")
        .required();
    add_show_options(arguments, options->format);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
