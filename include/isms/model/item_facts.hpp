#pragma once

#include <isms/base/date.hpp>
#include <isms/model/ids.hpp>
#include <isms/model/registers/metric.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// Where a series of values goes, seen from what is good.
enum class Verdict { improving, steady, worsening, not_enough_data };

std::string_view to_text(Verdict verdict);

/// One period of a trend; without a value where nothing was collected.
struct TrendPoint {
    std::string period;  ///< "2026-11"
    std::optional<double> value;
    std::optional<double> valid;  ///< the numerator of a share
    std::optional<double> total;
    Json unknown = Json::object();
};

/// A series over the last periods (9.3.2 d asks for trends), with its judgement.
struct Trend {
    std::string subject;  ///< "MET-patching", or the name of a computed series: "risks-high"
    std::string title;
    std::string unit;
    Direction direction = Direction::higher;
    std::optional<double> target;
    std::vector<TrendPoint> points;    ///< oldest first, without gaps: at most 12
    std::optional<Verdict> verdict;    ///< none: neither way is good
    int misses_in_a_row = 0;           ///< latest collected periods off target
    std::vector<std::string> missing;  ///< periods that ended and were not collected
    Json unknown = Json::object();
};

/// What a review ought to know of one entry of a register.
struct InputFact {
    InputId entry{Blank{}};
    std::string title;
    std::string what;      ///< "new", "changed", "late", "off target", "open", "closed", ...
    std::string standing;  ///< "major, due 2026-09-30, 12 days overdue"
    std::string owner;     ///< a name
    std::vector<ActionId> actions;  ///< that deal with it
    Json unknown = Json::object();
};

/// Something that may not be passed over in silence: the minutes deal with it, accept it in words,
/// or say why it was not considered.
struct Matter {
    std::string subject;  ///< an entry's id
    std::string title;
    std::string rule;  ///< "nonconformity-overdue"; matter_rules.hpp has them all
    std::string text;  ///< "was due on 2026-09-30, 12 days ago"
    Json unknown = Json::object();
};

/// What the registers have to say to one agenda item, for the time since the last review.
struct ItemFacts {
    std::string key;                   ///< the agenda item's
    std::vector<std::string> summary;  ///< a line for each register: "Risks: 24 open, 3 high"
    std::vector<InputFact> entries;
    std::vector<Trend> trends;
    std::vector<Matter> matters;
    Json unknown = Json::object();
};

}  // namespace isms
