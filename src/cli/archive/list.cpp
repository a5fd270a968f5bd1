#include "commands.hpp"
#include "program/context.hpp"

#include <isms/archive/archive.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace isms::cli {
namespace {

/// What beside the seal itself lies there; whether it holds is for `archive verify` to say.
std::string proofs_of(const Store& store, int number) {
    std::string text;
    if (store.exists("archive/" + signature_path(number))) text = "signed";
    if (store.exists("archive/" + timestamp_path(number)))
        text += text.empty() ? "stamped" : ", stamped";
    return text;
}

std::string about(const Seal& seal) {
    if (seal.subject == SealSubject::review) return seal.review->str();
    if (seal.subject == SealSubject::disposal) return "disposal of " + seal.review->str();
    return std::string(to_text(seal.subject));
}

Result run(Context& context) {
    Result result;
    Table table;
    table.caption = "Seals";
    table.columns = {{"Seal"},       {"About"}, {"Sealed (UTC)"}, {"By"}, {"Files", Align::right},
                     {"Vouched for"}};
    Json rows = Json::array();
    for (const auto& seal : read_seals(context.store(), context.problems())) {
        const auto proofs = proofs_of(context.store(), seal.number);
        table.rows.push_back({fmt::format("{:06}", seal.number), about(seal),
                              seal.sealed_at.rfc3339(), seal.sealed_by,
                              fmt::format("{}", seal.files.size()), proofs});
        rows.push_back({{"number", seal.number},
                        {"about", to_text(seal.subject)},
                        {"review", seal.review ? Json(seal.review->str()) : Json()},
                        {"sealed_at", seal.sealed_at.rfc3339()},
                        {"sealed_by", seal.sealed_by},
                        {"files", seal.files.size()},
                        {"vouched_for", proofs}});
    }
    Json waiting = Json::array();
    for (const auto& review : context.reviews()) {
        if (state_of(review) != ReviewState::signed_off) continue;
        waiting.push_back(review.meeting.id.str());
        result.note(fmt::format("{} is signed and has something that no seal covers",
                                review.meeting.id.str()),
                    fmt::format("isms-review archive seal {}", review.meeting.id.str()));
    }
    result.data["seals"] = std::move(rows);
    result.data["waiting"] = std::move(waiting);
    result.view = Listing{std::move(table), "Nothing is sealed yet."};
    return result;
}

}  // namespace

Run setup_archive_list(CLI::App&) {
    return run;
}

}  // namespace isms::cli
