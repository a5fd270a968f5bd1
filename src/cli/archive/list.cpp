#include "commands.hpp"
#include "program/context.hpp"

#include <isms/archive/archive.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace isms::cli {
namespace {

Result run(Context& context) {
    Result result;
    Table table;
    table.caption = "Seals";
    table.columns = {{"Seal"}, {"Review"}, {"Sealed (UTC)"}, {"By"}, {"Files", Align::right}};
    Json rows = Json::array();
    for (const auto& seal : read_seals(context.store(), context.problems())) {
        table.rows.push_back({fmt::format("{:06}", seal.number), seal.review.str(),
                              seal.sealed_at.rfc3339(), seal.sealed_by,
                              fmt::format("{}", seal.files.size())});
        rows.push_back({{"number", seal.number},
                        {"review", seal.review.str()},
                        {"sealed_at", seal.sealed_at.rfc3339()},
                        {"sealed_by", seal.sealed_by},
                        {"files", seal.files.size()}});
    }
    result.data["seals"] = std::move(rows);
    result.view = Listing{std::move(table), "Nothing is sealed yet."};
    return result;
}

}  // namespace

Run setup_archive_list(CLI::App&) {
    return run;
}

}  // namespace isms::cli
