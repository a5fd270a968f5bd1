#pragma once

#include "store/store_fixture.hpp"
#include "support/samples.hpp"

#include <isms/archive/archive.hpp>
#include <isms/archive/verification.hpp>
#include <isms/base/digest.hpp>
#include <isms/store/paths.hpp>

#include <string>
#include <vector>

namespace isms::test {

/// A review directory with the sample review, signed, and with evidence attached to one of its
/// actions.
class SealedDirectory : public isms_test::StoreFixture {
  public:
    SealedDirectory() {
        put(std::string(paths::organisation), sample_organisation());
        const auto outcome = sample_outcome();
        for (auto action : sample_context().actions) {
            if (action.id.str() == "MR-2026-10-A02")
                action.evidence.push_back({.sha256 = evidence(), .name = "certificate.pem"});
            put(paths::action(action.id), action);
        }
        for (const auto& action : outcome.raised) put(paths::action(action.id), action);
        spill(paths::evidence(evidence()), evidence_bytes());
        Evidence sidecar;
        sidecar.sha256 = evidence();
        sidecar.name = "certificate.pem";
        put(paths::evidence_sidecar(evidence()), sidecar);
        put_review(november());
    }

    static std::string evidence_bytes() { return std::string("certificate\0\xFF\n", 14); }
    static std::string evidence() { return sha256_hex(evidence_bytes()); }

    /// The review with a sign-off that names the bytes which put_review writes.
    static Review as_signed(Review review) {
        auto& signoff = review.signoffs[0];
        signoff.minutes_sha256 = sha256_hex(print_record(*review.minutes));
        signoff.agenda_sha256 = sha256_hex(print_record(*review.agenda));
        signoff.meeting_sha256 = sha256_hex(print_record(review.meeting));
        return review;
    }

    static Review november() { return as_signed(sample_signed_review()); }

    /// The same review under another id, as the one of December.
    static Review december() {
        auto review = sample_signed_review();
        review.meeting.id = review.agenda->meeting = review.minutes->meeting =
            review.signoffs[0].meeting = id_of<MeetingId>("MR-2026-12");
        return as_signed(std::move(review));
    }

    void put_review(const Review& review) const {
        const auto& id = review.meeting.id;
        put(paths::meeting(id), review.meeting);
        if (review.agenda) put(paths::agenda(id), *review.agenda);
        if (review.minutes) put(paths::minutes(id), *review.minutes);
        for (const auto& signoff : review.signoffs)
            put(paths::signoff(id, signoff.number), signoff);
    }

    template <class Record>
    void put(const std::string& path, const Record& record) const {
        spill(path, print_record(record));
    }

    /// Puts bytes there behind the program's back.
    void spill(const std::string& path, const std::string& bytes) const {
        isms_test::spill(root() / path, bytes);
    }

    /// Seals a review with one document; the seal's path.
    std::string seal(const Review& review = november()) const {
        auto store = writer();
        const auto changes =
            plan_seal(Records(store), review, {{"minutes.html", "<p>minutes</p>\n"}},
                      stamp_on(Date(2026, 11, 12)));
        store.commit(changes);
        return changes.files.back().path;
    }

    /// "changed archive/data/..." for each finding.
    std::vector<std::string> findings(const std::optional<MeetingId>& only = std::nullopt) const {
        std::vector<std::string> all;
        for (const auto& finding : verify_archive(reader(), {.only = only}).findings)
            all.push_back(finding.code + " " + finding.file);
        return all;
    }
};

}  // namespace isms::test
