#include "support/catch.hpp"

#include <isms/review/quorum.hpp>

using namespace isms;

namespace {

Attendance member(std::string person, std::string role, Presence presence, bool top = false) {
    return {.person = std::move(person),
            .name = "Somebody",
            .role = std::move(role),
            .presence = presence,
            .top_management = top};
}

using Missing = std::vector<std::string>;

}  // namespace

TEST_CASE("without members there is no quorum, as top management has to be there", "[quorum]") {
    CHECK(quorum_of({}, {}).missing == Missing{"1 of top management, 0 there"});
    CHECK(quorum_of({member("ada", "CEO", Presence::apologies, true)}, {}).missing ==
          Missing{"1 of top management, 0 there"});
    CHECK(quorum_of({member("ada", "CEO", Presence::present, true)}, {}).is_met());
}

TEST_CASE("who need not come is no member, and a guest is none either", "[quorum]") {
    auto optional = member("ben", "CISO", Presence::present);
    optional.optional = true;
    const std::vector<Attendance> attendance = {member("ada", "CEO", Presence::present, true),
                                                optional, member("", "Auditor", Presence::present),
                                                member("cleo", "CFO", Presence::absent)};
    const auto quorum = quorum_of(attendance, {.members = 2, .top_management = 1});
    CHECK(quorum.members_invited == 2);
    CHECK(quorum.members_present == 1);
    CHECK(quorum.missing == Missing{"2 members, 1 there"});
}

TEST_CASE("a delegate stands for the member and for the office, not for top management",
          "[quorum]") {
    auto delegate = member("dan", "Deputy", Presence::present);
    delegate.delegate_for = "ada";
    const std::vector<Attendance> attendance = {member("ada", "CEO", Presence::apologies, true),
                                                delegate};
    const QuorumRule rule{.members = 1, .top_management = 1, .roles = {"ceo"}};
    const auto quorum = quorum_of(attendance, rule);
    CHECK(quorum.members_present == 1);
    CHECK(quorum.members_invited == 1);
    CHECK(quorum.missing == Missing{"1 of top management, 0 there"});
}

TEST_CASE("an office that nobody there holds is named", "[quorum]") {
    const QuorumRule rule{.members = 0, .top_management = 0, .roles = {"Chief executive", "CISO"}};
    CHECK(quorum_of({member("ada", "Chief Executive", Presence::present)}, rule).missing ==
          Missing{"CISO"});
}

TEST_CASE("a rule reads in words", "[quorum]") {
    CHECK(quorum_text({}) == "1 of top management");
    CHECK(quorum_text({.members = 0, .top_management = 0}) == "none");
    CHECK(quorum_text({.members = 3, .top_management = 2, .roles = {"CISO"}}) ==
          "2 of top management, 3 members, CISO");
}
