#pragma once

#include <isms/model/event.hpp>
#include <isms/model/ids.hpp>
#include <isms/model/interval.hpp>
#include <isms/model/review_rules.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace isms {

/// When the certification body was and will be there.
struct AuditDates {
    std::optional<Date> certified;      ///< date of the first certificate
    std::optional<Date> last_external;  ///< the last surveillance or recertification audit
    std::optional<Date> next_external;
    Json unknown = Json::object();
};

/// The organisation's own levels of risk (6.1.2 a), and what it accepts.
struct RiskScale {
    std::vector<std::string> levels;  ///< lowest first
    std::string appetite;             ///< the highest of `levels` that is accepted
    Json unknown = Json::object();
};

/// How the organisation's documents look, and how they are numbered. A look is no evidence:
/// documents of reviews long signed are printed in that of today.
struct HouseStyle {
    std::string accent;     ///< "#1f4e79", of headings and lines; empty: none
    std::string logo;       ///< SHA-256 of a PNG image in evidence/; may be empty
    std::string footer;     ///< instead of the usual words about printed copies; may be empty
    std::string paper;      ///< "letter"; empty: A4
    std::string numbering;  ///< "ISMS-{kind}-{id}"; empty: the usual "{id}-{kind}"
    Json unknown = Json::object();
};

/// review.json: the organisation, its ISMS and how it reviews it.
struct Organisation {
    std::string name;
    std::string scope;                   ///< of the ISMS (4.3)
    std::vector<std::string> standards;  ///< "ISO/IEC 27001:2022"
    PlannedInterval interval;
    int grace_days = 14;  ///< a review held later than this after its planned date is late
    AuditDates audits;
    std::string time_zone = "UTC";        ///< IANA name; "today" is the date there
    std::string classification;           ///< of the documents: "Confidential"
    std::vector<std::string> refer_only;  ///< classifications that are never attached to mail
    std::optional<LanguageTag> language;  ///< of the documents; none: English
    std::string timestamp_authority;      ///< URL of an RFC 3161 service; may be empty
    int retention_years = 0;              ///< how long evidence is kept; 0: not yet decided
    std::string agenda_template = "iso27001-2022";
    std::vector<Date> holidays;        ///< no review is planned on these
    std::string place;                 ///< where reviews are usually held
    std::string start_time;            ///< when they usually start, local time HH:MM
    std::optional<RiskScale> risks;    ///< none: the default scale
    std::optional<HouseStyle> style;   ///< none: plain
    std::optional<ReviewRules> rules;  ///< none: the default rules
    bool simulated =
        false;  ///< an example: written under a simulated clock, and every document says so
    Date since{2026, 1, 1};               ///< the day this directory was made
    std::map<std::string, int> counters;  ///< last number given, by series: "A-2026"
    std::vector<Event> history;
    Json unknown = Json::object();
};

/// Its own scale; else very low, low, medium, high, very high, of which medium is accepted.
RiskScale risk_scale(const Organisation& organisation);
/// Its own rules; else those that ReviewRules starts with.
ReviewRules review_rules(const Organisation& organisation);

}  // namespace isms
