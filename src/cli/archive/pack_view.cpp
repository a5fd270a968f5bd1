#include "pack_view.hpp"

#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

std::string about(const Seal& seal, const Messages& messages) {
    if (seal.subject == SealSubject::signers) return messages.say("pack.signers");
    if (seal.subject == SealSubject::disposal)
        return messages.say("pack.disposal-of", {{"review", seal.review->str()}});
    return seal.review->str();
}

/// Gathers step by step; each needs what came before.
class Gathering {
  public:
    Gathering(Context& context, const PackSpan& span, const Verification& verification,
              const Judged& judged)
        : context_(context),
          span_(span),
          verification_(verification),
          judged_(judged),
          pack_{.view = {.organisation = context.organisation(),
                         .people = context.people(),
                         .from = span.from,
                         .to = span.to},
                .reviews = {},
                .records = {},
                .sealed = {}} {}

    GatheredPack gathered() {
        add_seals();
        add_reviews();
        add_actions();
        add_decisions();
        add_evidence();
        add_judgement();
        choose_records();
        return std::move(pack_);
    }

  private:
    void add_seals() {
        for (const auto& review : judged_.reviews) {
            if (span_.is_everything || is_within(review, span_))
                pack_.reviews.insert(review.meeting.id);
        }
        for (const auto& report : verification_.seals) add_seal(report);
        pack_.view.head = verification_.head;
    }

    void add_seal(const SealReport& report) {
        const auto& seal = report.seal;
        PackedSeal packed{.number = seal.number,
                          .about = about(seal, context_.messages()),
                          .sealed_at = seal.sealed_at,
                          .sealed_by = seal.sealed_by,
                          .sha256 = report.sha256,
                          .signer = report.signature == Proof::holds ? report.signer : "",
                          .stamped_at = std::nullopt,
                          .authority = report.authority,
                          .files = seal.files.size(),
                          .disposed = report.disposed,
                          .is_absent = !is_packed(seal, pack_.reviews),
                          .path = fmt::format("{}{}", packed_archive, seal_path(seal.number))};
        if (report.timestamp == Proof::holds) packed.stamped_at = report.stamped_at;
        if (!packed.is_absent) {
            pack_.view.sealed_files += seal.files.size() - report.disposed;
            for (const auto& file : seal.files) {
                if (context_.store().exists("archive/" + file.path)) pack_.sealed.insert(file.path);
            }
        }
        pack_.view.seals.push_back(std::move(packed));
    }

    /// A document of the newest of the review's seals that has it.
    std::string sealed_document(const std::vector<int>& seals, std::string_view name) const {
        for (auto number = seals.rbegin(); number != seals.rend(); ++number) {
            auto path = fmt::format("{}documents/{}", seal_folder(*number), name);
            if (pack_.sealed.contains(path)) return fmt::format("{}{}", packed_archive, path);
        }
        return {};
    }

    void add_reviews() {
        for (const auto& review : judged_.reviews) {
            if (!is_within(review, span_)) continue;
            PackedReview packed{.review = review,
                                .seals = {},
                                .minutes_html = {},
                                .minutes_pdf = {},
                                .agenda_html = {},
                                .agenda_pdf = {}};
            for (const auto& report : verification_.seals) {
                if (report.seal.subject == SealSubject::review &&
                    report.seal.review == review.meeting.id)
                    packed.seals.push_back(report.seal.number);
            }
            packed.minutes_html = sealed_document(packed.seals, "minutes.html");
            packed.agenda_html = sealed_document(packed.seals, "agenda.html");
            // Drafts are not evidence, and what they show is of today.
            if (is_signed(review) && review.minutes)
                packed.minutes_pdf =
                    fmt::format("documents/{}-minutes.pdf", review.meeting.id.str());
            if (review.agenda && review.agenda->facts)
                packed.agenda_pdf = fmt::format("documents/{}-agenda.pdf", review.meeting.id.str());
            pack_.view.reviews.push_back(std::move(packed));
        }
    }

    void add_actions() {
        const auto records = context_.records();
        for (const auto& summary : judged_.index) {
            auto action = records.action(summary.id.id());
            if (!action || action->state == ActionState::withdrawn) continue;
            if (action->raised_on > span_.to) continue;
            if (action->ended_on && *action->ended_on < span_.from) continue;
            auto page = fmt::format("actions/{}.html", action->id.str());
            pack_.view.actions.push_back({std::move(*action), std::move(page)});
        }
    }

    void add_decisions() {
        for (const auto& decision : judged_.decisions) {
            const bool is_of_days =
                decision.taken_on >= span_.from && decision.taken_on <= span_.to;
            const bool is_still_due =
                decision.state == DecisionState::open && decision.taken_on <= span_.to;
            if (decision.state == DecisionState::withdrawn || !(is_of_days || is_still_due))
                continue;
            pack_.view.decisions.push_back(
                {decision, fmt::format("decisions/{}.html", decision.id.str())});
        }
    }

    std::string evidence_path(const std::string& sha256) const {
        const auto path = paths::evidence(sha256);
        if (pack_.sealed.contains("data/" + path))
            return fmt::format("{}data/{}", packed_archive, path);
        if (context_.store().exists(path)) return fmt::format("{}{}", packed_records, path);
        return {};
    }

    void add_evidence() {
        std::set<std::string> named;
        for (const auto& [action, page] : pack_.view.actions) {
            for (const auto& ref : action.evidence) {
                named.insert(ref.sha256);
                add_attachment(ref.sha256, ref.name, action.id.str());
            }
        }
        // What belongs to sealed actions that are not among those above.
        for (const auto& path : pack_.sealed) {
            if (!path.starts_with("data/evidence/")) continue;
            const auto sha256 = path.substr(path.rfind('/') + 1);
            if (named.insert(sha256).second) add_attachment(sha256, {}, {});
        }
    }

    void add_attachment(const std::string& sha256, std::string name, std::string action) {
        const auto recorded = context_.records().evidence(sha256);
        if (name.empty()) name = recorded ? recorded->name : sha256;
        pack_.view.evidence.push_back({.name = std::move(name),
                                       .action = std::move(action),
                                       .size = recorded ? recorded->size : 0,
                                       .sha256 = sha256,
                                       .path = evidence_path(sha256)});
    }

    void add_judgement() {
        auto records = check_records(context_, judged_);
        records.today = span_.to;
        pack_.view.findings = check(records);
        pack_.view.coverage = coverage_between(context_.organisation(), judged_.reviews,
                                               judged_.templates, span_.from, span_.to);
    }

    void choose_records() {
        auto& chosen = pack_.records;
        chosen.everything = chosen.registers = span_.is_everything;
        for (const auto& id : pack_.reviews) chosen.reviews.insert(id.str());
        for (const auto& packed : pack_.view.actions) chosen.actions.insert(packed.action.id.str());
        for (const auto& packed : pack_.view.decisions)
            chosen.decisions.insert(packed.decision.id.str());
        for (const auto& evidence : pack_.view.evidence) chosen.evidence.insert(evidence.sha256);
        const auto& style = context_.organisation().style;
        if (style && !style->logo.empty()) chosen.evidence.insert(style->logo);
    }

    Context& context_;
    const PackSpan& span_;
    const Verification& verification_;
    const Judged& judged_;
    GatheredPack pack_;
};

}  // namespace

GatheredPack gather_pack(Context& context, const PackSpan& span, const Verification& verification,
                         const Judged& judged) {
    return Gathering(context, span, verification, judged).gathered();
}

bool is_within(const Review& review, const PackSpan& span) {
    const auto day = held_on(review).value_or(review.meeting.date);
    return day >= span.from && day <= span.to;
}

}  // namespace isms::cli
