#include "support/approval.hpp"
#include "support/catch.hpp"

#include <isms/review/check.hpp>

#include <fmt/format.h>

#include <set>
#include <string>

using namespace isms;

namespace {

std::string said(const CheckRule& rule, RuleText text) {
    return rule_text(rule, text, {});
}

/// docs/check-rules.md is written from the table, so that the two can't drift apart.
std::string rules_as_markdown() {
    std::string text =
        "# The rules of `check`\n\n"
        "Written from the program's own table of rules; [check.md](check.md) tells how to work "
        "with "
        "them.\n"
        "Clauses are those of ISO/IEC 27001:2022. A *requirement* is the standard's, an *own rule* "
        "the organisation's (7.5 and its procedure), and *good practice* keeps nobody from being "
        "ready for an audit.\n";
    for (const auto& rule : check_rules()) {
        text += fmt::format(
            "\n## {}\n\n{}; clause {}, {}, {}.\n\n"
            "- **Why it matters.** {}\n- **What an auditor will ask.** {}\n- **How to put it "
            "right.** {}\n",
            rule.id, said(rule, RuleText::title), rule.clause, to_text(rule.basis),
            to_text(rule.weight), said(rule, RuleText::why), said(rule, RuleText::asks),
            said(rule, RuleText::fix));
    }
    return text;
}

}  // namespace

TEST_CASE("docs/check-rules.md tells every rule", "[check]") {
    test::check_published("docs/check-rules.md", rules_as_markdown());
}

TEST_CASE("rules have ids of their own and all that explains them", "[check]") {
    std::set<std::string_view> ids;
    for (const auto& rule : check_rules()) {
        CAPTURE(rule.id);
        CHECK(ids.insert(rule.id).second);
        CHECK(find_check_rule(rule.id) == &rule);
        CHECK_FALSE(rule.clause.empty());
        CHECK(said(rule, RuleText::title).find('.') == std::string::npos);
        CHECK(said(rule, RuleText::why).ends_with('.'));
        CHECK(said(rule, RuleText::asks).find_first_of("?.") != std::string::npos);
        CHECK(said(rule, RuleText::fix).ends_with('.'));
    }
    CHECK(find_check_rule("no-such-rule") == nullptr);
}
