#include "commands.hpp"
#include "program/arguments.hpp"
#include "program/context.hpp"

#include <isms/archive/search.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::vector<std::string> words;
};

Result run(Context& context, const Options& options) {
    const auto typed = join(options.words, " ");
    if (trim(typed).empty())
        throw usage_error("no-words", "nothing is looked for",
                          "isms-review archive search firewall");
    Searched records{.reviews = context.reviews()};
    const auto all = context.records();
    records.decisions = all.decisions(context.problems());
    for (const auto& id : all.action_ids()) {
        auto action = all.action(id);
        if (action && action->state != ActionState::withdrawn)
            records.actions.push_back(std::move(*action));
    }
    Result result;
    Table table;
    table.caption = fmt::format("Where '{}' stands", excerpt(typed));
    table.columns = {{"In"}, {"Id"}, {"Item", Align::left, true}, {"Line", Align::left, true}};
    Json rows = Json::array();
    for (const auto& hit : search(records, typed)) {
        table.rows.push_back({std::string(to_text(hit.kind)), hit.id, hit.item, hit.line});
        rows.push_back({{"kind", to_text(hit.kind)},
                        {"id", hit.id},
                        {"review", hit.review},
                        {"item", hit.item},
                        {"line", hit.line}});
    }
    result.data["hits"] = std::move(rows);
    result.view = Listing{std::move(table), fmt::format("'{}' stands nowhere.", excerpt(typed))};
    return result;
}

}  // namespace

Run setup_archive_search(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("words", options->words, "What to look for; all of the words in one line")
        .value("WORDS")
        .required();
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
