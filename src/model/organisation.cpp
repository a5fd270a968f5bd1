#include "describe_event.hpp"
#include "describe_review_rules.hpp"
#include "record_codec.hpp"

#include <isms/model/organisation.hpp>

namespace isms {

/// Written as people say it: {"rule": "second tuesday", "from": "2026-01-01"}.
template <>
struct ValueCodec<PlannedInterval> {
    static bool read(JsonView json, PlannedInterval& value, const ReadContext& context) {
        if (!json.is_object()) return context.wrong_type(json, "an object with rule and from");
        std::string rule;
        Date from(2000, 1, 1);
        ObjectReader reader(json, context);
        reader.field("rule", rule, {});
        reader.field("from", from, {});
        Json unknown = Json::object();
        reader.unknown(unknown);
        if (!reader.good()) return false;
        auto parsed = parse_interval(rule, from);
        if (!parsed)
            return context.at("rule").bad_value(
                rule, "a planned interval such as monthly or second tuesday");
        value = *parsed.value;
        value.unknown = std::move(unknown);
        return true;
    }
    static Json write(const PlannedInterval& value) {
        Json json = {{"rule", to_text(value)}, {"from", value.from.iso()}};
        json.update(value.unknown);
        return json;
    }
    static Json schema() {
        return {{"type", "object"},
                {"properties",
                 {{"rule",
                   {{"type", "string"},
                    {"description", "monthly, quarterly, every 6 weeks, second tuesday, ..."}}},
                  {"from", ValueCodec<Date>::schema()}}},
                {"required", {"rule", "from"}}};
    }
};

template <class V, Describes<AuditDates> R>
void describe(V& visit, R& audits) {
    visit.maybe("certified", audits.certified, "Date of the first certificate");
    visit.maybe("last_external", audits.last_external,
                "The last surveillance or recertification audit");
    visit.maybe("next_external", audits.next_external, "The next one");
    visit.unknown(audits.unknown);
}

RiskScale risk_scale(const Organisation& organisation) {
    if (organisation.risks) return *organisation.risks;
    return {{"very low", "low", "medium", "high", "very high"}, "medium"};
}

ReviewRules review_rules(const Organisation& organisation) {
    return organisation.rules.value_or(ReviewRules{});
}

template <class V, Describes<RiskScale> R>
void describe(V& visit, R& scale) {
    visit.field("levels", scale.levels, "Words for risk levels, lowest first");
    visit.field("appetite", scale.appetite, "The highest level that is accepted");
    visit.unknown(scale.unknown);
}

template <class V, Describes<HouseStyle> R>
void describe(V& visit, R& style) {
    visit.maybe("accent", style.accent, "Colour of headings and lines: #rrggbb");
    visit.maybe("logo", style.logo, "SHA-256 of a PNG image in evidence/");
    visit.maybe("footer", style.footer, "At the foot of documents, instead of the usual words");
    visit.maybe("paper", style.paper, "letter; absent: A4");
    visit.maybe("numbering", style.numbering,
                "How documents are numbered, of {kind}, {id} and {year}; absent: {id}-{kind}");
    visit.unknown(style.unknown);
}

template <class V, Describes<Organisation> R>
void describe(V& visit, R& organisation) {
    visit.field("organisation", organisation.name, "The organisation's name");
    visit.field("scope", organisation.scope, "The scope of the ISMS (clause 4.3)");
    visit.field("standards", organisation.standards,
                "The standards under which the review is held");
    visit.field("interval", organisation.interval,
                "The planned interval of reviews (clause 9.3.1)");
    visit.number("grace_days", organisation.grace_days, 0, 365,
                 "A review held later than this after its planned date is late");
    visit.field("audits", organisation.audits, "Certification and external audits");
    visit.field("time_zone", organisation.time_zone,
                "IANA name of the zone in which dates are meant");
    visit.maybe("classification", organisation.classification, "Classification of the documents");
    visit.maybe("refer_only", organisation.refer_only,
                "Classifications whose documents are never attached to mail, only referred to");
    visit.maybe("language", organisation.language,
                "BCP 47 tag of the documents' language, whose texts languages/ holds; absent: "
                "English");
    visit.maybe("timestamp_authority", organisation.timestamp_authority,
                "URL of the service that stamps seals (RFC 3161)");
    visit.maybe_number("retention_years", organisation.retention_years, 0, 100,
                       "How long evidence is kept; absent: not yet decided");
    visit.field("agenda_template", organisation.agenda_template, "The template of new agendas");
    visit.maybe("holidays", organisation.holidays, "No review is planned on these days");
    visit.maybe("place", organisation.place, "Where reviews are usually held");
    visit.maybe("start_time", organisation.start_time, "When they usually start, local time HH:MM");
    visit.maybe("risks", organisation.risks, "Its scale of risk levels, and what it accepts");
    visit.maybe("style", organisation.style, "How its documents look and are numbered");
    visit.maybe("rules", organisation.rules, "What it asks of its reviews beyond the standard");
    visit.maybe("simulated", organisation.simulated,
                "True for an example: written under a simulated clock");
    visit.field("since", organisation.since, "The day the review directory was made");
    visit.maybe("counters", organisation.counters,
                "Last number given in each series; never goes back");
    visit.field("history", organisation.history,
                "All that happened to the record, oldest first; only ever grows");
    visit.unknown(organisation.unknown);
}

template <>
struct RecordTraits<Organisation> {
    static constexpr std::string_view kind = "organisation";
    static constexpr std::string_view title =
        "review.json: the organisation and how it reviews its ISMS";
};

ISMS_INSTANTIATE_RECORD(Organisation)

}  // namespace isms
