#include "typed/templates.hpp"

#include "commands.hpp"
#include "program/arguments.hpp"
#include "terminal/formats.hpp"

#include <isms/documents/agenda_document.hpp>
#include <isms/model/codec.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string name;
    FormatOptions format;
};

bool is_builtin(const TemplateName& name) {
    for (const auto& source : builtin_templates()) {
        if (source.name == name) return true;
    }
    return false;
}

Result list(Context& context) {
    Result result;
    Table table;
    table.caption = "Agenda templates";
    table.columns = {{"Template"},
                     {"From"},
                     {"Items", Align::right},
                     {"Standards", Align::left, true},
                     {"Title", Align::left, true}};
    Json rows = Json::array();
    for (const auto& source : context.records().agenda_templates(context.problems())) {
        std::string standards;
        for (const auto& standard : source.standards)
            standards += (standards.empty() ? "" : ", ") + standard;
        const auto* origin = is_builtin(source.name) ? "built in" : "templates/";
        table.rows.push_back({source.name.str(), origin, fmt::format("{}", source.items.size()),
                              standards, source.title});
        rows.push_back({{"name", source.name.str()},
                        {"title", source.title},
                        {"builtin", is_builtin(source.name)}});
    }
    result.data["templates"] = std::move(rows);
    result.view = Listing{std::move(table), "There is no template."};
    return result;
}

Result run(Context& context, const Options& options) {
    if (options.name.empty()) return list(context);
    const auto source = resolve_template(context, options.name);
    return shown(template_document(source, context.messages()), record_to_json(source),
                 options.format);
}

}  // namespace

Run setup_agenda_templates(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments
        .option("name", options->name,
                "Show one template instead of listing all; several joined with + as one")
        .value("NAME");
    add_format_option(arguments, options->format);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
