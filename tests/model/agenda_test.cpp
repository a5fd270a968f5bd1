#include "support/catch.hpp"

#include <isms/model/agenda.hpp>

using namespace isms;

namespace {

std::vector<AgendaItem> levels(std::initializer_list<int> all) {
    std::vector<AgendaItem> items;
    for (const int level : all) {
        items.emplace_back();
        items.back().level = level;
    }
    return items;
}

}  // namespace

TEST_CASE("items are numbered by their levels", "[agenda]") {
    const auto items = levels({1, 1, 2, 2, 1, 2});
    const char* expected[] = {"1", "2", "2.1", "2.2", "3", "3.1"};
    for (std::size_t index = 0; index < items.size(); ++index)
        CHECK(item_number(items, index) == expected[index]);
}

TEST_CASE("clauses name their standard where there is more than one", "[agenda]") {
    const ClauseRef security{"ISO/IEC 27001:2022", "9.3.2 a"};
    const ClauseRef quality{"ISO 9001:2015", "9.3.2 b"};
    CHECK(clause_text({}).empty());
    CHECK(clause_text({security}) == "9.3.2 a");
    CHECK(clause_text({security, {"ISO/IEC 27001:2022", "9.3.3"}}) == "9.3.2 a; 9.3.3");
    CHECK(clause_text({security, quality}) == "27001 9.3.2 a; 9001 9.3.2 b");
    CHECK(clause_text({security, {"Our own", "4"}}) == "27001 9.3.2 a; own 4");
}
