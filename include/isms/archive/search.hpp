#pragma once

#include <isms/model/action.hpp>
#include <isms/model/decision.hpp>
#include <isms/review/review_state.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms {

enum class HitKind { minutes, addendum, decision, action, evidence };

std::string_view to_text(HitKind kind);

/// A line of a record in which the words were found.
struct Hit {
    HitKind kind = HitKind::minutes;
    std::string id;      ///< of the record: a review, an action, a decision
    std::string review;  ///< a review's id; empty for what was raised between reviews
    std::string item;    ///< "4.2 Security metrics"; empty where it belongs to none
    std::string line;    ///< with what stands around it
};

struct Searched {
    std::vector<Review> reviews;  ///< oldest first
    std::vector<DecisionRecord> decisions;
    std::vector<Action> actions;
};

/// Every line of minutes, addenda, decisions and actions, and every name of evidence, that has all
/// of the words, whatever their case and accents; by review, and within one as its agenda goes.
std::vector<Hit> search(const Searched& records, std::string_view words);

}  // namespace isms
