#pragma once

#include <isms/render/document.hpp>

namespace isms::test {

/// Minutes of a review with every kind of block, as an organisation would write them.
inline Document sample_document() {
    Document document;
    document.title = "Minutes of the management review MR-2026-11";
    document.subtitle = "Example Widgets GmbH · held on Monday, 23 November 2026, 10:00 to 11:30";
    document.classification = "Internal";
    document.notice = "Simulated data: people and events are invented.";
    document.control = {
        {"Document", "MR-2026-11-MIN"},
        {"Version", "1.0"},
        {"Author", "Jane Doe, information security officer"},
        {"Approved by", "Erika Mustermann, managing director, method: ssh signature"},
        {"Date", "2026-11-24"},
        {"Retention", "until 2036-12-31"}};
    document.footer =
        "Printed and e-mailed copies are uncontrolled. The controlled document is in the review "
        "directory, meetings/MR-2026-11.";

    auto& blocks = document.blocks;
    Inline opening(
        "The review considered the inputs of ISO/IEC 27001, 9.3.2, for the period since ");
    opening.add("MR-2026-10", SpanStyle::code).add(". Quorum: ");
    opening.add("4 of 5", SpanStyle::strong).add(" members; ");
    opening.add("nobody", SpanStyle::emphasis).add(" joined late. ");
    opening.add("1 action is overdue", SpanStyle::plain, Tone::bad).add(".");
    blocks.emplace_back(Paragraph{opening});
    blocks.emplace_back(Callout{
        Tone::warning,
        "Decision required",
        {Paragraph{"The treatment of RISK-012 is 41 days late. Top management decides on a "
                   "new date or accepts the risk until the next review."},
         List{false,
              1,
              {{Paragraph{"new date: 2027-01-15"}}, {Paragraph{"acceptance: needs a reason"}}}}}});

    blocks.emplace_back(Heading{2, "Actions from previous reviews"});
    Table actions;
    actions.caption = "Actions from previous reviews";
    actions.columns = {
        {"Id"}, {"Action", Align::left, true}, {"Owner"}, {"Due"}, {"Carried over", Align::right}};
    actions.rows = {
        {"MR-2026-09-A01",
         "Patch the VPN gateways and prove it with a scan of all addresses that face the internet",
         "Jane Doe", Cell("in 3 days", "2026-11-26"), "0"},
        {"MR-2026-09-A02", "Review access rights of leavers", "Zoë Ångström",
         Cell("41 days late", "2026-10-13", Tone::bad), "2"},
        {"MR-2026-10-A01", "東京オフィスの入退室記録を確認する 🔐", "山田 太郎",
         Cell("done", "2026-11-20", Tone::good), "1"},
        {"A-2026-007", "", "", Cell("no date", "", Tone::muted), "0"}};
    blocks.emplace_back(actions);

    blocks.emplace_back(Heading{2, "Feedback on security performance"});
    blocks.emplace_back(Heading{3, "Security metrics"});
    Table metrics;
    metrics.columns = {{"Metric", Align::left, true}, {"Sep", Align::right},
                       {"Oct", Align::right},         {"Nov", Align::right},
                       {"Target", Align::right},      {"Trend"}};
    metrics.rows = {{"Systems patched within 14 days", "88.0 %", "91.5 %", "90.0 %", "95 %",
                     Cell("falling", "", Tone::warning)},
                    {"Users with security training in the last 12 months", "97.2 %", "98.1 %",
                     "100 %", "95 %", Cell("rising", "", Tone::good)}};
    blocks.emplace_back(metrics);
    blocks.emplace_back(Heading{4, "What the figures mean"});
    Inline source("Source: ");
    source.spans.push_back(Span{"monthly report", SpanStyle::plain,
                                "https://reports.example.org/2026/11?view=patching&sort=age",
                                Tone::normal});
    source.add(", questions to ");
    source.spans.push_back(
        Span{"soc@example.org", SpanStyle::plain, "mailto:soc@example.org", Tone::normal});
    source.add(".");
    blocks.emplace_back(Paragraph{source});
    blocks.emplace_back(Facts{
        {{"Measured", "72 of 80 systems"},
         {"Collected", "2026-11-20 by the vulnerability scanner, full scan with credentials"}}});

    blocks.emplace_back(Heading{2, "Decisions"});
    blocks.emplace_back(List{true,
                             9,
                             {{Paragraph{"Extend multi-factor authentication to suppliers. "
                                         "Resources: 12 person days; the budget "
                                         "is approved."},
                               List{false,
                                    1,
                                    {{Paragraph{"pilot with two suppliers"}},
                                     {Paragraph{"then all who reach production"},
                                      List{false, 1, {{Paragraph{"no exceptions"}}}}}}}},
                              {Paragraph{"Nothing to report from interested parties."}}}});
    blocks.emplace_back(Quote{{Paragraph{
        "The system is suitable and adequate; its effectiveness is limited by late patching. The "
        "review repeats this conclusion in three months."}}});
    blocks.emplace_back(Paragraph{"Verify the sealed record with:"});
    blocks.emplace_back(CodeBlock{"cd archive/data\nsha256sum --check   ../seals/000012.sha256"});
    blocks.emplace_back(Rule{});
    blocks.emplace_back(
        Paragraph{"Signed by Erika Mustermann on 2026-11-24, method: ssh signature.", Tone::muted});
    return document;
}

}  // namespace isms::test
