#include <isms/archive/search.hpp>
#include <isms/base/folded.hpp>
#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace isms {
namespace {

/// The words that are looked for.
class Words {
  public:
    explicit Words(std::string_view typed) {
        for (const auto word : split(folded_words(typed), ' ')) {
            if (!word.empty()) words_.emplace_back(word);
        }
    }

    bool are_in(std::string_view text) const {
        if (text.empty() || words_.empty()) return false;
        const auto where = folded(text);
        return std::all_of(words_.begin(), words_.end(), [&](const std::string& word) {
            return where.find(word) != std::string::npos;
        });
    }

  private:
    std::string_view folded_words(std::string_view typed) {
        folded_ = folded(typed);
        return folded_;
    }

    std::string folded_;
    std::vector<std::string> words_;
};

/// Numbers and titles of a review's items, by key.
using ItemNames = std::map<std::string, std::string>;

ItemNames item_names(const Review& review) {
    ItemNames names;
    if (!review.agenda) return names;
    const auto& items = review.agenda->items;
    for (std::size_t i = 0; i < items.size(); ++i)
        names[items[i].key] = fmt::format("{} {}", item_number(items, i), items[i].title);
    return names;
}

class Search {
  public:
    Search(const Searched& records, std::string_view words) : records_(records), words_(words) {}

    std::vector<Hit> run() {
        for (const auto& review : records_.reviews)
            items_[review.meeting.id.str()] = item_names(review);
        for (const auto& review : records_.reviews) {
            const auto& id = review.meeting.id.str();
            if (review.minutes) look_at(*review.minutes, id);
            for (const auto& addendum : review.addenda) {
                at_ = {HitKind::addendum, id, id, item_of(id, addendum.item), {}};
                look_in(addendum.reason);
                look_in(addendum.text);
            }
            for (const auto& decision : records_.decisions) {
                if (review_of(decision.id.str()) == id) look_at(decision, id);
            }
            for (const auto& action : records_.actions) {
                if (action.raised_in == review.meeting.id) look_at(action, id);
            }
        }
        for (const auto& action : records_.actions) {
            if (!action.raised_in) look_at(action, {});
        }
        return std::move(hits_);
    }

  private:
    /// "MR-2026-10" of "MR-2026-10-D01".
    static std::string review_of(const std::string& decision) {
        return decision.substr(0, decision.rfind('-'));
    }

    std::string item_of(const std::string& review, const std::string& key) const {
        const auto items = items_.find(review);
        if (items == items_.end()) return key;
        const auto name = items->second.find(key);
        return name == items->second.end() ? key : name->second;
    }

    void look_at(const Minutes& minutes, const std::string& id) {
        at_ = {HitKind::minutes, id, id, {}, {}};
        look_in(minutes.chair_note);
        look_in(minutes.quorum_note);
        for (const auto& item : minutes.items) {
            at_.item = item_of(id, item.key);
            look_in(item.reason);
            look_in(item.discussion);
            for (const auto& matter : item.matters) look_in(matter.reason);
        }
        for (const auto& review : minutes.action_reviews) look_in(review.note);
        for (const auto& review : minutes.decision_reviews) look_in(review.note);
        at_.item.clear();
        for (const auto* conclusion :
             {&minutes.suitability, &minutes.adequacy, &minutes.effectiveness})
            look_in(conclusion->grounds);
    }

    void look_at(const DecisionRecord& decision, const std::string& review) {
        at_ = {HitKind::decision, decision.id.str(), review, item_of(review, decision.item), {}};
        look_in(decision.text);
        look_in(decision.rationale);
    }

    void look_at(const Action& action, const std::string& review) {
        at_ = {HitKind::action, action.id.str(), review, item_of(review, action.item), {}};
        look_in(action.title);
        look_in(action.detail);
        for (const auto& event : action.history) {
            // The name of what was attached is looked for among the evidence.
            if (event.what != event::attached) look_in(event.note);
        }
        at_.kind = HitKind::evidence;
        for (const auto& evidence : action.evidence) look_in(evidence.name);
    }

    void look_in(const std::string& text) {
        for (const auto line : split_lines(text)) {
            if (!words_.are_in(line)) continue;
            at_.line = std::string(trim(line));
            hits_.push_back(at_);
        }
    }

    const Searched& records_;
    Words words_;
    std::map<std::string, ItemNames> items_;  ///< by review
    Hit at_;                                  ///< where it looks
    std::vector<Hit> hits_;
};

}  // namespace

std::string_view to_text(HitKind kind) {
    switch (kind) {
        case HitKind::minutes:
            return "minutes";
        case HitKind::addendum:
            return "addendum";
        case HitKind::decision:
            return "decision";
        case HitKind::action:
            return "action";
        case HitKind::evidence:
            return "evidence";
    }
    return "minutes";
}

std::vector<Hit> search(const Searched& records, std::string_view words) {
    return Search(records, words).run();
}

}  // namespace isms
