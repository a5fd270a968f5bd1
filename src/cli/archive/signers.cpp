#include "commands.hpp"
#include "program/context.hpp"

#include <isms/archive/proofs.hpp>

namespace isms::cli {
namespace {

Result run(Context& context) {
    Result result;
    Table table;
    table.caption = "Who may sign seals";
    table.columns = {{"Person"}, {"Key"}, {"From (UTC)"}, {"Until (UTC)"}, {"Type"}};
    Json rows = Json::array();
    for (const auto& signer : current_signers(context.store()).signers) {
        const auto from = signer.from ? signer.from->rfc3339() : std::string();
        const auto until = signer.until ? signer.until->rfc3339() : std::string();
        const auto print = fingerprint(signer.key);
        table.rows.push_back({signer.person, print, from, until, signer.key.type});
        rows.push_back({{"person", signer.person},
                        {"fingerprint", print},
                        {"from", from},
                        {"until", until},
                        {"type", signer.key.type}});
    }
    result.data["signers"] = std::move(rows);
    result.view = Listing{std::move(table), "Nobody may sign seals yet."};
    return result;
}

}  // namespace

Run setup_archive_signers(Arguments&) {
    return run;
}

}  // namespace isms::cli
