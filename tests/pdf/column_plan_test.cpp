#include "pdf/blocks/column_plan.hpp"

#include "support/catch.hpp"

#include <numeric>
#include <random>

using namespace isms::pdf;

namespace {

double sum(const std::vector<double>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

}  // namespace

TEST_CASE("columns that fit keep their natural width, and running text gets the rest") {
    const auto widths = plan_columns({{60, 60, false}, {200, 40, true}, {50, 50, false}}, 450);
    REQUIRE(widths);
    CHECK((*widths)[0] == Approx(60));
    CHECK((*widths)[1] == Approx(340));
    CHECK((*widths)[2] == Approx(50));
}

TEST_CASE("running text gives way before short columns do") {
    const auto widths = plan_columns({{60, 30, false}, {900, 40, true}}, 300);
    REQUIRE(widths);
    CHECK((*widths)[0] == Approx(60));
    CHECK((*widths)[1] == Approx(240));
}

TEST_CASE("names stay on their line beside texts that are to break anyway") {
    const auto widths = plan_columns({{900, 40, true}, {60, 30, true}, {900, 40, true}}, 460);
    REQUIRE(widths);
    CHECK((*widths)[0] == Approx(200));
    CHECK((*widths)[1] == Approx(60));
    CHECK((*widths)[2] == Approx(200));
}

TEST_CASE("names break where the texts beside them would have too little left") {
    const auto widths = plan_columns({{900, 390, true}, {60, 30, true}}, 460);
    REQUIRE(widths);
    CHECK((*widths)[1] < 60);
}

TEST_CASE("short columns wrap between words where that alone helps") {
    const auto widths = plan_columns({{200, 50, false}, {200, 50, false}}, 220);
    REQUIRE(widths);
    CHECK(sum(*widths) == Approx(220));
    CHECK((*widths)[0] == Approx(110));
}

TEST_CASE("no plan keeps words whole that are wider than the room") {
    CHECK_FALSE(plan_columns({{500, 500, true}, {20, 20, false}}, 300));
    const auto widths = squeeze_columns({{500, 500, true}, {20, 20, false}}, 300);
    CHECK(widths[1] == Approx(20));
    CHECK(sum(widths) == Approx(300));
}

TEST_CASE("whatever the columns ask for, a plan fits the room and keeps the widest words") {
    std::mt19937 random(20261123);
    const auto number = [&](int most) { return static_cast<double>(random() % most); };
    for (int run = 0; run < 5000; ++run) {
        std::vector<ColumnNeed> needs(1 + random() % 15);
        for (auto& need : needs) {
            need.least = number(120) + 1;
            need.natural = need.least + number(300);
            need.wraps = random() % 2 == 0;
        }
        const double room = 100 + number(500);
        CAPTURE(run, room);
        const auto widths = plan_columns(needs, room);
        const auto used = widths ? *widths : squeeze_columns(needs, room);
        CHECK(sum(used) <= room + 1e-6);
        for (std::size_t i = 0; i < needs.size(); ++i) {
            CHECK(used[i] > 0);
            if (widths) CHECK(used[i] >= needs[i].least - 1e-6);
        }
    }
}
