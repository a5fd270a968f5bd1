#include "pack_pages.hpp"

#include "minutes/minutes_context.hpp"
#include "terminal/formats.hpp"

#include <isms/documents/action_document.hpp>
#include <isms/documents/agenda_document.hpp>
#include <isms/documents/check_document.hpp>
#include <isms/documents/coverage_document.hpp>
#include <isms/documents/decision_document.hpp>
#include <isms/documents/minutes_document.hpp>
#include <isms/model/codec.hpp>
#include <isms/render/render.hpp>

#include <algorithm>

namespace isms::cli {
namespace {

class Pages {
  public:
    Pages(Context& context, const GatheredPack& pack, const Judged& judged,
          const std::function<void(std::size_t, std::size_t)>& progress,
          std::vector<Diagnostic>& notes)
        : context_(context),
          view_(pack.view),
          judged_(judged),
          setting_(context.document_setting()),
          progress_(progress),
          notes_(notes) {
        expected_ = 4 + 2 * view_.reviews.size() + view_.actions.size() + view_.decisions.size();
    }

    std::vector<PackPage> made() {
        add(std::string(pack_first_page), render_html(pack_document(view_, setting_)));
        add_page(std::string(pack_missing_page), missing_document(view_, setting_));
        add_check();
        add_coverage();
        const auto attachments = attachments_above();
        for (const auto& [action, page] : view_.actions)
            add_page(page, action_document(action, view_.people, view_.to, setting_, attachments));
        for (const auto& [decision, page] : view_.decisions)
            add_page(page, decision_document(decision, view_.people, view_.to, setting_));
        for (const auto& packed : view_.reviews) add_review(packed);
        return std::move(pages_);
    }

  private:
    void add(std::string path, std::string bytes) {
        pages_.push_back({std::move(path), std::move(bytes)});
        progress_(pages_.size(), expected_);
    }

    /// A page behind the first one: with the way back, and how confidential it is, which what it
    /// shows may not say by itself.
    void add_page(std::string path, Document document) {
        std::string first_page(pack_first_page);
        for (auto depth = std::count(path.begin(), path.end(), '/'); depth > 0; --depth)
            first_page.insert(0, "../");
        document.classification = view_.organisation.classification;
        document.blocks.insert(
            document.blocks.begin(),
            Paragraph{Inline().add_file(setting_.messages.say("pack.back"), first_page)});
        add(std::move(path), render_html(document));
    }

    /// As a page sees them that lies one folder below the first page.
    AttachmentPaths attachments_above() const {
        AttachmentPaths paths;
        for (const auto& evidence : view_.evidence) {
            if (!evidence.path.empty()) paths.emplace(evidence.sha256, "../" + evidence.path);
        }
        return paths;
    }

    AuditCycle cycle() const { return audit_cycle(view_.organisation, view_.to); }

    void add_check() {
        const auto since = cycle().from;
        const auto held = std::count_if(judged_.reviews.begin(), judged_.reviews.end(),
                                        [&](const Review& review) {
                                            const auto day = held_on(review);
                                            return day && *day >= since && *day <= view_.to;
                                        });
        const CheckScope scope{.cycle = cycle(),
                               .reviews_held = static_cast<std::size_t>(held),
                               .review = std::nullopt,
                               .with_commands = false};
        add_page(std::string(pack_check_page),
                 check_document(view_.findings, scope, view_.organisation, setting_));
    }

    void add_coverage() {
        const auto matrices =
            coverage(view_.organisation, judged_.reviews, judged_.templates, view_.to);
        add_page(std::string(pack_coverage_page),
                 coverage_document(matrices, cycle(), view_.organisation, setting_));
    }

    void add_review(const PackedReview& packed) {
        const auto& review = packed.review;
        if (!packed.minutes_pdf.empty()) {
            const auto facts = minutes_facts(context_, review);
            const auto setting = context_.frozen_setting(facts.language);
            auto document = minutes_document(review, facts, setting);
            document.sources = context_.source_records(review.meeting.id, setting.messages);
            add(packed.minutes_pdf, rendered(
                                        document, [&] { return record_to_json(*review.minutes); },
                                        "pdf", nullptr, notes_));
        }
        if (!packed.agenda_pdf.empty()) {
            const auto& facts = *review.agenda->facts;
            const auto document = agenda_document(review.meeting, *review.agenda, facts,
                                                  context_.frozen_setting(facts.language));
            add(packed.agenda_pdf, rendered(
                                       document, [&] { return record_to_json(*review.agenda); },
                                       "pdf", nullptr, notes_));
        }
    }

    Context& context_;
    const PackView& view_;
    const Judged& judged_;
    DocumentSetting setting_;
    const std::function<void(std::size_t, std::size_t)>& progress_;
    std::vector<Diagnostic>& notes_;
    std::vector<PackPage> pages_;
    std::size_t expected_ = 0;
};

}  // namespace

std::vector<PackPage> pack_pages(Context& context, const GatheredPack& pack, const Judged& judged,
                                 const std::function<void(std::size_t, std::size_t)>& progress,
                                 std::vector<Diagnostic>& notes) {
    return Pages(context, pack, judged, progress, notes).made();
}

}  // namespace isms::cli
