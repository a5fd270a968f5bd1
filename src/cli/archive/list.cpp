#include "commands.hpp"
#include "program/context.hpp"

#include <isms/archive/archive.hpp>

#include <fmt/format.h>

#include <map>

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

using States = std::map<MeetingId, ReviewState>;

void add_seal(const Store& store, const Seal& seal, const States& states, Table& table,
              Json& rows) {
    const auto proofs = proofs_of(store, seal.number);
    const auto found =
        seal.subject == SealSubject::review ? states.find(*seal.review) : states.end();
    const auto sealed_at = seal.sealed_at.rfc3339();
    table.rows.push_back({fmt::format("{:06}", seal.number), about(seal),
                          found == states.end() ? std::string_view() : to_text(found->second),
                          Cell(sealed_at.substr(0, 10), sealed_at), seal.sealed_by,
                          fmt::format("{}", seal.files.size()), proofs});
    rows.push_back({{"number", seal.number},
                    {"about", to_text(seal.subject)},
                    {"review", seal.review ? Json(seal.review->str()) : Json()},
                    {"sealed_at", sealed_at},
                    {"sealed_by", seal.sealed_by},
                    {"files", seal.files.size()},
                    {"vouched_for", proofs}});
}

void add_review(const Review& review, const std::vector<Seal>& seals, Table& table, Json& rows) {
    const auto& id = review.meeting.id;
    const auto state = to_text(state_of(review));
    if (!has_seal(seals, id)) table.rows.push_back({"", id.str(), state, "", "", "", ""});
    Json numbers = Json::array();
    for (const auto& seal : seals) {
        if (seal.subject == SealSubject::review && seal.review == id)
            numbers.push_back(seal.number);
    }
    rows.push_back({{"id", id.str()}, {"state", state}, {"seals", std::move(numbers)}});
}

/// Reviews that were signed and not sealed, or grew since.
Json waiting(const std::vector<Review>& reviews, Result& result) {
    Json ids = Json::array();
    for (const auto& review : reviews) {
        if (state_of(review) != ReviewState::signed_off) continue;
        const auto id = review.meeting.id.str();
        ids.push_back(id);
        result.note(fmt::format("{} is signed and has something that no seal covers", id),
                    fmt::format("isms-review archive seal {}", id));
    }
    return ids;
}

Result run(Context& context) {
    Result result;
    Table table;
    table.caption = "Seals and reviews";
    table.columns = {{"Seal"},         {"About"}, {"State"},
                     {"Sealed (UTC)"}, {"By"},    {"Files", Align::right},
                     {"Vouched for"}};
    const auto seals = read_seals(context.store(), context.problems());
    const auto reviews = context.reviews();
    States states;
    for (const auto& review : reviews) states.emplace(review.meeting.id, state_of(review));
    Json seal_rows = Json::array();
    for (const auto& seal : seals) add_seal(context.store(), seal, states, table, seal_rows);
    Json review_rows = Json::array();
    for (const auto& review : reviews) add_review(review, seals, table, review_rows);
    result.data["seals"] = std::move(seal_rows);
    result.data["reviews"] = std::move(review_rows);
    result.data["waiting"] = waiting(reviews, result);
    result.view = Listing{std::move(table), "Nothing is sealed yet, and no review is planned."};
    return result;
}

}  // namespace

Run setup_archive_list(Arguments&) {
    return run;
}

}  // namespace isms::cli
