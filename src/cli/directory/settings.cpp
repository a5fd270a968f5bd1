#include "settings.hpp"

#include "program/clock.hpp"
#include "setting_values.hpp"
#include "typed/templates.hpp"
#include "typed/time_of_day.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace isms::cli {
namespace {

void set_interval(Organisation& organisation, const std::string& value, Date) {
    auto interval = parse_interval(value, organisation.interval.from);
    if (!interval) throw Error(ExitCode::usage, std::move(interval.diagnostics));
    organisation.interval = *interval.value;
}

void set_time_zone(Organisation& organisation, const std::string& value, Date) {
    if (!is_time_zone(value)) {
        throw usage_error("time-zone-unknown",
                          fmt::format("'{}' is not a time zone that this machine knows", value),
                          "write an IANA name such as Europe/Berlin or UTC");
    }
    organisation.time_zone = value;
}

void set_language(Organisation& organisation, const std::string& value, Date) {
    organisation.language.reset();
    if (value.empty() || value == "en") return;
    organisation.language = LanguageTag::parse(value);
    if (!organisation.language)
        throw usage_error("language-tag", fmt::format("'{}' is not the tag of a language", value),
                          "write a BCP 47 tag, such as de or pt-BR");
}

void set_start_time(Organisation& organisation, const std::string& value, Date) {
    organisation.start_time = time_of_day(value);
}

void set_template(Organisation& organisation, const std::string& value, Date) {
    organisation.agenda_template = template_names(value);
}

void require_on_scale(const std::string& level, const std::vector<std::string>& scale) {
    if (std::find(scale.begin(), scale.end(), level) != scale.end()) return;
    throw usage_error("risk-level", fmt::format("'{}' is not on the scale of risk levels", level),
                      fmt::format("one of: {}", join(scale, ", ")));
}

void set_risk_levels(Organisation& organisation, const std::string& value, Date) {
    auto scale = list_of(needed(value, "risk-levels"));
    if (scale.size() < 2)
        throw usage_error("risk-levels", "a scale has at least two levels",
                          "name them lowest first, separated by commas");
    // Without a word for it on the new scale, only the lowest level is surely accepted.
    auto risks = risk_scale(organisation);
    if (std::find(scale.begin(), scale.end(), risks.appetite) == scale.end())
        risks.appetite = scale.front();
    risks.levels = std::move(scale);
    organisation.risks = std::move(risks);
}

void set_risk_appetite(Organisation& organisation, const std::string& value, Date) {
    const auto level = needed(value, "risk-appetite");
    auto risks = risk_scale(organisation);
    require_on_scale(level, risks.levels);
    risks.appetite = level;
    organisation.risks = std::move(risks);
}

void set_holidays(Organisation& organisation, const std::string& value, Date today) {
    organisation.holidays.clear();
    for (const auto& day : list_of(value))
        organisation.holidays.push_back(date_of(day, "holidays", today));
    std::sort(organisation.holidays.begin(), organisation.holidays.end());
    organisation.holidays.erase(
        std::unique(organisation.holidays.begin(), organisation.holidays.end()),
        organisation.holidays.end());
}

std::string show_holidays(const Organisation& organisation) {
    std::string all;
    for (const auto& day : organisation.holidays) all += (all.empty() ? "" : ", ") + day.iso();
    return all;
}

HouseStyle style_of(const Organisation& organisation) {
    return organisation.style.value_or(HouseStyle{});
}

HouseStyle& changed_style(Organisation& organisation) {
    if (!organisation.style) organisation.style.emplace();
    return *organisation.style;
}

void set_accent(Organisation& organisation, const std::string& value, Date) {
    const bool is_colour =
        value.size() == 7 && value.front() == '#' &&
        value.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
    if (!value.empty() && !is_colour)
        throw usage_error("accent", fmt::format("'{}' is not a colour", value),
                          "write # and six hexadecimal digits, such as '#1f4e79' (in quotes)");
    changed_style(organisation).accent = lower_ascii(value);
}

void set_paper(Organisation& organisation, const std::string& value, Date) {
    const auto paper = lower_ascii(value);
    if (!paper.empty() && paper != "a4" && paper != "letter")
        throw usage_error("paper", fmt::format("'{}' is not a size of paper", value),
                          "one of: a4, letter");
    changed_style(organisation).paper = paper == "letter" ? paper : std::string();
}

void set_timestamp_authority(Organisation& organisation, const std::string& value, Date) {
    const auto url = std::string(trim(value));
    if (!url.empty() && !url.starts_with("http://"))
        throw usage_error("timestamp-authority",
                          fmt::format("'{}' is not the address of an authority", value),
                          "it starts with http://; a timestamp is signed, so nothing is lost by "
                          "that");
    organisation.timestamp_authority = url;
}

void set_numbering(Organisation& organisation, const std::string& value, Date) {
    if (!value.empty() && value.find("{id}") == std::string::npos)
        throw usage_error("numbering", "without {id} several documents have the same number",
                          "write a pattern such as ISMS-{kind}-{id}");
    changed_style(organisation).numbering = value;
}

constexpr std::array<Setting, 36> table = {{
    {"organisation", "NAME", "The organisation's name", false,
     [](const Organisation& o) { return o.name; },
     [](Organisation& o, const std::string& value, Date) {
         o.name = needed(value, "organisation");
     }},
    {"scope", "TEXT", "The scope of the ISMS (4.3)", false,
     [](const Organisation& o) { return o.scope; },
     [](Organisation& o, const std::string& value, Date) { o.scope = needed(value, "scope"); }},
    {"standard", "NAME", "The standards; ISO/IEC 27001:2022 if not given", true,
     [](const Organisation& o) { return join(o.standards, ", "); },
     [](Organisation& o, const std::string& value, Date) {
         o.standards = list_of(needed(value, "standard"));
     }},
    {"interval", "RULE", "monthly, quarterly, every 6 weeks, second tuesday, monthly on 15, ...",
     false, [](const Organisation& o) { return to_text(o.interval); }, set_interval},
    {"grace-days", "DAYS", "How late a review may be held after its planned date", false,
     [](const Organisation& o) { return fmt::format("{}", o.grace_days); },
     [](Organisation& o, const std::string& value, Date) {
         o.grace_days = number_of(value, "grace-days", 0, 365);
     }},
    {"certified", "DATE", "Date of the first certificate", false,
     [](const Organisation& o) { return shown(o.audits.certified); },
     [](Organisation& o, const std::string& value, Date today) {
         o.audits.certified =
             past_date_or_none(value, "certified", today, "an audit that is to come is next-audit");
     }},
    {"last-audit", "DATE", "The last external audit", false,
     [](const Organisation& o) { return shown(o.audits.last_external); },
     [](Organisation& o, const std::string& value, Date today) {
         o.audits.last_external = past_date_or_none(value, "last-audit", today,
                                                    "an audit that is to come is next-audit");
     }},
    {"next-audit", "DATE", "The next external audit", false,
     [](const Organisation& o) { return shown(o.audits.next_external); },
     [](Organisation& o, const std::string& value, Date today) {
         const auto date = date_or_none(value, "next-audit", today);
         if (date && *date < today)
             throw usage_error("date-in-past",
                               fmt::format("{} has passed (next-audit)", date_with_weekday(*date)),
                               "an audit that has been is last-audit");
         o.audits.next_external = date;
     }},
    {"time-zone", "ZONE", "IANA name of the zone in which dates are meant; UTC if not given", false,
     [](const Organisation& o) { return o.time_zone; }, set_time_zone},
    {"classification", "TEXT", "Classification of the documents", false,
     [](const Organisation& o) { return o.classification; },
     [](Organisation& o, const std::string& value, Date) {
         o.classification = std::string(trim(value));
     }},
    {"refer-only", "WORDS", "Classifications that mail never carries, but only refers to", true,
     [](const Organisation& o) { return join(o.refer_only, ", "); },
     [](Organisation& o, const std::string& value, Date) { o.refer_only = list_of(value); }},
    {"language", "TAG", "Language of the documents, such as de; en is built in", false,
     [](const Organisation& o) { return o.language ? o.language->str() : std::string("en"); },
     set_language},
    {"accent", "COLOUR", "Colour of headings and lines of documents, such as #1f4e79", false,
     [](const Organisation& o) { return style_of(o).accent; }, set_accent},
    {logo_key, "FILE", "A PNG image at the head of documents", false,
     [](const Organisation& o) { return style_of(o).logo; },
     [](Organisation& o, const std::string& value, Date) { changed_style(o).logo = value; }},
    {"footer", "TEXT", "Words at the foot of documents, instead of the usual ones", false,
     [](const Organisation& o) { return style_of(o).footer; },
     [](Organisation& o, const std::string& value, Date) { changed_style(o).footer = value; }},
    {"paper", "SIZE", "a4 or letter", false,
     [](const Organisation& o) { return style_of(o).paper.empty() ? "a4" : style_of(o).paper; },
     set_paper},
    {"numbering", "PATTERN", "How documents are numbered, such as ISMS-{kind}-{id}", false,
     [](const Organisation& o) { return style_of(o).numbering; }, set_numbering},
    {"retention", "YEARS", "How long evidence is kept", false,
     [](const Organisation& o) {
         return o.retention_years > 0 ? fmt::format("{}", o.retention_years) : std::string();
     },
     [](Organisation& o, const std::string& value, Date) {
         o.retention_years = value.empty() ? 0 : number_of(value, "retention", 1, 100);
     }},
    {"timestamp-authority", "URL", "Whom archive timestamp asks, by http://", false,
     [](const Organisation& o) { return o.timestamp_authority; }, set_timestamp_authority},
    {"holidays", "DATES", "Days on which no review is planned", true, show_holidays, set_holidays},
    {"place", "TEXT", "Where reviews are usually held", false,
     [](const Organisation& o) { return o.place; },
     [](Organisation& o, const std::string& value, Date) { o.place = std::string(trim(value)); }},
    {"start-time", "TIME", "When they usually start, HH:MM", false,
     [](const Organisation& o) { return o.start_time; }, set_start_time},
    {"template", "NAME", "The template of new agendas", false,
     [](const Organisation& o) { return o.agenda_template; }, set_template},
    {"risk-levels", "WORDS", "The scale of risk levels, lowest first", true,
     [](const Organisation& o) { return join(risk_scale(o).levels, ", "); }, set_risk_levels},
    {"risk-appetite", "WORD", "The highest risk level that is accepted", false,
     [](const Organisation& o) { return risk_scale(o).appetite; }, set_risk_appetite},
    {"quorum-members", "NUMBER", "How many of those invited and required have to be there; 0: any",
     false, [](const Organisation& o) { return shown(review_rules(o).quorum.members); },
     [](Organisation& o, const std::string& value, Date) {
         rules_of(o).quorum.members =
             number_or(ReviewRules{}.quorum.members, value, "quorum-members", 0, 1000);
     }},
    {"quorum-top-management", "NUMBER", "How many of top management have to be there", false,
     [](const Organisation& o) { return shown(review_rules(o).quorum.top_management); },
     [](Organisation& o, const std::string& value, Date) {
         rules_of(o).quorum.top_management = number_or(ReviewRules{}.quorum.top_management, value,
                                                       "quorum-top-management", 0, 1000);
     }},
    {"quorum-roles", "WORDS", "Offices that have to be there", true,
     [](const Organisation& o) { return join(review_rules(o).quorum.roles, ", "); },
     [](Organisation& o, const std::string& value, Date) {
         rules_of(o).quorum.roles = list_of(value);
     }},
    {"ladder-carries", "NUMBER",
     "Reviews that may leave an action open before it may not just be carried over; 0: any", false,
     [](const Organisation& o) { return shown(review_rules(o).ladder.carries); },
     [](Organisation& o, const std::string& value, Date) {
         rules_of(o).ladder.carries =
             number_or(ReviewRules{}.ladder.carries, value, "ladder-carries", 0, 1000);
     }},
    {"ladder-days", "DAYS", "The same in days past its due date; 0: any", false,
     [](const Organisation& o) { return shown(review_rules(o).ladder.days); },
     [](Organisation& o, const std::string& value, Date) {
         rules_of(o).ladder.days =
             number_or(ReviewRules{}.ladder.days, value, "ladder-days", 0, 10000);
     }},
    {"signers", "NUMBER", "How many have to sign the minutes", false,
     [](const Organisation& o) { return shown(review_rules(o).signing.signers); },
     [](Organisation& o, const std::string& value, Date) {
         rules_of(o).signing.signers =
             number_or(ReviewRules{}.signing.signers, value, "signers", 1, 100);
     }},
    {"signer-roles", "WORDS", "Offices that have to sign the minutes", true,
     [](const Organisation& o) { return join(review_rules(o).signing.roles, ", "); },
     [](Organisation& o, const std::string& value, Date) {
         rules_of(o).signing.roles = list_of(value);
     }},
    {"signing-order", "YES/NO", "Whether these offices sign in that order", false,
     [](const Organisation& o) { return yes_or_no(review_rules(o).signing.in_order); },
     [](Organisation& o, const std::string& value, Date) {
         rules_of(o).signing.in_order = !value.empty() && is_yes(value, "signing-order");
     }},
    {"minutes-days", "DAYS", "Days after the review by which the minutes are signed", false,
     [](const Organisation& o) { return shown(review_rules(o).minutes_days); },
     [](Organisation& o, const std::string& value, Date) {
         rules_of(o).minutes_days =
             number_or(ReviewRules{}.minutes_days, value, "minutes-days", 0, 365);
     }},
    {"effectiveness-days", "DAYS", "Days after an action was done by which its effect is judged",
     false, [](const Organisation& o) { return shown(review_rules(o).effectiveness_days); },
     [](Organisation& o, const std::string& value, Date) {
         rules_of(o).effectiveness_days =
             number_or(ReviewRules{}.effectiveness_days, value, "effectiveness-days", 0, 3650);
     }},
    {"coverage-months", "MONTHS", "Every required input is considered at least this often", false,
     [](const Organisation& o) { return shown(review_rules(o).coverage_months); },
     [](Organisation& o, const std::string& value, Date) {
         rules_of(o).coverage_months =
             number_or(ReviewRules{}.coverage_months, value, "coverage-months", 1, 36);
     }},
}};

}  // namespace

std::span<const Setting> settings() {
    return table;
}

const Setting* find_setting(std::string_view key) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Setting& setting) { return setting.key == key; });
    return found == table.end() ? nullptr : &*found;
}

}  // namespace isms::cli
